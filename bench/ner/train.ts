import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LABELS, OUTSIDE, readLabels, TYPES, writeLabels } from '../../functions/enrich/entities/labels.ts';
import { makeArticles } from './augment.ts';
import { decode, type Example, train, type Weights } from './crf.ts';
import { type Labelled, type Mention, quarterOf, type Read, readDocument, readLabelled } from './documents.ts';
import { pack } from './pack.ts';

/**
 * Trains the tagger and writes functions/enrich/entities/tagger.model.json: the same file each time; two minutes of one core.
 *
 * First on the labelled texts and on made-up news copy (augment.ts); then again with unlabelled news that the first model labels, each name taking the
 * type it mostly has (self-training), for the labelled texts hold no news.
 *
 *   node bench/ner/train.ts [--data ../shared/bench] [--leave-out 0 … 3]
 *
 * The settings were chosen by what a model trained without a quarter of the texts finds in that quarter (`--leave-out 2`, then
 * `evaluate.ts --data …/train.jsonl --quarter 2`), not by the development set.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench' },
    out: { type: 'string', default: 'functions/enrich/entities/tagger.model.json' },
    rows: { type: 'string', default: '90000' },
    'leave-out': { type: 'string' },
  },
});

const SETTINGS = { epochs: 5, snapshots: 4, rate: 0.03, l2: 4e-3, dropout: 0.3, seed: 1 };
/** Mail, reviews and forums are further from news than the rest, and less evenly labelled; GUM and PUD label as the news of theirs that is scored. */
const WEIGHTS = { informal: 0.7, careful: 2, made: 0.6, news: 0.25 };
const MADE_ARTICLES = 600;
/** Weights are stored in steps of 1/32, up to ±4. */
const STEPS = 32;

/** The labelled sets differ about "The Guardian": the article stays outside, as in most of them. */
function dropArticle(mention: Mention, text: string): Mention {
  const article = mention.type === 'ORGANIZATION' && /^[Tt]he (?=\S)/.test(text.slice(mention.start, mention.end));
  return article ? { ...mention, start: mention.start + 4 } : mention;
}

function weigh({ genre, corpus }: Labelled): number {
  if (/answers|reviews|email/.test(genre)) return WEIGHTS.informal;
  return /GUM|PUD/.test(corpus) ? WEIGHTS.careful : 1;
}

type Source = Read & { weight: number };

/** The features seen twice or more, numbered; one seen once teaches nothing that carries over. */
class Vocabulary {
  ids = new Map<number, number>();

  constructor(sources: Source[]) {
    const seen = new Set<number>();
    for (const { sentences } of sources) {
      for (const { features } of sentences) {
        for (const row of features) {
          for (const feature of row) {
            if (!seen.has(feature)) seen.add(feature);
            else if (!this.ids.has(feature)) this.ids.set(feature, this.ids.size);
          }
        }
      }
    }
  }

  /** Features as indexes; those unknown are dropped. */
  index(row: Int32Array): Int32Array {
    return row.map((feature) => this.ids.get(feature) ?? -1).filter((id) => id >= 0);
  }
}

const labelled = readLabelled(`${values.data}/ner/train.jsonl`).filter(({ id }) => String(quarterOf(id)) !== values['leave-out']);
const sources: Source[] = [
  ...labelled.map((document) => ({
    ...readDocument({ ...document, mentions: document.mentions.map((mention) => dropArticle(mention, document.text)) }),
    weight: weigh(document),
  })),
  ...makeArticles(MADE_ARTICLES, 5).map((document) => ({ ...readDocument(document), weight: WEIGHTS.made })),
];
const news = readEvents(`${values.data}/topics/train.jsonl`);
const first = learn(sources, 'labelled');
labelNews(news, first.weights, first.vocabulary);
const second = learn([...sources, ...news.map((read) => ({ ...read, weight: WEIGHTS.news }))], 'with news');
save(second.weights, second.vocabulary);

function learn(some: Source[], note: string): { weights: Weights; vocabulary: Vocabulary } {
  const vocabulary = new Vocabulary(some);
  const examples = some.flatMap((source) => toExamples(source, vocabulary));
  console.log(`${note}: ${examples.length} sentences, ${vocabulary.ids.size} features`);
  const onEpoch = (epoch: number) => console.log(`  epoch ${epoch} of ${SETTINGS.epochs}`);
  return { weights: train(examples, { ...SETTINGS, features: vocabulary.ids.size, onEpoch }), vocabulary };
}

function toExamples({ sentences, weight }: Source, vocabulary: Vocabulary): Example[] {
  return sentences
    .filter(({ features }) => features.some((row) => row.length > 0))
    .map(({ features, labels }) => ({
      features: features.map((row) => vocabulary.index(row)),
      lexical: Int32Array.from(features, (row) => (vocabulary.ids.has(row[0]!) ? 1 : 0)),
      labels,
      weight,
    }));
}

/** Wikipedia's current events, ten of a month to a document. */
function readEvents(file: string): Read[] {
  const events = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string; source: string })
    .filter((event) => event.source === 'wce')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const documents: Read[] = [];
  for (let at = 0; at < events.length; at += 10) {
    const text = events.slice(at, at + 10).map((event) => event.text);
    documents.push(readDocument({ text: text.join('\n'), mentions: [] }));
  }
  return documents;
}

/** Writes labels into unlabelled documents: what the model says, with a name's type the one it has in most of the news. */
function labelNews(documents: Read[], weights: Weights, vocabulary: Vocabulary): void {
  const votes = new Map<string, number[]>();
  const tagged = documents.map(({ tokens, sentences }) =>
    sentences.map((sentence) => {
      const rows = sentence.features.map((row) => vocabulary.index(row));
      return readLabels(decode(weights, rows)).map((name) => {
        const text = tokens.words.slice(sentence.from + name.from, sentence.from + name.to).join(' ');
        const counts = votes.get(text) ?? TYPES.map(() => 0);
        counts[TYPES.indexOf(name.type)]!++;
        votes.set(text, counts);
        return { name, text };
      });
    }),
  );
  documents.forEach(({ sentences }, document) => {
    sentences.forEach((sentence, at) => {
      sentence.labels.fill(OUTSIDE);
      for (const { name, text } of tagged[document]![at]!) {
        const counts = votes.get(text)!;
        const most = Math.max(...counts);
        const sure = most >= 0.7 * counts.reduce((sum, count) => sum + count, 0);
        writeLabels(sentence.labels, sure ? { ...name, type: TYPES[counts.indexOf(most)]! } : name);
      }
    });
  });
}

/** Keeps the rows that weigh most. */
function save({ emissions, transitions }: Weights, vocabulary: Vocabulary): void {
  const quantize = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight * STEPS)));
  const rows = [...vocabulary.ids]
    .map(([feature, id]) => {
      const weights = Array.from(emissions.subarray(id * LABELS, (id + 1) * LABELS), quantize);
      return { hash: feature >>> 0, weights, size: Math.hypot(...weights) };
    })
    .sort((a, b) => b.size - a.size || a.hash - b.hash)
    .slice(0, Number(values.rows))
    .filter((row) => row.size > 0)
    .sort((a, b) => a.hash - b.hash);
  const distances: number[] = [];
  const masks: number[] = [];
  const stored: number[] = [];
  let previous = 0;
  for (const { hash, weights } of rows) {
    let distance = hash - previous;
    previous = hash;
    while (distance > 127) {
      distances.push((distance % 128) | 0x80);
      distance = Math.floor(distance / 128);
    }
    distances.push(distance);
    let present = 0;
    weights.forEach((weight, label) => {
      if (weight) present |= 1 << label;
    });
    masks.push(present);
    for (const weight of weights) if (weight) stored.push(weight & 255);
  }
  const bytes = Buffer.from([...distances, ...masks.map((mask) => mask & 255), ...masks.map((mask) => mask >> 8), ...stored]);
  const model = {
    version: 1,
    licence: 'CC BY-SA 4.0; attributions in README.md',
    types: TYPES,
    count: rows.length,
    transitions: Array.from(transitions, (weight) => (Number.isFinite(weight) ? Math.round(weight * STEPS) : 0)),
    distanceBytes: distances.length,
    features: pack(bytes),
  };
  writeFileSync(values.out, `${JSON.stringify(model)}\n`);
  console.log(`${values.out}: ${rows.length} features, ${bytes.length} bytes`);
}
