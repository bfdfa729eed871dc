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
  /** Writes the distances of all markers to `values[offset …]`, in the order of `MARKERS`. */
  write(element: Element, values: Float32Array, offset: number): void;
  /** How many elements are called the hint. */
  count(hint: Hint): number;
  /** What the element is called; the same object for all elements that are called the same. */
  names(element: Element): Names;
}

/** Class, id, role and property of an element. */
export interface Names {
  /** Lower case: `entryContent` and `entry-content` alike. */
  words: readonly string[];
  /** Indexes of the markers that they are. */
  markers: readonly number[];
}

const NAMELESS: Names = { words: [], markers: [] };

/** Names of one page that are read once; a page with more of them spells a different one on each element. */
const MOST_NAMES = 20_000;

export function findMarkers(page: Page): Markers {
  return new PageMarkers(page);
}

const WIDTH = MARKERS.length;

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
  private rowCount = 1;

  constructor({ elements }: Page) {
    this.named = new Array<Names | undefined>(elements.length);
    this.rows = new Int32Array(elements.length);
    this.depths = new Int16Array(64 * WIDTH).fill(-1, 0, WIDTH);
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

  write(element: Element, values: Float32Array, offset: number): void {
    const start = this.rows[element.index]! * WIDTH;
    for (let marker = 0; marker < WIDTH; marker++) values[offset + marker] = this.stepsTo(element, start + marker);
  }

  count(hint: Hint): number {
    return this.counts[MARKER[hint]]!;
  }

  names(element: Element): Names {
    return this.named[element.index] ?? this.readNames(element);
  }

  private readNames(element: Element): Names {
    const text = namesOf(element);
    let names = text === '' ? NAMELESS : this.known.get(text);
    if (names === undefined) {
      const words = nameWords(text);
      names = { words, markers: markersOf(words, element) };
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
    }
    this.depths.copyWithin(start, above * WIDTH, (above + 1) * WIDTH);
    for (const marker of byTag) this.depths[start + marker] = depth;
    for (const marker of byName) {
      this.depths[start + marker] = depth;
      this.counts[marker]!++;
    }
    return row;
  }
}

const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set(['class', 'id', 'role', 'itemprop', 'data-component']);

const LONGEST_NAME = 400;

/** Most elements have a class alone, and its text is taken as it is. */
function namesOf({ attributes }: Element): string {
  let names = '';
  for (let index = 0; index < attributes.length; index += 2) {
    if (!NAMING_ATTRIBUTES.has(attributes[index]!)) continue;
    const value = attributes[index + 1]!;
    const name = value.length > LONGEST_NAME ? value.slice(0, LONGEST_NAME) : value;
    names = names === '' ? name : `${names} ${name}`;
  }
  return names;
}

/** By character codes, since this runs for every class name of a page: with regexes it took a seventh of all time. */
function nameWords(names: string): string[] {
  const words: string[] = [];
  let start = -1;
  let lowerBefore = false;
  let mixed = false;
  const { length } = names;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? names.charCodeAt(index) : 32;
    const upper = code >= 65 && code <= 90;
    const lower = (code >= 97 && code <= 122) || code >= 0xc0;
    const inWord = upper || lower || (code >= 48 && code <= 57);
    if (start >= 0 && (!inWord || (upper && lowerBefore))) {
      const word = names.slice(start, index);
      words.push(mixed ? word.toLowerCase() : word);
      start = -1;
    }
    if (inWord && start < 0) {
      start = index;
      mixed = false;
    }
    if (upper || code >= 0xc0) mixed = true;
    lowerBefore = lower;
  }
  return words;
}

function markersOf(words: readonly string[], element: Element): number[] {
  const found: number[] = [];
  for (let index = 0; index < words.length; index++) {
    const hint = WORD_INDEX.get(words[index]!);
    if (hint === undefined) continue;
    addNew(hint.alone, found);
    if (hint.longer === undefined || index + 1 === words.length) continue;
    const pair = `${words[index]}+${words[index + 1]}`;
    addNew(hint.longer.get(pair), found);
    if (index + 2 < words.length) addNew(hint.longer.get(`${pair}+${words[index + 2]}`), found);
  }
  const role = attribute(element, 'role');
  const landmark = role === undefined ? undefined : ROLES.get(role);
  if (landmark !== undefined) addNew([MARKER[landmark]], found);
  return found;
}

function addNew(markers: readonly number[] | undefined, found: number[]): void {
  if (markers === undefined) return;
  for (const marker of markers) if (!found.includes(marker)) found.push(marker);
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

/** Markers of a word by itself, and of the two or three words that begin with it (`entry+content`). */
interface WordHints {
  alone: number[];
  longer?: Map<string, number[]>;
}

const TAG_INDEX: ReadonlyMap<string, number[]> = indexTags();
const WORD_INDEX: ReadonlyMap<string, WordHints> = indexWords();

function indexTags(): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [marker, tags] of Object.entries(TAG_MARKERS)) {
    for (const tag of tags) index.set(tag, [...(index.get(tag) ?? []), MARKER[marker as Marker]]);
  }
  return index;
}

function indexWords(): Map<string, WordHints> {
  const index = new Map<string, WordHints>();
  for (const [hint, phrases] of Object.entries(HINTS)) {
    const marker = MARKER[hint as Hint];
    for (const phrase of phrases.split(' ')) {
      const first = phrase.split('+', 1)[0]!;
      const entry = index.get(first) ?? { alone: [] };
      if (first === phrase) entry.alone.push(marker);
      else {
        entry.longer ??= new Map();
        entry.longer.set(phrase, [...(entry.longer.get(phrase) ?? []), marker]);
      }
      index.set(first, entry);
    }
  }
  return index;
}
