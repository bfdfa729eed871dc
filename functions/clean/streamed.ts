import { isHidden } from './hidden.ts';
import { attribute, type Element, type Page } from './markup.ts';
import { DEEPEST } from './tree.ts';

/**
 * Pages that React streams: what was late to come stands in hidden boxes `S:0`, `S:1` … at the end of the page, and a script puts each in
 * the place of the template `B:0` (a boundary) or `P:1` (a part of one) as soon as it is there. The reader sees the text there, so here it
 * is put there, too: of articles from 2025 and 2026 in the sets one in a hundred comes so, and is lost with what is hidden for good.
 */

const LATE = /^S:([0-9a-f]{1,8})$/;
const PLACE = /^[BP]:([0-9a-f]{1,8})$/;

/** A page in many parts has a dozen; each is looked for among its parent's children. */
const MOST_PARTS = 200;

/** The page as it is when all has come; the very page when nothing is late. */
export function placeStreamed(page: Page): Page {
  const late = page.elements.filter(isLate).slice(0, MOST_PARTS);
  if (late.length === 0) return page;
  const places = new Map<string, Element>();
  for (const element of page.elements) {
    const number = element.tag === 'template' ? PLACE.exec(idOf(element))?.[1] : undefined;
    if (number !== undefined) places.set(number, element);
  }
  for (const part of late) {
    part.attributes = part.attributes.filter((_, at, all) => all[at - (at % 2)] !== 'hidden');
    const place = places.get(LATE.exec(idOf(part))![1]!);
    if (place !== undefined && !holds(page, part, place)) move(page, part, place);
  }
  return { ...page, elements: renumber(page.elements[0]!) };
}

function isLate(element: Element): boolean {
  const id = attribute(element, 'id');
  return id !== undefined && LATE.test(id) && isHidden(element);
}

const idOf = (element: Element): string => attribute(element, 'id') ?? '';

function holds({ elements }: Page, part: Element, place: Element): boolean {
  for (let up: Element | undefined = place; up !== undefined; up = elements[up.parent]) if (up === part) return true;
  return false;
}

/** Puts the part where the template stands. */
function move({ elements }: Page, part: Element, place: Element): void {
  const from = elements[part.parent]!;
  const to = elements[place.parent]!;
  from.children = from.children.filter((child) => child !== part);
  to.children = to.children.map((child) => (child === place ? part : child));
  part.parent = to.index;
}

/** All elements in their new order; those that came to stand deeper than any may have no place. */
function renumber(root: Element): Element[] {
  const elements: Element[] = [];
  const left: [Element, Element | undefined][] = [[root, undefined]];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [element, above] = next;
    element.index = elements.length;
    element.parent = above?.index ?? -1;
    element.depth = above === undefined ? 0 : above.depth + 1;
    elements.push(element);
    if (element.depth === DEEPEST) element.children = element.children.filter((child) => typeof child === 'string');
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]!;
      if (typeof child !== 'string') left.push([child, element]);
    }
  }
  return elements;
}
