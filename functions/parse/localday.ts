import type { Candidate, Choice } from './candidate.ts';
import { type ReadDate, readMachineDate } from './datetext.ts';

/**
 * The day as the page shows it. Content systems store UTC: a piece of Tuesday evening in New York is Wednesday's to its JSON-LD.
 * Where another witness shows the neighbouring day, and the clock allows it, that day is the one its readers saw.
 */

const HOUR_MS = 3_600_000;
const WIDEST_OFFSET_HOURS = 14;

/**
 * @param choice the chosen date
 * @param others every candidate for the same field
 * @returns the choice in local time with its offset when another witness has the local clock; the local day alone when one shows
 *   only the day; the choice itself otherwise
 */
export function asShown(choice: Choice<ReadDate>, others: readonly Candidate<ReadDate>[]): Choice<ReadDate> {
  const { value } = choice;
  if (!value.hasTime || !/(?:Z|\+00:00)$/.test(value.iso)) return choice;
  const moment = Date.parse(value.iso);
  // The same moment printed with its zone: "March 4, 9:54 p.m. EST".
  const zoned = others.find(
    ({ source, value: its }) =>
      /^line:\w+$/.test(source) && /[+-]\d{2}:\d{2}$/.test(its.iso) && Math.abs(Date.parse(its.iso) - moment) < 60_000,
  );
  if (zoned && zoned.value.day !== value.day) return shown(choice, zoned, zoned.value.iso);
  for (const other of others) {
    const local = other.value;
    if (local.day === value.day || !local.hasTime || /(?:Z|[+-]\d{2}:\d{2})$/.test(local.iso)) continue;
    const offset = wholeOffset(moment, local);
    if (offset !== undefined) return shown(choice, other, `${local.iso}${offset}`);
  }
  // What stands beside the headline decides before the address does; if it shows the chosen day, that day is local already.
  if (others.some((other) => other.source.startsWith('line:near') && other.value.day === value.day)) return choice;
  const shownDays = others.filter(
    (other) => !other.value.hasTime && isShown(other) && isNeighbour(moment, other.value.day, BESIDE.test(other.source) ? 12 : 4),
  );
  const day = shownDays.find((other) => other.source !== 'address') ?? shownDays[0];
  return day ? shown(choice, day, day.value.day) : choice;
}

/** A line that is its date and little else; captions are dated by their picture. */
const isShown = (other: Candidate<ReadDate>): boolean =>
  SHOWN.test(other.source) && (other.source === 'address' || other.raw.length <= 60);

const BESIDE = /^(?:address$|line:near|property)/;

/** Witnesses of the local day: the address and what is printed beside the headline. */
const SHOWN = /^(?:address$|line:(?:near|head|body)$|property)/;

/** The offset that makes a local clock show this moment, in whole quarters of an hour. */
function wholeOffset(moment: number, local: ReadDate): string | undefined {
  const [day, clock] = local.iso.split('T') as [string, string];
  const seconds = clock.length > 5;
  const localMs = Date.parse(`${day}T${clock.slice(0, 8)}${seconds ? '' : ':00'}Z`);
  const difference = localMs - (seconds ? Math.floor(moment / 1000) * 1000 : Math.floor(moment / 60_000) * 60_000);
  if (difference % (HOUR_MS / 4) !== 0 || Math.abs(difference) > WIDEST_OFFSET_HOURS * HOUR_MS) return undefined;
  const minutes = Math.abs(difference) / 60_000;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${difference < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Whether it was that day where people live: from noon in UTC the east has tomorrow, until ten the west has yesterday. A line further
 * off may have another date, and must be within four hours.
 */
function isNeighbour(moment: number, day: string, hours: number): boolean {
  const start = Date.parse(day);
  const isTomorrow = moment >= start - hours * HOUR_MS && moment < start;
  const isYesterday = moment >= start + 24 * HOUR_MS && moment < start + (24 + Math.min(hours, 10)) * HOUR_MS;
  return isTomorrow || isYesterday;
}

function shown(choice: Choice<ReadDate>, by: Candidate<ReadDate>, iso: string): Choice<ReadDate> {
  const value = readMachineDate(iso);
  if (!value) return choice;
  const note = { source: by.source, raw: by.raw.slice(0, 200), confidence: by.confidence, chosen: true };
  const rest = choice.evidence.filter((e) => e.source !== by.source || e.raw !== note.raw);
  return { ...choice, value, key: value.day, evidence: [note, ...rest].slice(0, 5) };
}
