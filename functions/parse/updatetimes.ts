import type { Choice } from './candidate.ts';
import { type ReadDate, readDates, readMachineDate } from './datetext.ts';
import { COMMENT, ELSEWHERE, MODIFIED_WORDS } from './datewords.ts';
import { placeOfHeadline } from './headline.ts';
import { namesAround, type Page } from './page.ts';
import { timeAfter } from './printedtime.ts';

const WEIGHT = 0.6;
const ABOVE = 3;
const BELOW = 12;
const LONGEST_LINE = 120;

/**
 * "12 March 2024, 10:15 · Updated 14:05": the update of a page that prints its time alone was on the day of publication, and after it.
 * With no time of publication, or one in UTC, which is hardly the clock's, nothing
 * can be said.
 */
export function updateByTime(page: Page, published: Choice<ReadDate>, headline?: string): Choice<ReadDate> | undefined {
  const first = published.value;
  const [, zone = ''] = /(Z|[+-]\d{2}:\d{2})$/.exec(first.iso) ?? [];
  if (!first.hasTime || zone === 'Z' || zone === '+00:00') return undefined;
  const headlineAt = placeOfHeadline(page, headline) ?? 0;
  for (const line of page.lines('date', 'byline')) {
    const distance = line.at - headlineAt;
    if (line.place === 'tail' || distance < -ABOVE || distance > BELOW || line.text.length > LONGEST_LINE) continue;
    const label = MODIFIED_WORDS.exec(line.text);
    const names = namesAround(line);
    if (!label || COMMENT.test(names) || ELSEWHERE.test(names)) continue;
    const rest = line.text.slice(label.index + label[0].length).replace(/^\s*:\s*/, ' ');
    const time = readDates(rest).length === 0 ? timeAfter(rest)?.time : undefined;
    if (!time) continue;
    const clock = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
    if (clock <= first.iso.slice(11, 16)) return undefined;
    const value = readMachineDate(`${first.day}T${clock}${zone}`);
    if (!value) continue;
    const evidence = [{ source: 'line:near:time', raw: line.text.slice(0, 200), confidence: WEIGHT, chosen: true }];
    return { value, key: value.day, confidence: WEIGHT, evidence };
  }
  return undefined;
}
