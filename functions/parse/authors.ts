import type { Author, Evidence } from '../../shared/article.ts';
import type { EvidenceLine } from '../../shared/document.ts';
import { agencyOf } from './agencies.ts';
import { type BylineContext, readByline } from './byline.ts';
import { LABEL } from './bylinewords.ts';
import { type Candidate, choose, report } from './candidate.ts';
import { readDumpByline } from './dumpbyline.ts';
import { beginsWithGivenName } from './givennames.ts';
import { asList, isNode, resolve, typesOf } from './jsonld.ts';
import { namesAround, type Page } from './page.ts';
import { namesSite, readSiteNames, type SiteNames } from './sitename.ts';
import { fold, letters, tidy } from './text.ts';

const MOST_AUTHORS = 20;
const MOST_LINES = 60;
/** Below this a name is one of many on the page. */
const LEAST_CONFIDENCE = 0.15;

/** Who wrote it, in the byline's order; the list on which the witnesses agree. */
export function findAuthors(page: Page): { authors: Author[]; evidence: Evidence[] } {
  const names = readSiteNames(page);
  const witnesses = [
    ...discountEchoes(declaredAuthors(page, names)),
    ...printedAuthors(page, names),
    ...authorsInText(page, names),
    ...personalSite(page),
  ];
  const candidates = [...witnesses, ...barerNames(witnesses)];
  const choice = choose(candidates);
  if (!choice || choice.confidence < LEAST_CONFIDENCE) return { authors: [], evidence: [] };
  const fuller = fullerList(candidates, choice.value);
  return fuller
    ? { authors: fuller.value, evidence: report(candidates, fuller.key) }
    : { authors: choice.value, evidence: choice.evidence };
}

/** What a page declares comes from one field of its content system: the second to declare a name adds half of what it says. */
function discountEchoes(declared: readonly Candidate<Author[]>[]): Candidate<Author[]>[] {
  const said = new Map<string, number>();
  return declared.map((candidate) => {
    const echoes = said.get(candidate.key) ?? 0;
    said.set(candidate.key, echoes + 1);
    return echoes > 0 ? { ...candidate, confidence: candidate.confidence * 0.5 ** echoes } : candidate;
  });
}

function candidate(source: string, raw: string, authors: readonly Author[], confidence: number): Candidate<Author[]>[] {
  const value = distinct(authors);
  if (value.length === 0) return [];
  const key = value
    .map((author) => letters(author.name))
    .sort()
    .join(' ');
  return [{ value, key, source, raw, confidence }];
}

/** JSON-LD, meta tags and microdata. */
function declaredAuthors(page: Page, names: SiteNames): Candidate<Author[]>[] {
  const context: BylineContext = { siteNames: names.known, trusted: true };
  const out: Candidate<Author[]>[] = [];
  const fields: [string, number][] = [
    ['author', 0.85],
    ['creator', 0.5],
  ];
  for (const [field, confidence] of fields) {
    const authors = asList(page.article?.[field]).flatMap((value) => readAuthorNode(value, page, context));
    out.push(
      ...candidate(`json-ld:${field}`, authors.map((a) => a.name).join('; '), authors, confidence * trustOf(authors, names)),
    );
  }
  for (const [name, confidence] of AUTHOR_META) {
    const texts = page.meta(name).map((m) => (INVERTED.test(name) ? inOrder(m.text) : m.text));
    const authors = texts.filter((text) => !/^https?:/.test(text)).flatMap((text) => readByline(text, context));
    out.push(...candidate(`meta:${name}`, texts.join('; '), authors, confidence * trustOf(authors, names)));
  }
  const [card] = page.meta('twitter:data1');
  if (card && page.meta('twitter:label1').some((m) => CARD_LABEL.test(m.text))) {
    out.push(...candidate(card.source, card.text, readByline(card.text, context), 0.65));
  }
  const properties = page.document.evidence.properties
    .filter((property) => /^(?:\w+:)?(?:author|creator)$/i.test(property.name))
    .slice(0, 5);
  const authors = properties.flatMap((property) => readByline(property.value, context));
  out.push(...candidate('property:author', properties.map((p) => p.value).join('; '), authors, 0.6 * trustOf(authors, names)));
  return out;
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
];

/** Blog software says who wrote it in a Twitter card. */
const CARD_LABEL = /^(?:written by|author|by|verfasst von|geschrieben von|[ée]crit par|escrito por|scritto da|door|autor)$/i;

/** Libraries write "Last, First". */
const INVERTED = /^(?:dc\.|dcterms\.|citation_)/;
const inOrder = (text: string): string => text.replace(/^([\p{L}'’. -]{2,40}), ([\p{L}'’. -]{2,40})$/u, '$2 $1');

/** A desk, the site itself or an account name is a poorer answer than any name a reader sees. */
function trustOf(authors: readonly Author[], names: SiteNames): number {
  if (authors.length === 0) return 1;
  if (authors.every((author) => namesSite(author.name, names) || DESK.test(author.name))) return 0.4;
  if (authors.every((author) => SLUG.test(author.name))) return 0.5;
  if (authors.every((author) => author.type === 'Person' && !author.name.includes(' ') && /^\p{Script=Latin}/u.test(author.name)))
    return 0.75;
  return 1;
}

const DESK =
  /^(?:(?:die |the |online-?)?(?:redaktion|redacción|redaccion|rédaction|redazione|editorial team|editors?|editorial staff|staff|newsroom|news desk|team))$/i;
const SLUG = /^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)*$|^\p{Lu}{2}$/u;

function readAuthorNode(value: unknown, page: Page, context: BylineContext): Author[] {
  const node = resolve(value, page.byId);
  if (!isNode(node)) return readByline(tidy(node), context);
  const isOrganization = typesOf(node).some((type) => /Organization|Corporation/.test(type));
  const url = tidy(node.url ?? node.sameAs);
  return asList(node.name).flatMap((name) => {
    // A page may say that its publisher wrote it; a person who is called like the site is an account.
    if (isOrganization) {
      const text = tidy(name).slice(0, 100);
      return text.length > 1 && !/^https?:/.test(text) ? [{ name: text, type: 'Organization' as const }] : [];
    }
    const authors = readByline(tidy(name), context);
    return authors.length === 1 && /^https?:\/\/\S{1,500}$/.test(url) ? [{ ...authors[0]!, url }] : authors;
  });
}

/** Bylines a reader sees: lines that clean takes for bylines, weighed by their place, their mark-up and their label. */
function printedAuthors(page: Page, names: SiteNames): Candidate<Author[]>[] {
  const section = new Set(page.meta('article:section').map((m) => fold(m.text)));
  const lines = page
    .lines('byline')
    .filter((line) => !section.has(fold(line.text)) && !ELSEWHERE.test(namesAround(line)))
    .slice(0, MOST_LINES);
  const headlineAt = page.lines('headline').find((line) => line.place === 'head')?.at;
  const found = lines.map((line) => {
    const marked = MARKED.test(namesAround(line));
    const parts = line.tag ? undefined : readDumpByline(line.text);
    const text = parts ? (parts.author ?? '') : line.text;
    const authors = distinct(readByline(text, { siteNames: names.known, trusted: false, marked }));
    return { line, authors, confidence: weightOfLine(line, marked, headlineAt) * trustOf(authors, names) };
  });
  const single = found.flatMap(({ line, authors, confidence }) =>
    candidate(`line:${line.place}`, line.text, authors, confidence).map((c) => ({ ...c, place: line.place })),
  );
  // Different bylines in one place are a list of other stories; the parts of one byline are a few.
  const crowds = { head: new Set<string>(), body: new Set<string>(), tail: new Set<string>() };
  for (const { place, key } of single) crowds[place].add(key);
  const limits = { head: 6, body: 4, tail: 2 };
  const weighed = single.map(({ place, ...c }) =>
    crowds[place].size >= limits[place] ? { ...c, confidence: c.confidence * 0.4 } : c,
  );
  return [...weighed, ...listedAuthors(found)];
}

/** Bylines that clean left in the text, as its first or last lines, and those on a date's line beside the headline. */
function authorsInText(page: Page, names: SiteNames): Candidate<Author[]>[] {
  const context: BylineContext = { siteNames: names.known, trusted: false };
  const { blocks } = page.document;
  const out: Candidate<Author[]>[] = [];
  const ends: [string, typeof blocks, number][] = [
    ['block:first', blocks.slice(0, 3), 0.65],
    ['block:last', blocks.slice(-3), 0.4],
  ];
  for (const [source, few, confidence] of ends) {
    for (const { text } of few) {
      if (text.length > 100) continue;
      const isName = source === 'block:last' && beginsWithGivenName(text) && text.split(' ').length <= 3;
      if (LABEL.test(text) || isName) out.push(...candidate(source, text, readByline(text, context), isName ? 0.3 : confidence));
    }
  }
  const headlineAt = page.lines('headline')[0]?.at ?? 0;
  for (const line of page.lines('date').slice(0, 20)) {
    if (line.place !== 'head' || Math.abs(line.at - headlineAt) > 12 || line.text.length > 120) continue;
    const author = readDumpByline(line.text)?.author;
    if (author) out.push(...candidate('line:date', line.text, readByline(author, context), 0.5));
  }
  return out;
}

/** Names in elements of one kind that follow each other: "<li>Ann Lee</li><li>Bo Chen</li>". */
function listedAuthors(found: readonly { line: EvidenceLine; authors: Author[]; confidence: number }[]): Candidate<Author[]>[] {
  const groups = new Map<string, { authors: Author[]; confidence: number; last: number }>();
  for (const { line, authors, confidence } of found) {
    if (authors.length !== 1 || line.place !== 'head') continue;
    const kind = `${line.tag} ${line.hints}`;
    const group = groups.get(kind);
    if (!group) groups.set(kind, { authors: [...authors], confidence, last: line.at });
    else if (line.at - group.last <= 2) {
      group.authors.push(...authors);
      group.last = line.at;
    }
  }
  return [...groups.values()].flatMap(({ authors, confidence }) => {
    const list = distinct(authors);
    return list.length < 2 || list.length > 8 ? [] : candidate('line:list', list.map((a) => a.name).join('; '), list, confidence);
  });
}

/** A site called like a person, at an address called like them, is theirs: "Jane Miller" at janemiller.example. */
function personalSite(page: Page): Candidate<Author[]>[] {
  const label = page.domain ? letters(page.domain.split('.')[0]!) : '';
  if (label.length < 5) return [];
  const names = [
    ...page.meta('og:site_name', 'application-name').map((m) => m.text),
    ...tidy(page.document.evidence.title)
      .split(/\s+[|–—·-]\s+/)
      .slice(1),
    ...page
      .lines('copyright', 'logo')
      .slice(0, 4)
      .map((line) =>
        tidy(line.text)
          .replace(/©|\(c\)|copyright|\d{4}|all rights reserved\.?/gi, '')
          .trim(),
      ),
  ];
  const name = names.find(
    (text) =>
      letters(text) === label && beginsWithGivenName(text) && /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,2}$/u.test(text),
  );
  return name ? candidate('site-name', name, [{ name, type: 'Person' }], 0.3) : [];
}

/** Names of elements that hold a name and little else. */
const MARKED =
  /\b(?:author name|authorname|author|authors|byline|rel author|autor|autoren|auteur|autore|writer|fn|vcard|creator)\b/;
/** Names of elements around bylines of other texts. */
const ELSEWHERE =
  /\b(?:comments?|kommentare?|related|recommended|recommendations|teasers?|newsletter|popular|most read|sidebar|trending|promo|carousel|nav|menu|dropdown|navbar|breadcrumbs?)\b/;

function weightOfLine(line: EvidenceLine, marked: boolean, headlineAt: number | undefined): number {
  // Far above the headline stand menus: "By industry".
  const isFar = line.place === 'head' && headlineAt !== undefined && (line.at < headlineAt - 6 || line.at > headlineAt + 25);
  const place = isFar ? 0.4 : line.place === 'head' ? 0.7 : line.place === 'body' ? 0.4 : 0.25;
  return place + (marked ? 0.05 : 0) + (LABEL.test(line.text) ? 0.1 : 0) + (line.hints?.includes('rel author') ? 0.05 : 0);
}

/** "Jane Miller Senior Reporter" and "Jane Miller": the longer line speaks for the barer name as well. */
function barerNames(witnesses: readonly Candidate<Author[]>[]): Candidate<Author[]>[] {
  const single = witnesses.filter(({ value }) => value.length === 1 && value[0]!.name.includes(' '));
  return single.flatMap((bare) => {
    const name = bare.value[0]!.name;
    const longer = single.find(({ value }) => value[0]!.name.startsWith(`${name} `));
    return longer ? [{ ...bare, source: `${longer.source}:part`, raw: longer.raw, confidence: longer.confidence * 0.8 }] : [];
  });
}

/** A printed byline that names everyone chosen and more: JSON-LD often keeps the first author only. */
function fullerList(candidates: readonly Candidate<Author[]>[], chosen: readonly Author[]): Candidate<Author[]> | undefined {
  const chosenKeys = chosen.map(keyOf);
  const named = new Set(candidates.filter(({ value }) => value.length === 1).map(({ value }) => keyOf(value[0]!)));
  // Rests of a byline (posts, places, categories) are no second author.
  const isAuthor = (author: Author) =>
    author.type === 'Person'
      ? beginsWithGivenName(author.name) || named.has(keyOf(author))
      : agencyOf(letters(author.name)) !== undefined;
  return candidates.find(({ value, confidence }) => {
    if (value.length <= chosen.length || confidence < 0.7) return false;
    const keys = value.map(keyOf);
    return (
      chosenKeys.every((key) => keys.includes(key)) &&
      value.every((author) => chosenKeys.includes(keyOf(author)) || isAuthor(author))
    );
  });
}

/** Titles make no difference: "Dr. Jane Miller" is Jane Miller. */
const keyOf = (author: Author): string => letters(author.name.replace(/^(?:dr|prof|mr|mrs|ms)\.? /i, ''));

function distinct(authors: readonly Author[]): Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors) {
    const key = letters(author.name);
    if (!byName.has(key)) byName.set(key, author);
  }
  return [...byName.values()].slice(0, MOST_AUTHORS);
}
