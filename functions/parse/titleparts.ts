import { namesSite, type SiteNames } from './sitename.ts';

/** Window titles read "Headline - Section | Site": the forms of the headline that may stand in them. */

export interface TitleForm {
  text: string;
  /** Share of the source's weight that this form has. */
  share: number;
  /** Whether a part was left out that nothing says is the site's. */
  isPart?: boolean;
}

/** Marks between the parts of a title, with space around; guillemets only where they are no quotation. */
const SEPARATOR =
  /\s+(?:[|\-–—·•:~♥]+|»(?!.*«)|«(?=[^»]*$)|::|\/\/|\/)\s+|\s*[|｜]\s*|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}？！])[-_–—]+(?=[^-_–—]{2,12}$)/gu;

/** Parts that blog software and news sites put between the headline and their name. */
const FRAME_PART =
  /^(?:blog archive?s?|archive?s?|blog|news|nachrichten|home|start(?:seite)?|article|artikel|aktuelles?|noticias|actualités?|magazin|print|amp)$/i;

interface Part {
  start: number;
  end: number;
}

/**
 * The title without the parts at its ends that name the site; when none does, also the title without its last part, since
 * most titles end with a name that the page gives nowhere else.
 */
export function titleForms(title: string, names: SiteNames): TitleForm[] {
  const text = title.trim().replace(/\s*[|–—:-]\s*$/, '');
  if (!text) return [];
  const parts = partsOf(text);
  let from = 0;
  let to = parts.length;
  const isSite = (part: Part) =>
    FRAME_PART.test(text.slice(part.start, part.end)) || namesSite(text.slice(part.start, part.end), names);
  while (to - from > 1 && isSite(parts[to - 1]!)) to--;
  while (to - from > 1 && isSite(parts[from]!)) from++;
  const core = text.slice(parts[from]!.start, parts[to - 1]!.end);
  if (to - from === 1 || to < parts.length || from > 0) return [{ text: core, share: 1 }];
  const withoutLast = text.slice(parts[0]!.start, parts[to - 2]!.end);
  // Chinese and Japanese sites put a dash without space before their name.
  const isBar = /[|｜]|^[-_–—]+$/.test(text.slice(parts[to - 2]!.end, parts[to - 1]!.start));
  return isBar
    ? [
        { text: withoutLast, share: 0.9, isPart: true },
        { text: core, share: 0.7 },
      ]
    : [
        { text: core, share: 1 },
        { text: withoutLast, share: 0.5, isPart: true },
      ];
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of text.slice(0, 600).matchAll(SEPARATOR)) {
    if (match.index > start) parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts.length > 0 ? parts : [{ start: 0, end: text.length }];
}
