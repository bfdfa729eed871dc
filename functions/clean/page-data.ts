import { findEmbeddedArticle } from './embedded-json.ts';
import { instructionsIn } from './instructions.ts';
import { readMarkup } from './markup.ts';
import type { Reading } from './page.ts';
import { type PageBlock, segment } from './segment.ts';
import { wordsOf } from './words.ts';

/**
 * The article as the page's data has it, for pages that show little of it: built in the browser, or behind a button.
 */

export interface PageData {
  method: 'json-ld' | 'embedded-json';
  blocks: PageBlock[];
  /** What the data say of the article besides, as JSON-LD would. */
  node?: Record<string, unknown>;
}

/**
 * JSON-LD names the article's body, so it is believed when it has twice the words that the page shows; other data is only guessed to be
 * the article, so it must have four times as many and the page next to nothing.
 */
const JSON_LD_FACTOR = 2;
const EMBEDDED_FACTOR = 4;
const LEAST_WORDS = 80;
/** On a page that shows not even a sentence. */
const LEAST_WORDS_ALONE = 35;
const A_SENTENCE = 15;
const NEXT_TO_NOTHING = 120;

/**
 * @param shown blocks that were found on the page itself
 * @param shownWords words of them
 */
export function articleInData(reading: Reading, shown: readonly PageBlock[], shownWords: number): PageData | undefined {
  const { articleBody, bodyWords } = reading.claims;
  const enough = (words: number, factor: number) =>
    words >= (shownWords < A_SENTENCE ? LEAST_WORDS_ALONE : LEAST_WORDS) && words > factor * shownWords;
  if (enough(bodyWords, JSON_LD_FACTOR)) {
    const blocks = blocksOf(articleBody.split(/\n+/), reading);
    return { method: 'json-ld', blocks: [...shown.filter((block) => isLead(reading, block)), ...blocks] };
  }
  if (shownWords > NEXT_TO_NOTHING) return undefined;
  const isEnough = (texts: readonly string[]) =>
    enough(wordsOf(texts.join(' ').replace(/<[^<>]{0,300}>/g, ' ')).length, EMBEDDED_FACTOR);
  const instructions = instructionsIn(reading.evidence.jsonLd);
  if (isEnough(instructions)) return { method: 'json-ld', blocks: blocksOf(instructions, reading) };
  const { texts, node } = findEmbeddedArticle(reading.page, reading.evidence.title);
  return isEnough(texts) ? { method: 'embedded-json', blocks: blocksOf(texts, reading), ...(node && { node }) } : undefined;
}

/** The lead is shown to everyone, and JSON-LD has it as the description: its body begins behind it. */
function isLead({ claims }: Reading, block: PageBlock): boolean {
  return claims.isDescription(block) && claims.shareInBody(block) < 0.5;
}

/** Texts to blocks numbered after the page's own; a text may itself be HTML. */
function blocksOf(texts: readonly string[], reading: Reading): PageBlock[] {
  const source = texts.map((text) => (/<(p|div|br|h[1-6]|li)[\s/>]/i.test(text) ? text : `<p>${text}</p>`)).join('\n');
  const offset = reading.blocks.length;
  return segment(readMarkup(`<body>${source}`)).blocks.map((block) => ({ ...block, at: offset + block.at }));
}
