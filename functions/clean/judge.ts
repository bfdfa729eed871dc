import type { Block, Verdict } from './blocks.ts';
import type { Markers } from './markers.ts';
import type { Page } from './markup.ts';
import { assignRole } from './roles.ts';
import type { PageBlock } from './segment.ts';

/** First, simple judgement: the container with most prose, and in it what isn't links or furniture by its names. */
export function judge(page: Page, blocks: readonly PageBlock[], markers: Markers): Verdict[] {
  const prose = new Float64Array(page.elements.length);
  for (const block of blocks) {
    if (!isProse(block) || proseBarred(block, markers)) continue;
    let share = Math.min(block.text.length, 600);
    for (let index = block.owner.index, up = 0; index >= 0 && up < 12; index = page.elements[index]!.parent, up++) {
      prose[index]! += share;
      if (up > 2) share *= 0.9;
    }
  }
  let best = 0;
  for (const element of page.elements)
    if (prose[element.index]! >= prose[best]! * (element.depth > 2 ? 1 : 0.9)) best = element.index;
  const inside = (index: number): boolean => {
    for (let up = index; up >= best; up = page.elements[up]!.parent) if (up === best) return true;
    return false;
  };
  const wanted = blocks.map((block) => inside(block.owner.index) && !proseBarred(block, markers));
  const first = blocks.findIndex((block, at) => wanted[at] && isProse(block));
  const last = blocks.findLastIndex((block, at) => wanted[at] && isProse(block));
  return blocks.map((block, at) => {
    const kept =
      at >= first &&
      at <= last &&
      wanted[at]! &&
      block.linkChars < 0.6 * block.text.length &&
      (block.text.length > 20 || block.type === 'heading');
    return assignRole(block, kept, kept ? 0.8 : 0.2, at < first ? 'head' : at > last ? 'tail' : 'body', markers);
  });
}

function isProse(block: PageBlock): boolean {
  return block.text.length >= 60 && block.linkChars < 0.4 * block.text.length && /[.!?…。！？"”»:]$/.test(block.text);
}

const BARRED = [
  'comment',
  'related',
  'footerTag',
  'navTag',
  'consent',
  'caption',
  'figcaption',
  'author',
  'aside',
  'subscription',
] as const;

function proseBarred(block: PageBlock, markers: Markers): boolean {
  return block.hidden || BARRED.some((marker) => markers.distance(block.owner, marker) <= 3);
}

export type { Block };
