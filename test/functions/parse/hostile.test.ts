import fc from 'fast-check';
import { parse } from '../../../functions/parse/parse.ts';
import { articleSchema } from '../../../shared/article.ts';
import { LINE_ROLES } from '../../../shared/document.ts';
import { cpuMs } from '../../cpu-ms.ts';
import { makeDocument, makeLine } from './documents.ts';

const MOST_EVIDENCE = 5;

/** What parse promises of any input: a valid record, bounded evidence. */
function expectSound(article: ReturnType<typeof parse>): void {
  expect(articleSchema.safeParse(article).error).toBeUndefined();
  for (const list of Object.values(article.evidence)) {
    expect(list.length).toBeLessThanOrEqual(MOST_EVIDENCE);
    for (const { raw } of list) expect(raw.length).toBeLessThanOrEqual(200);
  }
}

const text = fc.string({ maxLength: 120, unit: 'grapheme' });
const json = fc.jsonValue({ maxDepth: 4 });
const node = fc.record(
  {
    '@type': fc.oneof(fc.constantFrom('NewsArticle', 'Article', 'WebPage', 'Organization', 'ImageObject'), json),
    '@id': fc.oneof(text, json),
    headline: json,
    author: json,
    publisher: json,
    datePublished: fc.oneof(
      json,
      fc.constantFrom('0000-00-00', '12023-01-01', '2024-02-31', '2024-03-01T99:99:99Z', '<b>2024</b>'),
    ),
    dateModified: json,
    image: json,
    keywords: json,
    articleSection: json,
    mainEntityOfPage: json,
    url: json,
    isAccessibleForFree: json,
  },
  { requiredKeys: [] },
);

test('any evidence: no throw, a valid record', () => {
  const evidence = fc.record({
    title: text,
    htmlLang: text,
    meta: fc.array(
      fc.record({
        name: fc.constantFrom('og:title', 'author', 'og:url', 'article:published_time', 'date', 'keywords', 'og:site_name'),
        content: text,
      }),
      { maxLength: 6 },
    ),
    links: fc.array(fc.record({ rel: fc.constant('canonical'), href: text }), { maxLength: 2 }),
    jsonLd: fc.array(node as fc.Arbitrary<Record<string, unknown>>, { maxLength: 5 }),
    properties: fc.array(
      fc.record({ name: fc.constantFrom('author', 'headline', 'datePublished'), value: text, at: fc.nat(9) }),
      { maxLength: 4 },
    ),
    lines: fc.array(
      fc.record({
        role: fc.constantFrom(...LINE_ROLES),
        text,
        place: fc.constantFrom('head', 'body', 'tail' as const),
        at: fc.nat(9),
      }),
      { maxLength: 12 },
    ),
  });
  const images = fc.array(fc.record({ url: text, alt: text, caption: text, credit: text, at: fc.nat(9) }), { maxLength: 4 });
  const blocks = fc.array(fc.record({ type: fc.constantFrom('paragraph', 'heading', 'list' as const), text, at: fc.nat(9) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(evidence, images, blocks, (e, i, b) => {
      expectSound(parse(makeDocument({ evidence: e as never, images: i, blocks: b })));
    }),
    { numRuns: 300 },
  );
});

test('JSON-LD that refers to itself in a circle', () => {
  const jsonLd = [
    { '@id': '#a', '@type': 'NewsArticle', headline: 'Old pier closes', author: { '@id': '#b' }, publisher: { '@id': '#a' } },
    { '@id': '#b', author: { '@id': '#a' }, name: { '@id': '#b' } },
  ];
  expectSound(parse(makeDocument({ evidence: { jsonLd } })));
});

test('mark-up in strings is no part of a name', () => {
  const jsonLd = [
    { '@type': 'NewsArticle', headline: '<b>Old</b> pier &amp; new', author: [{ name: '<a href="/x">Ann Lee</a>' }] },
  ];
  const article = parse(makeDocument({ evidence: { jsonLd } }));
  expect(article.headline).toBe('Old pier & new');
  expect(article.author).toEqual([{ name: 'Ann Lee', type: 'Person' }]);
});

test('a lot of everything stays quick and small', () => {
  const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  const document = makeDocument({
    evidence: {
      jsonLd: many(400, (i) => ({
        '@type': 'NewsArticle',
        headline: `Headline ${i} ${'word '.repeat(50)}`,
        author: many(400, (k) => ({ name: `Ann Lee ${k}` })),
      })),
      meta: many(300, (i) => ({ name: i % 2 ? 'author' : 'og:title', content: `Ann ${i} and `.repeat(100) })),
      lines: many(400, (i) =>
        makeLine(i % 2 ? 'byline' : 'date', `By Ann Lee ${i}, 3 March 2024 ${'and Bo '.repeat(50)}`, { at: i }),
      ),
      properties: many(300, (i) => ({ name: 'author', value: `Ann ${i} `.repeat(500), at: i })),
    },
    images: many(300, (i) => ({
      url: `https://paper.example/${i}.jpg`,
      caption: `A pier ${i}. Photo: ${'('.repeat(500)}`,
      at: i,
    })),
    blocks: many(2000, (at) => ({ type: 'paragraph' as const, text: `LONDON (AP) ${'— '.repeat(200)}`, at })),
  });
  let article!: ReturnType<typeof parse>;
  expect(cpuMs(() => (article = parse(document)))).toBeLessThan(2000);
  expectSound(article);
  expect(article.author.length).toBeLessThanOrEqual(20);
  expect(article.image.length).toBeLessThanOrEqual(100);
});

test('a date after the upload is not believed', () => {
  const source = { bucket: 'b', key: 'k', receivedAt: '2024-03-04T12:00:00Z' };
  const jsonLd = [{ '@type': 'NewsArticle', headline: 'Old pier closes', datePublished: '2031-01-01' }];
  const lines = [makeLine('date', '3 March 2024')];
  expect(parse(makeDocument({ source, evidence: { jsonLd, lines, htmlLang: 'en-GB' } })).datePublished).toBe('2024-03-03');
});
