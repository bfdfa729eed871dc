import type { BlockRole, Verdict } from './blocks.ts';
import { logistic, scoreRows } from './forest.ts';
import { keepGalleryCaptions } from './galleries.ts';
import { pageForest } from './models.ts';
import type { CleanOptions, Step } from './options.ts';
import { thresholdOutside } from './outside.ts';
import type { Reading } from './page.ts';
import { pageFeatures } from './page-features.ts';
import { isCalledNews } from './page-signs.ts';
import { bestRegion, expectedF1 } from './region.ts';
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
  return { words: table.words, probabilities: scoreRows(pageForest(), table).map(logistic) };
}

/** A block is kept when it is more likely article than not … */
const INSIDE = 0.5;
/**
 * … or less, on a page where the forest is sure of little: the threshold with the best expected F1 is half of that F1 (Lipton et al. 2014,
 * https://arxiv.org/abs/1402.1892). On a clear page that is hardly less than 0.5. A page without one block above that has no article.
 */
const LEAST_INSIDE = 0.3;
/**
 * … or more, on a clear page that is called news: two thirds of what the forest learned from are guides and company pages, whose boxes and
 * lists belong to the article, so that it believes too much of a news page's (fundusfix +0.002, the others within 0.0005).
 */
const NEWS_MARGIN = 0.1;
const MOST_INSIDE = 0.6;
function chooseThreshold({ evidence }: Reading, { words, probabilities }: Judgement): number {
  if (!probabilities.some((probability) => probability > INSIDE)) return INSIDE;
  const margin = isCalledNews(evidence) ? NEWS_MARGIN : 0;
  return Math.min(MOST_INSIDE, Math.max(LEAST_INSIDE, INSIDE * expectedF1(words, probabilities) + margin));
}

/** Verdicts from probabilities. Steps named in `options.without` are left out: what they would remove stays. */
export function decide(reading: Reading, judgement: Judgement, options: CleanOptions = {}): Verdict[] {
  const { blocks, markers } = reading;
  const { words, probabilities } = judgement;
  const runs = (step: Step) => !options.without?.includes(step);
  const inside = chooseThreshold(reading, judgement);
  const region = bestRegion(words, probabilities, inside);
  const outside = thresholdOutside(reading, judgement, region, inside);
  const inComments = runs('furniture') ? findComments(reading, judgement, inside) : new Set<number>();
  const repeats = runs('repeats') ? findRepeats(blocks, reading.words, probabilities, region) : new Set<number>();
  const verdicts = blocks.map((block): Verdict => {
    const { at } = block;
    const probability = probabilities[at]!;
    const allowed = !runs('region') || (at >= region.start && at < region.end);
    const place = at < region.start ? 'head' : at >= region.end ? 'tail' : 'body';
    const out = (role: BlockRole, reason: string): Verdict => ({ role, probability, kept: false, reason });
    if (repeats.has(at)) return out('furniture', 'repeat');
    if (inComments.has(at)) return out('furniture', 'comments');
    const least = allowed ? inside : outside(block);
    if (probability > least || (allowed && !runs('furniture'))) {
      return { role: block.type === 'heading' ? 'heading' : 'body', probability, kept: true };
    }
    const role = lineRole(reading, block, place);
    if (role === 'caption' && allowed && !runs('captions')) return { role, probability, kept: true };
    if (role !== 'furniture') return out(role, role);
    return out(role, probability > inside ? 'outside' : reasonOf(block, markers));
  });
  return runs('captions') ? keepGalleryCaptions(reading, verdicts, words) : verdicts;
}

/**
 * Blocks in comments on a page where those that look like article are the longer part, but not all of it: a lively thread below a short post
 * draws the forest to it (aeb +0.004, wcxb +0.001). Where they are all there is, the page is a thread, and the gate's matter.
 */
function findComments({ blocks, markers }: Reading, { words, probabilities }: Judgement, inside: number): ReadonlySet<number> {
  const comments = blocks.filter(({ owner }) => markers.distance(owner, 'comment') <= COMMENT_DISTANCE);
  const within = new Set(comments.map(({ at }) => at));
  let [kept, keptWithin] = [0, 0];
  for (let at = 0; at < probabilities.length; at++) {
    if (probabilities[at]! <= inside) continue;
    if (within.has(at)) keptWithin += words[at]!;
    else kept += words[at]!;
  }
  return kept >= LEAST_BEFORE_COMMENTS && keptWithin > kept ? within : new Set();
}

/** An article this long, in words, is no introduction to what its readers say: a thread of comments below it is none of it. */
const LEAST_BEFORE_COMMENTS = 40;
/** The markup around comments is deep. */
const COMMENT_DISTANCE = 10;
