import type { ImageEvidence } from '../../shared/document.ts';
import type { Verdict } from './blocks.ts';
import { tidy } from './evidence.ts';
import { readFrame } from './frame-lines.ts';
import { MARKER, type Markers } from './markers.ts';
import { attribute, type Element, type Page } from './markup.ts';
import { addressInside, addressOf, isImage } from './picture-address.ts';
import {
  ancestor,
  frameOf,
  HIGHEST_FRAME,
  LONGEST_CAPTION,
  LONGEST_UNMARKED,
  leadsAway,
  SHORTEST_UNMARKED,
  shapeOf,
} from './picture-frames.ts';
import type { PageBlock, PageImage } from './segment.ts';
import { TAKEN } from './slips.ts';

/** Images of the article with the lines that stand with them: where to look for them, and what is another story's. */

const MOST_IMAGES = 200;
/** The lead image stands within so many blocks before the text: above the headline, the deck and the share buttons. */
const BLOCKS_BEFORE = 25;

export function collectFigures(
  page: Page,
  blocks: readonly PageBlock[],
  images: readonly PageImage[],
  verdicts: readonly Verdict[],
  markers: Markers,
): ImageEvidence[] {
  const first = verdicts.findIndex((verdict) => verdict.kept);
  const last = verdicts.findLastIndex((verdict) => verdict.kept);
  const holdsBody = elementsWithBody(page, blocks, verdicts);
  const found: ImageEvidence[] = [];
  const frames = new Set<number>();
  let gallery = -1;
  for (const { element, at } of anchors(page, blocks, images, markers)) {
    if (found.length >= MOST_IMAGES) break;
    if (
      at < first - BLOCKS_BEFORE ||
      (isElsewhere(page, element, holdsBody, markers) && !(at <= last && isOwn(page, element, markers)))
    )
      continue;
    // A gallery goes on below the text, picture by picture in one box.
    if (at > last + 2 && !(element.tag === 'figure' && element.parent === gallery)) continue;
    const frame = frameOf(page, element, holdsBody, markers);
    const framed = frame && !frames.has(frame.index) ? readFrame(frame, markers) : undefined;
    const lines =
      framed ?? (at <= last ? (captionBelow(element, blocks[at], verdicts) ?? captionInData(page, element)) : undefined);
    if (frame?.tag === 'figure' && framed && at <= last) gallery = frame.parent;
    // An image without a word above the text is a logo or a portrait more often than the article's.
    if (!lines && (at < first || !isImage(element))) continue;
    if (lines && frame) frames.add(frame.index);
    const url = isImage(element) ? addressOf(element) : frame && addressInside(frame);
    const alt = attribute(element, 'alt');
    found.push({ ...(url && { url }), ...(alt && { alt: tidy(alt, 1000) }), ...lines, at });
  }
  return found;
}

/** In a box of its own, or in none, the line below an image may be called its caption, or was taken for one by its last words. */
function captionBelow(
  element: Element,
  block: PageBlock | undefined,
  verdicts: readonly Verdict[],
): { caption: string } | undefined {
  if (!isImage(element) || block === undefined || verdicts[block.at]!.kept || block.text.length > LONGEST_UNMARKED)
    return undefined;
  const isCaption = TAKEN.test(block.text) || BELOW_CLASS.test(attribute(block.holder, 'class') ?? '');
  return isCaption ? { caption: block.text } : undefined;
}

/** Galleries keep the caption of each picture in an attribute of it or of the link around it until it is opened. */
function captionInData(page: Page, image: Element): { caption: string } | undefined {
  const holder = ancestor(page, image, 2, (up) => attribute(up, 'data-caption') !== undefined);
  if (!isImage(image) || holder === undefined) return undefined;
  const caption = tidy(attribute(holder, 'data-caption')!.replace(/<[^<>]{0,300}>/g, ' '), LONGEST_CAPTION);
  return caption.length >= SHORTEST_UNMARKED ? { caption } : undefined;
}

/** "pie" is Spanish for what stands at a picture's foot. */
const BELOW_CLASS = /(?:^|\s)(?:pie|foto-?pie|pie-?(?:de-?)?foto|legenda)(?:\s|$)/i;

/** Where to look: images, figures without one (a player, a late-loaded picture), captions that stand outside a figure. */
function* anchors(
  page: Page,
  blocks: readonly PageBlock[],
  images: readonly PageImage[],
  markers: Markers,
): Generator<{ element: Element; at: number }> {
  const all: { element: Element; at: number }[] = images.filter((image) => !image.hidden);
  const captions = new Map<string, boolean>();
  for (const block of blocks) {
    const figure = figureAround(page, block.owner, markers);
    if (figure) all.push({ element: figure, at: block.at });
    else if (
      markers.distance(block.owner, MARKER.subscription) > 0 &&
      isCalledCaption(attribute(block.owner, 'class') ?? attribute(block.holder, 'class') ?? '', captions)
    )
      all.push({ element: block.holder, at: block.at });
  }
  yield* all.sort((a, b) => a.element.index - b.element.index);
}

function figureAround(page: Page, element: Element, markers: Markers): Element | undefined {
  const near =
    markers.distance(element, MARKER.figure) <= HIGHEST_FRAME || markers.distance(element, MARKER.figcaption) <= HIGHEST_FRAME;
  return near ? ancestor(page, element, HIGHEST_FRAME, ({ tag }) => tag === 'figure' || tag === 'figcaption') : undefined;
}

/** @param known what was found of other blocks' classes: those of a template come again and again */
function isCalledCaption(name: string, known: Map<string, boolean>): boolean {
  let called = known.get(name);
  if (called === undefined) {
    called = CAPTION_CLASS.test(name);
    known.set(name, called);
  }
  return called;
}

const CAPTION_CLASS = /caption|bildunterschrift|bildtext|legende|leyenda|pie-?foto|didascalia|image-?description|img-?info/i;

/** Boxes of other stories, comments and portraits by their names; a box that holds the article, too, is only called so ("read-more"). */
function isElsewhere(page: Page, element: Element, holdsBody: Uint8Array, markers: Markers): boolean {
  return ELSEWHERE.some(([marker, farthest]) => {
    const distance = markers.distance(element, marker);
    if (distance > farthest) return false;
    let named: Element | undefined = element;
    for (let level = 0; level < distance && named !== undefined; level++) named = page.elements[named.parent];
    return named === undefined || holdsBody[named.index] === 0;
  });
}

/** Whatever the box around it is called, a figure with a caption that leads nowhere, above the text's end, is no teaser. */
function isOwn(page: Page, element: Element, markers: Markers): boolean {
  const figure = ancestor(page, element, HIGHEST_FRAME, (up) => up.tag === 'figure');
  if (figure === undefined || leadsAway(page, figure) || OTHERS.some((marker) => markers.distance(figure, marker) <= 12))
    return false;
  const shape = shapeOf(figure, markers);
  return shape.marked && shape.linked <= 0.2 * shape.chars && shape.headings === 0 && holdsCaption(figure);
}
const OTHERS: readonly number[] = [MARKER.navTag, MARKER.footerTag, MARKER.comment, MARKER.aside];

/** A `figcaption` up to three levels down. */
const holdsCaption = (element: Element, levels = 3): boolean =>
  element.children.some(
    (child) => typeof child !== 'string' && (child.tag === 'figcaption' || (levels > 1 && holdsCaption(child, levels - 1))),
  );

const ELSEWHERE: readonly [marker: number, farthest: number][] = [
  [MARKER.navTag, 12],
  [MARKER.footerTag, 12],
  [MARKER.comment, 8],
  [MARKER.related, 5],
  [MARKER.logo, 2],
  [MARKER.author, 3],
];

function elementsWithBody(page: Page, blocks: readonly PageBlock[], verdicts: readonly Verdict[]): Uint8Array {
  const holds = new Uint8Array(page.elements.length);
  for (const block of blocks) {
    const { kept, role } = verdicts[block.at]!;
    // A gallery's captions are its text, and still the captions of its pictures.
    if (!kept || role === 'caption') continue;
    let up: Element | undefined = block.owner;
    while (up !== undefined && holds[up.index] === 0) {
      holds[up.index] = 1;
      up = page.elements[up.parent];
    }
  }
  return holds;
}
