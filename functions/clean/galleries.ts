import type { ImageEvidence } from '../../shared/document.ts';
import type { Verdict } from './blocks.ts';
import { MARKER } from './markers.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/**
 * Picture galleries: what they tell stands under their pictures. Captions are no part of an article's text, unless they are all of it.
 */

/** Fewer are an article with pictures … */
const LEAST_CAPTIONS = 4;
/** … unless the page has a headline and tells nothing else. */
const LEAST_ALONE = 2;
/** Shorter ones name a picture. */
const LEAST_WORDS = 6;
/** The captions must hold so many times the words that were found beside them. */
const FACTOR = 2;

/** The verdicts, with the captions kept when they are the article; otherwise the very verdicts. */
export function keepGalleryCaptions(
  { blocks, markers, claims }: Reading,
  verdicts: Verdict[],
  words: ArrayLike<number>,
): Verdict[] {
  let shown = 0;
  let told = 0;
  const captions = new Set<number>();
  for (const block of blocks) {
    const { kept, role } = verdicts[block.at]!;
    if (kept) shown += words[block.at]!;
    if (role !== 'caption' || words[block.at]! < LEAST_WORDS || block.hidden) continue;
    if (ELSEWHERE.some((marker) => markers.distance(block.owner, marker) <= 6)) continue;
    captions.add(block.at);
    told += words[block.at]!;
  }
  const least = shown === 0 && claims.titleAt >= 0 ? LEAST_ALONE : LEAST_CAPTIONS;
  if (captions.size < least || told < FACTOR * shown) return verdicts;
  return verdicts.map((verdict, at) =>
    captions.has(at) ? { role: 'caption', probability: verdict.probability, kept: true } : verdict,
  );
}

/** The kept blocks, captions among them without the photographers' names that their pictures have as credits. */
export function cutCredits(
  kept: readonly PageBlock[],
  verdicts: readonly Verdict[],
  images: readonly ImageEvidence[],
): readonly PageBlock[] {
  return kept.map((block) => {
    if (verdicts[block.at]!.role !== 'caption') return block;
    const { text } = block;
    const own = images.find(
      ({ caption = '', credit = '' }) => caption && credit && text.startsWith(caption) && text.endsWith(credit),
    )?.caption;
    return own === undefined ? block : { ...block, text: own, links: block.links.filter(({ end }) => end <= own.length) };
  });
}

/** Teasers have pictures with lines below them, too. */
const ELSEWHERE = [MARKER.related, MARKER.navTag, MARKER.footerTag, MARKER.comment, MARKER.aside];
