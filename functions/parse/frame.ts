import type { Author, Image, Removal } from '../../shared/article.ts';
import type { CleanBlock } from '../../shared/document.ts';
import { splitCredit } from './credit.ts';
import { readDates } from './datetext.ts';
import { unglue } from './datetokens.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS } from './datewords.ts';
import { beginsWithGivenName } from './givennames.ts';
import { readHanSignature } from './hanbyline.ts';
import type { Page } from './page.ts';
import { letters } from './text.ts';

/**
 * Lines that clean left in the body and that the fields tell for something else: the day of publication, the box about the author,
 * captions with their credits. The counts are lines outside the article : lines of it, of the benchmark sets and their pages as dumps.
 */
export interface Framed {
  blocks: CleanBlock[];
  removed: Removal[];
  /** Of the captions among them. */
  images: Image[];
}

const REMOVAL_CHARS = 24;

/** The body without them. A page keeps captions and boxes apart by its mark-up, so there only dates are looked for. */
export function dropFrame(page: Page, authors: readonly Author[], headline?: string): Framed {
  const all = page.document.blocks;
  const end = page.isText ? placeOfAuthorBox(all, authors) : all.length;
  const framed: Framed = { blocks: [], removed: [], images: [] };
  for (const [index, block] of all.entries()) {
    const isEnd = all.length > END_BLOCKS && (index < END_BLOCKS || index >= all.length - END_BLOCKS);
    const caption = page.isText && index < end ? readCaption(block.text) : undefined;
    const isHeadline = page.isText && index === 0 && block.text === headline;
    let reason: string | undefined;
    if (isHeadline) reason = 'headline';
    else if (index >= end) reason = 'biography';
    else if (caption) reason = 'caption';
    else if (isEnd && isDateLine(block.text)) reason = 'date';
    else if (isEnd && isSignature(block.text, authors, index < END_BLOCKS, index === all.length - 1)) reason = 'byline';
    if (reason) framed.removed.push({ reason, text: block.text.slice(0, REMOVAL_CHARS), at: block.at });
    else framed.blocks.push(block);
    if (caption) framed.images.push(caption);
  }
  return framed.blocks.length > 0 ? framed : { blocks: [...all], removed: [], images: [] };
}

/** A date stands first or last; further in it is the story's. */
const END_BLOCKS = 2;
const LONGEST_DATE_LINE = 80;
const LONGEST_LABEL = 30;

/** "Last updated: April 21, 2025": a label, a day and nothing else (7 : 0; days without a label are the article's on 2 of 2 pages). */
function isDateLine(text: string): boolean {
  if (text.length > LONGEST_DATE_LINE || !/\d{4}/.test(text)) return false;
  const line = unglue(text);
  const dates = readDates(line);
  if (dates.length === 0) return false;
  const label = line.slice(0, dates[0]!.start);
  const rest = line.slice(dates.at(-1)!.end);
  return label.length <= LONGEST_LABEL && (PUBLISHED_WORDS.test(label) || MODIFIED_WORDS.test(label)) && !/\p{L}{4}/u.test(rest);
}

/**
 * A first or the last line that is nothing but a found author's name (after a dash it stays, as the sets have it), and below the text also their initials, a name in brackets, or who edited it: "Jane Miller",
 * "JM", "（佐藤健一）", "Edited by Ann Lee".
 */
function isSignature(text: string, authors: readonly Author[], isHead: boolean, isLast: boolean): boolean {
  if (text.length > LONGEST_SIGNATURE || !(isHead || isLast) || /^[–—-]/.test(text)) return false;
  const line = letters(text);
  const people = authors.filter(({ type }) => type === 'Person');
  if (people.some(({ name }) => letters(name) === line && (name.includes(' ') || /\p{Script=Han}/u.test(name)))) return true;
  // "Jane Miller, Port Ellery" above the text.
  if (isHead)
    return people.some(
      ({ name }) => text.startsWith(`${name}, `) && text.length <= name.length + LONGEST_PLACE && !/[.!?]$/.test(text),
    );
  const isInitials =
    line.length <= MOST_INITIALS &&
    people.some(({ name }) => name.includes(' ') && line === letters((name.match(/(?<!\p{L})\p{L}/gu) ?? []).join('')));
  return isInitials || EDITED.test(text) || readHanSignature(text) === text.slice(1, -1);
}
const LONGEST_SIGNATURE = 80;
const LONGEST_PLACE = 25;
const MOST_INITIALS = 4;
/** Who edited or translated it. */
const EDITED =
  /^(?:edited|editing|translated|text edited|texto editado|editado|traducido|traduzido|editado|redigiert|übersetzt|édité|traduit|a cura|redigerad|redigeret)(?: by| por| von| par| av| af| di|:) \p{Lu}\S+(?: \p{Lu}\S+){0,3}\.?$/iu;

/** From here on, and with no more than this share of the text, a name alone begins its author's box. */
const BOX_FROM = 0.5;
const BOX_SHARE = 0.3;
const LONGEST_BOX_TITLE = 80;
const ABOUT =
  /^(?:about|by|über|zur person|von|à propos d[e']|par|sobre|acerca de|por|over|door|om|o autor(?:ze|ce)|об авторе|автор)\s*:?\s+/iu;

/**
 * Index of the line that is nothing but the author's name, or "About" and the name, in the second half of a dump: the box about her
 * begins there and the article has ended (14 : 1; a name after a dash is a signature). The number of blocks when there is none.
 */
function placeOfAuthorBox(blocks: readonly CleanBlock[], authors: readonly Author[]): number {
  const names = new Set(
    authors
      .filter(({ type, name }) => type === 'Person' && name.includes(' ') && beginsWithGivenName(name))
      .map(({ name }) => letters(name)),
  );
  const chars = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const [index, { text }] of blocks.entries()) {
    const isBox =
      /^\p{L}/u.test(text) &&
      text.length <= LONGEST_BOX_TITLE &&
      index >= blocks.length * BOX_FROM &&
      before >= chars * (1 - BOX_SHARE);
    if (isBox && names.has(letters(text.replace(ABOUT, '')))) return index;
    before += text.length;
  }
  return blocks.length;
}

const LONGEST_CAPTION = 300;
const LONGEST_CREDIT = 80;
/** The label of a credit at the end of a line, elements glued or not: "… at the World CupCredit: PA", "… in Miami. Photo: Name". */
const CREDIT_AT_END =
  /(?:(?<=\p{Ll})(?=\p{Lu})|(?<=[.!?)”"»])\s*|^)(?:Photo(?:graph)?(?: credit)?|Image credit|Picture credit|Credits?|Foto|Bild|Crédits?(?: photos?)?|Crédito|Fotografía|Zdjęcie|Фото)\s?:\s?(?=\p{Lu})/u;

/** Portals print "© Name" before the caption; who the name is and where it ends is not said. */
const CREDIT_FIRST = /^©\s?(?=\p{L})/u;

/** A line that ends with a labelled credit, or begins with a ©, is a picture's (12 : 0). */
function readCaption(text: string): Image | undefined {
  if (text.length > LONGEST_CAPTION) return undefined;
  if (CREDIT_FIRST.test(text)) return { caption: text.replace(CREDIT_FIRST, '') };
  const label = CREDIT_AT_END.exec(text);
  if (!label || text.length - label.index > LONGEST_CREDIT) return undefined;
  const { caption, creditText } = splitCredit(text.slice(0, label.index), text.slice(label.index));
  return creditText === undefined ? undefined : { ...(caption && { caption }), creditText };
}
