import type { Verdict } from './blocks.ts';
import { roleOfText } from './dump-shapes.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';
import { endsParagraph, endsSentence } from './sentence-end.ts';

/**
 * Headline, byline and date that the forest took for the article's first lines, as it does on small pages without class names: they go to
 * parse as evidence. So do times that stand alone, those of a live blog's entries.
 */

/** Farther down, or below two paragraphs (of which the first may be the deck), a day is the story's. */
const MOST_LINES = 6;
const LEAST_PARAGRAPH = 40;

/** Changes the verdicts of such lines. */
export function takeHead({ blocks, claims }: Reading, verdicts: Verdict[]): void {
  const kept = blocks.filter((block) => verdicts[block.at]!.kept);
  const paragraphs = kept.filter(({ text }) => text.length >= LEAST_PARAGRAPH && endsSentence(text));
  const head = Math.min(MOST_LINES, paragraphs.length === 0 ? 0 : kept.indexOf(paragraphs[1] ?? paragraphs[0]!));
  for (const [nth, block] of kept.entries()) {
    const role = nth < head ? roleInHead(block, claims.titleAt) : TIME.test(block.text) ? 'date' : undefined;
    if (role) verdicts[block.at] = { role, probability: verdicts[block.at]!.probability, kept: false, reason: role };
  }
}

function roleInHead(block: PageBlock, titleAt: number): 'headline' | 'byline' | 'date' | undefined {
  if (block.level !== undefined) return block.at === titleAt && block.level === 1 ? 'headline' : undefined;
  return endsParagraph(block.text) ? undefined : roleOfText(block.text);
}

/** "14.05", "9:30 am", "12 h 40". */
const TIME = /^\d{1,2} ?[.:h] ?\d{2}(?: ?(?:uhr|h|am|pm|a\.m\.|p\.m\.))?$/i;
