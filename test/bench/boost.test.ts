import { binRows, type TrainingRows } from '../../bench/train/bins.ts';
import { BOOST_SETTINGS, grow, predict } from '../../bench/train/boost.ts';
import { crossValidate, foldsByGroup } from '../../bench/train/folds.ts';
import { encodeForest } from '../../bench/train/forest-file.ts';
import { scoreRows } from '../../functions/clean/forest.ts';
import { decodeForest } from '../../functions/clean/forest-file.ts';

/** 1,500 rows of three columns; the label is told by the first two together, the third is noise. */
function rowsOf(): TrainingRows {
  const rows = 1_500;
  const values = new Float32Array(rows * 3);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b] = [(row * 7919) % 101, (row * 104_729) % 53];
    values.set([a, b, (row * 31) % 17], row * 3);
    labels[row] = a > 50 !== b > 25 ? 1 : 0;
  }
  const groups = Array.from({ length: rows }, (_, row) => `site${row % 40}.example`);
  return { columns: ['a', 'b', 'noise'], rows, values, labels, weights: new Float32Array(rows).fill(1), groups };
}

const SETTINGS = { ...BOOST_SETTINGS, trees: 25, columnShare: 1, leaves: 8, rate: 0.3 };
const everyRow = (set: TrainingRows) => Int32Array.from({ length: set.rows }, (_, row) => row);

describe('boosted trees', () => {
  it('learn what two columns tell only together, on groups not seen', () => {
    const set = binRows(rowsOf());
    const scores = crossValidate(set, SETTINGS);
    const right = scores.filter((score, row) => score > 0 === set.labels[row]! > 0.5).length;
    expect(right / set.rows).toBeGreaterThan(0.97);
  });

  it('score the same after they were written and read', () => {
    const set = binRows(rowsOf());
    const forest = grow(set, everyRow(set), SETTINGS);
    const read = decodeForest(encodeForest(forest, 'ours'), set.columns);
    const before = predict(forest, set, everyRow(set));
    const after = scoreRows(read, set);
    for (const row of [0, 17, 444, 1_499]) expect(after[row]).toBeCloseTo(before[row]!, 2);
  });

  it('are the same on every run', () => {
    const set = binRows(rowsOf());
    expect(encodeForest(grow(set, everyRow(set), SETTINGS), '')).toEqual(encodeForest(grow(set, everyRow(set), SETTINGS), ''));
  });

  it('take no notice of rows without weight', () => {
    const rows = rowsOf();
    const noise = rows.labels.map((label, row) => (row % 3 === 0 ? 1 - label : label));
    const weights = rows.weights.map((_, row) => (row % 3 === 0 ? 0 : 1));
    const scores = crossValidate(binRows({ ...rows, labels: noise, weights }), SETTINGS);
    const right = scores.filter((score, row) => score > 0 === rows.labels[row]! > 0.5).length;
    expect(right / rows.rows).toBeGreaterThan(0.97);
  });

  it('refuse a model of other columns', () => {
    const set = binRows(rowsOf());
    const file = encodeForest(grow(set, everyRow(set), { ...SETTINGS, trees: 1 }), '');
    expect(() => decodeForest(file, ['a', 'c', 'noise'])).toThrow('c');
    expect(() => decodeForest(file, ['a', 'b'])).toThrow();
  });

  it('never split a group over folds', () => {
    const { groups } = rowsOf();
    const folds = foldsByGroup(groups, 5);
    const foldOf = new Map<string, number>();
    for (const [row, group] of groups.entries())
      expect(foldOf.set(group, foldOf.get(group) ?? folds[row]!).get(group)).toBe(folds[row]);
    expect(new Set(folds).size).toBe(5);
  });
});
