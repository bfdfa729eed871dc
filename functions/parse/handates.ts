import { eraYear } from './calendars.ts';

/** Days as Chinese, Japanese and Taiwanese documents write them besides "2024年3月12日": by era, or in Chinese numerals. */

export interface HanDate {
  start: number;
  end: number;
  year: number;
  month: number;
  day: number;
}

const NUMERALS = '〇○零一二三四五六七八九';
const COUNT = '(\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})';
const HAN_DATE = new RegExp(
  `(?:(令和|平成|昭和|大正|民國|民国)\\s?(元|\\d{1,3}|[${NUMERALS}十百]{1,5})|([一二][${NUMERALS}]{3}))\\s?年\\s?${COUNT}\\s?月\\s?${COUNT}\\s?[日號号]`,
  'gu',
);

/** Every such day in a line, in order. */
export function readHanDates(line: string): HanDate[] {
  if (!line.includes('年')) return [];
  return [...line.matchAll(HAN_DATE)].map((match) => {
    const [whole, era, count, year, month, day] = match as unknown as string[];
    return {
      start: match.index,
      end: match.index + whole!.length,
      year: era ? eraYear(era, count === '元' ? 1 : numberOf(count!)) : numberOf(year!),
      month: numberOf(month!),
      day: numberOf(day!),
    };
  });
}

/** "12", "二〇二四" (figure by figure), "一百一十三", "二十三", "廿三". */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length > 1 && !/[十百廿卅]/.test(text)) return Number([...text].map(figureOf).join(''));
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const [hundreds, rest] = plain.includes('百') ? plain.split('百') : ['', plain];
  const [tens, ones] = rest!.includes('十') ? rest!.split('十') : ['〇', rest];
  return (hundreds ? figureOf(hundreds) * 100 : 0) + (tens ? figureOf(tens) * 10 : 10) + (ones ? figureOf(ones.slice(-1)) : 0);
}

const figureOf = (character: string): number => Math.max(0, NUMERALS.indexOf(character) - 2);
