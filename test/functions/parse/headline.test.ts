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
