import type { Markers } from './markers.ts';
import type { Page } from './markup.ts';
import { isProse, proseWeight } from './prose.ts';
import type { PageBlock, PageImage } from './segment.ts';

/** What an element and all below it hold, by index of the element. */
export interface Sums {
  chars: Float64Array;
  linkChars: Float64Array;
  /** Characters of prose, comments' counted less. */
  prose: Float64Array;
  blocks: Float64Array;
  images: Float64Array;
}

/** Adds blocks and images up the tree, once for all who ask. */
export function sumUp(page: Page, blocks: readonly PageBlock[], images: readonly PageImage[], markers: Markers): Sums {
  const size = page.elements.length;
  const chars = new Float64Array(size);
  const linkChars = new Float64Array(size);
  const prose = new Float64Array(size);
  const counts = new Float64Array(size);
  const pictures = new Float64Array(size);
  for (const block of blocks) {
    const { index } = block.owner;
    chars[index]! += block.text.length;
    linkChars[index]! += block.linkChars;
    counts[index]! += 1;
    if (isProse(block)) prose[index]! += block.text.length * proseWeight(block, markers);
  }
  for (const { element } of images) pictures[element.index]! += 1;
  // Children come after their parents, so backwards every sum is complete when it is added to its parent's.
  for (let index = size - 1; index > 0; index--) {
    if (counts[index] === 0 && pictures[index] === 0) continue;
    const { parent } = page.elements[index]!;
    chars[parent]! += chars[index]!;
    linkChars[parent]! += linkChars[index]!;
    prose[parent]! += prose[index]!;
    counts[parent]! += counts[index]!;
    pictures[parent]! += pictures[index]!;
  }
  return { chars, linkChars, prose, blocks: counts, images: pictures };
}
