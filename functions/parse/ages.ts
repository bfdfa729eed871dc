import { readAge } from '../../shared/age.ts';
import type { Candidate } from './candidate.ts';
import { type ReadDate, readMachineDate } from './datetext.ts';
import { COMMENT, ELSEWHERE, MODIFIED_WORDS, TODAY } from './datewords.ts';
import { placeOfHeadline } from './headline.ts';
import { namesAround, type Page } from './page.ts';

/**
 * "2 hours ago", "Yesterday at 9:15 pm" beside the headline, counted back from the upload: the day alone, and at a weight that any other witness outweighs,
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
    const age = readAge(line.text) ?? readRelativeDay(line.text);
    if (!age || MODIFIED_WORDS.test(line.text.slice(0, age.start)) !== modified) continue;
    const value = readMachineDate(new Date(received - age.minutes * 60_000).toISOString().slice(0, 10));
    if (value) return [{ value, key: value.day, source: 'line:near:age', raw: line.text, confidence: WEIGHT }];
  }
  return [];
}

/** "Yesterday at 9:15 pm", "Heute, 10:15 Uhr": the word with its time; without one it is any sentence's. */
function readRelativeDay(text: string): { minutes: number; start: number } | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const match = RELATIVE.exec(text);
  return match ? { minutes: match[1] === undefined ? DAY_MINUTES : 0, start: match.index } : undefined;
}
const TODAY_WORD =
  "today|heute|aujourd['’]hui|hoy|hoje|oggi|vandaag|i ?dag|tänään|dziś|dzisiaj|dnes|astăzi|azi|bugün|сегодня|сьогодні|днес|danas|σήμερα|اليوم|היום|आज|আজ|hari ini|hôm nay|今日|今天|오늘|วันนี้|امروز";
const YESTERDAY_WORD =
  'yesterday|gestern|hier|ayer|ontem|ieri|gisteren|i ?g[åa]r|eilen|wczoraj|včera|tegnap|dün|вчера|вчора|jučer|juče|χθες|χτες|أمس|אתמול|कल|গতকাল|kemarin|hôm qua|昨日|昨天|어제|เมื่อวาน|دیروز';
const RELATIVE = new RegExp(
  `(?<!\\p{L})(?:(${TODAY_WORD})|${YESTERDAY_WORD})(?!\\p{L}),?\\s(?:[–—|·-]\\s)?(?:(?:at|um|à|a las|às|alle|om|kl\\.?|klo|o|v|в|о|pukul|lúc|στις|saat) ?)?\\d{1,2}(?:[:.h時시点]|\\s?[ap]\\.?m)`,
  'iu',
);
const LONGEST_LINE = 80;
const DAY_MINUTES = 1440;
const WEIGHT = 0.2;
const ABOVE = 3;
const BELOW = 12;
const NOT_ITS_OWN = [COMMENT, ELSEWHERE, TODAY];
