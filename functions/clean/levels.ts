import type { Page } from './markup.ts';
import type { PageBlock } from './segment.ts';
import type { Sums } from './sums.ts';

/** What the block's own element holds, and three containers around it that hold more text each. */

const LEVELS = 4;

export const LEVEL_COLUMNS: readonly string[] = Array.from({ length: LEVELS }, (_, level) =>
  ['linkShare', 'logChars', 'logProse', 'proseShare', 'proseOfText', 'blocks'].map((name) => `level${level}.${name}`),
).flat();

/** Each logarithm is taken once: neighbours share their containers. */
export class Levels {
  private readonly page: Page;
  private readonly sums: Sums;
  private readonly logChars: Float64Array;
  private readonly logProse: Float64Array;
  private readonly logBlocks: Float64Array;

  constructor(page: Page, sums: Sums) {
    this.page = page;
    this.sums = sums;
    const { length } = page.elements;
    this.logChars = new Float64Array(length);
    this.logProse = new Float64Array(length);
    this.logBlocks = new Float64Array(length);
  }

  /** Writes a block's level columns to `values[offset …]`, in the order of `LEVEL_COLUMNS`. */
  write(block: PageBlock, values: Float32Array, offset: number): void {
    const { sums, logChars, logProse, logBlocks } = this;
    const { elements } = this.page;
    let { index } = block.owner;
    let at = offset;
    const total = Math.max(1, sums.prose[0]!);
    for (let level = 0; level < LEVELS; level++) {
      const held = sums.chars[index]!;
      const chars = Math.max(1, held);
      if (logBlocks[index] === 0) {
        logChars[index] = Math.log1p(chars);
        logProse[index] = Math.log1p(sums.prose[index]!);
        logBlocks[index] = Math.log1p(sums.blocks[index]!);
      }
      values[at++] = sums.linkChars[index]! / chars;
      values[at++] = logChars[index]!;
      values[at++] = logProse[index]!;
      values[at++] = sums.prose[index]! / total;
      values[at++] = sums.prose[index]! / chars;
      values[at++] = logBlocks[index]!;
      // Wrappers that hold nothing more say nothing more.
      while (index > 0 && sums.chars[elements[index]!.parent]! === held) index = elements[index]!.parent;
      if (index > 0) index = elements[index]!.parent;
    }
  }
}
