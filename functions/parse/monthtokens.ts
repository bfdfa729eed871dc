import type { Token } from './datetokens.ts';
import { monthOf } from './months.ts';

/** The name of a month among a line's words, which may take several: "tháng Mười Hai", "مارس/آذار". */

export interface NamedMonth {
  /** 1–12 */
  month: number;
  /** In tokens. */
  length: number;
}

/** @param language BCP 47 of the page: some names differ between languages */
export function monthAt(tokens: readonly Token[], at: number, language?: string): NamedMonth | undefined {
  const token = tokens[at];
  if (!token || token.number !== undefined) return undefined;
  const next = tokens[at + 1];
  if (next && /^(?:كانون|تشرين)$/.test(token.text)) {
    const month = monthOf(`${token.text} ${next.text}`, language);
    if (month) return { month, length: 2 };
  }
  if (/^tháng$/i.test(token.text) && next) return vietnameseMonth(next, tokens[at + 2]);
  const month = monthOf(token.text, language);
  if (!month) return undefined;
  // "مارس/آذار": the month's two names in the Arab world.
  const other = next?.text === '/' ? monthAt(tokens, at + 2, language) : undefined;
  return { month, length: other?.month === month ? 2 + other.length : 1 };
}

/** "tháng 3", "tháng Ba", "tháng Mười Hai" */
function vietnameseMonth(next: Token, last: Token | undefined): NamedMonth | undefined {
  if (next.number !== undefined) return next.number <= 12 ? { month: next.number, length: 2 } : undefined;
  const word = next.text.toLowerCase().normalize('NFC');
  const rest = word === 'mười' ? ['một', 'hai'].indexOf(last?.text.toLowerCase().normalize('NFC') ?? '') : -1;
  if (rest >= 0) return { month: 11 + rest, length: 3 };
  const month = VIETNAMESE_MONTHS.findIndex((names) => names.split('/').includes(word)) + 1;
  return month ? { month, length: 2 } : undefined;
}
const VIETNAMESE_MONTHS = ['giêng/một', 'hai', 'ba', 'tư/bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', '', 'chạp'];
