import type { DumpLine } from './dump-lines.ts';
import { isProse } from './dump-prose.ts';

/**
 * Lines that the dump holds twice and the article once. Not every copy: recipes, plans and tables repeat lines on purpose. Mean of three
 * cross-validations: textdump F1 +0.001, wcxb +0.001, fundusfix 0.000.
 */
export function dropCopies(lines: readonly DumpLine[], kept: boolean[]): void {
  for (const copy of findSecondOfTwo(lines, kept)) kept[copy] = false;
  const passages = new Set(findCopiedPassages(lines, kept));
  for (const copy of passages) kept[copy] = false;
  dropRepeatedEnd(
    lines.filter(({ at }) => !passages.has(at)),
    kept,
  );
}

/** Characters from which on a repeated line is no refrain. */
const LEAST_CHARS = 40;

/** The same line again, with nothing between that stays: a deck that is also the first paragraph, a text kept for another screen. */
function findSecondOfTwo(lines: readonly DumpLine[], kept: readonly boolean[]): number[] {
  const body = lines.filter(({ at }) => kept[at]);
  return body.flatMap(({ at, text }, index) => (text.length >= LEAST_CHARS && body[index - 1]?.text === text ? [at] : []));
}

/** So many lines in the same order, most of them paragraphs, are a second print of the article. */
const LEAST_PASSAGE = 3;

/** @returns the copies, whether they stayed or not */
function findCopiedPassages(lines: readonly DumpLine[], kept: readonly boolean[]): number[] {
  const copies: number[] = [];
  const firstAt = new Map<string, number>();
  for (let at = 0; at < lines.length; at++) {
    const first = firstAt.get(lines[at]!.text);
    if (first === undefined) {
      firstAt.set(lines[at]!.text, at);
      continue;
    }
    let length = 1;
    while (first + length < at && lines[at + length]?.text === lines[first + length]!.text) length++;
    if (length < LEAST_PASSAGE) continue;
    const prose = lines.slice(at, at + length).filter(isProse).length;
    const stays = kept.slice(first, first + length).filter(Boolean).length;
    if (2 * prose >= length && 2 * stays >= length) for (let copy = at; copy < at + length; copy++) copies.push(copy);
    at += length - 1;
  }
  return copies;
}

/** More paragraphs at the end that stand elsewhere, too, are the article itself, printed twice. */
const MOST_REPEATED = 3;

/** Paragraphs at the end that stand elsewhere, too, are notes on the author, on the paper, on what it sells. */
function dropRepeatedEnd(lines: readonly DumpLine[], kept: boolean[]): void {
  const times = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) {
    // Twice in a row, it is printed for two screens.
    const isAgain = lines[index - 1]?.text === text || lines[index - 2]?.text === text;
    if (!isAgain) times.set(text, (times.get(text) ?? 0) + 1);
  }
  const body = lines.filter(({ at }) => kept[at]);
  const own = body.findLastIndex((line) => times.get(line.text)! < 2 || !isProse(line));
  if (own < 0 || body.length - 1 - own > MOST_REPEATED) return;
  for (const { at } of body.slice(own + 1)) kept[at] = false;
}
