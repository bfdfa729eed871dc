import type { EvidenceLine } from '../../shared/document.ts';
import type { Candidate } from './candidate.ts';
import { type DateContext, type ReadDate, readDates, readMachineDate } from './datetext.ts';
import { unglue } from './datetokens.ts';
import {
  COMMENT,
  CREDIT_LABEL,
  ELSEWHERE,
  MODIFIED_WORDS,
  OTHER_DATE,
  OTHERS_STORY,
  OWN_FOOTER,
  PUBLISHED_WORDS,
  TODAY,
} from './datewords.ts';
import { placeOfHeadline } from './headline.ts';
import { namesAround, type Page } from './page.ts';
import { fold } from './text.ts';

/** Dates that a reader sees: on lines around the text, weighed by their place, and in the text itself. */

const MOST_LINES = 80;

/** Whether a line is a title with a day in it, or holds one; Open Graph adds the name of the site to it. */
const isTitle = (text: string, title: string): boolean =>
  text.includes(title) || (text.length >= SHORTEST_TITLE && title.startsWith(text));
const SHORTEST_TITLE = 25;

/** A line that is little more than its date: with the author's name, a place, the reading time. */
const LONGEST_BARE = 70;
const isShort = (line: EvidenceLine, dates: readonly ReadDate[]): boolean =>
  line.text.length <= LONGEST_BARE || (dates[0]?.start ?? 9) <= 3;

/** In a dump a caption has no mark-up: "Divers at the old pier during the storm of that winter (Port Ellery, 6.12.2010)". */
const isSentence = (text: string): boolean => text.length > LONGEST_BARE && /\p{Ll}\p{Ll}+ \p{Ll}+ \p{Ll}/u.test(text);

export interface DateLine {
  line: EvidenceLine;
  /** The line's text with words apart that elements without a space between them made one. */
  text: string;
  dates: readonly ReadDate[];
  /** Whether its element's names, or the line around it, say that the day is that of an update. */
  marked: boolean;
  confidence: number;
  where: string;
}

/** The lines that hold a date, read once, weighed by their place. */
export function readDateLines(page: Page, context: DateContext, headline?: string): DateLine[] {
  const headlineAt = placeOfHeadline(page, headline);
  // "Conference (27 February 2015)": the day of what it is about.
  const dated = [...page.lines('headline').map((line) => line.text), ...page.meta('og:title').map(({ text }) => text)]
    .filter((text) => readDates(text, context).length > 0)
    .map(fold);
  const lines = withoutLists(
    [...page.lines('date', 'byline', 'dateline'), ...datedDecks(page), ...datedBlocks(page)]
      .filter((line) => line.datetime !== undefined || /\p{N}/u.test(line.text))
      .slice(0, MOST_LINES)
      .flatMap((line) => {
        const hints = namesAround(line);
        const near = isNear(line, headlineAt);
        // Above the text "comment" is the name of the section: opinion.
        if (COMMENT.test(hints) && !(near && line.place === 'head')) return [];
        if (dated.length > 0 && dated.some((title) => isTitle(fold(line.text), title))) return [];
        if (TODAY.test(hints) || (line.place === 'tail' && OTHERS_STORY.test(hints))) return [];
        const text = unglue(line.text);
        const dates = readDates(text, context);
        if (dates.length === 0 && !line.datetime) return [];
        const confidence = weightOfPlace(line, headlineAt) * (ELSEWHERE.test(hints) ? 0.4 : 1);
        const where = near && isShort(line, dates) ? 'near' : line.place;
        const labelled = PUBLISHED_WORDS.test(text) ? 0.1 : 0;
        // "3 March 2024 – Photo: Jane Miller": the line begins with its own date.
        const isOwn = (dates[0]?.start ?? 9) <= 3;
        const isCredited = OTHER_DATE.test(text) && !(isOwn && !OTHER_DATE.test(text.replace(CREDIT_LABEL, ' ')));
        const isOther = isCredited || (line.tag === undefined && !labelled && isSentence(text));
        const weight = (confidence + labelled) * (isOther ? 0.3 : 1);
        // "3 March, 9:30 · Updated 2 hours ago" in a box called "updated": the words tell which of its dates that is.
        const isTold = dates[0] !== undefined && MODIFIED_WORDS.test(text.slice(dates[0].end));
        const marked = MODIFIED_WORDS.test(hints) && !PUBLISHED_NAME.test(hints) && !isTold;
        return [{ line, text, dates, marked, confidence: weight, where }];
      })
      // Of equals the nearest to the headline comes first.
      .sort((a, b) => Math.abs(a.line.at - (headlineAt ?? 0)) - Math.abs(b.line.at - (headlineAt ?? 0))),
  );
  return withUpdates(lines);
}

/** `itemprop="datePublished"` in a box with a name of its own. */
const PUBLISHED_NAME = /^date published\b/;

/** The `time` element of "Updated on 5 March 2024" holds the date alone: the line around it says what date it is. */
function withUpdates(lines: readonly DateLine[]): DateLine[] {
  const updates = lines.filter(({ text }) => MODIFIED_WORDS.test(text));
  if (updates.length === 0) return [...lines];
  const isPart = ({ text, at }: EvidenceLine): boolean =>
    text.length <= LONGEST_SIGNATURE &&
    updates.some(({ line }) => {
      const place = Math.abs(line.at - at) <= 1 && line.text.length > text.length ? line.text.indexOf(text) : -1;
      const before = line.text.slice(Math.max(0, place - LONGEST_LABEL), Math.max(0, place));
      return MODIFIED_WORDS.test(before) && !/\d/.test(before);
    });
  return lines.map((line) => (line.marked || !isPart(line.line) ? line : { ...line, marked: true }));
}

/** "Posted on 4 March 2024 in Harbour, Piers, Storms …" is long enough to be taken for the deck. */
const datedDecks = (page: Page): EvidenceLine[] =>
  page.lines('deck').filter(({ text, place }) => place === 'head' && PUBLISHED_WORDS.test(text.slice(0, LONGEST_LABEL)));

/** "Published on 4 March 2024, updated on 5 March 2024" as a paragraph of its own above the text. */
function datedBlocks(page: Page): EvidenceLine[] {
  const known = new Set(page.lines('date', 'byline', 'dateline').map((line) => line.text));
  return page.document.blocks
    .slice(0, 3)
    .filter(
      ({ text }) =>
        text.length <= LONGEST_FACTS &&
        !known.has(text) &&
        MODIFIED_WORDS.test(text) &&
        (PUBLISHED_WORDS.test(text) || readDates(text).length > 1),
    )
    .map(({ text, at }) => ({ role: 'date', text, place: 'head', at, tag: 'p' }));
}

/** So many days beside one headline are a list of other pieces: "No 34 of 8 November", "No 32 of 5 November" … */
const FEWEST_LISTED = 4;

function withoutLists(lines: readonly DateLine[]): DateLine[] {
  const days = new Set(
    lines.filter(({ where }) => where === 'near').flatMap(({ dates }) => dates.slice(0, 1).map(({ day }) => day)),
  );
  if (days.size < FEWEST_LISTED) return [...lines];
  return lines.map((line) => (line.where === 'near' ? { ...line, confidence: line.confidence * 0.4 } : line));
}

/** Dates on lines a reader sees: beside the headline they speak for the article, elsewhere less. */
export function printedDates(lines: readonly DateLine[], context: DateContext, modified: boolean): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  for (const { line, text, dates, marked, confidence, where } of lines) {
    // "3 March 2024, 9:30 · Updated 2 hours ago": the machine date is that of the first.
    const label = dates[0] === undefined ? text : text.slice(0, dates[0].start);
    if (line.datetime && (marked || MODIFIED_WORDS.test(label)) === modified) {
      const value = readMachineDate(line.datetime, context);
      if (value) out.push({ value, key: value.day, source: `line:${where}[datetime]`, raw: line.datetime, confidence });
    }
    let before = 0;
    for (const value of dates) {
      const says =
        MODIFIED_WORDS.test(text.slice(before, value.start)) ||
        UPDATED_AFTER.test(text.slice(value.end)) ||
        (before === 0 && marked && !PUBLISHED_WORDS.test(text.slice(0, value.start)));
      before = value.end;
      if (says !== modified) continue;
      const weight = confidence - (value.ambiguous ? 0.1 : 0);
      out.push({ value, key: value.day, source: `line:${where}`, raw: line.text, confidence: weight });
      break;
    }
  }
  return out;
}

/** "（2025/1/3 16:02 更新）" */
const UPDATED_AFTER = /^\s?更新\s?(?:[）)]|$)/;

/** Within three blocks before the headline (kicker, date) and twelve after (deck, byline, share buttons). */
const isNear = (line: EvidenceLine, headlineAt: number | undefined): boolean =>
  headlineAt !== undefined && line.place !== 'tail' && line.at >= headlineAt - 3 && line.at <= headlineAt + 12;

function weightOfPlace(line: EvidenceLine, headlineAt: number | undefined): number {
  // Among the first lines of the text a day is as likely the story's.
  if (isNear(line, headlineAt))
    return (line.text.length <= LONGEST_BARE ? 0.8 : 0.65) - (line.place === 'body' && !line.datetime ? 0.05 : 0);
  // Above the headline the page prints today's date.
  if (line.place === 'head') return headlineAt === undefined ? 0.7 : line.at < headlineAt ? 0.4 : 0.6;
  if (OWN_FOOTER.test(line.text)) return 0.6;
  return line.place === 'body' ? 0.4 : 0.25;
}

/** Dates in the headline, at the very beginning of the text ("Bern, 12 March 2024 –"), on a line of its facts, and below its end. */
export function datesInText(page: Page, context: DateContext): Candidate<ReadDate>[] {
  const out: Candidate<ReadDate>[] = [];
  const add = (source: string, text: string, confidence: number, latestStart = Number.POSITIVE_INFINITY) => {
    if (OTHER_DATE.test(text)) return;
    const [value] = readDates(text, context);
    if (value && value.start <= latestStart) out.push({ value, key: value.day, source, raw: text, confidence });
  };
  for (const line of page.lines('headline').slice(0, 2)) add('line:headline', line.text, 0.4);
  if (out.length === 0) for (const { source, text } of page.meta('og:title').slice(0, 1)) add(source, text, 0.3);
  const { blocks } = page.document;
  const before = out.length;
  for (const { text } of blocks.slice(0, 2)) add('block:lead', text.slice(0, 60), 0.4);
  for (const { text } of blocks.slice(2, 5)) add('block:lead', text.slice(0, 60), 0.3, 3);
  // Several days in a row are a chronicle.
  if (new Set(out.slice(before).map(({ key }) => key)).size > 1) out.length = before;
  for (const { text } of blocks.slice(2)) {
    if (text.length <= LONGEST_FACTS && PUBLISHED_WORDS.test(text.slice(0, 20))) add('block:published', text, 0.4, 40);
  }
  const last = blocks[blocks.length - 1];
  if (blocks.length > 2 && last && /\d{4}\.?$/.test(last.text) && last.text.length <= LONGEST_SIGNATURE)
    add('block:last', last.text, 0.3);
  return out;
}

/** "Published on 16.08.2019, length 1 hour, licence …" */
const LONGEST_FACTS = 160;
/** "Zuletzt aktualisiert am " */
const LONGEST_LABEL = 24;
/** "Jane Miller, 10 September 2017" */
const LONGEST_SIGNATURE = 40;
