/**
 * The article as a stretch of the document: of all runs of blocks the one with most words on the side of article.
 */

/** Half-open range of blocks. */
export interface Region {
  start: number;
  end: number;
}

/**
 * The run of blocks that maximises the sum of `words * (probability - threshold)` (Kadane's algorithm: one pass).
 * Empty when no block is above the threshold.
 */
export function bestRegion(words: ArrayLike<number>, probabilities: ArrayLike<number>, threshold = 0.5): Region {
  let best: Region = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  for (let at = 0; at < probabilities.length; at++) {
    if (sum <= 0) {
      sum = 0;
      start = at;
    }
    sum += words[at]! * (probabilities[at]! - threshold);
    if (sum > bestSum) {
      bestSum = sum;
      best = { start, end: at + 1 };
    }
  }
  return best;
}
