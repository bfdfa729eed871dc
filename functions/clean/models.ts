import { decodeForest, type ForestFile } from './forest.ts';
import gateModel from './gate.model.json' with { type: 'json' };
import pageModel from './page.model.json' with { type: 'json' };
import { PAGE_COLUMNS } from './page-features.ts';
import { SUMMARY_COLUMNS } from './page-summary.ts';
import trustModel from './trust.model.json' with { type: 'json' };

/** The forests of pages. `bench/train/clean-pages.ts` makes them all; whose data they learned from stands in each file. */

/** Is a block article? */
export const PAGE_FOREST = decodeForest(pageModel as ForestFile, PAGE_COLUMNS);
/** Is a page an article? */
export const GATE_FOREST = decodeForest(gateModel as ForestFile, SUMMARY_COLUMNS);
/** How much of the outcome is right? */
export const TRUST_FOREST = decodeForest(trustModel as ForestFile, SUMMARY_COLUMNS);
