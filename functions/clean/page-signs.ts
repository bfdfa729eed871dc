import type { Verdict } from './blocks.ts';
import { codeAt } from './code-at.ts';
import type { ElementCounts } from './element-counts.ts';
import { MARKER, type Markers } from './markers.ts';
import type { Element, Page } from './markup.ts';
import type { Reading } from './page.ts';
import { countKinds, KIND_LABELS, type PageKind } from './page-kinds.ts';
import { countAddressWords, PATH_WORDS, THEME_WORDS } from './page-words.ts';
import { isSpace } from './white-space.ts';

/**
 * Signs of what kind of page it is that stand outside its running text: the address, the title, what the page calls its own body, its
 * structured data; and whether what was kept is one text or several alike, and whom it addresses.
 */

const KINDS = Object.keys(KIND_LABELS) as PageKind[];

export const SIGN_COLUMNS: readonly string[] = [
  'pathOfArticle',
  'pathOfOther',
  'pathDate',
  'pathDigits',
  'pathSlug',
  'pathFile',
  'pathQuery',
  'titleWords',
  'titleParts',
  'titleAsks',
  ...KINDS.map((kind) => `title.${kind}`),
  'themeOfArticle',
  'themeOfOther',
  'dataOfNews',
  'dataOfBlog',
  'dataOfGoods',
  'dataOfForum',
  'dataOfQuestions',
  'dataDates',
  'ofProduct',
  'ofWebsite',
  'mainHeadings',
  'timeTags',
  'buttons',
  'codeBlocks',
  'contacts',
  'keptInArticle',
  'keptInMain',
  'partsAlike',
  'partsAlikeShare',
  'keptYou',
  'keptWe',
  'keptDigits',
  'keptQuotes',
  'keptSentences',
  'balanceOfPath',
  'balanceOfNames',
  'balance',
];

export function signNumbers(
  reading: Reading,
  verdicts: readonly Verdict[],
  words: ArrayLike<number>,
  elements: ElementCounts,
): number[] {
  const address = addressNumbers(reading.evidence);
  const title = titleNumbers(reading.evidence.title ?? '');
  const theme = themeNumbers(reading, elements);
  const data = dataNumbers(reading.evidence);
  return [
    ...address,
    ...title,
    ...theme,
    ...data,
    ...elementNumbers(elements),
    ...placeNumbers(reading, verdicts, words),
    ...voiceNumbers(reading, verdicts, words),
    ...balances(address, title, theme, data, reading.evidence.meta),
  ];
}

/**
 * What speaks for another kind of page less what speaks for an article, each sign a point. Sixty pages of other kinds are too few for a
 * forest to learn to add up two dozen signs: with the sums it lets through a third fewer of them.
 */
function balances(
  [ofArticle, ofOther, date]: readonly number[],
  [, , , ...titleKinds]: readonly number[],
  [themeOfArticle, themeOfOther]: readonly number[],
  [news, blog, goods, forum, , dates, product, website]: readonly number[],
  meta: Reading['evidence']['meta'],
): number[] {
  const upToTwo = (count: number) => Math.max(0, Math.min(2, count));
  const has = (name: RegExp, content = /./) =>
    meta.some((entry) => name.test(entry.name) && content.test(entry.content)) ? 1 : 0;
  const path = upToTwo(ofOther!) - upToTwo(ofArticle!);
  const names = upToTwo(themeOfOther!) - upToTwo(themeOfArticle!) + titleKinds.reduce((sum, count) => sum + count, 0);
  const offered = goods! + forum! + product! + 0.5 * website!;
  const published = news! + blog! + dates! + upToTwo(date!) + has(/published|pubdate|date/) + 0.5 * has(/author|creator/);
  return [path, names, path + names + offered - published - has(/^og:type$/, /article|blog|post/i)];
}

/** The page's own address, as far as it tells it. */
export function ownAddress({ links, meta }: Reading['evidence']): URL | undefined {
  const own = links.find((link) => link.rel.includes('canonical'))?.href ?? meta.find(({ name }) => name === 'og:url')?.content;
  return own !== undefined && URL.canParse(own, 'https://example.org/') ? new URL(own, 'https://example.org/') : undefined;
}

function addressNumbers(evidence: Reading['evidence']): number[] {
  const own = ownAddress(evidence);
  if (own === undefined) return [-1, -1, -1, -1, -1, -1, -1];
  const names = `${own.hostname.split('.')[0]} ${own.pathname.toLowerCase()}`.match(/\p{L}+/gu) ?? [];
  const last = own.pathname.split('/').findLast((part) => part !== '') ?? '';
  return [
    names.filter((name) => PATH_WORDS.article.has(name)).length,
    names.filter((name) => PATH_WORDS.other.has(name)).length,
    /\/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]|$)/.test(own.pathname) ? 1 : 0,
    Math.min(12, last.replace(/\D+/g, '').length),
    Math.min(150, last.length),
    /\.\p{L}{3,5}$/u.test(last) ? 1 : own.pathname.endsWith('/') ? -1 : 0,
    own.search === '' ? 0 : 1,
  ];
}

function titleNumbers(title: string): number[] {
  const parts = title.slice(0, 300).split(/\s[|–—·:»-]\s/);
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a));
  const kinds = parts.map((part) => countKinds(part.split(/[,&]/).map((label) => label.trim())));
  return [
    longest.split(/\s+/).length,
    parts.length,
    /^(?:how|why|what|when|where|who|which|is|are|can|best|\d+)\b/i.test(title) ? 1 : /[?!]/.test(longest) ? 2 : 0,
    ...KINDS.map((_, kind) => kinds.reduce((sum, counts) => sum + counts[kind]!, 0)),
  ];
}

/** Content systems name the kind of page on its body: `single-post`, `archive category`, `page-product`. */
function themeNumbers({ markers }: Reading, { roots }: ElementCounts): number[] {
  const names = roots.flatMap((element) => markers.names(element).words);
  return [
    names.filter((name) => THEME_WORDS.article.has(name)).length,
    names.filter((name) => THEME_WORDS.other.has(name)).length,
  ];
}

/** Whether the page's structured data calls it news, or another form of article that a newsroom writes. */
export function isCalledNews(evidence: Reading['evidence']): boolean {
  return dataTypes(evidence).some((type) => NEWS_TYPES.test(type));
}

const NEWS_TYPES = /NewsArticle|LiveBlog|Review$|Recipe$|Report$/;

function dataTypes({ jsonLd, properties }: Reading['evidence']): string[] {
  return [...jsonLd.flatMap((node) => node['@type'] ?? []), ...properties.map(({ itemType }) => itemType ?? '')].map(String);
}

function dataNumbers(evidence: Reading['evidence']): number[] {
  const { jsonLd, meta } = evidence;
  const types = dataTypes(evidence);
  const has = (pattern: RegExp) => (types.some((type) => pattern.test(type)) ? 1 : 0);
  const kind = meta.find(({ name }) => name === 'og:type')?.content.toLowerCase() ?? '';
  return [
    has(NEWS_TYPES),
    has(/BlogPosting|\bArticle$|TechArticle/),
    has(/Product|Offer|Store|ItemList|CollectionPage|SearchResults/),
    has(/Forum|QAPage|Question$|Comment$|Answer$/),
    has(/FAQPage|HowTo/),
    jsonLd.some((node) => node.datePublished !== undefined) ? 1 : 0,
    /product|item/.test(kind) ? 1 : 0,
    kind === 'website' ? 1 : 0,
  ];
}

function elementNumbers({ headings, times, buttons, code, contacts }: ElementCounts): number[] {
  return [headings, Math.log1p(times), Math.log1p(buttons), Math.log1p(code), Math.log1p(contacts)];
}

/** Whether the text stands in `article` or `main`, and in how many boxes of one name: posts, answers, cards. */
function placeNumbers({ page, blocks, markers }: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): number[] {
  const sums = new Float64Array(page.elements.length);
  let inArticle = 0;
  let inMain = 0;
  for (const block of blocks) {
    if (!verdicts[block.at]!.kept) continue;
    sums[block.owner.index]! += words[block.at]!;
    if (markers.distance(block.owner, MARKER.article) < 255) inArticle += words[block.at]!;
    if (markers.distance(block.owner, MARKER.mainTag) < 255) inMain += words[block.at]!;
  }
  for (let index = sums.length - 1; index > 0; index--) sums[page.elements[index]!.parent]! += sums[index]!;
  const kept = Math.max(1, sums[0]!);
  const alike = boxesAlike(deepestHolder(page, sums), sums, markers);
  return [inArticle / kept, inMain / kept, Math.log1p(alike.boxes), alike.words / kept];
}

const MOST_OF_IT = 0.6;
/** Words that make a box a part of the text rather than a label. */
const PART_WORDS = 12;

function deepestHolder(page: Page, sums: Float64Array): Element {
  let holder = page.elements[0]!;
  for (;;) {
    const next = elementsOf(holder).find((child) => sums[child.index]! > MOST_OF_IT * sums[0]!);
    if (next === undefined) return holder;
    holder = next;
  }
}

/** Of the boxes in an element that hold a part of the text, the most that are called the same. */
function boxesAlike(holder: Element, sums: Float64Array, markers: Markers): { boxes: number; words: number } {
  const groups = new Map<string, { boxes: number; words: number }>();
  let largest = { boxes: 0, words: 0 };
  for (const child of elementsOf(holder)) {
    if (!BOXES.has(child.tag) || sums[child.index]! < PART_WORDS) continue;
    const name = `${child.tag} ${markers.names(child).words.slice(0, 2).join(' ')}`;
    const group = groups.get(name) ?? { boxes: 0, words: 0 };
    group.boxes++;
    group.words += sums[child.index]!;
    groups.set(name, group);
    if (group.boxes > largest.boxes) largest = group;
  }
  return largest;
}

const BOXES: ReadonlySet<string> = new Set(['div', 'li', 'article', 'section', 'tr', 'td', 'a', 'aside', 'figure', 'details']);

const elementsOf = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string');

/** Characters of the text that are looked at. */
const MOST_CHARS = 12_000;

/** Whom the text addresses, and how it is written: news quotes and counts, an offer says "you" and "we". */
function voiceNumbers({ blocks, words: blockWords }: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): number[] {
  let kept = 1;
  let you = 0;
  let we = 0;
  let digits = 0;
  let quotes = 0;
  let sentences = 0;
  let chars = 0;
  for (const block of blocks) {
    const { at, text } = block;
    if (!verdicts[at]!.kept) continue;
    if (chars > MOST_CHARS) break;
    chars += text.length;
    kept += words[at]!;
    const addressed = countAddressWords(blockWords.of(block));
    you += addressed.you;
    we += addressed.we;
    const signs = countSigns(text);
    digits += signs.digits;
    quotes += signs.quotes;
    sentences += signs.sentences;
  }
  return [(100 * you) / kept, (100 * we) / kept, digits / Math.max(1, chars), (100 * quotes) / kept, (100 * sentences) / kept];
}

/** In one pass by character codes: a pattern that runs over a line of 10 MB takes more stack than there is. */
function countSigns(text: string): { digits: number; quotes: number; sentences: number } {
  const counts = { digits: 0, quotes: 0, sentences: 0 };
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = codeAt(text, at);
    if (code > 63 && code < 0xab) continue;
    if (code >= 48 && code <= 57) counts.digits++;
    else if (code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab) counts.quotes++;
    else if (
      (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3002) &&
      at + 1 < length &&
      isSpace(codeAt(text, at + 1))
    )
      counts.sentences++;
  }
  return counts;
}
