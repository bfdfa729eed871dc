import { priorLogOdds } from './dump-bare.ts';
import type { DumpLine } from './dump-lines.ts';
import { isHeadingOfComments } from './dump-phrases.ts';
import { isProse } from './dump-prose.ts';
import { logistic } from './forest.ts';
import type { CleanOptions, Step } from './options.ts';

/**
 * From each line's probability to the article: the first stretch of lines that is worth enough, and in it the lines that are article.
 *
 * Not the best stretch: comments and other stories below the article can be longer than it, and read as well, but they never come
 * first. On the development dumps that alone was worth half a point of F1.
 */

/** What the lines of the article are, of all lines. */
export interface LineChoice {
  kept: boolean[];
  /** Expected share of agreement with the article (F1 over words), from the probabilities. */
  confidence: number;
}

export interface LineJudgement extends LineChoice {
  /** Of each line, of being article. */
  probabilities: Float32Array;
}

/**
 * The lines that are article, from the log-odds that the forest gives each.
 * @param words of each line
 */
export function judgeScores(
  lines: readonly DumpLine[],
  words: Float32Array,
  scores: Float32Array,
  options: CleanOptions = {},
): LineJudgement {
  const prior = priorLogOdds(lines);
  const probabilities = scores.map((score, at) => logistic(score + prior[at]!));
  probabilities.fill(0, endAtComments(lines, words, probabilities));
  return { probabilities, ...chooseLines(words, probabilities, options) };
}

/** An article this long, in words, is above the heading of its comments; so on all of the 120 known dumps that have both. */
const LEAST_BEFORE = 40;

/** Where the heading of comments stands below an article, else the end. A box that asks for comments in its middle has paragraphs of the article right below. */
function endAtComments(lines: readonly DumpLine[], words: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  let before = 0;
  for (const { at, text } of lines) {
    if (before >= LEAST_BEFORE && isHeadingOfComments(text) && !goesOn(lines, probabilities, at + 1)) return at;
    if (probabilities[at]! > THRESHOLD) before += words[at]!;
  }
  return lines.length;
}

const goesOn = (lines: readonly DumpLine[], probabilities: ArrayLike<number>, at: number): boolean =>
  lines.slice(at, at + 2).length === 2 &&
  lines.slice(at, at + 2).every((line) => isProse(line) && probabilities[line.at]! >= SURELY_ARTICLE);
const SURELY_ARTICLE = 0.9;

/** A line counts for the stretch when it is likelier article than this, against it otherwise, by its words. */
const THRESHOLD = 0.3;
/** A line against weighs at least so many words: a menu of 20 labels is a border although it has few words. */
const LEAST_WORDS = 8;
/** A stretch is worth enough at this share of the best one's worth. */
const ENOUGH = 0.25;
/** A stretch ends where so many words (weighed) speak against going on. */
const BREAK = 30;

function chooseLines(words: ArrayLike<number>, probabilities: ArrayLike<number>, options: CleanOptions = {}): LineChoice {
  const isOff = (step: Step) => options.without?.includes(step) ?? false;
  for (const threshold of [THRESHOLD, 0.1]) {
    const stretches = findStretches(words, probabilities, threshold);
    const best = stretches.reduce((most, stretch) => Math.max(most, stretch.worth), 0);
    const chosen = stretches.find((stretch) => stretch.worth >= ENOUGH * best);
    if (!chosen) continue;
    const end = endOfArticle(stretches.slice(stretches.indexOf(chosen)), words, probabilities, threshold);
    const kept = Array.from(probabilities, (p, at) => {
      const isInside = at >= chosen.start && at < end;
      return (isInside || isOff('region')) && (p > threshold || (isInside && isOff('furniture')));
    });
    return { kept, confidence: expectedAgreement(words, probabilities, kept) };
  }
  return { kept: new Array(probabilities.length).fill(false), confidence: 0 };
}

/**
 * The article goes on behind a long list of other stories when what follows is as surely article as what came before: lines that are
 * likely right to four fifths of their words, and that outweigh what lies between.
 */
function endOfArticle(
  stretches: readonly Stretch[],
  words: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  threshold: number,
): number {
  let end = stretches[0]!.end;
  for (const next of stretches.slice(1)) {
    if (next.worth <= BREAK) continue;
    let against = 0;
    for (let at = end; at < next.start; at++) against -= Math.min(0, worthOf(words[at]!, probabilities[at]! - threshold));
    let kept = 0;
    let right = 0;
    for (let at = next.start; at < next.end; at++) {
      if (probabilities[at]! <= threshold) continue;
      kept += words[at]!;
      right += words[at]! * probabilities[at]!;
    }
    if (right < SURELY * kept || next.worth < OUTWEIGHS * against) break;
    end = next.end;
  }
  return end;
}

/** Shares; of the development dumps F1 +0.003, of the rendered pages 0.000 and +0.001. */
const SURELY = 0.8;
const OUTWEIGHS = 0.8;

/** What a line is worth to a stretch, by how far its probability lies above the threshold. */
function worthOf(words: number, lean: number): number {
  return (lean > 0 ? words : Math.max(words, LEAST_WORDS)) * lean;
}

interface Stretch {
  start: number;
  end: number;
  worth: number;
}

function findStretches(words: ArrayLike<number>, probabilities: ArrayLike<number>, threshold: number): Stretch[] {
  const stretches: Stretch[] = [];
  let open: (Stretch & { sum: number }) | undefined;
  for (let at = 0; at < words.length; at++) {
    const gain = worthOf(words[at]!, probabilities[at]! - threshold);
    if (!open) {
      if (gain > 0) open = { start: at, end: at + 1, worth: gain, sum: gain };
      continue;
    }
    open.sum += gain;
    if (open.sum > open.worth) {
      open.worth = open.sum;
      open.end = at + 1;
    } else if (open.sum <= 0 || open.worth - open.sum > BREAK) {
      stretches.push(open);
      at = open.end - 1; // what lies behind its end may begin another
      open = undefined;
    }
  }
  return open ? [...stretches, open] : stretches;
}

/** F1 that the choice would reach if the probabilities were true: expected article words kept, against all kept and all there. */
function expectedAgreement(words: ArrayLike<number>, probabilities: ArrayLike<number>, kept: readonly boolean[]): number {
  let right = 0;
  let taken = 0;
  let there = 0;
  for (let at = 0; at < kept.length; at++) {
    const expected = words[at]! * probabilities[at]!;
    there += expected;
    if (!kept[at]) continue;
    right += expected;
    taken += words[at]!;
  }
  return taken === 0 ? 0 : (2 * right) / (taken + there);
}
