import { hashText, mix } from '../hash.ts';
import { remember } from '../memory.ts';

/** A run of letters and digits, with what follows an apostrophe. */
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
/**
 * Left out as words of their own (pairs keep them): they tell the style of a text, not its topic. Fewer than the stop words of
 * keyphrases: "year" or "people" do lean to some topics.
 */
const FUNCTION_WORDS = new Set(
  `a an the of in on at to for and or but is are was were be been being by with from as that this these those it its he she they we you i his her
  their our your my me him them us who whom which what when where how why will would can could should may might must do does did has have had not
  no so if than then there here also after before over under into about out up down more most some any all one two said says say`.split(
    /\s+/,
  ),
);
/** Longer words also count by their beginning: "environmentalists" and "environment" share one. */
const PREFIX_CHARS = 5;
/** Text looked at: 40,000 code units are some 6,500 words. */
const LIMIT_CHARS = 40_000;

/** Kinds of features: seeds that keep a word, a pair and a beginning of equal letters apart. */
const STEM = 1;
const SURFACE = 2;
const PAIR = 3;
const PREFIX = 4;

/** The features of one word; 0 where it has none of a kind. */
interface WordFeatures {
  stem: number;
  /** Whether the stem counts by itself, not only in pairs. */
  counts: boolean;
  surface: number;
  prefix: number;
}

/**
 * What the classifier sees of an English text: its words stemmed (function words left out), their surface forms, pairs of neighbours, and
 * beginnings of long words, as 32-bit hashes. Case is set aside, digits are all alike.
 *
 * @param add called with each feature as often as it occurs
 */
export function readFeatures(text: string, add: (feature: number) => void): void {
  let previous = 0;
  for (const word of text.slice(0, LIMIT_CHARS).toLowerCase().replaceAll('’', "'").match(WORD) ?? []) {
    const features = featuresOf(word);
    if (features.counts) add(features.stem);
    if (features.surface !== 0) add(features.surface);
    if (features.prefix !== 0) add(features.prefix);
    if (previous !== 0) add(mix(Math.imul(previous, 31) + features.stem + PAIR));
    previous = features.stem;
  }
}

const featuresOf = remember(readWord);

function readWord(match: string): WordFeatures {
  const word = match.replace(/'s$/, '').replace(/\p{N}/gu, '0');
  const stem = stemOf(word);
  const counts = !FUNCTION_WORDS.has(word);
  return {
    stem: hash(stem, STEM),
    counts,
    surface: counts && stem !== word ? hash(word, SURFACE) : 0,
    prefix: word.length > PREFIX_CHARS ? hash(word.slice(0, PREFIX_CHARS), PREFIX) : 0,
  };
}

/** A light English stem: plural, past and -ing endings go, a final e and a doubled consonant after them. */
function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  let stem = word;
  if (word.length > 5 && word.endsWith('ing')) stem = word.slice(0, -3);
  else if (word.length > 4 && word.endsWith('ed')) stem = word.slice(0, -2);
  else if (word.length > 5 && /(?:[sxz]|ch|sh)es$/.test(word)) stem = word.slice(0, -2);
  else if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) stem = word.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('e')) return stem.slice(0, -1);
  return stem.length > 4 && /([bdfglmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function hash(text: string, seed: number): number {
  return mix(hashText(text, seed));
}
