import type { Enrichment, Text } from '../text.ts';
import { countWords } from './words.ts';

/**
 * Words per minute of silent reading. English: 238, Brysbaert 2019 (doi 10.1016/j.jml.2019.104047), over 190 studies. The others: the
 * IReST texts (Trauzettel-Klosinski & Dietz 2012, doi 10.1167/iovs.11-8284), raised by the same factor 238/228 that lifts its English.
 */
const WORDS_PER_MINUTE: Record<string, number> = {
  ar: 144,
  de: 187,
  en: 238,
  es: 228,
  fi: 168,
  fr: 204,
  he: 195,
  it: 196,
  ja: 201,
  nl: 211,
  pl: 173,
  pt: 189,
  ru: 192,
  sl: 188,
  sv: 208,
  tr: 173,
  zh: 165,
};
const OTHER_LANGUAGES = 200;

/** Word count and reading time (whole minutes, at least one) of the whole body; no reading time where there is nothing to read. */
export function measureReading(text: Text): Pick<Enrichment, 'wordCount' | 'timeRequired'> {
  const wordCount = countWords(text.articleBody, text.language) + countWords(text.rest, text.language);
  if (wordCount === 0) return { wordCount };
  const minutes = Math.max(1, Math.round(wordCount / (WORDS_PER_MINUTE[text.language] ?? OTHER_LANGUAGES)));
  return { wordCount, timeRequired: `PT${minutes}M` };
}
