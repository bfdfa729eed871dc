import type { Author } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import type { Candidate } from './candidate.ts';
import { beginsWithGivenName } from './givennames.ts';
import { namesSite, type SiteNames } from './sitename.ts';
import { letters } from './text.ts';

/** Lists of authors as candidates: the same people in any order say the same. */

const MOST_AUTHORS = 20;

/** A candidate, or none when the list is empty. */
export function candidate(source: string, raw: string, authors: readonly Author[], confidence: number): Candidate<Author[]>[] {
  const value = distinct(authors);
  if (value.length === 0) return [];
  const key = value
    .map((author) => letters(author.name))
    .sort()
    .join(' ');
  return [{ value, key, source, raw, confidence }];
}

/** A desk, the site itself or an account name is a poorer answer than any name a reader sees. */
export function trustOf(authors: readonly Author[], names: SiteNames): number {
  if (authors.length === 0) return 1;
  if (authors.every((author) => namesSite(author.name, names) || DESK.test(author.name))) return 0.4;
  if (authors.every(({ name }) => letters(name) === names.account && !beginsWithGivenName(name))) return 0.4;
  if (authors.every((author) => SLUG.test(author.name))) return 0.5;
  if (
    authors.every(
      (author) => !author.name.includes(' ') && /^\p{Script=Latin}/u.test(author.name) && !agencyOf(letters(author.name)),
    )
  )
    return 0.75;
  return 1;
}

const DESK =
  /^(?:(?:die |the |online-?)?(?:redaktion|redacción|redaccion|rédaction|redazione|redação|redactie|redakcj[ai]|redakce|redakcija|redacția|redaksi|redaksjonen|szerkesztőség|toimitus|редакция|редакція|編集部|编辑部|編輯部|편집부|editorial team|editors?|editorial staff|staff|newsroom|news desk|team))$/i;
const SLUG = /^[\p{Ll}\d]+(?:[._-][\p{Ll}\d]+)*$|^\p{Lu}{2}$/u;

/** Titles make no difference: "Dr. Jane Miller" is Jane Miller. */
export const keyOf = (author: Author): string => letters(author.name.replace(/^(?:dr|prof|mr|mrs|ms)\.? /i, ''));

/** Each author once, in order. */
export function distinct(authors: readonly Author[]): Author[] {
  const byName = new Map<string, Author>();
  for (const author of authors) {
    const key = letters(author.name);
    if (!byName.has(key)) byName.set(key, author);
  }
  return [...byName.values()].slice(0, MOST_AUTHORS);
}
