import type { Vector } from '../../functions/enrich/topics/model.ts';

const EPOCHS = 10;
const RATE = 0.4;
const L2 = 1e-6;
const SEED = 1;

/**
 * Softmax regression by AdaGrad (Duchi et al. 2011), rate falling to nothing; an example with two right topics wants half of each. The weights are the mean of
 * those at the ends of the second half of the epochs.
 */
export function trainSoftmax(vectors: Vector[], topics: number[][], featureCount: number, topicCount: number) {
  const rows = featureCount + 1;
  const weights = new Float64Array(rows * topicCount);
  const squares = new Float64Array(rows * topicCount).fill(0.1);
  const mean = new Float64Array(rows * topicCount);
  // The bias is a feature that every text has, in the last row.
  const examples = vectors.map(({ indices, values }) => ({ indices: [...indices, featureCount], values: [...values, 1] }));
  const order = Int32Array.from(examples, (_, i) => i);
  const random = mulberry32(SEED);
  const gradient = new Float64Array(topicCount);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const i of order) {
      const { indices, values } = examples[i]!;
      softmaxError(gradient, weights, indices, values, topics[i]!);
      for (let k = 0; k < indices.length; k++) {
        const row = indices[k]! * topicCount;
        for (let topic = 0; topic < topicCount; topic++) {
          const slope = gradient[topic]! * values[k]! + L2 * weights[row + topic]!;
          squares[row + topic]! += slope * slope;
          weights[row + topic]! -= (rate * slope) / Math.sqrt(squares[row + topic]!);
        }
      }
    }
    if (epoch < EPOCHS / 2) continue;
    for (let k = 0; k < mean.length; k++) mean[k]! += weights[k]! / (EPOCHS / 2);
  }
  return { weights: mean.subarray(0, featureCount * topicCount), bias: mean.subarray(featureCount * topicCount) };
}

/** Probability less wanted share, into `gradient`. */
function softmaxError(gradient: Float64Array, weights: Float64Array, indices: number[], values: number[], right: number[]): void {
  const count = gradient.length;
  gradient.fill(0);
  for (let k = 0; k < indices.length; k++) {
    const row = indices[k]! * count;
    for (let topic = 0; topic < count; topic++) gradient[topic]! += weights[row + topic]! * values[k]!;
  }
  const most = Math.max(...gradient);
  let total = 0;
  for (let topic = 0; topic < count; topic++) {
    gradient[topic] = Math.exp(gradient[topic]! - most);
    total += gradient[topic]!;
  }
  for (let topic = 0; topic < count; topic++) gradient[topic]! /= total;
  for (const topic of right) gradient[topic]! -= 1 / right.length;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}

/** Seeded numbers in [0, 1): the same model every time. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
