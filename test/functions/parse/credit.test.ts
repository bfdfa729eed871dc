import fc from 'fast-check';
import { splitCredit } from '../../../functions/parse/credit.ts';
import captions from '../../fixtures/parse/captions.json' with { type: 'json' };

test.each(captions as [string, string | null, string | null, string | null][])('%s', (text, marked, caption, credit) => {
  expect(splitCredit(text, marked ?? undefined)).toEqual({ caption: caption ?? undefined, creditText: credit ?? undefined });
});

test('any text: no throw, nothing made up', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
      const { caption, creditText } = splitCredit(text);
      for (const part of [caption, creditText]) if (part) expect(part.length).toBeLessThanOrEqual(text.length + 2);
    }),
  );
});
