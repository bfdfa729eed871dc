import type { Verdict } from './blocks.ts';
import type { Judgement } from './judge.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/**
 * What belongs together for a reader stays together: a heading between two paragraphs of the article, and the items of a list most of
 * which is article. On the benchmark sets that changes nothing; small pages, of which the forest is unsure, would be left with holes.
 */

/** A list is article when its items are, by words, as probably as this … */
const LEAST_LIST = 0.6;
/** … and an item of it that is not wholly improbable. */
const LEAST_ITEM = 0.2;

/** Changes the verdicts of such blocks. */
export function closeGaps({ blocks }: Reading, judgement: Judgement, verdicts: Verdict[]): void {
  const isOpen = ({ at }: PageBlock) => !verdicts[at]!.kept && verdicts[at]!.reason === 'other';
  const keep = (block: PageBlock, role: 'heading' | 'body') => {
    verdicts[block.at] = { role, probability: verdicts[block.at]!.probability, kept: true };
  };
  const { probabilities } = judgement;
  for (const items of listsOf(blocks)) {
    if (items.every(isOpen) || probabilityOf(items, judgement) <= LEAST_LIST) continue;
    for (const item of items) if (isOpen(item) && probabilities[item.at]! > LEAST_ITEM) keep(item, 'body');
  }
  for (const block of blocks)
    if (block.level !== undefined && block.linkChars === 0 && isOpen(block) && isBetween(block, verdicts)) keep(block, 'heading');
}

const isBetween = ({ at }: PageBlock, verdicts: readonly Verdict[]): boolean =>
  verdicts[at - 1]?.kept === true && verdicts[at + 1]?.kept === true;

function probabilityOf(items: readonly PageBlock[], { words, probabilities }: Judgement): number {
  let all = 0;
  let article = 0;
  for (const { at } of items) {
    all += words[at]!;
    article += words[at]! * probabilities[at]!;
  }
  return article / all;
}

function listsOf(blocks: readonly PageBlock[]): Iterable<PageBlock[]> {
  const lists = new Map<number, PageBlock[]>();
  for (const block of blocks) {
    if (block.type !== 'list' || block.group < 0) continue;
    const items = lists.get(block.group);
    if (items === undefined) lists.set(block.group, [block]);
    else items.push(block);
  }
  return lists.values();
}
