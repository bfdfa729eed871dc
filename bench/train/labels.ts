/**
 * Labels for blocks: which blocks of a document hold the text of its known article.
 *
 * The blocks' words are aligned with the article's, in order, so that a teaser that repeats the lede, or a menu word that happens to
 * occur in the article, is not taken for it: of all ways to lay blocks onto stretches of the article without overlap and in order,
 * the one with most words is chosen. Long blocks that stand elsewhere (pages in another order) count when their stretch is free.
 */

/** A line of the known article; an optional one may be in the output or not. */
export interface TruthLine {
  text: string;
  optional: boolean;
}

/** Label of a block that says nothing: optional text. */
export const UNLABELLED = -1;

/** @returns for each block the share of its words that is article, 0…1, or UNLABELLED */
export function labelBlocks(blocks: readonly string[], truth: readonly TruthLine[]): Float32Array {
  const gold = truthWords(truth);
  const index = indexGrams(gold.words);
  const tokens = blocks.map(tokenize);
  const stretches = tokens.flatMap((words, block) => findStretches(words, block, gold.words, index));
  const chosen = bestChain(stretches, gold.words.length);
  const covered = new Uint8Array(gold.words.length);
  for (const stretch of chosen) covered.fill(1, stretch.start, stretch.end);
  const inChain = new Set(chosen.map((stretch) => stretch.block));
  for (const stretch of stretches) {
    const words = tokens[stretch.block]!.length;
    if (inChain.has(stretch.block) || words < 8 || stretch.matched < 0.8 * words) continue;
    const free = covered.subarray(stretch.start, stretch.end).filter((value) => value === 0).length;
    if (free < 0.7 * (stretch.end - stretch.start)) continue;
    covered.fill(1, stretch.start, stretch.end);
    inChain.add(stretch.block);
    chosen.push(stretch);
  }
  const labels = new Float32Array(blocks.length);
  for (const { block, start, end, matched } of chosen) {
    const optional = gold.optional.subarray(start, end).filter((value) => value === 1).length;
    labels[block] = optional > 0.5 * (end - start) ? UNLABELLED : Math.min(1, matched / tokens[block]!.length);
  }
  return labels;
}

/** Words as the scorer counts them; ideographs one by one. */
export function tokenize(text: string): string[] {
  return text.toLowerCase().match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

interface Stretch {
  block: number;
  /** Half-open range of the article's words. */
  start: number;
  end: number;
  matched: number;
}

const GRAM = 4;

function truthWords(truth: readonly TruthLine[]): { words: string[]; optional: Uint8Array } {
  const words: string[] = [];
  const optional: number[] = [];
  for (const line of truth) {
    for (const word of tokenize(line.text)) {
      words.push(word);
      optional.push(line.optional ? 1 : 0);
    }
  }
  return { words, optional: Uint8Array.from(optional) };
}

function indexGrams(words: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const places = index.get(key);
    if (places === undefined) index.set(key, [at]);
    else if (places.length < 20) places.push(at);
  };
  for (let at = 0; at < words.length; at++) {
    for (let length = 1; length <= GRAM && at + length <= words.length; length++) add(words.slice(at, at + length).join(' '), at);
  }
  return index;
}

function findStretches(
  words: readonly string[],
  block: number,
  gold: readonly string[],
  index: Map<string, number[]>,
): Stretch[] {
  if (words.length === 0) return [];
  if (words.length < GRAM) {
    return (index.get(words.join(' ')) ?? []).map((start) => ({
      block,
      start,
      end: start + words.length,
      matched: words.length,
    }));
  }
  // Matches lie on few diagonals: the offset between article and block.
  const diagonals = new Map<number, number>();
  for (let at = 0; at + GRAM <= words.length; at++) {
    for (const place of index.get(words.slice(at, at + GRAM).join(' ')) ?? []) {
      const diagonal = Math.round((place - at) / 8);
      diagonals.set(diagonal, (diagonals.get(diagonal) ?? 0) + 1);
    }
  }
  const best = [...diagonals].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return best.flatMap(([diagonal]) => stretchAlong(words, block, gold, index, diagonal * 8));
}

/** The stretch of the article that a block covers near one diagonal (insertions and slips move it by some words). */
function stretchAlong(
  words: readonly string[],
  block: number,
  gold: readonly string[],
  index: Map<string, number[]>,
  diagonal: number,
): Stretch[] {
  const matched = new Uint8Array(words.length);
  let start = gold.length;
  let end = 0;
  for (let at = 0; at + GRAM <= words.length; at++) {
    for (const place of index.get(words.slice(at, at + GRAM).join(' ')) ?? []) {
      if (Math.abs(place - at - diagonal) > 12) continue;
      matched.fill(1, at, at + GRAM);
      start = Math.min(start, place);
      end = Math.max(end, place + GRAM);
    }
  }
  const count = matched.reduce((sum, value) => sum + value, 0);
  return end > start ? [{ block, start, end, matched: count }] : [];
}

/** The chain of stretches, in order in document and article, that matches most words (a Fenwick tree keeps it n log n). */
function bestChain(stretches: readonly Stretch[], goldLength: number): Stretch[] {
  const bestAt = new Int32Array(goldLength + 2).fill(-1);
  const score = new Float64Array(stretches.length);
  const previous = new Int32Array(stretches.length).fill(-1);
  const query = (end: number): number => {
    let best = -1;
    for (let at = end + 1; at > 0; at -= at & -at) {
      const candidate = bestAt[at]!;
      if (candidate >= 0 && (best < 0 || score[candidate]! > score[best]!)) best = candidate;
    }
    return best;
  };
  const update = (end: number, candidate: number) => {
    for (let at = end + 1; at < bestAt.length; at += at & -at) {
      const held = bestAt[at]!;
      if (held < 0 || score[candidate]! > score[held]!) bestAt[at] = candidate;
    }
  };
  for (let from = 0; from < stretches.length; ) {
    let to = from;
    while (to < stretches.length && stretches[to]!.block === stretches[from]!.block) to++;
    for (let at = from; at < to; at++) {
      // Two words of slack: a stretch found by its grams may reach over its edge.
      const before = query(Math.min(goldLength, stretches[at]!.start + 2));
      score[at] = stretches[at]!.matched + (before < 0 ? 0 : score[before]!);
      previous[at] = before;
    }
    for (let at = from; at < to; at++) update(stretches[at]!.end, at);
    from = to;
  }
  const chain: Stretch[] = [];
  for (let at = query(goldLength); at >= 0; at = previous[at]!) chain.push(stretches[at]!);
  return chain.reverse();
}
