import type { Verdict } from './blocks.ts';
import { decodeForest, type ForestFile, logistic, scoreRows } from './forest.ts';
import type { Markers } from './markers.ts';
import model from './page.model.json' with { type: 'json' };
import type { Reading } from './page.ts';
import { PAGE_COLUMNS, pageFeatures } from './page-features.ts';
import { bestRegion } from './region.ts';
import { assignRole } from './roles.ts';
import type { PageBlock } from './segment.ts';

const FOREST = decodeForest(model as ForestFile, PAGE_COLUMNS);

/** Says of each block of a page what it is. */
export function judge({ page, blocks, markers, claims }: Reading): Verdict[] {
  const features = pageFeatures(page, blocks, markers, claims);
  const probabilities = scoreRows(FOREST, features).map(logistic);
  return decide(blocks, features.words, probabilities, markers);
}

/**
 * From probabilities to verdicts: the region with most article words, in it the blocks that are more likely article than not.
 */
export function decide(
  blocks: readonly PageBlock[],
  words: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  markers: Markers,
): Verdict[] {
  const region = bestRegion(words, probabilities);
  return blocks.map((block) => {
    const inside = block.at >= region.start && block.at < region.end;
    const kept = inside && probabilities[block.at]! > 0.5;
    const place = block.at < region.start ? 'head' : block.at >= region.end ? 'tail' : 'body';
    return assignRole(block, kept, probabilities[block.at]!, place, markers);
  });
}
