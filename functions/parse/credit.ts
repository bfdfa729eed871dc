import { agencyOf } from './agencies.ts';
import {
  BOX_WORDS,
  CAPTION_LABEL,
  CREDIT_WORD,
  FILE_TAIL,
  LABEL_AT_START,
  LABELLED,
  NO_CAPTION,
  NO_RESALE,
  UI_HEAD,
  UI_TAIL,
} from './creditwords.ts';
import { beginsWithGivenName } from './givennames.ts';
import { fold, letters, oneLine } from './text.ts';

/** Telling a caption from its credit: who made the picture stands on a line of its own, after a label, in brackets, or last with a slash. */

export interface SplitCaption {
  caption?: string;
  creditText?: string;
}

const LONGEST_CAPTION = 1500;
const LONGEST_CREDIT = 160;

/**
 * @param text caption as the page prints it, its elements on lines of their own, perhaps with the credit in it
 * @param marked the credit, where the page marks it apart
 * @returns both, labels ("Photo:", "©") off the credit
 */
export function splitCredit(text: string, marked?: string): SplitCaption {
  if (isBox(text)) return {};
  const lines = readLines(text);
  const credits = readLines(marked ?? '');
  if (credits.length > 0) return withMarkedCredit(lines, credits);
  const last = lines[lines.length - 1];
  if (lines.length > 1 && last && isCreditLine(last)) return parts(lines.slice(0, -1).join(' '), last);
  const [head, ...rest] = lines;
  if (head && rest.length > 0 && (isCredit(head) || LABEL_AT_START.test(head)) && head.length <= 60 && !isCredit(rest.join(' ')))
    return parts(rest.join(' '), head);
  const whole = withoutRepeat(lines.join(' '));
  return splitLine(whole);
}

/** A sign-up or a player in the picture's place: none of its lines is a caption. */
const isBox = (text: string): boolean => BOX_WORDS.test(text.slice(0, LONGEST_CAPTION).replace(/\s+/g, ' '));

/** Lines with words; a line that is a label, or ends with a bar, goes on in the next. */
const readLines = (text: string): string[] => [
  ...new Set(
    text
      .slice(0, LONGEST_CAPTION)
      .replace(/([:|(/])\n/g, '$1 ')
      .replace(LABEL_LINE, '$1 ')
      .split('\n')
      .map((line) => withoutPage(oneLine(line)))
      .filter((line) => /\p{L}/u.test(line) && !NO_CAPTION.test(line)),
  ),
];

/** The line without the page's own words before and behind it; what stands behind is looked for among the last signs only. */
function withoutPage(line: string): string {
  const from = Math.max(0, line.length - LONGEST_UI);
  const tail = line.slice(from).replace(NO_RESALE, '').replace(FILE_TAIL, '').replace(UI_TAIL, '');
  return (line.slice(0, from) + tail).replace(UI_HEAD, '').replace(CAPTION_LABEL, '');
}
const LONGEST_UI = 80;

/** "Image copyright", "Media caption", "Credit…" on a line of its own. */
const LABEL_LINE = /(?<=^|\n)((?:image|media|photo|video) (?:copyright|source|credit|caption),?|credit(?:\.{3}|…))\n/gi;

/** The page marked the credit; its text may still hold the caption, and the caption the credit. */
function withMarkedCredit(lines: readonly string[], credits: readonly string[]): SplitCaption {
  const credit = credits.map((line) => line.replace(BARE_START, '')).join(' / ');
  let caption = lines.join(' ');
  if (caption === '') {
    const split = splitLine(credit);
    if (split.caption && split.creditText && split.caption.length > 30) return split;
    return isSentence(credit) ? { caption: credit } : parts('', credit);
  }
  if (fold(caption).endsWith(fold(credit)) && caption.length > credit.length) caption = caption.slice(0, -credit.length);
  const inner = splitLine(caption);
  // Both are credits: "Photo by Jane Miller" and, on a line of its own, "Getty Images".
  if (inner.creditText && !inner.caption && !fold(credit).includes(fold(inner.creditText)))
    return parts('', `${credit} / ${inner.creditText}`);
  if (!inner.creditText) return parts(caption, credit);
  if (fold(credit).includes(fold(inner.creditText))) return parts(inner.caption ?? '', credit);
  // "… on Tuesday. (Photo: Jane Miller/Getty Images)", and "Getty" where the page marks it.
  return fold(inner.creditText).includes(fold(trimCredit(credit))) && inner.caption
    ? parts(inner.caption, inner.creditText)
    : parts(caption, credit);
}

/** What says something is no credit, however it is marked: eight words and more, half of them small, no label and no agency. */
function isSentence(text: string): boolean {
  const words = text.split(' ');
  const small = words.filter(
    (word) => /^\p{Ll}{2}/u.test(word) && !/^(?:of|by|via|for|from|the|and|und|von|de|del|et|y|pour|para|für)$/.test(word),
  );
  return words.length >= 8 && small.length * 2 >= words.length && !LABEL_AT_START.test(text) && !CREDIT_WORD.test(text);
}

/** "Photo Jane Miller": marked as a credit, its label needs no colon. */
const BARE_START =
  /^(?:[Pp]hotos?|PHOTOS?|[Ff]otos?|FOTOS?) (?=\p{Lu}[\p{L}.'’-]* \p{Lu})(?!(?:Illustration|Courtesy|Credit|By)\b)/u;

/** One line: a label, else brackets at the end, else what follows the last sentence. */
function splitLine(text: string): SplitCaption {
  if (!text) return {};
  const isClosed = /[)\]）】]\.?$/u.test(text);
  if (isClosed && /^[([（][^()]{2,60}[)\]）]\.?$/u.test(text)) return parts('', text);
  const bar = /\s\|\s([^|]{2,100})$/u.exec(text);
  if (bar && (isCredit(bar[1]!) || (isPerson(bar[1]!) && !LABEL_AT_START.test(text))))
    return parts(text.slice(0, bar.index), bar[1]!);
  const held = isClosed ? /\s*[([（]([^()[\]（）]{4,160})[)\]）]\.?$/u.exec(text) : null;
  if (held && LABEL_AT_START.test(held[1]!)) return parts(text.slice(0, held.index), held[1]!);
  const bare = (isClosed && BARE_LABEL.exec(text)) || BARE_TAIL.exec(text);
  if (bare) return parts(text.slice(0, bare.index), bare[1]!);
  let label: RegExpExecArray | undefined;
  for (const match of MAY_BE_LABELLED.test(text) ? text.matchAll(LABELLED) : []) {
    const rest = text.slice(match.index + match[0].length);
    if (rest.length >= 2 && rest.length <= LONGEST_CREDIT && !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(rest)) {
      label = match;
      break;
    }
  }
  if (label) return parts(text.slice(0, label.index), text.slice(label.index + label[0].length));
  const named = NAME_AND_AGENCY.exec(text);
  if (named) return parts(text.slice(0, named.index), named[1]!);
  const bracket = isClosed
    ? /\s*[([（【]([^()[\]（）【】]{2,100}(?:\([^()]{1,40}\)[^()]{0,40})?)[)\]）】]\.?$/u.exec(text)
    : null;
  // After the last sentence, a bracket of one to four names: "… on Tuesday. (The Paper)".
  const isNamed =
    bracket &&
    /[.!?”"\d]\s*$/u.test(text.slice(0, bracket.index)) &&
    /^\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,3}$/u.test(bracket[1]!);
  if (bracket && (isNamed || isCredit(bracket[1]!) || isHouse(bracket[1]!)))
    return parts(text.slice(0, bracket.index), bracket[1]!);
  const tail = /(?<=[.!?”"…»)])\s*([^.!?]{3,90}|[^.!?]{1,60}\.[^.!?]{1,40})$/u.exec(text);
  if (tail && (isCredit(tail[1]!) || (CAPITALS.test(tail[1]!) && /\p{Ll}/u.test(text))))
    return parts(text.slice(0, tail.index), tail[1]!);
  const taken = /[影供图摄]$/u.test(text) ? TAKEN_BY.exec(text) : null;
  if (taken) return parts(text.slice(0, taken.index + (text[taken.index] === '。' ? 1 : 0)), taken[1]!);
  if (isCredit(text) && text.length <= 60 && !/\p{Ll} \p{Ll}+ \p{Ll}/u.test(text)) return parts('', text);
  return parts(text, '');
}

/** A sign of a label: most captions have none of them. */
const MAY_BE_LABELLED =
  /[:：©=＝…]|\.{3}|\([cC]\)|（[cCＣ]|copyright|courtesy|(?:dok|fot|φωτ)\.|(?:photo|image|picture|illustration|foto|fotograf)\p{L}*\s+\p{L}+/iu;

/** "… (foto Carlo Rinaldi)": in brackets at the end a label needs no colon. */
const BARE_LABEL =
  /\s*[([（](?:[Ff]oto|FOTO|[Pp]hoto|[Pp]h\.?|[Bb]ild|[Pp]icture|[Ii]magen|[Ii]mmagine)\s+(\p{Lu}[^()[\]（）]{3,80})[)\]）]\.?$/u;

/** "… since Tuesday. PHOTO JEAN MOULIN", "… from the sea - Foto Marenostrum": so it does behind the last sentence or a dash. */
const BARE_TAIL =
  /(?:(?<=[.!?”"»)])|\s[–—/|-])\s*(?:Photos?|PHOTOS?|Fotos?|FOTOS?|Bild|BILD|Ph\.?)\s+(\p{Lu}(?:[^.!?]|\.(?=\S)){2,60})\.?$/u;

/** "… this Friday. / J. Miralles (EFE)": the agency in brackets behind the name. */
const NAME_AND_AGENCY = /\s\/\s(\p{Lu}[^/()|]{2,40} \(\p{Lu}[^()]{1,20}\))\.?$/u;

/** "… at the beach. FAMILY PHOTO", "… on Tuesday. ANN LEE": behind a sentence in small letters. */
const CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+(?: (?:\p{Lu}[\p{Lu}.'’-]*|[/&])){1,4}$/u;

/** "…＝5月28日、田所みつる撮影", "…。新华社记者 刘坤 摄": the name after the last mark. */
const TAKEN_BY =
  /(?<=[^、，,＝。\s])[、，,＝。\s]\s*((?:[\p{Script=Han}]{2,8}(?:记者|通讯员|記者)\s)?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,14}(?:撮影|提供|供图|\s?摄))$/u;

/** A line that stands apart from the caption: a label, an agency, a name. */
function isCreditLine(line: string): boolean {
  if (line.length > LONGEST_CREDIT) return false;
  if (LABEL_AT_START.test(line)) return true;
  if (/^[([（].*[)\]）]\.?$/u.test(line) && line.length <= 80) return true;
  return (
    isCredit(line) ||
    (line.length <= 60 &&
      /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|di|da|\/|&|und|and)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|van|von|der|di|da|[/&–—-]|und|and)){0,5}\.?$/u.test(
        line,
      ))
  );
}

/** Two or three words, the first a known given name. */
const isPerson = (text: string): boolean => /^\p{Lu}\S+(?: \p{Lu}\S+){1,2}$/u.test(text) && beginsWithGivenName(text);

/** In brackets at the end: an agency however it is written, an address, a name and for whom. */
const isHouse = (text: string): boolean =>
  agencyOf(letters(text)) !== undefined ||
  DOMAIN.test(text) ||
  /^\p{Lu}\S+(?: \p{Lu}\S+){1,3} (?:for|pour|para|für|per|voor) (?:[Tt]he |« ?)?\p{Lu}[^.!?]{1,40}$/u.test(text);
const DOMAIN = /^(?:[a-z\d-]+\.)+[a-z]{2,8}$/i;

/** An agency or archive, "Name/Agency", or a house in its letters: "BBC". */
const isCredit = (text: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(text) ||
  (text.length <= 100 && CREDIT_WORD.test(text)) ||
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}\s?[/|]\s?\S/u.test(text) ||
  /(?:撮影|提供|供图|摄|제공)$/u.test(text);

function parts(caption: string, credit: string): SplitCaption {
  const creditText = trimCredit(credit);
  const printed = caption.trim();
  // The credit stands in the line and again after a ©.
  const isTwice = creditText.length > 3 && printed.endsWith(creditText) && printed.length > creditText.length;
  return {
    caption:
      (isTwice ? printed.slice(0, -creditText.length) : printed)
        .replace(/[\s|/(–—,•\u2003-]+$/, '')
        .replace(/^[\s|/–—,-]+/, '')
        .trim() || undefined,
    creditText: creditText.length > 1 ? creditText : undefined,
  };
}

function trimCredit(text: string): string {
  let credit = withoutLabel(text.trim()).replace(/^[\s:/|–—,-]+|[\s:/|–—,-]+$/g, '');
  const bracket = /^[([（]([^()]*)[)\]）]\.?$/u.exec(credit);
  if (bracket) credit = bracket[1]!.trim();
  // An opening bracket whose end was cut, or the reverse.
  const opens = credit.split('(').length;
  const closes = credit.split(')').length;
  // "(Photo by Jane Miller/Getty) Photographer: …": the bracket that its label opened ends it.
  if (closes > opens) credit = credit.replace(/\)(?:\.?$|\s.*$)/, '');
  if (opens > closes) credit = credit.replace(/^\(/, '');
  credit = withoutLabel(credit)
    .replace(/(?:撮影|提供| ?제공| ?摄)$/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
  return credit.trim().slice(0, LONGEST_CREDIT);
}

/** Labels off the start: "(Photo: © Name)" has three. */
function withoutLabel(text: string): string {
  let credit = text;
  for (let round = 0; round < 3; round++) {
    const label = LABEL_AT_START.exec(credit);
    if (!label) break;
    credit = credit.slice(label[0].length).trim();
  }
  return credit;
}

/** "S © C S": portals print the line twice; the first copy is enough. */
function withoutRepeat(text: string): string {
  const head = text.slice(0, Math.max(20, Math.floor(text.length * 0.3)));
  const again = text.length > 60 ? text.indexOf(head, head.length) : -1;
  return again > 0 ? text.slice(0, again).trim() : text;
}
