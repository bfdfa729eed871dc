import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { logistic } from '../../functions/clean/forest.ts';
import { decide } from '../../functions/clean/judge.ts';
import { assemble } from '../../functions/clean/page.ts';
import { PAGE_COLUMNS } from '../../functions/clean/page-features.ts';
import { Rejection } from '../../shared/errors.ts';
import { BOOST_SETTINGS, binRows, crossValidate, encodeForest, grow, type TrainingRows } from './boost.ts';
import { pageRows, readKnownPage } from './page-rows.ts';
import { type KnownPage, readPages } from './pages.ts';

/**
 * Trains the classifier of page blocks and writes `functions/clean/page.model.json`.
 *
 *     node bench/train/clean-pages.ts [--data ../shared/bench] [--predictions FOLDER]
 *
 * Figures to believe are those of the predictions: each page cleaned by a forest that has seen no page of its domain.
 */
const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/bench' }, predictions: { type: 'string' } },
});

const ATTRIBUTION =
  'Trained on the development halves of: scrapinghub/article-extraction-benchmark (MIT); Fundus test fixtures and evaluation (MIT, Dallabetta et al.); ' +
  "trafilatura's evaluation pages (Apache-2.0, Adrien Barbaresi); WCXB, Murrough Foley (CC BY 4.0). The pages belong to their publishers; none of their text is in here.";

const pages: KnownPage[] = [...readPages(options.data)];
const { set, starts } = collect(pages);
console.error(`${pages.length} pages, ${set.rows} blocks, ${set.columns.length} columns`);
const binned = binRows(set);
if (options.predictions) {
  console.time('cross-validation');
  writePredictions(crossValidate(binned), options.predictions);
  console.timeEnd('cross-validation');
}
const forest = grow(
  binned,
  Int32Array.from({ length: set.rows }, (_, row) => row),
  BOOST_SETTINGS,
);
writeFileSync('functions/clean/page.model.json', `${JSON.stringify(encodeForest(forest, ATTRIBUTION), null, 1)}\n`);
for (const [name, gain] of PAGE_COLUMNS.map((name, index) => [name, forest.gains[index]!] as const)
  .sort((a, b) => b[1] - a[1])
  .slice(0, 40)) {
  console.error(`${gain.toFixed(0).padStart(9)} ${name}`);
}

/** Rows of all pages; `starts[page]` is a page's first row. */
function collect(known: readonly KnownPage[]): { set: TrainingRows; starts: number[] } {
  const parts = known.map((page) => (page.isArticle ? pageRows(page) : undefined));
  const rows = parts.reduce((sum, part) => sum + (part?.labels.length ?? 0), 0);
  const width = PAGE_COLUMNS.length;
  const made = {
    columns: PAGE_COLUMNS,
    rows,
    values: new Float32Array(rows * width),
    labels: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  const groups: string[] = [];
  const firsts: number[] = [];
  for (const [index, part] of parts.entries()) {
    firsts.push(groups.length);
    if (part === undefined) continue;
    made.values.set(part.values, groups.length * width);
    made.labels.set(part.labels, groups.length);
    made.weights.set(part.weights, groups.length);
    for (let row = 0; row < part.labels.length; row++) groups.push(known[index]!.domain);
  }
  firsts.push(groups.length);
  return { set: { ...made, groups }, starts: firsts };
}

/** One NDJSON file for each set, as the scorer reads it. */
function writePredictions(scores: Float32Array, folder: string): void {
  const lines = new Map<string, string[]>();
  for (const [index, known] of pages.entries()) {
    if (!known.isArticle) continue;
    const reading = readKnownPage(known);
    const probabilities = scores.subarray(starts[index]!, starts[index + 1]!).map(logistic);
    const words = reading.blocks.map((block) => block.text.split(/\s+/).length);
    const source = `inputs/${known.id}.html.gz`;
    let line: object;
    try {
      const { blocks, images } = assemble(reading, decide(reading.blocks, words, probabilities, reading.markers));
      const image = images.map(({ caption, credit }) => ({ caption, creditText: credit }));
      line = { source, article: { articleBody: blocks.map((block) => block.text).join('\n\n'), image } };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      line = { source, error: { code: error.code } };
    }
    lines.set(known.set, [...(lines.get(known.set) ?? []), JSON.stringify(line)]);
  }
  for (const [name, written] of lines) writeFileSync(join(folder, `${name}.ndjson`), `${written.join('\n')}\n`);
}
