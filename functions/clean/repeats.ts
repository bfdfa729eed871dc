import { MARKER, type Markers } from './markers.ts';
import type { Region } from './region.ts';
import type { PageBlock } from './segment.ts';
import { endsSentence } from './sentence-end.ts';
import type { BlockWords } from './words.ts';

/** Words from which on a repeated line is no coincidence. */
const LEAST_WORDS = 8;
/** A copy within so many blocks is the same line for another screen; plans and tables repeat lines on purpose, farther apart. */
const NEAR = 2;
/** Nobody writes a paragraph of this length twice. */
const MANY_WORDS = 40;
/** No copy of a longer text is worth looking for. */
const LONGEST = 5_000;
/** Pull quotes are shorter than the paragraphs they are pulled from. */
const LONGEST_PULL_QUOTE = 400;
/** Nor one set apart as a quotation, from fewer on. */
const LEAST_QUOTED = 5;
const LONGEST_SOURCE = 80;

/**
 * Blocks of the article that say again what another block of it says: an exact copy, or a pull quote whose words stand in a
 * paragraph. Of copies the first stays; of a quote and the paragraph, the paragraph.
 */
export function findRepeats(
  blocks: readonly PageBlock[],
  blockWords: BlockWords,
  probabilities: ArrayLike<number>,
  region: Region,
  markers: Markers,
): Set<number> {
  const article = blocks.slice(region.start, region.end).filter((block) => probabilities[block.at]! > 0.5);
  const repeats = new Set<number>();
  const seen = new Map<string, number>();
  const quotes = new Set<PageBlock>();
  for (const block of article) {
    if (block.type === 'table' || block.type === 'code' || block.type === 'list' || block.text.length > LONGEST) continue;
    const words = blockWords.of(block);
    const isQuote = block.type === 'quote' || markers.distance(block.owner, MARKER.quote) <= 1;
    if (isQuote && words.length >= LEAST_QUOTED && block.text.length <= LONGEST_PULL_QUOTE) quotes.add(block);
    if (words.length < LEAST_WORDS) continue;
    const text = words.join(' ');
    const before = seen.get(text);
    if (before !== undefined && (block.at - before <= NEAR || words.length >= MANY_WORDS)) repeats.add(block.at);
    seen.set(text, block.at);
  }
  if (quotes.size === 0) return repeats;
  const isText = (block: PageBlock) => block.type === 'paragraph' && block.text.length <= LONGEST && !quotes.has(block);
  const paragraphs = article.filter(isText);
  const whole = paragraphs.map((block) => ` ${blockWords.of(block).join(' ')} `).join('|');
  for (const quote of [...quotes].slice(0, 100)) {
    if (!whole.includes(` ${blockWords.of(quote).join(' ')} `)) continue;
    repeats.add(quote.at);
    const next = blocks[quote.at + 1];
    // Who said it stands in the same box.
    if (next?.type === 'quote' && next.text.length <= LONGEST_SOURCE && !endsSentence(next.text)) repeats.add(next.at);
  }
  return repeats;
}
