import type { Entity, Keyphrase } from '../../../shared/article.ts';
import { stopwordsOf } from '../language/stopwords.ts';
import { isUnspaced, type Word, words } from '../reading/words.ts';
import type { Text } from '../text.ts';

/** Phrases given at most. */
const KEYPHRASES = 10;
/** Words in a phrase at most. */
const PHRASE_WORDS = 3;
/** Text looked at: 60,000 code units are some 10,000 words; later ones would not change which phrases lead. */
const BODY_CHARS = 60_000;

interface Candidate {
  text: string;
  words: string[];
  count: number;
  /** Index of the first sentence that has it; 0 is the headline. */
  first: number;
  inHeadline: boolean;
}

/**
 * Finds what the article keeps coming back to: phrases of one to three words that do not begin or end with a function word, weighed by
 * how often, how early and how widely their words occur (after YAKE, Campos et al. 2020, doi 10.1016/j.ins.2019.09.013).
 *
 * @param entities as found before; their names are taken whole
 * @returns at most 10, best first, scores 0–1 relative to the best
 */
export function findKeyphrases(text: Text, entities: readonly Entity[]): Keyphrase[] {
  const candidates = collect(text);
  const weights = weighWords(candidates);
  const names = new Set(entities.map(({ name }) => name.toLowerCase()));
  const scored = [...candidates.values()]
    .filter(({ count, inHeadline }) => count > 1 || inHeadline)
    .map((candidate) => ({ candidate, score: weigh(candidate, weights, names) }))
    .sort((a, b) => b.score - a.score || (a.candidate.text < b.candidate.text ? -1 : 1));
  return choose(scored);
}

function collect(text: Text): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  const stopwords = stopwordsOf(text.language);
  if (text.headline) addSentence(candidates, text.headline, 0, text.language, stopwords);
  text.sentences.forEach(({ start, end }, index) => {
    if (start < BODY_CHARS) addSentence(candidates, text.articleBody.slice(start, end), index + 1, text.language, stopwords);
  });
  return candidates;
}

function addSentence(
  found: Map<string, Candidate>,
  sentence: string,
  index: number,
  language: string,
  stopwords: ReadonlySet<string>,
): void {
  const glue = isUnspaced(language) ? '' : ' ';
  let run: Word[] = [];
  let last = 0;
  const flush = () => {
    for (let i = 0; i < run.length; i++) {
      for (let n = 1; n <= PHRASE_WORDS && i + n <= run.length; n++) add(found, run.slice(i, i + n), glue, index);
    }
    run = [];
  };
  for (const word of words(sentence, language)) {
    if (sentence.slice(last, word.start).trim() !== '') flush();
    last = word.start + word.text.length;
    if (stopwords.has(word.text.toLowerCase().replaceAll('’', "'")) || !/\p{L}/u.test(word.text)) flush();
    else run.push(word);
  }
  flush();
}

function add(found: Map<string, Candidate>, phrase: Word[], glue: string, index: number): void {
  const parts = phrase.map((word) => word.text.replace(/['’]s$/u, ''));
  const text = parts.join(glue);
  if (text.length < 2 || (phrase.length === 1 && text.length < 3 && glue)) return;
  const key = text.toLowerCase();
  const known = found.get(key);
  if (known) known.count++;
  else found.set(key, { text, words: parts.map((part) => part.toLowerCase()), count: 1, first: index, inHeadline: index === 0 });
}

/** Word → number of times it stands in a phrase of one word. */
function weighWords(candidates: Map<string, Candidate>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [key, { count, first }] of candidates) weights.set(key, count / Math.log2(first + 3));
  return weights;
}

function weigh({ text, words, count, first, inHeadline }: Candidate, weights: Map<string, number>, names: Set<string>): number {
  const mean = words.reduce((sum, word) => sum + Math.sqrt(weights.get(word) ?? 0), 0) / words.length;
  const length = [0.6, 1, 1.1][words.length - 1] ?? 1;
  const capital = /^\p{Lu}/u.test(text) ? 1.2 : 1;
  const name = names.has(text.toLowerCase()) ? 1.5 : 1;
  return (mean * Math.log2(1 + count) * length * capital * name * (inHeadline ? 1.5 : 1)) / Math.log2(first + 3);
}

/** Best first; a phrase within one already chosen, or around it, adds nothing. */
function choose(scored: { candidate: Candidate; score: number }[]): Keyphrase[] {
  const chosen: { key: string; phrase: Keyphrase }[] = [];
  const best = scored[0]?.score || 1;
  for (const { candidate, score } of scored) {
    if (chosen.length === KEYPHRASES) break;
    const key = ` ${candidate.text.toLowerCase()} `;
    if (chosen.some((other) => other.key.includes(key) || key.includes(other.key))) continue;
    chosen.push({ key, phrase: { text: candidate.text, score: Math.round((score / best) * 1000) / 1000 } });
  }
  return chosen.map(({ phrase }) => phrase);
}
