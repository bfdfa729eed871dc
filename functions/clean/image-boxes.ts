import { attribute, type Element, type Page } from './markup.ts';
import type { PageBlock, PageImage } from './segment.ts';
import type { Sums } from './sums.ts';
import { type BlockWords, distinctOf, wordsOf } from './words.ts';

/**
 * Which blocks stand in one box with an image: its caption, its credit, or the teaser it illustrates.
 */

export interface ImageBox {
  /** The smallest element around the block that also holds an image and little else; nothing when there is none. */
  element: Element;
  /** Elements from the block's own up to the box. */
  steps: number;
  /** Characters of text in the box. */
  chars: number;
}

export interface ImageBoxes {
  /** By block. */
  boxes: readonly (ImageBox | undefined)[];
  /** Images that could illustrate an article: no icons, no spacers, no portraits. */
  images: readonly PageImage[];
  /** Writes a block's image features to `values[offset …]`, in the order of `IMAGE_COLUMNS`. */
  write(block: PageBlock, values: Float32Array, offset: number): void;
}

export const IMAGE_COLUMNS = [
  'imageSteps',
  'imageBoxShare',
  'imageBoxChars',
  'altOverlap',
  'imagesBefore',
  'imagesAfter',
] as const;

/** A caption's box holds the caption, a credit, perhaps a button; a paragraph more and it is the article. */
const LARGEST_BOX = 500;
const MOST_STEPS = 8;

/** @param images those that could illustrate an article (`isIcon`) */
export function findImageBoxes(
  page: Page,
  blocks: readonly PageBlock[],
  blockWords: BlockWords,
  images: readonly PageImage[],
  sums: Sums,
): ImageBoxes {
  const boxes = blocks.map((block) => boxOf(page, block, sums));
  const altWords = images.map(({ element }) => altWordsOf(element));
  const places = images.map((image) => image.at);
  const altOverlap = (block: PageBlock): number => {
    let words: readonly string[] | undefined;
    let overlap = 0;
    for (let index = lowerBound(places, block.at - 3); index < places.length && places[index]! <= block.at + 3; index++) {
      const alt = altWords[index];
      if (alt === undefined) continue;
      words ??= severalWords(blockWords.first(block, LONGEST_ALT));
      overlap = Math.max(overlap, dice(words, alt));
    }
    return overlap;
  };
  return {
    boxes,
    images,
    write(block, values, offset) {
      let at = offset;
      const box = boxes[block.at];
      values[at++] = box?.steps ?? 20;
      values[at++] = box === undefined ? 0 : block.text.length / Math.max(1, box.chars);
      values[at++] = box === undefined ? 0 : Math.log1p(box.chars);
      values[at++] = altOverlap(block);
      const next = lowerBound(places, block.at + 1);
      values[at++] = Math.min(20, block.at - (places[next - 1] ?? -50));
      values[at++] = Math.min(20, (places[next] ?? 1e6) - block.at);
    },
  };
}

function boxOf(page: Page, block: PageBlock, { chars, images }: Sums): ImageBox | undefined {
  const most = Math.max(LARGEST_BOX, 2 * block.text.length);
  let { index } = block.owner;
  for (let steps = 0; steps <= MOST_STEPS && index >= 0; steps++) {
    if (chars[index]! > most) return undefined;
    if (images[index]! > 0) return { element: page.elements[index]!, steps, chars: chars[index]! };
    index = page.elements[index]!.parent;
  }
  return undefined;
}

/** Icons, spacers, counters and portraits by their declared size or their names. */
export function isIcon(element: Element): boolean {
  const width = Number.parseInt(attribute(element, 'width') ?? '', 10);
  const height = Number.parseInt(attribute(element, 'height') ?? '', 10);
  if ((width > 0 && width < 60) || (height > 0 && height < 50)) return true;
  const names = `${attribute(element, 'class') ?? ''} ${(attribute(element, 'src') ?? '').slice(0, 300)}`;
  return ICON.test(names);
}

const ICON = /\b(icon|icons|logo|avatar|emoji|gravatar|pixel|spacer|blank|spinner|tracking|badge|sprite)\b/i;

/** First index whose place is not below. */
function lowerBound(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function altWordsOf(image: Element): ReadonlySet<string> | undefined {
  const alt = attribute(image, 'alt') ?? attribute(image, 'title') ?? '';
  const words = severalWords(wordsOf(alt.slice(0, LONGEST_ALT)));
  return words.length === 0 ? undefined : new Set(words);
}

const LONGEST_ALT = 600;

/** Each of them once; a single word says nothing. */
const severalWords = (words: readonly string[]): readonly string[] => (words.length < 2 ? [] : distinctOf(words));

function dice(words: readonly string[], others: ReadonlySet<string>): number {
  let common = 0;
  for (const word of words) if (others.has(word)) common++;
  return (2 * common) / (words.length + others.size);
}
