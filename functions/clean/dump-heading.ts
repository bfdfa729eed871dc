import type { Verdict } from './blocks.ts';
import type { DumpLine } from './dump-lines.ts';

/** Longest subhead: the benchmark's have up to 90 characters. */
const LONGEST = 100;
/** Removed lines (an advertisement, a caption) that may stand between a subhead and its text. */
const REACH = 12;

/**
 * Whether a kept line is a subhead: a short line that ends no sentence and introduces a longer kept one. Rows of lists and tables,
 * and short lines among their like, are none.
 */
export function isHeading(line: DumpLine, lines: readonly DumpLine[], verdicts: readonly Verdict[]): boolean {
  if (line.level !== undefined) return true;
  if (line.type !== 'paragraph' || line.text.length > LONGEST || /[.!…:;,。：、؛،]["'”’»)\]」]*$/u.test(line.text)) return false;
  if (/^["“„«‘「(]/.test(line.text) || !/\p{L}/u.test(line.text)) return false;
  let at = line.at + 1;
  while (at < lines.length && at < line.at + REACH && !verdicts[at]!.kept) at++;
  const next = verdicts[at]?.kept ? lines[at] : undefined;
  return next !== undefined && next.text.length > Math.max(60, 1.5 * line.text.length);
}
