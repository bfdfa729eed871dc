/**
 * Text browsers (Lynx, ELinks) print a number before each link: "the [12]harbour office". Undone where the numbers run up through the
 * text; a reference's number stands behind its word and stays.
 */
export function dropLinkMarks(text: string): string {
  return text.includes('[1]') && runsUp(text) ? text.replace(LINK_MARK, '') : text;
}

/** At line starts, after a space or an opening mark, and right before the link's words. */
const LINK_MARK = /(?<=^|[\s("“«'‘*|/])\[\d{1,4}\](?=[^\s[\]])/gm;

/** Fewer marks than this may be an author's own numbers. */
const LEAST_MARKS = 5;

/** Whether nearly every mark is one more than the mark before. */
function runsUp(text: string): boolean {
  let last = 0;
  let marks = 0;
  let steps = 0;
  for (const [mark] of text.matchAll(LINK_MARK)) {
    const number = Number(mark.slice(1, -1));
    if (number === last + 1) steps++;
    last = number;
    marks++;
  }
  return marks >= LEAST_MARKS && steps >= 0.8 * marks;
}
