import { LABELS, mayFollow } from '../../functions/enrich/entities/labels.ts';

/**
 * A linear-chain conditional random field (Lafferty et al. 2001), trained by stochastic gradient with AdaGrad's step sizes
 * (Duchi et al. 2011) and an L2 penalty. Deterministic for a seed.
 */

/** A sentence as features (indexes into the weights) for each token, the first `lexical[i]` of which name the word itself. */
export interface Example {
  features: Int32Array[];
  lexical: Int32Array;
  labels: Uint8Array;
  weight: number;
}

export interface Options {
  features: number;
  epochs: number;
  rate: number;
  l2: number;
  /** Share of the tokens whose lexical features are hidden while training, so that contexts learn to do without. */
  dropout: number;
  seed: number;
  onEpoch?: (epoch: number, weights: Weights) => void;
}

export interface Weights {
  emissions: Float32Array;
  /** [before × LABELS + after]; row LABELS is the sentence's start. Forbidden ones are -Infinity. */
  transitions: Float32Array;
}

/** Uniform numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const L = LABELS;

export function train(examples: Example[], { features, epochs, rate, l2, dropout, seed, onEpoch }: Options): Weights {
  const emissions = new Float32Array(features * L);
  const squares = new Float32Array(features * L).fill(1e-2);
  const transitions = new Float32Array((L + 1) * L);
  const transitionSquares = new Float32Array((L + 1) * L).fill(1e-2);
  const allowed: boolean[] = [];
  for (let a = 0; a <= L; a++) for (let b = 0; b < L; b++) allowed[a * L + b] = mayFollow(a === L ? -1 : a, b);
  const sumEmissions = new Float32Array(features * L);
  const sumTransitions = new Float32Array((L + 1) * L);
  let averaged = 0;
  const random = randomFrom(seed);
  const order = examples.map((_, index) => index);
  const longest = Math.max(...examples.map((example) => example.labels.length));
  const scores = new Float64Array(longest * L);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const expected = new Float64Array((L + 1) * L);
  const exps = new Float64Array((L + 1) * L);
  const gradient = new Float64Array(L);
  const skips = new Int32Array(longest);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const example = examples[index]!;
      const n = example.labels.length;
      for (let i = 0; i < n; i++) {
        const row = example.features[i]!;
        const skip = random() < dropout ? example.lexical[i]! : 0;
        skips[i] = skip;
        const at = i * L;
        for (let y = 0; y < L; y++) scores[at + y] = 0;
        for (let k = skip; k < row.length; k++) {
          const w = row[k]! * L;
          for (let y = 0; y < L; y++) scores[at + y]! += emissions[w + y]!;
        }
        let max = Number.NEGATIVE_INFINITY;
        for (let y = 0; y < L; y++) if (scores[at + y]! > max) max = scores[at + y]!;
        for (let y = 0; y < L; y++) scores[at + y] = Math.exp(scores[at + y]! - max);
      }
      for (let t = 0; t < exps.length; t++) exps[t] = allowed[t] ? Math.exp(transitions[t]!) : 0;
      expected.fill(0);
      // forward
      for (let i = 0; i < n; i++) {
        const at = i * L;
        let total = 0;
        for (let y = 0; y < L; y++) {
          let sum = 0;
          if (i === 0) sum = exps[L * L + y]!;
          else for (let x = 0; x < L; x++) sum += alpha[at - L + x]! * exps[x * L + y]!;
          const value = sum * scores[at + y]!;
          alpha[at + y] = value;
          total += value;
        }
        for (let y = 0; y < L; y++) alpha[at + y]! /= total;
      }
      // backward; a sentence may not end inside a name
      for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = mayFollow(y, -1) ? 1 : 0;
      for (let i = n - 2; i >= 0; i--) {
        const at = i * L;
        let total = 0;
        for (let x = 0; x < L; x++) {
          let sum = 0;
          for (let y = 0; y < L; y++) sum += exps[x * L + y]! * scores[at + L + y]! * beta[at + L + y]!;
          beta[at + x] = sum;
          total += sum;
        }
        for (let x = 0; x < L; x++) beta[at + x]! /= total;
      }
      for (let i = 0; i < n; i++) {
        const at = i * L;
        let total = 0;
        for (let y = 0; y < L; y++) total += alpha[at + y]! * beta[at + y]!;
        for (let y = 0; y < L; y++)
          gradient[y] = example.weight * ((alpha[at + y]! * beta[at + y]!) / total - (example.labels[i] === y ? 1 : 0));
        if (i > 0) {
          let pairs = 0;
          for (let x = 0; x < L; x++) {
            if (!alpha[at - L + x]) continue;
            for (let y = 0; y < L; y++) pairs += alpha[at - L + x]! * exps[x * L + y]! * scores[at + y]! * beta[at + y]!;
          }
          for (let x = 0; x < L; x++) {
            const left = alpha[at - L + x]! / pairs;
            if (!left) continue;
            for (let y = 0; y < L; y++) expected[x * L + y]! += left * exps[x * L + y]! * scores[at + y]! * beta[at + y]!;
          }
          expected[example.labels[i - 1]! * L + example.labels[i]!]! -= 1;
        } else {
          for (let y = 0; y < L; y++) expected[L * L + y]! += gradient[y]!;
        }
        const row = example.features[i]!;
        for (let k = skips[i]!; k < row.length; k++) {
          const w = row[k]! * L;
          for (let y = 0; y < L; y++) {
            const g = gradient[y]! + l2 * emissions[w + y]!;
            if (g < 1e-4 && g > -1e-4) continue;
            squares[w + y]! += g * g;
            emissions[w + y]! -= (rate * g) / Math.sqrt(squares[w + y]!);
          }
        }
      }
      for (let t = 0; t < expected.length; t++) {
        if (!expected[t]) continue;
        const g = example.weight * expected[t]! + l2 * transitions[t]!;
        transitionSquares[t]! += g * g;
        transitions[t]! -= (rate * g) / Math.sqrt(transitionSquares[t]!);
      }
    }
    // the mean of the last half of the epochs' ends steadies the result
    if (epoch > epochs / 2) {
      averaged++;
      for (let i = 0; i < emissions.length; i++) sumEmissions[i]! += emissions[i]!;
      for (let i = 0; i < transitions.length; i++) sumTransitions[i]! += transitions[i]!;
    }
    onEpoch?.(epoch, finish(emissions, transitions, 1));
  }
  return finish(sumEmissions, sumTransitions, averaged);

  function finish(e: Float32Array, t: Float32Array, by: number): Weights {
    return {
      emissions: by === 1 ? e : e.map((value) => value / by),
      transitions: t.map((value, index) => (allowed[index] ? value / by : Number.NEGATIVE_INFINITY)),
    };
  }
}

/** The best sequence of labels (Viterbi). */
export function decode({ emissions, transitions }: Weights, features: Int32Array[]): Uint8Array {
  const n = features.length;
  const best = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < L; y++) {
      let score = 0;
      for (const f of features[i]!) if (f >= 0) score += emissions[f * L + y]!;
      let max = i ? Number.NEGATIVE_INFINITY : transitions[L * L + y]!;
      for (let x = 0; i && x < L; x++) {
        const value = best[(i - 1) * L + x]! + transitions[x * L + y]!;
        if (value > max) {
          max = value;
          back[i * L + y] = x;
        }
      }
      best[i * L + y] = score + max;
    }
  }
  const labels = new Uint8Array(n);
  let last = 0;
  let max = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < L; y++) {
    if (mayFollow(y, -1) && best[(n - 1) * L + y]! > max) {
      max = best[(n - 1) * L + y]!;
      last = y;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = last;
    last = back[i * L + last]!;
  }
  return labels;
}
