import { type Context, isCapital } from './context.ts';
import { contextFeatures, REACH, wordFeatures } from './features.ts';
import { LABELS, mayFollow, type Name, readLabels } from './labels.ts';
import { addWeights, transitions } from './model.ts';
import { EDGE, type Word } from './words.ts';

const DISTANCES = 2 * REACH + 1;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;
/** Score of no name where neither the word nor its neighbours have capitals: there it isn't worth looking. */
const SURE = 10_000;

/** For each label the labels that may stand before it. */
const BEFORE = Array.from({ length: LABELS }, (_, after) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, before) => before).filter((before) => mayFollow(before, after))),
);
const MAY_START = Array.from({ length: LABELS }, (_, label) => mayFollow(-1, label));
const MAY_END = Array.from({ length: LABELS }, (_, label) => mayFollow(label, -1));

/** Tags the sentences of an English text: names in order. Linear in the tokens. */
export function tagNames(context: Context, sentences: number[]): Name[] {
  const emissionsOf = emitter(context);
  const names: Name[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    const emissions = emissionsOf(from, to, context.kinds[s]!);
    for (const name of readLabels(decode(emissions, to - from), from)) names.push(name);
  }
  return names;
}

/** Scores of each label for the tokens of a sentence; what words alone contribute is added up once for each distinct word. */
function emitter(context: Context): (from: number, to: number, kind: number) => Int32Array {
  const { words, wordOf } = context;
  const sums = new Int32Array((words.length + 1) * DISTANCES * LABELS);
  const done = new Uint8Array((words.length + 1) * DISTANCES);
  const features: number[] = [];
  const isCapitalAt = (at: number) => isCapital(words[wordOf[at]!]!.form);
  const add = (word: Word, index: number, distance: number, emissions: Int32Array, at: number) => {
    const entry = index * DISTANCES + distance + REACH;
    if (!done[entry]) {
      done[entry] = 1;
      features.length = 0;
      wordFeatures(word, distance, features);
      for (const feature of features) addWeights(feature, sums, entry * LABELS);
    }
    for (let label = 0; label < LABELS; label++) emissions[at + label]! += sums[entry * LABELS + label]!;
  };
  return (from, to, kind) => {
    const emissions = new Int32Array((to - from) * LABELS);
    for (let token = from; token < to; token++) {
      const at = (token - from) * LABELS;
      if (!isCapitalAt(token) && !(token > from && isCapitalAt(token - 1)) && !(token + 1 < to && isCapitalAt(token + 1))) {
        emissions[at] = SURE;
        continue;
      }
      for (let distance = -REACH; distance <= REACH; distance++) {
        const other = token + distance;
        if (other < from || other >= to) add(EDGE, words.length, distance, emissions, at);
        else add(words[wordOf[other]!]!, wordOf[other]!, distance, emissions, at);
      }
      features.length = 0;
      contextFeatures(context, token, from, to, kind, features);
      for (const feature of features) addWeights(feature, emissions, at);
    }
    return emissions;
  };
}

/** The best valid sequence of labels (Viterbi). */
function decode(emissions: Int32Array, length: number): Uint8Array {
  const back = new Uint8Array(length * LABELS);
  // Doubles: the sums of a sentence of a million words are beyond 32 bits.
  let scores = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    scores[label] = MAY_START[label] ? emissions[label]! + transitions[LABELS * LABELS + label]! : IMPOSSIBLE;
  }
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < LABELS; label++) {
      let best = IMPOSSIBLE;
      for (const before of BEFORE[label]!) {
        const score = scores[before]! + transitions[before * LABELS + label]!;
        if (score <= best) continue;
        best = score;
        back[at * LABELS + label] = before;
      }
      next[label] = best + emissions[at * LABELS + label]!;
    }
    [scores, next] = [next, scores];
  }
  let last = 0;
  for (let label = 1; label < LABELS; label++) if (MAY_END[label] && scores[label]! > scores[last]!) last = label;
  const labels = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = last;
    last = back[at * LABELS + last]!;
  }
  return labels;
}
