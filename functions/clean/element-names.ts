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
const bounds = new Uint16Array(2 * NAMING_ATTRIBUTES.size * LONGEST_NAME);

/**
 * Fills `bounds`. By character codes: with regexes it took a seventh of all time.
 * @returns the number of words
 */
function findWords(names: string): number {
  let count = 0;
  let start = -1;
  let lowerBefore = false;
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
    lowerBefore = lower;
  }
  return count;
}

const wordAt = (names: string, nth: number): string => names.slice(bounds[2 * nth], bounds[2 * nth + 1]).toLowerCase();

function wordsIn(names: string): string[] {
  const count = findWords(names);
  const words: string[] = [];
  for (let nth = 0; nth < count; nth++) words.push(wordAt(names, nth));
  return words;
}

/** Indexes of the hints of a word by itself, and of the two or three words that begin with it (`entry+content`). */
interface WordHints {
  alone: number[];
  longer?: Map<string, number[]>;
}

function hintsIn(names: string): number[] {
  const found: number[] = [];
  const count = findWords(names);
  for (let nth = 0; nth < count; nth++) {
    if (SIGNS[signOf(names, bounds[2 * nth]!, bounds[2 * nth + 1]!)] === 0) continue;
    const word = wordAt(names, nth);
    const hints = WORD_HINTS.get(word);
    if (hints === undefined) continue;
    addNew(hints.alone, found);
    if (hints.longer === undefined || nth + 1 === count) continue;
    const pair = `${word}+${wordAt(names, nth + 1)}`;
    addNew(hints.longer.get(pair), found);
    if (nth + 2 < count) addNew(hints.longer.get(`${pair}+${wordAt(names, nth + 2)}`), found);
  }
  return found;
}

function addNew(hints: readonly number[] | undefined, found: number[]): void {
  if (hints === undefined) return;
  for (const hint of hints) if (!found.includes(hint)) found.push(hint);
}

const WORD_HINTS: ReadonlyMap<string, WordHints> = indexWords();

function indexWords(): Map<string, WordHints> {
  const index = new Map<string, WordHints>();
  for (const [hint, phrases] of Object.values(HINTS).entries()) {
    for (const phrase of phrases.split(' ')) {
      const first = phrase.split('+', 1)[0]!;
      const entry = index.get(first) ?? { alone: [] };
      if (first === phrase) entry.alone.push(hint);
      else {
        entry.longer ??= new Map();
        entry.longer.set(phrase, [...(entry.longer.get(phrase) ?? []), hint]);
      }
      index.set(first, entry);
    }
  }
  return index;
}

/**
 * Which signs the words of `WORD_HINTS` have: three words of four have another, and need not be cut out to be looked up. Letters beyond ASCII
 * are no sign, since their lower case is not told by a bit.
 */
const SIGNS = new Uint8Array(4_096).fill(1, 0, 1);
for (const word of WORD_HINTS.keys()) SIGNS[signOf(word, 0, word.length)] = 1;

/** Of a word in either case, a number from its first two letters, its last and its length. */
function signOf(text: string, start: number, end: number): number {
  const first = codeAt(text, start) | 32;
  const second = codeAt(text, Math.min(start + 1, end - 1)) | 32;
  const last = codeAt(text, end - 1) | 32;
  if ((first | second | last) >= 0x80) return 0;
  return (first + (second << 3) + (last << 6) + ((end - start) << 2)) & 0xfff;
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
