import { remember } from './remember.ts';

/** The words, numbers and marks that a printed date is made of. */

export interface Token {
  text: string;
  start: number;
  end: number;
  number?: number;
}

const TOKEN = /\p{N}+|[\p{L}\p{M}]+(?:\.\p{L}+)*\.?|[^\s\p{N}\p{L}]/gu;
/** The same for text that is all ASCII, in a third of the time. */
const ASCII_TOKEN = /\d+|[a-z]+(?:\.[a-z]+)*\.?|[^\sa-z\d]/gi;

export const tokenise = remember((line: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of line.matchAll(/^[\0-\x7f]*$/.test(line) ? ASCII_TOKEN : TOKEN)) {
    const text = match[0];
    const token: Token = { text, start: match.index, end: match.index + text.length };
    if (/^\d{1,8}$/.test(text)) token.number = Number(text);
    tokens.push(token);
  }
  return tokens;
});

/** Words and marks between the parts of a date: ordinals, prepositions, "de", "of", commas. */
const BETWEEN =
  /^(?:[.,،॰'’\-/|ºª°]|st|gada|nd|rd|th|er|e|o|a|de|del|d|of|the|m|d\.|e?ko|den|ta|el|năm|i|ي|من|kun|พ\.ศ\.?|ค\.ศ\.?|г\.?|року|рік|жылғы|жылы)$/iu;

/** Where the next part of a date stands, after at most so many such words. */
export function skip(tokens: readonly Token[], at: number, most: number): number {
  let next = at;
  while (
    next < at + most &&
    tokens[next] &&
    tokens[next]!.number === undefined &&
    BETWEEN.test(tokens[next]!.text.replace(/\.$/, '') || '.')
  )
    next++;
  return next;
}

/** Digits of any script as ASCII, so that one grammar reads Arabic, Persian, Devanagari and Bengali dates. */
export function normaliseDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text;
  return text.replace(
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0be6-\u0bef\u0e50-\u0e59\u1040-\u1049\u17e0-\u17e9\uff10-\uff19]/g,
    (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - ZEROS.find((zero) => code >= zero && code < zero + 10)!);
    },
  );
}

const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\uff19]/;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0x1040, 0x17e0, 0xff10];

/**
 * Elements that stand side by side without white space read as one word: "AnalystUpdated Sep 17, 2025", "Apr 042013",
 * "Mar 27, 20255 mins", "Nov 15, 20195:45 AM". Parts them, for reading dates only.
 */
export function unglue(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu}\p{Ll}{2})/gu, '$1 $2')
    .replace(/(\p{L}\.?\s{0,2}\d{2})((?:19|20)\d{2})(?!\d)/gu, '$1 $2')
    .replace(/(,\s|\s)((?:19|20)\d{2})(\d{1,2}(?:\s?min|:\d{2}))/gu, '$1$2 $3');
}
