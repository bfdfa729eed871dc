import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { WrongUse } from '../cli/failure.ts';
import { extractArticle } from '../cli/pipeline.ts';
import { Rejection } from '../shared/errors.ts';
import { agreement } from './train/agreement.ts';
import { PAGE_SETS, readPages } from './train/pages.ts';
import { printReliability } from './train/reports.ts';

/**
 * Every set that is present, through the pure road, scored by the sets' own scorer and printed beside the peers' stored figures. With
 * `--predictions` what `bench/train/clean-pages.ts` wrote there is scored instead: cleaned by forests that had not seen the pages.
 */

/** The figures of each set that decide. */
const FIGURES: Record<string, string[]> = {
  aeb: ['f1', 'precision', 'recall', 'accuracy'],
  fundus: ['rouge_lsum_f1', 'paragraph_f1'],
  fundusfix: [
    'f1',
    'paragraph_f1',
    'caption_leak',
    'caption_recall',
    'caption_precision',
    'credit_accuracy',
    'title_accuracy',
    'author_accuracy',
    'date_f1',
  ],
  wcxb: ['word_f1', 'false_acceptance', 'false_rejection', 'title_accuracy', 'author_accuracy', 'date_f1'],
  trafilatura: ['f1', 'precision', 'recall', 'title_accuracy', 'author_accuracy'],
  htmldate: ['f1', 'precision', 'recall'],
  textdump: ['f1', 'precision', 'recall'],
};
const PEERS_SHOWN = 4;

type Metrics = Record<string, number>;

interface Options {
  data: string;
  set?: string;
  predictions?: string;
}

export function define(program: Command): void {
  program
    .command('accuracy')
    .description('Scores on the public sets, beside other extractors.')
    .option('--data <folder>', 'of the public benchmark sets', '../shared/bench')
    .option('--set <a,b>', 'only these')
    .option('--predictions <folder>', 'score what bench/train/clean-pages.ts wrote there instead')
    .action(scoreSets);
}

function scoreSets(options: Options): void {
  const { data } = options;
  const written = (set: string) => join(options.predictions ?? '', `${set}.ndjson`);
  const sets = (options.set?.split(',') ?? Object.keys(FIGURES)).filter(
    (set) => existsSync(join(data, set, 'truth.json')) && (options.predictions === undefined || existsSync(written(set))),
  );
  if (sets.length === 0) throw new WrongUse(`there is no benchmark set in ${data}; name their folder with --data`);
  const peers = JSON.parse(readFileSync(join(data, 'peers.json'), 'utf8')) as {
    sets: Record<string, { peers: { peer: string; metrics: Metrics }[] }>;
  };
  if (options.predictions === undefined) {
    console.log(
      'Our own rows are of the shipped models, which learned from these very pages; docs/clean.md has the cross-validated figures.\n',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-accuracy-'));
  for (const set of sets) {
    const predictions = options.predictions === undefined ? join(folder, `${set}.ndjson`) : written(set);
    const started = process.cpuUsage();
    const pages = options.predictions === undefined ? predict(join(data, set, 'inputs'), predictions) : 0;
    const used = process.cpuUsage(started);
    printSet(set, score(data, set, predictions), peers.sets[set]?.peers ?? []);
    const cost = pages === 0 ? '' : `${pages} pages, ${((used.user + used.system) / 1000 / pages).toFixed(1)} ms of CPU each; `;
    console.log(`   ${cost}predictions in ${predictions}\n`);
  }
  printConfidence(data, options.predictions ?? folder);
}

function predict(inputs: string, out: string): number {
  const names = readdirSync(inputs).sort();
  const lines = names.map((name) => {
    const source = `inputs/${name}`;
    try {
      return {
        source,
        article: extractArticle({ bytes: readFileSync(join(inputs, name)), source: { bucket: 'bench', key: source } }),
      };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return { source, error: { code: error.code, message: error.message } };
    }
  });
  writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return names.length;
}

/** What `cleaning.confidence` stated, held against the outcome of every page whose whole article is known. */
function printConfidence(data: string, folder: string): void {
  const stated: number[] = [];
  const outcomes: number[] = [];
  for (const set of PAGE_SETS.filter((name) => existsSync(join(folder, `${name}.ndjson`)))) {
    const truths = new Map([...readPages(data, [set])].map((page) => [`inputs/${page.id}.html.gz`, page]));
    for (const line of readFileSync(join(folder, `${set}.ndjson`), 'utf8')
      .trim()
      .split('\n')) {
      const { source, article } = JSON.parse(line) as Prediction;
      const page = truths.get(source);
      if (article?.cleaning === undefined || page?.truth === undefined || !page.isArticle) continue;
      stated.push(article.cleaning.confidence);
      outcomes.push(agreement(article.articleBody, page.truth));
    }
  }
  printReliability(Float32Array.from(outcomes), new Float32Array(outcomes.length).fill(1), Float32Array.from(stated));
}

interface Prediction {
  source: string;
  article?: { articleBody: string; cleaning?: { confidence: number } };
}

function score(data: string, set: string, predictions: string): Metrics {
  const flags = ['--set', set, '--predictions', predictions, '--data', data, '--bootstrap', '0'];
  const done = spawnSync(process.execPath, [join(data, 'score.mjs'), ...flags], { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (done.status !== 0) throw new Error(`The scorer failed on ${set}: ${done.stderr}`);
  return (JSON.parse(done.stdout) as { metrics: Metrics }).metrics;
}

function printSet(set: string, ours: Metrics, peers: readonly { peer: string; metrics: Metrics }[]): void {
  const figures = FIGURES[set]!;
  const row = (name: string, metrics: Metrics) =>
    `   ${name.padEnd(22)}${figures.map((figure) => (metrics[figure] === undefined ? '–' : metrics[figure].toFixed(4)).padStart(Math.max(8, figure.length) + 2)).join('')}`;
  console.log(`${set.padEnd(25)}${figures.map((figure) => figure.padStart(Math.max(8, figure.length) + 2)).join('')}`);
  console.log(row('copydesk', ours));
  for (const { peer, metrics } of peers.slice(0, PEERS_SHOWN)) console.log(row(peer, metrics));
}
