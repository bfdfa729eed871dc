import { brotliDecompressSync } from 'node:zlib';
import { type Forest, HIGHEST_KEY, keyOf, LEAF_SIGN } from './forest.ts';

/**
 * The file of a trained forest. Its bytes are sorted by kind and packed: eight forests ship with the function, and take 200 KB of it
 * instead of 310.
 */

/** A model as stored: JSON of 10–45 KB. Written by `bench/train/forest-file.ts`. */
export interface ForestFile {
  /** Who made the data it learned from, and under which terms. */
  attribution: string;
  /** Names of the columns, in order. */
  columns: string[];
  /** Log-odds before the first tree. */
  base: number;
  /** Leaf values are stored as 16-bit integers; times this they are log-odds. */
  leafStep: number;
  /** How many trees there are. */
  trees: number;
  /**
   * Base64 of these bytes, packed by brotli. The thresholds: for each column how many it has, then of all, column by column and rising, as
   * little-endian float32, the first bytes, the second, the third, the fourth. The nodes, tree by tree in pre-order: for each its column or, for a leaf, 255; then
   * for each inner node the index of its threshold among its column's; then of each leaf's value the low byte, then of each the high byte. Below or
   * at the threshold goes left; the left child follows its parent.
   */
  packed: string;
}

const LEAF = 255;
/** A model is data, yet a broken one must not hang the start: no tree of ours is deeper than this, nor any model larger. */
const DEEPEST = 64;
const LARGEST = 1 << 20;

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
  const bytes = brotliDecompressSync(Buffer.from(file.packed, 'base64'), { maxOutputLength: LARGEST });
  const { thresholds, length } = readThresholds(bytes, columns.length);
  return { columns, base: file.base, ...readTrees(bytes.subarray(length), thresholds, file) };
}

/** The thresholds of each column, and how many bytes they take. */
function readThresholds(bytes: Buffer, columns: number): { thresholds: Float32Array[]; length: number } {
  const counts = bytes.subarray(0, columns);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const value = Buffer.alloc(4);
  let place = columns;
  const thresholds = Array.from(counts, (count) =>
    Float32Array.from({ length: count }, () => {
      for (let at = 0; at < 4; at++) value[at] = bytes[place + at * all]!;
      place++;
      return value.readFloatLE();
    }),
  );
  return { thresholds, length: columns + 4 * all };
}

function readTrees(
  bytes: Buffer,
  thresholds: readonly Float32Array[],
  { trees, leafStep }: ForestFile,
): Pick<Forest, 'roots' | 'nodes' | 'leaves'> {
  // A tree has one leaf more than it has inner nodes; an inner node takes two bytes and a leaf three.
  const inner = (bytes.length - 3 * trees) / 5;
  const all = 2 * inner + trees;
  const [columns, indexes, low, high] = [0, all, all + inner, all + 2 * inner + trees];
  const nodes = new Int32Array(2 * all);
  const leaves = new Float32Array(all);
  const roots = new Int32Array(trees);
  let read = 0;
  let readLeaves = 0;
  let end = 0;
  for (let tree = 0; tree < trees; tree++) {
    roots[tree] = end;
    /** Places of nodes that are yet to be read, the next one last. */
    const open: number[] = [end];
    end += 2;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const column = bytes[columns + read++]!;
      if (column === LEAF) {
        nodes[place] = LEAF_SIGN | (place << 8);
        nodes[place + 1] = HIGHEST_KEY;
        leaves[place / 2] = (((bytes[high + readLeaves]! << 24) >> 16) | bytes[low + readLeaves]!) * leafStep;
        readLeaves++;
        continue;
      }
      nodes[place] = (end << 8) | column;
      nodes[place + 1] = keyOf(thresholds[column]![bytes[indexes + read - readLeaves - 1]!]!);
      open.push(end + 2, end);
      end += 4;
      if (open.length > DEEPEST) throw new Error('The model has a tree deeper than 64: it is broken');
    }
  }
  return { roots, nodes, leaves };
}
