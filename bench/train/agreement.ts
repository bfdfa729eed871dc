import { type TruthLine, tokenize } from './labels.ts';

/** F1 of the word quadruples of a text with those of the known article; optional lines count only where they help. */
export function agreement(text: string, truth: readonly TruthLine[]): number {
  const made = quadruples(tokenize(text));
  const needed = quadruples(truth.filter((line) => !line.optional).flatMap((line) => tokenize(line.text)));
  const allowed = quadruples(truth.flatMap((line) => tokenize(line.text)));
  const found = overlap(made, needed);
  const right = Math.max(found, overlap(made, allowed));
  const precision = right / Math.max(1, size(made));
  const recall = found / Math.max(1, size(needed));
  return precision + recall === 0 ? 0 : Math.min(1, (2 * precision * recall) / (precision + recall));
}

function quadruples(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const key = words.slice(at, at + 4).join(' ');
    if (key !== '') bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

function overlap(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0;
  for (const [key, count] of one) common += Math.min(count, other.get(key) ?? 0);
  return common;
}

function size(bag: Map<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0);
}
