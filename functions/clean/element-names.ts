import { codeAt } from './code-at.ts';
import { HINTS } from './hints.ts';
import type { Element } from './markup.ts';

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

const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set(['class', 'id', 'role', 'itemprop', 'data-component']);

const LONGEST_NAME = 400;

/** Most elements have a class alone, and its text is taken as it is. */
export function textOfNames({ attributes }: Element): string {
  let names = '';
  for (let index = 0; index < attributes.length; index += 2) {
    if (!NAMING_ATTRIBUTES.has(attributes[index]!)) continue;
    const value = attributes[index + 1]!;
    const name = value.length > LONGEST_NAME ? value.slice(0, LONGEST_NAME) : value;
    names = names === '' ? name : `${names} ${name}`;
  }
  return names;
}

/** Where the words of the name at hand begin and end; one list for all, since it is filled for every name of a page. */
const bounds = new Uint16Array(2 * NAMING_ATTRIBUTES.size * (LONGEST_NAME + 1));
/** Of those words, whether one has other letters than small ones. */
let isMixed = false;

/**
 * Fills `bounds`. By character codes: with regexes it took a seventh of all time.
 * @returns the number of words
 */
function findWords(names: string): number {
  let count = 0;
  let start = -1;
  let lowerBefore = false;
  isMixed = false;
  const { length } = names;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? codeAt(names, index) : 32;
    const upper = code >= 65 && code <= 90;
    const lower = (code >= 97 && code <= 122) || code >= 0xc0;
    const inWord = upper || lower || (code >= 48 && code <= 57);
    if (start >= 0 && (!inWord || (upper && lowerBefore))) {
      bounds[2 * count] = start;
      bounds[2 * count + 1] = index;
      count++;
      start = -1;
    }
    if (inWord && start < 0) start = index;
    if (upper || code >= 0xc0) isMixed = true;
    lowerBefore = lower;
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

/** What words tell, by the first of them. */
type Hints = Map<string, WordHints>;

interface WordHints {
  /** Indexes of the hints of the word, or of the words up to it. */
  here: number[];
  /** The same of those words with the next (`entry+content`). */
  next?: Hints;
}

function hintsIn(names: string): number[] {
  const found: number[] = [];
  const count = findWords(names);
  for (let nth = 0; nth < count; nth++) {
    if (SIGNS[signOf(names, bounds[2 * nth]!, bounds[2 * nth + 1]!)] === 0) continue;
    let hints = WORD_HINTS.get(wordAt(names, nth));
    for (let last = nth; hints !== undefined; hints = hints.next?.get(wordAt(names, last))) {
      for (const hint of hints.here) if (!found.includes(hint)) found.push(hint);
      if (hints.next === undefined || ++last === count) break;
    }
  }
  return found;
}

const WORD_HINTS: Hints = indexWords();

function indexWords(): Hints {
  const index: Hints = new Map();
  for (const [hint, phrases] of Object.values(HINTS).entries()) {
    for (const phrase of phrases.split(' ')) {
      let at: WordHints = { here: [], next: index };
      for (const word of phrase.split('+')) {
        at.next ??= new Map();
        const inner: WordHints = at.next.get(word) ?? { here: [] };
        at.next.set(word, inner);
        at = inner;
      }
      at.here.push(hint);
    }
  }
  return index;
}

/**
 * Which signs the words of `WORD_HINTS` have: nearly all words that are no hint have another, and need not be cut out to be looked up. Words with
 * letters beyond ASCII have the sign 0, since their lower case is not told by a bit.
 */
const SIGNS = new Uint8Array(32_768).fill(1, 0, 1);
for (const word of WORD_HINTS.keys()) SIGNS[signOf(word, 0, word.length)] = 1;

/** Of a word in either case, a number from its first two letters, its last and its length. */
function signOf(text: string, start: number, end: number): number {
  const first = codeAt(text, start);
  const second = codeAt(text, Math.min(start + 1, end - 1));
  const last = codeAt(text, end - 1);
  if ((first | second | last) >= 0x80) return 0;
  const length = end - start;
  return (((first & 31) << 10) ^ ((second & 31) << 5) ^ (last & 31) ^ (length << 7) ^ (length << 13)) & 0x7fff;
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
