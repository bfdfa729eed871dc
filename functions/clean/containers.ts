import type { Markers } from './markers.ts';
import type { Element, Page } from './markup.ts';
import { isProse, proseWeight } from './prose.ts';
import type { PageBlock } from './segment.ts';

/**
 * Where rules would look for the article: containers found in several ways. None of them decides; the classifier weighs them.
 */

export interface Containers {
  /** Writes a block's container features to `values[offset …]`, in the order of `CONTAINER_COLUMNS`. */
  write(block: PageBlock, values: Float32Array, offset: number): void;
}

export function findContainers(page: Page, blocks: readonly PageBlock[], markers: Markers, prose: Float64Array): Containers {
  const scores = paragraphScores(page, blocks, markers);
  const top = indexOfLargest(scores);
  const topScore = Math.max(scores[top]!, 1e-6);
  const halfProse = deepestWith(page, prose, 0.5);
  const mostProse = deepestWith(page, prose, 0.8);
  const total = Math.max(1, prose[0]!);
  const bodyNamed = nearestMarked(page, markers, 'bodyText');
  const articleTag = nearestMarked(page, markers, 'article');
  const bestScore = inheritLargest(page, scores);
  const inTop = inheritInside(page, top);
  const inHalf = inheritInside(page, halfProse);
  const inMost = inheritInside(page, mostProse);
  return {
    write(block, values, offset) {
      let at = offset;
      const { index } = block.owner;
      const outerBody = bodyNamed[index]!;
      const outerArticle = articleTag[index]!;
      values[at++] = bestScore[index]! / topScore;
      values[at++] = inTop[index]!;
      values[at++] = isAbove(page, index, top) ? 1 : 0;
      values[at++] = inHalf[index]!;
      values[at++] = inMost[index]!;
      values[at++] = Math.min(20, block.owner.depth - page.elements[halfProse]!.depth);
      values[at++] = outerBody >= 0 ? 1 : 0;
      values[at++] = outerBody >= 0 ? prose[outerBody]! / total : -1;
      values[at++] = outerArticle >= 0 ? prose[outerArticle]! / total : -1;
    },
  };
}

/**
 * Arc90's idea: each paragraph gives its parent a score by commas and length, its grandparent half, the next a third of that rate;
 * links and names take away.
 */
function paragraphScores(page: Page, blocks: readonly PageBlock[], markers: Markers): Float64Array {
  const scores = new Float64Array(page.elements.length);
  const chars = new Float64Array(page.elements.length);
  const linkChars = new Float64Array(page.elements.length);
  for (const block of blocks) {
    chars[block.owner.index]! += block.text.length;
    linkChars[block.owner.index]! += block.linkChars;
    if (block.text.length < 25 || block.hidden) continue;
    let commas = 0;
    for (let at = block.text.indexOf(','); at >= 0 && commas < 20; at = block.text.indexOf(',', at + 1)) commas++;
    const pointed = (1 + commas + Math.min(3, block.text.length / 100)) * (1 - block.linkChars / block.text.length);
    const score = pointed * (isProse(block) ? 1 : 0.5) * proseWeight(block, markers);
    let element: Element | undefined = parentOf(page, block.holder);
    for (let level = 0; level < 5 && element !== undefined; level++) {
      scores[element.index]! += level === 0 ? score : level === 1 ? score / 2 : score / (3 * level);
      element = parentOf(page, element);
    }
  }
  for (let index = page.elements.length - 1; index > 0; index--) {
    const { parent } = page.elements[index]!;
    chars[parent]! += chars[index]!;
    linkChars[parent]! += linkChars[index]!;
  }
  for (const element of page.elements) {
    const { index } = element;
    if (scores[index] === 0) continue;
    scores[index]! *= 1 - linkChars[index]! / Math.max(1, chars[index]!);
    if (FURNITURE.some((marker) => markers.has(element, marker))) scores[index]! *= 0.5;
    if (markers.has(element, 'bodyText')) scores[index]! *= 1.25;
  }
  return scores;
}

const FURNITURE = [
  'comment',
  'related',
  'footer',
  'footerTag',
  'navTag',
  'sidebar',
  'aside',
  'advertisement',
  'consent',
  'share',
] as const;

function parentOf(page: Page, element: Element): Element | undefined {
  return page.elements[element.parent];
}

function indexOfLargest(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}

/** The deepest element that still holds the share of the page's prose. */
function deepestWith(page: Page, prose: Float64Array, share: number): number {
  let index = 0;
  for (;;) {
    const next = page.elements[index]!.children.find(
      (child): child is Element =>
        typeof child !== 'string' && prose[child.index]! >= share * prose[0]! && prose[child.index]! > 0,
    );
    if (next === undefined) return index;
    index = next.index;
  }
}

/** For each element the outermost element around it, or it itself, that carries the marker; -1 for none. */
function nearestMarked(page: Page, markers: Markers, marker: 'bodyText' | 'article'): Int32Array {
  const nearest = new Int32Array(page.elements.length).fill(-1);
  for (const element of page.elements) {
    const above = element.parent >= 0 ? nearest[element.parent]! : -1;
    nearest[element.index] = markers.has(element, marker) ? element.index : above;
  }
  return nearest;
}

/** For each element the largest score on the way up, not counting `body` and the root. */
function inheritLargest(page: Page, scores: Float64Array): Float64Array {
  const largest = new Float64Array(page.elements.length);
  for (const element of page.elements) {
    const above = element.parent >= 0 ? largest[element.parent]! : 0;
    largest[element.index] = element.depth < 2 ? 0 : Math.max(above, scores[element.index]!);
  }
  return largest;
}

function inheritInside(page: Page, container: number): Uint8Array {
  const inside = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    inside[element.index] = element.index === container || (element.parent >= 0 && inside[element.parent] === 1) ? 1 : 0;
  }
  return inside;
}

/** Whether the parent of the top container holds the block: a sibling of the top container. */
function isAbove(page: Page, index: number, top: number): boolean {
  const parent = page.elements[top]!.parent;
  for (let up = index; up >= parent && up >= 0; up = page.elements[up]!.parent) if (up === parent) return true;
  return false;
}
