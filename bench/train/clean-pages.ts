import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logistic } from '../../functions/clean/forest.ts';
import { decide, type Judgement } from '../../functions/clean/judge.ts';
import { assemble } from '../../functions/clean/page.ts';
import { PAGE_COLUMNS } from '../../functions/clean/page-features.ts';
import { SUMMARY_COLUMNS, summarize } from '../../functions/clean/page-summary.ts';
import { Rejection } from '../../shared/errors.ts';
import { agreement } from './agreement.ts';
import { type BinnedRows, binRows } from './bins.ts';
import { BOOST_SETTINGS, type BoostSettings, type GrownForest, grow } from './boost.ts';
import { crossValidate } from './folds.ts';
import { encodeForest } from './forest-file.ts';
import { collectRows, readKnownPage } from './page-rows.ts';
import { readPages } from './pages.ts';
import { printGate, printReliability } from './reports.ts';

/**
 * Trains the forests of pages and writes `functions/clean/*.model.json`.
 *
 *     node bench/train/clean-pages.ts [--data ../shared/bench] [--out functions/clean] [--predictions FOLDER] [--scores FOLDER]
 *
 * With `--scores` the cross-validated scores of the blocks are kept there, or taken from there: so the steps after the forests can be
 * worked on without an hour of training.
 *
 * Every figure it prints, and the predictions it writes for the scorer, come from forests that have seen no page of the judged page's
 * domain. Figures of the shipped forests on the same pages are flattered: they learned from them.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench' },
    out: { type: 'string', default: 'functions/clean' },
    predictions: { type: 'string' },
    scores: { type: 'string' },
  },
});

const ATTRIBUTION =
  'Trained on the development halves of: scrapinghub/article-extraction-benchmark (MIT); Fundus, test fixtures and evaluation (MIT, Max Dallabetta et al.); ' +
  "trafilatura's evaluation pages (Apache-2.0, Adrien Barbaresi); WCXB, Murrough Foley (CC BY 4.0). The pages belong to their publishers; none of their text is in here.";

const ARTICLE: BoostSettings = { ...BOOST_SETTINGS, trees: 200, rate: 0.07, rowShare: 0.45, columnShare: 0.3 };
const PAGE: BoostSettings = {
  ...BOOST_SETTINGS,
  trees: 200,
  rate: 0.035,
  leaves: 6,
  leafWeight: 3,
  rowShare: 0.7,
  columnShare: 0.2,
};

const rows = collectRows([...readPages(options.data)]);
console.log(`${rows.pages.length} pages, ${rows.rows} blocks`);
const article = train('page', { ...rows, columns: PAGE_COLUMNS }, ARTICLE);
trainOnPages(article);

/** Trains one forest, writes it, and returns the cross-validated log-odds; rows of weight 0 are judged, too. */
function train(name: string, set: Parameters<typeof binRows>[0], settings: BoostSettings): Float32Array {
  const kept = options.scores && set.rows === rows.rows ? join(options.scores, `${name}.scores`) : undefined;
  if (kept !== undefined && existsSync(kept)) return new Float32Array(new Uint8Array(readFileSync(kept)).buffer);
  const started = performance.now();
  const binned = binRows(set);
  const scores = crossValidate(binned, settings);
  if (kept !== undefined) writeFileSync(kept, new Uint8Array(scores.buffer));
  write(name, grow(binned, everyRow(binned), settings));
  console.log(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  return scores;
}

function everyRow(binned: BinnedRows): Int32Array {
  return Int32Array.from({ length: binned.rows }, (_, row) => row);
}

function write(name: string, forest: GrownForest): void {
  writeFileSync(join(options.out, `${name}.model.json`), `${JSON.stringify(encodeForest(forest, ATTRIBUTION), null, 1)}\n`);
  const gains = forest.columns.map((column, index) => [column, forest.gains[index]!] as const).sort((a, b) => b[1] - a[1]);
  const all = gains.reduce((sum, [, gain]) => sum + gain, 0);
  console.log(
    `${name} learns most from: ${gains
      .slice(0, 25)
      .map(([column, gain]) => `${column} ${((100 * gain) / all).toFixed(1)}`)
      .join(', ')}`,
  );
}

/** The forests that judge whole pages, on outcomes of the cross-validated forests of blocks. */
function trainOnPages(scores: Float32Array): void {
  const lines = new Map<string, string[]>();
  const values = new Float32Array(rows.pages.length * SUMMARY_COLUMNS.length);
  const outcomes = new Float32Array(rows.pages.length);
  for (const [index, known] of rows.pages.entries()) {
    const reading = readKnownPage(known);
    const [start, end] = [rows.starts[index]!, rows.starts[index + 1]!];
    const judgement: Judgement = {
      words: rows.words.subarray(start, end),
      probabilities: scores.subarray(start, end).map(logistic),
    };
    values.set(summarize(reading, decide(reading, judgement), judgement.words).values, index * SUMMARY_COLUMNS.length);
    const line = predictionOf(reading, judgement, known.id);
    if (known.truth && known.isArticle) outcomes[index] = agreement(line.article?.articleBody ?? '', known.truth);
    if (known.isArticle) lines.set(known.set, [...(lines.get(known.set) ?? []), JSON.stringify(line)]);
  }
  const common = { columns: SUMMARY_COLUMNS, rows: rows.pages.length, values, groups: rows.pages.map((page) => page.domain) };
  const isArticle = Float32Array.from(rows.pages, (page) => (page.isArticle ? 1 : 0));
  const gate = train('gate', { ...common, labels: isArticle, weights: isArticle.map((label) => (label === 1 ? 1 : 8)) }, PAGE);
  printGate(rows.pages, gate);
  const known = Float32Array.from(rows.pages, (page) => (page.truth && page.isArticle ? 1 : 0));
  printReliability(outcomes, known, train('trust', { ...common, labels: outcomes, weights: known }, PAGE).map(logistic));
  if (options.predictions) {
    mkdirSync(options.predictions, { recursive: true });
    for (const [set, written] of lines) writeFileSync(join(options.predictions, `${set}.ndjson`), `${written.join('\n')}\n`);
  }
}

interface Prediction {
  source: string;
  article?: { articleBody: string; image: object[] };
  error?: object;
}

function predictionOf(reading: Parameters<typeof assemble>[0], judgement: Judgement, id: string): Prediction {
  const source = `inputs/${id}.html.gz`;
  try {
    const { blocks, images } = assemble(reading, decide(reading, judgement), 1);
    const image = images.map(({ caption: text, credit }) => ({ caption: text, creditText: credit }));
    return { source, article: { articleBody: blocks.map((block) => block.text).join('\n\n'), image } };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { source, error: { code: error.code } };
  }
}
