import type { FeatureTable } from './blocks.ts';
import { findContainers } from './containers.ts';
import { IMAGE_COLUMNS } from './image-boxes.ts';
import { MARKERS, type Markers } from './markers.ts';
import type { Element, Page } from './markup.ts';
import type { Reading } from './page.ts';
import { isProse, proseWeight } from './prose.ts';
import type { PageBlock } from './segment.ts';
import { TEXT_COLUMNS, writeTextFeatures } from './text-features.ts';

/**
 * A row of numbers for each block of a page: its text, its markup, the containers it stands in, what the page claims about its
 * article, and its neighbours. What the columns are worth is printed by `bench/train`.
 */

const OWN_COLUMNS = [
  'linkShare',
  'links',
  'headingLevel',
  'isParagraph',
  'isListItem',
  'isCell',
  'isBox',
  'isCode',
  'continues',
  'hidden',
  'charsBefore',
  'charsAfter',
  'blocksBefore',
  'pageChars',
  'pageProse',
  'depth',
  'ownerOnly',
] as const;

/** Of the block's own element and of three containers around it that hold more text each. */
const LEVEL_COLUMNS = ['linkShare', 'logChars', 'logProse', 'proseShare', 'proseOfText', 'blocks'] as const;
const LEVELS = 4;

const KIND_COLUMNS = ['kindBlocks', 'kindChars', 'kindLinkShare', 'kindProseShare', 'kindHere'] as const;

const CONTAINER_COLUMNS = [
  'paragraphScore',
  'inTopScored',
  'aboveTopScored',
  'inHalfProse',
  'inMostProse',
  'stepsToProse',
  'inBodyNamed',
  'bodyNamedProse',
  'inArticleTag',
] as const;

const CLAIM_COLUMNS = [
  'claimsBody',
  'inClaimedBody',
  'titleOverlap',
  'descriptionOverlap',
  'blocksFromTitle',
  'afterTitle',
  'repeats',
  'repeatsBefore',
] as const;

/** Columns that are also given of the neighbours. */
const NEIGHBOUR_COLUMNS = [
  'logWords',
  'linkShare',
  'stopShare',
  'endsSentence',
  'headingLevel',
  'paragraphScore',
  'capitalShare',
] as const;
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

const BASE_COLUMNS: readonly string[] = [
  ...TEXT_COLUMNS,
  ...OWN_COLUMNS,
  ...MARKERS.map((marker) => `to.${marker}`),
  ...Array.from({ length: LEVELS }, (_, level) => LEVEL_COLUMNS.map((name) => `level${level}.${name}`)).flat(),
  ...KIND_COLUMNS,
  ...CONTAINER_COLUMNS,
  ...CLAIM_COLUMNS,
  ...IMAGE_COLUMNS,
];

export const PAGE_COLUMNS: readonly string[] = [
  ...BASE_COLUMNS,
  ...NEIGHBOURS.flatMap((offset) => NEIGHBOUR_COLUMNS.map((name) => `${name}@${offset}`)),
];

/** Sums over an element and all below it. */
interface Sums {
  chars: Float64Array;
  linkChars: Float64Array;
  prose: Float64Array;
  blocks: Float64Array;
}

export interface PageFeatures extends FeatureTable {
  /** Words of each block. */
  words: Float32Array;
}

export function pageFeatures({ page, blocks, words: blockWords, markers, claims, images }: Reading): PageFeatures {
  const width = PAGE_COLUMNS.length;
  const values = new Float32Array(blocks.length * width);
  const words = new Float32Array(blocks.length);
  const sums = sumUp(page, blocks, markers);
  const containers = findContainers(page, blocks, markers, sums.prose);
  const kinds = describeKinds(page, blocks);
  const pageChars = sums.chars[0]!;
  const pageProse = sums.prose[0]!;
  let charsBefore = 0;
  for (const block of blocks) {
    const start = block.at * width;
    words[block.at] = writeTextFeatures(block.text, blockWords.scan(block), values, start);
    let at = start + TEXT_COLUMNS.length;
    const put = (value: number) => {
      values[at++] = value;
    };
    const chars = block.text.length;
    const { tag } = block.holder;
    put(block.linkChars / chars);
    put(Math.min(10, block.links.length));
    put(block.level ?? 0);
    put(tag === 'p' ? 1 : 0);
    put(block.type === 'list' ? 1 : 0);
    put(block.type === 'table' || tag === 'td' ? 1 : 0);
    put(tag === 'div' || tag === 'section' || tag === 'article' || tag === 'body' || tag === 'main' ? 1 : 0);
    put(block.type === 'code' ? 1 : 0);
    put(block.continues ? 1 : 0);
    put(block.hidden ? 1 : 0);
    put(charsBefore / pageChars);
    put((pageChars - charsBefore - chars) / pageChars);
    put(Math.log1p(block.at));
    put(Math.log1p(pageChars));
    put(pageProse / pageChars);
    put(block.owner.depth);
    put(block.owner === block.holder ? 0 : 1);
    markers.write(block.owner, values, at);
    at += MARKERS.length;
    putLevels(page, block, sums, put);
    const kind = kinds.of(block);
    put(Math.log1p(kind.blocks));
    put(Math.log1p(kind.chars / kind.blocks));
    put(kind.linkChars / kind.chars);
    put(kind.prose / Math.max(1, pageProse));
    put(kind.blocks / blocks.length);
    containers.put(block, put);
    claims.put(block, put);
    images.put(block, put);
    charsBefore += chars;
  }
  copyNeighbours(values, blocks.length);
  return { columns: PAGE_COLUMNS, rows: blocks.length, values, words };
}

function sumUp(page: Page, blocks: readonly PageBlock[], markers: Markers): Sums {
  const size = page.elements.length;
  const sums: Sums = {
    chars: new Float64Array(size),
    linkChars: new Float64Array(size),
    prose: new Float64Array(size),
    blocks: new Float64Array(size),
  };
  for (const block of blocks) {
    const { index } = block.owner;
    sums.chars[index]! += block.text.length;
    sums.linkChars[index]! += block.linkChars;
    sums.blocks[index]! += 1;
    if (isProse(block)) sums.prose[index]! += block.text.length * proseWeight(block, markers);
  }
  // Children come after their parents, so backwards every sum is complete when it is added to its parent's.
  for (let index = size - 1; index > 0; index--) {
    const { parent } = page.elements[index]!;
    sums.chars[parent]! += sums.chars[index]!;
    sums.linkChars[parent]! += sums.linkChars[index]!;
    sums.prose[parent]! += sums.prose[index]!;
    sums.blocks[parent]! += sums.blocks[index]!;
  }
  return sums;
}

function putLevels(page: Page, block: PageBlock, sums: Sums, put: (value: number) => void): void {
  let index = block.owner.index;
  const total = Math.max(1, sums.prose[0]!);
  for (let level = 0; level < LEVELS; level++) {
    const chars = Math.max(1, sums.chars[index]!);
    put(sums.linkChars[index]! / chars);
    put(Math.log1p(chars));
    put(Math.log1p(sums.prose[index]!));
    put(sums.prose[index]! / total);
    put(sums.prose[index]! / chars);
    put(Math.log1p(sums.blocks[index]!));
    // Wrappers that hold nothing more say nothing more.
    while (index > 0 && sums.chars[page.elements[index]!.parent]! === sums.chars[index]!) index = page.elements[index]!.parent;
    if (index > 0) index = page.elements[index]!.parent;
  }
}

interface Kind {
  blocks: number;
  chars: number;
  linkChars: number;
  prose: number;
}

/** Blocks of one kind (element and class, and those of the parent) share their fate: templates repeat. */
function describeKinds(page: Page, blocks: readonly PageBlock[]): { of(block: PageBlock): Kind } {
  const kinds = new Map<string, Kind>();
  const names = blocks.map((block) => kindName(page, block.owner));
  for (const block of blocks) {
    const name = names[block.at]!;
    const kind = kinds.get(name) ?? { blocks: 0, chars: 0, linkChars: 0, prose: 0 };
    kind.blocks++;
    kind.chars += block.text.length;
    kind.linkChars += block.linkChars;
    if (isProse(block)) kind.prose += block.text.length;
    kinds.set(name, kind);
  }
  return { of: (block) => kinds.get(names[block.at]!)! };
}

/** Element and class of an element and of its parent: what a template repeats. */
function kindName(page: Page, element: Element): string {
  const parent = page.elements[element.parent];
  return `${element.tag}.${classOf(element)} ${parent?.tag}.${parent ? classOf(parent) : ''}`;
}

function classOf(element: Element): string {
  const at = element.attributes.indexOf('class');
  return at >= 0 && at % 2 === 0 ? element.attributes[at + 1]!.slice(0, 200) : '';
}

function copyNeighbours(values: Float32Array, rows: number): void {
  const width = PAGE_COLUMNS.length;
  const sources = NEIGHBOUR_COLUMNS.map((name) => BASE_COLUMNS.indexOf(name));
  for (let row = 0; row < rows; row++) {
    let at = row * width + BASE_COLUMNS.length;
    for (const offset of NEIGHBOURS) {
      const neighbour = row + offset;
      const there = neighbour >= 0 && neighbour < rows;
      for (const source of sources) values[at++] = there ? values[neighbour * width + source]! : -1;
    }
  }
}
