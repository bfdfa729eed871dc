import { decodeHTML } from 'entities';
import { remember } from './remember.ts';

/** Text of evidence as a reader sees it, and its folded form for comparison. */

const LONGEST_TEXT = 4000;

/** One line, entities decoded, mark-up off, at most 4,000 characters; '' for anything that is no string or number. */
export function tidy(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  let text = value.slice(0, LONGEST_TEXT);
  if (text.includes('&')) text = decodeHTML(text);
  // Feeds and plug-ins escape twice: "&amp;#8217;".
  if (text.includes('&') && /&(?:#\d+|#x[\da-f]+|\w{2,8});/i.test(text)) text = decodeHTML(text);
  if (text.includes('<')) text = text.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ');
  return oneLine(text);
}

/** White space of any kind is one space; soft hyphens, zero-width characters and bidirectional marks go. */
export function oneLine(text: string): string {
  if (!UNEVEN_LINE.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** White space that is no single space between words, controls and what has no width: most lines have none. */
const UNEVEN_LINE = /[\p{Cc}\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]| {2}|^ | $/u;
const PLAIN_FOLDED = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** For comparison only: case, quotes, dashes, accents' encoding and final stops make no difference. */
export const fold = remember((text: string): string => {
  if (PLAIN_FOLDED.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKC').toLowerCase();
  if (!UNEVEN.test(lower)) return lower;
  return lower
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
});

/** Quotes, dashes and white space that have a plainer form. */
const UNEVEN = /[\u2010-\u2015‘-‟′″´`«»]|[^\S ]| {2}|^ | $/;

/** Letters and digits only, folded: "The New York Times" and "thenewyorktimes" are one name. */
export const letters = remember((text: string): string => {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
});
