import { Rejection } from '../../shared/errors.ts';

/**
 * How much of anything a raw object may hold. Input is whatever somebody dropped into a bucket, so every later step may count
 * on these bounds: together they keep the worst input within 5 s and 512 MB.
 */

/** Bytes of one object, as stored and again after inflating: a saved page with everything inlined seldom passes 10 MB. */
export const MAX_BYTES = 25_000_000;

/** Open elements. The parser's stack costs O(depth) per tag: 200,000 nested elements took it 27 s; real pages stay below 100. */
export const MAX_DEPTH = 512;

/** Elements of a page. The largest pages of the benchmark sets have 30,000. */
export const MAX_ELEMENTS = 300_000;

/** Characters of one tag with its attributes (inlined images are attributes); what is longer loses its attributes. */
export const MAX_TAG_CHARS = 4_000_000;

/** Attributes of one tag that are looked at; real ones have below 60. */
export const MAX_ATTRIBUTES = 1_000;

/** Lines of a text that hold anything. A long live blog has 2,000. */
export const MAX_LINES = 200_000;

export function rejectTooLarge(what: string): never {
  throw new Rejection('too-large', `${what}; split it, or save the article's page alone`);
}
