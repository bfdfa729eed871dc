import type { Removal } from '../../shared/article.ts';

const MOST_REMOVALS = 400;
/** Enough to know the block again: a page has 170 removals, and with 60 characters of each they are a quarter of its packed record. */
const REMOVAL_CHARS = 24;
/** A menu's entry, a tag, a button: such blocks come in dozens, and one line says enough of a run of them. */
const LABEL_CHARS = 40;

/** What consists of links is no lost paragraph, however long: a list of headlines is one entry too. */
const LINKS = new Set(['links', 'navigation']);

/**
 * What was removed, as the record tells it: a block each, or for labels and links with one reason in a row one entry that counts them and
 * holds the first of them.
 *
 * @param removed in the order of the page, with whole texts
 */
export function tellRemovals(removed: Iterable<Removal>): Removal[] {
  const told: Removal[] = [];
  let run: Removal | undefined;
  for (const { reason, text, at } of removed) {
    const isLabel = text.length <= LABEL_CHARS || LINKS.has(reason);
    if (run && isLabel && run.reason === reason) {
      run.count = (run.count ?? 1) + 1;
      if (run.text.length < REMOVAL_CHARS) run.text = `${run.text} | ${text}`.slice(0, REMOVAL_CHARS);
      continue;
    }
    if (told.length === MOST_REMOVALS) break;
    const removal: Removal = { reason, text: text.slice(0, REMOVAL_CHARS), at };
    told.push(removal);
    run = isLabel ? removal : undefined;
  }
  return told;
}
