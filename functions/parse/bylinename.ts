import type { Author } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import {
  ACADEMIC,
  CHROME,
  CJK_POST,
  CJK_POST_FIRST,
  CJK_REPORT,
  LABEL,
  NO_NAME,
  ORGANISATION,
  PAGE_WORD,
  POST_LAST,
  ROLE,
  ROLE_TAIL,
  TAIL_PHRASE,
  TAIL_PLACE,
} from './bylinewords.ts';
import { beginsWithGivenName } from './givennames.ts';
import { letters } from './text.ts';

/** One piece of a byline as a person, an organisation, or nobody. */

const LONGEST_NAME = 80;

export interface BylineContext {
  /** Names of the site, folded to letters: they are nobody's. */
  siteNames: ReadonlySet<string>;
  /** A field meant for names (JSON-LD, meta author): single words and lower case are names too. In an element called author single words are. */
  trusted: boolean;
  marked?: boolean;
  /** Whether the house named after a writer is asked for, too: it is nobody who wrote, and perhaps the publisher. */
  houses?: boolean;
}

/** @param labelled whether "By" or its like stands before the byline: one word is a name then */
export function readName(piece: string, context: BylineContext, labelled: boolean): Author | undefined {
  const printed = trimMarks(piece.replace(LABEL, '').replace(AND_FIRST, ''));
  const folded = letters(printed);
  const isAgency = agencyOf(folded) !== undefined;
  if (!isAgency && isPlainPerson(printed, folded, context)) return { name: printed, type: 'Person' };
  if (isAgency) return { name: printed, type: 'Organization' };
  if (isAgencyPost(printed)) return undefined;
  const isLatin = LATIN.test(printed);
  const isPosted = !isLatin && (CJK_POST.test(printed) || CJK_POST_FIRST.test(printed));
  if (!isLatin && !isPosted && CJK_REPORT.test(printed) && printed.length > 3) return undefined;
  const { name: bare, post } = withoutPost(isPosted ? printed.replace(CJK_POST, '').replace(CJK_POST_FIRST, '') : printed);
  if (post !== undefined && isDesk(bare, piece))
    return context.trusted || labelled ? { name: piece.replace(LABEL, '').trim(), type: 'Organization' } : undefined;
  const name = trimMarks(bare.replace(TAIL_PHRASE, '').replace(TAIL_PLACE, ''));
  if (isNobody(name, context)) return undefined;
  const trust = context.trusted ? 'field' : context.marked ? 'mark' : labelled || isPosted ? 'label' : 'none';
  const author = asAuthor(name, context, trust);
  return author?.type === 'Person' && post ? { ...author, role: post } : author;
}

const AND_FIRST = /^(?:and|und|et|y|e|og|och|&|with|mit|avec|con) (?=\p{Lu})/u;

/** Two words, the first a known given name, and nothing that makes them a post, a house or a button: most names, and the rest is not asked. */
const isPlainPerson = (name: string, folded: string, { siteNames }: BylineContext): boolean =>
  /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) &&
  beginsWithGivenName(name) &&
  !siteNames.has(folded) &&
  !ORGANISATION.test(name) &&
  !ROLE_TAIL.test(name) &&
  !TAIL_PHRASE.test(name) &&
  !CHROME.test(name);

/** "Jane MillerPolitical Editor", "Isabel KeaneJournal News", "Jane Miller Political Editor": the name, and the post behind it. */
function withoutPost(printed: string): { name: string; post?: string } {
  // Two elements without a space between them.
  const parted = printed.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2');
  let name = parted !== printed && ROLE_TAIL.test(parted) ? parted : printed;
  const glued = parted === printed ? undefined : GLUED_HOUSE.exec(name);
  if (glued && ORGANISATION.test(glued[2]!)) name = glued[1]!;
  const role = ROLE_TAIL.exec(name);
  return role && role.index > 3 && !ROLE.test(name) ? { name: name.slice(0, role.index), post: role[0].trim() } : { name };
}

/** "Harbour Court Reporter": a post and no person. */
const isDesk = (bare: string, piece: string): boolean =>
  DESK.test(piece) && !bare.trim().includes(' ') && LATIN.test(bare) && !beginsWithGivenName(bare);

/** Accounts, words of forms, posts alone, what stands after "in" or "under", and the paper itself: "Do Diário". */
function isNobody(name: string, { siteNames }: BylineContext): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || letters(name).length < 2) return true;
  if (NO_NAME.test(name) || ROLE.test(name) || NO_WORD_OF_NAMES.test(name)) return true;
  if ((POST_LAST.test(name) || ACADEMIC.test(name)) && !beginsWithGivenName(name)) return true;
  const house = OF_HOUSE.exec(name);
  return house !== null && siteNames.has(letters(name.slice(house[0].length)));
}

const NO_WORD_OF_NAMES = /\d{3}|https?:|[<>{}=*]|^(?:in|under|unter|dans|filed|for|to|für) /;

function asAuthor(name: string, context: BylineContext, trust: Trust): Author | undefined {
  const folded = letters(name);
  // A page may say that its publisher wrote it.
  if (context.siteNames.has(folded)) {
    const type = WHOLE_NAME.test(name) && beginsWithGivenName(name) && !ORGANISATION.test(name) ? 'Person' : 'Organization';
    return trust === 'none' ? undefined : { name, type };
  }
  if (agencyOf(folded)) return { name, type: 'Organization' };
  if (ORGANISATION.test(name)) return isOrganisation(name, context.trusted) ? { name, type: 'Organization' } : undefined;
  if (!looksLikePerson(name, trust)) return undefined;
  return { name, type: isHouse(name) || isPartOfSite(name, folded, context) ? 'Organization' : 'Person' };
}

/** One word that the site's name or address begins with, and no given name: "Harbourbody" at harbourbodyondemand.example. */
const isPartOfSite = (name: string, folded: string, { siteNames }: BylineContext): boolean =>
  !name.includes(' ') &&
  folded.length >= 5 &&
  !beginsWithGivenName(name) &&
  [...siteNames].some((site) => site.startsWith(folded));

type Trust = 'field' | 'mark' | 'label' | 'none';

/** Of a personal site: "Jane Miller" at janemiller.example. */
const WHOLE_NAME = /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{Ll}.]*)?(?: ?\p{Lu}[\p{L}’'-]+)$/u;

/** One word with a capital inside it is a company's or a site's: "OpenHarbour", not "McKenzie", and no account called "LucyMiller". */
const isHouse = (name: string): boolean =>
  CAMEL.test(name) && !(name.match(/\p{Lu}\P{Lu}*/gu) ?? []).some((part) => part.length > 2 && beginsWithGivenName(part));
const CAMEL = /^(?!(?:Mc|Mac|De|Di|Da|La|Le|Van)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*$/u;

/** Two to five words in capitals. */
const DESK = /^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u;

/** "AP Auto Writer": a post at an agency. */
function isAgencyPost(name: string): boolean {
  const house = /^\p{Lu}{2,}(?= )/u.exec(name)?.[0];
  return house !== undefined && agencyOf(letters(house)) !== undefined && POST_LAST.test(name);
}

/** "Do Diário", "Da Redação": from the paper itself, which is nobody beside a name. */
const OF_HOUSE = /^(?:d[oae]s?|del|dal(?:la)?|du|von|vom|from)\s/iu;

/** "Isabel KeaneJournal News": two elements without a space between them. */
const GLUED_HOUSE = /^(\p{Lu}\S* \p{Lu}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})(?= |$)/u;

const LATIN = /^[\0-\u024f]*$/;

/** Up to six words; outside a field for names each has a capital. */
const isOrganisation = (name: string, trusted: boolean): boolean =>
  name.split(' ').length <= 6 && (trusted || name.split(' ').every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word)));

const trimMarks = (text: string): string =>
  text
    .replace(/^[\s,.:·•|*&–—-]+|[\s,:·•|*&–—-]+$/g, '')
    .replace(/(?<=\p{L} .*\p{Ll})\d{1,2}$/u, '')
    .replace(/(?<= \p{Lu}\p{Ll}{3,})\.$/u, '')
    .replace(/^"(.*)"$/, '$1');

const PARTICLE =
  /^(?:van|von|vom|de|der|den|des|di|da|del|della|dello|la|le|lo|du|dos|das|do|bin|ibn|al|el|ten|ter|te|zu|zum|zur|y|e|i|st|af|av|of|and|v\.|d'|’t|'t)$/;

/**
 * Two to five words, each with a capital (or of a script without capitals), particles aside. After a label one such word will do;
 * in an element for names one word of any case, in a field for names up to three.
 */
function looksLikePerson(name: string, trust: Trust): boolean {
  if (/[!?:;]/.test(name) || /\s(?:of|by|von|de|the|und|and)$/i.test(name)) return false;
  if (/^[\p{Script=Han}·]{2,8}$/u.test(name)) return true;
  const words = name.split(' ');
  if (words.length > 6) return false;
  if (trust === 'none' && CHROME.test(name)) return false;
  if (trust === 'none' && (words.length < 2 || words.length > 5 || /\p{N}/u.test(name))) return false;
  const named = words.filter((word) => /^\p{Lu}|^\p{Lo}|^['’]\p{Lu}|^[dlo]['’]\p{Lu}|^[(&]/u.test(word)).length;
  const particles = words.filter((word) => PARTICLE.test(word)).length;
  if (words.length === 1)
    return trust === 'field' || (trust === 'mark' && !PAGE_WORD.test(name)) || (trust === 'label' && named === 1);
  if (trust !== 'field' && /\p{N}/u.test(name)) return false;
  if (named + particles === words.length) return named > 0;
  return words.length <= 3 && (trust === 'field' || (trust === 'mark' && named === 0 && beginsWithGivenName(name)));
}
