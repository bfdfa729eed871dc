/** Languages written without spaces: a dictionary (ICU's) must find the words. */
const UNSPACED = new Set(['ja', 'zh', 'th', 'lo', 'km', 'my']);
/** A run of letters, marks and digits; apostrophes, hyphens, stops and commas inside one do not part it: "U.S", "don't", "3,000". */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u200c]|['’.,·-](?=[\p{L}\p{N}]))*/gu;
/**
 * ICU breaks by dictionary in time linear in the text but needs one long string in memory, and a regular expression runs out of stack in a
 * word of some millions of letters; a piece bounds both.
 */
const PIECE_CHARS = 20_000;

/** A word and where it starts, in UTF-16 code units. */
export interface Word {
  text: string;
  start: number;
}

export function isUnspaced(language: string): boolean {
  return UNSPACED.has(language);
}

/** @param language primary subtag */
export function countWords(text: string, language: string): number {
  let count = 0;
  if (isUnspaced(language)) for (const _ of words(text, language)) count++;
  else for (const { piece } of pieces(text)) count += piece.match(WORD)?.length ?? 0;
  return count;
}

/** The words of a text in order. */
export function* words(text: string, language: string): Generator<Word> {
  const segmenter = isUnspaced(language) ? new Intl.Segmenter(language, { granularity: 'word' }) : undefined;
  for (const { piece, from } of pieces(text)) {
    if (segmenter === undefined) {
      yield* spacedWords(piece, from);
      continue;
    }
    for (const { segment, index, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike) yield { text: segment, start: from + index };
    }
  }
}

/** All at once: stepping through the matches one by one takes twice as long. */
function spacedWords(piece: string, from: number): Word[] {
  const found: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(piece); match; match = WORD.exec(piece)) found.push({ text: match[0], start: from + match.index });
  return found;
}

function* pieces(text: string): Generator<{ piece: string; from: number }> {
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    yield { piece: text.slice(from, to), from };
    from = to;
  }
}

/** The end of a piece: after a line or a sentence if there is one in its last quarter. */
function pieceEnd(text: string, from: number): number {
  const limit = from + PIECE_CHARS;
  if (limit >= text.length) return text.length;
  for (const mark of ['\n', '。', '、', ' ']) {
    const at = text.lastIndexOf(mark, limit - 1);
    if (at > from + PIECE_CHARS * 0.75) return at + 1;
  }
  return limit;
}
