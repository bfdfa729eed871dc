import type { ForestFile } from '../../functions/clean/forest.ts';
import type { GrownForest, GrownTree } from './boost.ts';

/** A grown forest as the file that a function bundles. */

/** Writes a forest as the file that `functions/clean/forest.ts` reads. */
export function encodeForest(forest: GrownForest, attribution: string): ForestFile {
  const used = forest.columns.map(() => new Set<number>());
  let largest = 0;
  for (const tree of forest.trees) {
    for (const [node, column] of tree.column.entries()) {
      if (column >= 0) used[column]!.add(tree.bin[node]!);
      else largest = Math.max(largest, Math.abs(tree.value[node]!));
    }
  }
  const places = used.map((bins) => [...bins].sort((a, b) => a - b));
  const leafStep = largest / 32_767 || 1;
  const bytes: number[] = [];
  for (const tree of forest.trees) writeTree(tree, places, leafStep, bytes);
  return {
    attribution,
    columns: [...forest.columns],
    base: forest.base,
    leafStep,
    thresholds: places.map((bins, column) => encodeFloats(bins.map((bin) => forest.cuts[column]![bin]!))),
    nodes: Buffer.from(bytes).toString('base64'),
  };
}

function writeTree(tree: GrownTree, places: number[][], leafStep: number, bytes: number[]): void {
  const open = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const column = tree.column[node]!;
    if (column >= 0) {
      bytes.push(column, places[column]!.indexOf(tree.bin[node]!));
      open.push(tree.right[node]!, tree.left[node]!);
    } else {
      const value = Math.round(tree.value[node]! / leafStep);
      bytes.push(255, value & 255, (value >> 8) & 255);
    }
  }
}

function encodeFloats(values: number[]): string {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, index * 4);
  return bytes.toString('base64');
}
