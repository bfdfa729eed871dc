import type { Candidate } from './candidate.ts';
import { type DateContext, type ReadDate, readDates } from './datetext.ts';
import { COMMENT, ELSEWHERE, MODIFIED_WORDS } from './datewords.ts';
import { placeOfHeadline } from './headline.ts';
import { monthOf } from './months.ts';
import { namesAround, type Page } from './page.ts';

/**
 * "Nov 18" beside the headline: sites leave out the year while it lasts, and their copyright line has it. Believed where no other day of the
 * page is of a later year: footers grow old.
 *
 * @param modified whether days of updates are asked for
 */
export function yearlessBeside(
  page: Page,
  context: DateContext,
  headline: string | undefined,
  modified: boolean,
): Candidate<ReadDate>[] {
  const year = yearOfPage(page);
  if (year === undefined) return [];
  const headlineAt = placeOfHeadline(page, headline);
  if (headlineAt === undefined) return [];
  for (const line of page.lines('date', 'byline', 'deck')) {
    const names = namesAround(line);
    const distance = line.at - headlineAt;
    if (line.place === 'tail' || distance < -ABOVE || distance > BELOW || line.text.length > LONGEST_LINE) continue;
    if (COMMENT.test(names) || ELSEWHERE.test(names) || readDates(line.text).length > 0) continue;
    for (const part of line.text.split(/\s*[;|•·]\s*/)) {
      const match = DAY.exec(part);
      if (!match || MODIFIED_WORDS.test(part.slice(0, match.index)) !== modified) continue;
      const [day, month] = match[1] ? [match[1], match[2]!] : [match[4]!, match[3]!];
      if (monthOf(month, context.language) === 0) continue;
      const [value] = readDates(`${day} ${month} ${year}${part.slice(match.index + match[0].length)}`, context);
      if (value) return [{ value, key: value.day, source: 'line:near:yearless', raw: line.text, confidence: WEIGHT }];
    }
  }
  return [];
}

/** The copyright line's last year, if it is the last of the page's dates, too. */
function yearOfPage(page: Page): string | undefined {
  const owned = page.lines('copyright').flatMap(({ text }) => text.match(YEAR) ?? []);
  const year = owned.sort().at(-1);
  const others = page.lines('date', 'byline').flatMap(({ text }) => text.match(YEAR) ?? []);
  return year !== undefined && others.every((other) => other <= year) ? year : undefined;
}

const YEAR = /(?<!\d)20\d{2}(?!\d)/g;
const DAY = /(?<![\p{L}\d])(?:(\d{1,2})\.? (\p{L}{3,9})|(\p{L}{3,9})\.? (\d{1,2}))(?![\p{L}\d:])/u;
const WEIGHT = 0.3;
const ABOVE = 3;
const BELOW = 12;
const LONGEST_LINE = 80;
