import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LABELS, OUTSIDE, readLabels, TYPES, writeLabels } from '../../functions/enrich/entities/labels.ts';
import { makeArticles } from './augment.ts';
import { decode, type Example, train, type Weights } from './crf.ts';
import { type Mention, type Read, readDocument, readLabelled } from './documents.ts';
import { pack } from './pack.ts';

/**
 * Trains the tagger and writes functions/enrich/entities/tagger.model.json. Deterministic; about five minutes of one core.
 *
 *   node bench/ner/train.ts [--data ../shared/bench]
 *
 * First on the labelled texts and on made-up news copy (augment.ts); then again with unlabelled news that the first model labels,
 * each name taking the type it mostly has (self-training).
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench' },
    out: { type: 'string', default: 'functions/enrich/entities/tagger.model.json' },
    rows: { type: 'string', default: '90000' },
  },
});

const SETTINGS = { rate: 0.03, l2: 2e-3, dropout: 0.2, seed: 1 };
const EPOCHS = 5;
/** Mail, reviews and forums are further from news than the rest, and less evenly labelled. */
const WEIGHTS = { informal: 0.7, made: 0.3, news: 0.25 };
const MADE_ARTICLES = 600;
/** Added to the score of a name against none: labels for training had better be sure, the product's are balanced between wrong and missed. */
const NAME_BONUS = { labelling: 0.1, product: 0.4 };
/** Weights are stored in steps of 1/32, up to ±4. */
const STEPS = 32;

/** The labelled sets differ about "The Guardian": the article stays outside, as in most of them. */
function dropArticle(mention: Mention, text: string): Mention {
  const article = mention.type === 'ORGANIZATION' && /^[Tt]he (?=\S)/.test(text.slice(mention.start, mention.end));
  return article ? { ...mention, start: mention.start + 4 } : mention;
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

function learn(sources: Source[], note: string): { weights: Weights; vocabulary: Vocabulary } {
  const vocabulary = new Vocabulary(sources);
  const examples: Example[] = sources.flatMap(({ sentences, weight }) =>
    sentences.map(({ features, labels }) => {
      const lexical = Int32Array.from(features, (row) => (vocabulary.ids.has(row[0]!) ? 1 : 0));
      return { features: features.map((row) => vocabulary.index(row)), lexical, labels, weight };
    }),
  );
  console.log(`${note}: ${examples.length} sentences, ${vocabulary.ids.size} features`);
  const weights = train(examples, {
    ...SETTINGS,
    features: vocabulary.ids.size,
    epochs: EPOCHS,
    onEpoch: (epoch) => console.log(`  epoch ${epoch} of ${EPOCHS}`),
  });
  return { weights, vocabulary };
}

const labelled = readLabelled(`${values.data}/ner/train.jsonl`);
const sources: Source[] = [
  ...labelled.map((document) => ({
    ...readDocument({ ...document, mentions: document.mentions.map((mention) => dropArticle(mention, document.text)) }),
    weight: /answers|reviews|email/.test(document.genre) ? WEIGHTS.informal : 1,
  })),
  ...makeArticles(MADE_ARTICLES, 5).map((document) => ({ ...readDocument(document), weight: WEIGHTS.made })),
];
const news = readEvents(`${values.data}/topics/train.jsonl`);
const first = learn(sources, 'labelled');
favourNames(first.weights, NAME_BONUS.labelling);
labelNews(news, first.weights, first.vocabulary);
const second = learn([...sources, ...news.map((read) => ({ ...read, weight: WEIGHTS.news }))], 'with news');
favourNames(second.weights, NAME_BONUS.product);
save(second.weights, second.vocabulary);

function favourNames({ transitions }: Weights, bonus: number): void {
  for (let before = 0; before <= LABELS; before++) transitions[before * LABELS + OUTSIDE]! -= bonus;
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
