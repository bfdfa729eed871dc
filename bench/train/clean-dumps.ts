import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DUMP_COLUMNS } from '../../functions/clean/dump-features.ts';
import { chooseLines } from '../../functions/clean/dump-region.ts';
import { assignLineRoles } from '../../functions/clean/dump-roles.ts';
import { logistic } from '../../functions/clean/forest.ts';
import { agreement } from './agreement.ts';
import { binOf, binRows, type TrainingRows } from './bins.ts';
import { BOOST_SETTINGS, type GrownForest, grow, predict } from './boost.ts';
import { type DumpRows, readDumps } from './dump-rows.ts';
import { foldsByGroup } from './folds.ts';
import { encodeForest } from './forest-file.ts';
import { printReliability } from './reports.ts';

/**
 * Trains the classifier of dump lines and writes `functions/clean/dump.model.json`.
 *
 *     node bench/train/clean-dumps.ts [--data ../shared/bench] [--predictions FILE]
 *
 * With `--predictions` the textdump set is cleaned by forests that have seen no dump of the same domain: the figures to believe.
 */
const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/bench' }, predictions: { type: 'string' } },
});

const ATTRIBUTION =
  'Trained on the development halves of: scrapinghub/article-extraction-benchmark (MIT); Fundus test fixtures and evaluation (MIT, Dallabetta et al.); ' +
  "trafilatura's evaluation pages (Apache-2.0, Adrien Barbaresi); WCXB, Murrough Foley (CC BY 4.0). The pages belong to their publishers; none of their text is in here.";
const SETTINGS = { ...BOOST_SETTINGS, trees: 140, leaves: 24, rate: 0.1, rowShare: 0.5, columnShare: 0.3 };
const FOLDS = 4;

const dumps: DumpRows[] = [...readDumps(options.data)];
const set = collect(dumps);
console.error(`${dumps.length} dumps, ${set.rows} lines, ${set.columns.length} columns`);
const binned = binRows(set);
const everything = Int32Array.from({ length: set.rows }, (_, row) => row);
if (options.predictions) writePredictions(options.predictions);
const forest = grow(binned, everything, SETTINGS);
writeFileSync('functions/clean/dump.model.json', `${JSON.stringify(encodeForest(forest, ATTRIBUTION), null, 1)}\n`);
const gains = DUMP_COLUMNS.map((name, index) => [name, forest.gains[index]!] as const).sort((a, b) => b[1] - a[1]);
for (const [name, gain] of gains.slice(0, 40)) console.error(`${gain.toFixed(0).padStart(9)} ${name}`);

/** All lines near an article or long, and a share of the menus far from it, which are most lines and all alike. */
function collect(parts: readonly DumpRows[]): TrainingRows {
  const chosen = parts.map(chooseRows);
  const rows = chosen.reduce((sum, part) => sum + part.length, 0);
  const width = DUMP_COLUMNS.length;
  const made = {
    columns: DUMP_COLUMNS,
    rows,
    values: new Float32Array(rows * width),
    labels: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  const groups: string[] = [];
  for (const [index, part] of parts.entries()) {
    for (const { row, times } of chosen[index]!) {
      made.values.set(part.values.subarray(row * width, (row + 1) * width), groups.length * width);
      made.labels[groups.length] = part.labels[row]!;
      made.weights[groups.length] = part.weights[row]! * times;
      groups.push(part.known.domain);
    }
  }
  return { ...made, groups };
}

/** One in five of the short lines more than 12 lines away from the article stands for the others. */
function chooseRows({ labels, words, weights }: DumpRows): { row: number; times: number }[] {
  const near = new Uint8Array(labels.length);
  for (let row = 0; row < labels.length; row++) if (labels[row]! > 0.3) near.fill(1, Math.max(0, row - 12), row + 13);
  const rows: { row: number; times: number }[] = [];
  for (let row = 0; row < labels.length; row++) {
    if (weights[row] === 0) continue;
    if (near[row] || words[row]! >= 15) rows.push({ row, times: 1 });
    else if (row % 5 === 2) rows.push({ row, times: 5 });
  }
  return rows;
}

/** Cleans the textdump set by forests that have seen nothing of the dump's domain, and says how far the stated confidence holds. */
function writePredictions(file: string): void {
  const foldOf = foldsByGroup(set.groups, FOLDS);
  const foldOfDomain = new Map(set.groups.map((domain, row) => [domain, foldOf[row]!]));
  const judged = dumps.filter((dump) => dump.known.set === 'textdump' && !dump.isVariant);
  const stated = new Float32Array(judged.length);
  const outcomes = new Float32Array(judged.length);
  const lines: string[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const grown = grow(
      binned,
      everything.filter((row) => foldOf[row] !== fold),
      SETTINGS,
    );
    for (const [index, dump] of judged.entries()) {
      if (foldOfDomain.get(dump.known.domain) !== fold) continue;
      const { body, confidence, probabilities } = cleanBy(grown, dump);
      stated[index] = confidence;
      outcomes[index] = agreement(body, dump.known.truth!);
      const source = `inputs/${dump.known.id}.txt.gz`;
      lines.push(JSON.stringify({ source, article: { articleBody: body }, probabilities }));
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  printReliability(
    outcomes,
    stated.map(() => 1),
    stated,
  );
}

function cleanBy(grown: GrownForest, dump: DumpRows): { body: string; confidence: number; probabilities: number[] } {
  const rows = {
    columns: set.columns,
    rows: dump.lines.length,
    values: dump.values,
    labels: dump.labels,
    weights: dump.weights,
    groups: [],
  };
  const scores = predict(
    grown,
    { ...rows, ...binAs(rows) },
    Int32Array.from(dump.lines, (line) => line.at),
  );
  const probabilities = scores.map(logistic);
  const { kept, confidence } = chooseLines(dump.words, probabilities);
  const { verdicts } = assignLineRoles(dump.lines, probabilities, kept);
  const body = dump.lines.filter((line) => verdicts[line.at]!.kept).map((line) => line.text);
  return { body: body.join('\n\n'), confidence, probabilities: Array.from(probabilities, (each) => Number(each.toFixed(3))) };
}

/** Bins of other rows by the cuts of the training rows. */
function binAs(rows: TrainingRows): { bins: Uint8Array[]; cuts: Float32Array[] } {
  const width = rows.columns.length;
  const bins = binned.cuts.map((cuts, column) =>
    Uint8Array.from({ length: rows.rows }, (_, row) => binOf(cuts, rows.values[row * width + column]!)),
  );
  return { bins, cuts: binned.cuts };
}
