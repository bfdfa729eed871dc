import type { FeatureTable } from './blocks.ts';

/**
 * Gradient-boosted decision trees at run time, laid out as flat arrays (`forest-file.ts` reads them): a row costs one walk per tree.
 */

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

export const LEAF_SIGN = 1 << 31;
/** Nothing is above it: a walk that is at its leaf stays there. */
export const HIGHEST_KEY = 0x7fffffff;

/** Of a number's 32 bits as float an integer that is greater exactly when the number is: floats are ordered by sign and magnitude. */
function keyOfBits(bits: number): number {
  return bits ^ ((bits >> 31) & 0x7fffffff);
}

const number = new Float32Array(1);
const numberBits = new Int32Array(number.buffer);

/** Of a number the integer that it is compared by. */
export function keyOf(value: number): number {
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
