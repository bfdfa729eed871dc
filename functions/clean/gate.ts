import { Rejection } from '../../shared/errors.ts';
import type { FeatureTable } from './blocks.ts';
import { logistic, scoreRows } from './forest.ts';
import { gateForest, trustForest } from './models.ts';
import { SUMMARY_COLUMNS } from './page-summary.ts';

/**
 * Below it a page is no article. Chosen by cross-validation so that at most 2 in 100 articles of the set that holds other pages are refused: a list taken for an article
 * costs a bad record, an article refused costs the article. `bench/train/clean-pages.ts` prints both shares.
 */
export const LEAST_ARTICLE = 0.44;

/** A text a third of which is links, and hardly any of it sentences, is a list, whatever the forest says: no article of the sets is one. */
const LIST_LINKS = 0.3;
const LIST_PROSE = 0.15;
const LINK_SHARE = SUMMARY_COLUMNS.indexOf('keptLinkShare');
const PROSE_SHARE = SUMMARY_COLUMNS.indexOf('keptProse');

/**
 * Refuses pages that are no article: lists of articles or products, shops, forums.
 * @param findings the summary of one page, and whether it says that it sells something
 * @throws Rejection not-an-article
 */
export function refuseOthers({ summary, offer }: { summary: FeatureTable; offer: boolean }): void {
  const [score] = scoreRows(gateForest(), summary);
  if (offer || isList(summary) || logistic(score!) < LEAST_ARTICLE) {
    throw new Rejection('not-an-article', 'looks like a list, a shop or a forum; upload the pages of its articles one by one');
  }
}

/** Whether what was kept of a page is a list of links. */
export function isList({ values }: FeatureTable): boolean {
  return values[LINK_SHARE]! > LIST_LINKS && values[PROSE_SHARE]! < LIST_PROSE;
}

/** @throws Rejection not-an-article */
export function refuseSeveral(): never {
  throw new Rejection('not-an-article', 'holds several articles, one below the other; upload the page of each');
}

/** @throws Rejection not-an-article */
export function refuseNotice(): never {
  throw new Rejection(
    'not-an-article',
    'is a notice in an article’s place (an error, a check for robots, a sign-in or consent form); save the page again, as a reader sees it',
  );
}

/** Expected agreement (F1) of what was kept with the article, 0…1. */
export function trust(summary: FeatureTable): number {
  const [score] = scoreRows(trustForest(), summary);
  return Math.round(logistic(score!) * 100) / 100;
}
