import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aboveComments } from '../../functions/clean/dump-comments.ts';
import { scoreInContext } from '../../functions/clean/dump-context.ts';
import { DUMP_COLUMN_GROUPS, dumpFeatures } from '../../functions/clean/dump-features.ts';
import { judgeScores } from '../../functions/clean/dump-region.ts';
import { assignLineRoles } from '../../functions/clean/dump-roles.ts';
import type { DumpFeatures } from '../../functions/clean/dump-table.ts';
import { scoreRows } from '../../functions/clean/forest.ts';
import { agreement } from './agreement.ts';
import { BOOST_SETTINGS, type BoostSettings, type GrownForest } from './boost.ts';
import { asShipped, type ContextOf, FOLDS, growFirst, growWithout, prepare, type Training } from './dump-forests.ts';
import { type DumpRows, readDumps, readSmallDumps } from './dump-rows.ts';
import { encodeForest } from './forest-file.ts';
import { printReliability } from './reports.ts';

/**
 * Trains the classifiers of dump lines and writes `functions/clean/dump.model.json`, `dump-context.model.json`, which knows what the first
 * thinks of the lines around, and `dump-small.model.json` for dumps of few lines.
 *
 *     node bench/train/clean-dumps.ts [--data ../shared/bench] [--predictions FILE] [--small] [--ablate]
 *
 * With `--predictions` the textdump set is cleaned by forests that have seen no dump of the same domain: the figures to believe. With
 * `--small` only the last is trained. With `--ablate` nothing is written: it prints what each group of columns is worth.
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
const CONTEXT_SETTINGS: BoostSettings = { ...SETTINGS, leaves: 16 };
/** Forests that differ by their seed alone, and of which the mean is taken. */
const FORESTS = 2;

const dumps: DumpRows[] = [...readDumps(options.data)];
if (options.ablate) ablate();
else {
  if (!options.small) {
    const training = prepare(dumps);
    const known = dumps.filter((dump) => training.foldOf.has(dump.known.domain));
    const contextOf = growFirst(training, SETTINGS, FORESTS);
    if (options.predictions) writePredictions(training, known, contextOf, options.predictions);
    writeModel('dump', growWithout(training, [], SETTINGS, FORESTS));
    const second = prepare(known, contextOf, training.foldOf);
    writeModel('dump-context', growWithout(second, [], CONTEXT_SETTINGS, FORESTS));
  }
  trainSmall([...readSmallDumps(dumps)]);
}

function writeModel(name: string, forest: GrownForest): void {
  writeFileSync(`functions/clean/${name}.model.json`, `${JSON.stringify(encodeForest(forest, ATTRIBUTION), null, 1)}\n`);
  const gains = forest.columns.map((name, index) => [name, forest.gains[index]!] as const).sort((a, b) => b[1] - a[1]);
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
  writeModel('dump-small', growWithout(training, [], SMALL_SETTINGS, 1));
}

/** What a dump's lines became, by a forest that has seen nothing of its domain. */
interface Outcome {
  dump: DumpRows;
  body: string;
  confidence: number;
  probabilities: Float32Array;
}

/** Judges dumps by forests that have seen nothing of their domains. */
function* judgeApart(
  training: Training,
  judged: readonly DumpRows[],
  settings: BoostSettings,
  forests: number,
): Generator<Outcome> {
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = asShipped(growWithout(training, [fold], settings, forests));
    for (const dump of judged) {
      if (training.foldOf.get(dump.known.domain) !== fold) continue;
      const lines = aboveComments(dump.lines);
      const features = dumpFeatures(lines);
      yield decide(dump, features, scoreRows(forest, features));
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
}

/** The same by two forests, one after the other. */
function* judgeTwiceApart(
  training: Training,
  known: readonly DumpRows[],
  judged: readonly DumpRows[],
  contextOf: ContextOf,
): Generator<Outcome> {
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = known.filter((dump) => training.foldOf.get(dump.known.domain) !== fold);
    const second = prepare(others, (dump) => contextOf(dump, fold), training.foldOf);
    const forest = asShipped(growWithout(second, [], CONTEXT_SETTINGS, FORESTS));
    for (const dump of judged) {
      if (training.foldOf.get(dump.known.domain) !== fold) continue;
      const context = contextOf(dump);
      yield decide(dump, context, scoreInContext(forest, context));
    }
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
}

function decide(dump: DumpRows, { words }: DumpFeatures, scores: Float32Array): Outcome {
  const lines = aboveComments(dump.lines);
  const { probabilities, kept, confidence } = judgeScores(lines, words, scores);
  const { verdicts } = assignLineRoles(lines, probabilities, kept);
  const body = lines.filter((line) => verdicts[line.at]!.kept).map((line) => line.text);
  return { dump, body: body.join('\n\n'), confidence, probabilities };
}

/** Cleans the textdump set by forests that have seen nothing of the dump's domain, and says how far the stated confidence holds. */
function writePredictions(training: Training, known: readonly DumpRows[], contextOf: ContextOf, file: string): void {
  const judged = known.filter((dump) => dump.known.truth && !dump.isVariant);
  const outcomes = [...judgeTwiceApart(training, known, judged, contextOf)];
  printMeans(outcomes);
  const textdumps = outcomes.filter(({ dump }) => dump.known.set === 'textdump');
  const lines = textdumps.map(({ dump, body, probabilities }) =>
    JSON.stringify({
      source: `inputs/${dump.known.id}.txt.gz`,
      article: { articleBody: body },
      probabilities: Array.from(probabilities, (each) => Number(each.toFixed(3))),
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  printReliability(
    Float32Array.from(textdumps, ({ dump, body }) => agreement(body, dump.known.truth!)),
    new Float32Array(textdumps.length).fill(1),
    Float32Array.from(textdumps, ({ confidence }) => confidence),
  );
}

function printMeans(outcomes: Iterable<Outcome>, title = ''): void {
  const figures = new Map<string, number[]>();
  for (const { dump, body } of outcomes) {
    const { set, truth } = dump.known;
    figures.set(set, [...(figures.get(set) ?? []), agreement(body, truth!)]);
  }
  const means = [...figures].map(([set, all]) => `${set} ${(all.reduce((a, b) => a + b, 0) / all.length).toFixed(4)}`);
  console.log(`${title}mean F1: ${means.join(', ')}`);
}

/** Mean F1 of the dumps with known articles, without each group of columns; by small first forests, without variants, to save an hour. */
function ablate(): void {
  const judged = dumps.filter((dump) => dump.known.truth && !dump.isVariant);
  const training = prepare(judged);
  const small = { ...SETTINGS, trees: 60, rate: 0.15 };
  for (const [name, without] of Object.entries({ nothing: [], ...DUMP_COLUMN_GROUPS }))
    printMeans(judgeApart(training, judged, { ...small, without }, 1), `without ${name} (${without.length} columns): `);
}
