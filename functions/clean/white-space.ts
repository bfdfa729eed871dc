import { codeAt } from './code-at.ts';

/** White space of a page's text as a reader sees it. */

/** White space that is not one plain space between words: most text has none, and is left as it is. */
const UNEVEN_SPACE = /\s\s|[^\S ]/;
const UNEVEN_SPACES = /\s\s+|[^\S ]/g;

/** Every run of white space as one space. */
export function evenOut(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(UNEVEN_SPACES, ' ') : text;
}

/** Nothing but ASCII white space, as between most tags. */
export function isBlank(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = codeAt(text, index);
    if (code !== 32 && (code < 9 || code > 13)) return false;
  }
  return true;
}

/** Whether a character is what `\s` matches. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}
