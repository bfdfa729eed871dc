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

/** A decoded model, laid out for `scoreRows`. */
export interface Forest {
  columns: readonly string[];
  base: number;
  /** Where each tree begins in `nodes`. */
  roots: Int32Array;
  /**
   * Two numbers a node. Of an inner node the column to look at in the low 8 bits, above them where its children stand, side by side; then the key
   * (`keyOf`) of its threshold. A leaf's sign bit is set, and it is its own left child, so that a walk that has arrived may go on.
   */
  nodes: Int32Array;
  /** Log-odds of a leaf, by half its place in `nodes`. */
  leaves: Float32Array;
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
  // A node takes two bytes or three.
  const nodes = new Int32Array(bytes.length);
  const leaves = new Float32Array(Math.ceil(bytes.length / 2));
  const roots: number[] = [];
  let end = 0;
  for (let offset = 0; offset < bytes.length; ) {
    roots.push(end);
    /** Places of nodes that are yet to be read, the next one last. */
    const open: number[] = [end];
    end += 2;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const first = bytes[offset]!;
      if (first === LEAF) {
        nodes[place] = LEAF_SIGN | (place << 8);
        nodes[place + 1] = HIGHEST_KEY;
        leaves[place / 2] = bytes.readInt16LE(offset + 1) * file.leafStep;
        offset += 3;
        continue;
      }
      nodes[place] = (end << 8) | first;
      nodes[place + 1] = keyOf(thresholds[first]![bytes[offset + 1]!]!);
      offset += 2;
      open.push(end + 2, end);
      end += 4;
      if (open.length > DEEPEST) throw new Error('The model has a tree deeper than 64: it is broken');
    }
  }
  return { columns, base: file.base, roots: Int32Array.from(roots), nodes, leaves };
}

const LEAF_SIGN = 1 << 31;
/** Nothing is above it: a walk that is at its leaf stays there. */
const HIGHEST_KEY = 0x7fffffff;

/** Of a number's 32 bits as float an integer that is greater exactly when the number is: floats are ordered by sign and magnitude. */
function keyOfBits(bits: number): number {
  return bits ^ ((bits >> 31) & 0x7fffffff);
}

const number = new Float32Array(1);
const numberBits = new Int32Array(number.buffer);

function keyOf(value: number): number {
  // A zero of either sign is one number.
  number[0] = value + 0;
  return keyOfBits(numberBits[0]!);
}

/** So many walks are made side by side, and a row has so many keys: a column's number has 8 bits. */
const LANES = 4;
const KEYS = 256;
const keys = new Int32Array(LANES * KEYS);

/** Log-odds of each row. */
export function scoreRows(forest: Forest, table: FeatureTable): Float32Array {
  if (table.rows === 1) return Float32Array.of(scoreRow(forest, table.values));
  const { rows } = table;
  const width = forest.columns.length;
  const bits = bitsOf(table.values);
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row += LANES) {
    for (let lane = 0; lane < LANES; lane++) readKeys(bits, Math.min(row + lane, rows - 1) * width, width, lane * KEYS);
    scoreFour(forest, scores, row);
  }
  return scores;
}

/**
 * Log-odds of the four rows whose keys are read. They walk down a tree side by side, by arithmetic: where a walk turns cannot be foretold, and a
 * processor that guesses wrong at every other node takes a third more time than one that compares all four. A function of its own, that is called
 * often: of loops in one another the engine compiled the innermost alone for the first hundred pages, and left it at every tree.
 */
function scoreFour({ nodes, leaves, roots, base }: Forest, scores: Float32Array, row: number): void {
  let [first, second, third, fourth] = [base, base, base, base];
  for (let tree = 0; tree < roots.length; tree++) {
    let a = roots[tree]!;
    let b = a;
    let c = a;
    let d = a;
    while ((nodes[a]! & nodes[b]! & nodes[c]! & nodes[d]!) >= 0) {
      a = childOf(nodes, a, 0);
      b = childOf(nodes, b, KEYS);
      c = childOf(nodes, c, 2 * KEYS);
      d = childOf(nodes, d, 3 * KEYS);
    }
    first += leaves[a >> 1]!;
    second += leaves[b >> 1]!;
    third += leaves[c >> 1]!;
    fourth += leaves[d >> 1]!;
  }
  // Beyond the last row an array keeps nothing.
  scores[row] = first;
  scores[row + 1] = second;
  scores[row + 2] = third;
  scores[row + 3] = fourth;
}

/**
 * The mean of two forests' log-odds: of the large one and of the one that learned from small documents.
 * @param share of the small one's
 */
export function meanScores(large: Forest, small: Forest, table: FeatureTable, share = 0.5): Float32Array {
  const others = scoreRows(small, table);
  return scoreRows(large, table).map((score, row) => score * (1 - share) + others[row]! * share);
}

/** The same for one row, which walks down four trees side by side. */
function scoreRow({ columns, nodes, leaves, roots, base }: Forest, values: Float32Array): number {
  readKeys(bitsOf(values), 0, columns.length, 0);
  let score = base;
  const last = roots.length - 1;
  for (let tree = 0; tree <= last; tree += LANES) {
    let a = roots[tree]!;
    let b = roots[Math.min(tree + 1, last)]!;
    let c = roots[Math.min(tree + 2, last)]!;
    let d = roots[Math.min(tree + 3, last)]!;
    while ((nodes[a]! & nodes[b]! & nodes[c]! & nodes[d]!) >= 0) {
      a = childOf(nodes, a, 0);
      b = childOf(nodes, b, 0);
      c = childOf(nodes, c, 0);
      d = childOf(nodes, d, 0);
    }
    score += leaves[a >> 1]!;
    if (tree + 1 <= last) score += leaves[b >> 1]!;
    if (tree + 2 <= last) score += leaves[c >> 1]!;
    if (tree + 3 <= last) score += leaves[d >> 1]!;
  }
  return score;
}

/** Keys of the row that begins at `start`, for the walks that read them from `offset` on. */
function readKeys(bits: Int32Array, start: number, width: number, offset: number): void {
  for (let column = 0; column < width; column++) keys[offset + column] = keyOfBits(bits[start + column]!);
}

const bitsOf = ({ buffer, byteOffset, length }: Float32Array): Int32Array => new Int32Array(buffer, byteOffset, length);

/** Left (below or at the threshold) or right: a comparison taken as a number is no branch. */
function childOf(nodes: Int32Array, node: number, row: number): number {
  const branch = nodes[node]!;
  const isAbove = keys[row + (branch & 0xff)]! > nodes[node + 1]!;
  return ((branch >> 8) & 0x7fffff) + 2 * +isAbove;
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
