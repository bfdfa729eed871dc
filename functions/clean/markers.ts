import { Names, textOfNames } from './element-names.ts';
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
  blockquote: ['blockquote', 'q'],
  section: ['section'],
  headingTag: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  paragraph: ['p'],
  anchor: ['a'],
  button: ['button', 'summary'],
  strong: ['strong', 'b'],
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
const NOWHERE = 255;
/** Farther than this is as good as this. */
const FARTHEST = 254;

/** Place of each marker in a row, by its name. */
export const MARKER = Object.fromEntries(MARKERS.map((marker, index) => [marker, index])) as Record<Marker, number>;

/** Where the markers of a page are. */
export interface Markers {
  /**
   * Steps up to the nearest element with the marker: 0 on the element itself, 1 on its parent …, 255 nowhere.
   * @param marker `MARKER.aside` …: to ask by name took 3 % of all time
   */
  distance(element: Element, marker: number): number;
  /**
   * Which of the markers is nearest, of those that are at most so many steps up; of equally near ones the first.
   * @param among indexes of markers (`MARKER`)
   * @returns place in `among`; -1 for none
   */
  nearest(element: Element, among: readonly number[], most: number): number;
  /** Whether the element itself has the marker. */
  has(element: Element, marker: number): boolean;
  /** Writes the distances of the markers to `values[offset …]`, in the order of `among`. */
  write(element: Element, among: readonly number[], values: Float32Array, offset: number): void;
  /** How many elements are called the hint. */
  count(hint: Hint): number;
  /** What the element is called; the same object for all elements that are called the same. */
  names(element: Element): Names;
}

const NAMELESS = new Names('');

/** Names of one page that are read once; a page with more of them spells a different one on each element. */
const MOST_NAMES = 20_000;

export function findMarkers(page: Page): Markers {
  return new PageMarkers(page);
}

/** Even: rows are copied two depths at a time. */
const WIDTH = MARKERS.length + (MARKERS.length % 2);
/** Half of all pages have fewer elements with a marker. */
const FIRST_ROWS = 512;

/**
 * Elements without a marker of their own share their parent's row, which holds depths: they stay the same all the way down. A dense
 * table of distances took a twentieth of all time.
 */
class PageMarkers implements Markers {
  private readonly known = new Map<string, Names>();
  /** By element; left out beyond the names that are kept. */
  private readonly named: (Names | undefined)[];
  /** By marker, of names. */
  private readonly counts = new Int32Array(WIDTH);
  /** By element. */
  private readonly rows: Int32Array;
  /** `depths[row * WIDTH + marker]`: depth of the nearest element with the marker, -1 for none. */
  private depths: Int16Array;
  /** The same memory, two depths a number. */
  private pairs: Int32Array;
  private rowCount = 1;

  constructor({ elements }: Page) {
    this.named = new Array<Names | undefined>(elements.length);
    this.rows = new Int32Array(elements.length);
    this.depths = new Int16Array(FIRST_ROWS * WIDTH).fill(-1, 0, WIDTH);
    this.pairs = new Int32Array(this.depths.buffer);
    for (const element of elements) {
      const row = element.parent < 0 ? 0 : this.rows[element.parent]!;
      const byTag = TAG_INDEX.get(element.tag) ?? NAMELESS.markers;
      const isRoot = element.tag === 'body' || element.tag === 'html';
      const byName = isRoot ? NAMELESS.markers : this.names(element).markers;
      this.rows[element.index] = byTag.length + byName.length > 0 ? this.addRow(row, element.depth, byTag, byName) : row;
    }
  }

  distance(element: Element, marker: number): number {
    return this.stepsTo(element, this.rows[element.index]! * WIDTH + marker);
  }

  nearest(element: Element, among: readonly number[], most: number): number {
    const start = this.rows[element.index]! * WIDTH;
    let deepest = Math.max(-1, element.depth - most - 1);
    let nearest = -1;
    for (let place = 0; place < among.length; place++) {
      const depth = this.depths[start + among[place]!]!;
      if (depth <= deepest) continue;
      deepest = depth;
      nearest = place;
    }
    return nearest;
  }

  has(element: Element, marker: number): boolean {
    return this.depths[this.rows[element.index]! * WIDTH + marker] === element.depth;
  }

  write(element: Element, among: readonly number[], values: Float32Array, offset: number): void {
    const start = this.rows[element.index]! * WIDTH;
    for (let place = 0; place < among.length; place++) {
      values[offset + place] = this.stepsTo(element, start + among[place]!);
    }
  }

  count(hint: Hint): number {
    return this.counts[MARKER[hint]]!;
  }

  names(element: Element): Names {
    return this.named[element.index] ?? this.readNames(element);
  }

  private readNames(element: Element): Names {
    const text = textOfNames(element);
    let names = text === '' ? NAMELESS : this.known.get(text);
    if (names === undefined) {
      names = new Names(text, landmarkOf(element));
      if (this.known.size >= MOST_NAMES) return names;
      this.known.set(text, names);
    }
    this.named[element.index] = names;
    return names;
  }

  private stepsTo(element: Element, place: number): number {
    const depth = this.depths[place]!;
    return depth < 0 ? NOWHERE : Math.min(FARTHEST, element.depth - depth);
  }

  private addRow(above: number, depth: number, byTag: readonly number[], byName: readonly number[]): number {
    const row = this.rowCount++;
    const start = row * WIDTH;
    if (start === this.depths.length) {
      const larger = new Int16Array(2 * start);
      larger.set(this.depths);
      this.depths = larger;
      this.pairs = new Int32Array(larger.buffer);
    }
    const { pairs } = this;
    for (let to = start / 2, from = (above * WIDTH) / 2, last = to + WIDTH / 2; to < last; to++, from++) pairs[to] = pairs[from]!;
    for (const marker of byTag) this.depths[start + marker] = depth;
    for (const marker of byName) {
      this.depths[start + marker] = depth;
      this.counts[marker]!++;
    }
    return row;
  }
}

function landmarkOf(element: Element): number | undefined {
  const role = attribute(element, 'role');
  const landmark = role === undefined ? undefined : ROLES.get(role);
  return landmark === undefined ? undefined : MARKER[landmark];
}

/** ARIA landmarks say the same as the elements. */
const ROLES: ReadonlyMap<string, Marker> = new Map([
  ['navigation', 'navTag'],
  ['complementary', 'aside'],
  ['main', 'mainTag'],
  ['article', 'article'],
  ['banner', 'headerTag'],
  ['contentinfo', 'footerTag'],
  ['dialog', 'dialogTag'],
  ['alertdialog', 'dialogTag'],
]);

const TAG_INDEX: ReadonlyMap<string, number[]> = indexTags();

function indexTags(): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [marker, tags] of Object.entries(TAG_MARKERS)) {
    for (const tag of tags) index.set(tag, [...(index.get(tag) ?? []), MARKER[marker as Marker]]);
  }
  return index;
}
