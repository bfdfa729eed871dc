import type { Verdict } from './blocks.ts';
import { kindOfLine } from './dump-phrases.ts';
import type { Judgement } from './judge.ts';
import type { Element, Page } from './markup.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/**
 * What belongs together for a reader stays together: a heading between two paragraphs of the article, a paragraph alone between two
 * headings, and the items of a list most of which is article. On the benchmark sets that changes nothing; small pages, of which the forest is unsure, would be left with holes.
 * And what belongs together goes together: the heading of a box of which nothing else is left.
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
  for (const items of groupsOf(blocks, 'list')) {
    if (items.every(isOpen) || probabilityOf(items, judgement) <= LEAST_LIST) continue;
    for (const item of items) if (isOpen(item) && probabilities[item.at]! > LEAST_ITEM) keep(item, 'body');
  }
  for (const block of blocks)
    if (block.level !== undefined && block.linkChars === 0 && isOpen(block) && isBetween(block, verdicts)) keep(block, 'heading');
  for (const block of blocks) {
    const isOnlyText = isOpen(block) && block.linkChars === 0 && isBetweenHeadings(blocks, block, verdicts);
    if (isOnlyText && probabilities[block.at]! > LEAST_ITEM) keep(block, 'body');
  }
}

const isBetween = ({ at }: PageBlock, verdicts: readonly Verdict[]): boolean =>
  verdicts[at - 1]?.kept === true && verdicts[at + 1]?.kept === true;

/** All that stands below one of the article's headings, before the next of its level. */
function isBetweenHeadings(blocks: readonly PageBlock[], block: PageBlock, verdicts: readonly Verdict[]): boolean {
  const level = blocks[block.at - 1]?.level;
  return level !== undefined && level === blocks[block.at + 1]?.level && isBetween(block, verdicts);
}

function probabilityOf(items: readonly PageBlock[], { words, probabilities }: Judgement): number {
  let all = 0;
  let article = 0;
  for (const { at } of items) {
    all += words[at]!;
    article += words[at]! * probabilities[at]!;
  }
  return article / all;
}

/** The items of each list, the rows of each table of figures. */
export function groupsOf(blocks: readonly PageBlock[], type: 'list' | 'table'): Iterable<PageBlock[]> {
  const groups = new Map<number, PageBlock[]>();
  for (const block of blocks) {
    if (block.type !== type || block.group < 0) continue;
    const items = groups.get(block.group);
    if (items === undefined) groups.set(block.group, [block]);
    else items.push(block);
  }
  return groups.values();
}

/** A heading of which the forest is surer stays by itself. */
const SURE = 0.75;
const LONGEST_HEADING = 110;
/** Lists of tips and products have their links and teasers below headings of the article's own. */
const OF_ARTICLE: readonly (string | undefined)[] = ['teaser', 'links'];

/**
 * Changes the verdicts of such headings, and of a last one that is known to stand above furniture ("More from …"). By the references one of
 * the 20 that it takes from pages of the sets is article.
 */
export function dropLoneHeadings({ page, blocks }: Reading, verdicts: Verdict[]): void {
  const last = blocks.findLast(({ at }) => verdicts[at]!.kept);
  const label = last?.level === undefined ? undefined : kindOfLine(last.text);
  if (label) verdicts[last!.at] = { ...verdicts[last!.at]!, role: 'furniture', kept: false, reason: label.reason };
  for (const { at, level, holder, text } of blocks) {
    const { kept, probability } = verdicts[at]!;
    const next = verdicts[at + 1];
    if (level === undefined || !kept || probability >= SURE || next?.role !== 'furniture' || isProse(text)) continue;
    const isInBox = (block: PageBlock | undefined) => block !== undefined && isWithin(page, block.owner, holder.parent);
    if (OF_ARTICLE.includes(next.reason) || !isInBox(blocks[at + 1])) continue;
    // No farther than to the next block that stays: so all headings of a page together look at each block twice.
    let [before, after] = [at - 1, at + 1];
    while (verdicts[before]?.kept === false && isInBox(blocks[before])) before--;
    while (verdicts[after]?.kept === false && isInBox(blocks[after])) after++;
    if (!isInBox(blocks[before]) && !isInBox(blocks[after]))
      verdicts[at] = { role: 'furniture', probability, kept: false, reason: next.reason ?? 'other' };
  }
}

/** Some pages print sentences as headings. */
const isProse = (text: string) => text.length > LONGEST_HEADING || text.endsWith('.');

/** Whether an element is the box or lies in it. @param box index of its element */
export function isWithin(page: Page, element: Element, box: number): boolean {
  let up: Element | undefined = element;
  while (up !== undefined && up.index > box) up = page.elements[up.parent];
  return up?.index === box;
}
