import fc from 'fast-check';
import { bestRegion, expectedF1 } from '../../../functions/clean/region.ts';

const block = fc.record({
  words: fc.integer({ min: 1, max: 80 }),
  probability: fc.integer({ min: 0, max: 100 }).map((share) => share / 100),
});

describe('bestRegion', () => {
  it('bridges furniture between two stretches of the article, not behind it', () => {
    expect(bestRegion([40, 5, 30, 60], [0.9, 0.1, 0.9, 0.1])).toEqual({ start: 0, end: 3 });
    expect(bestRegion([5, 5], [0.2, 0.3])).toEqual({ start: 0, end: 0 });
  });
});

describe('expectedF1', () => {
  it('is 1 when all is sure, and 0 when nothing is article', () => {
    expect(expectedF1([10, 20, 5], [1, 1, 0])).toBe(1);
    expect(expectedF1([10, 20], [0, 0])).toBe(0);
  });

  it('is the best of all thresholds', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 30 }), (blocks) => {
        const right = blocks.reduce((sum, { words, probability }) => sum + words * probability, 0);
        const of = (threshold: number) => {
          const kept = blocks.filter(({ probability }) => probability >= threshold);
          const words = kept.reduce((sum, each) => sum + each.words, 0);
          return words === 0 ? 0 : (2 * kept.reduce((sum, each) => sum + each.words * each.probability, 0)) / (words + right);
        };
        const best = Math.max(...blocks.map(({ probability }) => of(probability)));
        const found = expectedF1(
          blocks.map(({ words }) => words),
          blocks.map(({ probability }) => probability),
        );
        // Steps of a hundredth: probabilities a rounding below their step fall into the one before.
        expect(Math.abs(found - best)).toBeLessThan(0.02);
      }),
    );
  });
});
