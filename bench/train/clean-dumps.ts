import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aboveComments } from '../../functions/clean/dump-comments.ts';
import { DUMP_COLUMN_GROUPS, DUMP_COLUMNS, dumpFeatures } from '../../functions/clean/dump-features.ts';
import { judgeScores } from '../../functions/clean/dump-region.ts';
import { assignLineRoles } from '../../functions/clean/dump-roles.ts';
import { scoreRows } from '../../functions/clean/forest.ts';
import { decodeForest } from '../../functions/clean/forest-file.ts';
import { agreement } from './agreement.ts';
import { type BinnedRows, binRows, type TrainingRows } from './bins.ts';
import { BOOST_SETTINGS, type BoostSettings, type GrownForest, grow, meanOf } from './boost.ts';
import { type DumpRows, readDumps, readSmallDumps } from './dump-rows.ts';
import { foldsByGroup } from './folds.ts';
import { encodeForest } from './forest-file.ts';
import { printReliability } from './reports.ts';

/**
 * Trains the classifiers of dump lines and writes `functions/clean/dump.model.json`, and `dump-small.model.json` for dumps of few lines.
 *
 *     node bench/train/clean-dumps.ts [--data ../shared/bench] [--predictions FILE] [--small] [--ablate]
 *
 * With `--predictions` the textdump set is cleaned by forests that have seen no dump of the same domain: the figures to believe. With
 * `--small` only the second is trained. With `--ablate` nothing is written: it prints what each group of columns is worth.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench' },
    predictions: { type: 'string' },
    small: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
  },
});

const ATTRIBUTION =
  'Trained on the development halves of: scrapinghub/article-extraction-benchmark (MIT); Fundus test fixtures and evaluation (MIT, Dallabetta et al.); ' +
  "trafilatura's evaluation pages (Apache-2.0, Adrien Barbaresi); WCXB, Murrough Foley (CC BY 4.0). The pages belong to their publishers; none of their text is in here.";
const SETTINGS: BoostSettings = { ...BOOST_SETTINGS, trees: 140, rate: 0.1, rowShare: 0.5, columnShare: 0.3 };
const SMALL_SETTINGS: BoostSettings = { ...SETTINGS, trees: 120, leaves: 16 };
/** Forests that differ by their seed alone, and of which the mean is taken. */
const FORESTS = 2;
const FOLDS = 4;
/** No domain is in it: a forest grown without it is grown on everything. */
const NO_FOLD = -1;

const dumps: DumpRows[] = [...readDumps(options.data)];
if (options.ablate) ablate();
else {
  if (!options.small) {
    const training = prepare(dumps);
    if (options.predictions) writePredictions(training, options.predictions);
    writeModel('dump', training, SETTINGS, FORESTS);
  }
  trainSmall([...readSmallDumps(dumps)]);
}

/** Binned rows, and which of the folds judges which domain. */
interface Training {
  rows: BinnedRows;
  foldOf: ReadonlyMap<string, number>;
}

function prepare(parts: readonly DumpRows[]): Training {
  const rows = binRows(collect(parts));
  console.log(`${parts.length} dumps, ${rows.rows} lines, ${rows.columns.length} columns`);
  const folds = foldsByGroup(rows.groups, FOLDS);
  return { rows, foldOf: new Map(rows.groups.map((domain, row) => [domain, folds[row]!])) };
}

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

/** Grows on all rows but those of one fold. */
function growWithout({ rows, foldOf }: Training, fold: number, settings: BoostSettings, forests: number): GrownForest {
  const chosen = Int32Array.from(rows.groups.keys()).filter((row) => foldOf.get(rows.groups[row]!) !== fold);
  const seeds = Array.from({ length: forests }, (_, index) => settings.seed + index);
  return meanOf(seeds.map((seed) => grow(rows, chosen, { ...settings, seed })));
}

function writeModel(name: string, training: Training, settings: BoostSettings, forests: number): void {
  const forest = growWithout(training, NO_FOLD, settings, forests);
  writeFileSync(`functions/clean/${name}.model.json`, `${JSON.stringify(encodeForest(forest, ATTRIBUTION), null, 1)}\n`);
  const gains = DUMP_COLUMNS.map((name, index) => [name, forest.gains[index]!] as const).sort((a, b) => b[1] - a[1]);
  for (const [name, gain] of gains.slice(0, 40)) console.log(`${gain.toFixed(0).padStart(9)} ${name}`);
}

/** Prints how far small dumps come out right by forests that have seen nothing of their domain, and writes the forest of all. */
function trainSmall(small: readonly DumpRows[]): void {
  const training = prepare(small);
  const figures = [...judgeApart(training, small, SMALL_SETTINGS, 1)].map(({ dump: { lines, labels }, body }) =>
    agreement(
      body,
      lines.filter(({ at }) => labels[at]! > 0.5).map(({ text }) => ({ text, optional: false })),
    ),
  );
  console.log(`small dumps: mean F1 ${(figures.reduce((a, b) => a + b, 0) / figures.length).toFixed(4)} of ${figures.length}`);
  writeModel('dump-small', training, SMALL_SETTINGS, 1);
}

/** What a dump's lines became, by a forest that has seen nothing of its domain. */
interface Outcome {
  dump: DumpRows;
  body: string;
  confidence: number;
  probabilities: Float32Array;
}

function* judgeApart(
  training: Training,
  judged: readonly DumpRows[],
  settings: BoostSettings,
  forests: number,
): Generator<Outcome> {
  for (let fold = 0; fold < FOLDS; fold++) {
    const grown = growWithout(training, fold, settings, forests);
    const forest = decodeForest(encodeForest(grown, ATTRIBUTION), DUMP_COLUMNS);
    for (const dump of judged) {
      if (training.foldOf.get(dump.known.domain) !== fold) continue;
      const lines = aboveComments(dump.lines);
      const features = dumpFeatures(lines);
      const { words } = features;
      const scores = scoreRows(forest, features);
      const { probabilities, kept, confidence } = judgeScores(lines, words, scores);
      const { verdicts } = assignLineRoles(lines, probabilities, kept);
      const body = lines.filter((line) => verdicts[line.at]!.kept).map((line) => line.text);
      yield { dump, body: body.join('\n\n'), confidence, probabilities };
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
}

/** Cleans the textdump set by forests that have seen nothing of the dump's domain, and says how far the stated confidence holds. */
function writePredictions(training: Training, file: string): void {
  const judged = dumps.filter((dump) => dump.known.set === 'textdump' && !dump.isVariant);
  const outcomes = [...judgeApart(training, judged, SETTINGS, FORESTS)];
  const lines = outcomes.map(({ dump, body, probabilities }) =>
    JSON.stringify({
      source: `inputs/${dump.known.id}.txt.gz`,
      article: { articleBody: body },
      probabilities: Array.from(probabilities, (each) => Number(each.toFixed(3))),
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  printReliability(
    Float32Array.from(outcomes, ({ dump, body }) => agreement(body, dump.known.truth!)),
    new Float32Array(outcomes.length).fill(1),
    Float32Array.from(outcomes, ({ confidence }) => confidence),
  );
}

/** Mean F1 of the dumps with known articles, without each group of columns; by small forests, without variants, to save an hour. */
function ablate(): void {
  const judged = dumps.filter((dump) => dump.known.truth && !dump.isVariant);
  const training = prepare(judged);
  const small = { ...SETTINGS, trees: 60, rate: 0.15 };
  for (const [name, without] of Object.entries({ nothing: [], ...DUMP_COLUMN_GROUPS })) {
    const figures = new Map<string, number[]>();
    for (const { dump, body } of judgeApart(training, judged, { ...small, without }, 1)) {
      const { set, truth } = dump.known;
      figures.set(set, [...(figures.get(set) ?? []), agreement(body, truth!)]);
    }
    const means = [...figures].map(([set, all]) => `${set} ${(all.reduce((a, b) => a + b, 0) / all.length).toFixed(4)}`);
    console.log(`without ${name} (${without.length} columns): ${means.join(', ')}`);
  }
}
