import { ENDINGS, FUNCTION_WORDS, LETTERS } from './functionwords.ts';
import { countScripts, type Script } from './scripts.ts';

/** Text looked at: 800 code units hold some 130 words; the choice is sure after 50. */
const SAMPLE_CHARACTERS = 800;
/** Letters below which nothing can be said. */
const FEWEST_LETTERS = 8;

/** Scripts with one language that news comes in. */
const LANGUAGE_OF_SCRIPT: Partial<Record<Script, string>> = {
  Greek: 'el',
  Armenian: 'hy',
  Bengali: 'bn',
  Gurmukhi: 'pa',
  Gujarati: 'gu',
  Oriya: 'or',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Sinhala: 'si',
  Thai: 'th',
  Lao: 'lo',
  Tibetan: 'bo',
  Myanmar: 'my',
  Georgian: 'ka',
  Hangul: 'ko',
  Ethiopic: 'am',
  Khmer: 'km',
  Kana: 'ja',
  Han: 'zh',
};

/** Languages of the scripts that many share; those of Latin are all the others in the table of words. */
const CYRILLIC = ['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'mn', 'tg'];
const ARABIC = ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'];
const DEVANAGARI = ['hi', 'mr', 'ne'];
const HEBREW = ['he', 'yi'];
const others = new Set([...CYRILLIC, ...ARABIC, ...DEVANAGARI, ...HEBREW]);
const LATIN = Object.keys(FUNCTION_WORDS).filter((language) => !others.has(language));
const LANGUAGES_OF_SCRIPT: Partial<Record<Script, readonly string[]>> = {
  Latin: LATIN,
  Cyrillic: CYRILLIC,
  Arabic: ARABIC,
  Devanagari: DEVANAGARI,
  Hebrew: HEBREW,
};

/**
 * The language of a text itself, not what its page claims (2 % of pages declare another): script first, then function words,
 * then letters that only some languages have.
 *
 * @returns BCP 47 primary subtag (with a script where a language has two: sr-Latn); undefined when there is too little text
 */
export function detectLanguage(text: string): string | undefined {
  const sample = sampleOf(text);
  const script = dominantScript(sample);
  if (!script) return undefined;
  const languages = LANGUAGES_OF_SCRIPT[script];
  if (!languages) return LANGUAGE_OF_SCRIPT[script];
  // Without a word it knows, a script's commonest language; Latin has none.
  return byWords(sample, languages) ?? (script === 'Latin' ? undefined : languages[0]);
}

/** The beginning and, of a long text, as much of its middle: many texts begin with a quotation or a notice in another language. */
function sampleOf(text: string): string {
  if (text.length < 3 * SAMPLE_CHARACTERS) return text.slice(0, SAMPLE_CHARACTERS);
  const half = SAMPLE_CHARACTERS / 2;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, half)} ${text.slice(middle, middle + half)}`;
}

/** An ideograph or syllable says about as much as three letters; running Japanese is at least a tenth kana, Chinese quotes a few. */
function dominantScript(text: string): Script | undefined {
  const counts = countScripts(text);
  const han = counts.get('Han') ?? 0;
  const kana = counts.get('Kana') ?? 0;
  const weights: [Script, number][] = [...counts].map(([script, count]) => [script, script === 'Hangul' ? count * 3 : count]);
  const dense = (han + kana) * 3;
  weights.push(kana > han * 0.1 ? ['Kana', dense] : ['Han', dense]);
  let best: [Script, number] | undefined;
  for (const entry of weights) if (entry[1] > (best?.[1] ?? 0)) best = entry;
  return best && best[1] >= FEWEST_LETTERS ? best[0] : undefined;
}

/** Languages that little news comes in: a word they share with a common one is more likely that one's. */
const SELDOM = new Set('lb fo eo la mt ga gd cy eu ig yo ha rw mg st tn so ku nn tl mn tg'.split(' '));

interface Votes {
  /** Its place in LANGUAGES. */
  language: number;
  points: number;
}

const LANGUAGES = [
  ...new Set([...Object.keys(FUNCTION_WORDS), ...[...LETTERS, ...ENDINGS].flatMap(([, languages]) => languages.split(' '))]),
];
const placeOf = new Map(LANGUAGES.map((language, place) => [language, place]));

/** For each word its points in each language that has it: the fewer languages share it, the more it says. */
const wordVotes = new Map<string, Votes[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of new Set(words.split(' '))) {
    const votes = wordVotes.get(word) ?? [];
    votes.push({ language: placeOf.get(language)!, points: 0 });
    wordVotes.set(word, votes);
  }
}
for (const votes of wordVotes.values()) {
  for (const vote of votes) vote.points = (0.2 + 1 / votes.length) * (SELDOM.has(LANGUAGES[vote.language]!) ? 0.6 : 1);
}

/** A rare letter counts up to a third of a function word. */
const letterVotes = new Map<number, Votes[]>();
for (const [letters, languages] of LETTERS) {
  const codes = languages.split(' ');
  for (const letter of letters) {
    const votes = codes.map((language) => ({ language: placeOf.get(language)!, points: 0.4 / codes.length }));
    const code = letter.charCodeAt(0);
    letterVotes.set(code, [...(letterVotes.get(code) ?? []), ...votes]);
  }
}

/** The end of a word counts a third of a function word. */
const endingVotes = new Map<string, Votes[]>();
for (const [endings, languages] of ENDINGS) {
  for (const ending of endings.split(' ')) {
    const votes = languages.split(' ').map((language) => ({ language: placeOf.get(language)!, points: 0.35 }));
    endingVotes.set(ending, [...(endingVotes.get(ending) ?? []), ...votes]);
  }
}

const ENDING_SIZES = [2, 3, 4, 5, 6];
/** The last two letters of every ending: most words end in none of them, and need no further look. */
const lastTwo = (word: string): number => word.charCodeAt(word.length - 2) * 0x10000 + word.charCodeAt(word.length - 1);
const lastLetters = new Set([...endingVotes.keys()].map(lastTwo));

/** What parts words: all of ASCII but letters, hyphen and apostrophe, and the punctuation of the other scripts; first and last code. */
const NO_WORD: [number, number][] = [
  [0x00, 0x26],
  [0x28, 0x2c],
  [0x2e, 0x40],
  [0x5b, 0x60],
  [0x7b, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x55a, 0x55f],
  [0x5be, 0x5be],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x2000, 0x2017],
  [0x201a, 0x206f],
  [0x2190, 0x2bff],
  [0x3000, 0x303f],
  [0xff00, 0xff20],
];
const parts = new Uint8Array(0x10000);
for (const [first, last] of NO_WORD) parts.fill(1, first, last + 1);

function byWords(text: string, candidates: readonly string[]): string | undefined {
  const scores = new Float64Array(LANGUAGES.length);
  const count = (votes: readonly Votes[] | undefined) => {
    if (votes) for (const { language, points } of votes) scores[language]! += points;
  };
  const lower = text.toLowerCase();
  for (const run of wordsOf(lower)) {
    const word = isMark(run.charCodeAt(0)) || isMark(run.charCodeAt(run.length - 1)) ? withoutMarks(run) : run;
    const votes = wordVotes.get(word);
    if (votes) {
      count(votes);
      continue;
    }
    if (lastLetters.has(lastTwo(word))) {
      for (const size of ENDING_SIZES) if (word.length > size + 1) count(endingVotes.get(word.slice(-size)));
    }
    if (word.includes("'") || word.includes('’')) for (const part of word.split(/['’]/)) count(wordVotes.get(part));
  }
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code > LAST_ASCII) count(letterVotes.get(code));
  }
  let best: string | undefined;
  let most = 0;
  for (const language of candidates) {
    const score = scores[placeOf.get(language)!]!;
    if (score > most) [best, most] = [language, score];
  }
  return best;
}

/** The runs of characters that are no mark, by a table of marks: a pattern takes twice as long. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (parts[text.charCodeAt(at)] === 0) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

const LAST_ASCII = 0x7f;
/** Hyphens and apostrophes belong to a word inside it, not at its ends. */
const isMark = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bb;
const withoutMarks = (run: string): string => run.replace(/^['’‘ʻ-]+|['’‘ʻ-]+$/g, '');
