import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logistic } from '../../functions/clean/forest.ts';
import { isList, LEAST_ARTICLE } from '../../functions/clean/gate.ts';
import { assemble, conclude, type Findings, type Reading } from '../../functions/clean/page.ts';
import { PAGE_COLUMNS } from '../../functions/clean/page-features.ts';
import { SUMMARY_COLUMNS } from '../../functions/clean/page-summary.ts';
import { Rejection } from '../../shared/errors.ts';
import { printAblations } from './ablations.ts';
import { agreement } from './agreement.ts';
import { type BinnedRows, binRows } from './bins.ts';
import { BOOST_SETTINGS, type BoostSettings, type GrownForest, grow } from './boost.ts';
import { calibrate, crossCalibrate, fitLine } from './calibration.ts';
import { crossValidate } from './folds.ts';
import { encodeForest } from './forest-file.ts';
import { collectRows, readKnownPage } from './page-rows.ts';
import { readPages } from './pages.ts';
import { printGate, printReliability } from './reports.ts';
import { trainSmallPages } from './small-pages.ts';
import { stretchPages } from './stretch.ts';

/**
 * Trains the forests of pages and writes `functions/clean/*.model.json`.
 *
 *     node bench/train/clean-pages.ts [--data ../shared/bench] [--out functions/clean] [--predictions FOLDER] [--scores FOLDER] [--small] [--ablate]
 *
 * With `--scores` the cross-validated scores of the blocks are kept there, or taken from there: so the steps after the forests can be
 * worked on without training them again. With `--small` only the second forest for small pages is trained. `--ablate` prints what each group of columns is worth, and makes nothing.
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
    small: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
  },
});

const ATTRIBUTION =
  'Trained on the development halves of: scrapinghub/article-extraction-benchmark (MIT); Fundus, test fixtures and evaluation (MIT, Max Dallabetta et al.); ' +
  "trafilatura's evaluation pages (Apache-2.0, Adrien Barbaresi); WCXB, Murrough Foley (CC BY 4.0). The pages belong to their publishers; none of their text is in here.";

const ARTICLE: BoostSettings = {
  ...BOOST_SETTINGS,
  trees: 120,
  rate: 0.11,
  rowShare: 0.5,
  columnShare: 0.25,
  forests: 2,
};
const PAGE: BoostSettings = {
  ...BOOST_SETTINGS,
  trees: 200,
  rate: 0.035,
  leaves: 8,
  leafWeight: 3,
  rowShare: 0.6,
  columnShare: 0.1,
  forests: 3,
};
/** Of sixty pages of other kinds each that a forest may learn from counts, and a page is but one row: more folds than for blocks. */
const PAGE_FOLDS = 10;
/** Sixty pages of other kinds weigh as half of the articles. */
const OTHER_WEIGHT = 8;

/** Ablations compare forests with each other, for which a quarter of the pages will do. */
const ABLATED = 4;

const known = [...readPages(options.data)].filter((_, index) => !options.ablate || index % ABLATED === 0);
const rows = collectRows(options.small ? [] : [...known, ...stretchPages(known)]);
if (!options.ablate) write('page-small', trainSmallPages(known));
if (!options.small) {
  console.log(`${known.length} pages, ${rows.pages.length - known.length} stretched ones, ${rows.rows} blocks`);
  if (options.ablate) printAblations({ ...rows, columns: PAGE_COLUMNS }, rows);
  else trainOnPages(trainOnBlocks());
}

/** The forest of blocks: writes it, and returns the cross-validated log-odds of every block. */
function trainOnBlocks(): Float32Array {
  const kept = options.scores && join(options.scores, 'page.scores');
  if (kept && existsSync(kept)) return new Float32Array(new Uint8Array(readFileSync(kept)).buffer);
  const binned = binRows({ ...rows, columns: PAGE_COLUMNS });
  const scores = crossValidate(binned, ARTICLE);
  if (kept) writeFileSync(kept, new Uint8Array(scores.buffer));
  write('page', grow(binned, everyRow(binned), ARTICLE));
  return scores;
}

/** The forests that judge whole pages, on outcomes of the cross-validated forest of blocks. */
function trainOnPages(scores: Float32Array): void {
  const { findings, bodies, outcomes } = judgePages(scores);
  const values = new Float32Array(findings.length * SUMMARY_COLUMNS.length);
  for (const [index, { summary }] of findings.entries()) values.set(summary.values, index * SUMMARY_COLUMNS.length);
  const common = { columns: SUMMARY_COLUMNS, rows: findings.length, values, groups: rows.pages.map((page) => page.domain) };

  const isArticle = Float32Array.from(rows.pages, (page) => (page.isArticle ? 1 : 0));
  const weights = isArticle.map((label) => (label === 1 ? 1 : OTHER_WEIGHT));
  const ofGate = binRows({ ...common, labels: isArticle, weights });
  const gate = crossValidate(ofGate, PAGE, PAGE_FOLDS).map((score, index) => (isRefused(findings[index]!) ? -Infinity : score));
  write('gate', grow(ofGate, everyRow(ofGate), PAGE));
  printGate(rows.pages, gate);

  const isKnown = Float32Array.from(rows.pages, (page) => (page.truth && page.isArticle && page.made === undefined ? 1 : 0));
  const ofTrust = binRows({ ...common, labels: outcomes, weights: isKnown });
  const trust = crossValidate(ofTrust, PAGE, PAGE_FOLDS);
  write('trust', calibrate(grow(ofTrust, everyRow(ofTrust), PAGE), fitLine(trust, outcomes, isKnown)));
  const confidences = crossCalibrate(trust, outcomes, isKnown, common.groups).map(logistic);
  printReliability(outcomes, isKnown, confidences);

  if (options.predictions) writePredictions(options.predictions, bodies, gate, confidences);
}

/** By rule, whatever the forest says. */
function isRefused({ several, notice, offer, summary }: Findings): boolean {
  return several || notice || offer || isList(summary);
}

/** What comes of each page when forests judge it that have not seen its domain. */
function judgePages(scores: Float32Array): { findings: Findings[]; bodies: Body[]; outcomes: Float32Array } {
  const outcomes = new Float32Array(rows.pages.length);
  const findings: Findings[] = [];
  const bodies = rows.pages.map((page, index): Body => {
    const reading = readKnownPage(page);
    const [start, end] = [rows.starts[index]!, rows.starts[index + 1]!];
    const judgement = { words: rows.words.subarray(start, end), probabilities: scores.subarray(start, end).map(logistic) };
    const found = conclude(reading, judgement);
    findings.push(found);
    const body = bodyOf(reading, found);
    if (page.truth && page.isArticle) outcomes[index] = agreement(body?.articleBody ?? '', page.truth);
    return body;
  });
  return { findings, bodies, outcomes };
}

/** What the scorer reads of an article; nothing when the page was refused. */
type Body = { articleBody: string; image: object[] } | undefined;

function bodyOf(reading: Reading, found: Findings): Body {
  try {
    const { blocks, images } = assemble(reading, found, 0);
    const image = images.map(({ caption: text, credit }) => ({ caption: text, creditText: credit }));
    return { articleBody: blocks.map((block) => block.text).join('\n\n'), image };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return undefined;
  }
}

function writePredictions(folder: string, bodies: readonly Body[], gate: Float32Array, confidences: Float32Array): void {
  mkdirSync(folder, { recursive: true });
  const lines = new Map<string, string[]>();
  for (const [index, { set, id, made }] of rows.pages.entries()) {
    if (made !== undefined) continue;
    const source = `inputs/${id}.html.gz`;
    const body = logistic(gate[index]!) < LEAST_ARTICLE ? undefined : bodies[index];
    const article = body && { ...body, cleaning: { confidence: confidences[index]! } };
    const line = article === undefined ? { source, error: { code: 'not-an-article' } } : { source, article };
    lines.set(set, [...(lines.get(set) ?? []), JSON.stringify(line)]);
  }
  for (const [set, written] of lines) writeFileSync(join(folder, `${set}.ndjson`), `${written.join('\n')}\n`);
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
