import type { Topic } from '../../../shared/article.ts';
import { CUES, type Cue } from './terms.ts';

/** Cue words found before a topic is given: one or two are often in passing. */
const LEAST_CUES = 3;
/** And one cue in this many words: a long text has three of anything. */
const WORDS_PER_CUE = 250;
/** Topics below the top level given at most. */
const REFINEMENTS = 5;
const LIMIT_CHARS = 40_000;
const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu;

/** Cue phrase → the topics it is evidence of. */
const CUES_BY_PHRASE = new Map<string, Cue[]>();
/** First words of phrases of more than one word. */
const LEADS = new Set<string>();
for (const cue of CUES) {
  for (const phrase of cue.phrases.split('|')) {
    CUES_BY_PHRASE.set(phrase, [...(CUES_BY_PHRASE.get(phrase) ?? []), cue]);
    if (phrase.includes(' ')) LEADS.add(phrase.split(' ')[0]!);
  }
}

/** Finds topics below those of the top level that are sure, by words that are clear evidence; none scores above its top-level topic. */
export function refineTopics(text: string, sure: readonly Topic[]): Topic[] {
  if (sure.length === 0) return [];
  const words = text.slice(0, LIMIT_CHARS).toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  const counts = countCues(words);
  const least = Math.max(LEAST_CUES, words.length / WORDS_PER_CUE);
  const scoreOf = new Map(sure.map(({ id, score }) => [id, score]));
  return [...counts]
    .filter(([cue, count]) => scoreOf.has(cue.top) && count >= least)
    .sort(([, a], [, b]) => b - a)
    .slice(0, REFINEMENTS)
    .map(([{ id, name, top }, count]) => ({
      id,
      name,
      score: Math.round(scoreOf.get(top)! * (1 - 0.5 ** (count - 1)) * 1e4) / 1e4,
    }));
}

function countCues(words: string[]): Map<Cue, number> {
  const counts = new Map<Cue, number>();
  words.forEach((word, i) => {
    const phrases = [word];
    if (LEADS.has(word)) phrases.push(`${word} ${words[i + 1]}`, `${word} ${words[i + 1]} ${words[i + 2]}`);
    for (const phrase of phrases) {
      for (const cue of CUES_BY_PHRASE.get(phrase) ?? []) counts.set(cue, (counts.get(cue) ?? 0) + 1);
    }
  });
  return counts;
}
