import type { Entity, Keyphrase } from '../../../shared/article.ts';
import { stopwordsOf } from '../language/stopwords.ts';
import type { Text } from '../text.ts';
import { type Candidate, collectCandidates } from './candidates.ts';

/** Phrases given at most, and how many of them may be names: a list of names says little of what happened. */
const KEYPHRASES = 10;
const NAMES = 5;
/** A phrase this much weaker than the best says nothing. */
const LEAST_SCORE = 0.12;
/** In shorter texts hardly anything is said twice: phrases of two or more words from the beginning do. */
const SHORT_SENTENCES = 12;
const BEGINNING = 3;

/**
 * Finds what the article keeps coming back to: names, and phrases of one to three words that do not begin or end with a function
 * word, weighed by how often and how early they occur and whether the headline has them (after YAKE, Campos et al. 2020,
 * doi 10.1016/j.ins.2019.09.013, and C-value for phrases within phrases).
 *
 * @param entities as found before; their names are taken whole
 * @returns at most 10, best first, scores 0–1 relative to the best; undefined in a language whose function words are not known
 */
export function findKeyphrases(text: Text, entities: readonly Entity[]): Keyphrase[] | undefined {
  if (stopwordsOf(text.language).size === 0) return undefined;
  const short = text.sentences.length <= SHORT_SENTENCES;
  const scored = collectCandidates(text, entities)
    .filter((candidate) => isRepeated(candidate, short))
    .map((candidate) => ({ candidate, score: weigh(candidate) }))
    .sort((a, b) => b.score - a.score || (a.candidate.text < b.candidate.text ? -1 : 1));
  return choose(scored);
}

function isRepeated({ count, inHeadline, words, first, salience }: Candidate, short: boolean): boolean {
  if (inHeadline) return count > 1;
  if (salience !== undefined) return count > 1 || salience >= 0.3;
  if (count >= (words.length === 1 && !short ? 3 : 2)) return true;
  return short && words.length > 1 && first <= BEGINNING;
}

function weigh({ text, words, count, nested, first, inHeadline, salience }: Candidate): number {
  // A word that mostly stands inside a longer phrase leaves its weight to that.
  const own = Math.max(count - 0.8 * nested, 0.2);
  const length = salience !== undefined ? 1 : ([0.55, 1.1, 1][words.length - 1] ?? 1);
  const named = 1 + (salience ?? 0);
  const capital = salience === undefined && words.length > 1 && /^\p{Lu}.*\s\p{Lu}/u.test(text) ? 1.2 : 1;
  return (Math.log2(1 + own) * length * named * capital * (inHeadline ? 1.6 : 1)) / Math.log2(first + 3) ** 0.7;
}

/** Best first; a phrase within one already chosen, or around it, adds nothing. */
function choose(scored: { candidate: Candidate; score: number }[]): Keyphrase[] {
  const chosen: Candidate[] = [];
  const phrases: Keyphrase[] = [];
  const best = scored[0]?.score ?? 1;
  for (const { candidate, score } of scored) {
    if (phrases.length === KEYPHRASES || score < best * LEAST_SCORE) break;
    const names = chosen.filter(({ salience }) => salience !== undefined).length;
    if (candidate.salience !== undefined && names === NAMES) continue;
    if (chosen.some((other) => overlaps(other, candidate))) continue;
    chosen.push(candidate);
    phrases.push({ text: candidate.text, score: Math.round((score / best) * 1000) / 1000 });
  }
  return phrases;
}

function overlaps(a: Candidate, b: Candidate): boolean {
  const [long, short] = a.text.length >= b.text.length ? [a, b] : [b, a];
  if (` ${long.text.toLowerCase()} `.includes(` ${short.text.toLowerCase()} `) || long.text.includes(short.text)) return true;
  if (!long.text.includes(' ') && /\p{Script=Han}/u.test(short.text)) return sharesPair(long.text, short.text);
  const shared = a.words.filter((word) => b.words.includes(word)).length;
  return shared > 0 && shared >= Math.min(a.words.length, b.words.length) - (short.words.length > 2 ? 1 : 0);
}

/** Two characters running that both have: words of Chinese and Japanese are cut now one way, now another. */
function sharesPair(long: string, short: string): boolean {
  for (let i = 0; i + 2 <= short.length; i++) if (long.includes(short.slice(i, i + 2))) return true;
  return false;
}
