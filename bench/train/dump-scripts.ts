/**
 * A text in a script and a language of which nothing is known: no capitals, no stop words, no phrases, words shorter or not parted. The
 * sets hold few pages from outside of Europe, and in a text without capitals a menu looked like the article.
 */

/** The script for one text in three, chosen by a number; nothing for the others. */
export function scriptFor(chance: number): ((text: string) => string) | undefined {
  return SCRIPTS[chance % (3 * SCRIPTS.length)];
}

/** Each letter for another. */
const letters =
  (first: number, count: number, stop: string, capital = first) =>
  (text: string): string =>
    withoutMarks(text)
      .replace(/[a-z]/g, (letter) => String.fromCharCode(first + ((letter.charCodeAt(0) - 97) % count)))
      .replace(/[A-Z]/g, (letter) => String.fromCharCode(capital + ((letter.charCodeAt(0) - 65) % count)))
      .replace(/\.(?=\s|$|["”»])/g, stop);

/** Two letters make a syllable, or an ideograph. */
const pairs =
  (first: number, count: number, stop: string, space: string) =>
  (text: string): string =>
    withoutMarks(text)
      .toLowerCase()
      .replace(/[a-z]{1,2}/g, (pair) =>
        String.fromCharCode(first + ((((pair.charCodeAt(0) - 97) * 26 + (pair.charCodeAt(1) || 97) - 97) * 13) % count)),
      )
      .replace(/\.(?=\s|$|["”»])/g, stop)
      .replace(/(?<=\p{Lo}) (?=\p{Lo})/gu, space)
      .replace(/, /g, space === '' ? '、' : ', ');

const SCRIPTS = [
  letters(0x5d0, 27, '.'),
  letters(0x627, 26, '.'),
  letters(0x915, 26, '।'),
  letters(0x430, 26, '.', 0x410),
  letters(0x10d0, 26, '.'),
  pairs(0xac00, 11_000, '.', ' '),
  pairs(0x4e00, 8_000, '。', ''),
];

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
