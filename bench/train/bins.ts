/**
 * Rows to learn from, with each value replaced by the number of its bin: a forest looks at the order of values only, and 255 steps of it
 * are enough.
 */

/** Rows to learn from. Labels lie in 0…1 (a share is fine); a weight of 0 leaves a row out. */
export interface TrainingRows {
  columns: readonly string[];
  rows: number;
  /** `values[row * columns.length + column]` */
  values: Float32Array;
  labels: Float32Array;
  weights: Float32Array;
  /** What a row belongs with (a registrable domain): never split between learning and judging. */
  groups: readonly string[];
}

/** Rows with each value replaced by its bin, column by column. Binning does not depend on the labels, so folds share it. */
export interface BinnedRows extends TrainingRows {
  bins: Uint8Array[];
  cuts: Float32Array[];
}

/** Bins of a column at most: a bin's number is a byte. */
export const BINS = 255;

/** Bins every column at its quantiles. */
export function binRows(set: TrainingRows): BinnedRows {
  if (set.columns.length > 254) throw new Error(`${set.columns.length} columns: the model file holds 254`);
  const cuts: Float32Array[] = [];
  const bins: Uint8Array[] = [];
  const width = set.columns.length;
  const column = new Float32Array(set.rows);
  for (let index = 0; index < width; index++) {
    for (let row = 0; row < set.rows; row++) column[row] = set.values[row * width + index]!;
    const cut = quantileCuts(Float32Array.from(column).sort());
    cuts.push(cut);
    const binned = new Uint8Array(set.rows);
    for (let row = 0; row < set.rows; row++) binned[row] = binOf(cut, column[row]!);
    bins.push(binned);
  }
  return { ...set, bins, cuts };
}

/** Thresholds between distinct values, at most `BINS - 1`, at equal counts of rows. */
function quantileCuts(sorted: Float32Array): Float32Array {
  const cuts: number[] = [];
  const step = sorted.length / BINS;
  let next = step;
  for (let row = 1; row < sorted.length; row++) {
    const below = sorted[row - 1]!;
    if (sorted[row]! === below) continue;
    if (row < next && distinctLeft(sorted, row) + cuts.length >= BINS - 1) continue;
    cuts.push(Math.fround((below + sorted[row]!) / 2));
    next = row + step;
    if (cuts.length === BINS - 1) break;
  }
  return Float32Array.from(cuts);
}

/** Whether many distinct values remain: looks ahead only as far as that matters. */
function distinctLeft(sorted: Float32Array, from: number): number {
  let distinct = 0;
  for (let row = from; row < sorted.length && distinct < BINS; ) {
    distinct++;
    row = firstAbove(sorted, row);
  }
  return distinct;
}

function firstAbove(sorted: Float32Array, from: number): number {
  const value = sorted[from]!;
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first cut at or above the value: the value goes left of it. */
function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
