import { tidy } from './evidence.ts';
import { MARKER, type Markers } from './markers.ts';
import { attribute, type Element } from './markup.ts';
import { addressInside } from './picture-address.ts';
import { LONGEST_CAPTION, SKIPPED } from './picture-frames.ts';
import { TRAIT } from './tags.ts';

/** The words of an image's frame: what is marked as credit goes to `credit`, the rest is the caption, its parts on lines of their own for parse to weigh. */

/** Elements within a line; any other begins a line of its own. */
const INLINE: ReadonlySet<string> = new Set(['a', 'b', 'i', 'em', 'strong', 'sup', 'sub', 'u', 'font', 'abbr', 'mark']);

/** The frame's text as caption lines and credit lines. */
export function readFrame(frame: Element, markers: Markers): { caption?: string; credit?: string } | undefined {
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

const isHead = ({ tag, traits }: Element): boolean => (traits & TRAIT.heading) !== 0 || tag === 'time' || tag === 'header';

/** A table in a figure is the article's, unless it holds the picture, as old pages lay out picture and caption. */
const isTableOfWords = (element: Element): boolean => element.tag === 'table' && addressInside(element) === undefined;
