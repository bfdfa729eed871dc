import { codeAt } from './code-at.ts';
import { HINTS } from './hints.ts';
import type { Element } from './markup.ts';
import { WordTable } from './word-table.ts';

/** What elements are called: the words of their classes, ids, roles and properties, and the hints that those words are. */

/** The names of an element; the same object for all elements of a page that are called the same. */
export class Names {
  /** Indexes of the markers that they are: of hints those in `HINTS`. */
  readonly markers: readonly number[];
  private readonly text: string;
  private split: readonly string[] | undefined;
  private author: boolean | undefined;

  /**
   * @param text of the naming attributes (`textOfNames`)
   * @param landmark marker of the element's role, if it has one
   */
  constructor(text: string, landmark?: number) {
    this.text = text;
    const hints = hintsIn(text);
    this.markers = landmark === undefined ? hints : [...hints, landmark];
  }

  /** Lower case: `entryContent` and `entry-content` alike. Not made before they are asked for: most names are looked at for hints alone. */
  get words(): readonly string[] {
    this.split ??= wordsIn(this.text);
    return this.split;
  }

  /** Whether one of the words is called an author ("blog__authorname"), in more languages than the hint. */
  get isAuthor(): boolean {
    this.author ??= MAY_BE_AUTHOR.test(this.text) && this.words.some(isAuthorName);
    return this.author;
  }
}

/** Names of attributes are one string for all places that have them: to compare five times takes less than to look one up. */
const isNaming = (name: string): boolean =>
  name === 'class' || name === 'id' || name === 'role' || name === 'itemprop' || name === 'data-component';
const NAMING_ATTRIBUTES = 5;

const LONGEST_NAME = 400;

/** Most elements have a class alone, and its text is taken as it is. */
export function textOfNames({ attributes }: Element): string {
  let names = '';
  for (let index = 0; index < attributes.length; index += 2) {
    if (!isNaming(attributes[index]!)) continue;
    const value = attributes[index + 1]!;
    const name = value.length > LONGEST_NAME ? value.slice(0, LONGEST_NAME) : value;
    names = names === '' ? name : `${names} ${name}`;
  }
  return names;
}

/** Where the words of the name at hand begin and end; one list for all, since it is filled for every name of a page. */
const bounds = new Uint16Array(2 * NAMING_ATTRIBUTES * (LONGEST_NAME + 1));
/** Of those words, whether one has other letters than small ones. */
let isMixed = false;

// What characters are to names.
const GAP = 0;
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
/** By code; all beyond are small letters. */
const CHARACTERS = Uint8Array.from({ length: 0xc0 }, (_, code) =>
  code >= 97 && code <= 122 ? SMALL : code >= 65 && code <= 90 ? CAPITAL : code >= 48 && code <= 57 ? DIGIT : GAP,
);

/**
 * Fills `bounds`. By character codes: with regexes it took a seventh of all time.
 * @returns the number of words
 */
function findWords(names: string): number {
  let count = 0;
  let start = -1;
  let before = GAP;
  isMixed = false;
  const { length } = names;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? codeAt(names, index) : 32;
    const kind = code < 0xc0 ? CHARACTERS[code]! : SMALL;
    if (kind === CAPITAL || code >= 0xc0) isMixed = true;
    if (start >= 0 && (kind === GAP || (kind === CAPITAL && before === SMALL))) {
      bounds[2 * count] = start;
      bounds[2 * count + 1] = index;
      count++;
      start = -1;
    }
    if (kind !== GAP && start < 0) start = index;
    before = kind;
  }
  return count;
}

function wordAt(names: string, nth: number): string {
  const word = names.slice(bounds[2 * nth], bounds[2 * nth + 1]);
  return isMixed ? word.toLowerCase() : word;
}

function wordsIn(names: string): string[] {
  const count = findWords(names);
  const words: string[] = [];
  for (let nth = 0; nth < count; nth++) words.push(wordAt(names, nth));
  return words;
}

interface WordHints {
  /** Indexes of the hints of the word, or of the words up to it. */
  here: number[];
  /** The same of those words with the next (`entry+content`). */
  next?: Hints;
}

/** What words tell, by the first of them. */
type Hints = WordTable<WordHints>;

/** Hints of the name at hand; a list that grows by itself holds room for a dozen more. */
const found: number[] = [];

function hintsIn(names: string): number[] {
  let size = 0;
  const count = findWords(names);
  for (let nth = 0; nth < count; nth++) {
    let hints = hintsAt(WORD_HINTS, names, nth);
    for (let last = nth; hints !== undefined; hints = hintsAt(hints.next, names, last)) {
      for (const hint of hints.here) size = addHint(hint, size);
      if (hints.next === undefined || ++last === count) break;
    }
  }
  return found.slice(0, size);
}

/** @returns how many there are, then */
function addHint(hint: number, size: number): number {
  for (let place = 0; place < size; place++) if (found[place] === hint) return size;
  found[size] = hint;
  return size + 1;
}

/** Of most names the words stand there as they are, and need not be cut out. */
function hintsAt(table: Hints | undefined, names: string, nth: number): WordHints | undefined {
  return isMixed ? table?.get(wordAt(names, nth)) : table?.at(names, bounds[2 * nth]!, bounds[2 * nth + 1]!);
}

const WORD_HINTS = indexWords();

function indexWords(): Hints {
  const index: Hints = new WordTable(4_096);
  for (const [hint, phrases] of Object.values(HINTS).entries()) {
    for (const phrase of phrases.split(' ')) {
      let at: WordHints = { here: [], next: index };
      for (const word of phrase.split('+')) {
        at.next ??= new WordTable(16);
        const inner: WordHints = at.next.get(word) ?? { here: [] };
        at.next.set(word, inner);
        at = inner;
      }
      at.here.push(hint);
    }
  }
  return index;
}

/** A part of all names of authors, wherever it stands. */
const MAY_BE_AUTHOR = /auth?or|byline|forfatter|f[oö]rfattare|skribent|toimittaja|yazar|muhabir|penulis|szerzo/i;

/** A look for the one part that may stand anywhere costs a fifth of the pattern, and hardly any word has it. */
function isAuthorName(word: string): boolean {
  return word.length < 20 && (AUTHOR_NAME.test(word) || (word.includes('author') && AUTHOR_INSIDE.test(word)));
}

const AUTHOR_INSIDE = /^\w{0,8}author\w{0,6}$/;

/** In the languages of the sets and a few more; the names that the page model knows are those of `hints.ts`. */
const AUTHOR_NAME =
  /^(?:byline\w{0,6}|autor\w{0,6}|forfatter\w{0,4}|f[oö]rfattare\w{0,4}|skribent\w{0,4}|toimittaja\w{0,4}|yazar\w{0,6}|muhabir\w{0,4}|penulis\w{0,4}|szerzo\w{0,4})$/;
