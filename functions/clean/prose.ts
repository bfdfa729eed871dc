import type { PageBlock } from './segment.ts';

/** Prose: a line that would be a paragraph of an article. 80 characters, a sentence's end, hardly any links. */
export function isProse(block: PageBlock): boolean {
  return (
    !block.hidden && block.text.length >= 80 && block.linkChars < 0.4 * block.text.length && PROSE_END.test(block.text.slice(-4))
  );
}

const PROSE_END = /[.!?…:。！？؟।۔]["'”’»“)\]」』]*$/;
