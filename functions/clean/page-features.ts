import type { FeatureTable } from './blocks.ts';
import { CLOSING_COLUMNS, writeClosings } from './closings.ts';
import { findContainers } from './containers.ts';
import { IMAGE_COLUMNS } from './image-boxes.ts';
import { MARKERS, type Markers } from './markers.ts';
import type { Element, Page } from './markup.ts';
import type { Reading } from './page.ts';
import { isProse, proseWeight } from './prose.ts';
import { SECTION_COLUMNS, writeSections } from './sections.ts';
import type { PageBlock } from './segment.ts';
import type { Sums } from './sums.ts';
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
  'pageComments',
  'proseBefore',
  'proseAfter',
  'startsMark',
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
const NEIGHBOURS: readonly number[] = [-3, -2, -1, 1, 2, 3];

const BASE_COLUMNS: readonly string[] = [
  ...TEXT_COLUMNS,
  ...OWN_COLUMNS,
  ...MARKERS.map((marker) => `to.${marker}`),
  ...Array.from({ length: LEVELS }, (_, level) => LEVEL_COLUMNS.map((name) => `level${level}.${name}`)).flat(),
  ...KIND_COLUMNS,
  ...CONTAINER_COLUMNS,
  ...CLAIM_COLUMNS,
  ...IMAGE_COLUMNS,
  ...CLOSING_COLUMNS,
];

export const PAGE_COLUMNS: readonly string[] = [
  ...BASE_COLUMNS,
  ...NEIGHBOURS.flatMap((offset) => NEIGHBOUR_COLUMNS.map((name) => `${name}@${offset}`)),
  ...SECTION_COLUMNS,
];

export interface PageFeatures extends FeatureTable {
  /** Words of each block. */
  words: Float32Array;
}

export function pageFeatures({ page, blocks, words: blockWords, sums, markers, claims, images }: Reading): PageFeatures {
  const width = PAGE_COLUMNS.length;
  const values = new Float32Array(blocks.length * width);
  const words = new Float32Array(blocks.length);
  const containers = findContainers(page, blocks, markers, sums);
  const kinds = describeKinds(page, blocks);
  const pageChars = sums.chars[0]!;
  const pageProse = sums.prose[0]!;
  const comments = shareOfComments(blocks, markers);
  let charsBefore = 0;
  let proseBefore = 0;
  for (const block of blocks) {
    const start = block.at * width;
    words[block.at] = writeTextFeatures(block.text, blockWords.scan(block), values, start);
    let at = start + TEXT_COLUMNS.length;
    const chars = block.text.length;
    const { tag } = block.holder;
    values[at++] = block.linkChars / chars;
    values[at++] = Math.min(10, block.links.length);
    values[at++] = block.level ?? 0;
    values[at++] = tag === 'p' ? 1 : 0;
    values[at++] = block.type === 'list' ? 1 : 0;
    values[at++] = block.type === 'table' || tag === 'td' ? 1 : 0;
    values[at++] = tag === 'div' || tag === 'section' || tag === 'article' || tag === 'body' || tag === 'main' ? 1 : 0;
    values[at++] = block.type === 'code' ? 1 : 0;
    values[at++] = block.continues ? 1 : 0;
    values[at++] = block.hidden ? 1 : 0;
    values[at++] = charsBefore / pageChars;
    values[at++] = (pageChars - charsBefore - chars) / pageChars;
    values[at++] = Math.log1p(block.at);
    values[at++] = Math.log1p(pageChars);
    values[at++] = pageProse / pageChars;
    values[at++] = comments;
    const prose = isProse(block) ? chars * proseWeight(block, markers) : 0;
    values[at++] = proseBefore / Math.max(1, pageProse);
    values[at++] = (pageProse - proseBefore - prose) / Math.max(1, pageProse);
    values[at++] = startsWithMark(block.text) ? 1 : 0;
    values[at++] = block.owner.depth;
    values[at++] = block.owner === block.holder ? 0 : 1;
    markers.write(block.owner, values, at);
    at += MARKERS.length;
    writeLevels(page, block, sums, values, at);
    at += LEVELS * LEVEL_COLUMNS.length;
    const kind = kinds.of(block);
    values[at++] = Math.log1p(kind.blocks);
    values[at++] = Math.log1p(kind.chars / kind.blocks);
    values[at++] = kind.linkChars / kind.chars;
    values[at++] = kind.prose / Math.max(1, pageProse);
    values[at++] = kind.blocks / blocks.length;
    containers.write(block, values, at);
    at += CONTAINER_COLUMNS.length;
    claims.write(block, values, at);
    at += CLAIM_COLUMNS.length;
    images.write(block, values, at);
    writeClosings(block.text, values, at + IMAGE_COLUMNS.length);
    charsBefore += chars;
    proseBefore += prose;
  }
  copyNeighbours(values, blocks.length);
  writeSections(blocks, values, PAGE_COLUMNS, width - SECTION_COLUMNS.length);
  return { columns: PAGE_COLUMNS, rows: blocks.length, values, words };
}

/** An arrow, a bullet, a picture sign: what pointers and labels begin with. */
function startsWithMark(text: string): boolean {
  const first = text.charCodeAt(0);
  const isPlain = (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first >= 48 && first <= 57);
  return !isPlain && STARTS_MARK.test(text);
}

const STARTS_MARK = /^[^\p{L}\p{N}\s"'“”„«»‘’‚([{¿¡$€£]/u;

/** Share of the page's prose that stands in comments. */
function shareOfComments(blocks: readonly PageBlock[], markers: Markers): number {
  let all = 0;
  let inComments = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    all += block.text.length;
    if (proseWeight(block, markers) < 1) inComments += block.text.length;
  }
  return inComments / Math.max(1, all);
}

function writeLevels(page: Page, block: PageBlock, sums: Sums, values: Float32Array, offset: number): void {
  let { index } = block.owner;
  let at = offset;
  const total = Math.max(1, sums.prose[0]!);
  for (let level = 0; level < LEVELS; level++) {
    const held = sums.chars[index]!;
    const chars = Math.max(1, held);
    values[at++] = sums.linkChars[index]! / chars;
    values[at++] = Math.log1p(chars);
    values[at++] = Math.log1p(sums.prose[index]!);
    values[at++] = sums.prose[index]! / total;
    values[at++] = sums.prose[index]! / chars;
    values[at++] = Math.log1p(sums.blocks[index]!);
    // Wrappers that hold nothing more say nothing more.
    while (index > 0 && sums.chars[page.elements[index]!.parent]! === held) index = page.elements[index]!.parent;
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
  const byOwner = new Map<Element, Kind>();
  const kindOf = (owner: Element): Kind => {
    const name = kindName(page, owner);
    const kind = kinds.get(name) ?? { blocks: 0, chars: 0, linkChars: 0, prose: 0 };
    kinds.set(name, kind);
    byOwner.set(owner, kind);
    return kind;
  };
  for (const block of blocks) {
    const kind = byOwner.get(block.owner) ?? kindOf(block.owner);
    kind.blocks++;
    kind.chars += block.text.length;
    kind.linkChars += block.linkChars;
    if (isProse(block)) kind.prose += block.text.length;
  }
  return { of: (block) => byOwner.get(block.owner)! };
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

/** Columns of the row itself that its neighbours are given. */
const NEIGHBOUR_SOURCES = Int32Array.from(NEIGHBOUR_COLUMNS, (name) => BASE_COLUMNS.indexOf(name));

function copyNeighbours(values: Float32Array, rows: number): void {
  const width = PAGE_COLUMNS.length;
  for (let row = 0; row < rows; row++) {
    let at = row * width + BASE_COLUMNS.length;
    for (let side = 0; side < NEIGHBOURS.length; side++) {
      const neighbour = row + NEIGHBOURS[side]!;
      const there = neighbour >= 0 && neighbour < rows;
      const start = neighbour * width;
      for (let index = 0; index < NEIGHBOUR_SOURCES.length; index++) {
        values[at++] = there ? values[start + NEIGHBOUR_SOURCES[index]!]! : -1;
      }
    }
  }
}
