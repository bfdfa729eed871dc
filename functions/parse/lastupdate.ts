import type { Candidate, Choice } from './candidate.ts';
import type { ReadDate } from './datetext.ts';
import { unglue } from './datetokens.ts';
import { MODIFIED_WORDS } from './datewords.ts';

/** The last of several updates of one day, and what is no update at all. */

const DAY_MS = 86_400_000;
const HOUR_MINUTES = 60;

/**
 * @param modified the chosen day, with the time of one of its witnesses
 * @param candidates every witness of updates
 * @param published an update is later; one that is whole hours apart from it is the same time in a wrong zone
 * @returns undefined when it is none
 */
export function lastUpdate(
  modified: Choice<ReadDate>,
  candidates: readonly Candidate<ReadDate>[],
  published: Choice<ReadDate> | undefined,
): Choice<ReadDate> | undefined {
  const last = { ...modified, value: latest(modified, candidates, published?.value) };
  return published && isNoUpdate(last, published.value) ? undefined : last;
}

function latest(
  { key, value }: Choice<ReadDate>,
  candidates: readonly Candidate<ReadDate>[],
  published: ReadDate | undefined,
): ReadDate {
  let best = value;
  if (!isZoned(best)) return best;
  for (const candidate of candidates) {
    const other = candidate.value;
    if (candidate.key !== key || !isZoned(other) || (published && isZoned(published) && isSlipOf(other, published))) continue;
    if (Date.parse(other.iso) > Date.parse(best.iso) && !isSlipOf(other, best)) best = other;
  }
  return best;
}

const isZoned = (date: ReadDate): boolean => date.hasTime && /(?:Z|[+-]\d{2}:\d{2})$/.test(date.iso);

/** Whole hours apart, or none: one clock's time in two zones. */
const isSlipOf = (one: ReadDate, other: ReadDate): boolean =>
  (Math.floor(Date.parse(one.iso) / 60_000) - Math.floor(Date.parse(other.iso) / 60_000)) % HOUR_MINUTES === 0;

/**
 * An update before first publication is the day the piece was written; one that stands nowhere but in the name of an element, and is the
 * day of publication again, is a theme's name for that.
 */
function isNoUpdate({ value: last, evidence }: Choice<ReadDate>, first: ReadDate): boolean {
  const isNamed = evidence.every(
    ({ source, raw, chosen }) => !chosen || (/^line:[a-z]+(?:\[datetime\])?$/.test(source) && !MODIFIED_WORDS.test(unglue(raw))),
  );
  if (isNamed && (last.iso === first.iso || (last.day === first.day && !(last.hasTime && first.hasTime)))) return true;
  // By the moment and by the clock: sites give a zone to one of two local times.
  if (last.hasTime && first.hasTime && isZoned(last) === isZoned(first))
    return Date.parse(last.iso) < Date.parse(first.iso) && last.iso.slice(0, 19) <= first.iso.slice(0, 19);
  // One of them may be a day in another zone.
  const days = (Date.parse(first.day) - Date.parse(last.day)) / DAY_MS;
  return days > (isZoned(last) === isZoned(first) ? 0 : 1);
}
