import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { measureBundle } from './bundles.ts';
import { makePairs, scorePairs } from './enrich-pairs.ts';
import { readLabelledTexts, scoreQuotes } from './enrich-quotes.ts';
import { measureSpeed } from './enrich-speed.ts';
import { readArticles, readItems, scoreTopics } from './enrich-topics.ts';
import { readLabelled } from './ner/documents.ts';
import { evaluate, f1 } from './ner/evaluate.ts';

/** Baselines of the public sets, in per cent; measured by their makers with plain JavaScript. */
const ENTITY_BASELINES = 'compromise 52.4 (news), a perceptron 76.2 news, 71.7 all';
const TOPIC_BASELINES = {
  items: 'vocabulary words 29.1, naive Bayes 66.1, softmax 70.0',
  articles: 'vocabulary words 53.3, naive Bayes 77.8, softmax 88.9',
};
const FIXTURES = 'test/fixtures';
const MODELS = [
  'topics/topics.model.json',
  'entities/tagger.model.json',
  'entities/gazetteer.data.json',
  'entities/clusters.data.json',
];

export function define(program: Command): void {
  program
    .command('enrich')
    .description(
      "Quality of every enricher with a development set, beside baselines; speed, sizes of the models, the bundle's cold start.",
    )
    .option('--data <folder>', 'of the public benchmark sets', '../shared/bench')
    .action(measureEnrichers);
}

function measureEnrichers({ data }: { data: string }): void {
  reportEntities(data);
  reportTopics(data);
  reportQuotes();
  reportPairs();
  reportSpeed(data);
  for (const file of MODELS) print(file, kilobytes(statSync(join('functions/enrich', file)).size));
  const { bytes, cpuMs } = measureBundle('enrich');
  print('bundle', `${kilobytes(bytes)}, imported in ${cpuMs.toFixed(0)} ms of processor time`);
}

function reportEntities(data: string): void {
  const file = join(data, 'ner', 'dev.jsonl');
  if (isMissing('entities', file)) return;
  for (const [genre, score] of evaluate(readLabelled(file))) print(`entities, ${genre}`, `F1 ${f1(score).toFixed(1)}`);
  print('  baselines', ENTITY_BASELINES);
}

function reportTopics(data: string): void {
  if (isMissing('topics', join(data, 'topics'))) return;
  const sets = { items: readItems(data), articles: readArticles(data) };
  for (const kind of ['items', 'articles'] as const) {
    const { items, top1, precision, answered } = scoreTopics(sets[kind]);
    print(
      `topics, ${items} ${kind}`,
      `top-1 ${percent(top1)}; at the threshold ${percent(precision)} right, ${percent(answered)} answered`,
    );
    print('  baselines', `top-1: ${TOPIC_BASELINES[kind]}`);
  }
}

function reportQuotes(): void {
  for (const half of ['develop', 'measure']) {
    const { labelled, found, right, given, withSpeaker } = scoreQuotes(readLabelledTexts(`${FIXTURES}/quotes/${half}.txt`));
    print(
      `quotes, ${half}`,
      `${found} of ${labelled} found; speakers ${percent(right / given)} right of those given, ${percent(given / withSpeaker)} given`,
    );
  }
}

function reportPairs(): void {
  const { pairs, precision, recall, meeting } = scorePairs(makePairs(FIXTURES));
  print(
    `near-duplicates, ${pairs} pairs`,
    `precision ${percent(precision)}, recall ${percent(recall)}; ${percent(meeting)} found by their keys`,
  );
}

function reportSpeed(data: string): void {
  if (isMissing('speed', join(data, 'topics'))) return;
  const times = measureSpeed(readArticles(data).map(({ text }) => text));
  for (const [name, milliseconds] of Object.entries(times))
    print(`speed, ${name}`, `${milliseconds.toFixed(2)} ms of processor time per 1,000 words, median`);
}

function isMissing(what: string, path: string): boolean {
  if (existsSync(path)) return false;
  print(what, `not measured: there is no ${path} (--data FOLDER)`);
  return true;
}

const print = (name: string, figure: string) => console.log(`${name.padEnd(34)} ${figure}`);
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
