import { type Context, IN_CAPITALS } from './context.ts';
import { LISTED } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { FORM, KNOWN } from './words.ts';

const PLACES = LISTED.metropolis | LISTED.city | LISTED.town | LISTED.country | LISTED.region;
const LISTS = PLACES | LISTED.organization;
/** Letters of an acronym: two stand for too much. */
const SHORTEST_ACRONYM = 3;

/**
 * Trusts the lists where they leave little doubt: phrases of several words and acronyms (of the training texts' phrases listed as organisations nine in ten are).
 * What the tagger found inside such a phrase goes, and a phrase inside a longer name stays as it is.
 */
export function addListed(names: Name[], { phrases, words, wordOf, kinds }: Context, sentences: number[]): Name[] {
  const nameAt = new Int32Array(phrases.length).fill(-1);
  for (const [index, { from, to }] of names.entries()) nameAt.fill(index, from, to);
  const added: Name[] = [];
  const dropped = new Set<number>();
  let sentence = 0;
  for (let from = 0; from < phrases.length; from++) {
    while (sentences[sentence + 1]! <= from) sentence++;
    const { to, lists } = listedAt(from, kinds[sentence] === IN_CAPITALS);
    if (lists === 0) continue;
    const type = lists === LISTED.organization ? 'ORGANIZATION' : lists & LISTED.organization ? undefined : 'PLACE';
    const found = new Set(nameAt.subarray(from, to));
    found.delete(-1);
    const within = [...found].every((index) => names[index]!.from >= from && names[index]!.to <= to);
    if (type && within) {
      for (const index of found) dropped.add(index);
      added.push({ from, to, type });
    }
    from = to - 1;
  }
  if (added.length === 0) return names;
  return [...names.filter((_, index) => !dropped.has(index)), ...added].sort((a, b) => a.from - b.from);

  function listedAt(from: number, inCapitals: boolean): { to: number; lists: number } {
    const phrase = phrases[from]!;
    if ((phrase & 3) === 1) {
      let to = from + 1;
      while ((phrases[to - 1]! & 3) !== 3) to++;
      return { to, lists: phrase >> 2 };
    }
    const { form, text, known } = words[wordOf[from]!]!;
    // Where all is in capitals no acronym is one: PEOPLE.
    const acronym =
      !inCapitals &&
      phrase === 0 &&
      form === FORM.capitals &&
      text.length >= SHORTEST_ACRONYM &&
      !(known & (KNOWN.given | KNOWN.surname));
    return { to: from + 1, lists: acronym && (known & LISTS) === LISTED.organization ? LISTED.organization : 0 };
  }
}
