import { PHRASES, type PhraseGroup } from './phrases.ts';
import { endsSentence } from './sentence-end.ts';
import { ADDRESS_WORDS, STOP_WORDS } from './stop-words.ts';
import { MOST_WORDS, type TextScan } from './words.ts';

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

/**
 * Writes one block's text features to `values[offset …]`, in the order of `TEXT_COLUMNS`.
 * @param scan of the text
 * @returns the number of words of the whole text (an ideograph counts half a word)
 */
export function writeTextFeatures(text: string, scan: TextScan, values: Float32Array, offset: number): number {
  const words = countWords(text, scan);
  const looked = Math.min(MOST_WORDS, scan.words.length);
  const last = text.charCodeAt(text.length - 1);
  const first = text.charCodeAt(0);
  const sample = text.length > scan.chars ? text.slice(0, scan.chars) : text;
  const ends = endsSentence(text);
  let stopWords = 0;
  let addressWords = 0;
  for (let index = 0; index < looked; index++) {
    const entry = LEXICON.get(scan.words[index]!);
    ENTRIES[index] = entry;
    if (entry?.stop) stopWords++;
    if (entry?.address) addressWords++;
  }
  let at = offset;
  values[at++] = Math.log1p(text.length);
  values[at++] = Math.log1p(words);
  values[at++] = scan.letters / Math.max(1, scan.words.length);
  values[at++] = stopWords / Math.max(1, looked);
  values[at++] = addressWords / Math.max(1, looked);
  values[at++] = ends ? 1 : 0;
  values[at++] = last === 0x3a || last === 0xff1a ? 1 : 0; // : ：
  values[at++] = ends && /(…|\.\.\.)["”»)\]]?$/.test(text.slice(-6)) ? 1 : 0;
  values[at++] = ends && /[?？]["”»]?$/.test(text.slice(-3)) ? 1 : 0;
  values[at++] = Math.log1p(scan.sentences);
  values[at++] = scan.capitals / Math.max(1, scan.words.length);
  values[at++] = scan.uppers / Math.max(1, scan.words.length);
  values[at++] = scan.digits / scan.chars;
  values[at++] = scan.symbols / scan.chars;
  values[at++] = scan.commas / Math.max(1, scan.words.length);
  values[at++] = Math.min(4, scan.quotes);
  values[at++] = isLower(first) || (first >= 0x80 && /^\p{Ll}/u.test(text)) ? 1 : 0;
  values[at++] = STARTS_QUOTE.has(first) ? 1 : 0;
  values[at++] = (first >= 48 && first <= 57) || STARTS_ITEM.has(first) ? 1 : 0;
  values[at++] = scan.symbols > 0 && /©|\(c\)|&copy;/i.test(sample) ? 1 : 0;
  values[at++] = Math.min(4, scan.separators);
  values[at++] = scan.symbols > 0 && /@|https?:|www\.|\.com\b/i.test(sample) ? 1 : 0;
  values[at++] = Math.min(4, scan.brackets);
  values[at++] = scan.ideographs / scan.chars;
  writePhrases(scan.words, looked, values, at);
  return words;
}

/** Of the words of the text at hand, what each tells; one list for all texts, since it is filled for every block of every page. */
const ENTRIES: (WordEntry | undefined)[] = new Array(MOST_WORDS);

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const STARTS_QUOTE = codesOf('"“„«‘\'»');
const STARTS_ITEM = codesOf('#•-–*');

const isLower = (code: number): boolean => code >= 97 && code <= 122;

function countWords(text: string, scan: TextScan): number {
  const words = scan.words.length + scan.ideographs / 2;
  return Math.max(1, scan.chars === text.length ? words : (words * text.length) / scan.chars);
}

/** How often each group's phrases occur, in the block's first words, whose entries are in `ENTRIES`; at most 3. */
function writePhrases(words: readonly string[], looked: number, values: Float32Array, offset: number): void {
  let any = 0;
  values.fill(0, offset, offset + PHRASE_GROUPS.length);
  for (let index = 0; index < looked; index++) {
    const entry = ENTRIES[index];
    if (entry === undefined) continue;
    let mask = entry.alone;
    if (entry.longer !== undefined && index + 1 < looked) {
      const pair = `${words[index]} ${words[index + 1]}`;
      mask |= entry.longer.get(pair) ?? 0;
      if (index + 2 < looked) mask |= entry.longer.get(`${pair} ${words[index + 2]}`) ?? 0;
    }
    if (mask !== 0) any++;
    for (let group = 0; mask !== 0; group++, mask >>>= 1) {
      if (mask & 1) values[offset + group] = Math.min(3, values[offset + group]! + 1);
    }
  }
  values[offset + PHRASE_GROUPS.length] = any / Math.max(3, looked);
}

/** What a word tells. */
interface WordEntry {
  stop: boolean;
  address: boolean;
  /** Phrase groups of the word by itself, a bit each. */
  alone: number;
  /** Groups of the phrases of two or three words that begin with it. */
  longer?: Map<string, number>;
}

/** All words that tell something, in one table: a word is looked up once. */
const LEXICON: ReadonlyMap<string, WordEntry> = makeLexicon();

function makeLexicon(): Map<string, WordEntry> {
  const lexicon = new Map<string, WordEntry>();
  const entryOf = (word: string): WordEntry => {
    const entry = lexicon.get(word) ?? { stop: false, address: false, alone: 0 };
    lexicon.set(word, entry);
    return entry;
  };
  for (const word of STOP_WORDS) entryOf(word).stop = true;
  for (const word of ADDRESS_WORDS) entryOf(word).address = true;
  for (const [group, name] of PHRASE_GROUPS.entries()) {
    for (const phrase of PHRASES[name].split('|')) {
      const first = phrase.split(' ', 1)[0]!;
      const entry = entryOf(first);
      if (first === phrase) entry.alone |= 1 << group;
      else {
        entry.longer ??= new Map();
        entry.longer.set(phrase, (entry.longer.get(phrase) ?? 0) | (1 << group));
      }
    }
  }
  return lexicon;
}
