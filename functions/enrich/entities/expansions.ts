import type { Name } from './labels.ts';

/** Small words inside the name of a body: their letters may be left out of its acronym. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 'du', 'la', '&']);
const LONGEST = 12;

/**
 * "Rapid Support Forces (RSF)": words whose initials stand in brackets behind them are the name of a body, whole, and so are the initials. A name
 * that was found there keeps its type.
 */
export function addExpansions(names: Name[], words: string[]): Name[] {
  const added: Name[] = [];
  for (let at = 2; at + 2 < words.length; at++) {
    if (words[at] !== '(' || words[at + 2] !== ')' || !/^\p{Lu}{3,7}$/u.test(words[at + 1]!)) continue;
    const from = startOfExpansion(words, at);
    if (from < 0) continue;
    const whole = names.find((name) => name.from === from && name.to === at);
    const type = whole?.type ?? 'ORGANIZATION';
    added.push({ from, to: at, type }, { from: at + 1, to: at + 2, type });
  }
  if (added.length === 0) return names;
  const kept = names.filter((name) => !added.some(({ from, to }) => name.from < to && from < name.to));
  return [...kept, ...added].sort((a, b) => a.from - b.from);
}

/** Where the words begin whose initials are the acronym in the bracket at `bracket`; -1 where there are none. */
function startOfExpansion(words: string[], bracket: number): number {
  const letters = words[bracket + 1]!;
  let left = letters.length;
  let skipped = 0;
  for (let at = bracket - 1; at >= Math.max(0, bracket - LONGEST); at--) {
    const word = words[at]!;
    const initial = word[0]!;
    if (initial === letters[left - 1] && /^\p{Lu}/u.test(word)) left--;
    else if (SMALL.has(word)) left -= initial.toUpperCase() === letters[left - 1] ? 1 : 0;
    // "European Centre for Disease Prevention and Control (ECDC)"
    else if (!/^\p{Lu}\p{Ll}/u.test(word) || left === letters.length || letters.length < 4 || skipped++ > 0) return -1;
    if (left === 0) return /^\p{Lu}/u.test(word) ? at : -1;
  }
  return -1;
}
