import { ALIKE_COLUMNS, findAlike } from './alike.ts';
import type { FeatureTable } from './blocks.ts';
import { findContainers } from './containers.ts';
import { IMAGE_COLUMNS } from './image-boxes.ts';
import { LEVEL_COLUMNS, Levels } from './levels.ts';
import { MARKER, MARKERS, type Marker, type Markers } from './markers.ts';
import type { Reading } from './page.ts';
import { isProse, proseWeight } from './prose.ts';
import { SECTION_COLUMNS, writeSections } from './sections.ts';
import type { PageBlock } from './segment.ts';
import { TEXT_COLUMNS, writeTextFeatures } from './text-features.ts';

/**
 * A row of numbers for each block of a page: its text, its markup, the containers it stands in, what the page claims about its
 * article, and its neighbours. What the columns are worth is printed by `bench/train`.
 */

const OWN_COLUMNS = [
  'linkShare',
  'headingLevel',
  'isParagraph',
  'isListItem',
  'isCell',
  'isBox',
  'charsBefore',
  'charsAfter',
  'blocksBefore',
  'pageChars',
  'pageProse',
  'pageComments',
  'proseBefore',
  'proseAfter',
  'depth',
] as const;

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
const NEIGHBOUR_COLUMNS = ['logWords', 'linkShare', 'paragraphScore', 'capitalShare'] as const;
const NEIGHBOURS: readonly number[] = [-2, -1, 1, 2];

/** Names and tags that the forest gains nothing from, since others tell the same; rules ask for some of them. */
const UNTOLD: ReadonlySet<Marker> = new Set([
  'headline',
  'kicker',
  'credit',
  'note',
  'share',
  'advertisement',
  'consent',
  'search',
  'navTag',
  'button',
  'strong',
  'timeTag',
  'pre',
]);
const TOLD = MARKERS.filter((marker) => !UNTOLD.has(marker));
const TOLD_PLACES = TOLD.map((marker) => MARKER[marker]);

const BASE_COLUMNS: readonly string[] = [
  ...TEXT_COLUMNS,
  ...OWN_COLUMNS,
  ...TOLD.map((marker) => `to.${marker}`),
  ...LEVEL_COLUMNS,
  ...ALIKE_COLUMNS,
  ...CONTAINER_COLUMNS,
  ...CLAIM_COLUMNS,
  ...IMAGE_COLUMNS,
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
  const alike = findAlike(page, blocks, sums.prose[0]!);
  const levels = new Levels(page, sums);
  const pageChars = sums.chars[0]!;
  const logPageChars = Math.log1p(pageChars);
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
    values[at++] = block.level ?? 0;
    values[at++] = tag === 'p' ? 1 : 0;
    values[at++] = block.type === 'list' ? 1 : 0;
    values[at++] = block.type === 'table' || tag === 'td' ? 1 : 0;
    values[at++] = tag === 'div' || tag === 'section' || tag === 'article' || tag === 'body' || tag === 'main' ? 1 : 0;
    values[at++] = charsBefore / pageChars;
    values[at++] = (pageChars - charsBefore - chars) / pageChars;
    values[at++] = Math.log1p(block.at);
    values[at++] = logPageChars;
    values[at++] = pageProse / pageChars;
    values[at++] = comments;
    const prose = isProse(block) ? chars * proseWeight(block, markers) : 0;
    values[at++] = proseBefore / Math.max(1, pageProse);
    values[at++] = (pageProse - proseBefore - prose) / Math.max(1, pageProse);
    values[at++] = block.owner.depth;
    markers.write(block.owner, TOLD_PLACES, values, at);
    at += TOLD.length;
    levels.write(block, values, at);
    at += LEVEL_COLUMNS.length;
    alike.write(block, values, at);
    at += ALIKE_COLUMNS.length;
    containers.write(block, values, at);
    at += CONTAINER_COLUMNS.length;
    claims.write(block, values, at);
    at += CLAIM_COLUMNS.length;
    images.write(block, values, at);
    charsBefore += chars;
    proseBefore += prose;
  }
  copyNeighbours(values, blocks.length);
  writeSections(blocks, values, PAGE_COLUMNS, width - SECTION_COLUMNS.length);
  return { columns: PAGE_COLUMNS, rows: blocks.length, values, words };
}

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
