import type { Block } from './blocks.ts';
import { MAX_LINES, rejectTooLarge } from './limits.ts';

/** A line of a text dump. */
export interface DumpLine extends Block {
  /** Blank lines before it, at most 3. */
  gap: number;
  /** Whether it began with a bullet, which is taken off. */
  bullet: boolean;
}

/** Up to so many lines a dump is small: it is judged also by the forest that learned from such, and the mean of both is taken. */
export const SMALL_LINES = 24;

/**
 * The lines of a text that hold anything, white space as a reader sees it.
 * @param isMarkdown whether `#` marks a heading
 * @throws Rejection too-large: more than MAX_LINES
 */
export function readLines(text: string, isMarkdown = false): DumpLine[] {
  const lines: DumpLine[] = [];
  let gap = 0;
  for (const raw of text.split('\n')) {
    const { text: tidied, bullet } = tidyLine(raw);
    const marks = isMarkdown ? /^(#{1,6}) (?=\S)/.exec(tidied) : null;
    const line = marks ? tidied.slice(marks[0].length).replace(/\s#+$/, '') : tidied;
    if (line === '') {
      gap++;
      continue;
    }
    if (lines.length === MAX_LINES) rejectTooLarge(`has more than ${MAX_LINES} lines`);
    const type = bullet ? 'list' : line.includes('\t') ? 'table' : 'paragraph';
    lines.push({ at: lines.length, text: line, type, gap: Math.min(3, gap), bullet, ...(marks && { level: marks[1]!.length }) });
    gap = 0;
  }
  return lines;
}

function tidyLine(raw: string): { text: string; bullet: boolean } {
  const line = raw
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t');
  const bullet = BULLET.exec(line)?.[0];
  return bullet ? { text: line.slice(bullet.length), bullet: true } : { text: line, bullet: false };
}

/** `*` and `-` are bullets only before a space and a word: a dash may open speech in French or Spanish, but not with `*`. */
const BULLET = /^(?:[•‣◦▪●■►▸·∙➤✓✔]|\*(?= )) ?(?=\S)/u;
