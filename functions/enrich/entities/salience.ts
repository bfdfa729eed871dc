/**
 * How much an article is about an entity, 0 to 1: a third each for standing in the headline, for how early it is first named, and for
 * how often (a half of that at three mentions, as repeats tell less and less).
 *
 * @param first offset of the first mention in the body
 */
export function measureSalience(inHeadline: boolean, first: number, bodyChars: number, mentions: number): number {
  const early = 1 - Math.min(1, first / Math.max(EARLY_CHARS, bodyChars));
  const often = mentions / (mentions + 3);
  return Math.round(100 * ((inHeadline ? 1 : 0) / 3 + early ** 2 / 3 + often / 3)) / 100;
}

/** In a shorter body than this (about three paragraphs) being late means nothing. */
const EARLY_CHARS = 1000;
