import { calibrate } from '../../functions/enrich/topics/model.ts';

/** A text's probabilities by topic, and its right topics. */
export interface Judged {
  probabilities: number[];
  topics: number[];
}

/** Nine in ten topics given shall be right; one point more, since held-out items of other years do worse (0.90 gave 0.898 there). */
const PRECISION = 0.91;

/** Platt scaling over every pair of text and topic, by Newton's method. */
export function fitCalibration(judged: Judged[]): { slope: number; intercept: number } {
  const pairs = judged.flatMap(({ probabilities, topics }) =>
    probabilities.map((p, topic) => ({ p, right: topics.includes(topic) ? 1 : 0 })),
  );
  let slope = 1;
  let intercept = 0;
  for (let round = 0; round < 25; round++) {
    let [gs, gi, hss, hsi, hii] = [0, 0, 1e-6, 0, 1e-6];
    for (const { p, right } of pairs) {
      const clipped = Math.min(1 - 1e-6, Math.max(1e-6, p));
      const x = Math.log(clipped / (1 - clipped));
      const q = calibrate(p, { slope, intercept });
      gs += (q - right) * x;
      gi += q - right;
      hss += q * (1 - q) * x * x;
      hsi += q * (1 - q) * x;
      hii += q * (1 - q);
    }
    const determinant = hss * hii - hsi * hsi;
    slope -= (hii * gs - hsi * gi) / determinant;
    intercept -= (hss * gi - hsi * gs) / determinant;
  }
  return { slope: round4(slope), intercept: round4(intercept) };
}

/** The least score from which on the topics given are right in nine cases of ten. */
export function findThreshold(judged: Judged[], calibration: { slope: number; intercept: number }): number {
  const scored = judged
    .flatMap(({ probabilities, topics }) =>
      probabilities.map((p, topic) => ({ score: calibrate(p, calibration), right: topics.includes(topic) })),
    )
    .sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold = 1;
  scored.forEach((pair, i) => {
    if (pair.right) right++;
    if (right / (i + 1) >= PRECISION) threshold = pair.score;
  });
  return round4(threshold);
}

const round4 = (value: number) => Math.round(value * 1e4) / 1e4;
