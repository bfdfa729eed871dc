import { readAge } from '../../shared/age.ts';
import type { Candidate } from './candidate.ts';
import { type ReadDate, readMachineDate } from './datetext.ts';
import { COMMENT, ELSEWHERE, MODIFIED_WORDS, TODAY } from './datewords.ts';
import { placeOfHeadline } from './headline.ts';
import { namesAround, type Page } from './page.ts';

/**
 * "2 hours ago" beside the headline, counted back from the upload: the day alone, and at a weight that any other witness outweighs,
 * since a page may have been saved long before it is uploaded.
 *
 * @param modified whether ages of updates are asked for
 */
export function agesBeside(page: Page, headline: string | undefined, modified: boolean): Candidate<ReadDate>[] {
  const received = Date.parse(page.document.source.receivedAt ?? '');
  if (Number.isNaN(received)) return [];
  const headlineAt = placeOfHeadline(page, headline) ?? 0;
  for (const line of page.lines('date', 'byline')) {
    const distance = line.at - headlineAt;
    if (
      line.place === 'tail' ||
      distance < -ABOVE ||
      distance > BELOW ||
      NOT_ITS_OWN.some((names) => names.test(namesAround(line)))
    )
      continue;
    const age = readAge(line.text);
    if (!age || MODIFIED_WORDS.test(line.text.slice(0, age.start)) !== modified) continue;
    const value = readMachineDate(new Date(received - age.minutes * 60_000).toISOString().slice(0, 10));
    if (value) return [{ value, key: value.day, source: 'line:near:age', raw: line.text, confidence: WEIGHT }];
  }
  return [];
}

const WEIGHT = 0.2;
const ABOVE = 3;
const BELOW = 12;
const NOT_ITS_OWN = [COMMENT, ELSEWHERE, TODAY];
