import { calibrate, crossCalibrate, fitLine } from '../../bench/train/calibration.ts';
import { logistic } from '../../functions/clean/forest.ts';

/** Pages whose true share is known, and a forest that states twice their log-odds. */
const truths = Float32Array.from({ length: 400 }, (_, index) => -2 + (index % 41) / 8);
const outcomes = truths.map(logistic);
const stated = truths.map((score) => 2 * score + 0.4);
const weights = new Float32Array(400).fill(1);

describe('calibration', () => {
  it('finds the line that makes verdicts mean what they say', () => {
    const line = fitLine(stated, outcomes, weights);
    expect(line.slope).toBeCloseTo(0.5, 3);
    expect(line.offset).toBeCloseTo(-0.2, 3);
  });

  it('judges every row by a line fitted to other groups', () => {
    const groups = Array.from({ length: 400 }, (_, index) => `g${index % 37}`);
    const calibrated = crossCalibrate(stated, outcomes, weights, groups);
    for (const [index, score] of calibrated.entries()) expect(score).toBeCloseTo(truths[index]!, 2);
  });

  it('is worked into the forest', () => {
    const tree = { column: [0, -1, -1], bin: [0, 0, 0], left: [1, -1, -1], right: [2, -1, -1], value: [0, -1, 3] };
    const forest = { base: 0.5, trees: [tree], cuts: [], columns: ['a'], gains: new Float64Array(1) };
    const made = calibrate(forest, { slope: 2, offset: 1 });
    expect(made.base).toBe(2);
    expect(made.trees[0]!.value).toEqual([0, -2, 6]);
  });
});
