import { readAge } from '../../shared/age.ts';
import { agencyOf } from './agencies.ts';
import { LABEL, ORGANISATION, ROLE } from './bylinewords.ts';
import { readDates } from './datetext.ts';
import { MODIFIED_WORDS } from './datewords.ts';
import { beginsWithGivenName } from './givennames.ts';
import { readHanByline } from './hanbyline.ts';
import { remember } from './remember.ts';
import { letters, oneLine } from './text.ts';

export interface DumpByline {
  publisher?: string;
  /** Whether a label says that it is the source: "来源：江城晚报". */
  isLabelled?: true;
  /** Names as a byline: "Jane Miller; John Roe". */
  author?: string;
}

const LONGEST_LINE = 200;

/**
 * A line of a dump's head that mixes publisher, date and authors, in any order: "Newsweek 1/17/2023 David Brennan",
 * "By Ann Lee · The Paper · 3 Mar 2024". The date and the marks part it; each piece is an author by its label, its given name or
 * its place after the date, and the publisher otherwise.
 *
 * @returns undefined for a line without a date, a label or a second part, or with nothing but a date
 */
export const readDumpByline = remember((text: string): DumpByline | undefined => {
  const whole = oneLine(text.slice(0, LONGEST_LINE));
  const labelled = readHanByline(whole);
  if (labelled) {
    const { source, authors } = labelled;
    return {
      ...(source && { publisher: source, isLabelled: true }),
      ...(authors.length > 0 && { author: `By ${authors.join('; ')}` }),
    };
  }
  const age = readAge(whole);
  // "Jane Miller · Published 2 hours ago", "Jane Miller5 hours ago": what stands before an age is its byline.
  const line = age ? whole.slice(0, age.start) : whole;
  const dates = readDates(line);
  const pieces = piecesOf(line, dates);
  const isMixed =
    dates.length > 0 ||
    age !== undefined ||
    pieces.some((piece) => piece.labelled) ||
    (pieces.length > 1 && pieces.some((piece) => isPerson(piece.text)));
  if (pieces.length === 0 || !isMixed) return undefined;
  const authors = pieces.filter((piece) => piece.labelled || isPerson(piece.text));
  const rest = pieces.filter((piece) => !authors.includes(piece) && !ROLE.test(piece.text));
  // Two unknown names about a date: portals print the paper first and the writer after.
  const unknown = authors.length === 0 ? rest.filter((piece) => looksLikeName(piece.text)) : [];
  const writer = unknown.find((piece) => piece.afterDate && rest.length > 1);
  const publisher = rest.find(
    (piece) =>
      piece !== writer &&
      !(piece.isPlace && authors.length === 0) &&
      !DESK.test(piece.text) &&
      !MODIFIED_WORDS.test(piece.text) &&
      isName(piece.text.replace(WITH_AGENCY, '')),
  );
  // One word is a name by its label only.
  const named = (piece: Piece) => (piece.labelled && !piece.text.includes(' ') ? `By ${piece.text}` : piece.text);
  const author = [...authors, ...(writer ? [writer] : [])].map(named).join('; ');
  return { ...(publisher && { publisher: publisher.text.replace(WITH_AGENCY, '') }), ...(author && { author }) };
});

/** A paper's name: a few words, each with a capital or of digits; no sentence, no list of categories. */
const isName = (text: string): boolean =>
  !text.includes(' ') ||
  (text.split(' ').length <= MOST_NAME_WORDS &&
    !text.includes(',') &&
    text.split(' ').every((word) => !/^\p{Ll}/u.test(word) || SMALL.test(word) || /\.\p{Ll}{2,}$/u.test(word)));
const MOST_NAME_WORDS = 6;
/** Words that names have small. */
const SMALL =
  /^(?:of|the|and|für|der|die|das|am|im|an|de|del|du|des|la|le|les|el|et|y|e|di|della|do|da|dos|van|het|och|og|i|w|eine?)$/;

/** "Le Monde avec AFP": the paper with the agency it drew on. */
export const WITH_AGENCY =
  /\s+\(?(?:avec|with|mit|con|com|met|e|et|and|und)\s+(?:AFP|AP|Reuters|dpa|EFE|ANSA|APA|Lusa|Belga)\)?$/i;
/** Desks, which are nobody's paper. */
export const DESK = /^(?:redacci[óo]n|redaktion|rédaction|redazione|redação|editorial|newsroom|staff|agencias?|agenturen?)$/i;

interface Piece {
  text: string;
  labelled: boolean;
  afterDate: boolean;
  /** With a comma before the date, and no word of a paper's: "Frankfurt am Main, 12 March 2024". */
  isPlace: boolean;
}

function piecesOf(line: string, dates: readonly { start: number; end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (text: string, afterDate: boolean, beforeDate: boolean) => {
    for (const part of text.split(/\s+[|·•–—/-]\s+|\s*[|·•]\s*/)) {
      const label = LABEL.exec(part.trim()) ?? SOURCE.exec(part.trim());
      const name = trim(
        part
          .trim()
          .slice(label?.[0].length ?? 0)
          .replace(NOISE, ' '),
      );
      if (name.length > 1 && /\p{L}/u.test(name) && !NOBODY.test(name))
        pieces.push({
          text: name,
          labelled: label !== null && !SOURCE.test(part.trim()),
          afterDate,
          isPlace: beforeDate && /,\s*$/.test(part) && !ORGANISATION.test(name),
        });
    }
  };
  for (const date of dates) {
    add(line.slice(from, date.start), from > 0, true);
    from = date.end;
  }
  add(line.slice(from), from > 0, false);
  return pieces;
}

/** "Source: The Courier": a label before the paper, not before a writer. */
const SOURCE = /^(?:source|quelle|fuente|fonte|bron|kilde|källa|źródło|источник|来源|來源)\s*[:：]\s*/iu;

/** Words around dates and reading times. */
const NOISE =
  /(?<!\p{L})(?:published|updated|posted|last updated|publiée?|mise? à jour|mise? en ligne|publicad[oa]|actualizad[oa]|atualizad[oa]|aggiornat[oa]|pubblicat[oa]|veröffentlicht|publiziert|aktualisiert|stand|erstellt|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert|opublikowano|aktualizacja|yayınlan\p{L}+|güncelle\p{L}+|giriş|diterbitkan|опубликовано|обновлено|입력|수정)(?!\p{L})(?:\s+(?:on|am|le|el|il|em|op|den|at|um|à)(?!\p{L}))?\s*:?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?|\b(?:mon|tue|wed|thu|fri|sat|sun),|\b\d+\s?(?:min(?:utes?|uten)?(?: read| lesezeit)?|h|hrs?|d)\b|\bmin read\b|\d{1,2}時\d{1,2}分|\b\d{1,2}[:.]\d{2}\b\s*(?:uhr|h|[ap]\.?m\.?)?/giu;

/** What may stand alone beside a date and names nobody: days of the week, times of day. */
const NOBODY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|domenica|segunda|ter[çc]a|quarta|quinta|sexta|(?:maan|dins|woens|donder|vrij|zater|zon)dag|m[åa]ndag|tisdag|onsdag|torsdag|fredag|l[öø]rdag|s[öø]ndag|mandag|tirsdag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|[月火水木金土日]曜日?|星期[一二三四五六日]|\S*\d\S*)[.,:]?$/iu;

/** What the page glued to a name: "Ann Lee@annlee", "Ann LeeTHE COURIER". */
const GLUED = /@\w+(?![\w.-])|(?<=\p{Ll})\p{Lu}{2,}\p{L}*(?: \p{Lu}+)*$/gu;

const trim = (text: string): string => oneLine(text.replace(GLUED, '')).replace(/^[\s|·•,;:–—/-]+|[\s|·•,;:–—/-]+$/g, '');

const isPerson = (text: string): boolean =>
  (looksLikeName(text) || (looksLikeName(text.split(',')[0]!) && ROLE.test(text.slice(text.indexOf(',') + 1).trim()))) &&
  beginsWithGivenName(text) &&
  !ORGANISATION.test(text.split(',')[0]!) &&
  agencyOf(letters(text)) === undefined;

/** Two to four capitalised words, particles aside; several such names in a list. */
const looksLikeName = (text: string): boolean =>
  text.split(/,| and | und | et | y | & /).every((name) => NAME.test(name.trim())) && agencyOf(letters(text)) === undefined;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:(?:van|von|de|der|den|di|da|del|la|le|dos|bin|al|el|ter) )*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;
