import { LABEL } from './bylinewords.ts';
import { readDates } from './datetext.ts';
import { oneLine } from './text.ts';

export interface DumpByline {
  publisher?: string;
  author?: string;
}

/** Parts of a name-shaped piece: a person has two to four capitalised words, a publisher any. */
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?: (?:(?:van|von|de|der|den|di|da|del|la|le|dos|bin|al|el|ter) )*\p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/**
 * A line of a dump's head that holds a date among names: "[Publisher] [date] [Author]" in any order. Portals print the publisher
 * before the date and the author after it; with a label ("By …") the author stands where the label does.
 */
export function readDumpByline(text: string): DumpByline | undefined {
  const line = oneLine(text.slice(0, 200));
  const [date] = readDates(line);
  if (!date) return undefined;
  const before = trim(line.slice(0, date.start));
  const after = trim(line.slice(date.end));
  if (!before && !after) return undefined;
  if (LABEL.test(before)) return { author: trim(before.replace(LABEL, '')), publisher: after || undefined };
  if (LABEL.test(after)) return { author: trim(after.replace(LABEL, '')), publisher: before || undefined };
  if (before && after) {
    // One side only is shaped like a person: that one is the author, wherever it stands.
    if (PERSON.test(before) && !PERSON.test(after)) return { author: before, publisher: after };
    return { publisher: before, author: after };
  }
  const only = before || after;
  return PERSON.test(only) ? { author: only } : { publisher: only };
}

const trim = (text: string): string => text.replace(/^[\s|·•,;:–—/-]+|[\s|·•,;:–—/-]+$/g, '');
