import { COMPANY_COLUMNS, writeCompany } from './dump-company.ts';
import { DUMP_COLUMNS } from './dump-features.ts';
import type { DumpLine } from './dump-lines.ts';
import { endsAsProse } from './dump-prose.ts';
import { judgeScores, type LineJudgement } from './dump-region.ts';
import { type DumpFeatures, prefixSums, setter } from './dump-table.ts';
import { type Forest, scoreRows } from './forest.ts';

/**
 * What a first forest makes of the lines around a line, as numbers for a second: a list item that says little is article when the lines above and
 * below it are, and what follows a box is when it speaks of the same things as the lines that surely are. A first verdict on all lines, then a second
 * that knows the first (Tu & Bai, "Auto-context", 2010). Cross-validated, F1 of textdump +0.001, of the pages of fundusfix and of wcxb as
 * text +0.002; a second forest without these columns lost 0.009 of textdump's.
 */

/** The first forest's log-odds of the line itself and of so many before and behind it. */
const OFFSETS = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
/** Mean probability, by words, of so many lines to both sides, and of so many to either. */
const AROUND = [2, 5, 12, 30];
const ASIDE = [3, 8, 20];

const STRETCH_COLUMNS = [
  'kept',
  'linesFromStart',
  'linesToEnd',
  'wordsFromStart',
  'wordsToEnd',
  'keptWords',
  'keptBefore',
  'keptAfter',
  'keptShare',
  'agreement',
  'lastKept',
  'against',
] as const;

const RANK_COLUMNS = [
  'surestBefore',
  'surestAfter',
  'least5Before',
  'least5After',
  'rank',
  'groupMean',
  'shapeMean',
  'shapeLines',
] as const;

export const CONTEXT_COLUMNS: readonly string[] = [
  ...DUMP_COLUMNS,
  ...OFFSETS.map((offset) => `score@${offset}`),
  ...AROUND.map((lines) => `mean${lines}`),
  ...ASIDE.flatMap((lines) => [`mean${lines}Before`, `mean${lines}After`]),
  ...STRETCH_COLUMNS,
  ...RANK_COLUMNS,
  ...COMPANY_COLUMNS,
];

/** The rows of the second forest: the lines' own columns, and what the first one's log-odds say of the lines around. */
export function contextFeatures(lines: readonly DumpLine[], { values, words }: DumpFeatures, scores: Float32Array): DumpFeatures {
  const rows = lines.length;
  const own = DUMP_COLUMNS.length;
  const width = CONTEXT_COLUMNS.length;
  const table: DumpFeatures = { columns: CONTEXT_COLUMNS, rows, values: new Float32Array(rows * width), words };
  for (let row = 0; row < rows; row++) table.values.set(values.subarray(row * own, (row + 1) * own), row * width);
  const judgement = judgeScores(lines, words, scores);
  const mean = meansOf(words, judgement.probabilities);
  writeAround(scores, mean, table);
  writeStretch(words, judgement, table);
  writeRanks(lines, judgement.probabilities, mean, table);
  writeCompany(lines, judgement.probabilities, table);
  return table;
}

/** Log-odds of each line by both forests: their mean, which on every set was as good as the second's, and forgives it a slip. */
export function scoreInContext(forest: Forest, context: DumpFeatures): Float32Array {
  const width = context.columns.length;
  const first = context.columns.indexOf('score@0');
  return scoreRows(forest, context).map((score, row) => (score + context.values[row * width + first]!) / 2);
}

/** A line of one word still counts as a line. */
const LEAST_WORDS = 3;
const weightsOf = (words: Float32Array) => Array.from(words, (count) => Math.max(count, LEAST_WORDS));

/** The mean probability from a row to before another, by words; 0 of no rows. */
type Mean = (from: number, to: number) => number;

function meansOf(words: Float32Array, probabilities: Float32Array): Mean {
  const weights = weightsOf(words);
  const all = prefixSums(weights);
  const likely = prefixSums(weights.map((weight, row) => weight * probabilities[row]!));
  return (from, to) => {
    const first = Math.max(0, from);
    const end = Math.min(weights.length, to);
    return end > first ? (likely[end]! - likely[first]!) / (all[end]! - all[first]!) : 0;
  };
}

/** The log-odds of a line beyond either end. */
const OUTSIDE = -9;

function writeAround(scores: Float32Array, mean: Mean, table: DumpFeatures): void {
  const put = setter(table);
  for (let row = 0; row < scores.length; row++) {
    for (const offset of OFFSETS) put(row, `score@${offset}`, scores[row + offset] ?? OUTSIDE);
    for (const lines of AROUND) put(row, `mean${lines}`, mean(row - lines, row + lines + 1));
    for (const lines of ASIDE) {
      put(row, `mean${lines}Before`, mean(row - lines, row));
      put(row, `mean${lines}After`, mean(row + 1, row + 1 + lines));
    }
  }
}

/** Where a line stands to the stretch of lines that the first forest's scores would keep. */
function writeStretch(words: Float32Array, { kept, probabilities, confidence }: LineJudgement, table: DumpFeatures): void {
  const put = setter(table);
  const weights = weightsOf(words);
  const place = prefixSums(weights);
  const keptWords = prefixSums(kept.map((isKept, row) => (isKept ? words[row]! : 0)));
  const against = prefixSums(weights.map((weight, row) => weight * Math.max(0, UNLIKELY - probabilities[row]!)));
  const all = keptWords[kept.length]!;
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  let lastKept = 0;
  for (let row = 0; row < kept.length; row++) {
    put(row, 'kept', kept[row] ? 1 : 0);
    put(row, 'keptWords', Math.log1p(Math.min(FAR_WORDS, all)));
    put(row, 'keptBefore', keptWords[row]! / (all || 1));
    put(row, 'keptAfter', (all - keptWords[row + 1]!) / (all || 1));
    put(row, 'keptShare', all / place[kept.length]!);
    put(row, 'agreement', confidence);
    put(row, 'lastKept', lastKept);
    if (kept[row]) lastKept = probabilities[row]!;
    if (first < 0) continue;
    put(row, 'linesFromStart', signedLog(row - first, FAR_LINES));
    put(row, 'linesToEnd', signedLog(last - row, FAR_LINES));
    put(row, 'wordsFromStart', signedLog(place[row]! - place[first]!, FAR_WORDS));
    put(row, 'wordsToEnd', signedLog(place[last + 1]! - place[row]!, FAR_WORDS));
    put(row, 'against', Math.log1p(Math.min(FAR_WORDS, Math.abs(against[row]! - against[last]!))));
  }
}

/** Below, a line speaks against going on. */
const UNLIKELY = 0.3;

/**
 * Farther is far: few of the known articles are longer, and what a forest learned of those few (that a line so far from the start is none of it)
 * cost articles of hundreds of paragraphs their later half.
 */
const FAR_LINES = 40;
const FAR_WORDS = 800;

const signedLog = (value: number, far: number): number => Math.sign(value) * Math.log1p(Math.min(far, Math.abs(value)));

/** How likely a line is among those before it, behind it, of its group, and in its run of lines of one shape. */
function writeRanks(lines: readonly DumpLine[], probabilities: Float32Array, mean: Mean, table: DumpFeatures): void {
  const put = setter(table);
  const rows = lines.length;
  const rising = Array.from(probabilities.keys()).sort((a, b) => probabilities[a]! - probabilities[b]!);
  for (const [rank, row] of rising.entries()) put(row, 'rank', rank / rows);
  let surest = 0;
  for (let row = 0; row < rows; row++) {
    put(row, 'surestBefore', surest);
    surest = Math.max(surest, probabilities[row]!);
    put(row, 'least5Before', Math.min(1, ...probabilities.subarray(Math.max(0, row - 5), row)));
    put(row, 'least5After', Math.min(1, ...probabilities.subarray(row + 1, row + 6)));
  }
  surest = 0;
  for (let row = rows - 1; row >= 0; row--) {
    put(row, 'surestAfter', surest);
    surest = Math.max(surest, probabilities[row]!);
  }
  forRuns(
    rows,
    (row) => lines[row]!.gap === 0,
    (from, to) => {
      for (let row = from; row < to; row++) put(row, 'groupMean', mean(from, to));
    },
  );
  const shapes = lines.map((line) => shapeOf(line, table.words[line.at]!));
  forRuns(
    rows,
    (row) => shapes[row] === shapes[row - 1],
    (from, to) => {
      for (let row = from; row < to; row++) {
        put(row, 'shapeMean', mean(from, to));
        put(row, 'shapeLines', Math.log1p(to - from));
      }
    },
  );
}

/** Runs of rows of which each but the first goes on with the one before. */
function forRuns(rows: number, goesOn: (row: number) => boolean, take: (from: number, to: number) => void): void {
  for (let from = 0; from < rows; ) {
    let to = from + 1;
    while (to < rows && goesOn(to)) to++;
    take(from, to);
    from = to;
  }
}

/** Lines of one list look alike: their mark, the space above them, about how long they are, how they end. */
function shapeOf(line: DumpLine, words: number): string {
  const length = Math.round(Math.log2(1 + words) / 1.2);
  return `${line.bullet ? 1 : 0}${line.type}${line.gap > 0 ? 1 : 0}${length}${endsAsProse(line.text) ? 1 : 0}`;
}
