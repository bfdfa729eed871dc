import type { Author } from '../../shared/article.ts';
import type { EvidenceLine } from '../../shared/document.ts';
import { HAN_NAME, REPORTER, SIGNATURE } from '../../shared/signature.ts';
import { candidate, distinct, keyOf, trustOf } from './authorlist.ts';
import { type BylineContext, readByline } from './byline.ts';
import { LABEL, ORGANISATION, PAGE_WORD } from './bylinewords.ts';
import type { Candidate } from './candidate.ts';
import { readDumpByline } from './dumpbyline.ts';
import { beginsWithGivenName } from './givennames.ts';
import { readHanSignature } from './hanbyline.ts';
import { placeOfHeadline } from './headline.ts';
import { namesAround, type Page } from './page.ts';
import type { SiteNames } from './sitename.ts';
import { fold, letters, tidy } from './text.ts';

const MOST_LINES = 60;
/** Who made a picture wrote the text where no other name is printed. */
const CREDIT = 0.3;

/** Bylines a reader sees: lines that clean takes for bylines, weighed by their place, their mark-up and their label. */
export function printedAuthors(page: Page, names: SiteNames, headline?: string): Candidate<Author[]>[] {
  const section = new Set(page.meta('article:section').map((m) => fold(m.text)));
  const isOwn = (line: EvidenceLine): boolean => {
    const around = namesAround(line);
    if (ELSEWHERE.test(around) || MENU.test(around) || (line.place !== 'head' && BESIDE.test(around))) return false;
    return (section.size === 0 || !section.has(fold(line.text))) && (line.hints !== SIGNATURE || isWholeName(line.text));
  };
  const lines = [...page.lines('byline'), ...page.lines('headline').filter(isLabelled)].filter(isOwn).slice(0, MOST_LINES);
  const headlineAt = placeOfHeadline(page, headline);
  const isCredit = creditsOf(page);
  // A marked element and the block around it say the same.
  const read = new Map<string, Author[]>();
  const found = lines.map((line): Found => {
    const marked = MARKED.test(namesAround(line));
    const parts = line.tag || REPORTER.test(line.text) ? undefined : readDumpByline(line.text);
    const text = parts ? (parts.author ?? '') : line.text;
    const key = `${marked} ${text}`;
    const authors = read.get(key) ?? distinct(readByline(text, { siteNames: names.known, trusted: false, marked }));
    read.set(key, authors);
    return {
      line,
      marked,
      authors,
      confidence:
        weightOfLine(line, marked, headlineAt) *
        trustOf(authors, names) *
        weightInDump(line, text, headlineAt) *
        (isCredit(line) ? CREDIT : 1),
    };
  });
  for (const outer of found) if (found.some((inner) => isGlued(outer, inner))) outer.confidence *= GLUED;
  weighBeside(found, headlineAt);
  const single = found.flatMap(({ line, authors, confidence }) =>
    confidence === 0
      ? []
      : candidate(`line:${line.place}`, line.text, authors, confidence).map((c) => ({ ...c, place: line.place })),
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

/** Bylines in boxes beside the text count when there is one only; right below the headline it is the article's. */
function weighBeside(found: readonly Found[], headlineAt: number | undefined): void {
  const beside = found.filter(({ line }) => BESIDE.test(namesAround(line)));
  if (beside.length === 0) return;
  const isOne = new Set(beside.map(({ authors }) => authors.map(keyOf).join()).filter(Boolean)).size === 1;
  for (const one of beside) {
    const isBelowHeadline = headlineAt !== undefined && one.line.at > headlineAt && one.line.at <= headlineAt + BYLINE_REACH;
    if (!isOne) one.confidence = 0;
    else if (!isBelowHeadline) one.confidence *= ONE_BESIDE;
  }
}

/** "Penulis: Rina Lestari" in a small heading: a noun for the writer and a colon. */
const isLabelled = ({ tag, text }: EvidenceLine): boolean =>
  tag !== undefined && tag !== 'h1' && text.length <= LONGEST_LABELLED && LABELLED.test(text) && LABEL.test(text);
const LONGEST_LABELLED = 80;
const LABELLED = /^\p{L}{4,12}\s?[:：]\s?\p{Lu}\S+(?: \p{Lu}\S*){0,4}$/u;

/** A line around an element for a name, in which a place or a post made the name longer: "Jane Miller" and "Jane Miller Port Ellery". */
function isGlued(outer: Found, { line, marked, authors }: Found): boolean {
  const [whole, part] = [outer.authors[0]?.name ?? '', authors[0]?.name ?? ''];
  return (
    marked &&
    outer.authors.length === 1 &&
    authors.length === 1 &&
    whole.length > part.length &&
    whole.startsWith(part) &&
    outer.line.text.includes(line.text) &&
    Math.abs(outer.line.at - line.at) <= 2
  );
}
const GLUED = 0.3;

interface Found {
  line: EvidenceLine;
  marked: boolean;
  authors: Author[];
  confidence: number;
}

/** Whether a name stands below a picture, in a box that is named for it; one that is all of a caption may be the author's portrait. */
function creditsOf({ document }: Page): (line: EvidenceLine) => boolean {
  const captions = document.images.map(({ credit, caption = '' }) => `${caption} ${credit ?? ''}`.trimEnd());
  return (line) =>
    PICTURE.test(namesAround(line)) &&
    captions.some((caption) => caption.endsWith(line.text) && caption.length > 2 * line.text.length);
}

const PICTURE = /\b(?:fotos?|photos?|figure|figcaption|captions?|credits?|images?|img|pictures?|imagen|bild|immagine|beeld)\b/;

/** Bylines that clean left in the text, as its first or last lines, and those on a date's line beside the headline. */
export function authorsInText(page: Page, names: SiteNames, headline?: string): Candidate<Author[]>[] {
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
      // A name alone below the text is its signature, and above that of a dump its byline; so is one with a reporter's post.
      // Whom the headline names is whom the piece is about.
      const isAlone =
        (source === 'block:last' || text.includes(' ') || HAN_NAME.test(text)) && isWholeName(text) && !headline?.includes(text);
      const isName = isAlone || REPORTER.test(text);
      if (LABEL.test(text) || isName) out.push(...candidate(source, text, readByline(text, context), isName ? 0.3 : confidence));
    }
  }
  const signature = readHanSignature(blocks.at(-1)?.text.slice(-LONGEST_SIGNATURE) ?? '');
  if (signature) out.push(...candidate('block:last', signature, [{ name: signature, type: 'Person' }], 0.4));
  const headlineAt = placeOfHeadline(page, headline) ?? 0;
  for (const line of page.lines('date').slice(0, 20)) {
    if (line.place !== 'head' || Math.abs(line.at - headlineAt) > 12 || line.text.length > 120) continue;
    if (!TWO_WORDS.test(line.text)) continue;
    const author = readDumpByline(line.text)?.author;
    if (author) out.push(...candidate('line:date', line.text, readByline(author, context), 0.5));
  }
  return out;
}

const LONGEST_SIGNATURE = 12;

/** A known given name and up to two words, or a Vietnamese name. */
const isWholeName = (text: string): boolean =>
  text.length <= LONGEST_NAME &&
  ((beginsWithGivenName(text) && text.split(' ').length <= 3) || VIETNAMESE.test(text) || HAN_NAME.test(text));
const LONGEST_NAME = 40;

/** "Minh Tuấn", "Lê Thu Hà": two to four words of one syllable each, one of them with a mark that no other language has. */
const VIETNAMESE = /^(?=.*[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ])\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}){1,3}$/iu;

/** A day has no two words beside each other, a day with a name has. */
const TWO_WORDS = /\p{L}[.,]? \p{L}|[^\0-\u024f]/u;

/** Names in elements of one kind that follow each other: "<li>Ann Lee</li><li>Bo Chen</li>". */
function listedAuthors(found: readonly { line: EvidenceLine; authors: Author[]; confidence: number }[]): Candidate<Author[]>[] {
  const groups = new Map<string, { authors: Author[]; confidence: number; last: number }>();
  for (const { line, authors, confidence } of found) {
    if (authors.length !== 1 || line.place !== 'head' || confidence === 0) continue;
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
export function personalSite(page: Page): Candidate<Author[]>[] {
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

/** A dump has no mark-up: a name above the headline is another story's, and one that no label and no given name tells may be any label. */
function weightInDump(line: EvidenceLine, names: string, headlineAt: number | undefined): number {
  if (line.tag !== undefined || LABEL.test(line.text) || REPORTER.test(line.text)) return 1;
  const isAbove = headlineAt !== undefined && line.at < headlineAt;
  const isKnown = beginsWithGivenName(names);
  return !isKnown && PAGE_WORD.test(names) && !ORGANISATION.test(names) ? 0 : (isAbove ? 0.5 : 1) * (isKnown ? 1 : 0.6);
}

/** Names of elements that hold a name and little else. */
const MARKED =
  /\b(?:author name|authorname|author|authors|byline|rel author|autor|autoren|auteur|autore|writer|fn|vcard|creator)\b/;
/** Names of elements around bylines of other texts. */
const ELSEWHERE =
  /\b(?:comments?|kommentare?|related|recommended|recommendations|newsletter|popular|most read|trending|carousel)\b/;
/** Names of boxes beside the text: of other stories, unless one name is in all of them, as themes print it that have no room for it above. */
const BESIDE = /\b(?:teasers?|sidebar|promo)\b/;
const ONE_BESIDE = 0.5;
/** Blocks below the headline where its own byline stands. */
const BYLINE_REACH = 4;
/** Names of menus: what is called an author inside them may be a link to their page; an author's own element may lie in a bar of the article. */
const MENU = /^(?:(?!\b(?:authors?|byline|autor|vcard)\b).)*\b(?:nav|navigation|menu|dropdown|navbar|breadcrumbs?)\b/;

function weightOfLine(line: EvidenceLine, marked: boolean, headlineAt: number | undefined): number {
  // Far above the headline stand menus: "By industry".
  const isFar = line.place === 'head' && headlineAt !== undefined && (line.at < headlineAt - 6 || line.at > headlineAt + 25);
  const place = isFar ? 0.4 : line.place === 'head' ? 0.7 : line.place === 'body' ? 0.4 : 0.25;
  return place + (marked ? 0.05 : 0) + (LABEL.test(line.text) ? 0.1 : 0) + (line.hints?.includes('rel author') ? 0.05 : 0);
}
