import { brotliCompressSync } from 'node:zlib';
import type { ForestFile } from '../../functions/clean/forest-file.ts';
import type { GrownForest } from './boost.ts';

/** Writes a forest as the file that `functions/clean/forest-file.ts` reads. */
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
  const thresholds = places.flatMap((bins, column) => bins.map((bin) => forest.cuts[column]![bin]!));
  const bytes = [...places.map((bins) => bins.length), ...bytePlanes(thresholds), ...listNodes(forest, places, leafStep)];
  return {
    attribution,
    columns: [...forest.columns],
    base: forest.base,
    leafStep,
    trees: forest.trees.length,
    packed: brotliCompressSync(Uint8Array.from(bytes)).toString('base64'),
  };
}

/** The first bytes of all, the second, the third, the fourth: bytes of one kind stand together, which packs best. */
function bytePlanes(values: readonly number[]): number[] {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, index * 4);
  return [0, 1, 2, 3].flatMap((plane) => [...bytes.filter((_, at) => at % 4 === plane)]);
}

function listNodes(forest: GrownForest, places: readonly number[][], leafStep: number): number[] {
  const columns: number[] = [];
  const indexes: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (const tree of forest.trees) {
    const open = [0];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const column = tree.column[node]!;
      if (column >= 0) {
        columns.push(column);
        indexes.push(places[column]!.indexOf(tree.bin[node]!));
        open.push(tree.right[node]!, tree.left[node]!);
      } else {
        const value = Math.round(tree.value[node]! / leafStep);
        columns.push(255);
        low.push(value & 255);
        high.push((value >> 8) & 255);
      }
    }
  }
  return [...columns, ...indexes, ...low, ...high];
}
