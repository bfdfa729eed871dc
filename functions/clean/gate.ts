import { Rejection } from '../../shared/errors.ts';
import type { FeatureTable } from './blocks.ts';
import { logistic, scoreRows } from './forest.ts';
import { GATE_FOREST, TRUST_FOREST } from './models.ts';

/**
 * Below it a page is no article. Chosen by cross-validation so that at most 2 in 100 articles of the set that holds other pages are refused: a list taken for an article
 * costs a bad record, an article refused costs the article. `bench/train/clean-pages.ts` prints both shares.
 */
export const LEAST_ARTICLE = 0.42;

/**
 * Refuses pages that are no article: lists of articles or products, shops, forums.
 * @param summary of one page
 * @throws Rejection not-an-article
 */
export function refuseOthers(summary: FeatureTable): void {
  const [score] = scoreRows(GATE_FOREST, summary);
  if (logistic(score!) < LEAST_ARTICLE) {
    throw new Rejection('not-an-article', 'looks like a list, a shop or a forum; upload the pages of its articles one by one');
  }
}

/** Expected agreement (F1) of what was kept with the article, 0…1. */
export function trust(summary: FeatureTable): number {
  const [score] = scoreRows(TRUST_FOREST, summary);
  return Math.round(logistic(score!) * 100) / 100;
}
