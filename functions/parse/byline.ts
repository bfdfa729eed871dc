import type { Author } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import { BETWEEN_NAMES, LABEL, NO_NAME, ORGANISATION, ROLE } from './bylinewords.ts';
import { readDates } from './datetext.ts';
import { letters, oneLine } from './text.ts';

const LONGEST_BYLINE = 300;
const LONGEST_NAME = 80;

export interface BylineContext {
  /** Names of the site, folded to letters: they are nobody's. */
  siteNames: ReadonlySet<string>;
  /** A field meant for names (JSON-LD, meta author): single words and lower case are names too. */
  trusted: boolean;
}

/** The people and organisations a byline names, in its order. */
export function readByline(text: string, context: BylineContext): Author[] {
  const line = oneLine(text.slice(0, LONGEST_BYLINE * 2));
  if (!line || line.length > LONGEST_BYLINE) return [];
  const authors: Author[] = [];
  for (const piece of withoutNoise(line).split(BETWEEN_NAMES)) {
    const author = readName(piece ?? '', context);
    if (author) authors.push(author);
    else if (authors.length > 0 && ROLE.test(piece?.trim() ?? '')) authors[authors.length - 1]!.role ??= piece!.trim();
  }
  return authors;
}

/** Dates, addresses, e-mails, handles, reading times and labels off. */
function withoutNoise(line: string): string {
  let text = line;
  const dates = readDates(text);
  const first = dates[0];
  if (first) text = `${text.slice(0, first.start)} | ${text.slice(dates[dates.length - 1]!.end)}`;
  text = text
    .replace(/https?:\/\/\S+|\S+@\S+\.\S+|(?<=^|\s)@\w+/g, ' | ')
    .replace(/\b\d+\s*(?:min(?:ute)?s?(?: read)?|min\.? lesezeit|minuten?|comments?)\b.*/i, '')
    .replace(
      /\b(?:published|updated|posted|last updated|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|aggiornato)\b:?(?: (?:on|am|le|el|il))?/gi,
      ' | ',
    )
    .replace(/\([^()]{0,80}\)/g, ' ');
  return oneLine(text).replace(LABEL, '');
}

function readName(piece: string, context: BylineContext): Author | undefined {
  const name = piece
    .replace(LABEL, '')
    .replace(/^[\s,.:–—-]+|[\s,:–—-]+$/g, '')
    .trim();
  if (name.length < 2 || name.length > LONGEST_NAME || NO_NAME.test(name) || /\d{3}|https?:/.test(name)) return undefined;
  const folded = letters(name);
  if (folded.length < 2) return undefined;
  const agency = agencyOf(folded);
  if (agency) return { name, type: 'Organization' };
  if (context.siteNames.has(folded)) return undefined;
  if (ROLE.test(name)) return undefined;
  if (ORGANISATION.test(name)) return { name, type: 'Organization' };
  if (!context.trusted && !looksLikePerson(name)) return undefined;
  return { name, type: 'Person' };
}

/** Two to five words, each with a capital (or of a script without capitals), particles aside, no digits. */
function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  if (/\p{N}|[!?:=<>{}]/u.test(name)) return false;
  if (/^[\p{Script=Han}]{2,4}$/u.test(name)) return true;
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) =>
      /^\p{Lu}|^\p{Lo}|^['’]\p{Lu}|^d['’]\p{Lu}/u.test(word) ||
      /^(?:van|von|de|der|den|di|da|del|della|la|le|du|dos|das|do|bin|ibn|al|el|ten|ter|zu|y|st|af|av)$/.test(word),
  );
}
