import type { FeatureTable } from './blocks.ts';

/**
 * Gradient-boosted decision trees at run time: a model file becomes flat arrays once, then a row costs one walk per tree.
 */

/** A model as stored: JSON of 50–150 KB. Trained and written by `bench/train/boost.ts`. */
export interface ForestFile {
  /** Who made the data it learned from, and under which terms. */
  attribution: string;
  /** Names of the columns, in order. */
  columns: string[];
  /** Log-odds before the first tree. */
  base: number;
  /** Leaf values are stored as 16-bit integers; times this they are log-odds. */
  leafStep: number;
  /** For each column, its thresholds in rising order: base64 of little-endian float32. */
  thresholds: string[];
  /**
   * All trees in pre-order, base64: an inner node is (column, index of its threshold), a leaf is (255, int16 little-endian).
   * Below or at the threshold goes left; the left child follows its parent.
   */
  nodes: string;
}

/** A decoded model. Node arrays run over all trees; `roots` says where each begins. */
export interface Forest {
  columns: readonly string[];
  base: number;
  roots: Int32Array;
  /** Column to look at; -1 at a leaf. */
  column: Int16Array;
  /** Threshold of an inner node, log-odds of a leaf. */
  value: Float32Array;
  /** Where the right child stands. */
  right: Int32Array;
}

const LEAF = 255;
/** A model is data, yet a broken one must not hang the start: no tree of ours is deeper than this. */
const DEEPEST = 64;

/**
 * Decodes a model and checks that it was trained on the columns that the code makes.
 * @throws Error when the columns differ: the model must be trained again.
 */
export function decodeForest(file: ForestFile, columns: readonly string[]): Forest {
  const wrong = columns.findIndex((name, index) => file.columns[index] !== name);
  if (wrong >= 0 || file.columns.length !== columns.length) {
    throw new Error(
      `The model's columns differ from the code's at ${wrong} (${columns[wrong]}): train it again, see docs/clean.md`,
    );
  }
  const thresholds = file.thresholds.map(decodeFloats);
  const bytes = Buffer.from(file.nodes, 'base64');
  const column: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    roots.push(column.length);
    /** Inner nodes whose left side is being read. */
    const open: number[] = [];
    for (;;) {
      const node = column.length;
      const first = bytes[offset]!;
      if (first !== LEAF) {
        column.push(first);
        value.push(thresholds[first]![bytes[offset + 1]!]!);
        right.push(0);
        offset += 2;
        open.push(node);
        if (open.length > DEEPEST) throw new Error('The model has a tree deeper than 64: it is broken');
        continue;
      }
      column.push(-1);
      value.push(bytes.readInt16LE(offset + 1) * file.leafStep);
      right.push(0);
      offset += 3;
      const parent = open.pop();
      if (parent === undefined) break;
      right[parent] = node + 1;
    }
  }
  return {
    columns,
    base: file.base,
    roots: Int32Array.from(roots),
    column: Int16Array.from(column),
    value: Float32Array.from(value),
    right: Int32Array.from(right),
  };
}

/** Log-odds of each row. */
export function scoreRows(forest: Forest, table: FeatureTable): Float32Array {
  const { column, value, right, roots, base } = forest;
  const { values, rows } = table;
  const width = forest.columns.length;
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let score = base;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!;
      for (let look = column[node]!; look >= 0; look = column[node]!) {
        node = values[start + look]! <= value[node]! ? node + 1 : right[node]!;
      }
      score += value[node]!;
    }
    scores[row] = score;
  }
  return scores;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function decodeFloats(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  const floats = new Float32Array(bytes.length / 4);
  for (let index = 0; index < floats.length; index++) floats[index] = bytes.readFloatLE(index * 4);
  return floats;
}
