import { fromJalali, gregorianDay, gregorianYear, jalaliMonthOf } from './calendars.ts';
import { offsetOn, type Time, timeOf } from './clock.ts';
import { normaliseDigits, skip, type Token, tokenise } from './datetokens.ts';
import { readHanDates } from './handates.ts';
import { monthOf } from './months.ts';
import { monthAt } from './monthtokens.ts';
import { timeAfter, timeBefore } from './printedtime.ts';
import { memory } from './remember.ts';

/** Reading dates out of text: machine forms (ISO 8601, RFC 2822, epoch) and the ways people print them. */

export interface ReadDate {
  /** ISO 8601: a day, or a day and time, with the offset when the text has one. */
  iso: string;
  /** Its day as written: yyyy-mm-dd. */
  day: string;
  hasTime: boolean;
  /** True when day and month are digits that could be exchanged: 3/4/2024, 3.4.2024. */
  exchangeable: boolean;
  /** True when the form leaves open which comes first: 3/4/2024, not 3.4.2024. */
  ambiguous: boolean;
  /** Where in the text: half-open. */
  start: number;
  end: number;
}

/** Which comes first in 3/4/2024. */
export type DateOrder = 'day-first' | 'month-first';

export interface DateContext {
  order?: DateOrder;
  /** BCP 47 of the page: some names of months differ between languages. */
  language?: string;
}

const LONGEST_TEXT = 400;
const EARLIEST_YEAR = 1980;
const LATEST_YEAR = 2100;

const ISO =
  /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s{1,3}|,\s?)(\d{1,2})[:.](\d{2})(?!\d)(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}|[+-]\d{2}(?!\d))?)?(?!\d)/i;
const RFC =
  /(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]*[ -](\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(Z|UTC|GMT|UT|[+-]\d{4}|[A-Z]{2,4}))?/;
const JAVA = /[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{1,2}):(\d{2}):(\d{2}) ([A-Z]{2,4}|GMT[+-]\d{4}) (\d{4})/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The value of a machine-readable attribute; falls back to printed forms, since people type into those fields too. */
export function readMachineDate(text: string, context: DateContext = {}): ReadDate | undefined {
  const value = normaliseDigits(text.trim().slice(0, 100));
  if (/^\d{10}$|^\d{13}$/.test(value)) {
    const ms = value.length === 10 ? Number(value) * 1000 : Number(value);
    return readMachineDate(new Date(ms).toISOString());
  }
  const iso = ISO.exec(value);
  if (iso) return fromIso(iso, 0, context);
  const compact = COMPACT.exec(value);
  if (compact) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return assemble(Number(year), Number(month), Number(day), timeOf(hour, minute, second, zone), 0, value.length);
  }
  const rfc = RFC.exec(value);
  if (rfc) {
    const [, day, month, year, hour, minute, second, zone] = rfc;
    return assemble(Number(year), monthOf(month!), Number(day), timeOf(hour, minute, second, zone), 0, value.length);
  }
  const java = JAVA.exec(value);
  if (java) {
    const [, month, day, hour, minute, second, zone, year] = java;
    return assemble(Number(year), monthOf(month!), Number(day), timeOf(hour, minute, second, zone), 0, value.length);
  }
  return readDates(value, context)[0];
}

/** Every date printed in a text, in order; the text's first 400 characters are looked at. */
export function readDates(text: string, context: DateContext = {}): readonly ReadDate[] {
  const key = `${context.order ?? ''} ${context.language ?? ''} ${text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text}`;
  const known = knownDates.get(key);
  if (known) return known;
  const found = findDates(text, context);
  knownDates.set(key, found);
  return found;
}

const knownDates = memory<readonly ReadDate[]>();

function findDates(text: string, context: DateContext): ReadDate[] {
  const line = normaliseDigits(text.slice(0, LONGEST_TEXT));
  const han = readHanDates(line).flatMap(
    ({ start, end, year, month, day }) => withTime(line.slice(start), end - start, start, year, month, day) ?? [],
  );
  if (!/\d/.test(line)) return han;
  const found = [...han];
  let from = 0;
  const tokens = tokenise(line);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.start < from || han.some(({ start, end }) => token.start < end && token.end > start)) continue;
    const date = readAt(line, tokens, at, context);
    if (!date) continue;
    found.push(date.hasTime ? date : withTimeBefore(date, line.slice(from, date.start)));
    from = date.end;
  }
  return han.length > 0 ? found.sort((a, b) => a.start - b.start) : found;
}

function withTimeBefore(date: ReadDate, before: string): ReadDate {
  const time = timeBefore(before);
  const [year, month, day] = date.day.split('-').map(Number) as [number, number, number];
  const timed = time && assemble(year, month, day, time, date.start, date.end);
  return timed ? { ...date, iso: timed.iso, hasTime: timed.hasTime } : date;
}

/** A date that begins at this token. */
function readAt(line: string, tokens: readonly Token[], at: number, context: DateContext): ReadDate | undefined {
  const token = tokens[at]!;
  if (token.number !== undefined) {
    const before = line[token.start - 1];
    const glued = before !== undefined && /[\p{L}$€£#.]/u.test(before) && !/[年月日]/.test(before);
    // "Ann Lee3.11.2023": two elements without a space; a full date with dots is hardly anything else.
    const whole = line.slice(token.start, token.start + LONGEST_WHOLE);
    // "입력2025.01.03.": behind a Latin letter that is a version.
    const isWhole = WHOLE_DATE.test(whole) || (/[\p{Script=Hangul}\p{Script=Han}]/u.test(before ?? '') && YEAR_FIRST.test(whole));
    if (glued && !isWhole) return undefined;
    const rest = line.slice(token.start);
    const iso = ISO.exec(rest);
    if (iso?.index === 0) return fromIso(iso, token.start, context);
    return readNumeric(rest, token.start, context) ?? readEastAsian(rest, token.start) ?? readNamed(line, tokens, at, context);
  }
  return monthAt(tokens, at, context.language) ? readMonthFirst(line, tokens, at, context) : undefined;
}

const WHOLE_DATE = /^(?:\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일])/;
const LONGEST_WHOLE = 20;
const YEAR_FIRST = /^((?:19|20)\d{2})(\s?[./]\s?)(\d{1,2})\2(\d{1,2})(?![\d:])/;

const NUMERIC = /^(\d{1,4})(\s?[./-]\s?|·|\s)(\d{1,2})\2(\d{4}|\d{2})(?![\d:]|[.-]\d)/;

function readNumeric(rest: string, start: number, context: DateContext): ReadDate | undefined {
  // "2025/1/3": the day of one digit.
  const match = NUMERIC.exec(rest) ?? YEAR_FIRST.exec(rest);
  if (!match) return undefined;
  const [whole, a, separator, b, c] = match as unknown as [string, string, string, string, string];
  if (separator === ' ') return undefined;
  const end = start + whole.length;
  if (a.length === 4)
    return withTime(rest, whole.length, start, ...gregorianDay(Number(a), Number(b), Number(c), context.language));
  if (a.length > 2) return undefined;
  // "PHP 8.4.13 released" is a version.
  const isVersion = c.length === 2 && separator === '.' && start > 0 && /^\s\p{L}/u.test(rest.slice(whole.length));
  if (isVersion && a.length + b.length < 4) return undefined;
  const year = c.length === 4 ? gregorianYear(Number(c)) : twoDigitYear(c);
  const first = Number(a);
  const second = Number(b);
  // Only slashes are ever month first; dots and dashes are European.
  const monthFirst = second > 12 || (separator.trim() !== '.' && first <= 12 && context.order === 'month-first');
  const [day, month] = monthFirst ? [second, first] : [first, second];
  const date = withTime(rest, whole.length, start, year, month, day);
  if (date && date.end < end) return undefined;
  const exchangeable = first <= 12 && second <= 12 && first !== second;
  return date && { ...date, exchangeable, ambiguous: exchangeable && separator.trim() !== '.' };
}

const EAST_ASIAN = /^(\d{2,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?/;

function readEastAsian(rest: string, start: number): ReadDate | undefined {
  const match = EAST_ASIAN.exec(rest);
  if (!match) return undefined;
  const year = Number(match[1]);
  return withTime(rest, match[0].length, start, year < 100 ? 2000 + year : year, Number(match[2]), Number(match[3]));
}

/** "3 March 2024", "3. März 2024", "3 de marzo de 2024", "3rd of March, 2024", "2024. március 3.", "2024 m. kovo 3 d.". */
function readNamed(line: string, tokens: readonly Token[], at: number, context: DateContext): ReadDate | undefined {
  const first = tokens[at]!;
  let next = skip(tokens, at + 1, 4);
  const jalali = tokens[next] && jalaliMonthOf(tokens[next]!.text);
  if (jalali) return readJalali(line, tokens, at, next, jalali);
  // "2024. gada 4. martā"
  if (first.text.length === 4 && tokens[next]?.number !== undefined && tokens[next]!.text.length <= 2) {
    const name = skip(tokens, next + 1, 2);
    const named = monthAt(tokens, name, context.language);
    if (named)
      return withTime(
        line.slice(first.start),
        tokens[name]!.end - first.start,
        first.start,
        yearOf(first),
        named.month,
        tokens[next]!.number!,
      );
  }
  const month = monthAt(tokens, next, context.language);
  if (!month) return undefined;
  next = skip(tokens, next + month.length, 4);
  const second = tokens[next];
  if (first.text.length === 4) {
    if (second?.number === undefined || second.text.length > 2) return undefined;
    return withTime(line.slice(first.start), second.end - first.start, first.start, yearOf(first), month.month, second.number);
  }
  const isThai = second?.text.length === 2 && /^\p{Script=Thai}/u.test(tokens[next - 1]!.text);
  if (first.text.length > 2 || !second?.number || (second.text.length !== 4 && !isThai && !isTwoDigitYear(line, second)))
    return undefined;
  const year =
    second.text.length === 4 ? yearOf(second) : isThai ? gregorianYear(2500 + second.number) : twoDigitYear(second.text);
  return withTime(line.slice(first.start), second.end - first.start, first.start, year, month.month, first.number!);
}

/** "14 Esfand 1402" */
function readJalali(line: string, tokens: readonly Token[], at: number, monthPlace: number, month: number): ReadDate | undefined {
  const day = tokens[at]!;
  const year = tokens[skip(tokens, monthPlace + 1, 2)];
  if (day.text.length > 2 || !year?.number || year.number < 1300 || year.number > 1500) return undefined;
  return withTime(line.slice(day.start), year.end - day.start, day.start, ...fromJalali(year.number, month, day.number!));
}

/** "March 3, 2024", "Mar. 3rd 2024". */
function readMonthFirst(line: string, tokens: readonly Token[], at: number, context: DateContext): ReadDate | undefined {
  const month = monthAt(tokens, at, context.language)!;
  const start = tokens[at]!.start;
  const dayAt = skip(tokens, at + month.length, 1);
  const day = tokens[dayAt];
  if (!day?.number || day.text.length > 2) return undefined;
  const yearAt = skip(tokens, dayAt + 1, 3);
  const year = tokens[yearAt];
  if (!year?.number || year.text.length !== 4) return undefined;
  return withTime(line.slice(start), year.end - start, start, yearOf(year), month.month, day.number);
}

const isTwoDigitYear = (line: string, token: Token): boolean =>
  token.text.length === 2 && /['’-]/.test(line[token.start - 1] ?? '');

const yearOf = (token: Token): number => gregorianYear(token.number!);

const twoDigitYear = (text: string): number => (Number(text) < 70 ? 2000 : 1900) + Number(text);

function withTime(rest: string, length: number, start: number, year: number, month: number, day: number): ReadDate | undefined {
  const after = timeAfter(rest.slice(length));
  return assemble(year, month, day, after?.time, start, start + length + (after?.length ?? 0));
}

function fromIso(match: RegExpExecArray, start: number, { language }: DateContext): ReadDate | undefined {
  const [whole, year, month, day, hour, minute, second, , zone] = match;
  const time = timeOf(hour, minute, second, zone);
  const end = start + whole.length;
  if (/^(?:19|20)/.test(year!)) return assemble(Number(year), Number(month), Number(day), time, start, end);
  return assemble(...gregorianDay(Number(year), Number(month), Number(day), language), time, start, end);
}

/** A date that exists in the calendar and in the years of the web; undefined else. */
function assemble(
  year: number,
  month: number,
  day: number,
  time: Time | undefined,
  start: number,
  end: number,
): ReadDate | undefined {
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return undefined;
  const iso = date.toISOString().slice(0, 10);
  if (!time) return { iso, day: iso, hasTime: false, exchangeable: false, ambiguous: false, start, end };
  const two = (n: number) => String(n).padStart(2, '0');
  const seconds = time.second === undefined ? '' : `:${two(time.second)}`;
  const clock = `T${two(time.hour)}:${two(time.minute)}${seconds}${offsetOn(time.zone, year, month, day)}`;
  // Midnight to the second is how a machine writes a day alone.
  const midnight = time.hour === 0 && time.minute === 0 && !time.second;
  return {
    iso: midnight && !time.zone ? iso : iso + clock,
    day: iso,
    hasTime: !midnight,
    exchangeable: false,
    ambiguous: false,
    start,
    end,
  };
}
