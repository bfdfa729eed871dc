import { hashText } from '../hash.ts';
import { remember } from '../memory.ts';
import { findWordClass, type WordClass } from './clusters.ts';
import { findListed, isGivenName, LISTED } from './gazetteer.ts';
import { SURNAMES } from './lexicon/people.ts';
import {
  CALENDAR_WORDS,
  COMMON_ACRONYMS,
  DEMONYMS,
  NAME_PARTICLES,
  ORGANIZATION_WORDS,
  PEOPLES,
  PLACE_WORDS,
  TITLES,
} from './lexicon/words.ts';

/** How a word is written. */
export const FORM = { lower: 0, capital: 1, capitals: 2, initial: 3, mixed: 4, number: 5, sign: 6, edge: 7 } as const;

/** What a word is known as; one bit each. The first six are those of the gazetteer. */
export const KNOWN = {
  ...LISTED,
  given: 64,
  surname: 128,
  title: 256,
  organizationWord: 512,
  placeWord: 1024,
  demonym: 2048,
  people: 4096,
  calendar: 8192,
  acronym: 16384,
  particle: 32768,
} as const;

/** All that the tagger looks at in a word, whatever its place. */
export interface Word {
  text: string;
  lower: string;
  form: number;
  known: number;
  /** Hashes. */
  exact: number;
  folded: number;
  shape: number;
  class: WordClass;
  /** The class of the same word in small letters; of "LONDON" that of "London". */
  other: WordClass;
  /** What the tagger's weights add up to for a word at each distance, and a bit for each distance that is done. */
  sums?: Int32Array;
  summed: number;
}

const NOTHING: WordClass = { fine: 0, middle: 0, coarse: 0, capital: 0 };

/** Stands before the first and after the last word of a sentence. */
export const EDGE: Word = {
  text: '',
  lower: '',
  form: FORM.edge,
  known: 0,
  exact: 1,
  folded: 1,
  shape: 1,
  class: NOTHING,
  other: NOTHING,
  summed: 0,
};

/** Longer words are addresses and noise: only their beginning is looked at, so that a word costs a bounded time. */
const LONGEST = 40;

/** Looks a word up in every list. */
export const lookUpWord = remember(readWord);

function readWord(token: string): Word {
  const text = token.length > LONGEST ? token.slice(0, LONGEST) : token;
  const lower = text.toLowerCase();
  const form = formOf(text, lower);
  const titled = form === FORM.capitals ? text[0]! + lower.slice(1) : text;
  return {
    text,
    lower,
    form,
    known: knownAs(text) | (titled === text ? 0 : knownAs(titled)),
    exact: hashText(text.replace(/\p{N}/gu, '0')),
    folded: hashText(lower.replace(/\p{N}/gu, '0'), 0x1234567),
    shape: hashText(shapeOf(text), 0x7654321),
    class: findWordClass(text),
    other: form === FORM.lower || form >= FORM.number ? NOTHING : findWordClass(form === FORM.capitals ? titled : lower),
    summed: 0,
  };
}

function formOf(text: string, lower: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return FORM.sign;
  if (/^\p{N}/u.test(text)) return FORM.number;
  if (text === lower) return FORM.lower;
  if (text[0] === lower[0]) return FORM.mixed;
  if (text.length === 1 || (text.length === 2 && text[1] === '.')) return FORM.initial;
  if (text === text.toUpperCase()) return FORM.capitals;
  return text.slice(1) === lower.slice(1) ? FORM.capital : FORM.mixed;
}

/** Runs of like signs as one: "McDonald" → "XxXx", "U.S." → "X.X.". */
function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const sign = signOf(text[at]!);
    // Only letters and digits are run together.
    if (sign !== last || !'xX0'.includes(sign)) shape += sign;
    last = sign;
  }
  return shape;
}

function signOf(char: string): string {
  if (char >= 'a' && char <= 'z') return 'x';
  if (char >= 'A' && char <= 'Z') return 'X';
  if (char >= '0' && char <= '9') return '0';
  if (char < '\u0080') return char;
  if (/\p{Lu}/u.test(char)) return 'X';
  if (/[\p{Ll}\p{Lo}\p{M}]/u.test(char)) return 'x';
  return /\p{N}/u.test(char) ? '0' : char;
}

function knownAs(text: string): number {
  let known = findListed(text);
  if (isGivenName(text)) known |= KNOWN.given;
  if (SURNAMES.has(text)) known |= KNOWN.surname;
  if (TITLES.has(text)) known |= KNOWN.title;
  if (ORGANIZATION_WORDS.has(text)) known |= KNOWN.organizationWord;
  if (PLACE_WORDS.has(text)) known |= KNOWN.placeWord;
  if (DEMONYMS.has(text)) known |= KNOWN.demonym;
  if (PEOPLES.has(text)) known |= KNOWN.people;
  if (CALENDAR_WORDS.has(text)) known |= KNOWN.calendar;
  if (COMMON_ACRONYMS.has(text)) known |= KNOWN.acronym;
  if (NAME_PARTICLES.has(text)) known |= KNOWN.particle;
  return known;
}
