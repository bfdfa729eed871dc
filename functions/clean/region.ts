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

/** Steps in which probabilities are told apart when a threshold is chosen. */
const STEPS = 100;

/**
 * The highest F1 to expect of any threshold, with the probabilities taken at their word: of the blocks above it so many words are right,
 * and so many right ones stand below it. One pass and a hundred steps.
 */
export function expectedF1(words: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  const wordsAt = new Float64Array(STEPS + 1);
  const rightAt = new Float64Array(STEPS + 1);
  let right = 0;
  for (let at = 0; at < probabilities.length; at++) {
    const probability = probabilities[at]!;
    const step = Math.floor(probability * STEPS);
    wordsAt[step]! += words[at]!;
    rightAt[step]! += words[at]! * probability;
    right += words[at]! * probability;
  }
  let best = 0;
  let kept = 0;
  let found = 0;
  for (let step = STEPS; step >= 0; step--) {
    kept += wordsAt[step]!;
    found += rightAt[step]!;
    if (kept > 0) best = Math.max(best, (2 * found) / (kept + right));
  }
  return best;
}
