import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clean } from '../../functions/clean/clean.ts';
import { decode } from '../../functions/clean/decode.ts';
import { HEADLINE_COLUMNS, type HeadlineRows, headlineRows } from '../../functions/clean/dump-headline.ts';
import { judgeLines } from '../../functions/clean/dump-judge.ts';
import { type DumpLine, readLines } from '../../functions/clean/dump-lines.ts';
import { findBody } from '../../functions/clean/dump-roles.ts';
import { parse } from '../../functions/parse/parse.ts';
import { letters } from '../../functions/parse/text.ts';
import { binRows } from './bins.ts';
import { BOOST_SETTINGS, grow, predict } from './boost.ts';
import { foldsByGroup } from './folds.ts';
import { encodeForest } from './forest-file.ts';
import { type KnownPage, readPages } from './pages.ts';
import { renderText } from './render.ts';

/**
 * Trains the forest that finds the headline of a text dump and writes `functions/clean/headline.model.json`.
 *
 *     node bench/train/clean-headlines.ts [--data ../shared/bench] [--dry]
 *
 * Learned from the dumps, and from the pages as text. Whose title no set tells is asked of our own reading of its page. First it prints how
 * many headlines are found by forests that have seen nothing of the domain; with `--dry` that is all.
 */
const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/bench' }, dry: { type: 'boolean', default: false } },
});

const ATTRIBUTION =
  'Trained on the development halves of: scrapinghub/article-extraction-benchmark (MIT); Fundus test fixtures and evaluation (MIT, Dallabetta et al.); ' +
  "trafilatura's evaluation pages (Apache-2.0, Adrien Barbaresi); WCXB, Murrough Foley (CC BY 4.0). The pages belong to their publishers; none of their text is in here.";
const SETTINGS = { ...BOOST_SETTINGS, trees: 180, leaves: 12, rate: 0.07, leafWeight: 3, columnShare: 0.5, forests: 2 };
const FOLDS = 4;
/** Of each dump, twice: for its headline and for its other lines. */
const WEIGHT = 20;
/** Longer dumps are threads of comments and catalogues. */
const MOST_LINES = 3_000;
const truths: Record<string, Record<string, { title?: string }>> = {};

/** A dump whose headline is known to stand in one of the rows. */
interface HeadedDump {
  known: KnownPage;
  table: HeadlineRows;
  labels: Float32Array;
}

const dumps = [...readHeaded(options.data)];
const width = HEADLINE_COLUMNS.length;
const starts = dumps.map((_, index) => dumps.slice(0, index).reduce((sum, { table }) => sum + table.rows, 0));
const total = starts.at(-1)! + dumps.at(-1)!.table.rows;
const values = new Float32Array(total * width);
const labels = new Float32Array(total);
const weights = new Float32Array(total);
const groups: string[] = [];
for (const [index, { known, table, labels: own }] of dumps.entries()) {
  values.set(table.values, starts[index]! * width);
  labels.set(own, starts[index]!);
  // A dump weighs the same whatever its length: half for its headline, half for all that is none.
  const heads = own.reduce((sum, label) => sum + label, 0);
  for (let row = 0; row < table.rows; row++)
    weights[starts[index]! + row] = own[row] === 1 ? WEIGHT / heads : WEIGHT / (table.rows - heads || 1);
  groups.push(...new Array<string>(table.rows).fill(known.domain));
}
const rows = binRows({ columns: HEADLINE_COLUMNS, rows: total, values, labels, weights, groups });
console.log(`${dumps.length} dumps with a headline above the body, ${total} lines`);
judgeApart();
if (!options.dry) {
  const forest = grow(
    rows,
    Int32Array.from({ length: total }, (_, row) => row),
    SETTINGS,
  );
  writeFileSync('functions/clean/headline.model.json', `${JSON.stringify(encodeForest(forest, ATTRIBUTION), null, 1)}\n`);
  const gains = HEADLINE_COLUMNS.map((name, index) => [name, forest.gains[index]!] as const).sort((a, b) => b[1] - a[1]);
  for (const [name, gain] of gains.slice(0, 20)) console.log(`${gain.toFixed(0).padStart(9)} ${name}`);
}

/** How often the likeliest line is the headline, by set, by forests that have seen nothing of the domain. */
function judgeApart(): void {
  const foldOf = foldsByGroup(rows.groups, FOLDS);
  const found = new Map<string, number[]>();
  const likelihoods: [probability: number, right: boolean][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = grow(
      rows,
      Int32Array.from(foldOf.keys()).filter((row) => foldOf[row] !== fold),
      SETTINGS,
    );
    for (const [index, { known, table, labels: own }] of dumps.entries()) {
      if (foldOf[starts[index]!] !== fold) continue;
      const scores = predict(
        forest,
        rows,
        Int32Array.from({ length: table.rows }, (_, row) => starts[index]! + row),
      );
      const best = scores.indexOf(Math.max(...scores));
      found.set(known.set, [...(found.get(known.set) ?? []), own[best]!]);
      likelihoods.push([1 / (1 + Math.exp(-scores[best]!)), own[best] === 1]);
    }
  }
  for (const [set, all] of found) console.log(`${set.padEnd(12)} ${all.length} dumps, ${share(all)} % of headlines found`);
  for (const least of [0.05, 0.12, 0.2, 0.3, 0.5, 0.7]) {
    const kept = likelihoods.filter(([probability]) => probability >= least);
    console.log(`from ${least} on: ${kept.length} answered, ${share(kept.map(([, right]) => (right ? 1 : 0)))} % right`);
  }
}

function share(all: readonly number[]): string {
  return ((100 * all.reduce((a, b) => a + b, 0)) / all.length).toFixed(1);
}

function* readHeaded(data: string): Generator<HeadedDump> {
  for (const known of readPages(data, ['textdump', 'fundusfix', 'fundus', 'aeb', 'wcxb', 'trafilatura'])) {
    if (!known.isArticle) continue;
    const source = decode({ bytes: known.bytes, source: { bucket: 'bench', key: known.id } }).text;
    const lines = readLines(known.set === 'textdump' ? source : renderText(source));
    const title = letters(titleOf(data, known) ?? '');
    if (title.length < 6 || lines.length > MOST_LINES || lines.length < 3) continue;
    const { probabilities, kept } = judgeLines(lines, {});
    const { body, kept: chosen } = findBody(lines, probabilities, kept);
    const table = headlineRows(lines, body, (at) => chosen[at]!);
    const own = Float32Array.from({ length: table.rows }, (_, row) => (isTitle(lines[table.first + row]!, title) ? 1 : 0));
    if (own.some((label) => label === 1)) yield { known, table, labels: own };
  }
}

/** The whole title, or most of it: sites add their name to one, and cut the other. */
function isTitle(line: DumpLine, title: string): boolean {
  const text = letters(line.text);
  if (text === title) return true;
  return (
    (text.startsWith(title) || title.startsWith(text)) &&
    Math.min(text.length, title.length) >= 0.7 * Math.max(text.length, title.length)
  );
}

/** The set's own word, else what we read off the page that the dump was made of. */
function titleOf(data: string, known: KnownPage): string | undefined {
  const said = truthsOf(data, known.set)[known.id]?.title;
  if (said !== undefined) return said;
  const sets = known.set === 'textdump' ? ['aeb', 'fundus', 'fundusfix'] : [known.set];
  for (const set of sets) {
    const file = join(data, set, 'inputs', `${known.id}.html.gz`);
    if (!existsSync(file)) continue;
    try {
      return parse(clean({ bytes: readFileSync(file), source: { bucket: 'bench', key: known.id } })).headline;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function truthsOf(data: string, set: string): Record<string, { title?: string }> {
  truths[set] ??= JSON.parse(readFileSync(join(data, set, 'truth.json'), 'utf8')) as Record<string, { title?: string }>;
  return truths[set];
}
