import { AD_LABEL, kindOfLine, LINE_KINDS, TOOL_LABEL } from './dump-phrases.ts';
import type { PageBlock } from './segment.ts';

/**
 * Blocks of a page that are furniture by their words alone, however sure the forest is: labels of advertisements, share bars, counters of a
 * picture gallery, and any known furniture line that is mostly a link. On pages of few blocks without class names the forest takes many
 * of them for text.
 */

const LONGEST_LABEL = 50;
const LONGEST_TOOL = 120;

/** @returns why each of them goes, by block */
export function findLabels(blocks: readonly PageBlock[]): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  const slides = findSlideCounters(blocks);
  let bar: number[] = [];
  for (const { at, text, linkChars } of blocks) {
    const isLink = linkChars > 0.5 * text.length;
    const kind = isLink ? kindOfLine(text) : text.length <= LONGEST_LABEL ? labelOf(text) : undefined;
    if (kind?.reason === 'share') bar.push(at);
    else bar = [];
    // One network's name may head a paragraph about it; a second one beside it is a bar.
    if (bar.length > 1 || (kind?.reason === 'share' && kind.certain)) for (const label of bar) reasons.set(label, 'share');
    if (kind && (isLink || kind === AD_LABEL)) reasons.set(at, kind.reason);
    if (text.length <= LONGEST_TOOL && TOOL_LABEL.pattern.test(text)) reasons.set(at, TOOL_LABEL.reason);
    if (slides.has(at)) reasons.set(at, 'counter');
  }
  return reasons;
}

/** Of what is no link only these can be told; the other kinds of lines are a good part of the time. */
const LABELS = LINE_KINDS.filter((kind) => kind === AD_LABEL || kind.reason === 'share');
const labelOf = (text: string) => LABELS.find(({ pattern }) => pattern.test(text));

/** "1/5", "2/5" … count slides; marks ("4/5" stars) do not go up by one. */
function findSlideCounters(blocks: readonly PageBlock[]): ReadonlySet<number> {
  const counters = new Set<number>();
  let last: { at: number; nth: number; all: number } | undefined;
  for (const { at, text } of blocks) {
    const match = text.length <= 12 ? SLIDE.exec(text) : null;
    if (match === null) continue;
    const [nth, all] = [Number(match[1]), Number(match[2])];
    if (last?.all === all && last.nth + 1 === nth) counters.add(last.at).add(at);
    last = { at, nth, all };
  }
  return counters;
}

const SLIDE = /^(\d{1,3}) ?(?:\/|of|von|de|sur|di|van|из) ?(\d{1,3})$/;
