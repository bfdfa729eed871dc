import { readAge } from '../../shared/age.ts';
import { HAN_NAME, REPORTER } from '../../shared/signature.ts';
import { endsSentence } from './sentence-end.ts';

/** Bylines and dates among lines, by their shape alone. */

/** @returns what the line may be: both only say that a name, or a day, stands there, not whose */
export function roleByShape(lines: readonly { text: string }[], at: number): 'byline' | 'date' | undefined {
  const { text } = lines[at]!;
  const role = roleOfText(text);
  if (role || text.length > LONGEST || !(isNames(text) || HAN_NAME.test(text))) return role;
  const above = lines[at - 1]?.text ?? '';
  const besides = [above, lines[at + 1]?.text ?? ''].some(
    (other) => other.length <= 120 && (HAS_DATE.test(other) || BYLINE.test(other)),
  );
  return besides || LABEL_ALONE.test(above) ? 'byline' : undefined;
}

/** The same of a line alone: a label before a name, an agency, or a day tell it. */
export function roleOfText(line: string): 'byline' | 'date' | undefined {
  if (line.length > LONGEST || isStory(line)) return undefined;
  const text = line.replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (
    BYLINE.test(text) ||
    isAgencies(text) ||
    (AGENCY_FIRST.test(text) && isNames(text.replace(AGENCY_FIRST, ''))) ||
    (text.length <= LONGEST_SOURCE && WITH_AGENCY.test(text))
  )
    return 'byline';
  if (REPORTER.test(text) || HAN_WRITERS.test(text) || (OF.test(text) && isNames(text.replace(OF, '')))) return 'byline';
  if (!HAS_DATE.test(text)) return text.length <= LONGEST_AGE && readAge(text) ? 'date' : undefined;
  // A caption tells a day, too.
  if (text.length > LONGEST_DATED && SMALL_WORDS.test(text)) return undefined;
  return hasNames(text.replace(ALL_DATES, ' ')) ? 'byline' : 'date';
}

/** "By Tuesday the last ferry had left.", "On 5 March 2024 the council closed the pier.": a sentence, and not one about the publication. */
export function isStory(text: string): boolean {
  if (!endsSentence(text) || !SMALL_WORDS.test(text) || OF_PUBLICATION.test(text)) return false;
  const [beforeComma] = text.split(',', 1);
  return !(BYLINE.test(text) && isNames(beforeComma!.replace(BYLINE, '')));
}

/** Three words in a row without a capital, or a dozen signs of a script without spaces. */
const SMALL_WORDS = /\p{Ll}\p{Ll}+ \p{Ll}+ \p{Ll}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、]{12}/u;
/** What a line about the publication begins with; with a name before it is a byline. */
const OF_PUBLICATION =
  /^(?:(?:this|the|article|story|der|dieser|cet|este|artículo|article|artikel|beitrag) ){0,2}(?:(?:was|wurde|a été|fue|first|last|originally|zuletzt|zuerst|dernière) ){0,2}(?:updated?|published|posted|modified|written|reported|edited|compiled|amended|corrected|veröffentlicht|aktualisiert|erschienen|stand|publi[ée]e?|mise? (?:à jour|en ligne)|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|gepubliceerd|bijgewerkt|publicerad|uppdaterad|publiceret|opdateret|publisert|oppdatert|opublikowano|aktualizacja|опубликовано|обновлено)(?!\p{L})/iu;

/** A label with nothing but names behind it, "BY JANE MILLER, THE COURIER", or a reporter's post behind the name: no headline reads so. */
export const isSignature = (text: string): boolean =>
  REPORTER.test(text) || (BYLINE.test(text) && isNames(text.replace(BYLINE, '')));

/** One name or several, each of two to four capitalised words, and perhaps a paper after a comma: "ANN LEE, THE COURIER", "Ann Lee · The Courier". */
export function isNames(text: string): boolean {
  if (text.length > LONGEST_DATED || PICTURES.test(text)) return false;
  const [first, ...more] = text.split(/,? (?:and|und|et|y|e|og|och|&) |, | [·•] /);
  return (
    PERSON.test(first!) && more.length <= 8 && more.every((name) => PERSON.test(name) || /^\p{Lu}[\p{L}\p{M}'’.-]+$/u.test(name))
  );
}

/** Agencies of pictures, "Getty Images": a credit that stands alone. */
const PICTURES = /\b(?:images?|photos?|pictures?|fotos?)$/iu;
const LONGEST = 200;
/** A line with a day in it, and one of names, is short; longer ones are captions. */
const LONGEST_DATED = 120;

/** Where no capital begins a name, a space or a colon must end the label: "글로벌" is no "글". */
const LABELS =
  '[Bb]y|BY|(?:[Ww]ritten|[Ww]ords|[Pp]osted|[Rr]eported|[Ss]tory) by|[Vv]on|[Tt]ext[eo]?(?: von| de| by)?:|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|[Аа]втор(?:ы)?:?|[Aa]ut(?:h?or(?:in|a|es|ka|zy)?|eur|ore):|[Hh]aber:|كتبت?(?=:|(?: [^ ]+){1,4}$)|بقلم(?=[ :]|$)|מאת(?=[ :]|$)|文[:：]|[記记]者[:：]|작성자(?=[ :]|$)|글(?=:| [^ ]{2,4}$)|โดย[ :]|[Oo]leh|[Pp]enulis ?:|[Tt]ác giả ?:|[Íí]rta ?:|[Ss]zerző ?:|Συντάκτης ?:|Γράφει [οη]|लेखक(?= ?:)|লেখক(?= ?:)|نویسنده(?= ?:)';
/** Labels before a name. */
const BYLINE = new RegExp(`^(?:${LABELS})\\s*:?\\s*(?=\\p{Lu}|\\p{Lo})`, 'u');
/** The name stands on the next line. */
const LABEL_ALONE = new RegExp(`^(?:${LABELS})\\s*:?$`, 'u');

/** "本报记者 陆小满 何青": names of two to four signs behind the post, parted by space; "记者调查" is a headline's beginning. */
const HAN_WRITERS =
  /^(?:本[报報台网網]|特[约約]|[实實][习習])?(?:[记記]者|作者|撰文|通[讯訊][员員])(?:[\s、，]\p{Script=Han}{2,4}){1,5}$/u;

/** "Της Ελένης Μαύρου": Greek papers print the name in the genitive. */
const OF = /^(?:Του|Της|Των) (?=\p{Lu})/u;

/** An agency alone on its line, perhaps with another or two. Taken apart first: a pattern of three together took 3 ms to compile. */
function isAgencies(text: string): boolean {
  const parts = text.split(/ ?[/,|·] ?/);
  if (parts.at(-1) === '') parts.pop();
  return parts.length >= 1 && parts.length <= 3 && parts.every((part) => AGENCY.test(part));
}

const AGENCY =
  /^(?:AFP|AP|APA|ANSA|ANP|ATS|Belga|Bloomberg|dpa|dts|DPA|EFE|epd|IANS|Interfax|KNA|Kyodo(?: News)?|Lusa|NTB|PA(?: Media)?|PAP|PTI|Reuters|REUTERS|Ritzau|SDA|sid|SID|TASS|TT|UPI|Xinhua|Yonhap|ČTK|РИА Новости|ТАСС|時事通信|共同通信|新华社|연합뉴스|(?:The )?Associated Press|Agence France-Presse|Press Association|Europa Press)$/u;

/** An agency before a name: "Reuters, Jane Miller". */
const AGENCY_FIRST = /^(?:AFP|AP|APA|ANSA|dpa|DPA|EFE|epd|KNA|PA|Reuters|REUTERS|SDA|sid|SID|TASS|UPI) ?[/,|·] /u;

/** "Le Courrier du Port (avec AFP)": a paper and the agency it drew on. */
const WITH_AGENCY =
  /^\p{Lu}.{2,50}[\s(](?:avec|with|mit|con|com|met|med) (?:l['’])?(?:AFP|AP|APA|ANP|ANSA|ATS|Belga|dpa|EFE|Lusa|NTB|PAP|Reuters|Ritzau|TT)\)?$/u;
const LONGEST_SOURCE = 80;

/** "Published 2 hours ago" */
const LONGEST_AGE = 60;

const ARABIC_DIGIT = /[٠-٩۰-۹]/g;

/** Of a month's name: what is no digit, space or punctuation. The class of all letters, so many times and whatever the case, took 150 ms to compile. */
const LETTER = '[^\\s\\d.,:;!?()|/–—-]';
/** A day in figures, in words, or in ideographs. */
const HAS_DATE = new RegExp(
  [
    '\\b\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}\\b',
    '\\b(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}\\b',
    '(?:令和|平成|昭和|民國|民国) ?(?:元|\\d{1,3})年 ?\\d{1,2}月 ?\\d{1,2}日',
    '[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日',
    '(?:19|20)\\d{2} ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일]',
    `(?<!\\p{L})${LETTER}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH|er|\\.)?(?: de| DE| d.| D.)? ?${LETTER}{3,12}\\.?(?: del?| DEL?)?,? (?:19|20)\\d{2}\\b`,
  ].join('|'),
  'u',
);
const ALL_DATES = new RegExp(HAS_DATE.source, 'gu');

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
