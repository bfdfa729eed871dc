import { clean } from '../../../functions/clean/clean.ts';
import { parse } from '../../../functions/parse/parse.ts';
import { dumpOf, type Layout, pageOf } from './layouts.ts';
import { DUMPS } from './layouts-dumps.ts';
import { LANGUAGES } from './layouts-languages.ts';
import { SYSTEMS } from './layouts-systems.ts';
import { TRAPS } from './layouts-traps.ts';

/** Whole pages and dumps through clean and parse, as content systems of many countries print their heads. */

const RECEIVED = '2026-05-01T00:30:00Z';

function fieldsOf(layout: Layout): Record<string, string> {
  const isDump = layout.above !== undefined;
  const source = { bucket: 'raw', key: isDump ? 'articles/a.txt' : 'articles/a.html', url: layout.url, receivedAt: RECEIVED };
  const article = parse(clean({ bytes: Buffer.from(isDump ? dumpOf(layout) : pageOf(layout)), source }));
  return {
    headline: article.headline ?? '',
    author: article.author.map(({ name }) => name).join('; '),
    authors: article.author.map(({ name, type }) => `${name} (${type})`).join('; '),
    publisher: article.publisher?.name ?? '',
    provider: article.provider?.name ?? '',
    agency: article.sourceOrganization?.name ?? '',
    published: article.datePublished ?? '',
    modified: article.dateModified ?? '',
    dateline: article.dateline ?? '',
    genre: article.genre ?? '',
    language: article.inLanguage ?? '',
    url: article.url ?? '',
  };
}

it.each([...LANGUAGES, ...SYSTEMS, ...TRAPS, ...DUMPS].map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  expect(fieldsOf(layout)).toMatchObject(layout.expected);
});
