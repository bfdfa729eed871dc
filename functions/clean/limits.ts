import { Rejection } from '../../shared/errors.ts';

/**
 * How much a raw object may hold. Input is whatever somebody dropped into a bucket; with these bounds, and those of the parser in
 * `markup.ts`, the worst input takes below 5 s and 512 MB.
 */

/** Bytes of one object, as stored and again after inflating: a saved page with everything inlined seldom passes 10 MB. */
export const MAX_BYTES = 25_000_000;

/** Lines of a text that hold anything. A long live blog has 2,000. */
export const MAX_LINES = 200_000;

/** Characters of a text dump, twice an article's: its lines are read one by one, and 24 MB of them took 6 s. */
export const MAX_DUMP_CHARS = 10_000_000;

/**
 * Characters of an article: half a million words and more. A record holds its text twice, in `articleBody` and in `blocks`; at three bytes a
 * character that stays below the 64 MB to which a message or a stored record unpacks.
 */
export const MAX_ARTICLE_CHARS = 5_000_000;

export function rejectTooLarge(what: string): never {
  throw new Rejection('too-large', `${what}; split it, or save the article's page alone`);
}
