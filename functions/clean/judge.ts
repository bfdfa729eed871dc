import type { BlockRole, Verdict } from './blocks.ts';
import { logistic, scoreRows } from './forest.ts';
import { PAGE_FOREST } from './models.ts';
import type { CleanOptions, Step } from './options.ts';
import type { Reading } from './page.ts';
import { pageFeatures } from './page-features.ts';
import { bestRegion } from './region.ts';
import { findRepeats } from './repeats.ts';
import { lineRole, reasonOf } from './roles.ts';

/**
 * From blocks to verdicts: a forest gives each block a probability of being article; the region with most article words is the article,
 * in it the blocks more likely article than not.
 */

/** What the forest says of a page's blocks. */
export interface Judgement {
  words: Float32Array;
  /** Probability of being article text, by block. */
  probabilities: Float32Array;
}

export function judge(reading: Reading): Judgement {
  const table = pageFeatures(reading);
  return { words: table.words, probabilities: scoreRows(PAGE_FOREST, table).map(logistic) };
}

const INSIDE = 0.5;
/** Outside the region a block must be surer: it may be a second part of the article, behind an insert longer than it. */
const OUTSIDE = 0.75;
/** What stands in these is never such a part, however fluent. */
const APART = ['comment', 'consent', 'footerTag', 'overlay'] as const;

/** Verdicts from probabilities. Steps named in `options.without` are left out: what they would remove stays. */
export function decide(reading: Reading, { words, probabilities }: Judgement, options: CleanOptions = {}): Verdict[] {
  const { blocks } = reading;
  const runs = (step: Step) => !options.without?.includes(step);
  const region = bestRegion(words, probabilities);
  const repeats = runs('repeats') ? findRepeats(blocks, reading.words, probabilities, region) : new Set<number>();
  return blocks.map((block): Verdict => {
    const { at } = block;
    const probability = probabilities[at]!;
    const allowed = !runs('region') || (at >= region.start && at < region.end);
    const place = at < region.start ? 'head' : at >= region.end ? 'tail' : 'body';
    const out = (role: BlockRole, reason: string): Verdict => ({ role, probability, kept: false, reason });
    if (repeats.has(at)) return out('furniture', 'repeat');
    const least = allowed ? INSIDE : APART.some((marker) => reading.markers.distance(block.owner, marker) <= 10) ? 1 : OUTSIDE;
    if (probability > least || (allowed && !runs('furniture'))) {
      return { role: block.type === 'heading' ? 'heading' : 'body', probability, kept: true };
    }
    const role = lineRole(reading, block, place);
    if (role !== 'furniture') return out(role, role);
    return out(role, probability > INSIDE ? 'outside' : reasonOf(block, reading.markers));
  });
}
