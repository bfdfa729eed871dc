import type { Candidate } from './candidate.ts';
import { asText, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import type { SiteNames } from './sitename.ts';
import { fold, oneLine, tidy } from './text.ts';
import { titleForms } from './titleparts.ts';

/** Titles that a page declares to machines, as candidates for its headline. */

/** The title fields that newsrooms fill for the story itself; the others are copies or made for search engines. */
export const CONFIRMING_SOURCES = ['json-ld:headline', 'meta:og:title'];

export const isNews = (page: Page): boolean =>
  page.article !== undefined && typesOf(page.article).some((type) => /NewsArticle/.test(type));

export const titleCandidate = (source: string, raw: string, confidence: number, value = oneLine(raw)): Candidate<string> => ({
  value,
  key: fold(value),
  source,
  raw,
  confidence,
});

/** JSON-LD, meta tags, microdata and the window's title, each in the forms it may have without the names of the site. */
export function declaredTitles(page: Page, names: SiteNames): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const add = (source: string, raw: string, confidence: number) => {
    for (const form of titleForms(raw, names)) {
      // What is left after our own cut is a part: it may win, but speaks for nobody else.
      out.push(titleCandidate(form.isPart ? `${source}:part` : source, raw, confidence * form.share, form.text));
    }
  };
  // A newsroom's headline field is the headline; a blog's is the title for search engines as often as not.
  if (page.article?.headline) add('json-ld:headline', asText(page.article.headline), isNews(page) ? 0.93 : 0.7);
  else if (page.article) add('json-ld:name', asText(page.article.name), 0.45);
  if (page.article) add('json-ld:alternativeHeadline', asText(page.article.alternativeHeadline), 0.65);
  for (const [name, confidence] of TITLE_META) {
    for (const { source, text } of page.meta(name).slice(0, 2)) add(source, text, confidence);
  }
  const marked = page.document.evidence.properties.find((property) => property.name === 'headline');
  if (marked) add('property:headline', marked.value, 0.6);
  add('title', tidy(page.document.evidence.title), 0.35);
  return out;
}

const TITLE_META: [string, number][] = [
  ['og:title', 0.6],
  ['twitter:title', 0.35],
  ['parsely-title', 0.45],
  ['cxenseparse:title', 0.45],
  ['sailthru.title', 0.45],
  ['dc.title', 0.4],
  ['dcterms.title', 0.4],
  ['citation_title', 0.6],
  ['hdl', 0.5],
  ['title', 0.3],
];

/** What a page declares comes from one field of its content system: the second to declare a title adds half of what it says. */
export function discountEchoes(declared: readonly Candidate<string>[]): Candidate<string>[] {
  const said = new Set<string>();
  return declared.map((candidate) => {
    const isEcho = said.has(candidate.key);
    said.add(candidate.key);
    return isEcho ? { ...candidate, confidence: candidate.confidence * 0.5 } : candidate;
  });
}
