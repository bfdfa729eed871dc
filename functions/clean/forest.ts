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
  /** Of an inner node the column to look at (its low 8 bits) and where its right child stands, in one number: one load less is a quarter less time. -1 at a leaf. */
  branch: Int32Array;
  /** Threshold of an inner node, log-odds of a leaf. */
  value: Float32Array;
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
  const branch: number[] = [];
  const value: number[] = [];
  const roots: number[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    roots.push(branch.length);
    /** Inner nodes whose left side is being read. */
    const open: number[] = [];
    for (;;) {
      const node = branch.length;
      const first = bytes[offset]!;
      if (first !== LEAF) {
        branch.push(first);
        value.push(thresholds[first]![bytes[offset + 1]!]!);
        offset += 2;
        open.push(node);
        if (open.length > DEEPEST) throw new Error('The model has a tree deeper than 64: it is broken');
        continue;
      }
      branch.push(-1);
      value.push(bytes.readInt16LE(offset + 1) * file.leafStep);
      offset += 3;
      const parent = open.pop();
      if (parent === undefined) break;
      branch[parent]! |= (node + 1) << 8;
    }
  }
  return {
    columns,
    base: file.base,
    roots: Int32Array.from(roots),
    branch: Int32Array.from(branch),
    value: Float32Array.from(value),
  };
}

/** Log-odds of each row. */
export function scoreRows(forest: Forest, table: FeatureTable): Float32Array {
  const { branch, value, roots, base } = forest;
  const { values, rows } = table;
  const width = forest.columns.length;
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let score = base;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!;
      for (let next = branch[node]!; next >= 0; next = branch[node]!) {
        node = values[start + (next & 0xff)]! <= value[node]! ? node + 1 : next >> 8;
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
