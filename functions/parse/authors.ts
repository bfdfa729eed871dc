import type { Author, Evidence } from '../../shared/article.ts';
import { type BylineContext, readByline } from './byline.ts';
import { type Candidate, choose } from './candidate.ts';
import { readDumpByline } from './dumpbyline.ts';
import { asList, isNode, resolve, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { readSiteNames } from './sitename.ts';
import { letters, tidy } from './text.ts';

const MOST_AUTHORS = 20;

/** Who wrote it, in the byline's order; the list on which the witnesses agree. */
export function findAuthors(page: Page): { authors: Author[]; evidence: Evidence[] } {
  const names = readSiteNames(page).known;
  const candidates: Candidate<Author[]>[] = [];
  const add = (source: string, raw: string, authors: Author[], confidence: number) => {
    const list = distinct(authors);
    if (list.length === 0) return;
    const key = list
      .map((author) => letters(author.name))
      .sort()
      .join(' ');
    candidates.push({ value: list, key, source, raw, confidence });
  };
  const trusted: BylineContext = { siteNames: names, trusted: true };
  const printed: BylineContext = { siteNames: names, trusted: false };
  if (page.article) {
    const authors = asList(page.article.author).flatMap((value) => readAuthorNode(value, page, trusted));
    add('json-ld:author', authors.map((a) => a.name).join('; '), authors, 0.85);
    const creators = asList(page.article.creator).flatMap((value) => readAuthorNode(value, page, trusted));
    add('json-ld:creator', creators.map((a) => a.name).join('; '), creators, 0.5);
  }
  for (const [name, confidence] of AUTHOR_META) {
    const texts = page
      .meta(name)
      .map((m) => m.text)
      .filter((text) => !/^https?:/.test(text));
    add(
      `meta:${name}`,
      texts.join('; '),
      texts.flatMap((text) => readByline(text, trusted)),
      confidence,
    );
  }
  for (const line of page.lines('byline').slice(0, 12)) {
    const marked = /\b(?:author|byline|autor|writer|auteur|autore)/.test(line.hints ?? '');
    const confidence = (line.place === 'head' ? 0.7 : line.place === 'body' ? 0.4 : 0.3) + (marked ? 0.05 : 0);
    const text = (line.tag ? undefined : readDumpByline(line.text)?.author) ?? line.text;
    add(`line:${line.tag ?? 'text'}`, line.text, readByline(text, marked ? trusted : printed), confidence);
  }
  const choice = choose(candidates);
  return { authors: choice?.value ?? [], evidence: choice?.evidence ?? [] };
}

const AUTHOR_META: [string, number][] = [
  ['author', 0.65],
  ['article:author', 0.5],
  ['parsely-author', 0.75],
  ['sailthru.author', 0.7],
  ['byl', 0.75],
  ['dc.creator', 0.65],
  ['dcterms.creator', 0.65],
  ['dc.contributor', 0.4],
  ['citation_author', 0.7],
  ['cxenseparse:author', 0.65],
  ['article.author', 0.6],
  ['og:author', 0.5],
  ['twitter:data1', 0.4],
];

function readAuthorNode(value: unknown, page: Page, context: BylineContext): Author[] {
  const node = resolve(value, page.byId);
  if (!isNode(node)) return readByline(tidy(node), context);
  const names = asList(node.name);
  const isOrganization = typesOf(node).some((type) => /Organization|Corporation/.test(type));
  const url = tidy(node.url ?? node.sameAs);
  return names.flatMap((name) => {
    if (isOrganization) {
      const text = tidy(name).slice(0, 100);
      return text ? [{ name: text, type: 'Organization' as const }] : [];
    }
    const authors = readByline(tidy(name), context);
    return authors.length === 1 && /^https?:\/\/\S{1,500}$/.test(url) ? [{ ...authors[0]!, url }] : authors;
  });
}

function distinct(authors: readonly Author[]): Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors) {
    const key = letters(author.name);
    if (!byName.has(key)) byName.set(key, author);
  }
  return [...byName.values()].slice(0, MOST_AUTHORS);
}
