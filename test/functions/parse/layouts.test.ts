import { clean } from '../../../functions/clean/clean.ts';
import { parse } from '../../../functions/parse/parse.ts';
import { dumpOf, type Layout, pageOf } from './layouts.ts';
import { DUMP_HABITS } from './layouts-dump-habits.ts';
import { DUMPS } from './layouts-dumps.ts';
import { HABITS } from './layouts-habits.ts';
import { HOUSES } from './layouts-houses.ts';
import { LANGUAGES } from './layouts-languages.ts';
import { SYSTEMS } from './layouts-systems.ts';
import { TRAPS } from './layouts-traps.ts';
import { asText } from './page-of.ts';

/** Whole pages and dumps through clean and parse, as content systems of many countries print their heads. */

const RECEIVED = '2026-05-01T00:30:00Z';

function fieldsOf(layout: Layout, received = layout.received ?? RECEIVED): Record<string, string> {
  const isDump = layout.above !== undefined;
  const source = {
    bucket: 'raw',
    key: isDump ? 'articles/a.txt' : 'articles/a.html',
    url: layout.url,
    ...(received && { receivedAt: received }),
  };
  return asText(parse(clean({ bytes: Buffer.from(isDump ? dumpOf(layout) : pageOf(layout)), source })));
}

it.each([...LANGUAGES, ...SYSTEMS, ...TRAPS, ...DUMPS].map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  expect(fieldsOf(layout)).toMatchObject(layout.expected);
});

it.each([...HABITS, ...HOUSES, ...DUMP_HABITS].map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  expect(fieldsOf(layout, layout.received ?? '2024-03-06T12:00:00Z')).toMatchObject(layout.expected);
});
