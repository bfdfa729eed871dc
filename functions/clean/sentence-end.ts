import { codeAt } from './code-at.ts';

/** How a text ends, told by its last characters' codes: every block is asked several times. */

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const STOPS = codesOf('.!?…。！？؟।۔');
/** Quotes and brackets that may close after the stop. */
const CLOSERS = codesOf('"\'”’»“)]」』');
const COLON = 0x3a;

/** A full stop of any script, perhaps closed by up to three quotes or brackets after it. */
export function endsSentence(text: string): boolean {
  return STOPS.has(lastMark(text));
}

/** The same, or a colon: what paragraphs of an article end with. */
export function endsParagraph(text: string): boolean {
  const mark = lastMark(text);
  return mark === COLON || STOPS.has(mark);
}

/** Code of the last character that closes nothing, of the last four; NaN when there is none. */
function lastMark(text: string): number {
  for (let at = text.length - 1; at >= Math.max(0, text.length - 4); at--) {
    const code = codeAt(text, at);
    if (!CLOSERS.has(code)) return code;
  }
  return Number.NaN;
}
