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
  /** Lower case, at least the first `MOST_WORDS`. */
  words: string[];
  /** Whether `words` are all words of the text, and those that `wordsOf` finds. */
  exact: boolean;
  /** Characters that were looked at. */
  chars: number;
  wordCount: number;
  letters: number;
  capitals: number;
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

export function scanText(text: string): TextScan {
  const sample = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const scan: TextScan = {
    words: [],
    exact: sample.length === text.length,
    chars: sample.length,
    wordCount: 0,
    letters: 0,
    capitals: 0,
    uppers: 0,
    digits: 0,
    symbols: 0,
    commas: 0,
    quotes: 0,
    separators: 0,
    brackets: 0,
    sentences: 0,
    ideographs: 0,
  };
  const lower = sample.toLowerCase();
  // Lower-casing changes the length of very few strings (İ); then offsets don't fit and the text itself must do.
  const sameLength = lower.length === sample.length;
  if (!sameLength) scan.exact = false;
  const folded = sameLength ? lower : sample;
  let start = -1;
  for (let index = 0; index <= sample.length; index++) {
    const code = index < sample.length ? sample.charCodeAt(index) : 32;
    const kind = KINDS[code] || kindOf(code);
    if (kind >= LETTER) {
      if (start < 0) start = index;
      if (kind === DIGIT) scan.digits++;
      else if (kind === IDEOGRAPH) {
        scan.ideographs++;
        scan.exact = false;
      } else if (kind === OTHER_LETTER) scan.exact = false;
      continue;
    }
    if (kind === OTHER_GAP) scan.exact = false;
    if (start >= 0) {
      addWord(scan, sample, folded, start, index);
      start = -1;
    }
    if (code !== 32) countMark(scan, code, sample.charCodeAt(index + 1));
  }
  return scan;
}

/** Lower-case words: runs of letters and digits; ideographs and kana one by one. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    const kind = KINDS[code] || kindOf(code);
    if (kind === GAP) {
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

// Kinds of characters. What is a letter by the ranges of `isWordCode` and by Unicode is nearly always the same; where it isn't, words
// as features see them are not those of `wordsOf`.
const GAP = 1;
const OTHER_GAP = 2;
const LETTER = 3;
const DIGIT = 4;
const IDEOGRAPH = 5;
const OTHER_LETTER = 6;

/** By UTF-16 code; 0 where it was not asked for yet: a process meets some hundreds of them. */
const KINDS = new Uint8Array(65_536);

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const isWord = /[\p{L}\p{N}]/u.test(character);
  const isSurrogate = code >= 0xd800 && code < 0xe000;
  let kind = isWord || isSurrogate ? OTHER_GAP : GAP;
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

function addWord(scan: TextScan, text: string, folded: string, start: number, end: number): void {
  scan.wordCount++;
  scan.letters += end - start;
  if (scan.exact || scan.words.length < MOST_WORDS) scan.words.push(folded.slice(start, end));
  if (text.charCodeAt(start) !== folded.charCodeAt(start)) {
    scan.capitals++;
    if (end - start > 1 && text.charCodeAt(end - 1) !== folded.charCodeAt(end - 1)) scan.uppers++;
  }
}

function countMark(scan: TextScan, code: number, next: number): void {
  switch (code) {
    case 46: // .
    case 33: // !
    case 63: // ?
      if (!(next > 32)) scan.sentences++;
      break;
    case 0x3002: // 。
    case 0xff01:
    case 0xff1f:
      scan.sentences++;
      break;
    case 44: // ,
    case 0x3001: // 、
    case 0xff0c: // ，
      scan.commas++;
      break;
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0xab:
    case 0xbb:
    case 0x300c:
      scan.quotes++;
      break;
    case 124: // |
    case 47: // /
    case 0xb7: // ·
    case 0x2022: // •
    case 62: // >
      scan.separators++;
      break;
    case 40:
    case 91:
      scan.brackets++;
      break;
    default:
  }
  scan.symbols++;
}
