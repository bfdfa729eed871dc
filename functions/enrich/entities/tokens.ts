import { ABBREVIATIONS, SENTENCE_STARTERS } from './abbreviations.ts';

/** The words and signs of a text with their UTF-16 offsets, parted into sentences. Columns, since a body has tens of thousands. */
export interface Tokens {
  /** The token as it stands in the text. */
  words: string[];
  starts: number[];
  ends: number[];
  /** Index of the first token of each sentence, then the number of tokens. */
  sentences: number[];
}

/**
 * Alternatives, tried in this order; each starts with a different sign or consumes what it scanned, so the whole is linear:
 * an address; letters with full stops (U.S., a.m.); a number; a word with inner apostrophes and ampersands (O'Connor, AT&T) but
 * without a possessive 's; the possessive alone; a run of one and the same dash or stop; any other sign.
 */
const TOKEN =
  /https?:\/\/\S+|www\.\S+|(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}_]+(?:(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))|&)[\p{L}\p{M}\p{N}]+)*|['’][sS](?![\p{L}\p{M}\p{N}])|-+|\.{2,}|\S/gu;

/** An article or preposition joined to the next word: l', d', dell', qu'. */
const ELISION = /^(?:[cdjlmnst]|qu|dell|nell|dall|all|sull|un|quest)['’](?=\p{L})/iu;

/**
 * Cuts `text` into tokens and sentences; `text.slice(starts[i], ends[i]) === words[i]`. Linear; any string will do.
 *
 * @param elides whether l'Assemblée is two words, as in French and Italian
 */
export function tokenize(text: string, elides = false): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentences: number[] = [];
  TOKEN.lastIndex = 0;
  let match = TOKEN.exec(text);
  while (match) {
    let word = match[0];
    const start = match.index;
    const elided = elides && ELISION.exec(word);
    if (elided) {
      word = elided[0];
      TOKEN.lastIndex = start + word.length;
    }
    if (text.charCodeAt(start + word.length) === 46 && takesStop(word)) {
      word += '.';
      TOKEN.lastIndex++;
    }
    const previous = words.length - 1;
    if (previous < 0 || endsSentence(text, words, ends[previous]!, start, word)) sentences.push(words.length);
    words.push(word);
    starts.push(start);
    ends.push(start + word.length);
    match = TOKEN.exec(text);
  }
  sentences.push(words.length);
  return { words, starts, ends, sentences };
}

/** A full stop belongs to an initial or a known abbreviation. */
function takesStop(word: string): boolean {
  if (word.length === 1) return word >= 'A' && word <= 'Z';
  return word.length < 6 && ABBREVIATIONS.has(word);
}

/** Whether the token at `start` begins a sentence, given the tokens before it. */
function endsSentence(text: string, words: string[], gapStart: number, start: number, next: string): boolean {
  for (let at = gapStart; at < start; at++) if (text.charCodeAt(at) === 10) return true;
  let last = words.length - 1;
  const touching = gapStart === start;
  // A closing quotation mark or bracket belongs to the sentence that its stop ends.
  if (CLOSING.has(words[last]!)) {
    if (touching && !CLOSING.has(next)) return false;
    last--;
  }
  const stop = words[last];
  if (stop === undefined || CLOSING.has(next)) return false;
  if (stop === '。' || stop === '！' || stop === '？') return true;
  if (touching) return false;
  if (stop === '.' || stop === '!' || stop === '?' || stop === '...' || stop === '…') return !startsLower(next);
  return stop.length > 2 && stop.endsWith('.') && !ABBREVIATIONS.has(stop.slice(0, -1)) && SENTENCE_STARTERS.has(next);
}

const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»', '」', '』']);

function startsLower(word: string): boolean {
  const first = word[0]!;
  return first !== first.toUpperCase();
}
