import { type Context, EVIDENCE, IN_CAPITALS, isCapital, titleCase } from './context.ts';
import { type Name, TYPES } from './labels.ts';
import type { Tokens } from './tokens.ts';
import { FORM, KNOWN } from './words.ts';

/**
 * One name means one thing in an article: names are given the type that they mostly have there, a surname that of its full name,
 * and occurrences that the tagger passed over are added.
 */
export function makeConsistent(names: Name[], { words, sentences }: Tokens, context: Context, language: string): Name[] {
  const textOf = ({ from, to }: Name) => keyOf(words, from, to);
  const votes = countVotes(names, textOf);
  const surnames = findSurnames(names, words);
  const short = findShortForms(names, words, context, language);
  // "Halden Dairies Inc." is a body without the last word too, whatever that was taken for.
  for (const { from, to, type } of names) {
    if (type === 'ORGANIZATION' && to - from > 2 && LEGAL_FORM.test(words[to - 1]!)) short.add(keyOf(words, from, to - 1));
  }
  for (const word of short) {
    if (surnames.has(word)) continue;
    const counts = votesFor(votes, word);
    // Weighs more than what the word alone was taken for.
    counts[ORGANIZATION]! += counts.reduce((sum, count) => sum + count, 2);
  }
  for (const word of surnames) votesFor(votes, word)[PERSON]!++;
  for (const [acronym, type] of findAcronyms(names, words)) {
    short.add(acronym);
    const counts = votesFor(votes, acronym);
    counts[TYPES.indexOf(type)]! += 2 * counts.reduce((sum, count) => sum + count, 1);
  }
  const settled = names.map((name) => ({ ...name, type: settle(name, textOf(name), votes, surnames) }));
  return addMissed(settled, votes, words, sentences, context, short, surnames);
}

/** The words of a name with single blanks; "NEW YORK" of a headline or a dateline is "New York". */
function keyOf(words: string[], from: number, to: number): string {
  const text = words.slice(from, to).join(' ');
  return text.length > 3 && !/\p{Ll}/u.test(text) ? titleCase(text) : text;
}

/** How often each name was tagged as each of `TYPES`. */
type Votes = Map<string, number[]>;

function countVotes(names: Name[], textOf: (name: Name) => string): Votes {
  const votes: Votes = new Map();
  for (const name of names) {
    votesFor(votes, textOf(name))[TYPES.indexOf(name.type)]!++;
  }
  return votes;
}

function votesFor(votes: Votes, text: string): number[] {
  let counts = votes.get(text);
  if (!counts) {
    counts = TYPES.map(() => 0);
    votes.set(text, counts);
  }
  return counts;
}

/** Last words of the people named in full. */
function findSurnames(names: Name[], words: string[]): Set<string> {
  const surnames = new Set<string>();
  for (const { from, to, type } of names) {
    if (type === 'PERSON' && to - from > 1) surnames.add(keyOf(words, to - 1, to));
  }
  return surnames;
}

const PERSON = TYPES.indexOf('PERSON');
const ORGANIZATION = TYPES.indexOf('ORGANIZATION');
/** What cannot stand for a whole body though its name begins so. */
const NO_SHORT_FORM =
  KNOWN.metropolis |
  KNOWN.city |
  KNOWN.town |
  KNOWN.country |
  KNOWN.region |
  KNOWN.given |
  KNOWN.title |
  KNOWN.organizationWord |
  KNOWN.placeWord |
  KNOWN.demonym |
  KNOWN.people |
  KNOWN.calendar |
  KNOWN.particle;

/** Words that stand for a body named in full elsewhere: its first, or its last after "of" (Volkswagen Group, Order of Malta). */
function findShortForms(names: Name[], words: string[], context: Context, language: string): Set<string> {
  const short = new Set<string>();
  for (const { from, to, type } of names) {
    if (type !== 'ORGANIZATION' || to - from < 2) continue;
    for (const at of [from, words[to - 2] === 'of' ? to - 1 : from]) {
      const { form, known, other } = context.words[context.wordOf[at]!]!;
      if (!isCapital(form) || form === FORM.initial || known & NO_SHORT_FORM || words[at]!.length < 3) continue;
      // English words that are also written small are known by their class, those of other languages only by the text itself.
      const common = language === 'en' ? other.fine !== 0 : (context.evidence[at]! & EVIDENCE.small) !== 0;
      if (!common) short.add(keyOf(words, at, at + 1));
    }
  }
  return short;
}

const LEGAL_FORM = /^(?:Inc|Corp|Ltd|LLC|PLC|Plc|plc|AG|SA|NV|AB|SpA|GmbH|Co)\.?$/;

/** "Egyptian Islamic Jihad" → EIJ, with its type: the acronyms of names of several words, where the text has them. */
function findAcronyms(names: Name[], words: string[]): Map<string, Name['type']> {
  const present = new Set(words.filter((word) => /^\p{Lu}{2,6}$/u.test(word)));
  const acronyms = new Map<string, Name['type']>();
  if (present.size === 0) return acronyms;
  for (const { from, to, type } of names) {
    const large = words.slice(from, to).filter((word) => /^\p{Lu}/u.test(word));
    const acronym = large.map((word) => word[0]).join('');
    // Two letters are too few to tell by, unless they stand in brackets right behind the name.
    const behind = words[to] === '(' && words[to + 2] === ')' && words[to + 1] === acronym;
    if (large.length > 1 && (acronym.length > 2 || behind) && present.has(acronym)) acronyms.set(acronym, type);
  }
  return acronyms;
}

/** A majority of two thirds decides. */
function settle({ from, to, type }: Name, text: string, votes: Votes, surnames: Set<string>): Name['type'] {
  const counts = votes.get(text)!;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  if (to - from === 1 && surnames.has(text) && counts[PERSON]! * 2 >= total - 1) return 'PERSON';
  return total > 2 && most * 3 >= total * 2 ? TYPES[counts.indexOf(most)]! : type;
}

/**
 * A name that was tagged in at least this share of its occurrences is one in the others: a person in full at once, for nothing else is written so, a
 * surname soon. Chosen, as those below, with a quarter of the training texts left out in turn.
 */
const LEAST_SHARE = { fullPerson: 0.1, fullOther: 0.4, surname: 0.25, other: 0.5 };
const LONGEST = 6;

function addMissed(
  names: Name[],
  votes: Votes,
  words: string[],
  sentences: number[],
  context: Context,
  short: Set<string>,
  surnames: Set<string>,
): Name[] {
  const taken = new Uint8Array(words.length);
  for (const { from, to } of names) taken.fill(1, from, to);
  const missed: { name: Name; text: string }[] = [];
  // Names by their first word: few words begin one, and joining words is what costs time here.
  const firstWords = new Set<string>();
  for (const name of votes.keys()) firstWords.add(firstWordOf(name));
  for (let s = 0; s + 1 < sentences.length; s++) {
    const last = sentences[s + 1]!;
    for (let from = sentences[s]!; from < last; from++) {
      const word = context.words[context.wordOf[from]!]!;
      if (taken[from] || !isCapital(word.form) || !firstWords.has(words[from]!.toLowerCase())) continue;
      if (from === sentences[s] && context.evidence[from]! & EVIDENCE.small) continue;
      for (let to = Math.min(last, from + LONGEST); to > from; to--) {
        if (taken[to - 1]) continue;
        const text = keyOf(words, from, to);
        const counts = votes.get(text);
        if (!counts || taken.subarray(from, to).some((used) => used)) continue;
        if (to - from === 1 && context.kinds[s] !== IN_CAPITALS && isPartOfMore(context, from, sentences[s]!, last)) continue;
        missed.push({ name: { from, to, type: TYPES[counts.indexOf(Math.max(...counts))]! }, text });
        from = to - 1;
        break;
      }
    }
  }
  const times = new Map<string, number>();
  for (const { text } of missed) times.set(text, (times.get(text) ?? 0) + 1);
  const added = missed.filter(({ text }) => {
    const counts = votes.get(text)!;
    const tagged = counts.reduce((sum, count) => sum + count, 0);
    return short.has(text) || tagged >= leastShare(text, counts, surnames) * (tagged + times.get(text)!);
  });
  if (added.length === 0) return names;
  return [...names, ...added.map(({ name }) => name)].sort((a, b) => a.from - b.from);
}

function leastShare(text: string, counts: number[], surnames: Set<string>): number {
  if (text.includes(' ')) {
    return counts[PERSON] === Math.max(...counts) ? LEAST_SHARE.fullPerson : LEAST_SHARE.fullOther;
  }
  return surnames.has(text) ? LEAST_SHARE.surname : LEAST_SHARE.other;
}

function firstWordOf(name: string): string {
  const end = name.indexOf(' ');
  return (end < 0 ? name : name.slice(0, end)).toLowerCase();
}

/** "American" in "American Airlines", "May" in "May 3": a capitalised neighbour means that the word may be part of another name. */
function isPartOfMore(context: Context, at: number, from: number, to: number): boolean {
  const form = (index: number) => (index < from || index >= to ? FORM.sign : context.words[context.wordOf[index]!]!.form);
  const { known } = context.words[context.wordOf[at]!]!;
  if (known & (KNOWN.demonym | KNOWN.calendar)) return true;
  return isCapital(form(at + 1)) || (at - 1 > from && isCapital(form(at - 1)));
}
