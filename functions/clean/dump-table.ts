import type { FeatureTable } from './blocks.ts';

/** Rows of features by the names of their columns, and the sums and searches along rows that several features need. */

export interface DumpFeatures extends FeatureTable {
  /** Words of each line. */
  words: Float32Array;
}

export type Setter = (row: number, name: string, value: number) => void;

/** Writes single values by row and column name. */
export function setter(table: DumpFeatures): Setter {
  const width = table.columns.length;
  const columnOf = placesOf(table);
  return (row, name, value) => {
    table.values[row * width + columnOf.get(name)!] = value;
  };
}

export function valueAt(table: DumpFeatures, row: number, name: string): number {
  return table.values[row * table.columns.length + placesOf(table).get(name)!]!;
}

const places = new WeakMap<readonly string[], Map<string, number>>();

/** Where each column stands; the list of columns is one object for all tables. */
export function placesOf({ columns }: FeatureTable): Map<string, number> {
  let found = places.get(columns);
  if (!found) {
    found = new Map(columns.map((name, index) => [name, index]));
    places.set(columns, found);
  }
  return found;
}

/** For each row the last row before it for which the flag stands; far before the start when none does. */
export function lastSeen(flags: readonly boolean[]): Int32Array {
  const last = new Int32Array(flags.length);
  let seen = -1_000;
  for (let row = 0; row < flags.length; row++) {
    last[row] = seen;
    if (flags[row]) seen = row;
  }
  return last;
}

/** For each row the next row for which the flag stands; far behind the end when none does. */
export function nextSeen(flags: readonly boolean[]): Int32Array {
  const next = new Int32Array(flags.length);
  let seen = flags.length + 1_000;
  for (let row = flags.length - 1; row >= 0; row--) {
    next[row] = seen;
    if (flags[row]) seen = row;
  }
  return next;
}

/** `sums[n]`: of the first n values. */
export function prefixSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let index = 0; index < values.length; index++) sums[index + 1] = sums[index]! + values[index]!;
  return sums;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
