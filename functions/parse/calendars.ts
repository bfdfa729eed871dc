/** Calendars that news is dated by besides the Gregorian one. */

/** Thai dates count from the Buddha: 2567 is 2024. Any other year is its own. */
export const gregorianYear = (year: number): number => (year >= 2500 && year <= 2643 ? year - 543 : year);

/** A day as its page counts it, in digits: years of the 1300s and 1400s are the Iranian calendar's on Persian pages. */
export const gregorianDay = (year: number, month: number, day: number, language = ''): [number, number, number] =>
  year >= 1300 && year < 1500 && /^(?:fa|ps|prs)\b/.test(language)
    ? fromJalali(year, month, day)
    : [gregorianYear(year), month, day];

/** The year before the first of each: 令和6年 is 2024, 民國113年 too. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 民國: 1911, 民国: 1911 };

/** The Gregorian year of a year of an era of Japan's emperors, or of the Republic of China. */
export const eraYear = (era: string, year: number): number => ERAS[era]! + year;

const JALALI_MONTHS = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];

/** 1–12 for the name of a month of the Iranian calendar (Arabic letter forms included), 0 for any other word. */
export const jalaliMonthOf = (word: string): number =>
  !/^[\u0600-\u06ff]/.test(word) ? 0 : JALALI_MONTHS.indexOf(word.replaceAll('ي', 'ی').replaceAll('ك', 'ک')) + 1;

/**
 * A day of the Iranian calendar in the Gregorian one, by its 33-year cycle of leap years; right for 1300–1500 (1921–2121).
 *
 * @returns year, month, day
 */
export function fromJalali(year: number, month: number, day: number): [number, number, number] {
  const cycles = Math.floor((year - 1) / 33);
  const inCycle = (year - 1) % 33;
  // Leap years of a cycle: 1, 5, 9, 13, 17, 22, 26, 30.
  const leaps = cycles * 8 + [1, 5, 9, 13, 17, 22, 26, 30].filter((leap) => leap <= inCycle).length;
  const dayOfYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  // 1 Farvardin 1 is 22 March 622, Julian day 1948320.
  const julianDay = 1_948_319 + (year - 1) * 365 + leaps + dayOfYear + day;
  const date = new Date((julianDay - 2_440_588) * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
