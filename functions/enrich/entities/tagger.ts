import { type Context, isCapital } from './context.ts';
import { contextFeatures, createFeatures, REACH, wordFeatures } from './features.ts';
import { LABELS, mayFollow, type Name, OUTSIDE, readLabels } from './labels.ts';
import { addWeights, transitions } from './model.ts';
import { EDGE, type Word } from './words.ts';

const found = createFeatures();
const DISTANCES = 2 * REACH + 1;
const IMPOSSIBLE = Number.NEGATIVE_INFINITY;

/** For each label the labels that may stand before it. */
const BEFORE = Array.from({ length: LABELS }, (_, after) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, before) => before).filter((before) => mayFollow(before, after))),
);
const MAY_START = Array.from({ length: LABELS }, (_, label) => mayFollow(-1, label));
const MAY_END = Array.from({ length: LABELS }, (_, label) => mayFollow(label, -1));

/** Tags the sentences of an English text: names in order. Linear in the tokens. */
export function tagNames(context: Context, sentences: number[]): Name[] {
  const { words, wordOf } = context;
  const capitals = Uint8Array.from(words, ({ form }) => (isCapital(form) ? 1 : 0));
  const names: Name[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const sentence = { from: sentences[s]!, to: sentences[s + 1]!, kind: context.kinds[s]! };
    // Only capitals and their neighbours are looked at, an island of them at a time: no name is anywhere else.
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!capitals[wordOf[at]!]) continue;
      const from = Math.max(sentence.from, at - 1);
      while (
        at + 1 < sentence.to &&
        (capitals[wordOf[at + 1]!] || capitals[wordOf[at]!] || (at + 2 < sentence.to && capitals[wordOf[at + 2]!]))
      )
        at++;
      const emissions = scoreTokens(context, sentence, from, at + 1);
      const first = from === sentence.from ? STARTING : OUTSIDE;
      const last = at + 1 === sentence.to ? ENDING : OUTSIDE;
      for (const name of readLabels(decode(emissions, at + 1 - from, first, last), from)) names.push(name);
    }
  }
  return names;
}

interface Sentence {
  from: number;
  to: number;
  kind: number;
}

/** Scores of each label for the tokens [first, end) of a sentence. */
function scoreTokens(context: Context, { from, to, kind }: Sentence, first: number, end: number): Int32Array {
  const { words, wordOf } = context;
  const emissions = new Int32Array((end - first) * LABELS);
  for (let token = first; token < end; token++) {
    const at = (token - first) * LABELS;
    for (let distance = -REACH; distance <= REACH; distance++) {
      const other = token + distance;
      addWord(other < from || other >= to ? EDGE : words[wordOf[other]!]!, distance, emissions, at);
    }
    found.count = 0;
    contextFeatures(context, token, from, to, kind, found);
    addWeights(found, emissions, at);
  }
  return emissions;
}

/** Adds what a word that stands `distance` from a token says about it: summed up when first needed, and kept with the word. */
function addWord(word: Word, distance: number, emissions: Int32Array, at: number): void {
  word.sums ??= new Int32Array(DISTANCES * LABELS);
  const { sums } = word;
  const row = (distance + REACH) * LABELS;
  const bit = 1 << (distance + REACH);
  if (!(word.summed & bit)) {
    word.summed |= bit;
    found.count = 0;
    wordFeatures(word, distance, found);
    addWeights(found, sums, row);
  }
  for (let label = 0; label < LABELS; label++) emissions[at + label]! += sums[row + label]!;
}

/** What stands beside an island of capitals: a word that is no part of a name, or the sentence's edge. */
const STARTING = LABELS;
const ENDING = -1;

/**
 * The best valid sequence of labels (Viterbi).
 *
 * @param before the label before the first, or `STARTING`
 * @param after the label after the last, or `ENDING`
 */
function decode(emissions: Int32Array, length: number, before: number, after: number): Uint8Array {
  const back = new Uint8Array(length * LABELS);
  // Doubles: the sums of a sentence of a million words are beyond 32 bits.
  let scores = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    scores[label] = MAY_START[label] ? emissions[label]! + transitions[before * LABELS + label]! : IMPOSSIBLE;
  }
  for (let at = 1; at < length; at++) {
    const row = at * LABELS;
    for (let label = 0; label < LABELS; label++) {
      const allowed = BEFORE[label]!;
      let best = IMPOSSIBLE;
      for (let i = 0; i < allowed.length; i++) {
        const score = scores[allowed[i]!]! + transitions[allowed[i]! * LABELS + label]!;
        if (score <= best) continue;
        best = score;
        back[row + label] = allowed[i]!;
      }
      next[label] = best + emissions[row + label]!;
    }
    [scores, next] = [next, scores];
  }
  return traceBack(back, bestLast(scores, after), length);
}

function bestLast(scores: Float64Array, after: number): number {
  let last = 0;
  let best = IMPOSSIBLE;
  for (let label = 0; label < LABELS; label++) {
    if (!MAY_END[label]) continue;
    const score = scores[label]! + (after === ENDING ? 0 : transitions[label * LABELS + after]!);
    if (score <= best) continue;
    best = score;
    last = label;
  }
  return last;
}

function traceBack(back: Uint8Array, last: number, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  let label = last;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = back[at * LABELS + label]!;
  }
  return labels;
}
