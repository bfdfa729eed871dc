import type { ImageEvidence } from '../../shared/document.ts';
import type { Verdict } from './blocks.ts';
import { type FoundCaption, isCaption, isCredited, readLabelledCaption, splitRepeatedCaption } from './dump-captions.ts';
import { findHead } from './dump-head.ts';
import { type DumpLine, SMALL_LINES } from './dump-lines.ts';
import { completeLists } from './dump-lists.ts';
import { kindOfLine, type LineKind } from './dump-phrases.ts';
import { endsAsProse, isProse } from './dump-prose.ts';
import { dropCopies } from './dump-repeats.ts';
import { isStory, roleByShape } from './dump-shapes.ts';
import { findTail } from './dump-tail.ts';
import type { CleanOptions, Step } from './options.ts';
import { pointsElsewhere } from './slips.ts';

const MOST_IMAGES = 100;

/**
 * From the classifier's choice to a verdict on each line: what is certainly furniture goes, captions become images, the lines above
 * the body get their roles, and everything removed gets its reason.
 */
export function assignLineRoles(
  lines: readonly DumpLine[],
  probabilities: ArrayLike<number>,
  chosen: readonly boolean[],
  options: CleanOptions = {},
): { verdicts: Verdict[]; images: ImageEvidence[] } {
  const found = findBody(lines, probabilities, chosen, options);
  const { kept, kinds, captions } = found;
  const head = findHead(lines, found.body, (at) => kept[at]!);
  const body = probabilities[found.body - 1]! >= LEAST_LEAD && isLead(lines, head, found) ? found.body - 1 : found.body;
  if (body < found.body) {
    kept[body] = true;
    head.delete(body);
  }
  const tail = findTail(lines, kept);
  const last = kept.lastIndexOf(true);
  const images: ImageEvidence[] = [];
  const verdicts = lines.map((line): Verdict => {
    const probability = probabilities[line.at]!;
    const signature = tail.get(line.at);
    if (signature) return { role: signature, probability, kept: false, reason: signature };
    if (kept[line.at]) return { role: 'body', probability, kept: true };
    const caption = captions[line.at] ?? (head.has(line.at) || kinds[line.at] ? undefined : captionOf(line, body, last));
    if (caption) {
      addImage(images, caption, line.at);
      return { role: 'caption', probability, kept: false, reason: 'caption' };
    }
    return { ...removal(line, kinds[line.at], head.get(line.at), line.at < body, line.at > last), probability, kept: false };
  });
  return { verdicts, images };
}

/**
 * Below headline and byline or day, the sentence right above the text is its first: decks stand above the byline, and captions have a credit. The
 * sets have four such lines, of which three are article.
 */
function isLead(lines: readonly DumpLine[], head: ReturnType<typeof findHead>, { body, kinds, captions }: Body): boolean {
  const at = body - 1;
  const line = lines[at];
  const above = head.get(at - 1);
  if (!line || (above !== 'byline' && above !== 'date') || kinds[at] || captions[at]) return false;
  const isFree = head.get(at) === undefined || head.get(at) === 'deck';
  const isHeaded = [...head].some(([place, role]) => role === 'headline' && place < at);
  const isTold = isStory(line.text) && !ADDRESSES_READER.test(line.text);
  return isFree && isHeaded && isTold && !isCaption(line.text) && !isCredited(line.text);
}

/** From this probability on; the classifier gives short leads .2 to .4. */
const LEAST_LEAD = 0.15;

/** "We use cookies to improve your experience.", outside quotations. */
const ADDRESSES_READER =
  /^[^"“„«]*(?<!\p{L})(?:[Ww]e|[Uu]s|[Oo]ur|[Yy]our?|[Nn]ous|[Vv]ous|[Vv]otre|[Vv]os|[Nn]otre|(?<=\s)(?:Sie|Ihnen|Ihre?[nmrs]?))(?!\p{L})/u;

interface Body {
  /** Index of its first line. */
  body: number;
  kept: boolean[];
  kinds: readonly (LineKind | undefined)[];
  captions: readonly (FoundCaption | undefined)[];
}

/** The lines that stay, and the first of them below headline and byline. */
export function findBody(
  lines: readonly DumpLine[],
  probabilities: ArrayLike<number>,
  chosen: readonly boolean[],
  options: CleanOptions = {},
): Body {
  const kinds = lines.map((line) => kindOfLine(line.text));
  const isOff = (step: Step) => options.without?.includes(step) ?? false;
  const captions = lines.map(
    (line) => readLabelledCaption(line.text) ?? (isOff('repeats') ? undefined : splitRepeatedCaption(line.text)),
  );
  const kept = lines.map((line) => chosen[line.at]! && !captions[line.at]);
  if (!isOff('furniture')) {
    fillGaps(lines, kinds, probabilities, kept);
    dropFurniture(lines, kinds, kept);
    dropListsOfStories(lines, kinds, probabilities, kept);
    trimEnds(lines, probabilities, kept);
    completeLists(lines, kept);
  }
  if (!isOff('repeats')) dropCopies(lines, kept);
  const body = firstBodyLine(lines, kept);
  for (let at = 0; at < body; at++) kept[at] = false;
  return { body, kept, kinds, captions };
}

/**
 * A few lines between two that stay, of which one is no paragraph, are items of their list or headings of its parts. Between two paragraphs such
 * lines are as often a caption or pointers to other stories. Mean of three cross-validations: textdump F1 +0.002, rendered pages of wcxb
 * +0.002, of fundusfix, whose truth lacks lists, -0.002.
 */
function fillGaps(
  lines: readonly DumpLine[],
  kinds: readonly (LineKind | undefined)[],
  probabilities: ArrayLike<number>,
  kept: boolean[],
): void {
  const last = kept.lastIndexOf(true);
  for (let at = kept.indexOf(true) + 1; at > 0 && at < last; at++) {
    if (kept[at]) continue;
    const from = at;
    at = kept.indexOf(true, from);
    const gap = lines.slice(from, at);
    const isOfList = !(isProse(lines[from - 1]!) && isProse(lines[at]!));
    const mayStay = gap.every((line) => !kinds[line.at] && probabilities[line.at]! >= LEAST_BETWEEN);
    if (isOfList && mayStay && gap.length <= MOST_BETWEEN) kept.fill(true, from, at);
  }
}

const MOST_BETWEEN = 6;
/** The log-odds of such a line, -2. */
const LEAST_BETWEEN = 0.12;

/** What no article has, whatever the classifier says of it: a label of an advertisement, a pointer, a share bar, the line below a picture. */
function dropFurniture(lines: readonly DumpLine[], kinds: readonly (LineKind | undefined)[], kept: boolean[]): void {
  for (const line of lines) {
    if (!kept[line.at]) continue;
    const isCertain = kinds[line.at]?.certain || pointsElsewhere(line.text);
    if (isCertain || (isCredited(line.text) && !isProse(line))) kept[line.at] = false;
  }
}

/**
 * A signpost ("Related Articles", "Comments") that was kept goes, and with it the titles below it, up to the next paragraph: jusText's
 * rule that a heading turns what follows.
 */
function dropListsOfStories(
  lines: readonly DumpLine[],
  kinds: readonly (LineKind | undefined)[],
  probabilities: ArrayLike<number>,
  kept: boolean[],
): void {
  let isTurned = false;
  for (const line of lines) {
    const kind = kinds[line.at];
    // "More details will follow in May." between paragraphs: a sentence that begins like a signpost.
    const isSentence = /[.!?]["”’»]?$/.test(line.text) && probabilities[line.at]! >= LIKELY;
    if (kind && TURNING.has(kind.reason) && !isSentence) isTurned = true;
    else if (isProse(line) || probabilities[line.at]! >= (/[.!?]$/.test(line.text) ? LIKELY : CERTAIN)) isTurned = false;
    if (isTurned || kind?.reason === 'share') kept[line.at] = false;
  }
}

const TURNING = new Set(['related', 'comments', 'subscription']);

/** Short lines at either end that the classifier was not sure of, or that stand apart, belong to what stands around the article. */
function trimEnds(lines: readonly DumpLine[], probabilities: ArrayLike<number>, kept: boolean[]): void {
  for (const order of [lines, [...lines].reverse()]) {
    const ends = order.filter((line) => kept[line.at]);
    for (const [index, line] of ends.entries()) {
      const next = ends[index + 1];
      const isApart = next !== undefined && Math.abs(next.at - line.at) > APART;
      // A row of dashes or stars parts the article from something else.
      const isWords = /[\p{L}\p{N}]/u.test(line.text);
      const isOfArticle = isProse(line) || CORRECTION.test(line.text);
      // A small page begins with its title, its article with no heading.
      const isTitle = order === lines && lines.length <= SMALL_LINES && !endsAsProse(line.text);
      if (isWords && (isOfArticle || probabilities[line.at]! >= (isApart || isTitle ? LIKELY_APART : SURE))) break;
      kept[line.at] = false;
    }
  }
}

/** What an editor says of the article, below it. */
const CORRECTION =
  /^(?:corrections?|clarification|editor[’']?s note|korrektur|berichtigung|richtigstellung|rectificatif|correctif|correcci[óo]n|fe de errores|rettifica|correzione|correção|errata|rectificatie|correctie|rättelse|rettelse|sprostowanie|oprava|düzeltme|исправление|поправка|訂正|更正|정정) ?[:：]/i;

/** So many lines that are no article between a line and the article. */
const APART = 3;
const LIKELY_APART = 0.8;

/** Below, a short line at an end of the article is taken off; below, a short sentence doesn't end a list of other stories. */
const SURE = 0.4;
/** From here on any line ends such a list. */
const LIKELY = 0.6;
const CERTAIN = 0.95;

/** The first kept line that is not the headline, byline or date itself: those are printed above the body in every dump. */
function firstBodyLine(lines: readonly DumpLine[], kept: readonly boolean[]): number {
  const first = kept.indexOf(true);
  if (first < 0) return lines.length;
  let at = first;
  let sentences = 0;
  for (const next of lines.slice(first, first + 5)) {
    // One sentence before the byline is the deck; two are the article, and the byline is its signature.
    if (/[.!?。]["”’»]?$/.test(next.text) && ++sentences > 1) break;
    // Below the only line that is kept it is another's: a commenter's.
    if (roleByShape(lines, next.at) && kept.includes(true, next.at + 1)) at = next.at + 1;
  }
  return at;
}

/** A caption stands near the body; a credited line far from it belongs to another story. */
function captionOf(line: DumpLine, body: number, last: number): FoundCaption | undefined {
  const isNear = line.at >= body - NEAR_LINES && line.at <= last + NEAR_LINES;
  return isNear && (isCaption(line.text) || isCredited(line.text)) ? { caption: line.text } : undefined;
}

const NEAR_LINES = 8;

function addImage(images: ImageEvidence[], { caption, credit }: FoundCaption, at: number): void {
  const last = images.at(-1);
  const isOfLast = last?.at === at - 1 && last.caption === undefined;
  const image = { ...(caption && { caption: caption.slice(0, 2_000) }), ...(credit && { credit: credit.slice(0, 300) }) };
  if (isOfLast) Object.assign(last, image);
  else if (images.length < MOST_IMAGES && !images.some((other) => caption && other.caption === caption))
    images.push({ ...image, at });
}

function removal(
  line: DumpLine,
  kind: LineKind | undefined,
  headRole: ReturnType<ReturnType<typeof findHead>['get']>,
  above: boolean,
  below: boolean,
): Pick<Verdict, 'role' | 'reason'> {
  if (headRole) return { role: headRole, reason: headRole };
  // A portal names itself in its notices: "… for the best Example experience".
  if (kind?.reason === 'notice' || (above && BANNER.test(line.text)))
    return { role: above ? 'provider' : 'furniture', reason: 'notice' };
  if (kind?.reason === 'legal' && /^(?:©|\(c\)|copyright)/i.test(line.text)) return { role: 'copyright', reason: 'legal' };
  if (kind) return { role: 'furniture', reason: kind.reason };
  return { role: 'furniture', reason: above ? 'above-article' : below ? 'below-article' : 'within-article' };
}

/** What a portal says to its readers above everything. */
const BANNER = /\bfor the best (?:\p{L}+ )?experience\b/u;
