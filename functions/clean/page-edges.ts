import type { BlockRole, Verdict } from './blocks.ts';
import { reasonOfClosing } from './closings.ts';
import { endsAsProse } from './dump-prose.ts';
import { roleByShape, roleOfText } from './dump-shapes.ts';
import type { Reading } from './page.ts';
import { metaContent } from './page-claims.ts';
import { isByline, isLabelledByline } from './roles.ts';
import type { PageBlock } from './segment.ts';
import { endsParagraph, endsSentence } from './sentence-end.ts';

/**
 * Headline, kicker, byline and date that the forest took for the article's first lines, copyright and reporter's address that it took for
 * the last, as it does on small pages without class names: they go to parse as evidence. So do times that stand alone, those of a live
 * blog's entries, and notes on the author go. On the benchmark sets that changes one page in fifty, and no figure by more than 0.0004.
 */

/** Farther down, or below two paragraphs (of which the first may be the deck), a day is the story's. */
const MOST_HEAD = 6;
const LEAST_PARAGRAPH = 40;
const MOST_TAIL = 3;
const LONGEST_LABEL = 60;
const LONGEST_TAIL = 120;

/** Changes the verdicts of such lines. */
export function takeEdges(reading: Reading, verdicts: Verdict[]): void {
  const kept = reading.blocks.filter((block) => verdicts[block.at]!.kept);
  const paragraphs = kept.filter(({ text }) => text.length >= LEAST_PARAGRAPH && endsAsProse(text));
  const head = Math.min(MOST_HEAD, paragraphs.length === 0 ? 0 : kept.indexOf(paragraphs[1] ?? paragraphs[0]!));
  const take = ({ at }: PageBlock, role: BlockRole, reason: string = role) => {
    verdicts[at] = { role, probability: verdicts[at]!.probability, kept: false, reason };
  };
  for (const [nth, block] of kept.entries()) {
    const role = TIME.test(block.text) ? 'date' : nth < head ? roleInHead(reading, block) : undefined;
    if (role) take(block, role);
  }
  for (const block of kept.slice(Math.max(head, kept.length - MOST_TAIL))) {
    if (paragraphs.length === 0) break;
    const role = roleInTail(block.text);
    const reason = isAuthorNote(reading, verdicts, block)
      ? 'author'
      : reasonOfClosing(block.text, verdicts[block.at]!.probability);
    if (role) take(block, role);
    else if (reason) take(block, 'furniture', reason);
  }
}

/**
 * "Ann Lee is a reporter …" of the article's own author, where the forest is not sure: of the four on the sets none is
 * article by the references, of the five where it is surer, all are.
 */
function isAuthorNote({ blocks, evidence }: Reading, verdicts: readonly Verdict[], { at, text }: PageBlock): boolean {
  const name = verdicts[at]!.probability < SURE ? NOTE.exec(text)?.[1] : undefined;
  if (name === undefined) return false;
  return (
    declaredAuthors(evidence).some((author) => author.includes(name)) ||
    blocks.some((block) => verdicts[block.at]!.role === 'byline' && block.text.includes(name))
  );
}

const SURE = 0.75;
const NOTE =
  /^(\p{Lu}[\p{L}'’.-]{0,30}(?: [\p{L}'’.-]{1,30}){0,2} \p{Lu}[\p{L}'’-]{1,30}),? (?:is|was|writes|covers|reports|ist|schreibt|est|es|è|é|är|er) /u;

/** Lines between title and article, which the forest left out, that hold byline or date and are not named so. */
export function roleBelowTitle(
  { claims, evidence }: Reading,
  { at, text }: PageBlock,
  named: BlockRole,
  start: number,
): BlockRole | undefined {
  const isBelow = at > claims.titleAt && at >= start - MOST_HEAD;
  if (!isBelow || named !== 'furniture') return undefined;
  const house = text.length <= LONGEST_LABEL ? NAME_AND_HOUSE.exec(text)?.[1] : undefined;
  const isOwn = house !== undefined && metaContent(evidence, 'og:site_name')?.toLowerCase() === house.toLowerCase();
  return isOwn ? 'byline' : roleOfText(text);
}

/** "Rudi Santoso | Kabar Nusa", on the pages of that house. */
const NAME_AND_HOUSE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}\s[|–—-]\s(.{2,40})$/u;

function roleInHead({ blocks, claims, evidence }: Reading, block: PageBlock): BlockRole | undefined {
  const title = blocks[claims.titleAt];
  // A title without a heading's tag must say what the window's does.
  if (block === title) return block.level === 1 || evidence.title?.includes(block.text) ? 'headline' : undefined;
  if (block.level !== undefined || endsParagraph(block.text)) return undefined;
  const isLabel = title?.level !== undefined && block.at < title.at && block.text.length <= LONGEST_LABEL;
  if (isLabel) return 'kicker';
  return roleByShape(blocks, block.at) ?? (isDeclaredAuthor(evidence, block.text) ? 'byline' : undefined);
}

/** A name alone on its line, when the page's data or meta tags say that it wrote the article. */
function isDeclaredAuthor(evidence: Reading['evidence'], text: string): boolean {
  return text.length <= LONGEST_LABEL && declaredAuthors(evidence).includes(text);
}

function declaredAuthors({ jsonLd, meta }: Reading['evidence']): string[] {
  const inData = jsonLd
    .flatMap(({ author }) => author)
    .map((author) => (author as { name?: unknown } | undefined)?.name ?? author);
  const inMeta = meta.flatMap(({ name, content }) => (/author/.test(name) ? content : []));
  return [...inData, ...inMeta].filter((author) => typeof author === 'string');
}

/** What a short line at the end says of the article instead of being its text. */
export function roleInTail(text: string): 'copyright' | 'byline' | undefined {
  if (text.length > LONGEST_TAIL) return undefined;
  if (COPYRIGHT.test(text)) return 'copyright';
  if (endsSentence(text)) return undefined;
  const isNamed =
    isLabelledByline(text) || ADDRESS.test(text) || (/^\p{Lu}/u.test(text) && isByline(text) && roleOfText(text) === 'byline');
  return isNamed ? 'byline' : undefined;
}

/** "14.05", "9:30 am", "12 h 40". */
const TIME = /^\d{1,2} ?[.:h] ?\d{2}(?: ?(?:uhr|h|am|pm|a\.m\.|p\.m\.))?$/i;
/** "Copyright law protects the plans." is the story's. */
const COPYRIGHT = /^\s*(?:©|ⓒ|\([cC]\)|(?:[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\)|\d|by\b|[:–-]|\p{Lu}|$))/u;
/** Behind the reporter's name, as Korean papers print it below the text. */
const ADDRESS = /[\p{L}:]\s[^\s@]{1,60}@[^\s@]{1,60}\.\p{L}/u;
