import { brotliDecompressSync } from 'node:zlib';
import { readFeatures } from './features.ts';

/** The data file: what `bench/topics/train.ts` writes. */
export interface TopicModelFile {
  version: string;
  licence: string;
  attribution: string;
  /** Topic ids, in the order of the weights. */
  topics: string[];
  /** Number of features. */
  features: number;
  /** Weight of one quantised step. */
  step: number;
  /** Importance of a feature is `exp((byte - 255) * importanceStep)`. */
  importanceStep: number;
  bias: number[];
  /** Score = logistic(slope · log-odds + intercept): fitted on held-out folds of the training items. */
  calibration: { slope: number; intercept: number };
  /** From which score nine topics in ten are right. */
  threshold: number;
  /** Brotli, base64: hashes ascending as differences (4 planes of bytes), importances (1 byte each), weights (int8, feature by feature). */
  data: string;
}

export interface TopicModel {
  topics: string[];
  /** The features' hashes, in the order of the weights, and where in it each is found: an open-addressing table of places + 1. */
  hashes: Int32Array;
  places: Int32Array;
  /** A bit for each feature, told by its upper half: it stays in the processor's cache, and spares most of the looks for unknown ones. */
  filter: Int32Array;
  importances: Float32Array;
  /** How often each feature is found in a text; all 0 between texts. */
  counts: Uint16Array;
  /** In steps: `weights[feature * topics.length + topic] * step`. */
  weights: Int8Array;
  step: number;
  bias: number[];
  calibration: { slope: number; intercept: number };
  threshold: number;
}

export function readModel(file: TopicModelFile): TopicModel {
  const bytes = brotliDecompressSync(Buffer.from(file.data, 'base64'));
  const { features, topics, step, bias, calibration, threshold } = file;
  const hashes = new Int32Array(features);
  const places = new Int32Array(1 << Math.ceil(Math.log2(features * 2 + 2)));
  const filter = new Int32Array(1 << 15);
  const importances = new Float32Array(features);
  const importanceOf = Float32Array.from({ length: 256 }, (_, byte) => Math.exp((byte - 255) * file.importanceStep));
  let hash = 0;
  for (let i = 0; i < features; i++) {
    hash += bytes[i]! | (bytes[features + i]! << 8) | (bytes[2 * features + i]! << 16) | (bytes[3 * features + i]! << 24);
    hash |= 0;
    hashes[i] = hash;
    filter[hash >>> 17]! |= 1 << (hash >>> 12);
    let slot = slotOf(hash, places.length);
    while (places[slot] !== 0) slot = (slot + 1) & (places.length - 1);
    places[slot] = i + 1;
    importances[i] = importanceOf[bytes[4 * features + i]!]!;
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 5 * features, features * topics.length);
  return {
    topics,
    hashes,
    places,
    filter,
    importances,
    counts: new Uint16Array(features),
    weights,
    step,
    bias,
    calibration,
    threshold,
  };
}

const slotOf = (hash: number, size: number) => (hash ^ (hash >>> 16)) & (size - 1);

/** A text as the model sees it: indices of known features and their values, of about unit length. */
export interface Vector {
  indices: number[];
  values: number[];
}

/** The features of a text that the model knows. */
export function readVector(text: string, { hashes, places, filter, importances, counts }: TopicModel): Vector {
  const indices: number[] = [];
  readFeatures(text, (feature) => {
    if ((filter[feature >>> 17]! & (1 << (feature >>> 12))) === 0) return;
    let slot = slotOf(feature, places.length);
    let place = places[slot]!;
    while (place !== 0 && hashes[place - 1] !== feature) {
      slot = (slot + 1) & (places.length - 1);
      place = places[slot]!;
    }
    // LIMIT_CHARS of text cannot have a feature often enough to run over.
    if (place !== 0 && counts[place - 1]!++ === 0) indices.push(place - 1);
  });
  const found = indices.map((at) => {
    const count = counts[at]!;
    counts[at] = 0;
    return count;
  });
  return weighVector(indices, found, importances);
}

/**
 * A line has some 60 features, an article over a thousand: from 100 to 800 features a text goes from the one to the other.
 */
const SHORT_FEATURES = 100;
const LONG_FEATURES = 800;
/** The more features there are, the less each weighs against the bias: longer vectors make up for it (development articles: 91.1 % right against 89.6 % at 1 and 90.4 % at 2). */
const LONG_LENGTH = 1.5;
/**
 * The power of a feature's count. What an article is about comes again and again (1.4: 92.6 % right against 91.1 % at 1; log-loss 0.26 against 0.29), in a line a word that
 * stands twice hardly says more (0.8: log-loss of items in held-out folds 0.847 against 0.848).
 */
const SHORT_POWER = 0.8;
const LONG_POWER = 1.4;

/** The vector of a text in which each feature of `indices` occurs `counts` times. */
export function weighVector(indices: number[], counts: number[], importances: ArrayLike<number>): Vector {
  const share = Math.log(indices.length / SHORT_FEATURES) / Math.log(LONG_FEATURES / SHORT_FEATURES);
  const long = Math.min(1, Math.max(0, share));
  const power = SHORT_POWER + (LONG_POWER - SHORT_POWER) * long;
  const values = counts.map((count, k) => (count === 1 ? 1 : count ** power) * importances[indices[k]!]!);
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  const scale = squares > 0 ? (1 + (LONG_LENGTH - 1) * long) / Math.sqrt(squares) : 0;
  return { indices, values: values.map((value) => value * scale) };
}

/** Softmax over the topics; a weight counts `step`. */
export function probabilities(
  { indices, values }: Vector,
  weights: ArrayLike<number>,
  bias: ArrayLike<number>,
  step = 1,
): number[] {
  const sums = Array.from(bias);
  const count = sums.length;
  for (let k = 0; k < indices.length; k++) {
    const row = indices[k]! * count;
    const value = values[k]! * step;
    for (let topic = 0; topic < count; topic++) sums[topic]! += weights[row + topic]! * value;
  }
  const most = Math.max(...sums);
  const exponentials = sums.map((sum) => Math.exp(sum - most));
  const total = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((value) => value / total);
}

/** Share of texts in which a topic with this probability is right. */
export function calibrate(probability: number, { slope, intercept }: { slope: number; intercept: number }): number {
  const clipped = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(clipped / (1 - clipped)) + intercept)));
}
