import type { EvidenceLine } from '../../shared/document.ts';
import type { BlockRole, Verdict } from './blocks.ts';
import type { Marker, Markers } from './markers.ts';
import type { PageBlock } from './segment.ts';

/**
 * What a block is besides article or not: from its element, the names around it, its place and its shape.
 * The roles of lines are hints for parse, which weighs them; the reasons of furniture are for whoever asks why a block went.
 */

/** The verdict on a block, its role filled in. */
export function assignRole(
  block: PageBlock,
  kept: boolean,
  probability: number,
  place: EvidenceLine['place'],
  markers: Markers,
): Verdict {
  if (kept) return { role: block.type === 'heading' ? 'heading' : 'body', probability, kept };
  const role = lineRole(block, place, markers);
  return { role, probability, kept, reason: role === 'furniture' ? reasonOf(block, markers) : role };
}

function lineRole(block: PageBlock, place: EvidenceLine['place'], markers: Markers): BlockRole {
  const near = (marker: Marker, distance = 2) => markers.distance(block.owner, marker) <= distance;
  const { text } = block;
  const short = text.length <= 200;
  if (near('figcaption') || (near('caption') && !near('headingTag', 0))) return 'caption';
  if (near('credit', 1) && short) return 'credit';
  if (block.holder.tag === 'h1' || (place === 'head' && near('headingTag', 1) && near('headline', 1))) return 'headline';
  if (short && /^\s*(©|\(c\)|copyright\b)/i.test(text)) return 'copyright';
  if (short && near('timeTag', 0)) return 'date';
  if (short && near('author', 3) && text.length <= 150) return 'byline';
  if (short && BYLINE.test(text)) return 'byline';
  if (short && near('date', 2) && /\d/.test(text)) return 'date';
  if (short && place === 'head' && DATE_LIKE.test(text)) return 'date';
  if (place === 'head' && near('deck', 2) && text.length >= 30) return 'deck';
  if (place === 'head' && near('kicker', 2) && short) return 'kicker';
  if (short && near('logo', 2) && text.length <= 60) return 'logo';
  if (near('author', 4) && text.length > 150) return 'biography';
  if (near('note', 2) && text.length >= 30) return 'note';
  if (short && place === 'head' && near('tags', 2)) return 'section';
  return 'furniture';
}

const BYLINE = /^(by|von|par|por|de|di|door|av|af|przez|written by|posted by|words by|text|texto|texte)[:\s]\s*\p{Lu}/iu;
const DATE_LIKE = /\b(19|20)\d\d\b/;

const REASONS: readonly [Marker, string][] = [
  ['consent', 'consent'],
  ['comment', 'comments'],
  ['share', 'share'],
  ['advertisement', 'advertisement'],
  ['subscription', 'subscription'],
  ['related', 'related'],
  ['navigation', 'navigation'],
  ['navTag', 'navigation'],
  ['footerTag', 'footer'],
  ['footer', 'footer'],
  ['author', 'author'],
  ['tags', 'tags'],
  ['tools', 'tools'],
  ['search', 'form'],
  ['formTag', 'form'],
  ['overlay', 'overlay'],
  ['hiddenText', 'hidden'],
  ['sidebar', 'sidebar'],
  ['aside', 'sidebar'],
  ['teaser', 'teaser'],
  ['headerTag', 'header'],
  ['header', 'header'],
  ['embed', 'embed'],
  ['media', 'media'],
];

/** The kind of furniture by the nearest name; `hidden`, `links` or `other` when no name tells. */
function reasonOf(block: PageBlock, markers: Markers): string {
  if (block.hidden) return 'hidden';
  let best = 'other';
  let nearest = 6;
  for (const [marker, reason] of REASONS) {
    const distance = markers.distance(block.owner, marker);
    if (distance < nearest) {
      nearest = distance;
      best = reason;
    }
  }
  if (best === 'other' && block.linkChars > 0.7 * block.text.length) return 'links';
  return best;
}
