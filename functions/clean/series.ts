import type { Verdict } from './blocks.ts';
import { isWithin } from './continuity.ts';
import type { Judgement } from './judge.ts';
import { attribute, type Element, type Page } from './markup.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/**
 * Entries of one kind below each other, each a heading with its text: a list of places to see, the posts of a live blog. In boxes of their
 * own, with a picture, a credit and a button each, they look like teasers to the forest, headings most of all; but a teaser's heading is a link.
 */

/** Fewer are no series. */
const LEAST_ENTRIES = 2;
/** A heading that is improbable by itself needs company as probable as this on the average … */
const LEAST_MEAN = 0.2;
/** … and the texts of so many of the entries kept. */
const LEAST_KEPT = 0.6;
/** Only in a longer one a text that is left out is surely the series' own: of two, one is the box that asks for an address. */
const LEAST_FOR_TEXT = 4;
/** Between heading and text stand a picture's caption and credit, a time. */
const MOST_BETWEEN = 3;

/** Changes the verdicts of the headings of such entries, and of the text of the few whose text alone was left out. */
export function keepSeries({ page, blocks }: Reading, { probabilities }: Judgement, verdicts: Verdict[]): void {
  const isOpen = ({ at }: PageBlock) => !verdicts[at]!.kept && OPEN.has(verdicts[at]!.reason ?? '');
  for (const entries of seriesOf(page, blocks)) {
    const told = entries.filter(({ text }) => verdicts[text.at]!.kept).length;
    const mean = entries.reduce((sum, { heading }) => sum + probabilities[heading.at]!, 0) / entries.length;
    if (told < LEAST_KEPT * entries.length || mean < LEAST_MEAN) continue;
    for (const { heading, text } of entries) {
      if (!verdicts[text.at]!.kept && (entries.length < LEAST_FOR_TEXT || !isOpen(text))) continue;
      for (const block of [heading, text])
        if (isOpen(block))
          verdicts[block.at] = {
            role: block === heading ? 'heading' : 'body',
            probability: probabilities[block.at]!,
            kept: true,
          };
    }
  }
}

/** Reasons that speak of the box or of nothing; a repeat, a comment or an offer stays out. */
export const OPEN: ReadonlySet<string> = new Set([
  'other',
  'teaser',
  'header',
  'tools',
  'media',
  'sidebar',
  'related',
  'links',
  'form',
]);

interface Entry {
  heading: PageBlock;
  text: PageBlock;
}

function seriesOf(page: Page, blocks: readonly PageBlock[]): Entry[][] {
  const series = new Map<string, Entry[]>();
  for (const heading of blocks) {
    if (heading.level === undefined || heading.level === 1 || heading.linkChars > 0 || heading.hidden) continue;
    const text = textBelow(page, blocks, heading);
    if (text === undefined) continue;
    const key = [heading.holder, page.elements[heading.holder.parent]!, text.holder].map(kindOf).join(' ');
    const entries = series.get(key);
    if (entries === undefined) series.set(key, [{ heading, text }]);
    else entries.push({ heading, text });
  }
  return [...series.values()].filter((entries) => entries.length >= LEAST_ENTRIES);
}

/** The first paragraph below a heading, in its box. */
function textBelow(page: Page, blocks: readonly PageBlock[], { at, holder }: PageBlock): PageBlock | undefined {
  const box = page.elements[page.elements[holder.parent]!.parent]?.index ?? 0;
  for (const block of blocks.slice(at + 1, at + 2 + MOST_BETWEEN)) {
    if (block.level !== undefined || !isWithin(page, block.owner, box)) return undefined;
    if (block.holder.tag === 'p' && block.linkChars === 0 && block.text.length >= LEAST_TEXT) return block;
  }
  return undefined;
}

const LEAST_TEXT = 40;

const kindOf = (element: Element): string => `${element.tag}.${attribute(element, 'class') ?? ''}`;
