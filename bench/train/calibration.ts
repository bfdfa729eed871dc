import { logistic } from '../../functions/clean/forest.ts';
import type { GrownForest } from './boost.ts';
import { foldsByGroup } from './folds.ts';

/**
 * Makes a forest's verdicts mean what they say: a line through its log-odds, fitted to the outcomes of pages it has not seen (Platt 1999).
 * Forests grown on few pages are too sure of pages that go wrong.
 */
export interface Line {
  slope: number;
  offset: number;
}

const FOLDS = 10;

/** Log-odds of every row by a line that was fitted without the row's group: for the table that shows how well it works. */
export function crossCalibrate(
  scores: Float32Array,
  outcomes: Float32Array,
  weights: Float32Array,
  groups: readonly string[],
): Float32Array {
  const foldOf = foldsByGroup(groups, FOLDS);
  const lines = Array.from({ length: FOLDS }, (_, fold) =>
    fitLine(
      scores,
      outcomes,
      weights.map((weight, at) => (foldOf[at] === fold ? 0 : weight)),
    ),
  );
  return scores.map((score, at) => lines[foldOf[at]!]!.slope * score + lines[foldOf[at]!]!.offset);
}

/** The line with the least logistic loss, by Newton's method. */
export function fitLine(scores: Float32Array, outcomes: Float32Array, weights: Float32Array): Line {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 30; round++) {
    let [gradientSlope, gradientOffset, slopeSlope, slopeOffset, offsetOffset] = [0, 0, 1e-6, 0, 1e-6];
    for (let at = 0; at < scores.length; at++) {
      if (weights[at] === 0) continue;
      const stated = logistic(slope * scores[at]! + offset);
      const error = weights[at]! * (stated - outcomes[at]!);
      const curve = weights[at]! * stated * (1 - stated);
      gradientSlope += error * scores[at]!;
      gradientOffset += error;
      slopeSlope += curve * scores[at]! * scores[at]!;
      slopeOffset += curve * scores[at]!;
      offsetOffset += curve;
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    slope -= (offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant;
    offset -= (slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant;
  }
  return { slope, offset };
}

/** The forest with the line worked into it. */
export function calibrate(forest: GrownForest, { slope, offset }: Line): GrownForest {
  return {
    ...forest,
    base: slope * forest.base + offset,
    trees: forest.trees.map((tree) => ({ ...tree, value: tree.value.map((value) => slope * value) })),
  };
}
