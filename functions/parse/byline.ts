import type { Author } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import { type BylineContext, readName } from './bylinename.ts';
import {
  BETWEEN_NAMES,
  BROADCASTER,
  CREDENTIAL,
  INNER_LABEL,
  LABEL,
  ORGANISATION,
  OTHER_WORK,
  OUR_POST,
  ROLE,
  SPEECH,
} from './bylinewords.ts';
import { readDates } from './datetext.ts';
import { beginsWithGivenName } from './givennames.ts';
import { readHanByline } from './hanbyline.ts';
import { letters, oneLine } from './text.ts';

const LONGEST_BYLINE = 300;

export type { BylineContext };

/** The people and organisations a byline names, in its order. */
export function readByline(text: string, context: BylineContext): Author[] {
  const line = oneLine(text.slice(0, LONGEST_BYLINE * 2));
  const told = readHanByline(line);
  if (told) return told.authors.map((name) => ({ name, type: 'Person' }));
  if (!line || line.length > LONGEST_BYLINE || SPEECH.test(line) || OTHER_WORK.test(line)) return [];
  const { names, labelled } = withoutNoise(line);
  const authors: Author[] = [];
  // A post or a button before it: what follows is no name of one word and nobody's house.
  let isAfterRest = false;
  for (const piece of splitNames(withoutHouse(names))) {
    const last = authors[authors.length - 1];
    if (last?.type === 'Person' && (HOUSE_AFTER.test(piece) || isSite(piece, context))) continue;
    if (last?.type === 'Person' && !context.houses && isHouseOf(last, piece, names)) continue;
    const author = readName(piece, context, labelled);
    if (isAfterRest && author && (author.type === 'Organization' ? !agencyOf(letters(piece)) : !piece.includes(' '))) continue;
    if (!author && !last && /\p{L}/u.test(piece)) isAfterRest = true;
    // After a full name, one word is a place, a category or a rest of something.
    const isRest =
      author !== undefined &&
      agencyOf(letters(author.name)) === undefined &&
      last?.type === 'Person' &&
      !author.name.includes(' ') &&
      last.name.includes(' ') &&
      /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(author.name);
    if (author && !isRest) authors.push(author);
    else if (last && ROLE.test(piece)) last.role ??= piece;
  }
  return PLACE_BEFORE.test(names) && authors.length > 1 ? authors.slice(1) : authors;
}

/** "القاهرة - سمير حداد": one word, a dash and a whole name are a place and who wrote from there. */
const PLACE_BEFORE =
  /^(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]+\s[–—-]\s[\p{L}\p{M}'’.-]+ [^–—,;|]+$/u;

/** "Jane Miller, The Harbour Times" on the paper's own page. An agency's people write for others. */
const isSite = (piece: string, { siteNames }: BylineContext): boolean =>
  siteNames.has(letters(piece)) && agencyOf(letters(piece)) === undefined;

/** "Lívia Quaresma, do Diário do Cais": of which house the one before is. */
const HOUSE_AFTER = /^(?:d[oa]s?|del?|della|dell[’']|d[’']|du|des|vom|von der|from|of|for|for the|voor|fr[åa]n?) ?(?=\p{Lu})/u;

/**
 * What follows a person and is a house or a place by its own words: "Galo Ríos | El Sol del Puerto", "Jane Miller, PORT TODAY",
 * "Ana Souza, Jornal do Cais", "Timo Berg, Bad Ellern". "and" before it makes a desk a second author.
 */
function isHouseOf(person: Author, piece: string, names: string): boolean {
  if (agencyOf(letters(piece)) || beginsWithGivenName(piece) || ROLE.test(piece)) return false;
  if (PLACE_FIRST.test(piece) || BROADCASTER.test(piece)) return true;
  if (/^[\p{Lu}\d .&-]{3,}$/u.test(piece) && /\p{Ll}{2}/u.test(person.name)) return true;
  const isApart = /[,|/·•–—-]\s*$/.test(names.slice(0, names.lastIndexOf(piece)));
  return isApart && (HOUSE_FIRST.test(piece) || ORGANISATION.test(piece));
}

const HOUSE_FIRST =
  /^(?:(?:El|La|Los|Las|Il|Lo|Die|Das|Der|The|Het|A|O) \p{Lu}|Le \p{Lu}[\p{L}-]+(?: d(?:e|u|es) .*)?$|L[’']\p{Lu}\p{Ll}{2,})/u;
/** Words that names of places begin with and no given name does. */
const PLACE_FIRST =
  /^(?:Bad|San|Santa|Santo|São|St\.?|Sankt|Saint|Sainte|New|Port|Porto|Puerto|Fort|Mount|North|South|East|West|Los|Las|Buenos|Rio|Río|Hong|Kuala|Cape|Ciudad|Villa|Nova|Nowy|Nowa|Novi|Stara|Velik\p{L}) \p{Lu}/u;

/** "Ana Souza, The Courier — São Paulo": after a person and a dash with space around stands a place or a house, unless it is a person too. */
function withoutHouse(names: string): string {
  const [, before, after] = /^(.{4,}?)\s[–—-]\s(.+)$/u.exec(names) ?? [];
  return before &&
    after &&
    /^\p{Script=Latin}/u.test(after) &&
    beginsWithGivenName(before) &&
    !beginsWithGivenName(after) &&
    !agencyOf(letters(after))
    ? before
    : names;
}

/** Dates, addresses, e-mails, handles, reading times, remarks in brackets and labels off; each only where its mark is in the line. */
function withoutNoise(line: string): { names: string; labelled: boolean } {
  let text = line
    .replace(/^[（(]([^（）()]*)[）)]$/u, '$1')
    .replace(OUR_POST, '')
    .replace(GLUED_TAIL, ' | ');
  if (/\d/.test(text)) text = withoutNumbers(text);
  if (/[@/[(]/.test(text)) {
    text = text.replace(/https?:\/\/\S+|\S+(?:@|\[at\]|\(at\))\S+\.\S+|(?<=^|\s)@\w+/g, ' | ').replace(/\([^()]{0,80}\)/g, ' ');
  }
  text = text
    .replace(
      /\b(?:published|updated|posted|last updated|first published|stand|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|aggiornato|pubblicato)(?:\s+(?:on|am|le|el|il|at))?\s*(?=[:|]|$)/gi,
      ' | ',
    )
    .replace(CATEGORIES, '')
    .replace(/\s(?:with )?(?:additional|further) reporting (?:by|from)\s/i, ', ');
  text = oneLine(text).replace(/^[\s|·•–—,:-]+/, '');
  const label = INNER_LABEL.exec(text) ?? LABEL.exec(text);
  const names = label ? text.slice(label.index + label[0].length) : text;
  return { names: names.replace(OTHER_WORK_TAIL, ''), labelled: label !== null };
}

/** Elements without a space between them: "Jane MillerPublished: …", "Jane MillerTwitter". */
const GLUED_TAIL =
  /(?<=\p{Ll})(?:(?:Published|Updated|Posted|Follow|Twitter|Facebook|LinkedIn|Instagram|Email|Contact)(?!\p{Ll})|Last Updated\b)/gu;

/** "Par Zoé, le 14 mars 2024, 22:10 - Python - Lien permanent": categories and links behind a date, a dash before each. */
const LINKS_AFTER = /^[\s,]*(?:\d{1,2}[:.h]\d{2})?(?:(?:^|\s)[-–—|·•]\s[^-–—|·•]+){2,}$/u;

/** "Jane Miller Sa 13 Jul 2019": the day of the week before a date. */
const WEEKDAY_LAST =
  /(?:^|[\s,|·•–-])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mi[ée]|jue|vie|s[áa]b|dom|gio|seg|ter|qua|qui|sex|(?:sonn|mon|diens|donners|frei|sams)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|domenica)(?:day)?[.,]*\s*$/iu;

/** Dates, reading times, counts of comments, times of day. */
function withoutNumbers(line: string): string {
  const dates = readDates(line);
  const [first] = dates;
  const text = first
    ? `${line.slice(0, first.start).replace(WEEKDAY_LAST, '')} | ${line.slice(dates.at(-1)!.end).replace(LINKS_AFTER, '')}`
    : line;
  return text
    .replace(/\b\d+\s*(?:min(?:ute)?s?(?: read)?|min\.? lesezeit|minuten?|comments?|kommentare?)\b.*/i, '')
    .replace(/\b\d{1,2}[:.]\d{2}(?:\s?(?:uhr|h|[ap]\.?m\.?))?(?![\p{L}\d])/giu, ' | ');
}

/** "… under Piers, Storms | Tags: Harbour", "… Leave a comment": what a post is filed under, and its links. */
const CATEGORIES =
  /\s(?:leave a (?:comment|reply)|no comments|kommentar hinterlassen|(?:schreibe? )?einen kommentar|deja un comentario|laisser un commentaire|lascia un commento)\b.*$|\s(?:under|unter|filed (?:under|in)|posted in|abgelegt unter)\s.*$|(?:\s|\|)(?:tags?|schlagwörter|kategorien?|categor(?:y|ies)|catégories?|etiquetas|étiquettes?)\s?:.*$/iu;

/** "… Illustration von Karl Roth", "…, edited by Karl Roth": the work of someone else follows. */
const OTHER_WORK_TAIL =
  /[\s,;](?:(?:illustrations?|fotos?|photos?|photographs?|bilder|videos?|grafik)\s*(?:von|by|:)|(?:edited|editing|reviewed|fact[- ]checked|translated|narrated|illustrated) by\s).*$/iu;

/** Commas part names too, except before a degree: "Ann Lee, MD, and Bo Chen". */
function splitNames(text: string): string[] {
  const pieces: string[] = [];
  for (const part of text.replace(AGENCY_AFTER, '$1, $2').split(BETWEEN_NAMES)) {
    let joined = '';
    // After the last of several names stands the house of them all.
    for (const item of part.replace(AGENCY_AFTER, '$1').split(/\s*,\s*/)) {
      if (joined && CREDENTIAL.test(item) && !agencyOf(letters(item)) && !BROADCASTER.test(item)) joined += `, ${item}`;
      else {
        if (joined) pieces.push(joined);
        joined = item;
      }
    }
    if (joined) pieces.push(joined);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** "JANE MILLER Associated Press": two lines of a byline without their break. */
const AGENCY_AFTER =
  /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}?) ((?:The )?(?:Associated Press|Canadian Press)|Reuters|Bloomberg|AFP|AP|EFE|ANSA|dpa)$/u;
