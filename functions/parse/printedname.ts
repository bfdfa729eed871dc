import { LEGAL_FORM } from './copyright.ts';
import { letters, oneLine } from './text.ts';

/** The name of a house among what sites print and declare in its place: with a slogan, the title, quotes and marks around it. */

const LONGEST_NAME = 100;

/**
 * @param raw as declared or printed
 * @param titles of the page, folded to letters: what is one of them is no name
 * @param label first part of the site's registrable domain, folded: of a name and its slogan the part that it repeats is the name
 * @returns '' when it names nobody
 */
export function houseName(raw: string, titles: () => readonly string[], label = ''): string {
  if (SIMPLE.test(raw) && !NOT_ITS_NAME.test(raw) && !raw.endsWith(' Limited')) return raw;
  const name = trimMarks(oneLine(raw).replace(FRONT_PAGE, '$1'));
  if (name.length < 2 || NOBODY.test(name) || isTitle(name, titles)) return '';
  const parts = (PARTED.test(name) ? name.split(PARTED) : [name])
    .map(trimMarks)
    .filter(
      (part) =>
        part.length > 1 &&
        /\p{L}/u.test(part) &&
        !isTitle(part, titles) &&
        !NOT_ITS_NAME.test(part) &&
        !/^(?:[Bb]y|von|par|por) /.test(part),
    );
  const house = (parts.find((part) => isOf(part, label)) ?? parts[0] ?? '').replace(LEGAL_FORM, '').replace(/^www\./i, '');
  return house.length >= 2 && house.length <= LONGEST_NAME ? house : '';
}

/** Titles have more words than most names, which need not be compared. */
const isTitle = (name: string, titles: () => readonly string[]): boolean =>
  (name.split(' ', FEWEST_TITLE_WORDS).length === FEWEST_TITLE_WORDS || /\p{Lo}{8}/u.test(name)) &&
  titles().includes(letters(name));
/** From so many words on a text is taken for a title. */
export const FEWEST_TITLE_WORDS = 4;

/** One to three plain words, the last no short form of a company's kind: nearly all names, told in a tenth of the time. */
const SIMPLE = /^[A-Z][A-Za-z']{1,20}(?: [A-Z][A-Za-z']{5,20}){0,2}$/;

/** Addresses, accounts, files, a template's places, a page of a list. */
const NOBODY = /^https?:|^@|[{}<>]|^(?:null|undefined)$|^[\w-]+\.(?:html?|php|aspx?|jsp)$|^(?:seite|page|página|pagina) \d+$/i;
/** What stands in the title or the copyright line in the name's place: who wrote it, links of the footer, names of pages. */
const NOT_ITS_NAME =
  /^(?:copyright|©|\(c\)|theme .+|(?:privacy policy|datenschutz|impressum|kontakt|contact|übersicht|overview|detail))$/iu;

/** A name and its slogan; dashes have spaces around them, bars need none. */
const PARTED = /\s[–—•·:-]{1,2}\s|\s-\s-\s|\s*[|｜]\s*/u;
/** Content systems declare the address of the front page for the name of the site. */
const FRONT_PAGE = /^https?:\/\/(?:www\.)?([^/]+)\/?$/;

/** Marks and signs around it, empty brackets and one that is not closed; "l" for a bar. */
const trimMarks = (text: string): string => (PLAIN.test(text) ? text : withoutMarks(text));
/** Nearly all names. */
const PLAIN = /^(?!l )[\p{L}\d][\p{L}\p{M}\d '’&,.!?+/]*$/u;
const withoutMarks = (text: string): string =>
  text
    .replace(/\s*\(\s*\)|\s*\([^()]*$/, '')
    .replace(/^(?:[©\s|·•_–—«»›‹>-]|\p{So})+|(?:[\s|·•–—«»›‹>-]|\p{So})+$/gu, '')
    .replace(/^l (?=\p{Lu}{2})/u, '')
    .trim();

const isOf = (part: string, label: string): boolean => {
  const name = letters(part);
  return label.length > 2 && name.length > 2 && (name.includes(label) || label.includes(name));
};
