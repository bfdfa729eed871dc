import type { BinnedRows } from './bins.ts';
import { BOOST_SETTINGS, type BoostSettings, grow, predict } from './boost.ts';

/** Cross-validation: every row is judged by a forest that has seen no row of its group. */

/** Log-odds of every row by a forest that has not seen the row's group. */
export function crossValidate(set: BinnedRows, settings: BoostSettings = BOOST_SETTINGS, folds = 5): Float32Array {
  const foldOf = foldsByGroup(set.groups, folds);
  const scores = new Float32Array(set.rows);
  const all = Int32Array.from({ length: set.rows }, (_, row) => row);
  for (let fold = 0; fold < folds; fold++) {
    const judged = all.filter((row) => foldOf[row] === fold);
    const forest = grow(
      set,
      all.filter((row) => foldOf[row] !== fold),
      settings,
    );
    const predicted = predict(forest, set, judged);
    for (const [index, row] of judged.entries()) scores[row] = predicted[index]!;
  }
  return scores;
}

/** Spreads groups over folds, largest first onto the emptiest, so that folds have about as many rows. */
export function foldsByGroup(groups: readonly string[], folds: number): Int32Array {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled));
    filled[fold]! += size;
    foldOf.set(group, fold);
  }
  return Int32Array.from(groups, (group) => foldOf.get(group)!);
}
