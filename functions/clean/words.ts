import type { Block } from './blocks.ts';

/**
 * The words of a text, and what its characters tell, in one pass over them: by character codes and a table of what each code is.
 */

/** Words that are looked at for features; furniture gives itself away in its first words, and prose is long. */
export const MOST_WORDS = 120;
/** Characters that are looked at for features. */
export const LONGEST_TEXT = 2_000;

/** What the first `LONGEST_TEXT` characters of a text hold. */
export interface TextScan {
  /** Lower case. */
  words: string[];
  /** Whether `words` are all words of the text, and those that `wordsOf` finds. */
  exact: boolean;
  /** Characters that were looked at. */
  chars: number;
  /** Letters and digits. */
  letters: number;
  /** Words that begin with a capital. */
  capitals: number;
  /** Words that end with one, too. */
  uppers: number;
  digits: number;
  symbols: number;
  commas: number;
  quotes: number;
  separators: number;
  brackets: number;
  sentences: number;
  ideographs: number;
}

/**
 * By a count for each kind of character: a switch over them took three times as long. The letters of a word are counted together, since
 * adding one to the same number for each of them waits for the number.
 */
export function scanText(text: string): TextScan {
  const sample = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const lower = sample.toLowerCase();
  // Lower-casing changes the length of very few strings (İ); then offsets don't fit and the text itself must do.
  const folded = lower.length === sample.length ? lower : sample;
  const { length } = sample;
  const words: string[] = [];
  let capitals = 0;
  let uppers = 0;
  let letters = 0;
  counts.fill(0);
  for (let index = 0; index < length; ) {
    let kind = kindAt(sample, index);
    const start = index++;
    if (kind < LETTER) {
      counts[kind]!++;
      if (kind === STOP && !(sample.charCodeAt(index) > 32)) counts[SENTENCE]!++;
      continue;
    }
    if (kind !== LETTER) counts[kind]!++;
    for (; index < length; index++) {
      kind = kindAt(sample, index);
      if (kind < LETTER) break;
      if (kind !== LETTER) counts[kind]!++;
    }
    letters += index - start;
    words.push(folded.slice(start, index));
    if (sample.charCodeAt(start) !== folded.charCodeAt(start)) {
      capitals++;
      if (index - start > 1 && sample.charCodeAt(index - 1) !== folded.charCodeAt(index - 1)) uppers++;
    }
  }
  return {
    words,
    exact: folded === lower && length === text.length && counts[OTHER_GAP]! + counts[IDEOGRAPH]! + counts[OTHER_LETTER]! === 0,
    chars: length,
    letters,
    capitals,
    uppers,
    digits: counts[DIGIT]!,
    symbols: symbolsOf(),
    commas: counts[COMMA]!,
    quotes: counts[QUOTE]!,
    separators: counts[SEPARATOR]!,
    brackets: counts[BRACKET]!,
    sentences: counts[SENTENCE]! + counts[FULL_STOP]!,
    ideographs: counts[IDEOGRAPH]!,
  };
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return KINDS[code] || kindOf(code);
}

/** All that is no letter and no space. */
function symbolsOf(): number {
  let symbols = 0;
  for (let kind = SPACE + 1; kind < LETTER; kind++) symbols += counts[kind]!;
  return symbols;
}

/** Lower-case words: runs of letters and digits; ideographs and kana one by one. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    const kind = KINDS[code] || kindOf(code);
    if (kind < OTHER_GAP) {
      if (start >= 0) words.push(lower.slice(start, index));
      start = -1;
    } else if (kind === LETTER || kind === DIGIT) {
      if (start < 0) start = index;
    } else return lower.match(WORDS) ?? [];
  }
  if (start >= 0) words.push(lower.slice(start));
  return words;
}

const WORDS = /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu;

/** Each word once, in the order of their first places. */
export function distinctOf(words: readonly string[]): readonly string[] {
  return words.length <= FEW_WORDS ? words.filter((word, at) => words.indexOf(word) === at) : [...new Set(words)];
}

/** Of so few words to look through the list takes a third of the time that a set does. */
const FEW_WORDS = 24;

/** The words of a page's blocks: each text is read once. */
export class BlockWords {
  private readonly scans: TextScan[] = [];
  private readonly lists: (readonly string[] | undefined)[] = [];
  private kept = 0;

  /** What the block's characters tell. */
  scan(block: Block): TextScan {
    return this.scans[block.at] ?? this.keep(block, scanText(block.text));
  }

  /** All words of the block. */
  of(block: Block): readonly string[] {
    return this.lists[block.at] ?? this.keepList(block);
  }

  /** Words of the block's first characters. */
  first(block: Block, chars: number): readonly string[] {
    return block.text.length <= chars ? this.of(block) : wordsOf(block.text.slice(0, chars));
  }

  private keep(block: Block, scan: TextScan): TextScan {
    if (this.kept < MOST_KEPT) this.scans[block.at] = scan;
    this.kept += scan.words.length;
    return scan;
  }

  private keepList(block: Block): readonly string[] {
    const scan = this.scan(block);
    const words = scan.exact ? scan.words : wordsOf(block.text);
    if (this.kept < MOST_KEPT) this.lists[block.at] = words;
    if (!scan.exact) this.kept += words.length;
    return words;
  }
}

/** Words of a page that are kept, at 50 bytes each; those beyond are read again when they are needed. */
const MOST_KEPT = 200_000;

// Kinds of characters: what parts words, then what they consist of.
const SENTENCE = 0;
const SPACE = 1;
const MARK = 2;
const COMMA = 3;
const QUOTE = 4;
const SEPARATOR = 5;
const BRACKET = 6;
/** Ends a sentence when a space follows. */
const STOP = 7;
const FULL_STOP = 8;
/** No letter by the ranges of `isWordCode`, though one by Unicode: words as features see them are not those of `wordsOf`. */
const OTHER_GAP = 9;
const LETTER = 10;
const DIGIT = 11;
const IDEOGRAPH = 12;
/** A letter by those ranges, though none by Unicode. */
const OTHER_LETTER = 13;
/** Of the text at hand, how many characters are of each kind; one list for all texts. */
const counts = new Int32Array(14);

const MARKS: ReadonlyMap<string, number> = new Map([
  [' ', SPACE],
  ...Array.from('.!?', (mark) => [mark, STOP] as const),
  ...Array.from('。！？', (mark) => [mark, FULL_STOP] as const),
  ...Array.from(',、，', (mark) => [mark, COMMA] as const),
  ...Array.from('"“”„«»「', (mark) => [mark, QUOTE] as const),
  ...Array.from('|/·•>', (mark) => [mark, SEPARATOR] as const),
  ...Array.from('([', (mark) => [mark, BRACKET] as const),
]);

/** By UTF-16 code; 0 where it was not asked for yet: a process meets some hundreds of them. */
const KINDS = new Uint8Array(65_536);

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  let kind = isSurrogate || /[\p{L}\p{N}]/u.test(character) ? OTHER_GAP : (MARKS.get(character) ?? MARK);
  if (isIdeograph(code)) kind = IDEOGRAPH;
  else if (code >= 48 && code <= 57) kind = DIGIT;
  else if (isWordCode(code)) kind = /\p{L}/u.test(character) ? LETTER : OTHER_LETTER;
  KINDS[code] = kind;
  return kind;
}

/** Letters and digits of any script, by ranges: exact enough for counting, and fast. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code < 0x2c00) return false;
  if (code >= 0x3000 && code < 0x3040) return code === 0x3005;
  if (code >= 0xff00 && code < 0xff10) return false;
  if (code >= 0xfe00 && code < 0xfe70) return false;
  return (
    code !== 0xd7 && code !== 0xf7 && code !== 0x060c && code !== 0x061b && code !== 0x061f && code !== 0x06d4 && code !== 0x0964
  );
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code < 0x3100) || (code >= 0x3400 && code < 0xa000) || (code >= 0xe00 && code < 0xe80);
}
