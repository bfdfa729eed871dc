import { parse } from '../../../functions/parse/parse.ts';
import headlines from '../../fixtures/parse/headlines.json' with { type: 'json' };
import { makeDocument, makeLine } from './documents.ts';

interface Fixture {
  name: string;
  title?: string;
  h1?: string[];
  meta?: Record<string, string>;
  ld?: Record<string, unknown>;
  expect: string | null;
}

test.each((headlines as Fixture[]).map((fixture) => [fixture.name, fixture] as const))(
  '%s',
  (_name, { title, h1, meta, ld, expect: expected }) => {
    const article = parse(
      makeDocument({
        evidence: {
          title,
          meta: Object.entries(meta ?? {}).map(([name, content]) => ({ name, content })),
          jsonLd: ld ? [ld] : [],
          lines: (h1 ?? []).map((text, at) => makeLine('headline', text, { tag: 'h1', at })),
        },
      }),
    );
    expect(article.headline ?? null).toBe(expected);
  },
);
