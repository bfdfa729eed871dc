import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { readFeatures } from '../../functions/enrich/topics/features.ts';
import { probabilities, type TopicModelFile, type Vector, weighVector } from '../../functions/enrich/topics/model.ts';
import { CUES } from '../../functions/enrich/topics/terms.ts';
import { findThreshold, fitCalibration, type Judged } from './calibration.ts';
import { trainSoftmax } from './softmax.ts';
import { chooseVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * Trains the topic model: `node bench/topics/train.ts [--data DIR]`. Deterministic; some minutes on one core. Writes
 * functions/enrich/topics/topics.model.json.
 *
 * Softmax regression on hashed words, stems, pairs and word beginnings, weighed by how far each tells the topics apart; trained on the
 * one-line items, on the names and definitions of the vocabulary and on the cue words of its lower terms.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench/topics' },
    out: { type: 'string', default: 'functions/enrich/topics/topics.model.json' },
  },
});

/** Features kept, of 94,000: all gain 0.1 points more on development items, 40,000 lose 0.3. */
const FEATURES = 60_000;
/** A weight's step: coarser ones pack better; 0.12 costs no development item in a thousand. */
const WEIGHT_STEP = 0.12;
const IMPORTANCE_STEP = 0.02;
const FOLDS = 3;

interface Item {
  id: string;
  text: string;
  topics: string[];
}
interface Term {
  id: string;
  name: string;
  definition?: string;
  parent: string | null;
  top: string;
}

const terms: Term[] = JSON.parse(readFileSync(join(values.data, 'mediatopics.json'), 'utf8'));
const topics = terms.filter(({ parent }) => parent === null).map(({ id }) => id);
const lines: Item[] = readFileSync(join(values.data, 'train.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
// The name twice: a definition is often longer than what it defines.
const definitions = terms.map(({ id, name, definition, top }) => ({
  id,
  text: `${name}. ${name}. ${definition ?? ''}`,
  topics: [top],
}));

// Twice as well: 0.1 points on items of held-out folds.
const cues = [...CUES, ...CUES].map(({ id, top, phrases }) => ({ id, text: phrases.replaceAll('|', '. '), topics: [top] }));

const examples = [...lines, ...definitions, ...cues].map(({ id, text, topics: right }) => ({
  id,
  counts: countFeatures(text),
  topics: right.map((topic) => topics.indexOf(topic)),
}));
type Example = (typeof examples)[number];

const model = trainModel(examples);

const judged = judgeHeldOut();
const calibration = fitCalibration(judged);
const threshold = findThreshold(judged, calibration);
console.log({ calibration, threshold, heldOutTop1: top1(judged) });
writeFileSync(values.out, `${JSON.stringify(pack(), null, 1)}\n`);

/** All features first, to see which weigh most; then once more with those alone. */
function trainModel(some: Example[]): { vocabulary: Vocabulary; weights: Float64Array; bias: Float64Array } {
  const right = some.map((example) => example.topics);
  const all = chooseVocabulary(some, topics.length);
  const first = trainSoftmax(vectorsOf(some, all), right, all.index.size, topics.length);
  const vocabulary = all.keep(FEATURES, (at) => impact(first.weights, at));
  return { vocabulary, ...trainSoftmax(vectorsOf(some, vocabulary), right, vocabulary.index.size, topics.length) };
}

function vectorsOf(some: Example[], { index, importances }: Vocabulary): Vector[] {
  return some.map(({ counts }) => {
    const known = [...counts].filter(([feature]) => index.has(feature));
    const indices = known.map(([feature]) => index.get(feature)!);
    return weighVector(
      indices,
      known.map(([, count]) => count),
      importances,
    );
  });
}

function countFeatures(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  readFeatures(text, (feature) => counts.set(feature, (counts.get(feature) ?? 0) + 1));
  return counts;
}

function impact(weights: Float64Array, at: number): number {
  let squares = 0;
  for (let topic = 0; topic < topics.length; topic++) squares += weights[at * topics.length + topic]! ** 2;
  return squares;
}

/** Every line judged by a model that has not seen its fold; folds part by month, since stories run for days. */
function judgeHeldOut(): Judged[] {
  const judgements: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = trainModel(examples.filter(({ id }) => foldOf(id) !== fold));
    const rest = examples.filter(({ id }) => foldOf(id) === fold && !id.startsWith('medtop:'));
    vectorsOf(rest, held.vocabulary).forEach((vector, i) => {
      judgements.push({ probabilities: probabilities(vector, held.weights, held.bias), topics: rest[i]!.topics });
    });
  }
  return judgements;
}

function foldOf(id: string): number {
  const group = id.startsWith('wce-') ? id.slice(0, 11) : id;
  let hash = 7;
  for (const character of group) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function top1(some: Judged[]): number {
  const hits = some.filter((one) => one.topics.includes(one.probabilities.indexOf(Math.max(...one.probabilities))));
  return hits.length / some.length;
}

function pack(): TopicModelFile {
  const { vocabulary, weights, bias } = model;
  const entries = [...vocabulary.index].map(([hash, at]) => [hash >>> 0, at] as const).sort(([a], [b]) => a - b);
  const count = entries.length;
  const bytes = Buffer.alloc(count * (5 + topics.length));
  const largest = Math.max(...vocabulary.importances);
  let last = 0;
  entries.forEach(([hash, at], i) => {
    for (let plane = 0; plane < 4; plane++) bytes[plane * count + i] = ((hash - last) >>> (8 * plane)) & 255;
    last = hash;
    bytes[4 * count + i] = Math.max(0, 255 + Math.round(Math.log(vocabulary.importances[at]! / largest) / IMPORTANCE_STEP));
    const row = Array.from({ length: topics.length }, (_, topic) => weights[at * topics.length + topic]!);
    // Softmax is blind to what is common to all topics: without it the steps are smaller numbers.
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    row.forEach((weight, topic) => {
      const steps = Math.round((weight - mean) / WEIGHT_STEP);
      bytes.writeInt8(Math.max(-127, Math.min(127, steps)), 5 * count + i * topics.length + topic);
    });
  });
  const data = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  console.log(`${count} features, ${bytes.length} bytes, packed ${data.length}`);
  return {
    version: '1',
    licence: 'CC BY-SA 4.0',
    attribution: 'see topics.model.md',
    topics,
    features: count,
    step: WEIGHT_STEP,
    importanceStep: IMPORTANCE_STEP,
    bias: Array.from(bias, (value) => Math.round(value * 1e4) / 1e4),
    calibration,
    threshold,
    data: data.toString('base64'),
  };
}
