import { HINTS, type Hint } from './hints.ts';
import { attribute, type Element, type Page } from './markup.ts';

/**
 * What stands around a place in the page: for each element and each marker (a kind of class word or tag), how far up the nearest
 * element with the marker is. Distances inherit down the tree, so all of them cost one pass.
 */

const TAG_MARKERS = {
  article: ['article'],
  mainTag: ['main'],
  aside: ['aside'],
  navTag: ['nav', 'menu'],
  headerTag: ['header', 'hgroup'],
  footerTag: ['footer'],
  formTag: ['form', 'fieldset', 'label', 'legend'],
  figure: ['figure', 'amp-img', 'picture'],
  figcaption: ['figcaption', 'caption'],
  listItem: ['li', 'dd', 'dt'],
  cell: ['td', 'th'],
  blockquote: ['blockquote', 'q'],
  section: ['section'],
  headingTag: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  paragraph: ['p'],
  anchor: ['a'],
  button: ['button', 'summary'],
  strong: ['strong', 'b'],
  emphasis: ['em', 'i', 'cite', 'small'],
  timeTag: ['time'],
  pre: ['pre', 'code'],
  dialogTag: ['dialog', 'details'],
} as const;

export type Marker = Hint | keyof typeof TAG_MARKERS;

export const MARKERS: readonly Marker[] = [
  ...(Object.keys(HINTS) as Hint[]),
  ...(Object.keys(TAG_MARKERS) as (keyof typeof TAG_MARKERS)[]),
];

/** No element with the marker above. */
export const NOWHERE = 255;

const MARKER_INDEX = new Map(MARKERS.map((marker, index) => [marker, index]));

/** Where the markers of a page are. */
export interface Markers {
  /** `distances[element.index * MARKERS.length + marker]`: 0 on the element itself, 1 on its parent …, 255 nowhere. */
  distances: Uint8Array;
  distance(element: Element, marker: Marker): number;
}

export function findMarkers(page: Page): Markers {
  const width = MARKERS.length;
  const distances = new Uint8Array(page.elements.length * width).fill(NOWHERE);
  const known = new Map<string, readonly number[]>();
  for (const element of page.elements) {
    const start = element.index * width;
    if (element.parent >= 0) {
      const above = element.parent * width;
      for (let marker = 0; marker < width; marker++) {
        const distance = distances[above + marker]!;
        distances[start + marker] = distance >= 254 ? distance : distance + 1;
      }
    }
    for (const marker of TAG_INDEX.get(element.tag) ?? []) distances[start + marker] = 0;
    if (element.attributes.length === 0 || element.tag === 'body' || element.tag === 'html') continue;
    for (const marker of namesMarkers(element, known)) distances[start + marker] = 0;
  }
  return {
    distances,
    distance: (element, marker) => distances[element.index * width + MARKER_INDEX.get(marker)!]!,
  };
}

/** Class and id of an element as a list of lower-case words: `entryContent` and `entry-content` alike. */
export function classWords(element: Element): string[] {
  return nameWords(namesOf(element));
}

function namesOf(element: Element): string {
  let names = '';
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index];
    if (name === 'class' || name === 'id' || name === 'role' || name === 'itemprop' || name === 'data-component') {
      names += ` ${attributes[index + 1]!.slice(0, 400)}`;
    }
  }
  return names;
}

/** By character codes, since this runs for every class name of a page: with regexes it took a seventh of all time. */
function nameWords(names: string): string[] {
  const words: string[] = [];
  let start = -1;
  let lowerBefore = false;
  for (let index = 0; index <= names.length; index++) {
    const code = index < names.length ? names.charCodeAt(index) : 32;
    const upper = code >= 65 && code <= 90;
    const lower = (code >= 97 && code <= 122) || code >= 0xc0;
    const inWord = upper || lower || (code >= 48 && code <= 57);
    if (start >= 0 && (!inWord || (upper && lowerBefore))) {
      words.push(names.slice(start, index).toLowerCase());
      start = -1;
    }
    if (inWord && start < 0) start = index;
    lowerBefore = lower;
  }
  return words;
}

function namesMarkers(element: Element, known: Map<string, readonly number[]>): readonly number[] {
  const names = namesOf(element);
  if (names === '') return [];
  const before = known.get(names);
  if (before !== undefined) return before;
  const found = new Set<number>();
  const words = nameWords(names);
  for (const [index, word] of words.entries()) {
    for (const marker of WORD_INDEX.get(word) ?? []) found.add(marker);
    const next = words[index + 1];
    if (next !== undefined) for (const marker of WORD_INDEX.get(`${word}+${next}`) ?? []) found.add(marker);
    const third = words[index + 2];
    if (third !== undefined) for (const marker of WORD_INDEX.get(`${word}+${next}+${third}`) ?? []) found.add(marker);
  }
  for (const [role, marker] of ROLES) if (attribute(element, 'role') === role) found.add(MARKER_INDEX.get(marker)!);
  const list = [...found];
  if (known.size < 20_000) known.set(names, list);
  return list;
}

/** ARIA landmarks say the same as the elements. */
const ROLES: readonly [string, Marker][] = [
  ['navigation', 'navTag'],
  ['complementary', 'aside'],
  ['main', 'mainTag'],
  ['article', 'article'],
  ['banner', 'headerTag'],
  ['contentinfo', 'footerTag'],
  ['dialog', 'dialogTag'],
  ['alertdialog', 'dialogTag'],
];

const TAG_INDEX: ReadonlyMap<string, number[]> = invert(
  Object.entries(TAG_MARKERS).map(([marker, tags]) => [marker as Marker, tags]),
);
const WORD_INDEX: ReadonlyMap<string, number[]> = invert(
  Object.entries(HINTS).map(([marker, words]) => [marker as Marker, words.split(' ')]),
);

function invert(groups: [Marker, readonly string[]][]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [marker, words] of groups) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), MARKER_INDEX.get(marker)!]);
  }
  return index;
}
