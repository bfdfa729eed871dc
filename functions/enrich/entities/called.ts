import type { Context } from './context.ts';
import { CALLINGS } from './lexicon/callings.ts';
import { FORM, type Word } from './words.ts';

/** What a text calls a name. */
export const CALLED = { person: 1, organization: 2, place: 3 } as const;

/** Tokens from the article to the noun: "a state-owned maker of". */
const LONGEST_PHRASE = 9;
/** Stand between the name and what it is called. */
const LINKS = new Set(['is', 'was', 'are', 'were', ',']);
const ARTICLES = new Set(['a', 'an', 'the', 'one']);
/** End the phrase that says what the name is. */
const ENDS = new Set('of in that which who whose for at on from with and or but based , . ; : ( ) - – —'.split(' '));

/**
 * What the text itself calls each run of capitals: "Halden is a village", "Halden, the largest maker of", "the company Halden". Linear: the
 * phrase behind a name is read to a bound.
 *
 * @param runTo for each token the end of its run
 * @returns for each token `CALLED`, or 0
 */
export function findCalled(words: Word[], wordOf: Int32Array, sentences: number[], runTo: Context['runTo']): Uint8Array {
  const called = new Uint8Array(wordOf.length);
  const word = (at: number) => words[wordOf[at]!]!;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const end = sentences[s + 1]!;
    for (let at = first; at < end; at = runTo[at]!) {
      const { form } = word(at);
      if (form < FORM.capital || form > FORM.mixed) continue;
      const to = runTo[at]!;
      const kind = calledBehind(to, end, word) || (at > first ? calling(word(at - 1)) : 0);
      if (kind) called.fill(kind, at, to);
    }
  }
  return called;
}

const calling = ({ form, lower }: Word) => (form === FORM.lower ? (CALLINGS.get(lower) ?? 0) : 0);

/** The last noun, or the one before it, of "is a …" at `to`. */
function calledBehind(to: number, end: number, word: (at: number) => Word): number {
  if (to + 2 >= end || !LINKS.has(word(to).lower) || !ARTICLES.has(word(to + 1).lower)) return 0;
  let head = to + 1;
  while (head + 1 < end && head - to < LONGEST_PHRASE && !ENDS.has(word(head + 1).lower)) head++;
  if (head === to + 1) return 0;
  return calling(word(head)) || (head > to + 2 ? calling(word(head - 1)) : 0);
}
