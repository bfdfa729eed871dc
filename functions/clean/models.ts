import type { Forest } from './forest.ts';
import { decodeForest, type ForestFile } from './forest-file.ts';
import gateModel from './gate.model.json' with { type: 'json' };
import pageModel from './page.model.json' with { type: 'json' };
import { PAGE_COLUMNS } from './page-features.ts';
import smallPageModel from './page-small.model.json' with { type: 'json' };
import { SUMMARY_COLUMNS } from './page-summary.ts';
import trustModel from './trust.model.json' with { type: 'json' };

/**
 * The forests of pages. `bench/train/clean-pages.ts` makes them all; whose data they learned from stands in each file. Each is decoded at
 * its first use: the training, which makes columns for forests that are yet to be, must be able to load the code.
 */
const decodeOnce = (file: unknown, columns: readonly string[]): (() => Forest) => {
  let forest: Forest | undefined;
  return () => {
    forest ??= decodeForest(file as ForestFile, columns);
    return forest;
  };
};

/** Is a block article? */
export const pageForest = decodeOnce(pageModel, PAGE_COLUMNS);
/** The same, of a page of few blocks. */
export const smallPageForest = decodeOnce(smallPageModel, PAGE_COLUMNS);
/** Is a page an article? */
export const gateForest = decodeOnce(gateModel, SUMMARY_COLUMNS);
/** How much of the outcome is right? */
export const trustForest = decodeOnce(trustModel, SUMMARY_COLUMNS);
