import type { FeatureTable } from './blocks.ts';
import type { DumpLine } from './dump-lines.ts';
import { bestRegion } from './region.ts';
import { STOP_WORDS } from './stop-words.ts';
import { TEXT_COLUMNS, writeTextFeatures } from './text-features.ts';

/**
 * A row of numbers for each line of a dump: its text, its place, the prose around it, what it repeats, what it is about, and its
 * neighbours. A dump has no markup and no links, so the neighbourhood says most: prose stands with prose, menus with menus.
 */

const PLACE_COLUMNS = [
  'gapBefore',
  'gapAfter',
  'bullet',
  'tabs',
  'charsBefore',
  'charsAfter',
  'linesBefore',
  'linesAfter',
  'dumpChars',
  'dumpProse',
  'dumpGaps',
  'groupLines',
  'groupChars',
  'placeInGroup',
] as const;

const PROSE_COLUMNS = [
  'isProse',
  'proseBefore',
  'proseAfter',
  'linesSinceProse',
  'linesToProse',
  'charsSinceProse',
  'charsToProse',
  'proseDensity3',
  'proseDensity8',
  'proseDensity20',
  'shortRun',
  'meanChars3',
  'likeBefore',
  'likeAfter',
  'alikeRun',
  'placeInRun',
  'inSeed',
  'seedShare',
  'linesFromSeedStart',
  'linesFromSeedEnd',
] as const;

const TOPIC_COLUMNS = [
  'firstPerson',
  'repeatsBefore',
  'repeatsAfter',
  'startsAnother',
  'topicShare',
  'topicWords',
  'headOverlap',
] as const;

/** Of the lines that stand together without a blank line between: a list shares its fate, and its lines say more together. */
const GROUP_COLUMNS = [
  'groupTopicShare',
  'groupTopicHits',
  'groupSays',
  'groupCapitals',
  'groupHeadSays',
  'proseBeforeGroup',
  'colonBeforeGroup',
  'proseAfterGroup',
  'groupsSinceProse',
  'linesSinceColon',
] as const;

/** Lines since the last short line that says so, and lines to the next: the signposts of a page. */
const SIGNPOSTS = [
  'more',
  'subscription',
  'comment',
  'share',
  'author',
  'time',
  'legal',
  'navigation',
  'advertisement',
  'note',
] as const;

/** How many of the 8 lines before, and after, are such signposts: comments and lists of teasers have one every few lines. */
const COUNTED = ['more', 'comment', 'time', 'share', 'author'] as const;

const NEIGHBOUR_COLUMNS = [
  'logWords',
  'stopShare',
  'endsSentence',
  'capitalShare',
  'digitShare',
  'says.any',
  'gapBefore',
  'isProse',
  'topicShare',
] as const;
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

const BASE_COLUMNS: readonly string[] = [
  ...TEXT_COLUMNS,
  ...PLACE_COLUMNS,
  ...PROSE_COLUMNS,
  ...TOPIC_COLUMNS,
  ...GROUP_COLUMNS,
  ...SIGNPOSTS.flatMap((name) => [`since.${name}`, `to.${name}`]),
  ...COUNTED.flatMap((name) => [`before8.${name}`, `after8.${name}`]),
];

export const DUMP_COLUMNS: readonly string[] = [
  ...BASE_COLUMNS,
  ...NEIGHBOURS.flatMap((offset) => NEIGHBOUR_COLUMNS.map((name) => `${name}@${offset}`)),
];

const columnOf = new Map(DUMP_COLUMNS.map((name, index) => [name, index]));

export interface DumpFeatures extends FeatureTable {
  /** Words of each line. */
  words: Float32Array;
}

export function dumpFeatures(lines: readonly DumpLine[]): DumpFeatures {
  const width = DUMP_COLUMNS.length;
  const values = new Float32Array(lines.length * width);
  const words = new Float32Array(lines.length);
  for (const line of lines) words[line.at] = writeTextFeatures(line.text, values, line.at * width);
  const table: DumpFeatures = { columns: DUMP_COLUMNS, rows: lines.length, values, words };
  writePlaces(lines, table);
  const prose = lines.map(isProse);
  writeProse(lines, prose, table);
  writeLikeness(lines, table);
  const seed = seedRegion(lines, prose);
  writeSeed(seed, prose, lines, table);
  writeTopics(lines, prose, seed, table);
  writeGroups(lines, prose, table);
  writeSignposts(table);
  copyNeighbours(table);
  return table;
}

type Setter = (row: number, name: string, value: number) => void;

function setter(table: DumpFeatures): Setter {
  const width = table.columns.length;
  return (row, name, value) => {
    table.values[row * width + columnOf.get(name)!] = value;
  };
}

/** Prose: a line that would be a paragraph of an article. */
export function isProse(line: DumpLine): boolean {
  const ideographs = IDEOGRAPHS.test(line.text);
  return line.text.length >= (ideographs ? 35 : 80) && PROSE_END.test(line.text.slice(-4));
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]{4}/;
const PROSE_END = /[.!?…:。！？؟।۔]["'”’»“)\]」』]*$/;

function writePlaces(lines: readonly DumpLine[], table: DumpFeatures): void {
  const put = setter(table);
  const chars = lines.reduce((sum, line) => sum + line.text.length, 0);
  const proseChars = lines.reduce((sum, line) => sum + (isProse(line) ? line.text.length : 0), 0);
  const gaps = lines.filter((line) => line.gap > 0).length / lines.length;
  let before = 0;
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row]!;
    put(row, 'gapBefore', line.gap);
    put(row, 'gapAfter', lines[row + 1]?.gap ?? 3);
    put(row, 'bullet', line.bullet ? 1 : 0);
    put(row, 'tabs', line.type === 'table' ? 1 : 0);
    put(row, 'charsBefore', before / chars);
    before += line.text.length;
    put(row, 'charsAfter', 1 - before / chars);
    put(row, 'linesBefore', Math.log1p(row));
    put(row, 'linesAfter', Math.log1p(lines.length - row - 1));
    put(row, 'dumpChars', Math.log1p(chars));
    put(row, 'dumpProse', proseChars / chars);
    put(row, 'dumpGaps', gaps);
  }
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to++;
    const groupChars = lines.slice(from, to).reduce((sum, line) => sum + line.text.length, 0);
    for (let row = from; row < to; row++) {
      put(row, 'groupLines', Math.log1p(to - from));
      put(row, 'groupChars', Math.log1p(groupChars / (to - from)));
      put(row, 'placeInGroup', (row - from + 1) / (to - from + 1));
    }
    from = to;
  }
}

function writeProse(lines: readonly DumpLine[], prose: readonly boolean[], table: DumpFeatures): void {
  const put = setter(table);
  const chars = prefixSums(lines.map((line) => line.text.length));
  const proseChars = prefixSums(lines.map((line, row) => (prose[row] ? line.text.length : 0)));
  const all = Math.max(1, proseChars[lines.length]!);
  const between = (sums: Float64Array, from: number, to: number) =>
    from < to ? sums[clamp(to, 0, lines.length)]! - sums[clamp(from, 0, lines.length)]! : 0;
  const last = lastSeen(prose);
  const next = nextSeen(prose);
  let shortRun = 0;
  for (let row = 0; row < lines.length; row++) {
    put(row, 'isProse', prose[row] ? 1 : 0);
    put(row, 'proseBefore', proseChars[row]! / all);
    put(row, 'proseAfter', 1 - proseChars[row + 1]! / all);
    put(row, 'linesSinceProse', Math.min(40, row - last[row]!));
    put(row, 'linesToProse', Math.min(40, next[row]! - row));
    put(row, 'charsSinceProse', Math.log1p(between(chars, last[row]! + 1, row)));
    put(row, 'charsToProse', Math.log1p(between(chars, row + 1, next[row]!)));
    for (const reach of [3, 8, 20]) {
      const around = between(chars, row - reach, row + reach + 1) - lines[row]!.text.length;
      const own = prose[row] ? lines[row]!.text.length : 0;
      put(row, `proseDensity${reach}`, around > 0 ? (between(proseChars, row - reach, row + reach + 1) - own) / around : 0);
    }
    shortRun = lines[row]!.text.length < 60 ? shortRun + 1 : 0;
    put(row, 'shortRun', Math.min(30, shortRun));
    put(row, 'meanChars3', Math.log1p(between(chars, row - 3, row + 4) / 7));
  }
}

/** Rows of a list or a table look alike: about as long, beginning and punctuated alike. A run of them shares its fate. */
function writeLikeness(lines: readonly DumpLine[], table: DumpFeatures): void {
  const put = setter(table);
  const shapes = lines.map(({ text, bullet }) => ({
    length: Math.log(text.length + 4),
    start: /^\p{Lu}/u.test(text) ? 1 : /^\p{Ll}/u.test(text) ? 2 : /^\d/.test(text) ? 3 : 4,
    marks:
      (/\d/.test(text) ? 1 : 0) +
      (/[:–—|@\t]| - /.test(text) ? 2 : 0) +
      (/[.!?。]$/.test(text) ? 4 : 0) +
      (/,/.test(text) ? 8 : 0) +
      (bullet ? 16 : 0),
  }));
  const likeness = shapes.map((shape, row) => {
    const before = shapes[row - 1];
    if (!before) return 0;
    return (
      Math.max(0, 1 - Math.abs(shape.length - before.length)) * (shape.start === before.start ? 0.5 : 0.2) +
      (shape.marks === before.marks ? 0.5 : 0)
    );
  });
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && likeness[to]! >= 0.6) to++;
    for (let row = from; row < to; row++) {
      put(row, 'likeBefore', likeness[row]!);
      put(row, 'likeAfter', likeness[row + 1] ?? 0);
      put(row, 'alikeRun', Math.log1p(to - from));
      put(row, 'placeInRun', (row - from + 1) / (to - from + 1));
    }
    from = to;
  }
}

/** A first guess at the article's lines, by density alone: prose counts its length, any other line costs 40 characters. */
function seedRegion(lines: readonly DumpLine[], prose: readonly boolean[]): { start: number; end: number } {
  const sizes = lines.map((line, row) => (prose[row] ? Math.min(line.text.length, 1_000) : 40));
  const side = prose.map((is) => (is ? 1 : 0));
  // `size * (side - 0.5)`: half of either, so the proportion is the one wanted.
  return bestRegion(sizes, side);
}

function writeSeed(
  seed: { start: number; end: number },
  prose: readonly boolean[],
  lines: readonly DumpLine[],
  table: DumpFeatures,
): void {
  const put = setter(table);
  let total = 0;
  let inside = 0;
  for (const line of lines) {
    if (!prose[line.at]) continue;
    total += line.text.length;
    if (line.at >= seed.start && line.at < seed.end) inside += line.text.length;
  }
  for (let row = 0; row < lines.length; row++) {
    put(row, 'inSeed', row >= seed.start && row < seed.end ? 1 : 0);
    put(row, 'seedShare', inside / Math.max(1, total));
    put(row, 'linesFromSeedStart', clamp(row - seed.start, -50, 50));
    put(row, 'linesFromSeedEnd', clamp(row - seed.end, -50, 50));
  }
}

/** What a line repeats, and how much of it is about what the prose of the first guess is about. */
function writeTopics(
  lines: readonly DumpLine[],
  prose: readonly boolean[],
  seed: { start: number; end: number },
  table: DumpFeatures,
): void {
  const put = setter(table);
  const content = lines.map((line) => contentWords(line.text));
  const spread = new Map<string, number>();
  for (let row = seed.start; row < seed.end; row++) {
    if (prose[row]) for (const word of content[row]!) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const head = new Set<string>();
  for (let row = Math.max(0, seed.start - 12); row < seed.start; row++)
    if (lines[row]!.text.length >= 25) for (const word of content[row]!) head.add(word);
  const repeats = countRepeats(lines);
  const seen = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const line of lines) starts.set(line.text.slice(0, 40), (starts.get(line.text.slice(0, 40)) ?? 0) + 1);
  for (let row = 0; row < lines.length; row++) {
    const { text } = lines[row]!;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    put(
      row,
      'firstPerson',
      (text.slice(0, 400).match(FIRST_PERSON)?.length ?? 0) / Math.max(10, Math.min(80, table.words[row]!)),
    );
    put(row, 'repeatsBefore', Math.min(5, before));
    put(row, 'repeatsAfter', Math.min(5, repeats.get(text)! - before - 1));
    put(row, 'startsAnother', text.length > 40 ? Math.min(3, starts.get(text.slice(0, 40))! - 1) : 0);
    const own = row >= seed.start && row < seed.end && prose[row] ? 1 : 0;
    const words = content[row]!;
    const shared = words.filter((word) => (spread.get(word) ?? 0) > own).length;
    put(row, 'topicShare', shared / Math.max(2, words.length));
    put(row, 'topicWords', Math.min(10, shared));
    put(row, 'headOverlap', words.filter((word) => head.has(word)).length / Math.max(2, words.length));
  }
}

/** Commenters say "I"; so do columnists, but reporters seldom. */
const FIRST_PERSON =
  /(?<!\p{L})(?:I|I['’]m|I['’]ve|my|me|ich|mein|mich|mir|je|j['’]ai|moi|mon|yo|mi|io|eu|jag|jeg|ik|я|мне)(?!\p{L})/giu;

function writeGroups(lines: readonly DumpLine[], prose: readonly boolean[], table: DumpFeatures): void {
  const put = setter(table);
  const mean = (name: string, from: number, to: number, most = Number.POSITIVE_INFINITY) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += Math.min(most, value(table, row, name));
    return sum / (to - from);
  };
  let sinceProse = 20;
  let colon = -1_000;
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to++;
    const shared: [string, number][] = [
      ['groupTopicShare', mean('topicShare', from, to)],
      ['groupTopicHits', mean('topicWords', from, to, 1)],
      ['groupSays', mean('says.any', from, to)],
      ['groupCapitals', mean('capitalShare', from, to)],
      ['groupHeadSays', value(table, from, 'says.any')],
      ['proseBeforeGroup', prose[from - 1] ? 1 : 0],
      ['colonBeforeGroup', from > 0 && value(table, from - 1, 'endsColon') ? 1 : 0],
      ['proseAfterGroup', prose[to] ? 1 : 0],
      ['groupsSinceProse', sinceProse],
    ];
    for (let row = from; row < to; row++) {
      for (const [name, number] of shared) put(row, name, number);
      put(row, 'linesSinceColon', Math.min(60, row - colon));
      if (value(table, row, 'endsColon')) colon = row;
    }
    const holdsProse = prose.slice(from, to).includes(true);
    sinceProse = holdsProse ? 0 : Math.min(20, sinceProse + 1);
    from = to;
  }
}

function value(table: DumpFeatures, row: number, name: string): number {
  return table.values[row * table.columns.length + columnOf.get(name)!]!;
}

function countRepeats(lines: readonly DumpLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Distinct words that carry meaning, of the first 600 characters; pairs of ideographs count as words. */
function contentWords(text: string): string[] {
  const words =
    text
      .slice(0, 600)
      .toLowerCase()
      .match(/[\u3040-\u30ff\u3400-\u9fff]{2}|[\p{L}\p{M}]{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !STOP_WORDS.has(word));
}

function writeSignposts(table: DumpFeatures): void {
  const put = setter(table);
  const width = table.columns.length;
  const shortWords = 12;
  for (const name of SIGNPOSTS) {
    const says = columnOf.get(`says.${name}`)!;
    const posts = Array.from(
      { length: table.rows },
      (_, row) => table.words[row]! <= shortWords && table.values[row * width + says]! > 0,
    );
    const last = lastSeen(posts);
    const next = nextSeen(posts);
    for (let row = 0; row < table.rows; row++) {
      put(row, `since.${name}`, Math.min(30, row - last[row]!));
      put(row, `to.${name}`, Math.min(30, next[row]! - row));
    }
    if (!(COUNTED as readonly string[]).includes(name)) continue;
    const counts = prefixSums(posts.map((is) => (is ? 1 : 0)));
    for (let row = 0; row < table.rows; row++) {
      put(row, `before8.${name}`, counts[row]! - counts[Math.max(0, row - 8)]!);
      put(row, `after8.${name}`, counts[Math.min(table.rows, row + 9)]! - counts[row + 1]!);
    }
  }
}

/** For each row the last row before it for which the flag stands; far before the start when none does. */
function lastSeen(flags: readonly boolean[]): Int32Array {
  const last = new Int32Array(flags.length);
  let seen = -1_000;
  for (let row = 0; row < flags.length; row++) {
    last[row] = seen;
    if (flags[row]) seen = row;
  }
  return last;
}

function nextSeen(flags: readonly boolean[]): Int32Array {
  const next = new Int32Array(flags.length);
  let seen = flags.length + 1_000;
  for (let row = flags.length - 1; row >= 0; row--) {
    next[row] = seen;
    if (flags[row]) seen = row;
  }
  return next;
}

function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index++) sums[index + 1] = sums[index]! + values[index]!;
  return sums;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function copyNeighbours({ values, rows }: DumpFeatures): void {
  const width = DUMP_COLUMNS.length;
  const sources = NEIGHBOUR_COLUMNS.map((name) => BASE_COLUMNS.indexOf(name));
  for (let row = 0; row < rows; row++) {
    let at = row * width + BASE_COLUMNS.length;
    for (const offset of NEIGHBOURS) {
      const neighbour = row + offset;
      const there = neighbour >= 0 && neighbour < rows;
      for (const source of sources) values[at++] = there ? values[neighbour * width + source]! : -1;
    }
  }
}
