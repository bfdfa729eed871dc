/**
 * Word classes of a class bigram model, found by the exchange algorithm (Kneser and Ney 1993; Martin, Liermann, Ney 1998): each
 * word in turn moves to the class that raises the likelihood of the text most. They are then merged pairwise, as Brown et al. 1992
 * do, for coarser classes. Deterministic.
 */

/** How often words follow each other. Word 0 stands between sentences, word 1 for all rare words. */
export interface Bigrams {
  counts: Int32Array;
  /** Successors and predecessors of each word: word, count, word, count … */
  right: Int32Array[];
  left: Int32Array[];
}

export interface ClassModel {
  /** Number of classes; classes 0 and 1 hold words 0 and 1 only. */
  classes: number;
  classOf: Int32Array;
  /** [before × classes + after] and occurrences of each class. */
  bigrams: Float64Array;
  sizes: Float64Array;
}

/** n log n, tabled: the only function the likelihood is made of. */
const TABLE = Float64Array.from({ length: 1 << 21 }, (_, n) => (n ? n * Math.log(n) : 0));
const nLogN = (n: number) => (n < TABLE.length ? TABLE[n]! : n * Math.log(n));

/** The class of each word; stops early once fewer than one word in a thousand moves. */
export function exchange(bigrams: Bigrams, classes: number, rounds: number): ClassModel {
  const model = beginModel(bigrams, classes);
  const words = bigrams.counts.length;
  const neighbours = { after: new Neighbours(classes), before: new Neighbours(classes), self: 0 };
  for (let round = 1; round <= rounds; round++) {
    let moved = 0;
    for (let word = 2; word < words; word++) {
      const from = model.classOf[word]!;
      gatherNeighbours(word, bigrams, model.classOf, neighbours);
      move(model, neighbours, bigrams.counts[word]!, from, -1);
      const best = bestClass(model, neighbours, bigrams.counts[word]!, from);
      move(model, neighbours, bigrams.counts[word]!, best, 1);
      if (best !== from) moved++;
      model.classOf[word] = best;
      neighbours.after.clear();
      neighbours.before.clear();
    }
    console.log(`round ${round}: ${moved} of ${words} words moved`);
    if (moved < words / 1000) break;
  }
  return model;
}

/** The most frequent words have a class each; the others are dealt out. */
function beginModel({ counts, right }: Bigrams, classes: number): ClassModel {
  const classOf = Int32Array.from(counts, (_, word) => (word < classes ? word : 2 + (word % (classes - 2))));
  const model = { classes, classOf, bigrams: new Float64Array(classes * classes), sizes: new Float64Array(classes) };
  counts.forEach((count, word) => {
    model.sizes[classOf[word]!]! += count;
    const row = right[word]!;
    for (let i = 0; i < row.length; i += 2) model.bigrams[classOf[word]! * classes + classOf[row[i]!]!]! += row[i + 1]!;
  });
  return model;
}

/** Classes on one side of a word, with the number of times. */
class Neighbours {
  counts: Float64Array;
  present: number[] = [];

  constructor(classes: number) {
    this.counts = new Float64Array(classes);
  }

  add(of: number, times: number): void {
    if (!this.counts[of]) this.present.push(of);
    this.counts[of]! += times;
  }

  clear(): void {
    for (const of of this.present) this.counts[of] = 0;
    this.present.length = 0;
  }
}

interface Sides {
  after: Neighbours;
  before: Neighbours;
  /** How often the word follows itself. */
  self: number;
}

function gatherNeighbours(word: number, { right, left }: Bigrams, classOf: Int32Array, sides: Sides): void {
  sides.self = 0;
  const successors = right[word]!;
  for (let i = 0; i < successors.length; i += 2) {
    if (successors[i] === word) sides.self = successors[i + 1]!;
    else sides.after.add(classOf[successors[i]!]!, successors[i + 1]!);
  }
  const predecessors = left[word]!;
  for (let i = 0; i < predecessors.length; i += 2) {
    if (predecessors[i] !== word) sides.before.add(classOf[predecessors[i]!]!, predecessors[i + 1]!);
  }
}

/** Adds a word to a class (`sign` 1) or takes it out (-1). */
function move(
  { classes, bigrams, sizes }: ClassModel,
  { after, before, self }: Sides,
  count: number,
  of: number,
  sign: number,
): void {
  for (const d of after.present) bigrams[of * classes + d]! += sign * after.counts[d]!;
  for (const d of before.present) bigrams[d * classes + of]! += sign * before.counts[d]!;
  bigrams[of * classes + of]! += sign * self;
  sizes[of]! += sign * count;
}

/** The class in which a word, now in none, raises the likelihood most; `from` on a tie. */
function bestClass({ classes, bigrams, sizes }: ClassModel, { after, before, self }: Sides, count: number, from: number): number {
  let best = from;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 2; c < classes; c++) {
    let gain = 2 * (nLogN(sizes[c]!) - nLogN(sizes[c]! + count));
    for (const d of after.present) {
      if (d === c) continue;
      const now = bigrams[c * classes + d]!;
      gain += nLogN(now + after.counts[d]!) - nLogN(now);
    }
    for (const d of before.present) {
      if (d === c) continue;
      const now = bigrams[d * classes + c]!;
      gain += nLogN(now + before.counts[d]!) - nLogN(now);
    }
    const own = bigrams[c * classes + c]!;
    gain += nLogN(own + after.counts[c]! + before.counts[c]! + self) - nLogN(own);
    if (gain > most + 1e-9) {
      most = gain;
      best = c;
    }
  }
  return best;
}

/**
 * Merges the closest classes again and again. `model` is used up.
 *
 * @param cuts numbers of classes at which to look, falling
 * @returns for each cut, the coarse class (from 1) of each class
 */
export function mergeClasses(model: ClassModel, cuts: number[]): Uint8Array[] {
  const alive = Array.from({ length: model.classes - 2 }, (_, i) => i + 2);
  const leaves = Array.from({ length: model.classes }, (_, i) => [i]);
  const nearest = new Map(alive.map((a) => [a, findNearest(model, a, alive)]));
  return cuts.map((cut) => {
    while (alive.length > cut) {
      let a = alive[0]!;
      for (const c of alive) if (nearest.get(c)!.loss < nearest.get(a)!.loss) a = c;
      const b = nearest.get(a)!.other;
      merge(model, a, b);
      leaves[a]!.push(...leaves[b]!);
      alive.splice(alive.indexOf(b), 1);
      nearest.delete(b);
      for (const c of alive) {
        if (c === a || nearest.get(c)!.other === a || nearest.get(c)!.other === b) nearest.set(c, findNearest(model, c, alive));
      }
    }
    const coarse = new Uint8Array(model.classes);
    alive.forEach((c, index) => {
      for (const leaf of leaves[c]!) coarse[leaf] = index + 1;
    });
    return coarse;
  });
}

/** Of the classes numbered higher, the one whose merging costs least. */
function findNearest(model: ClassModel, a: number, alive: number[]): { other: number; loss: number } {
  let best = { other: -1, loss: Number.POSITIVE_INFINITY };
  for (const b of alive) {
    if (b <= a) continue;
    const loss = lossOf(model, a, b);
    if (loss < best.loss) best = { other: b, loss };
  }
  return best;
}

/** What the likelihood loses when two classes become one. */
function lossOf({ classes, bigrams, sizes }: ClassModel, a: number, b: number): number {
  let loss = 2 * (nLogN(sizes[a]! + sizes[b]!) - nLogN(sizes[a]!) - nLogN(sizes[b]!));
  const join = (m: number, n: number) => {
    if (m && n) loss -= nLogN(m + n) - nLogN(m) - nLogN(n);
  };
  for (let d = 0; d < classes; d++) {
    if (d === a || d === b) continue;
    join(bigrams[a * classes + d]!, bigrams[b * classes + d]!);
    join(bigrams[d * classes + a]!, bigrams[d * classes + b]!);
  }
  const inner = [a * classes + a, a * classes + b, b * classes + a, b * classes + b].map((at) => bigrams[at]!);
  return loss - nLogN(inner.reduce((sum, n) => sum + n, 0)) + inner.reduce((sum, n) => sum + nLogN(n), 0);
}

/** Moves all of class b into class a. */
function merge({ classes, bigrams, sizes }: ClassModel, a: number, b: number): void {
  for (let d = 0; d < classes; d++) {
    bigrams[a * classes + d]! += bigrams[b * classes + d]!;
    bigrams[b * classes + d] = 0;
  }
  for (let d = 0; d < classes; d++) {
    bigrams[d * classes + a]! += bigrams[d * classes + b]!;
    bigrams[d * classes + b] = 0;
  }
  sizes[a]! += sizes[b]!;
}
