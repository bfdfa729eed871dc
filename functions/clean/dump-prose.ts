import type { DumpLine } from './dump-lines.ts';
import { clamp, type DumpFeatures, lastSeen, nextSeen, prefixSums, setter } from './dump-table.ts';
import { bestRegion } from './region.ts';

/** What stands around a line: prose or menus, near or far, and lines that look like it. */

export const PROSE_COLUMNS = [
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
  'sameMarks',
  'inSeed',
  'seedShare',
  'linesFromSeedStart',
  'linesFromSeedEnd',
] as const;

/** Prose: a line that would be a paragraph of an article. */
export function isProse(line: DumpLine): boolean {
  return line.text.length >= shortestProse(line.text) && endsAsProse(line.text);
}

/** Whether a line ends as a paragraph does. Thai, Lao and Khmer part sentences by a space and need no stop: a long line of theirs is one. */
export function endsAsProse(text: string): boolean {
  return PROSE_END.test(text.slice(-4)) || (text.length >= UNSTOPPED_CHARS && UNSTOPPED.test(text.slice(0, UNSTOPPED_CHARS)));
}

const UNSTOPPED = /[\u0e00-\u0eff\u1780-\u17ff]{20}/;
const UNSTOPPED_CHARS = 60;

/** Characters from which a line can be a paragraph: an ideograph says as much as two letters, a Korean syllable nearly; Hebrew and Arabic leave vowels out, Thai spaces. */
function shortestProse(text: string): number {
  const dense = DENSE.exec(text)?.[0].charCodeAt(0);
  if (dense === undefined) return 80;
  return dense < 0x2000 ? 60 : dense < 0xac00 ? 35 : 45;
}

const DENSE = /[\u3040-\u30ff\u3400-\u9fff]{4}|[\u0590-\u06ff\u0e00-\u0eff\u1780-\u17ff]{3}|[\uac00-\ud7af]{2}/;
const PROSE_END = /[.!?…:。！？؟।۔።။]["'”’»“)\]」』]*$/;

export function writeProse(lines: readonly DumpLine[], prose: readonly boolean[], table: DumpFeatures): void {
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
export function writeLikeness(lines: readonly DumpLine[], table: DumpFeatures): void {
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
  const marks = lines.map(({ text }) => marksOf(text));
  for (let row = 0; row < lines.length; row++) {
    let same = 0;
    for (let other = Math.max(0, row - MARKED_REACH); other <= row + MARKED_REACH; other++)
      if (other !== row && marks[row] !== '' && marks[other] === marks[row]) same++;
    put(row, 'sameMarks', same);
  }
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

const MARKED_REACH = 4;

/** The figures and marks of a line in their order: "9 – , @" of a tour's dates, "9 9 9" of a table's row. Nothing of a sentence, which has few. */
function marksOf(text: string): string {
  if (text.length > 160) return '';
  const marks = text.replace(/[\p{L}\p{M}\s'’]+/gu, '').replace(/\d+/g, '9');
  return /[^.,!?"“”«»]/.test(marks) ? marks : '';
}

/** A first guess at the article's lines, by density alone: prose counts its length, any other line costs 40 characters. */
export function seedRegion(lines: readonly DumpLine[], prose: readonly boolean[]): { start: number; end: number } {
  const sizes = lines.map((line, row) => (prose[row] ? Math.min(line.text.length, 1_000) : 40));
  const side = prose.map((is) => (is ? 1 : 0));
  // `size * (side - 0.5)`: half of either, so the proportion is the one wanted.
  return bestRegion(sizes, side);
}

export function writeSeed(
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
