import { LABELS, mayFollow, OUTSIDE } from '../../functions/enrich/entities/labels.ts';

/**
 * A linear-chain conditional random field (Lafferty et al. 2001), trained by stochastic gradient with AdaGrad's step sizes
 * (Duchi et al. 2011) and an L2 penalty. Deterministic for a seed.
 */

/**
 * A sentence as features (indexes into the weights) for each token, the first `lexical[i]` of which name the word itself. A token without
 * features is outside every name: the product does not look at those that stand away from capitals.
 */
export interface Example {
  features: Int32Array[];
  lexical: Int32Array;
  labels: Uint8Array;
  weight: number;
}

export interface Options {
  features: number;
  epochs: number;
  /** The result is the mean of the weights at this many moments of each epoch of the second half, which steadies it. */
  snapshots: number;
  rate: number;
  l2: number;
  /** Share of the tokens whose lexical features are hidden while training, so that contexts learn to do without. */
  dropout: number;
  seed: number;
  onEpoch?: (epoch: number) => void;
}

export interface Weights {
  /** [feature × LABELS + label] */
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
const START = L * L;
/** Whether each transition may be taken, by its index. */
const ALLOWED = Array.from({ length: (L + 1) * L }, (_, t) => mayFollow(t < START ? Math.floor(t / L) : -1, t % L));
const MAY_END = Array.from({ length: L }, (_, label) => mayFollow(label, -1));

export function train(examples: Example[], options: Options): Weights {
  const { features, epochs, snapshots, rate, l2, dropout, seed, onEpoch } = options;
  const weights = { emissions: new Float32Array(features * L), transitions: new Float32Array((L + 1) * L) };
  // Sums of squared gradients; they begin above 0 so that first steps aren't the largest.
  const squares = { emissions: new Float32Array(features * L).fill(1e-2), transitions: new Float32Array((L + 1) * L).fill(1e-2) };
  const mean = { emissions: new Float32Array(features * L), transitions: new Float32Array((L + 1) * L) };
  const lattice = createLattice(Math.max(...examples.map((example) => example.labels.length)));
  const random = randomFrom(seed);
  const order = examples.map((_, index) => index);
  let averaged = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    for (let done = 1; done <= order.length; done++) {
      const example = examples[order[done - 1]!]!;
      for (let at = 0; at < example.labels.length; at++) lattice.hidden[at] = random() < dropout ? example.lexical[at]! : 0;
      infer(example, weights, lattice);
      step(example, weights, squares, lattice, rate, l2);
      if (epoch <= epochs / 2 || (done % Math.ceil(order.length / snapshots) !== 0 && done < order.length)) continue;
      averaged++;
      for (const part of ['emissions', 'transitions'] as const) {
        for (let i = 0; i < mean[part].length; i++) mean[part][i]! += weights[part][i]!;
      }
    }
    onEpoch?.(epoch);
  }
  return {
    emissions: mean.emissions.map((sum) => sum / averaged),
    transitions: mean.transitions.map((sum, t) => (ALLOWED[t] ? sum / averaged : Number.NEGATIVE_INFINITY)),
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}

/** Working space for one sentence, used again for each. Rows of `L` numbers per token. */
type Lattice = ReturnType<typeof createLattice>;

function createLattice(longest: number) {
  return {
    /** How many lexical features of each token are hidden. */
    hidden: new Int32Array(longest),
    /** exp of the emissions, scaled to a largest of 1. */
    local: new Float64Array(longest * L),
    /** Forward and backward sums, scaled to a total of 1. */
    forward: new Float64Array(longest * L),
    backward: new Float64Array(longest * L),
    /** exp of the transitions; 0 where forbidden. */
    moves: new Float64Array((L + 1) * L),
  };
}

/** Forward-backward over a sentence: what `step` needs for the probabilities of labels and pairs of labels. */
function infer({ features, labels }: Example, { emissions, transitions }: Weights, lattice: Lattice): void {
  const { hidden, local, forward, backward, moves } = lattice;
  const n = labels.length;
  for (let t = 0; t < moves.length; t++) moves[t] = ALLOWED[t] ? Math.exp(transitions[t]!) : 0;
  for (let i = 0; i < n; i++) scoreToken(features[i]!, hidden[i]!, emissions, local, i * L);
  for (let i = 0; i < n; i++) {
    const at = i * L;
    for (let y = 0; y < L; y++) {
      let sum = i === 0 ? moves[START + y]! : 0;
      for (let x = 0; i > 0 && x < L; x++) sum += forward[at - L + x]! * moves[x * L + y]!;
      forward[at + y] = sum * local[at + y]!;
    }
    scale(forward, at);
  }
  for (let y = 0; y < L; y++) backward[(n - 1) * L + y] = MAY_END[y] ? 1 : 0;
  for (let i = n - 2; i >= 0; i--) {
    const at = i * L;
    for (let x = 0; x < L; x++) {
      let sum = 0;
      for (let y = 0; y < L; y++) sum += moves[x * L + y]! * local[at + L + y]! * backward[at + L + y]!;
      backward[at + x] = sum;
    }
    scale(backward, at);
  }
}

function scoreToken(row: Int32Array, hidden: number, emissions: Float32Array, local: Float64Array, at: number): void {
  local.fill(0, at, at + L);
  if (row.length === 0) {
    local[at + OUTSIDE] = 1;
    return;
  }
  for (let k = hidden; k < row.length; k++) {
    const w = row[k]! * L;
    for (let y = 0; y < L; y++) local[at + y]! += emissions[w + y]!;
  }
  let max = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < L; y++) if (local[at + y]! > max) max = local[at + y]!;
  for (let y = 0; y < L; y++) local[at + y] = Math.exp(local[at + y]! - max);
}

function scale(rows: Float64Array, at: number): void {
  let total = 0;
  for (let y = 0; y < L; y++) total += rows[at + y]!;
  for (let y = 0; y < L; y++) rows[at + y]! /= total;
}

/** Gradients smaller than this change nothing that survives rounding. */
const NEGLIGIBLE = 1e-4;

/** One step down the gradient of a sentence: expected less observed counts, each with its own step size. */
function step(example: Example, weights: Weights, squares: Weights, lattice: Lattice, rate: number, l2: number): void {
  const { features, labels, weight } = example;
  const { hidden, forward, backward } = lattice;
  const expected = new Float64Array((L + 1) * L);
  const gradient = new Float64Array(L);
  for (let i = 0; i < labels.length; i++) {
    const at = i * L;
    let total = 0;
    for (let y = 0; y < L; y++) total += forward[at + y]! * backward[at + y]!;
    for (let y = 0; y < L; y++)
      gradient[y] = weight * ((forward[at + y]! * backward[at + y]!) / total - (labels[i] === y ? 1 : 0));
    if (i === 0) for (let y = 0; y < L; y++) expected[START + y]! += gradient[y]!;
    else addPairs(i, example, lattice, expected);
    const row = features[i]!;
    for (let k = hidden[i]!; k < row.length; k++) {
      const w = row[k]! * L;
      for (let y = 0; y < L; y++) {
        const g = gradient[y]! + l2 * weights.emissions[w + y]!;
        if (g < NEGLIGIBLE && g > -NEGLIGIBLE) continue;
        squares.emissions[w + y]! += g * g;
        weights.emissions[w + y]! -= (rate * g) / Math.sqrt(squares.emissions[w + y]!);
      }
    }
  }
  for (let t = 0; t < expected.length; t++) {
    if (!expected[t]) continue;
    const g = expected[t]! + l2 * weights.transitions[t]!;
    squares.transitions[t]! += g * g;
    weights.transitions[t]! -= (rate * g) / Math.sqrt(squares.transitions[t]!);
  }
}

/** Adds the probabilities of the pairs of labels of tokens i - 1 and i, and takes the observed pair away. */
function addPairs(i: number, example: Example, { forward, backward, local, moves }: Lattice, expected: Float64Array): void {
  const { labels, weight } = example;
  const at = i * L;
  let total = 0;
  for (let x = 0; x < L; x++) {
    if (!forward[at - L + x]) continue;
    for (let y = 0; y < L; y++) total += forward[at - L + x]! * moves[x * L + y]! * local[at + y]! * backward[at + y]!;
  }
  for (let x = 0; x < L; x++) {
    const left = forward[at - L + x]! / total;
    if (!left) continue;
    for (let y = 0; y < L; y++) expected[x * L + y]! += weight * left * moves[x * L + y]! * local[at + y]! * backward[at + y]!;
  }
  expected[labels[i - 1]! * L + labels[i]!]! -= weight;
}

/** The best sequence of labels (Viterbi); the product has its own for integer weights. */
export function decode({ emissions, transitions }: Weights, features: Int32Array[]): Uint8Array {
  const n = features.length;
  const best = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  for (let i = 0; i < n; i++) {
    for (let y = 0; y < L; y++) {
      let score = features[i]!.length === 0 && y !== OUTSIDE ? Number.NEGATIVE_INFINITY : 0;
      for (const f of features[i]!) score += emissions[f * L + y]!;
      let max = i ? Number.NEGATIVE_INFINITY : transitions[START + y]!;
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
  for (let y = 1; y < L; y++) if (MAY_END[y] && best[(n - 1) * L + y]! > best[(n - 1) * L + last]!) last = y;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = last;
    last = back[i * L + last]!;
  }
  return labels;
}
