import type { Keyphrase } from '../../../shared/article.ts';
import type { Text } from '../text.ts';

const SENTENCES = 3;
const SHORTEST_CHARS = 40;
const LONGEST_CHARS = 450;
/** Sentences looked at: a news text says in its first thirty what it is about. */
const LOOKED_AT = 30;
/** Begins by pointing back: what it points to would be missing. */
const POINTS_BACK =
  /^(?:he|she|it|they|his|her|their|its|this|that|these|those|but|and|or|so|yet|however|meanwhile|instead|also|then|there|such|for example|er|sie|es|seine?|ihre?|das|dies\w*|aber|und|doch|auch|il|elle|ils|elles|mais|et|cela|ce|cette|él|ella|ellos|pero|y|esto|también)\b/iu;

/**
 * Picks up to three sentences of the article that stand on their own and together say what it is about: early ones, with its keyphrases.
 *
 * @returns the sentences in the article's order, parted by spaces; undefined where none stands on its own
 */
export function composeAbstract(text: Text, keyphrases: readonly Keyphrase[]): string | undefined {
  const phrases = keyphrases.map((phrase) => ({ ...phrase, key: phrase.text.toLowerCase() }));
  const picked = text.sentences
    .slice(0, LOOKED_AT)
    .map(({ start, end }, index) => ({ index, sentence: text.articleBody.slice(start, end).replace(/\s+/g, ' ') }))
    .filter(({ sentence }) => standsAlone(sentence))
    .map(({ index, sentence }) => ({ index, sentence, score: score(sentence.toLowerCase(), index, phrases) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, SENTENCES)
    .sort((a, b) => a.index - b.index);
  return picked.length > 0 ? picked.map(({ sentence }) => sentence).join(' ') : undefined;
}

function standsAlone(sentence: string): boolean {
  if (sentence.length < SHORTEST_CHARS || sentence.length > LONGEST_CHARS) return false;
  return /[.!?。！？؟।…]$/u.test(sentence) && !/["“”„«»「」]/u.test(sentence) && !POINTS_BACK.test(sentence);
}

function score(sentence: string, index: number, phrases: { key: string; score: number }[]): number {
  const about = phrases.reduce((sum, { key, score }) => sum + (sentence.includes(key) ? score : 0), 0);
  return (1 + about) / Math.sqrt(index + 1);
}
