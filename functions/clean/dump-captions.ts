import { TAKEN } from './slips.ts';

/**
 * Captions in a dump: there is no `figcaption`, but a credit gives them away, and so does being printed twice: once as the picture's
 * alternative text, once below it, with the credit between.
 */

export interface FoundCaption {
  caption: string;
  credit?: string;
}

/** Shortest text that counts as printed twice; shorter ones are refrains. */
const SHORTEST_REPEAT = 30;

/**
 * Takes apart a line that says the same twice: `S` + mark + `S`, where `S` may end with the credit and the mark may repeat it
 * ("Caption. Name/Agency © Name/Agency Caption. Name/Agency").
 *
 * @returns the caption once, and the credit if it stood between; nothing when the line doesn't repeat itself
 */
export function splitRepeatedCaption(text: string): FoundCaption | undefined {
  if (text.length < 2 * SHORTEST_REPEAT || text.length > 4_000) return undefined;
  const second = text.indexOf(text.slice(0, 20), 20);
  if (second < SHORTEST_REPEAT) return undefined;
  const shared = commonPrefix(text, second);
  // The repeat must be most of what is left, and two of it most of the line.
  if (shared < SHORTEST_REPEAT || shared < 0.8 * (text.length - second) || shared < 0.4 * second) return undefined;
  const once = trimMarks(text.slice(0, Math.min(shared, second)));
  const between = trimMarks(text.slice(Math.min(shared, second), second));
  const credit = between.replace(/^(?:©|\(c\)|photos?|fotos?|credit|picture|bild|image)[\s:©]*/i, '').trim();
  if (credit === '' || credit.length > 120) return { caption: once };
  const caption = once.endsWith(credit) ? trimMarks(once.slice(0, -credit.length)) : once;
  return { caption, credit };
}

/** Whether a line that is not article is the text under a picture: it names who made it. */
export function isCaption(text: string): boolean {
  return (
    text.length >= 20 &&
    text.length <= 600 &&
    (CREDITED.test(text) || SIGNED.test(text) || TAKEN.test(text)) &&
    !/©\s?(?:19|20)\d\d/.test(text)
  );
}

/** "Image caption, The old pier on Monday", "Image source, Getty Images": what a page says to those who hear it read. */
export function readLabelledCaption(text: string): FoundCaption | undefined {
  const [, source, rest] = LABELLED.exec(text) ?? [];
  if (rest === undefined) return undefined;
  return source ? { caption: '', credit: rest } : { caption: rest };
}
const LABELLED =
  /^(?:(?:image|media|picture|video) caption|(image (?:source|copyright)|bildquelle)|bildunterschrift|légende|pie de (?:foto|imagen)|didascalia) ?[,:] ?(\S.*)$/i;

/** Such labels on lines of their own, joined with the line that they are of. */
export const joinCaptionLabels = (text: string): string => text.replace(LABEL_ALONE, '$1, ');
const LABEL_ALONE = /^[ \t]*((?:image|media|picture|video) caption|image source),?[ \t]*\n\s*(?=\S)/gim;

/** Agencies and labels as they end, or stand in, a caption. Never a whole sentence of prose: that has them in its middle. */
const CREDITED =
  /(?:©|\b(?:photo(?:graph)?|picture|image|credit|foto|bild|fotografía|crédits?|quelle)\s?(?:credit|by|:|von|de)\s?:?|\/ ?(?:getty|afp|reuters|ap|epa|dpa|efe|ansa|shutterstock|imago)\b|\((?:photo|foto|ap|afp|reuters|getty|ap photo)[^()]{0,60}\)|\b(?:getty images|ap photo|afp via getty|shutterstock|picture alliance|\S{2,20}撮影)\b[^.]{0,40}$|（[^（）]{1,20}撮影）)/iu;

/** Whether a line ends with a credit: a label and a name, or a name and an agency. Paragraphs don't, whatever they speak of. */
export function isCredited(text: string): boolean {
  return text.length <= 600 && (CREDIT_END.test(text) || SIGNED.test(text) || TAKEN.test(text));
}

/** A sentence, and after its full stop nothing but two or three capitalised words: who took the picture. */
const SIGNED = /\p{Ll}[.!?]["”»]? \p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u;

const CREDIT_END =
  /(?:\b(?:photo(?:graph)?|picture|image|credit|foto|bild|fotografía|crédit)s?(?: credit| by)? ?[:©] ?[^.:!?]{2,60}|\((?:photo|foto|bild|image|ap|afp|reuters|getty|credit)\b[^()]{0,80}\)|©\s?(?!\s?(?:19|20)\d\d)[^.:!?]{2,50}|\p{L}+ ?\/ ?(?:getty(?: images)?|afp|reuters|ap|epa|dpa|efe|ansa|shutterstock|imago|pa)(?: images| photo| wire)?)\.?$/iu;

function commonPrefix(text: string, second: number): number {
  let length = 0;
  while (second + length < text.length && text[length] === text[second + length]) length++;
  return length;
}

function trimMarks(text: string): string {
  return text.replace(/^[\s|/·–—-]+|[\s|/·–—©-]+$/g, '');
}
