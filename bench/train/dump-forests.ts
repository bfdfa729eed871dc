import { aboveComments } from '../../functions/clean/dump-comments.ts';
import { contextFeatures } from '../../functions/clean/dump-context.ts';
import { DUMP_COLUMNS, dumpFeatures } from '../../functions/clean/dump-features.ts';
import type { DumpFeatures } from '../../functions/clean/dump-table.ts';
import { type Forest, scoreRows } from '../../functions/clean/forest.ts';
import { decodeForest } from '../../functions/clean/forest-file.ts';
import { type BinnedRows, binRows, type TrainingRows } from './bins.ts';
import { type BoostSettings, type GrownForest, grow, meanOf } from './boost.ts';
import type { DumpRows } from './dump-rows.ts';
import { foldsByGroup } from './folds.ts';
import { encodeForest } from './forest-file.ts';

/** Forests of dump lines, grown without some of the domains so that they can be asked about them. */

export const FOLDS = 4;

/** Binned rows, and which of the folds judges which domain. */
export interface Training {
  rows: BinnedRows;
  foldOf: ReadonlyMap<string, number>;
}

/** Numbers of a dump's lines. */
type Features = (dump: DumpRows) => DumpFeatures;

/**
 * All lines near an article or long, and a share of the menus far from it, which are most lines and all alike.
 * @param foldOf when the domains have their folds already
 */
export function prepare(
  dumps: readonly DumpRows[],
  featuresOf: Features = ownFeatures,
  foldOf?: ReadonlyMap<string, number>,
): Training {
  const chosen = dumps.map(chooseRows);
  const rows = chosen.reduce((sum, part) => sum + part.length, 0);
  const columns = dumps.length === 0 ? DUMP_COLUMNS : featuresOf(dumps[0]!).columns;
  const width = columns.length;
  const made: Omit<TrainingRows, 'groups'> = {
    columns,
    rows,
    values: new Float32Array(rows * width),
    labels: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  const groups: string[] = [];
  for (const [index, dump] of dumps.entries()) {
    const { values, rows: judged } = featuresOf(dump);
    for (const { row, times } of chosen[index]!) {
      if (row >= judged) break;
      made.values.set(values.subarray(row * width, (row + 1) * width), groups.length * width);
      made.labels[groups.length] = dump.labels[row]!;
      made.weights[groups.length] = dump.weights[row]! * times;
      groups.push(dump.known.domain);
    }
  }
  const used = groups.length;
  const binned = binRows({
    columns,
    rows: used,
    values: made.values.subarray(0, used * width),
    labels: made.labels.subarray(0, used),
    weights: made.weights.subarray(0, used),
    groups,
  });
  console.log(`${dumps.length} dumps, ${used} lines, ${width} columns`);
  if (foldOf) return { rows: binned, foldOf };
  const folds = foldsByGroup(groups, FOLDS);
  return { rows: binned, foldOf: new Map(groups.map((domain, row) => [domain, folds[row]!])) };
}

/** The numbers that a dump comes with. */
export function ownFeatures({ values, words }: DumpRows): DumpFeatures {
  return { columns: DUMP_COLUMNS, rows: words.length, values, words };
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

/**
 * Grows on all rows but those of some folds.
 * @param forests that differ by their seed alone, and of which the mean is taken
 */
export function growWithout(
  { rows, foldOf }: Training,
  folds: readonly number[],
  settings: BoostSettings,
  forests: number,
): GrownForest {
  const chosen = Int32Array.from(rows.groups.keys()).filter((row) => !folds.includes(foldOf.get(rows.groups[row]!)!));
  const seeds = Array.from({ length: forests }, (_, index) => settings.seed + index);
  return meanOf(seeds.map((seed) => grow(rows, chosen, { ...settings, seed })));
}

/** A grown forest as the functions have it, leaf values rounded as in its file. */
export function asShipped(grown: GrownForest): Forest {
  return decodeForest(encodeForest(grown, ''), grown.columns);
}

/** The numbers that the second forest reads of a dump, by a first forest that has seen none of its domain, nor of another fold. */
export type ContextOf = (dump: DumpRows, without?: number) => DumpFeatures;

/** First forests for each fold and pair of folds, grown when first asked for: the second forest must learn from verdicts on unseen domains, too. */
export function growFirst(training: Training, settings: BoostSettings, forests: number): ContextOf {
  const grown = new Map<string, Forest>();
  const forestWithout = (folds: readonly number[]): Forest => {
    const key = [...new Set(folds)].sort().join(' ');
    let forest = grown.get(key);
    if (!forest) {
      forest = asShipped(growWithout(training, folds, settings, forests));
      console.error(`first forest without ${key}`);
      grown.set(key, forest);
    }
    return forest;
  };
  return (dump, without) => {
    const own = training.foldOf.get(dump.known.domain)!;
    const forest = forestWithout(without === undefined ? [own] : [own, without]);
    const lines = aboveComments(dump.lines);
    const features = lines.length === dump.lines.length ? ownFeatures(dump) : dumpFeatures(lines);
    return contextFeatures(lines, features, scoreRows(forest, features));
  };
}
