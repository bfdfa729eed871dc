import { MARKER, type Markers } from './markers.ts';
import type { Element, Page } from './markup.ts';
import { isProse, proseWeight } from './prose.ts';
import type { PageBlock } from './segment.ts';
import type { Sums } from './sums.ts';

/**
 * Where rules would look for the article: containers found in several ways. None of them decides; the classifier weighs them.
 */

export interface Containers {
  /** Writes a block's container features to `values[offset …]`, in the order of `CONTAINER_COLUMNS`. */
  write(block: PageBlock, values: Float32Array, offset: number): void;
}

export function findContainers(page: Page, blocks: readonly PageBlock[], markers: Markers, sums: Sums): Containers {
  const { prose } = sums;
  const scores = paragraphScores(page, blocks, markers, sums);
  const top = indexOfLargest(scores);
  const topScore = Math.max(scores[top]!, 1e-6);
  const halfProse = deepestWith(page, prose, 0.5);
  const mostProse = deepestWith(page, prose, 0.8);
  const total = Math.max(1, prose[0]!);
  const around = findAround(page, markers, scores, [top, halfProse, mostProse]);
  return {
    write(block, values, offset) {
      let at = offset;
      const { index } = block.owner;
      const outerBody = around.bodyText[index]!;
      const outerArticle = around.article[index]!;
      const inside = around.inside[index]!;
      values[at++] = around.bestScore[index]! / topScore;
      values[at++] = inside & 1;
      values[at++] = isAbove(page, index, top) ? 1 : 0;
      values[at++] = (inside >> 1) & 1;
      values[at++] = (inside >> 2) & 1;
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
function paragraphScores(page: Page, blocks: readonly PageBlock[], markers: Markers, sums: Sums): Float64Array {
  const scores = new Float64Array(page.elements.length);
  for (const block of blocks) {
    if (block.text.length < 25 || block.hidden) continue;
    let commas = 0;
    for (let at = block.text.indexOf(','); at >= 0 && commas < 20; at = block.text.indexOf(',', at + 1)) commas++;
    const pointed = (1 + commas + Math.min(3, block.text.length / 100)) * (1 - block.linkChars / block.text.length);
    const score = pointed * (isProse(block) ? 1 : 0.5) * proseWeight(block, markers);
    let index = block.holder.parent;
    for (let level = 0; level < 5 && index >= 0; level++) {
      scores[index]! += level === 0 ? score : level === 1 ? score / 2 : score / (3 * level);
      index = page.elements[index]!.parent;
    }
  }
  for (let index = 0; index < scores.length; index++) {
    if (scores[index] === 0) continue;
    const element = page.elements[index]!;
    scores[index]! *= 1 - sums.linkChars[index]! / Math.max(1, sums.chars[index]!);
    if (markers.nearest(element, FURNITURE, 0) >= 0) scores[index]! *= 0.5;
    if (markers.has(element, MARKER.bodyText)) scores[index]! *= 1.25;
  }
  return scores;
}

const FURNITURE = (
  ['comment', 'related', 'footer', 'footerTag', 'navTag', 'sidebar', 'aside', 'advertisement', 'consent', 'share'] as const
).map((marker) => MARKER[marker]);

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

/** What stands around each element, or is it. */
interface Around {
  /** Index of the nearest element that is called the article's text; -1 for none. */
  bodyText: Int32Array;
  /** Index of the nearest `article`; -1 for none. */
  article: Int32Array;
  /** The largest score, not counting `body` and the root. */
  bestScore: Float64Array;
  /** Which of the given containers, a bit each. */
  inside: Uint8Array;
}

function findAround({ elements }: Page, markers: Markers, scores: Float64Array, containers: readonly number[]): Around {
  const bodyText = new Int32Array(elements.length).fill(-1);
  const article = new Int32Array(elements.length).fill(-1);
  const bestScore = new Float64Array(elements.length);
  const inside = new Uint8Array(elements.length);
  for (const [bit, container] of containers.entries()) inside[container]! |= 1 << bit;
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index]!;
    const { parent } = element;
    if (parent >= 0) inside[index]! |= inside[parent]!;
    if (element.depth >= 2) bestScore[index] = Math.max(bestScore[parent]!, scores[index]!);
    bodyText[index] = markers.has(element, MARKER.bodyText) ? index : parent >= 0 ? bodyText[parent]! : -1;
    article[index] = markers.has(element, MARKER.article) ? index : parent >= 0 ? article[parent]! : -1;
  }
  return { bodyText, article, bestScore, inside };
}

/** Whether the parent of the top container holds the block: a sibling of the top container. */
function isAbove(page: Page, index: number, top: number): boolean {
  const parent = page.elements[top]!.parent;
  for (let up = index; up >= parent && up >= 0; up = page.elements[up]!.parent) if (up === parent) return true;
  return false;
}
