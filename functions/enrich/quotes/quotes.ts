import type { Entity, Quote } from '../../../shared/article.ts';
import type { Text } from '../text.ts';
import type { Quotation } from './marks.ts';
import { readNames } from './names.ts';
import { type Attribution, attribute } from './speaker.ts';
import { readStage, type Stage, surroundings } from './surroundings.ts';

/** Shorter ones without a verb of saying beside them are titles, nicknames, or words held at arm's length. */
const LEAST_WORDS = 5;
const LEAST_UNSPACED_CHARS = 10;
/** A line with more capitals than this is a title: "The Long and Winding Road". */
const TITLE_CAPITALS = 0.7;
/** An attribution less sure than this is left out: none rather than a wrong one. */
const LEAST_CONFIDENCE = 0.5;
const QUOTES = 200;

/**
 * The direct quotes of an article, in order, with who said them. A speaker is named by verbs of saying before or after ("…", said Smith), by
 * "according to", by a pronoun that stands for the last fitting person, or because the quote goes on from one with a speaker.
 *
 * @param entities as found before: people and organisations that may speak
 * @returns `text` is `articleBody.slice(start, end)`, without the marks; `confidence` is that of the speaker, 0 where none is named
 */
export function findQuotes(text: Text, entities: readonly Entity[]): Quote[] {
  const quotations = text.quotations.slice(0, QUOTES);
  if (quotations.length === 0) return [];
  const stage = readStage(text, quotations, readNames(text.articleBody, entities));
  const quotes: Quote[] = [];
  let last: { quotation: Quotation; attribution: Attribution } | undefined;
  quotations.forEach((quotation, i) => {
    const around = surroundings(stage, i);
    const attribution = attribute(stage, around) ?? carryOn(stage, quotation, around.besideVerb, last);
    const goesOn = last !== undefined && !/\n/.test(text.articleBody.slice(last.quotation.after, quotation.before));
    if (!around.besideVerb && !isSpeech(quotation, stage) && !(goesOn && attribution && endsLikeSpeech(quotation, stage))) return;
    last = attribution ? { quotation, attribution } : undefined;
    const { start, end } = quotation;
    const named = attribution && attribution.confidence >= LEAST_CONFIDENCE ? attribution : undefined;
    quotes.push({
      text: text.articleBody.slice(start, end),
      speaker: named?.speaker,
      start,
      end,
      confidence: named?.confidence ?? 0,
    });
  });
  return quotes;
}

function isSpeech({ start, end }: Quotation, { body }: Stage): boolean {
  const content = body.slice(start, end);
  const words = content.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(content)) return content.length >= LEAST_UNSPACED_CHARS;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= LEAST_WORDS && capitals / words.length <= TITLE_CAPITALS;
}

/** "I have looked.": few words, but a sentence. */
function endsLikeSpeech({ start, end }: Quotation, { body }: Stage): boolean {
  return /^[\p{Lu}\p{Lo}¿¡].*[.!?…]$/su.test(body.slice(start, end));
}

/** A quote without a cue of its own belongs to the speaker of the one before: in the same paragraph, or opening the next. */
function carryOn(
  { body, names }: Stage,
  quotation: Quotation,
  besideVerb: boolean,
  last: { quotation: Quotation; attribution: Attribution } | undefined,
): Attribution | undefined {
  if (!last || besideVerb) return undefined;
  const between = body.slice(last.quotation.after, quotation.before);
  const paragraphs = between.split(/\n\s*\n/).length - 1;
  const others = names.some(
    ({ start, name }) => start >= last.quotation.after && start < quotation.before && name !== last.attribution.speaker,
  );
  if (others || between.length > 400) return undefined;
  const { speaker, confidence } = last.attribution;
  if (paragraphs === 0) return { speaker, confidence: confidence * 0.92 };
  // Only a paragraph that is a quote from its first mark on goes on with the speaker of the last.
  return paragraphs === 1 && /\n\s*$/.test(between) ? { speaker, confidence: confidence * 0.75 } : undefined;
}
