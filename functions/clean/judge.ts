import type { BlockRole, Verdict } from './blocks.ts';
import { findComments } from './comments.ts';
import { closeGaps, dropLoneHeadings } from './continuity.ts';
import { logistic, meanScores, scoreRows } from './forest.ts';
import { keepGalleryCaptions } from './galleries.ts';
import { pageForest, smallPageForest } from './models.ts';
import type { CleanOptions, Step } from './options.ts';
import { thresholdOutside } from './outside.ts';
import type { Reading } from './page.ts';
import { roleBelowTitle, takeEdges } from './page-edges.ts';
import { pageFeatures } from './page-features.ts';
import { findLabels } from './page-labels.ts';
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

/**
 * Pages of so few blocks have a second forest, and both decide: the first learned from large pages, and takes a list in a recipe, or what
 * follows it, for furniture.
 */
export const SMALL_BLOCKS = 60;
/**
 * The second has two thirds of the say up to 30 blocks, a third at 60, less the more a page is like those of the first. Of 240 small pages of
 * our own 221 come out without a fault, with half of the say 217; the 36 of the sets lose 0.002.
 */
const MOST_SAY = 2 / 3;
const NO_SAY = 90;

export function judge(reading: Reading): Judgement {
  const table = pageFeatures(reading);
  const say = Math.min(MOST_SAY, 1 - table.rows / NO_SAY);
  const isSmall = table.rows <= SMALL_BLOCKS;
  const scores = isSmall ? meanScores(pageForest(), smallPageForest(), table, say) : scoreRows(pageForest(), table);
  return { words: table.words, probabilities: scores.map(logistic) };
}

/** A block is kept when it is more likely article than not … */
const INSIDE = 0.5;
/**
 * … or less, on a page where the forest is sure of little: the threshold with the best expected F1 is half of that F1 (Lipton et al. 2014,
 * https://arxiv.org/abs/1402.1892). On a clear page that is hardly less than 0.5. A page without one block above that has no article.
 */
const LEAST_INSIDE = 0.3;
const LEAST_NEWS = 0.4;
/**
 * … or more, on a clear page that is called news: two thirds of what the forest learned from are guides and company pages, whose boxes and
 * lists belong to the article, so that it believes too much of a news page's (fundusfix +0.002, the others within 0.0005).
 */
const NEWS_MARGIN = 0.1;
const MOST_INSIDE = 0.6;
const NONE: ReadonlySet<number> = new Set();
const NO_LABELS: ReadonlyMap<number, string> = new Map();

function chooseThreshold({ evidence }: Reading, { words, probabilities }: Judgement): number {
  // … unless it calls itself news: of three sentences before a wall the forest is not sure.
  if (!probabilities.some((probability) => probability > INSIDE))
    return isCalledNews(evidence) && probabilities.some((probability) => probability > LEAST_NEWS) ? LEAST_INSIDE : INSIDE;
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
  const inComments = runs('furniture') ? findComments(reading, judgement, inside) : NONE;
  const repeats = runs('repeats') ? findRepeats(blocks, reading.words, probabilities, region, markers) : NONE;
  const labels = runs('furniture') ? findLabels(blocks.filter(({ at }) => probabilities[at]! > LEAST_INSIDE)) : NO_LABELS;
  const verdicts = blocks.map((block): Verdict => {
    const { at } = block;
    const probability = probabilities[at]!;
    const allowed = !runs('region') || (at >= region.start && at < region.end);
    const place = at < region.start ? 'head' : at >= region.end ? 'tail' : 'body';
    const out = (role: BlockRole, reason: string): Verdict => ({ role, probability, kept: false, reason });
    if (repeats.has(at)) return out('furniture', 'repeat');
    const least = inComments.has(at) ? 1 : allowed ? inside : outside(block);
    if (probability > least || (allowed && !runs('furniture'))) {
      const label = labels.get(at);
      if (label) return out('furniture', label);
      return { role: block.type === 'heading' ? 'heading' : 'body', probability, kept: true };
    }
    const named = lineRole(reading, block, place);
    const role = place === 'head' ? (roleBelowTitle(reading, block, named, region.start) ?? named) : named;
    if (role === 'caption' && allowed && !runs('captions')) return { role, probability, kept: true };
    if (role !== 'furniture') return out(role, role);
    if (inComments.has(at)) return out(role, 'comments');
    return out(role, probability > inside ? 'outside' : reasonOf(block, markers));
  });
  if (runs('furniture')) {
    closeGaps(reading, judgement, verdicts);
    dropLoneHeadings(reading, verdicts);
    takeEdges(reading, verdicts);
  }
  return runs('captions') ? keepGalleryCaptions(reading, verdicts, words) : verdicts;
}
