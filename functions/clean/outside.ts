import { Shapes } from './alike.ts';
import type { Judgement } from './judge.ts';
import { MARKER } from './markers.ts';
import type { Reading } from './page.ts';
import { isCalledNews } from './page-signs.ts';
import { isProse } from './prose.ts';
import type { Region } from './region.ts';
import { lineRole } from './roles.ts';
import type { PageBlock } from './segment.ts';

/**
 * What stands outside the region and belongs to the article all the same: its end behind an insert longer than it, and the lead above
 * byline, picture and share bar. Both have a mark of their own, so they need not be as sure as any other block there.
 */

/** Any block outside must be surer than one inside: it may be a second part of the article … */
const OUTSIDE = 0.8;
/** … less so on a page where the forest is sure of little, for each step that the threshold inside is lower. */
const RELIEF = 2;
/** Prose whose element and class are those of the article's own paragraphs (fundusfix and fundus +0.001, the others the same; 0.3 against 0.4: fundusfix, trafilatura +0.0002). */
const KIN = 0.3;
/** Share of the region's words in blocks of a kind that make it the article's own. */
const OWN_SHARE = 0.3;
/** Prose of the head that is named the lead, or is the page's own description (trafilatura +0.0025, the others within 0.0002). */
const LEAD = 0.4;
/** On a news page surer, as within the region: there it is often a summary apart (both against 0.5: aeb +0.0002, trafilatura +0.0007, the others the same). */
const LEAD_OF_NEWS = 0.6;
/** What stands in these is never such a part, however fluent. */
const APART = [MARKER.comment, MARKER.consent, MARKER.footerTag, MARKER.overlay];

/**
 * For each block outside the region, the probability that it must have.
 * @param inside what it must have within the region; from 0.5 down, on pages of doubt
 */
export function thresholdOutside(
  reading: Reading,
  judgement: Judgement,
  region: Region,
  inside: number,
): (block: PageBlock) => number {
  const { markers, claims, page } = reading;
  const shapes = new Shapes();
  const kindOf = ({ holder }: PageBlock) => shapes.kindOf(page.elements, holder);
  const lead = isCalledNews(reading.evidence) ? LEAD_OF_NEWS : LEAD;
  let own: ReadonlySet<number> | undefined;
  const least = OUTSIDE - RELIEF * Math.max(0, 0.5 - inside);
  const isLead = (block: PageBlock) => claims.isDescription(block) || lineRole(reading, block, 'head') === 'deck';
  return (block) => {
    // The lowest of all: most blocks are far below, and need not be looked at.
    if (judgement.probabilities[block.at]! <= KIN) return 1;
    if (APART.some((marker) => markers.distance(block.owner, marker) <= 10)) return 1;
    if (!isProse(block)) return least;
    own ??= ownKinds(reading, judgement, region, inside, kindOf);
    if (own.has(kindOf(block))) return Math.min(least, KIN + Math.max(0, inside - 0.5));
    return block.at < region.start && isLead(block) ? Math.min(least, lead) : least;
  };
}

/** Kinds (element and class of what holds a block, and of what holds that) with a good share of the region's words. */
function ownKinds(
  { blocks }: Reading,
  { words, probabilities }: Judgement,
  region: Region,
  inside: number,
  kindOf: (block: PageBlock) => number,
): Set<number> {
  const wordsOf = new Map<number, number>();
  let all = 0;
  for (const block of blocks.slice(region.start, region.end)) {
    if (probabilities[block.at]! <= inside) continue;
    const kind = kindOf(block);
    wordsOf.set(kind, (wordsOf.get(kind) ?? 0) + words[block.at]!);
    all += words[block.at]!;
  }
  return new Set([...wordsOf].flatMap(([kind, count]) => (count > OWN_SHARE * all ? [kind] : [])));
}
