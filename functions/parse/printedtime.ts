import { type Time, timeOf } from './clock.ts';
import { WEEKDAY } from './weekdays.ts';

/** Times of day as people print them beside a date. */

/** "14:27, 3 января 2025", "2:05 PM EST, Mon March 4, 2024": the time that ends right before a date. */
export function timeBefore(text: string): Time | undefined {
  const tail = lower(text.slice(-LONGEST_BEFORE));
  if (!/\d[:h.]\d/.test(tail)) return undefined;
  const match = BEFORE.exec(tail);
  if (!match) return undefined;
  const [, hour, minute, frenchMinute, dottedMinute, half, zone] = match;
  return timeOf(hour, minute ?? frenchMinute ?? dottedMinute, undefined, zone, half);
}

/** Lower case: with the flag for either, the patterns below took a process 60 ms more to compile. */
const ZONE = String.raw`z\b|(?:utc|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?|[a-z]{2,4}t\b|[ecmp]t\b|wib\b|wita\b|мск(?!\p{L})|[+-]\d{2}:?\d{2}`;
/** Of the same length, whatever its letters. */
const lower = (text: string): string => text.replaceAll('İ', 'i').toLowerCase();
/** No second time of "10:00 – 17:00", and no figures of a score or a version: a full stop parts a time only before "pm". */
const BEFORE = new RegExp(
  String.raw`(?<![\d:.]|[–-]\s?)(\d{1,2})(?::(\d{2})(?::\d{2})?|h(\d{2})|\.(\d{2})(?=\s?[ap]\.?m\b))\s?(?:([ap])\.?m\b\.?)?\s?(?:h\b\.?|hrs?\b|uhr\b)?\s?\(?(${ZONE})?\)?(?:\s?[,/|·•–—-]\s?|\s)(?:(?:${WEEKDAY})[.,]{0,2}\s)?$`,
  'u',
);
const LONGEST_BEFORE = 32;

/**
 * "3 March 2024 at 9:30 pm CET": the time that begins right behind a date.
 * @returns also how far it reaches into the text
 */
export function timeAfter(text: string): { time: Time; length: number } | undefined {
  if (!SIGN.test(text)) return undefined;
  const tail = lower(text.slice(0, LONGEST_AFTER));
  const match = TIME.exec(tail);
  if (match) {
    const half =
      match[4] ??
      match[5]?.[0] ??
      halfBefore(match[0], Number(match[1])) ??
      halfAfter(tail.slice(match[0].length), Number(match[1]));
    const time = timeOf(match[1], match[2], match[3], match[6], half);
    if (time) return { time, length: match[0].length };
  }
  const hour = ONLY_HOUR.exec(tail);
  const time = hour ? timeOf(hour[1], '00', undefined, undefined, hour[2]!) : undefined;
  return time && { time, length: hour![0].length };
}

const LONGEST_AFTER = 60;
/** Figures that may be a time. */
const SIGN = /\d\s?(?:[:h٫.時点时點시]\s?\d|[ap]\.?m)/i;

/** What stands between a date and its time: marks, "at", the day of the week, the half of the day, the end of a year's form. */
const BETWEEN = String.raw`[,،;|•·–—\-/@t(]|at|um|kl\.?|klo|kell|às|as|a les|a las|à|ore|alle|om|o|ob|u|v|в|у|о|saat|r\.,?|[（(]?(?:${WEEKDAY})\.?[)）]?|오전|오후|上午|下午|午前|午後|[ap]m(?=\s?\d)|pukul|jam|lúc|της|στις|الساعة|ساعت|เวลา|uhr|h|godz\.?|г\.?,?|року,?|р\.?,?|года,?|ж\.|d\.|[.,]`;
const TIME = new RegExp(
  String.raw`^\s{0,2}(?:\s?(?:${BETWEEN})\s?){0,4}(\d{1,2})(?:\s?[:h٫時点时點시]\s?|\.(?=\d{2}(?!\d)))(\d{2}|\d(?=\s?[分분]))(?::(\d{2}))?\s?(?:([ap])\.?\s?m\.?|(a\. m|p\. m)\.|(?:uhr|hs?\b|hrs?\b|น\.|分|분))?\s?\(?\s?(${ZONE})?`,
  'u',
);
const ONLY_HOUR = /^\s{0,2}(?:\s?(?:[,|•·–—-]|at)\s?){0,2}(\d{1,2})\s?([ap])\.?m\b\.?/i;

/** "오후 3:15", "下午3:15", "PM 3:15"; where the clock has 24 hours the word says it twice. */
function halfBefore(text: string, hour: number): 'a' | 'p' | undefined {
  if (hour > 12) return undefined;
  return /오후|下午|午後|pm/i.test(text) ? 'p' : /오전|上午|午前|am/i.test(text) ? 'a' : undefined;
}

/** "01:15 م", "2:05 μ.μ.", "০২:০৫ পিএম" */
function halfAfter(text: string, hour: number): 'a' | 'p' | undefined {
  const [, word] = /^\s?(ص|م|صباحا|مساء|ب\.ظ|ق\.ظ|π\.?\s?μ|μ\.?\s?μ|এএম|পিএম)(?!\p{L})/u.exec(text) ?? [];
  if (word === undefined || hour > 12) return undefined;
  return /^(?:م|مساء|ب\.ظ|μ.*|পিএম)$/u.test(word) ? 'p' : 'a';
}
