import { BINS, type BinnedRows, type TrainingRows } from './bins.ts';

/**
 * Gradient-boosted decision trees for a probability: second-order logistic loss, histograms of at most 255 bins, trees grown
 * leaf by leaf (Friedman 2001; Chen & Guestrin 2016; Ke et al. 2017). Deterministic: the same rows give the same model.
 */

export interface BoostSettings {
  trees: number;
  leaves: number;
  /** Share of each tree's verdict that is believed. */
  rate: number;
  /** Least sum of second derivatives in a leaf; in the unit of the weights. */
  leafWeight: number;
  /** L2 penalty on leaf values. */
  l2: number;
  /** Share of the rows, and of the columns, that each tree sees. */
  rowShare: number;
  columnShare: number;
  /** Where the random choices of rows and columns begin. */
  seed: number;
  /** Columns that are not looked at, to learn what they are worth. */
  without?: readonly string[];
  /** Forests grown with other random numbers, each a part of the verdict: their slips differ. 1 when not given. */
  forests?: number;
}

export const BOOST_SETTINGS: BoostSettings = {
  trees: 240,
  leaves: 24,
  rate: 0.06,
  leafWeight: 4,
  l2: 4,
  rowShare: 0.6,
  columnShare: 0.4,
  seed: 20_240_601,
};

/** A tree while it is being made: children by index, -1 for a leaf. */
export interface GrownTree {
  column: number[];
  bin: number[];
  left: number[];
  right: number[];
  value: number[];
}

export interface GrownForest {
  base: number;
  trees: GrownTree[];
  cuts: Float32Array[];
  columns: readonly string[];
  /** Sum of gains by column. */
  gains: Float64Array;
}

/** Grows a forest on the rows that `chosen` names; of several the mean. */
export function grow(set: BinnedRows, chosen: Int32Array, settings: BoostSettings = BOOST_SETTINGS): GrownForest {
  const { forests = 1, ...one } = settings;
  if (forests === 1) return growOne(set, chosen, one);
  return meanOf(
    Array.from({ length: forests }, (_, index) => growOne(set, chosen, { ...one, seed: one.seed + index * SEED_STEP })),
  );
}

const SEED_STEP = 7_919;

function growOne(set: BinnedRows, chosen: Int32Array, settings: BoostSettings): GrownForest {
  const random = generator(settings.seed);
  const usable = chosen.filter((row) => set.weights[row]! > 0);
  const base = priorLogOdds(set, usable);
  const scores = new Float32Array(set.rows).fill(base);
  const gradients = new Float32Array(set.rows);
  const hessians = new Float32Array(set.rows);
  const forest: GrownForest = {
    base,
    trees: [],
    cuts: set.cuts,
    columns: set.columns,
    gains: new Float64Array(set.columns.length),
  };
  for (let round = 0; round < settings.trees; round++) {
    for (const row of usable) {
      const probability = 1 / (1 + Math.exp(-scores[row]!));
      gradients[row] = (probability - set.labels[row]!) * set.weights[row]!;
      hessians[row] = Math.max(probability * (1 - probability), 1e-6) * set.weights[row]!;
    }
    const rows = usable.filter(() => random() < settings.rowShare);
    const columns = [...set.columns.keys()].filter(
      (column) => random() < settings.columnShare && !settings.without?.includes(set.columns[column]!),
    );
    const tree = growTree(set, rows, columns, gradients, hessians, settings, forest.gains);
    forest.trees.push(tree);
    for (const row of usable) scores[row]! += walk(tree, set.bins, row);
  }
  return forest;
}

function priorLogOdds(set: TrainingRows, rows: Int32Array): number {
  let positive = 0;
  let all = 0;
  for (const row of rows) {
    positive += set.labels[row]! * set.weights[row]!;
    all += set.weights[row]!;
  }
  const share = Math.min(Math.max(positive / all, 1e-3), 1 - 1e-3);
  return Math.log(share / (1 - share));
}

interface Leaf {
  node: number;
  rows: Int32Array;
  gradient: number;
  hessian: number;
  histogram: Float64Array;
  gain: number;
  column: number;
  bin: number;
}

function growTree(
  set: BinnedRows,
  rows: Int32Array,
  columns: number[],
  gradients: Float32Array,
  hessians: Float32Array,
  settings: BoostSettings,
  gains: Float64Array,
): GrownTree {
  const tree: GrownTree = { column: [], bin: [], left: [], right: [], value: [] };
  const addLeaf = (members: Int32Array, histogram: Float64Array): Leaf => {
    let gradient = 0;
    let hessian = 0;
    for (const row of members) {
      gradient += gradients[row]!;
      hessian += hessians[row]!;
    }
    const node = tree.column.length;
    tree.column.push(-1);
    tree.bin.push(0);
    tree.left.push(-1);
    tree.right.push(-1);
    tree.value.push((-settings.rate * gradient) / (hessian + settings.l2));
    const leaf: Leaf = { node, rows: members, gradient, hessian, histogram, gain: 0, column: -1, bin: -1 };
    findSplit(leaf, columns, settings);
    return leaf;
  };
  const leaves = [addLeaf(rows, buildHistogram(set, rows, columns, gradients, hessians))];
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((a, b) => (b.gain > a.gain ? b : a));
    if (best.gain <= 0) break;
    gains[best.column]! += best.gain;
    const bins = set.bins[best.column]!;
    const goesLeft = best.rows.filter((row) => bins[row]! <= best.bin);
    const goesRight = best.rows.filter((row) => bins[row]! > best.bin);
    // The larger side's histogram is the parent's less the smaller side's: half the work.
    const small = goesLeft.length < goesRight.length ? goesLeft : goesRight;
    const smallHistogram = buildHistogram(set, small, columns, gradients, hessians);
    const largeHistogram = best.histogram;
    for (let index = 0; index < largeHistogram.length; index++) largeHistogram[index]! -= smallHistogram[index]!;
    const left = addLeaf(goesLeft, small === goesLeft ? smallHistogram : largeHistogram);
    const right = addLeaf(goesRight, small === goesLeft ? largeHistogram : smallHistogram);
    tree.column[best.node] = best.column;
    tree.bin[best.node] = best.bin;
    tree.left[best.node] = left.node;
    tree.right[best.node] = right.node;
    leaves.splice(leaves.indexOf(best), 1, left, right);
  }
  return tree;
}

/** Sums of gradients and hessians by bin: `histogram[(place of the column * 256 + bin) * 2]` and the next. */
function buildHistogram(
  set: BinnedRows,
  rows: Int32Array,
  columns: number[],
  gradients: Float32Array,
  hessians: Float32Array,
): Float64Array {
  const histogram = new Float64Array(columns.length * 512);
  // Gathered once, they are read in order for every column.
  const gradient = new Float32Array(rows.length);
  const hessian = new Float32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    gradient[index] = gradients[rows[index]!]!;
    hessian[index] = hessians[rows[index]!]!;
  }
  for (const [place, column] of columns.entries()) {
    const bins = set.bins[column]!;
    const start = place * 512;
    for (let index = 0; index < rows.length; index++) {
      const at = start + bins[rows[index]!]! * 2;
      histogram[at]! += gradient[index]!;
      histogram[at + 1]! += hessian[index]!;
    }
  }
  return histogram;
}

function findSplit(leaf: Leaf, columns: number[], settings: BoostSettings): void {
  const { histogram, gradient, hessian } = leaf;
  const whole = (gradient * gradient) / (hessian + settings.l2);
  for (const [place, column] of columns.entries()) {
    let gradientLeft = 0;
    let hessianLeft = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      const at = place * 512 + bin * 2;
      if (histogram[at + 1] === 0) continue;
      gradientLeft += histogram[at]!;
      hessianLeft += histogram[at + 1]!;
      const hessianRight = hessian - hessianLeft;
      if (hessianLeft < settings.leafWeight) continue;
      if (hessianRight < settings.leafWeight) break;
      const gradientRight = gradient - gradientLeft;
      const gain =
        (gradientLeft * gradientLeft) / (hessianLeft + settings.l2) +
        (gradientRight * gradientRight) / (hessianRight + settings.l2) -
        whole;
      if (gain > leaf.gain + 1e-6) {
        leaf.gain = gain;
        leaf.column = column;
        leaf.bin = bin;
      }
    }
  }
}

function walk(tree: GrownTree, bins: Uint8Array[], row: number): number {
  let node = 0;
  while (tree.column[node]! >= 0) {
    node = bins[tree.column[node]!]![row]! <= tree.bin[node]! ? tree.left[node]! : tree.right[node]!;
  }
  return tree.value[node]!;
}

/** Log-odds of rows that were binned with the forest. */
export function predict(forest: GrownForest, set: BinnedRows, rows: Int32Array): Float32Array {
  return Float32Array.from(rows, (row) => {
    let score = forest.base;
    for (const tree of forest.trees) score += walk(tree, set.bins, row);
    return score;
  });
}

/** One forest whose verdict is the mean of several grown on the same bins. */
export function meanOf(forests: readonly GrownForest[]): GrownForest {
  const [first] = forests;
  if (!first) throw new Error('No forest to take the mean of');
  const share = 1 / forests.length;
  return {
    ...first,
    base: forests.reduce((sum, forest) => sum + forest.base, 0) * share,
    trees: forests.flatMap(({ trees }) => trees.map((tree) => ({ ...tree, value: tree.value.map((value) => value * share) }))),
    gains: first.gains.map((_, column) => forests.reduce((sum, forest) => sum + forest.gains[column]!, 0) * share),
  };
}

/** Numbers in 0…1 that are the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
