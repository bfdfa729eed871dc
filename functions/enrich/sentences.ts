import { MAY_END, NAME_FOLLOWS, NUMBER_FOLLOWS, ORDINAL_STOP_LANGUAGES } from './language/abbreviations.ts';
import { stopwordsOf } from './language/stopwords.ts';

/** Half-open range of UTF-16 code units; never starts or ends with white space. */
export interface Span {
  start: number;
  end: number;
}

/** Marks after which a sentence may be over, with the closing quotes and brackets that belong to it, or a line's end. */
const STOP = /[.!?…‥؟۔।]+|[。！？｡]+|\n+/g;
const CLOSERS = /[)\]}"'”’»›“«‹」』）】〉》]*/y;
const FRENCH_CLOSER = /[ \u00a0\u202f][»›]/y;
const OPENERS = '"\'“„”‘‚«»‹›「『（([—–-¿¡';
const CJK_STOP = /[。！？｡]/;
const LOWER = /\p{Ll}/u;
const SPACE = /\s/;
/** A word further back than this is no abbreviation: the look back stays bounded. */
const ABBREVIATION_CHARS = 24;

/**
 * Splits a text into sentences. Own rules because `Intl.Segmenter` ends a sentence after "U.S." and "Dr."; a line's end is a sentence's
 * end unless the line plainly runs on. Linear in the text.
 *
 * @param language primary subtag: which words begin sentences, whether "3." is an ordinal
 * @returns spans in order, each `text.slice(start, end)` trimmed; together they hold every character that is not white space
 */
export function splitSentences(text: string, language = 'en'): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let match = STOP.exec(text); match; match = STOP.exec(text)) {
    const end = closeOf(text, STOP.lastIndex, match[0]);
    if (end < STOP.lastIndex || !endsSentence(text, match.index, match[0], end, language)) continue;
    push(sentences, text, start, end);
    start = end;
    STOP.lastIndex = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/** Takes closing quotes and brackets along: "…!” (…)" and French "… ! »". */
function closeOf(text: string, from: number, mark: string): number {
  if (mark[0] === '\n') return from;
  CLOSERS.lastIndex = from;
  CLOSERS.exec(text);
  const end = Math.max(from, CLOSERS.lastIndex);
  FRENCH_CLOSER.lastIndex = end;
  return FRENCH_CLOSER.test(text) ? FRENCH_CLOSER.lastIndex : end;
}

function push(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start]!)) start++;
  while (end > start && SPACE.test(text[end - 1]!)) end--;
  if (start < end) sentences.push({ start, end });
}

function endsSentence(text: string, at: number, mark: string, end: number, language: string): boolean {
  if (end >= text.length) return true;
  if (mark[0] === '\n') return endsLine(text, at, end, mark.length);
  // 「行くよ。」と言った: the quote goes on when と or another particle follows.
  if (CJK_STOP.test(mark)) return !(end > at + mark.length && /[\p{Script=Hiragana}、,]/u.test(text[end]!));
  if (!SPACE.test(text[end]!)) return /[.!?]/.test(mark) && end > at + mark.length && /[\p{Lu}“"«„]/u.test(text[end]!);
  if (text[end] === '\n') return true;
  const next = nextWord(text, end);
  if (next === '') return true;
  if (LOWER.test(next[0]!)) return false;
  if (mark !== '.') return true;
  return !isAbbreviation(text, at, next, language, end > at + 1);
}

/** A blank line always ends; a single line end does unless the line stops short of a mark and the next goes on in lower case. */
function endsLine(text: string, at: number, end: number, breaks: number): boolean {
  if (breaks > 1) return true;
  const before = text[at - 1] ?? '';
  return !/[\p{L}\p{N},;–—-]/u.test(before) || !LOWER.test(nextWord(text, end)[0] ?? '');
}

/** The next word, opening quotes and brackets left out; up to 24 code units of it. */
function nextWord(text: string, from: number): string {
  let at = from;
  const limit = Math.min(text.length, from + ABBREVIATION_CHARS);
  while (at < limit && (SPACE.test(text[at]!) || OPENERS.includes(text[at]!))) at++;
  let end = at;
  while (end < text.length && end < at + ABBREVIATION_CHARS && !SPACE.test(text[end]!)) end++;
  return text.slice(at, end);
}

/** Whether the stop at `at` belongs to the word before it and the sentence goes on with `next`. */
function isAbbreviation(text: string, at: number, next: string, language: string, closed: boolean): boolean {
  if (closed) return false;
  let start = at;
  while (start > 0 && at - start <= ABBREVIATION_CHARS && !/[\s("'“„‘«[/]/.test(text[start - 1]!)) start--;
  const word = text.slice(start, at);
  const lower = word.toLowerCase();
  if (NAME_FOLLOWS.has(lower) && !/^\p{Lu}{2,}$/u.test(word)) return true;
  if (/^\d/.test(next) && NUMBER_FOLLOWS.has(lower)) return true;
  const ordinal = /^\d{1,2}$/.test(word) && ORDINAL_STOP_LANGUAGES.has(language);
  const initial = /^(?:\p{L}|\p{L}\p{L}?(?:[.-]\p{L}\p{L}?){1,4})$/u.test(word);
  if (!ordinal && !initial && !MAY_END.has(lower)) return false;
  return !startsSentence(next, language);
}

/** After a doubtful stop only a function word with a capital shows that a new sentence begins: "U.S. The", never "U.S. President". */
function startsSentence(next: string, language: string): boolean {
  const word = /^\p{L}[\p{L}\p{M}]*/u.exec(next)?.[0] ?? '';
  return stopwordsOf(language).has(word.toLowerCase()) && (word.length > 1 || /^[AIYÀOEÉ]$/u.test(word));
}
