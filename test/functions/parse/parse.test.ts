import { parse } from '../../../functions/parse/parse.ts';
import { articleSchema } from '../../../shared/article.ts';
import { makeDocument, makeLine } from './documents.ts';

const BODY =
  'The harbour authority said on Tuesday that it would close the old pier for repairs until the end of the summer season.';

test('a dump of a portal page: headline, author, publisher, provider and day from its head', () => {
  const article = parse(
    makeDocument({
      cleaning: { form: 'text', method: 'lines', confidence: 0.9, removed: [] },
      blocks: [{ type: 'paragraph', text: BODY, at: 3 }],
      evidence: {
        lines: [
          makeLine('provider', 'Please switch to a supported browser for the best MSN experience.', { at: 0 }),
          makeLine('headline', 'Old Pier to Close Until Autumn: Harbour Office', { at: 1 }),
          makeLine('byline', 'The Harbour Times 3/14/2023 Jane Q. Miller', { at: 2 }),
        ],
      },
    }),
  );
  expect(article).toMatchObject({
    headline: 'Old Pier to Close Until Autumn: Harbour Office',
    author: [{ name: 'Jane Q. Miller', type: 'Person' }],
    publisher: { name: 'The Harbour Times' },
    provider: { name: 'MSN', domain: 'msn.com' },
    datePublished: '2023-03-14',
    inLanguage: 'en',
    articleBody: BODY,
  });
  expect(article.evidence.headline).toEqual([
    { source: 'line:text', raw: 'Old Pier to Close Until Autumn: Harbour Office', confidence: 0.8, chosen: true },
  ]);
  expect(articleSchema.safeParse(article).error).toBeUndefined();
});

test('the dateline is a field, and off the first paragraph', () => {
  const article = parse(
    makeDocument({
      blocks: [
        { type: 'paragraph', text: `PORT HARBOUR, Maine (AP) — ${BODY}`, at: 1 },
        { type: 'paragraph', text: BODY, at: 2 },
      ],
    }),
  );
  expect(article).toMatchObject({
    dateline: 'PORT HARBOUR, Maine (AP)',
    sourceOrganization: { name: 'Associated Press' },
    blocks: [{ text: BODY }, { text: BODY }],
    articleBody: `${BODY}\n\n${BODY}`,
  });
});
