/**
 * Text as a reader sees it: one form per letter (NFC), plain spaces and line ends, and nothing invisible but what a script needs.
 * Linear in the text.
 */
export function normalizeText(text: string): string {
  const normal = dropUnprintable(text).replace(SPECIAL_SPACES, ' ').replace(INVISIBLE, '');
  // LRM, RLM and ALM order words beside right-to-left letters; in other text they are residue.
  const marked = RIGHT_TO_LEFT.test(normal) ? normal : normal.replace(DIRECTION_MARKS, '');
  return marked.normalize('NFC');
}

/**
 * Drops what no text may hold (NUL and the other C0 controls, C1, lone surrogates, noncharacters) and makes every line end `\n`.
 * Safe on a page's source: markup consists of none of these.
 */
export function dropUnprintable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(OTHER_LINE_ENDS, '\n').replace(UNPRINTABLE, '');
  return clean.isWellFormed() ? clean : clean.replace(/\p{Surrogate}/gu, '');
}

/** Form feed, vertical tab, NEL, line and paragraph separator. */
const OTHER_LINE_ENDS = /[\f\v\u0085\u2028\u2029]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const UNPRINTABLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g;

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
