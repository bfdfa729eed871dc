import type { LINE_ROLES } from '../../shared/document.ts';
import { isCaption } from './dump-captions.ts';
import type { DumpLine } from './dump-lines.ts';
import { kindOfLine } from './dump-phrases.ts';
import { contentWords } from './dump-topics.ts';

type LineRole = (typeof LINE_ROLES)[number];

/** How far above the body its head is looked for: kicker, headline, deck, byline, date, share bar, caption. */
const HEAD_LINES = 25;

/**
 * Roles of the lines above the body (and of a headline or byline that was taken for its first lines): which is the headline, which
 * name the author and the date, which is the deck. Menus above them get none.
 *
 * @param lines all lines of the dump
 * @param body index of the first line of the body
 * @param leads some first lines of the body, to tell the headline by what it is about
 */
export function findHead(lines: readonly DumpLine[], body: number, leads: readonly string[]): Map<number, LineRole> {
  const roles = new Map<number, LineRole>();
  const first = Math.max(0, body - HEAD_LINES);
  for (let at = first; at < body; at++) {
    const role = lineRole(lines, at);
    if (role) roles.set(at, role);
  }
  const headline = findHeadline(lines, first, body, leads, roles);
  if (headline === undefined) return roles;
  // What stands above the headline belongs to the page: its date is today's, its names are other stories'.
  for (const at of [...roles.keys()]) if (at < headline - 3) roles.delete(at);
  roles.set(headline, 'headline');
  for (let at = headline + 1; at < body; at++) {
    const { text } = lines[at]!;
    if (!roles.has(at) && isSentence(text) && !isCaption(text) && !kindOfLine(text)) roles.set(at, 'deck');
  }
  const above = lines[headline - 1];
  if (above && !roles.has(above.at) && isKicker(above.text)) roles.set(above.at, 'kicker');
  return roles;
}

function lineRole(lines: readonly DumpLine[], at: number): LineRole | undefined {
  const { text } = lines[at]!;
  if (text.length > 200) return undefined;
  if (BYLINE.test(text)) return 'byline';
  if (HAS_DATE.test(text)) return hasNames(text.replace(ALL_DATES, ' ')) ? 'byline' : 'date';
  const besides = [lines[at - 1], lines[at + 1]].some(
    (line) => line && line.text.length <= 120 && (HAS_DATE.test(line.text) || BYLINE.test(line.text)),
  );
  return besides && PERSON.test(text) ? 'byline' : undefined;
}

/** The best of the lines: short, no sentence, about what the body is about, near the body, printed again elsewhere. */
function findHeadline(
  lines: readonly DumpLine[],
  first: number,
  body: number,
  leads: readonly string[],
  roles: ReadonlyMap<number, LineRole>,
): number | undefined {
  const about = new Set(leads.flatMap(contentWords));
  let best: { at: number; score: number } | undefined;
  for (let at = first; at < body; at++) {
    const { text } = lines[at]!;
    if (roles.has(at) || !isHeadlineShaped(text) || isCaption(text) || kindOfLine(text)) continue;
    const words = contentWords(text);
    const shared = words.filter((word) => about.has(word)).length;
    const followed = [1, 2, 3].some((step) => roles.has(at + step));
    const again = lines.some((line) => line.at !== at && line.text === text);
    const score =
      (4 * shared) / Math.max(3, words.length) +
      Math.min(1, text.length / 40) +
      (followed ? 0.8 : 0) +
      (again ? 0.5 : 0) +
      (body - at <= 3 ? 0.5 : 0) -
      (body - at) * 0.06 -
      (/[.。]$/.test(text) ? 1.5 : 0) -
      Math.max(0, words.length - 10) * 0.12;
    if (score > (best?.score ?? 1)) best = { at, score };
  }
  return best && (titleAbove(lines, best.at, about) ?? best.at);
}

/** A long line below a shorter one on the same subject is the deck: the headline is the one above. */
function titleAbove(lines: readonly DumpLine[], at: number, about: ReadonlySet<string>): number | undefined {
  const above = lines[at - 1];
  const { text } = lines[at]!;
  if (!above || text.length < LONG_TITLE || above.text.length >= text.length || above.text.length < 20) return undefined;
  if (!isHeadlineShaped(above.text) || isCaption(above.text) || kindOfLine(above.text) || /[.。]$/.test(above.text))
    return undefined;
  return contentWords(above.text).filter((word) => about.has(word)).length >= 2 ? above.at : undefined;
}

/** Headlines of the benchmark have 60 characters in the median, one in ten has more than 90. */
const LONG_TITLE = 90;

function isHeadlineShaped(text: string): boolean {
  const words = text.split(' ').length;
  if (IDEOGRAPHS.test(text)) return text.length >= 6 && text.length <= 80;
  return text.length >= 12 && text.length <= 220 && words >= 2 && words <= 32;
}

function isSentence(text: string): boolean {
  return text.length >= 40 && text.length <= 500 && (text.split(' ').length >= 7 || IDEOGRAPHS.test(text));
}

function isKicker(text: string): boolean {
  return text.length <= 40 && text.split(' ').length <= 4 && /^\p{L}/u.test(text) && !kindOfLine(text);
}

const IDEOGRAPHS = /[\u3040-\u30ff\u3400-\u9fff]{3}/;

/** Labels before a name. */
const BYLINE =
  /^(?:[Bb]y|BY|(?:[Ww]ritten|[Ww]ords|[Pp]osted|[Rr]eported|[Ss]tory) by|[Vv]on|[Tt]ext[eo]?(?: von| de| by)?:|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|[Aа]втор:?|автор:?|كتبت?:?|بقلم:?|文[:：]|記者[:：]?|작성자|글)\s*:?\s*(?=\p{Lu}|\p{Lo})/u;

/** A day in figures, in words, or in ideographs. */
const HAS_DATE = new RegExp(
  [
    '\\b\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}\\b',
    '\\b(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}\\b',
    '(?:19|20)\\d{2} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]',
    '(?<!\\p{L})\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}\\b',
    '\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?(?: de| d.)? ?\\p{L}{3,12}\\.?(?: de| del)?,? (?:19|20)\\d{2}\\b',
  ].join('|'),
  'iu',
);
const ALL_DATES = new RegExp(HAS_DATE.source, 'giu');

/** Two to four capitalised words and no more. */
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]+)(?: (?:van|von|de|der|den|di|da|del|la|le|dos|bin|al|el|ter|y|e)){0,2}(?: \p{Lu}[\p{L}\p{M}'’.-]+){1,3}$/u;

/** Capitalised words beside the date, once weekdays, months, zones and labels are off. */
function hasNames(rest: string): boolean {
  const words = rest.replace(
    /\b(?:updated|published|posted|last|on|at|am|pm|uhr|gmt|est|edt|et|bst|cet|utc|ist|min(?:ute)?s? read|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?)\b\.?/giu,
    ' ',
  );
  return /\p{Lu}[\p{L}\p{M}'’-]{1,}|\p{Lo}{2,}/u.test(words);
}
