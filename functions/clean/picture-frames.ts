import { MARKER, type Markers } from './markers.ts';
import { attribute, type Element, type Page } from './markup.ts';
import { TRAIT } from './tags.ts';

/** The box around an image that holds its caption and credit, and none of the article's text. */

export const LONGEST_CAPTION = 1500;
/** A box with more text than this around an unmarked image is a teaser or a page. */
export const LONGEST_UNMARKED = 400;
export const SHORTEST_UNMARKED = 20;
export const HIGHEST_FRAME = 7;
/** Elements in the frame of one picture; a gallery or a page has more. */
const MOST_INSIDE = 300;

/**
 * The `figure` around an image, else the widest box around it that holds a caption or nothing but a few words.
 *
 * @param holdsBody by element, 1 for those with some of the article's text
 */
export function frameOf(page: Page, element: Element, holdsBody: Uint8Array, markers: Markers): Element | undefined {
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
export function leadsAway(page: Page, figure: Element): boolean {
  const link = ancestor(page, figure, 2, (up) => up.tag === 'a');
  const href = link === undefined ? undefined : attribute(link, 'href');
  return href !== undefined && !/^#|^javascript:|\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])/i.test(href.slice(-400));
}

/** What stands unmarked beside an image is a caption when it is a sentence long and no link to elsewhere. */
const readsAsCaption = ({ chars, longest, linked, calls }: Shape): boolean =>
  longest >= SHORTEST_UNMARKED && chars <= LONGEST_UNMARKED && linked <= 0.5 * chars && calls === 0;

const LONGEST_CALL = 30;
const CALL =
  /^(?:(?:read|learn|see|find out|discover|show) more|read (?:article|the (?:article|story|review))|apply now|get started|start (?:your )?(?:free )?trial|get (?:a |your )?(?:free )?(?:quote|demo|access)|book (?:now|(?:a |your )?(?:free )?demo)|contact us|shop(?: now)?|buy(?: now)?|website|download(?: now)?|view (?:deal|product|profile)|visit (?:site|website)|mehr erfahren|weiterlesen|mehr lesen|jetzt (?:\p{L}+ ){0,2}\p{L}+|zum (?:angebot|shop|artikel|produkt)|lire la suite|en savoir plus|découvrir|leer más|ver más|saber más|scopri(?: di più)?|leggi (?:tutto|di più)|saiba mais|leia mais|lees meer|läs mer|les mer|læs mere|lue lisää|czytaj (?:więcej|dalej)|zobacz więcej|číst dál|подробнее|читать далее|devamını oku|baca selengkapnya|xem thêm|もっと見る|続きを読む|더보기)[\s→›»>↓!.…]*$/iu;

export interface Shape {
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

export function shapeOf(frame: Element, markers: Markers): Shape {
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

const holdsLink = (element: Element): boolean => element.children.some((child) => typeof child !== 'string' && child.tag === 'a');

/** No words of a caption; a listing of code in a figure is the article's. */
export const SKIPPED: ReadonlySet<string> = new Set([
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
/** The nearest element that matches, this one and so many around it. */
export function ancestor(
  page: Page,
  element: Element,
  most: number,
  matches: (element: Element) => boolean,
): Element | undefined {
  let up: Element | undefined = element;
  for (let level = 0; level <= most && up !== undefined; level++) {
    if (matches(up)) return up;
    up = page.elements[up.parent];
  }
  return undefined;
}
