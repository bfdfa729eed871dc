import { parse } from '../../../functions/parse/parse.ts';
import type { EvidenceLine } from '../../../shared/document.ts';
import heads from '../../fixtures/parse/dumpheads.json' with { type: 'json' };
import publishers from '../../fixtures/parse/publishers.json' with { type: 'json' };
import { makeDocument, makeLine } from './documents.ts';

type Lines = [EvidenceLine['role'], string][];

test.each(heads.map((head) => [head.name, head] as const))('head of a dump: %s', (_name, { lines, expect: expected }) => {
  const article = parse(
    makeDocument({
      cleaning: { form: 'text', method: 'test', confidence: 1, removed: [] },
      evidence: { lines: (lines as Lines).map(([role, text], at) => makeLine(role, text, { at })) },
    }),
  );
  const found = {
    author: article.author.map((author) => author.name),
    publisher: article.publisher?.name,
    provider: article.provider?.name,
    sourceOrganization: article.sourceOrganization?.name,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
  };
  expect(found).toEqual({
    publisher: undefined,
    provider: undefined,
    sourceOrganization: undefined,
    dateModified: undefined,
    ...expected,
  });
  expect(article.headline).toBe(lines.find(([role]) => role === 'headline')?.[1]);
});

interface PublisherFixture {
  name: string;
  url?: string;
  title?: string;
  meta?: Record<string, string>;
  ld?: Record<string, unknown>;
  nodes?: Record<string, unknown>[];
  lines?: Lines;
  source?: { publisher?: string; url?: string };
  text?: string;
  expect: { publisher?: string; domain?: string; provider?: string; sourceOrganization?: string };
}

test.each((publishers as PublisherFixture[]).map((fixture) => [fixture.name, fixture] as const))(
  'publisher: %s',
  (_name, fixture) => {
    const article = parse(
      makeDocument({
        source: { bucket: 'raw', key: 'articles/page.html', ...fixture.source },
        blocks: fixture.text ? [{ type: 'paragraph', text: fixture.text, at: 1 }] : [],
        evidence: {
          title: fixture.title,
          links: fixture.url ? [{ rel: 'canonical', href: fixture.url }] : [],
          meta: Object.entries(fixture.meta ?? {}).map(([name, content]) => ({ name, content })),
          jsonLd: [
            ...(fixture.ld ? [{ '@type': 'NewsArticle', headline: 'Harbour to Close Old Pier', ...fixture.ld }] : []),
            ...(fixture.nodes ?? []),
          ],
          lines: (fixture.lines ?? []).map(([role, text], at) => makeLine(role, text, { at })),
        },
      }),
    );
    const { domain, ...expected } = fixture.expect;
    expect({
      publisher: article.publisher?.name,
      provider: article.provider?.name,
      sourceOrganization: article.sourceOrganization?.name,
    }).toEqual({ publisher: undefined, provider: undefined, sourceOrganization: undefined, ...expected });
    if (domain) expect(article.publisher?.domain).toBe(domain);
  },
);
