import { MARKER, type Markers } from './markers.ts';
import type { PageBlock } from './segment.ts';
import { endsParagraph } from './sentence-end.ts';

/** Prose: a line that would be a paragraph of an article. 80 characters, a sentence's end, hardly any links. */
export function isProse(block: PageBlock): boolean {
  return !block.hidden && block.text.length >= 80 && block.linkChars < 0.4 * block.text.length && endsParagraph(block.text);
}

/**
 * A block's weight as a sign of where the article is. Comments are prose, too, and a lively page has more of them than of article; they
 * count a tenth, not nothing, since forums' posts have the same names.
 */
export function proseWeight(block: PageBlock, markers: Markers): number {
  return markers.distance(block.owner, MARKER.comment) <= COMMENT_DISTANCE ? COMMENT_WEIGHT : 1;
}

const COMMENT_DISTANCE = 10;
const COMMENT_WEIGHT = 0.1;
