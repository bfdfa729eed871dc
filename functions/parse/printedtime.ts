import { type Time, timeOf } from './clock.ts';

/** Times of day as people print them beside a date. */

/** "14:27, 3 января 2025": the time that ends right before a date. */
export function timeBefore(text: string): Time | undefined {
  const match = BEFORE.exec(text.slice(-LONGEST_BEFORE));
  return match ? timeOf(match[1], match[2]) : undefined;
}

const BEFORE = /(?:^|[^\d:.–-]\s?)(\d{1,2}):(\d{2})(?:,\s|\s)$/;
const LONGEST_BEFORE = 12;

/**
 * "3 March 2024 at 9:30 pm CET": the time that begins right behind a date.
 * @returns also how far it reaches into the text
 */
export function timeAfter(text: string): { time: Time; length: number } | undefined {
  const tail = text.slice(0, LONGEST_AFTER);
  const match = TIME.exec(tail);
  if (match) {
    const half =
      (match[4] ?? match[5]?.[0])?.toLowerCase() ??
      halfBefore(match[0], Number(match[1])) ??
      halfAfter(tail.slice(match[0].length), Number(match[1]));
    const time = timeOf(match[1], match[2], match[3], match[6], half);
    if (time) return { time, length: match[0].length };
  }
  const hour = ONLY_HOUR.exec(tail);
  const time = hour ? timeOf(hour[1], '00', undefined, undefined, hour[2]!.toLowerCase()) : undefined;
  return time && { time, length: hour![0].length };
}

const LONGEST_AFTER = 60;

const TIME =
  /^\s{0,2}(?:\s?(?:[,;|•·–—\-/@T(]|at|um|kl\.?|klo|às|as|a las|à|ore|alle|om|o|ob|u|v|в|у|о|saat|r\.,?|[（(][月火水木金土日][)）]|오전|오후|上午|下午|午前|午後|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|pukul|jam|lúc|της|στις|الساعة|uhr|h|godz\.?|г\.?,?|року,?|р\.?,?|года,?|d\.|[.,])\s?){0,3}(\d{1,2})(?:(?:\s?[:h٫時点시]\s?|\.(?=\d{2}(?!\d)))(\d{2})(?::(\d{2}))?)\s?(?:([ap])\.?\s?m\.?|(a\. m|p\. m)\.|(?:uhr|hs?\b|hrs?\b|น\.|分|분|wib|wita|wit))?\s?\(?\s?(Z\b|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{2,4}T\b|ET\b|CT\b|PT\b|[+-]\d{2}:?\d{2})?/iu;
const ONLY_HOUR = /^\s{0,2}(?:\s?(?:[,|•·–—-]|at)\s?){0,2}(\d{1,2})\s?([ap])\.?m\b\.?/i;

/** "오후 3:15", "下午3:15"; where the clock has 24 hours the word says it twice. */
function halfBefore(text: string, hour: number): 'a' | 'p' | undefined {
  if (hour > 12) return undefined;
  return /오후|下午|午後/.test(text) ? 'p' : /오전|上午|午前/.test(text) ? 'a' : undefined;
}

/** "01:15 م" */
function halfAfter(text: string, hour: number): 'a' | 'p' | undefined {
  const [, word] = /^\s?([صم])(?!\p{L})/u.exec(text) ?? [];
  return word === undefined || hour > 12 ? undefined : word === 'م' ? 'p' : 'a';
}
