import { findCountry } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { COUNTRY_ALIASES } from './lexicon/aliases.ts';
import { CITY_NAMES } from './lexicon/languages.ts';
import type { Tokens } from './tokens.ts';

/** Scripts without capitals, in which only listed places are found: Chinese, Japanese, Korean, Arabic. */
export const CASELESS_LANGUAGES = new Set(['zh', 'ja', 'ko', 'ar', 'fa', 'ur', 'he', 'th', 'hi', 'yue']);

const RUN =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+|\p{Script=Hangul}+|[\p{Script=Arabic}\p{M}]+(?: [\p{Script=Arabic}\p{M}]+)*/gu;
const LONGEST = 12;

/**
 * Countries and well-known cities named in a text without capitals, each as a token and a name. Where words aren't spaced a name of
 * two characters may be a part of a longer word, so it counts if it is found twice or no other Han character is beside it. Linear: a bounded look from each character.
 */
export function findListedPlaces(text: string): { tokens: Tokens; names: Name[] } {
  const found: { start: number; word: string }[] = [];
  const times = new Map<string, number>();
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const spaced = !/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(run[0]!);
    for (let at = 0; at < run.length; ) {
      const word = spaced && !beginsWord(run, at) ? undefined : placeAt(run, at);
      if (word) {
        found.push({ start: index + at, word });
        times.set(word, (times.get(word) ?? 0) + 1);
      }
      at += word ? word.length : 1;
    }
  }
  const kept = found.filter(
    ({ start, word }) => word.length > 2 || word.endsWith('国') || times.get(word)! > 1 || standsAlone(text, start, word),
  );
  return {
    tokens: {
      words: kept.map(({ word }) => word),
      starts: kept.map(({ start }) => start),
      ends: kept.map(({ start, word }) => start + word.length),
      sentences: [0, kept.length],
    },
    names: kept.map((_, at) => ({ from: at, to: at + 1, type: 'PLACE' })),
  };
}

/** 東京や大阪を: between kana, signs and the ends of the text. */
function standsAlone(text: string, start: number, word: string): boolean {
  return !HAN.test(text[start - 1] ?? '') && !HAN.test(text[start + word.length] ?? '');
}

const HAN = /\p{Script=Han}/u;

/** Korean and Arabic words begin where a blank or the run does; Korean particles may follow, Arabic "and", "in", "for" be joined before. */
function beginsWord(run: string, at: number): boolean {
  const start = at === 0 || run[at - 1] === ' ';
  return start || ('وفبلك'.includes(run[at - 1]!) && (at === 1 || run[at - 2] === ' '));
}

/** The longest listed name that begins at `at`; an Arabic one must end where its word does. */
function placeAt(run: string, at: number): string | undefined {
  for (let length = Math.min(LONGEST, run.length - at); length > 1; length--) {
    const word = run.slice(at, at + length);
    if (findCountry(word) === undefined && !COUNTRY_ALIASES.has(word) && !CITY_NAMES.has(word)) continue;
    const behind = run[at + length];
    if (/\p{Script=Arabic}/u.test(word[0]!) && behind !== undefined && behind !== ' ') continue;
    // A katakana name must not go on: マリ in マリオ.
    if (behind !== undefined && /\p{Script=Katakana}/u.test(word) && /[\p{Script=Katakana}ー]/u.test(behind)) continue;
    return word;
  }
  return undefined;
}
