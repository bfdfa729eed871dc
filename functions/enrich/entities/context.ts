import { findCalled } from './called.ts';
import { findListed, longestPhrase } from './gazetteer.ts';
import { ROLES } from './lexicon/callings.ts';
import type { Tokens } from './tokens.ts';
import { FORM, KNOWN, lookUpWord, type Word } from './words.ts';

/** What the tagger knows of each token from the whole document, in columns. */
export interface Context {
  /** The distinct words, and for each token the index of its word. */
  words: Word[];
  wordOf: Int32Array;
  /** Listed phrases of several words: bits of `LISTED` × 4, plus 1 where the phrase begins, 2 inside, 3 where it ends. */
  phrases: Uint16Array;
  /** First token, and the one after the last, of the run of capitalised words that a token stands in ("of" and "-" may be inside). */
  runFrom: Int32Array;
  runTo: Int32Array;
  /** What the text calls the run: `CALLED`, 0 nothing. */
  called: Uint8Array;
  /** What other occurrences of the same word tell: bits of `EVIDENCE`. */
  evidence: Int32Array;
  /** How often the word occurs with a capital: 1, 2 (two or three times), 3 (more). */
  frequency: Uint8Array;
  /** Of each sentence: 0 ordinary, 1 in capitals, 2 a headline with capitalised words, 3 a line without a full stop. */
  kinds: Uint8Array;
}

/** What an occurrence of a capitalised word may show about its other occurrences. */
export const EVIDENCE = {
  insideSentence: 1,
  afterGiven: 2,
  afterTitle: 4,
  beforeOrganizationWord: 8,
  afterPreposition: 16,
  beforeSaying: 32,
  insidePlace: 64,
  insideOrganization: 128,
  small: 256,
  beforeCapital: 512,
  afterCapital: 1024,
  afterArticle: 2048,
  /** "spokesman for", "member of". */
  afterRole: 4096,
  /** "officials", "shares". */
  beforeRole: 8192,
  calledPerson: 16384,
  calledOrganization: 32768,
  calledPlace: 65536,
} as const;
const EVIDENCE_BITS = 17;

const PREPOSITIONS = new Set('in at from near to outside across throughout around'.split(' '));
const SAYING = new Set('said says told added who tweeted argued asked claimed denied explained wrote thinks believes'.split(' '));
const LONGEST_PHRASE = 6;
/** Stand between a role and the body it is held in. */
const ROLE_JOINTS = new Set(['of', 'for', 'from', 'at', 'with']);
/** Stand inside a run of capitalised words. */
const JOINTS = new Set(['of', '-', '&']);

/** Looks up each distinct word once, and gathers what the document says about it. Linear. */
export function readContext({ words: tokens, starts, ends, sentences }: Tokens, text: string): Context {
  const { words, wordOf } = lookUpWords(tokens);
  const kinds = new Uint8Array(sentences.length);
  for (let s = 0; s + 1 < sentences.length; s++) kinds[s] = kindOf(words, wordOf, sentences[s]!, sentences[s + 1]!);
  const phrases = findPhrases(words, wordOf, sentences, (from, to) => text.slice(starts[from], ends[to - 1]));
  const runs = findRuns(words, wordOf, sentences);
  const called = findCalled(words, wordOf, sentences, runs.runTo);
  const { evidence, frequency } = gatherEvidence({ words, wordOf, sentences, kinds, phrases, called });
  return { words, wordOf, phrases, ...runs, called, evidence, frequency, kinds };
}

function lookUpWords(tokens: string[]): { words: Word[]; wordOf: Int32Array } {
  const indexes = new Map<string, number>();
  const words: Word[] = [];
  const wordOf = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    let index = indexes.get(tokens[at]!);
    if (index === undefined) {
      index = words.push(lookUpWord(tokens[at]!)) - 1;
      indexes.set(tokens[at]!, index);
    }
    wordOf[at] = index;
  }
  return { words, wordOf };
}

export const isCapital = (form: number) => form >= FORM.capital && form <= FORM.mixed;

/** Kind of a sentence in capitals. */
export const IN_CAPITALS = 1;

function kindOf(words: Word[], wordOf: Int32Array, from: number, to: number): number {
  let letters = 0;
  let capitals = 0;
  let capitalised = 0;
  for (let at = from; at < to; at++) {
    const { form, text } = words[wordOf[at]!]!;
    if (form > FORM.mixed || text.length < 3) continue;
    letters++;
    if (form === FORM.capitals) capitals++;
    if (isCapital(form)) capitalised++;
  }
  if (letters >= 2 && capitals >= 0.7 * letters) return IN_CAPITALS;
  if (letters >= 4 && capitalised >= 0.7 * letters) return 2;
  const last = words[wordOf[to - 1]!]!.text;
  return last === '.' || last === '!' || last === '?' || last === '"' || last === '”' ? 0 : 3;
}

function findRuns(words: Word[], wordOf: Int32Array, sentences: number[]): Pick<Context, 'runFrom' | 'runTo'> {
  const runFrom = new Int32Array(wordOf.length);
  const runTo = new Int32Array(wordOf.length);
  const capital = (at: number) => isCapital(words[wordOf[at]!]!.form);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const end = sentences[s + 1]!;
    let from = sentences[s]!;
    while (from < end) {
      let to = from + 1;
      if (capital(from)) {
        while (to < end && (capital(to) || (to + 1 < end && JOINTS.has(words[wordOf[to]!]!.lower) && capital(to + 1)))) to++;
      }
      for (let at = from; at < to; at++) {
        runFrom[at] = from;
        runTo[at] = to;
      }
      from = to;
    }
  }
  return { runFrom, runTo };
}

/** Longest match of listed phrases, left to right. */
function findPhrases(
  words: Word[],
  wordOf: Int32Array,
  sentences: number[],
  textOf: (from: number, to: number) => string,
): Uint16Array {
  const phrases = new Uint16Array(wordOf.length);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const last = sentences[s + 1]!;
    for (let from = sentences[s]!; from < last; from++) {
      const { form, text } = words[wordOf[from]!]!;
      if (!isCapital(form)) continue;
      const longest = Math.max(longestPhrase(text), form === FORM.capitals ? longestPhrase(titleCase(text)) : 0);
      if (longest === 0) continue;
      for (let to = Math.min(last, from + LONGEST_PHRASE); to > from + 1; to--) {
        if (words[wordOf[to - 1]!]!.form === FORM.sign) continue;
        const phrase = textOf(from, to);
        if (phrase.length > longest) continue;
        const listed = findListed(phrase) || (form === FORM.capitals ? findListed(titleCase(phrase)) : 0);
        if (!listed) continue;
        for (let at = from; at < to; at++) phrases[at] = (listed << 2) | (at === from ? 1 : at === to - 1 ? 3 : 2);
        from = to - 1;
        break;
      }
    }
  }
  return phrases;
}

/** "NEW YORK" → "New York". */
export const titleCase = (phrase: string) =>
  phrase.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());

type Gathered = Pick<Context, 'words' | 'wordOf' | 'kinds' | 'phrases' | 'called'> & { sentences: number[] };

function gatherEvidence({ words, wordOf, sentences, kinds, phrases, called }: Gathered) {
  // "LONDON" and "London" are one word here.
  const keys = new Map<string, number>();
  const keyOf = new Int32Array(words.length);
  words.forEach(({ lower }, index) => {
    let key = keys.get(lower);
    if (key === undefined) {
      key = keys.size;
      keys.set(lower, key);
    }
    keyOf[index] = key;
  });
  const totals = new Uint16Array(keys.size * EVIDENCE_BITS);
  const counts = new Uint16Array(keys.size);
  /** Occurrences that show anything: 0, 1, 2 (or more). */
  const telling = new Uint8Array(keys.size);
  const own = new Int32Array(wordOf.length);
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const end = sentences[s + 1]!;
    for (let at = first; at < end; at++) {
      const word = words[wordOf[at]!]!;
      const key = keyOf[wordOf[at]!]!;
      let shown = 0;
      if (word.form === FORM.lower) shown = EVIDENCE.small;
      else if (isCapital(word.form)) {
        counts[key] = Math.min(0xffff, counts[key]! + 1);
        const before = at > first ? words[wordOf[at - 1]!] : undefined;
        const after = at + 1 < end ? words[wordOf[at + 1]!] : undefined;
        shown = shownBy(before, after, kinds[s]!, phrases[at]!);
        if (called[at]) shown |= EVIDENCE.calledPerson << (called[at]! - 1);
        if (at > first + 1 && ROLE_JOINTS.has(before!.lower) && ROLES.has(words[wordOf[at - 2]!]!.lower))
          shown |= EVIDENCE.afterRole;
      }
      own[at] = shown;
      if (shown === 0) continue;
      telling[key] = Math.min(2, telling[key]! + 1);
      for (let rest = shown; rest !== 0; rest &= rest - 1) {
        const total = key * EVIDENCE_BITS + 31 - Math.clz32(rest & -rest);
        if (totals[total]! < 0xffff) totals[total]!++;
      }
    }
  }
  const evidence = new Int32Array(wordOf.length);
  const frequency = new Uint8Array(wordOf.length);
  for (let at = 0; at < wordOf.length; at++) {
    if (!isCapital(words[wordOf[at]!]!.form)) continue;
    const key = keyOf[wordOf[at]!]!;
    // Most words tell something once, of themselves.
    for (let bit = 0; telling[key]! > (own[at] === 0 ? 0 : 1) && bit < EVIDENCE_BITS; bit++) {
      if (totals[key * EVIDENCE_BITS + bit]! > ((own[at]! >> bit) & 1)) evidence[at]! |= 1 << bit;
    }
    frequency[at] = counts[key]! > 3 ? 3 : counts[key]! > 1 ? 2 : 1;
  }
  return { evidence, frequency };
}

function shownBy(before: Word | undefined, after: Word | undefined, kind: number, phrase: number): number {
  let shown = 0;
  if (before) {
    if (kind !== IN_CAPITALS && kind !== 2) shown |= EVIDENCE.insideSentence;
    if (before.known & KNOWN.given || before.form === FORM.initial) shown |= EVIDENCE.afterGiven;
    if (before.known & KNOWN.title) shown |= EVIDENCE.afterTitle;
    if (PREPOSITIONS.has(before.lower)) shown |= EVIDENCE.afterPreposition;
    if (isCapital(before.form)) shown |= EVIDENCE.afterCapital;
    if (before.lower === 'the') shown |= EVIDENCE.afterArticle;
  }
  if (after) {
    if (after.known & KNOWN.organizationWord && isCapital(after.form)) shown |= EVIDENCE.beforeOrganizationWord;
    if (SAYING.has(after.lower)) shown |= EVIDENCE.beforeSaying;
    if (isCapital(after.form)) shown |= EVIDENCE.beforeCapital;
    if (after.form === FORM.lower && ROLES.has(after.lower)) shown |= EVIDENCE.beforeRole;
  }
  const listed = phrase >> 2;
  if (listed & 31) shown |= EVIDENCE.insidePlace;
  if (listed & 32) shown |= EVIDENCE.insideOrganization;
  return shown;
}
