import { PHRASES, type PhraseGroup } from './phrases.ts';
import { ADDRESS_WORDS, STOP_WORDS } from './stop-words.ts';

/**
 * What a block's text alone tells: length, words, punctuation, shape, phrases. The same for pages and for dumps.
 */

const PHRASE_GROUPS = Object.keys(PHRASES) as PhraseGroup[];

const SHAPE_COLUMNS = [
  'logChars',
  'logWords',
  'wordLength',
  'stopShare',
  'addressShare',
  'endsSentence',
  'endsColon',
  'endsEllipsis',
  'endsQuestion',
  'logSentences',
  'capitalShare',
  'upperShare',
  'digitShare',
  'symbolShare',
  'commaShare',
  'quoteMarks',
  'startsLower',
  'startsQuote',
  'startsDigit',
  'copyright',
  'separators',
  'addresses',
  'brackets',
  'ideographShare',
] as const;

/** Columns that `writeTextFeatures` writes, in order. */
export const TEXT_COLUMNS: readonly string[] = [...SHAPE_COLUMNS, ...PHRASE_GROUPS.map((group) => `says.${group}`), 'says.any'];

/** Words of a block that are looked at; furniture gives itself away in its first words, and prose is long. */
const MOST_WORDS = 120;
const LONGEST_TEXT = 2_000;

/**
 * Writes one block's text features to `values[offset …]`, in the order of `TEXT_COLUMNS`.
 * @returns the number of words of the whole text (an ideograph counts half a word)
 */
export function writeTextFeatures(text: string, values: Float32Array, offset: number): number {
  const sample = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  const scan = scanText(sample);
  const words = countWords(text, scan, sample.length);
  const looked = Math.max(1, scan.words.length);
  let at = offset;
  const put = (value: number) => {
    values[at++] = value;
  };
  put(Math.log1p(text.length));
  put(Math.log1p(words));
  put(scan.letters / Math.max(1, scan.wordCount));
  put(scan.words.filter((word) => STOP_WORDS.has(word)).length / looked);
  put(scan.words.filter((word) => ADDRESS_WORDS.has(word)).length / looked);
  put(ENDS_SENTENCE.test(text.slice(-4)) ? 1 : 0);
  put(/[:：]$/.test(text) ? 1 : 0);
  put(/(…|\.\.\.)["”»)\]]?$/.test(text.slice(-6)) ? 1 : 0);
  put(/[?？]["”»]?$/.test(text.slice(-3)) ? 1 : 0);
  put(Math.log1p(scan.sentences));
  put(scan.capitals / Math.max(1, scan.wordCount));
  put(scan.uppers / Math.max(1, scan.wordCount));
  put(scan.digits / sample.length);
  put(scan.symbols / sample.length);
  put(scan.commas / Math.max(1, scan.wordCount));
  put(Math.min(4, scan.quotes));
  put(/^\p{Ll}/u.test(text) ? 1 : 0);
  put(/^["“„«‘'"»]/.test(text) ? 1 : 0);
  put(/^[\d#•\-–*]/.test(text) ? 1 : 0);
  put(/©|\(c\)|&copy;/i.test(sample) ? 1 : 0);
  put(Math.min(4, scan.separators));
  put(/@|https?:|www\.|\.com\b/i.test(sample) ? 1 : 0);
  put(Math.min(4, scan.brackets));
  put(scan.ideographs / sample.length);
  at = writePhrases(scan.words, values, at);
  return words;
}

/** How often each group's phrases occur, in the block's first words; at most 3. */
function writePhrases(words: readonly string[], values: Float32Array, offset: number): number {
  let any = 0;
  for (let index = 0; index < PHRASE_GROUPS.length; index++) values[offset + index] = 0;
  for (let index = 0; index < words.length; index++) {
    const first = PHRASE_INDEX.get(words[index]!);
    if (first === undefined) continue;
    let mask = first.alone;
    const second = words[index + 1];
    if (first.longer !== undefined && second !== undefined) {
      const pair = `${words[index]} ${second}`;
      mask |= first.longer.get(pair) ?? 0;
      const third = words[index + 2];
      if (third !== undefined) mask |= first.longer.get(`${pair} ${third}`) ?? 0;
    }
    if (mask !== 0) any++;
    for (let group = 0; mask !== 0; group++, mask >>>= 1) {
      if (mask & 1) values[offset + group] = Math.min(3, values[offset + group]! + 1);
    }
  }
  values[offset + PHRASE_GROUPS.length] = any / Math.max(3, words.length);
  return offset + PHRASE_GROUPS.length + 1;
}

interface Scan {
  /** Lower case, the first `MOST_WORDS`. */
  words: string[];
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

/** One pass over the characters: regexes for each count would cost ten times as much. */
function scanText(text: string): Scan {
  const scan: Scan = {
    words: [],
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
  const lower = text.toLowerCase();
  // Lower-casing changes the length of very few strings (İ); then offsets don't fit and the text itself must do.
  const folded = lower.length === text.length ? lower : text;
  let start = -1;
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32;
    if (isWordCode(code)) {
      if (start < 0) start = index;
      if (code >= 48 && code <= 57) scan.digits++;
      if (isIdeograph(code)) scan.ideographs++;
      continue;
    }
    if (start >= 0) {
      addWord(scan, text, folded, start, index);
      start = -1;
    }
    if (code !== 32) countMark(scan, code, text.charCodeAt(index + 1));
  }
  return scan;
}

function addWord(scan: Scan, text: string, folded: string, start: number, end: number): void {
  scan.wordCount++;
  scan.letters += end - start;
  if (scan.words.length < MOST_WORDS) scan.words.push(folded.slice(start, end));
  if (text[start] !== folded[start]) {
    scan.capitals++;
    if (end - start > 1 && text[end - 1] !== folded[end - 1]) scan.uppers++;
  }
}

function countMark(scan: Scan, code: number, next: number): void {
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

function countWords(text: string, scan: Scan, sampled: number): number {
  const words = scan.wordCount + scan.ideographs / 2;
  return Math.max(1, sampled === text.length ? words : (words * text.length) / sampled);
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

/** A full stop, perhaps closed by quotes or brackets after it. */
const ENDS_SENTENCE = /[.!?…。！？؟।۔]["'”’»“)\]」』]*$/;

interface PhraseEntry {
  /** Groups of the word by itself, a bit each. */
  alone: number;
  /** Groups of the phrases of two or three words that begin with it. */
  longer?: Map<string, number>;
}

const PHRASE_INDEX: ReadonlyMap<string, PhraseEntry> = indexPhrases();

function indexPhrases(): Map<string, PhraseEntry> {
  const index = new Map<string, PhraseEntry>();
  for (const [group, name] of PHRASE_GROUPS.entries()) {
    for (const phrase of PHRASES[name].split('|')) {
      const first = phrase.split(' ')[0]!;
      const entry = index.get(first) ?? { alone: 0 };
      if (first === phrase) entry.alone |= 1 << group;
      else {
        entry.longer ??= new Map();
        entry.longer.set(phrase, (entry.longer.get(phrase) ?? 0) | (1 << group));
      }
      index.set(first, entry);
    }
  }
  return index;
}
