import type { EvidenceLine } from '../../shared/document.ts';
import type { Extent } from './assemble.ts';
import type { Verdict } from './blocks.ts';
import { MARKER } from './markers.ts';
import type { Reading } from './page.ts';

/**
 * Short lines outside the text that hold a whole date, whatever their mark-up: "21 January 2022 | Transport", "Published online
 * on 3 March 2024". Old and home-made pages mark their dates by nothing else.
 */

const MOST_LINES = 40;
const LONGEST_LINE = 160;

/** Day, month and year in one of the common orders; parse reads it properly. */
const WHOLE_DATE =
  /(?<!\d)(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:19|20)?\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2}|(?:19|20)\d{2}\s?[年년])(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?(?:19|20)\d{2}(?!\d)|\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2}(?!\d)/iu;

/** What blog software writes below a post, categories and feeds following: "This entry was posted on 3 March 2024 by …". */
const POST_FOOTER =
  /^(?:this (?:entry|post|article) was|dieser (?:beitrag|artikel|eintrag) wurde|cet(?:te)? (?:entrée|article|billet) a été|esta entrada (?:fue|foi)|este (?:artículo|artigo) f|quest[ao] (?:articolo|voce) è stat|dit (?:bericht|item) we?a?r?d|ten wpis został|detta inlägg|det här inlägget|dette (?:indlæg|innlegget)|запись опубликована)/i;

export function collectDatedLines(reading: Reading, verdicts: readonly Verdict[], { first, last }: Extent): EvidenceLine[] {
  const { page, blocks, words, markers } = reading;
  const lines: EvidenceLine[] = [];
  for (const block of blocks) {
    if (lines.length >= MOST_LINES) break;
    const { kept, role } = verdicts[block.at]!;
    if (kept || role === 'date' || role === 'byline') continue;
    // Of each date four digits are the least.
    if (words.scan(block).digits < 4) continue;
    const text = block.text.slice(0, LONGEST_LINE);
    if ((block.text.length > LONGEST_LINE && !POST_FOOTER.test(text)) || !WHOLE_DATE.test(text)) continue;
    if (markers.distance(block.owner, MARKER.comment) <= 8) continue;
    const hints = [
      ...new Set([
        ...markers.names(block.owner).words,
        ...markers.names(block.holder).words,
        ...markers.names(page.elements[block.holder.parent] ?? block.holder).words,
      ]),
    ].join(' ');
    lines.push({
      role: 'date',
      text,
      place: block.at < first ? 'head' : block.at > last ? 'tail' : 'body',
      at: block.at,
      tag: block.holder.tag,
      ...(hints && { hints: hints.slice(0, 300) }),
    });
  }
  return lines;
}
