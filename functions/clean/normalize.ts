import { evenOut } from './white-space.ts';

/**
 * Text as a reader sees it: one form per letter (NFC), plain spaces and line ends, and nothing invisible but what a script needs.
 * Linear in the text.
 */
export function normalizeText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  // LRM, RLM and ALM order words beside right-to-left letters; in other text they are residue.
  const marks = RIGHT_TO_LEFT.test(text) ? /$^/g : DIRECTION_MARKS;
  return changeByParts(dropUnprintable(text), (part) =>
    boundMarks(part.replace(SPECIAL_SPACES, ' ').replace(INVISIBLE, '').replace(marks, '')).normalize('NFC'),
  );
}

/** The same with every run of white space as one space. Three of four texts need nothing, and one look tells. */
export function normalizeRun(text: string): string {
  return UNUSUAL_OR_UNEVEN.test(text) ? evenOut(normalizeText(text)) : text;
}

/**
 * Drops what no text may hold (NUL and the other C0 controls, C1, lone surrogates, noncharacters) and makes every line end `\n`.
 * Safe on a page's source: markup consists of none of these.
 */
export function dropUnprintable(text: string): string {
  const lines = unifyLineEnds(text);
  if (isPrintable(lines) && lines.isWellFormed()) return lines;
  return changeByParts(lines, (part) => {
    const clean = part.replace(OTHER_LINE_ENDS, '\n').replace(UNPRINTABLE, '');
    return clean.isWellFormed() ? clean : clean.replace(/\p{Surrogate}/gu, '');
  });
}

/**
 * Whether a decoded text has nothing that `dropUnprintable` drops or changes, but for `\r`: one look at each character, and no copy. Lone
 * surrogates are not looked for: no decoder makes them.
 */
export function isPrintable(decoded: string): boolean {
  return !DROPPED.test(decoded);
}

/** `\r\n` and `\r` to `\n`. */
export function unifyLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  return changeByParts(text, (part) => part.replace(/\r\n/g, '\n').replace(/\r/g, '\n'));
}

/**
 * Applies a change to a long text part by part, cut where no two characters belong together. In one go, a replacement that hits
 * millions of places holds them all: 25 MB of `a\r\n` took 800 MB.
 */
export function changeByParts(text: string, change: (part: string) => string): string {
  if (text.length <= PART_CHARS) return change(text);
  const changed: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = cutPoint(text, from + PART_CHARS);
    changed.push(change(text.slice(from, to)));
    from = to;
  }
  return changed.join('');
}

const PART_CHARS = 100_000;

/** The next place at or after `at` before a space or an ASCII letter: marks, surrogates and `\r\n` stay together. */
function cutPoint(text: string, at: number): number {
  for (let end = at; end < Math.min(text.length, at + 1_000); end++) {
    const code = text.charCodeAt(end);
    if (code >= 0x20 && code < 0x7f) return end;
  }
  return Math.min(text.length, at + 1_000);
}

/** Form feed, vertical tab, NEL, line and paragraph separator. */
const OTHER_LINE_ENDS = /[\f\v\u0085\u2028\u2029]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const UNPRINTABLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

/** What `OTHER_LINE_ENDS` and `UNPRINTABLE` match, in one class. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const DROPPED = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/;

/**
 * Characters that normalizing leaves as they are, whatever stands beside them: ASCII, Latin, Greek and Cyrillic letters, dashes, quotes,
 * currency, kana, ideographs, hangul. Nearly all text is of these, and need not be looked at nine times.
 */
const USUAL =
  ' -~\u00a1-\u00ac\u00ae-\u02ff\u0388-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3001-\u3029\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e';
const UNUSUAL = new RegExp(`[^\t\n${USUAL}]`);
/** All other white space than the plain space is unusual. */
const UNUSUAL_OR_UNEVEN = new RegExp(`[^${USUAL}]| {2}`);

/** No-break, typographic, mathematical and ideographic spaces. */
const SPECIAL_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Zero-width space, word joiner and invisible operators, BOM, soft hyphen, interlinear marks, bidi embeddings, overrides and
 * isolates. The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji are spelt with them.
 */
const INVISIBLE = /[\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const DIRECTION_MARKS = /[\u200e\u200f\u061c]/g;

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Keeps 30 marks on a letter, as Unicode's Stream-Safe Text Format does: normalizing sorts them, at a cost that grows with the square
 * of their number. By hand, since a regex over a run of millions of marks overflows its stack.
 */
function boundMarks(part: string): string {
  if (!/\p{M}{31}/u.test(part)) return part;
  let bounded = '';
  let run = 0;
  for (const character of part) {
    run = /\p{M}/u.test(character) ? run + 1 : 0;
    if (run <= 30) bounded += character;
  }
  return bounded;
}
