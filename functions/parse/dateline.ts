/** "KYIV, Ukraine (AP) — Officials said …": the place and agency before the first sentence. */
export interface SplitDateline {
  dateline?: string;
  agency?: string;
  text: string;
}

const LONGEST_DATELINE = 80;

/**
 * Place in capitals or with an agency in brackets, at most 80 characters, then a dash. One separator between two words, hyphens being part
 * of them: a word that may be cut anywhere takes a line of 90 capitals hours.
 */
const DATELINE =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:[ /]|, )\p{Lu}[\p{L}\p{M}.'’-]*){0,7}(?:[ /]|, )?(?:,? ?(?:\d{1,2} \p{L}+\.?|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})?)?)\s*(?:\(([^()]{2,40})\)|\[([^[\]]{2,40})\])?\s*(?:[—–]|--|-(?=\s))\s*(?=\S)/u;

/** Takes the dateline off the first paragraph; the text as it was when there is none. */
export function splitDateline(paragraph: string): SplitDateline {
  const match = DATELINE.exec(paragraph.slice(0, LONGEST_DATELINE + 10));
  if (!match) return { text: paragraph };
  const [whole, place, round, square] = match;
  const agency = round ?? square;
  const capitals = /^\p{Lu}[\p{Lu}\s.'’-]{2,}/u.test(place!);
  // Without capitals or an agency it is a sentence that happens to have a dash; and a sentence follows a dateline.
  if ((!capitals && !agency) || /^\p{Ll}/u.test(paragraph.slice(whole.length))) return { text: paragraph };
  return { dateline: whole.replace(/\s*(?:[—–]|--|-)\s*$/, '').trim(), agency, text: paragraph.slice(whole.length) };
}
