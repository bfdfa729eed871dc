import { parse } from '../../../functions/parse/parse.ts';
import headlines from '../../fixtures/parse/headlines.json' with { type: 'json' };
import { makeDocument, makeLine } from './documents.ts';

interface Fixture {
  name: string;
  title?: string;
  url?: string;
  h1?: string[];
  /** Tag, text, class names. */
  headings?: [string, string, string][];
  properties?: [string, string][];
  nodes?: Record<string, unknown>[];
  meta?: Record<string, string>;
  ld?: Record<string, unknown>;
  expect: string | null;
}

test.each((headlines as Fixture[]).map((fixture) => [fixture.name, fixture] as const))(
  '%s',
  (_name, { title, url, h1, headings, properties, nodes, meta, ld, expect: expected }) => {
    const article = parse(
      makeDocument({
        evidence: {
          title,
          meta: Object.entries(meta ?? {}).map(([name, content]) => ({ name, content })),
          links: url ? [{ rel: 'canonical', href: url }] : [],
          jsonLd: [...(ld ? [ld] : []), ...(nodes ?? [])],
          properties: (properties ?? []).map(([name, value], at) => ({ name, value, at })),
          lines: [
            ...(h1 ?? []).map((text, at) => makeLine('headline', text, { tag: 'h1', at })),
            ...(headings ?? []).map(([tag, text, hints], at) => makeLine('headline', text, { tag, hints, at })),
          ],
        },
      }),
    );
    expect(article.headline ?? null).toBe(expected);
  },
);

describe('labels of press releases', () => {
  const headed = (label: string) =>
    parse(
      makeDocument({
        evidence: {
          lines: [makeLine('kicker', label, { at: 1 }), makeLine('headline', 'Harbour to Close Old Pier', { at: 2, tag: 'h1' })],
        },
      }),
    );

  it.each(['FOR IMMEDIATE RELEASE', 'Pressemitteilung', 'Comunicado de prensa', 'Communiqué de presse', '보도자료'])(
    'are the kind of piece, not its second title: %s',
    (label) => {
      const article = headed(label);
      expect([article.genre, article.alternativeHeadline]).toEqual(['press-release', undefined]);
    },
  );

  it('are no headline', () => {
    const lines = [
      makeLine('headline', 'FOR IMMEDIATE RELEASE', { at: 1 }),
      makeLine('headline', 'Harbour to Close Old Pier', { at: 2 }),
    ];
    expect(parse(makeDocument({ evidence: { lines } })).headline).toBe('Harbour to Close Old Pier');
  });
});

describe('a dump without a headline above its text', () => {
  const prose = 'The harbour board voted on Monday to close the old pier until autumn, after divers found cracks in its posts.';
  const dumpOf = (...texts: string[]) =>
    parse(
      makeDocument({
        cleaning: { form: 'text', method: 'test', confidence: 1, removed: [] },
        blocks: texts.map((text, at) => ({ type: 'paragraph', text, at })),
      }),
    );

  it('has it as its first line, which leaves the body', () => {
    const article = dumpOf('Harbour to close old pier', prose, prose);
    expect([article.headline, article.blocks.length]).toEqual(['Harbour to close old pier', 2]);
  });

  it.each(['The board has voted.', 'Press release', 'Pier closed'])('has none in: %s', (first) => {
    const article = dumpOf(first, prose, prose);
    expect([article.headline, article.blocks.length]).toEqual([undefined, 3]);
  });
});
