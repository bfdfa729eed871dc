import { splitDateline } from '../../../functions/parse/dateline.ts';
import datelines from '../../fixtures/parse/datelines.json' with { type: 'json' };

test.each(datelines as [string, string | null, string | null, string][])('%s', (paragraph, dateline, agency, text) => {
  const split = splitDateline(paragraph);
  expect({ dateline: split.dateline ?? null, agency: split.agency ?? null, text: split.text }).toEqual({
    dateline,
    agency,
    text,
  });
});
