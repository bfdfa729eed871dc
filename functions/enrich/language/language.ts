import { STOPWORD_LANGUAGES, stopwordsOf } from './stopwords.ts';

/** Text looked at to tell a language: 4,000 code units hold about 600 words, far more than the choice needs. */
const SAMPLE_CHARS = 4000;

/** Norwegian's other names, and codes of old. */
const ALIASES: Record<string, string> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id', tl: 'fil' };

/** Scripts that settle the language, or leave a few languages to choose from by their function words; in order. */
const SCRIPTS: { pattern: RegExp; language: string; among?: string[] }[] = [
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: 'ja' },
  { pattern: /\p{Script=Hangul}/gu, language: 'ko' },
  { pattern: /\p{Script=Han}/gu, language: 'zh' },
  { pattern: /\p{Script=Arabic}/gu, language: 'ar', among: ['ar', 'fa'] },
  { pattern: /\p{Script=Cyrillic}/gu, language: 'ru', among: ['ru', 'uk', 'bg'] },
  { pattern: /\p{Script=Greek}/gu, language: 'el' },
  { pattern: /\p{Script=Hebrew}/gu, language: 'he' },
  { pattern: /\p{Script=Devanagari}/gu, language: 'hi' },
  { pattern: /\p{Script=Thai}/gu, language: 'th' },
];
const NOT_LATIN = new Set(['ja', 'ko', 'zh', 'ar', 'fa', 'ru', 'uk', 'bg', 'el', 'he', 'hi', 'th']);

/**
 * The primary language subtag of a text: as declared where it is, else by script and function words.
 *
 * @param declared BCP 47 tag, as `inLanguage` has it
 * @returns ISO 639 code in lower case; English when a Latin text shows no function word of any language
 */
export function languageOf(text: string, declared?: string): string {
  const subtag = declared?.split(/[-_]/)[0]?.toLowerCase();
  if (subtag && /^[a-z]{2,3}$/.test(subtag) && subtag !== 'und') return ALIASES[subtag] ?? subtag;
  return guessLanguage(text.slice(0, SAMPLE_CHARS));
}

function guessLanguage(sample: string): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const { pattern, language, among } of SCRIPTS) {
    // Kana may be a tenth of Japanese; a foreign name in an English text is less.
    const share = (sample.match(pattern)?.length ?? 0) / Math.max(1, letters);
    if (share > (language === 'ja' ? 0.08 : 0.3)) return among ? byFunctionWords(sample, among, language) : language;
  }
  return byFunctionWords(
    sample,
    STOPWORD_LANGUAGES.filter((language) => !NOT_LATIN.has(language)),
    'en',
  );
}

/** One word proves nothing: "la" is in many an English headline. */
const LEAST_LEAD = 2;

/** The language with the most function words among the words; `fallback` where none leads it by two. */
function byFunctionWords(sample: string, among: string[], fallback: string): string {
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  let best = fallback;
  let most = count(words, fallback) + LEAST_LEAD - 1;
  for (const language of among) {
    const found = count(words, language);
    if (found > most) {
      best = language;
      most = found;
    }
  }
  return best;
}

function count(words: string[], language: string): number {
  const stopwords = stopwordsOf(language);
  let found = 0;
  for (const word of words) if (stopwords.has(word)) found++;
  return found;
}
