import type { BLOCK_TYPES } from '../../shared/article.ts';
import type { LINE_ROLES } from '../../shared/document.ts';

/**
 * The block model that HTML pages and text dumps share.
 *
 * Either form becomes one ordered list of blocks; a row of numbers (features) is made of each; a forest gives each row a
 * probability of being article; the best region and the blocks in it are chosen. Only how blocks and features are made
 * differs between the forms.
 */

export type BlockType = (typeof BLOCK_TYPES)[number];

/** What a block is, in the end. `body` and `heading` are kept; a line role goes to parse as evidence; the rest went out. */
export type BlockRole = 'body' | 'heading' | 'caption' | 'credit' | 'furniture' | (typeof LINE_ROLES)[number];

/** A piece of text that a reader sees as one: a paragraph of a page, a line of a dump. */
export interface Block {
  /** Index in the whole document. */
  at: number;
  /** White space as a reader sees it: no leading, trailing or double spaces; `\n` between rows of a table or list. */
  text: string;
  /** What it would be in the article. */
  type: BlockType;
  /** Heading level 1–6. */
  level?: number;
}

/** What was decided about a block. */
export interface Verdict {
  role: BlockRole;
  /** Probability of being article text, of the forest. */
  probability: number;
  /** Whether it goes into the article's blocks. */
  kept: boolean;
  /** Why it went: the step or the kind of furniture. Only of blocks that are not kept. */
  reason?: string;
}

/**
 * Numbers about blocks, row by row: `values[row * columns + column]`. The names of the columns are the contract between
 * a model and the code that makes its rows; `decodeForest` refuses a model trained on other columns.
 */
export interface FeatureTable {
  columns: readonly string[];
  rows: number;
  values: Float32Array;
}
