import type { Entity, Keyphrase } from '../../../shared/article.ts';
import type { Quotation } from '../quotes/marks.ts';
import { isUnspaced } from '../reading/words.ts';
import type { Span } from '../sentences.ts';
import type { Text } from '../text.ts';
import { hasOpeners, pointsBack } from './openers.ts';

const SENTENCES = 3;
/** Code units; a third of it where a character is a syllable or a word. */
const SHORTEST_CHARS = 45;
const LONGEST_CHARS = 420;
const ABSTRACT_CHARS = 800;
/** Sentences looked at: a news text says in its first forty what it is about. */
const LOOKED_AT = 40;
/** Share of a sentence's long words that an abstract may have already. */
const REPEATED = 0.6;

/** Opens with something known: article and common noun. */
const DEFINITE = /^(?:The|Le|La|Les|El|Los|Las|Il|Lo|De|Het)\s\p{Ll}/u;

interface Sentence {
  index: number;
  text: string;
  score: number;
}

/**
 * Picks up to three sentences of the article that stand on their own and together say what it is about: early ones, with its
 * keyphrases and names.
 *
 * @returns the sentences in the article's order, parted by spaces; undefined where none stands on its own
 */
export function composeAbstract(text: Text, keyphrases: readonly Keyphrase[], entities: readonly Entity[]): string | undefined {
  const names = entities.filter(({ type }) => type === 'PERSON').flatMap(({ mentions }) => mentions);
  const phrases = keyphrases.map(({ text: phrase, score }) => ({ key: phrase.toLowerCase(), score }));
  const sentences = text.sentences.slice(0, hasOpeners(text.language) ? LOOKED_AT : 1).flatMap((span, index) => {
    if (!standsAlone(span, text, names)) return [];
    const sentence = cutDateline(text.articleBody.slice(span.start, span.end)).replace(/\s+/g, ' ');
    return [{ index, text: sentence, score: score(sentence, index, phrases) }];
  });
  const glue = isUnspaced(text.language) ? '' : ' ';
  return (
    choose(sentences)
      .map((sentence) => sentence.text)
      .join(glue) || undefined
  );
}

/** "OSLO, Norway (AP) — ", "NEW YORK, Feb 3 - ", "(Reuters) - ", "MADRID.— " */
const DATELINE =
  /^(?:\([\p{L} /]{2,20}\)|(?:\p{Lu}{4}|\p{Lu}{2,3}\.? \p{Lu}{2})[\p{Lu} .'’-]{0,30}(?:,\s[\p{L}. ]{2,20}(?:\s\d{1,2})?)?(?:\s\([\p{L} /]{2,20}\))?)\s?[-–—]{1,2}\s(?=["“„«]?\p{Lu})/u;

/** A sentence without the place and agency before it, or the dash that is left of them where a state's full stop parted them off. */
const cutDateline = (sentence: string) => sentence.replace(DATELINE, '').replace(/^[-–—]{1,2}\s/u, '');

/** Who speaks of himself, and a line of an interview: an abstract has nobody to be "I". */
const FIRST_PERSON = /(?<![\p{L}'’])(?:I|I['’](?:m|ve|d|ll)|me|my|mine|myself)(?![\p{L}'’])|^[QA]\s?[:.]/u;

function standsAlone(span: Span, { articleBody, language, quotations }: Text, names: [number, number][]): boolean {
  const sentence = articleBody.slice(span.start, span.end);
  if (sentence.length < SHORTEST_CHARS / (isUnspaced(language) || language === 'ko' ? 3 : 1) || sentence.length > LONGEST_CHARS)
    return false;
  // A question asks, and a line without a mark is a heading or a list.
  if (!/[.!。！।۔][)\]”’"'»」]*$/u.test(sentence) || /[\n\t]/.test(sentence) || pointsBack(cutDateline(sentence), language))
    return false;
  return quotesWhole(span, sentence, language, quotations) && !hasLostPronoun(span, sentence, language, names);
}

/** No quotation cut by the sentence's ends, none that opens it, none unpaired, and most of it the reporter's own words, not an "I"'s. */
function quotesWhole({ start, end }: Span, sentence: string, language: string, quotations: Quotation[]): boolean {
  let quoted = 0;
  let rest = sentence;
  for (const { before, after } of quotations) {
    if (after <= start || before >= end) continue;
    if (before <= start || after > end) return false;
    quoted += after - before;
    rest = rest.replace(sentence.slice(before - start, after - start), '');
  }
  return quoted < sentence.length * 0.4 && !/["“”„«»「」『』]/u.test(rest) && !(language === 'en' && FIRST_PERSON.test(rest));
}

/** English "he", "she", "him", "his", "her" before whom the sentence names nobody. */
function hasLostPronoun({ start }: Span, sentence: string, language: string, names: [number, number][]): boolean {
  if (language !== 'en') return false;
  const pronoun = /\b(?:he|she|him|his|her|hers|himself|herself)\b/i.exec(sentence);
  if (!pronoun) return false;
  return !names.some(([from, to]) => from >= start && to <= start + pronoun.index);
}

function score(sentence: string, index: number, phrases: { key: string; score: number }[]): number {
  const lower = sentence.toLowerCase();
  const about = phrases.reduce((sum, phrase) => sum + (lower.includes(phrase.key) ? phrase.score : 0), 0);
  // "The striker had also hit the post": which striker, an earlier sentence said.
  const known = index > 0 && DEFINITE.test(sentence) ? 0.7 : 1;
  return (known * (1 + about)) / Math.sqrt(index + 1);
}

function choose(sentences: Sentence[]): Sentence[] {
  const chosen: Sentence[] = [];
  let chars = 0;
  for (const sentence of [...sentences].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (chosen.length === SENTENCES) break;
    if (chars + sentence.text.length > ABSTRACT_CHARS || repeats(sentence, chosen)) continue;
    chosen.push(sentence);
    chars += sentence.text.length;
  }
  return chosen.sort((a, b) => a.index - b.index);
}

function repeats(sentence: Sentence, chosen: Sentence[]): boolean {
  const words = longWords(sentence.text);
  return chosen.some((other) => {
    const known = new Set(longWords(other.text));
    return words.filter((word) => known.has(word)).length > words.length * REPEATED;
  });
}

function longWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
}
