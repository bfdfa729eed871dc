import type { ImageEvidence } from '../../shared/document.ts';
import type { Verdict } from './blocks.ts';
import { tidy } from './evidence.ts';
import { isIcon } from './image-boxes.ts';
import { MARKER, type Markers } from './markers.ts';
import { attribute, type Element, type Page } from './markup.ts';
import type { PageBlock, PageImage } from './segment.ts';
import { TAKEN } from './slips.ts';
import { TRAIT } from './tags.ts';

/**
 * Images of the article with the lines that stand with them. An image's frame is the `figure` around it, else the widest box around it
 * that holds a caption or nothing but a few words, and none of the article's text. The frame's text is taken apart at its elements:
 * what is marked as credit goes to `credit`, the rest is the caption, its parts on lines of their own for parse to weigh.
 */

const MOST_IMAGES = 200;
const LONGEST_CAPTION = 1500;
/** A box with more text than this around an unmarked image is a teaser or a page. */
const LONGEST_UNMARKED = 400;
const SHORTEST_UNMARKED = 20;
const HIGHEST_FRAME = 7;
/** Elements in the frame of one picture; a gallery or a page has more. */
const MOST_INSIDE = 300;
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

const isImage = (element: Element): boolean => element.tag === 'img' || element.tag.startsWith('amp-');

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

function frameOf(page: Page, element: Element, holdsBody: Uint8Array, markers: Markers): Element | undefined {
  const figure = ancestor(page, element, HIGHEST_FRAME, (up) => up.tag === 'figure');
  if (figure) {
    if (leadsAway(page, figure)) return undefined;
    const shape = shapeOf(figure, markers);
    // What a figure of words says, and who said it.
    if (shape.quotes > 0 && shape.images === 0) return undefined;
    // A quotation or a teaser in a figure has a heading or a quote and no caption.
    if (shape.headings > 0 && !shape.marked) return undefined;
    return shape.marked || shape.linked <= 0.6 * shape.chars ? figure : undefined;
  }
  let marked: Element | undefined;
  let plain: Element | undefined;
  let up: Element | undefined = element;
  for (let level = 0; level < HIGHEST_FRAME && up !== undefined && holdsBody[up.index] === 0; level++) {
    const shape = shapeOf(up, markers);
    if (shape.headings > 0 || shape.images > 1 || shape.chars > LONGEST_CAPTION) break;
    if (shape.marked && !marked) marked = up;
    else if (marked && shape.chars > shapeOf(marked, markers).chars)
      marked = shape.chars - shapeOf(marked, markers).chars < 150 ? up : marked;
    if (!plain && shape.images === 1 && shape.chars > 0) plain = up;
    up = page.elements[up.parent];
  }
  return marked ?? (plain && readsAsCaption(shapeOf(plain, markers)) ? plain : undefined);
}

/** A figure that is all of a link is a teaser, unless the link shows the picture itself. */
function leadsAway(page: Page, figure: Element): boolean {
  const link = ancestor(page, figure, 2, (up) => up.tag === 'a');
  const href = link === undefined ? undefined : attribute(link, 'href');
  return href !== undefined && !/^#|^javascript:|\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i.test(href.slice(-400));
}

/** What stands unmarked beside an image is a caption when it is a sentence long and no link to elsewhere. */
const readsAsCaption = ({ chars, longest, linked, calls }: Shape): boolean =>
  longest >= SHORTEST_UNMARKED && chars <= LONGEST_UNMARKED && linked <= 0.5 * chars && calls === 0;

const LONGEST_CALL = 30;
const CALL =
  /^(?:(?:read|learn|see|find out|discover|show) more|read (?:article|the (?:article|story|review))|apply now|get started|start (?:your )?(?:free )?trial|get (?:a |your )?(?:free )?(?:quote|demo|access)|book (?:now|a demo)|contact us|shop(?: now)?|buy(?: now)?|website|download(?: now)?|view (?:deal|product|profile)|visit (?:site|website)|mehr erfahren|weiterlesen|mehr lesen|jetzt (?:\p{L}+ ){0,2}\p{L}+|zum (?:angebot|shop|artikel)|lire la suite|en savoir plus|découvrir|leer más|ver más|saber más|scopri(?: di più)?|leggi (?:tutto|di più)|saiba mais|leia mais|lees meer|läs mer|les mer|læs mere|lue lisää|czytaj (?:więcej|dalej)|zobacz więcej|číst dál|подробнее|читать далее|devamını oku|baca selengkapnya|xem thêm|もっと見る|続きを読む|더보기)[\s→›»>↓!.…]*$/iu;

interface Shape {
  chars: number;
  /** Of these, in one piece: labels and counts are many short ones. */
  longest: number;
  /** Of these, inside links. */
  linked: number;
  images: number;
  headings: number;
  quotes: number;
  /** Words of a button: what stands with them offers something. */
  calls: number;
  /** Whether something inside is called a caption or a credit. */
  marked: boolean;
}

function shapeOf(frame: Element, markers: Markers): Shape {
  const shape: Shape = { chars: 0, longest: 0, linked: 0, images: 0, headings: 0, quotes: 0, calls: 0, marked: false };
  const left: { element: Element; linked: boolean; captioned: boolean }[] = [{ element: frame, linked: false, captioned: false }];
  for (let step = left.pop(), seen = 0; step !== undefined && shape.chars <= LONGEST_CAPTION; step = left.pop(), seen++) {
    if (seen > MOST_INSIDE) return { ...shape, chars: LONGEST_CAPTION + 1 };
    const next = step.element;
    const linked = step.linked || next.tag === 'a';
    if (SKIPPED.has(next.tag)) continue;
    if (next.tag === 'img') shape.images++;
    // A credit may be set as a heading; a teaser's heading is a link.
    const isHeading = (next.traits & TRAIT.heading) !== 0 && !(step.captioned && !holdsLink(next));
    if (isHeading || next.tag === 'time' || next.tag === 'blockquote') shape.headings++;
    if (next.tag === 'blockquote') shape.quotes++;
    const isCaption = markers.has(next, MARKER.caption) || markers.has(next, MARKER.figcaption);
    if (isCaption) shape.marked = true;
    const captioned = step.captioned || isCaption;
    for (const child of next.children) {
      if (typeof child !== 'string') left.push({ element: child, linked, captioned });
      else {
        const { length } = child.trim();
        shape.chars += length;
        shape.longest = Math.max(shape.longest, length);
        if (length <= LONGEST_CALL && CALL.test(child.trim())) shape.calls++;
        if (linked) shape.linked += length;
      }
    }
  }
  return shape;
}

const isHead = ({ tag, traits }: Element): boolean => (traits & TRAIT.heading) !== 0 || tag === 'time' || tag === 'header';

/** A table in a figure is the article's, unless it holds the picture, as old pages lay out picture and caption. */
const isTableOfWords = (element: Element): boolean => element.tag === 'table' && addressInside(element) === undefined;

const holdsLink = (element: Element): boolean => element.children.some((child) => typeof child !== 'string' && child.tag === 'a');

/** No words of a caption; a listing of code in a figure is the article's. */
const SKIPPED: ReadonlySet<string> = new Set([
  'pre',
  'script',
  'style',
  'noscript',
  'button',
  'svg',
  'form',
  'select',
  'template',
  'iframe',
]);
/** Elements within a line; any other begins a line of its own. */
const INLINE: ReadonlySet<string> = new Set(['a', 'b', 'i', 'em', 'strong', 'sup', 'sub', 'u', 'font', 'abbr', 'mark']);

/** The frame's text as caption lines and credit lines. */
function readFrame(frame: Element, markers: Markers): { caption?: string; credit?: string } | undefined {
  const lines: { text: string; credit: boolean }[] = [];
  let open = false;
  const walk: { element: Element; next: number; credit: boolean; breaks: boolean }[] = [
    { element: frame, next: 0, credit: false, breaks: true },
  ];
  let chars = 0;
  // With a caption of its own, a heading beside it is the article's.
  const isCaptioned = frame.children.some((child) => typeof child !== 'string' && child.tag === 'figcaption');
  while (walk.length > 0 && chars < LONGEST_CAPTION) {
    const step = walk[walk.length - 1]!;
    const child = step.element.children[step.next++];
    if (child === undefined) {
      walk.pop();
      if (step.breaks) open = false;
    } else if (typeof child === 'string') {
      const last = lines[lines.length - 1];
      if (open && last) last.text += child;
      else if (child.trim() !== '') lines.push({ text: child, credit: step.credit });
      else continue;
      open = true;
      chars += child.length;
    } else if (
      !SKIPPED.has(child.tag) &&
      !isHidden(child) &&
      child.tag !== 'figure' &&
      !isTableOfWords(child) &&
      !(isCaptioned && isHead(child))
    ) {
      const credit = step.credit || isCredit(child, markers);
      const breaks = !INLINE.has(child.tag) || (credit && !step.credit);
      if (breaks) open = false;
      walk.push({ element: child, next: 0, credit, breaks });
    }
  }
  return asEvidence(lines);
}

function asEvidence(lines: readonly { text: string; credit: boolean }[]): { caption?: string; credit?: string } | undefined {
  const join = (credit: boolean) =>
    [...new Set(lines.filter((line) => line.credit === credit).map((line) => tidy(line.text, LONGEST_CAPTION)))].filter(Boolean);
  const caption = join(false);
  const credit = join(true);
  if (caption.length === 0 && credit.length === 0) return undefined;
  return {
    ...(caption.length > 0 && { caption: caption.join('\n') }),
    ...(credit.length > 0 && { credit: credit.join('\n').slice(0, 300) }),
  };
}

function isCredit(element: Element, markers: Markers): boolean {
  if (element.tag === 'cite' || CREDIT_CLASS.test(attribute(element, 'class') ?? '')) return true;
  if (!markers.has(element, MARKER.credit)) return false;
  // "caption-credit" is the box of both.
  return !markers.has(element, MARKER.caption) || element.tag === 'span' || element.tag === 'small';
}

/** Names of credits that are names of other things outside a picture's frame. */
const CREDIT_CLASS =
  /(?:^|[\s_-])(?:cr[eé]ditos?|copyright|fot[oó]graf[oa]?|photographers?|photo-?by|pic-?credits?)(?:$|[\s_-])/i;

const isHidden = (element: Element): boolean =>
  /\b(?:sr-only|visually-?hidden|screen-?reader)/i.test(attribute(element, 'class') ?? '') ||
  attribute(element, 'hidden') !== undefined;

function ancestor(page: Page, element: Element, most: number, matches: (element: Element) => boolean): Element | undefined {
  let up: Element | undefined = element;
  for (let level = 0; level <= most && up !== undefined; level++) {
    if (matches(up)) return up;
    up = page.elements[up.parent];
  }
  return undefined;
}

function addressInside(frame: Element): string | undefined {
  const left: Element[] = [frame];
  let icon: string | undefined;
  for (let next = left.pop(), seen = 0; next !== undefined && seen < 200; next = left.pop(), seen++) {
    if (isImage(next) && !isIcon(next)) return addressOf(next);
    if (isImage(next)) icon ??= addressOf(next);
    for (const child of next.children) if (typeof child !== 'string') left.push(child);
  }
  return icon;
}

/** The picture's address; late-loaded pictures keep it in another attribute and a placeholder in `src`. */
function addressOf(image: Element): string | undefined {
  for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src']) {
    const value = attribute(image, name);
    if (value && value.length < 2000 && !value.startsWith('data:'))
      return tidy(value).replace(/\s\d+(?:\.\d+)?[wx](?:,.*)?$/, '');
  }
  const [largest] = (attribute(image, 'srcset') ?? attribute(image, 'data-srcset') ?? '').split(/,\s/).slice(-1);
  const address = largest?.trim().split(/\s/)[0];
  return address && address.length < 2000 ? address : undefined;
}
