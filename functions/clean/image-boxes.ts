import { attribute, type Element, type Page } from './markup.ts';
import { wordsOf } from './page-claims.ts';
import type { PageBlock, PageImage } from './segment.ts';

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
  /** Writes a block's image features, in the order of `IMAGE_COLUMNS`. */
  put(block: PageBlock, put: (value: number) => void): void;
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

export function findImageBoxes(page: Page, blocks: readonly PageBlock[], all: readonly PageImage[]): ImageBoxes {
  const images = all.filter(({ element }) => !isIcon(element));
  const chars = new Float64Array(page.elements.length);
  const pictures = new Float64Array(page.elements.length);
  for (const block of blocks) chars[block.owner.index]! += block.text.length;
  for (const { element } of images) pictures[element.index]! += 1;
  for (let index = page.elements.length - 1; index > 0; index--) {
    const { parent } = page.elements[index]!;
    chars[parent]! += chars[index]!;
    pictures[parent]! += pictures[index]!;
  }
  const boxes = blocks.map((block) => boxOf(page, block, chars, pictures));
  const altWords = images.map(({ element }) =>
    wordsOf((attribute(element, 'alt') ?? attribute(element, 'title') ?? '').slice(0, 600)),
  );
  const places = images.map((image) => image.at);
  return {
    boxes,
    images,
    put(block, put) {
      const box = boxes[block.at];
      put(box?.steps ?? 20);
      put(box === undefined ? 0 : block.text.length / Math.max(1, box.chars));
      put(box === undefined ? 0 : Math.log1p(box.chars));
      const near = lowerBound(places, block.at - 3);
      let overlap = 0;
      for (let index = near; index < places.length && places[index]! <= block.at + 3; index++) {
        overlap = Math.max(overlap, dice(wordsOf(block.text.slice(0, 600)), altWords[index]!));
      }
      put(overlap);
      put(
        block.at - (places[lowerBound(places, block.at + 1) - 1] ?? -50) > 20
          ? 20
          : block.at - (places[lowerBound(places, block.at + 1) - 1] ?? -50),
      );
      put(Math.min(20, (places[lowerBound(places, block.at + 1)] ?? 1e6) - block.at));
    },
  };
}

function boxOf(page: Page, block: PageBlock, chars: Float64Array, pictures: Float64Array): ImageBox | undefined {
  const most = Math.max(LARGEST_BOX, 2 * block.text.length);
  let element: Element | undefined = block.owner;
  for (let steps = 0; steps <= MOST_STEPS && element !== undefined; steps++) {
    if (chars[element.index]! > most) return undefined;
    if (pictures[element.index]! > 0) return { element, steps, chars: chars[element.index]! };
    element = page.elements[element.parent];
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

function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length < 2 || other.length < 2) return 0;
  const set = new Set(other);
  const words = new Set(one);
  let common = 0;
  for (const word of words) if (set.has(word)) common++;
  return (2 * common) / (words.size + set.size);
}
