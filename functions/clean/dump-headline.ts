import { isCaption } from './dump-captions.ts';
import type { DumpLine } from './dump-lines.ts';
import { kindOfLine } from './dump-phrases.ts';
import { isSignature, roleByShape } from './dump-shapes.ts';
import { contentWords } from './dump-topics.ts';
import { type Forest, logistic, scoreRows } from './forest.ts';
import { decodeForest, type ForestFile } from './forest-file.ts';
import model from './headline.model.json' with { type: 'json' };

/**
 * Which line of a dump is its headline: a forest looks at the lines above the body. A headline is about what the body is about, but so are
 * deck, captions and other stories' titles; what tells them apart is what stands around: menus above, a date and names below, a repeat.
 */

/** How far above the body is looked: between headline and text some pages print forty lines of buttons and other stories. */
const REACH = 60;
/** Lines of the body that tell what it is about. */
const BODY_LINES = 40;
/** Below this probability no line is called the headline. */
const LEAST = 0.12;

export const HEADLINE_COLUMNS = [
  'chars',
  'words',
  'wordLength',
  'sentenceEnd',
  'cutEnd',
  'colonEnd',
  'questionEnd',
  'quotes',
  'lowerStart',
  'capitals',
  'allCapitals',
  'digits',
  'separators',
  'address',
  'shape',
  'caption',
  'kind',
  'sharedLeads',
  'sharedLeadsShare',
  'sharedBody',
  'sharedBodyShare',
  'sharedRank',
  'toBody',
  'fromStart',
  'longBetween',
  'toDateBelow',
  'toBylineBelow',
  'toDateAbove',
  'toBylineAbove',
  'charsAbove',
  'charsBelow',
  'charsTwoBelow',
  'sentenceBelow',
  'sharedAbove',
  'sharedBelow',
  'likeBelow',
  'repeats',
  'startsOther',
  'endsLonger',
  'hasShorterAtEnd',
  'longest',
  'gapAbove',
  'gapBelow',
  'level',
  'shareBelow',
  'menusAbove',
  'captionBelow',
] as const;

export interface HeadlineRows {
  /** Lines looked at: `first` and those after it, up to the body. */
  first: number;
  rows: number;
  values: Float32Array;
}

let forest: Forest | undefined;

/** @returns index of the headline's line, when one of those above the body is likely enough */
export function findHeadline(lines: readonly DumpLine[], body: number, isBody: (at: number) => boolean): number | undefined {
  const table = headlineRows(lines, body, isBody);
  forest ??= decodeForest(model as ForestFile, HEADLINE_COLUMNS);
  const scores = scoreRows(forest, { columns: HEADLINE_COLUMNS, rows: table.rows, values: table.values });
  let best = -1;
  for (let row = 0; row < table.rows; row++) {
    const { text } = lines[table.first + row]!;
    if (OPENS_WITH_DAY.test(text) || isSignature(text)) continue;
    if (best < 0 || scores[row]! > scores[best]!) best = row;
  }
  return best >= 0 && logistic(scores[best]!) >= LEAST ? table.first + best : undefined;
}

/** "2024-03-12 10:15 Source: …" is the line of its day; a headline has the day further in. */
const OPENS_WITH_DAY = /^(?:19|20)\d{2}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}/;

/** The columns of every line within reach above the body. */
export function headlineRows(lines: readonly DumpLine[], body: number, isBody: (at: number) => boolean): HeadlineRows {
  const first = Math.max(0, body - REACH);
  const rows = body - first;
  const width = HEADLINE_COLUMNS.length;
  const values = new Float32Array(rows * width);
  const around = readAround(lines, first, body, isBody);
  for (let row = 0; row < rows; row++) values.set(columnsOf(lines, first + row, body, around), row * width);
  return { first, rows, values };
}

/** What all rows need, made once. */
interface Around {
  first: number;
  looked: readonly DumpLine[];
  leads: ReadonlySet<string>;
  about: ReadonlySet<string>;
  /** By line, from `first` on; those of the body's first lines, too. */
  content: string[][];
  shapes: (string | undefined)[];
  kinds: (string | undefined)[];
  captions: boolean[];
  counts: ReadonlyMap<string, number>;
  starts: ReadonlyMap<string, number>;
}

/** So much of a line's beginning is compared with others'. */
const START = 24;

function readAround(lines: readonly DumpLine[], first: number, body: number, isBody: (at: number) => boolean): Around {
  const texts = lines.filter((line) => line.at >= body && isBody(line.at)).slice(0, BODY_LINES);
  const words = texts.map((line) => contentWords(line.text));
  const counts = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const { text } of lines) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    starts.set(text.slice(0, START), (starts.get(text.slice(0, START)) ?? 0) + 1);
  }
  const near = lines.slice(first, body + 3);
  return {
    first,
    looked: lines.slice(first, body),
    leads: new Set(words.slice(0, 4).flat()),
    about: new Set(words.flat()),
    content: near.map((line) => contentWords(line.text)),
    shapes: near.map((line) => roleByShape(lines, line.at)),
    kinds: near.map((line) => kindOfLine(line.text)?.reason),
    captions: near.map((line) => isCaption(line.text)),
    counts,
    starts,
  };
}

/** Farther away is as good as this. */
const FAR = 30;

function columnsOf(lines: readonly DumpLine[], at: number, body: number, around: Around): number[] {
  const { first, looked, leads, about, content, shapes, kinds, captions, counts, starts } = around;
  const line = lines[at]!;
  const { text } = line;
  const own = at - first;
  const words = text.split(' ');
  const capital = words.filter((word) => /^["'“‘«]?\p{Lu}/u.test(word)).length;
  const sharedWith = (index: number) => content[own]!.filter((word) => content[index]?.includes(word)).length;
  const shared = (set: ReadonlySet<string>, index = own) => (content[index] ?? []).filter((word) => set.has(word)).length;
  const share = (count: number) => count / Math.max(2, content[own]!.length);
  const distance = (holds: (index: number) => boolean, step: 1 | -1) => {
    for (let away = 1; away <= FAR; away++) {
      const index = own + step * away;
      if (index < 0 || first + index >= body) return FAR;
      if (holds(index)) return away;
    }
    return FAR;
  };
  const isDate = (index: number) => shapes[index] === 'date';
  const isByline = (index: number) => shapes[index] === 'byline';
  const below = lines[at + 1];
  const above = lines[at - 1];
  const neighbours = lines.slice(Math.max(0, at - 3), Math.min(body, at + 4));
  const near = (from: number, to: number) => kinds.slice(Math.max(0, own + from), Math.max(0, own + to));
  return [
    text.length,
    words.length,
    text.length / words.length,
    /[.!。]["”’»)]?$/.test(text) ? 1 : 0,
    /(?:…|\.\.\.)$/.test(text) ? 1 : 0,
    /[:：]$/.test(text) ? 1 : 0,
    /[?？]["”’»)]?$/.test(text) ? 1 : 0,
    /["“”„«»‘’「]/.test(text) ? 1 : 0,
    /^\p{Ll}/u.test(text) ? 1 : 0,
    capital / words.length,
    text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0,
    (text.match(/\d/g)?.length ?? 0) / text.length,
    text.match(/[|›»>•·/]/g)?.length ?? 0,
    /@|https?:|www\.|\b[a-z0-9-]+\.(?:com|org|net|de|co)\b/i.test(text) ? 1 : 0,
    shapes[own] === 'date' ? 1 : shapes[own] === 'byline' ? 2 : 0,
    captions[own] ? 1 : 0,
    kinds[own] === undefined ? 0 : 1,
    shared(leads),
    share(shared(leads)),
    shared(about),
    share(shared(about)),
    content.slice(0, body - first).filter((_, index) => shared(about, index) > shared(about)).length,
    body - at,
    at,
    lines.slice(at + 1, body).filter((other) => other.text.length >= 40).length,
    distance(isDate, 1),
    distance(isByline, 1),
    distance(isDate, -1),
    distance(isByline, -1),
    above?.text.length ?? 0,
    below?.text.length ?? 0,
    lines[at + 2]?.text.length ?? 0,
    below && /[.!?。]["”’»)]?$/.test(below.text) ? 1 : 0,
    own > 0 ? sharedWith(own - 1) : 0,
    sharedWith(own + 1),
    below && Math.abs(below.text.length - text.length) < 0.4 * text.length ? 1 : 0,
    (counts.get(text) ?? 1) - 1,
    (starts.get(text.slice(0, START)) ?? 1) - 1,
    text.length >= START && looked.some((other) => other.text.length > text.length && other.text.endsWith(text)) ? 1 : 0,
    looked.some((other) => other.text.length >= START && other.text.length < text.length && text.endsWith(other.text)) ? 1 : 0,
    neighbours.every((other) => other.text.length <= text.length) ? 1 : 0,
    line.gap,
    below?.gap ?? 0,
    line.level ?? 0,
    near(1, 12).filter((kind) => kind === 'share').length,
    near(-8, 0).filter((kind) => kind !== undefined).length,
    captions.slice(own + 1, own + 4).filter(Boolean).length,
  ];
}
