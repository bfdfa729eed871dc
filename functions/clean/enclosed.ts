import type { Verdict } from './blocks.ts';
import { groupsOf } from './continuity.ts';
import { kindOfLine } from './dump-phrases.ts';
import type { Judgement } from './judge.ts';
import { MARKER } from './markers.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';
import { endsSentence } from './sentence-end.ts';
import { OPEN } from './series.ts';

/**
 * What stands between two kept blocks of the article and interrupts them, were it left out: a heading, the rows of a table of figures, a
 * quotation set apart. The forest is unsure of them where the names around them are those of boxes.
 */

/** Less probable ones are furniture, wherever they stand. */
const LEAST = 0.2;
/** Boxes for an address lie nearer. */
const FAR = 2;
/** The rows of a table together. */
const LEAST_TABLE = 0.35;

/** Changes the verdicts of such blocks. */
export function keepEnclosed({ blocks, words, markers }: Reading, { probabilities }: Judgement, verdicts: Verdict[]): void {
  const isKept = (at: number) => verdicts[at]?.kept === true;
  const isOpen = ({ at, linkChars, hidden, owner }: PageBlock) =>
    !isKept(at) &&
    !hidden &&
    linkChars === 0 &&
    // A whole post may be called a newsletter's.
    (OPEN.has(verdicts[at]!.reason ?? '') ||
      (verdicts[at]!.reason === 'subscription' && markers.distance(owner, MARKER.subscription) > FAR));
  const keep = ({ at, level }: PageBlock) => {
    verdicts[at] = { role: level === undefined ? 'body' : 'heading', probability: probabilities[at]!, kept: true };
  };
  for (const rows of groupsOf(blocks, 'table')) {
    const isWhole = rows.every(isOpen) && isKept(rows[0]!.at - 1) && isKept(rows.at(-1)!.at + 1);
    const mean = rows.reduce((sum, { at }) => sum + probabilities[at]!, 0) / rows.length;
    if (isWhole && rows.length > 1 && mean > LEAST_TABLE) rows.forEach(keep);
  }
  const last = blocks[verdicts.findLastIndex(({ kept }) => kept) + 1];
  if (last !== undefined && isOpen(last) && probabilities[last.at]! > LEAST && NOTE.test(last.text) && endsSentence(last.text))
    keep(last);
  let said: string | undefined;
  for (const block of blocks) {
    const isEnclosed = isKept(block.at - 1) && isKept(block.at + 1) && isOpen(block) && probabilities[block.at]! > LEAST;
    if (!isEnclosed) continue;
    if (block.level !== undefined && block.level > 1 && kindOfLine(block.text) === undefined) keep(block);
    if (block.type !== 'quote' || !endsSentence(block.text)) continue;
    // A pull quote's words stand in a paragraph.
    said ??= blocks.flatMap((other) => (isKept(other.at) ? ` ${words.of(other).join(' ')} ` : [])).join('|');
    if (!said.includes(` ${words.of(block).join(' ')} `)) keep(block);
  }
}

/** What the newsroom changed, below the last paragraph. */
const NOTE =
  /^(?:(?:correction|clarification|editor['’]s note|korrektur|anmerkung der redaktion|hinweis der redaktion|rectificatif|corrección|fe de errores|nota de la redacción|errata corrige|nota della redazione|correção|nota da redação|rectificatie|rättelse|rettelse|oikaisu|sprostowanie)\s?[:：]|this (?:article|story|report) (?:was|has been) (?:updated|amended|corrected|edited)\b|(?:dieser artikel|der artikel|dieser text) wurde (?:aktualisiert|korrigiert|ergänzt)\b|in einer früheren (?:version|fassung)\b|une version précédente\b|una versión anterior\b)/iu;
