import { readAge } from '../../shared/age.ts';
import type { EvidenceLine } from '../../shared/document.ts';
import type { BlockRole } from './blocks.ts';
import { MARKER, type Marker, type Markers } from './markers.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/**
 * What a block is besides article or not: from its element, the names around it, its place and its shape.
 * The roles of lines are hints for parse, which weighs them; the reasons of furniture are for whoever asks why a block went.
 */

export function lineRole(
  { markers, images, claims, evidence }: Reading,
  block: PageBlock,
  place: EvidenceLine['place'],
): BlockRole {
  const near = (marker: number, distance = 2) => markers.distance(block.owner, marker) <= distance;
  const { text } = block;
  const short = text.length <= 200;
  const boxed = images.boxes[block.at] !== undefined;
  if (short && (near(MARKER.credit, 1) || boxed) && (CREDIT.test(text) || near(MARKER.credit, 0))) return 'credit';
  if (near(MARKER.figcaption) || (near(MARKER.caption) && !near(MARKER.headingTag, 0))) return 'caption';
  if (place === 'head' && block.at === claims.titleAt) {
    // Old pages print it as a line of large type.
    const isTitle = text.length >= SHORTEST_TITLE && block.linkChars === 0 && evidence.title?.includes(text) === true;
    if (block.level !== undefined || isTitle) return 'headline';
  }
  if (block.holder.tag === 'h1' || (place === 'head' && near(MARKER.headingTag, 1) && near(MARKER.headline, 1)))
    return 'headline';
  if (short && /^\s*(©|\(c\)|copyright\b)/i.test(text)) return 'copyright';
  if (short && near(MARKER.timeTag, 0)) return 'date';
  if (short && near(MARKER.author, 3) && text.length <= 150) return 'byline';
  if (short && (isByline(text) || isLabelledByline(text))) return 'byline';
  if (short && near(MARKER.date, 2) && /\d/.test(text)) return 'date';
  if (short && place === 'head' && (DATE_LIKE.test(text) || (text.length <= LONGEST_AGE && readAge(text)))) return 'date';
  if (place === 'head' && near(MARKER.deck, 2) && text.length >= 30) return 'deck';
  if (place === 'head' && near(MARKER.kicker, 2) && short) return 'kicker';
  if (short && near(MARKER.logo, 2) && text.length <= 60) return 'logo';
  if (near(MARKER.author, 4) && text.length > 150) return 'biography';
  if ((near(MARKER.note, 2) && text.length >= 30) || (text.length <= 300 && REPUBLISHED.test(text))) return 'note';
  if (short && place === 'head' && near(MARKER.tags, 2)) return 'section';
  return 'furniture';
}

const SHORTEST_TITLE = 12;

/** A line that is nothing but a credit. */
const CREDIT =
  /^[([]?\s*(©|\(c\)|copyright|photos?|photograph|pictures?|images?|credits?|fotos?|bild(er)?|quelle|bildquelle|crédits?|fotografía|imagen|foto di|kuva|kilde|zdjęcie|fot\.)\b[\s:/©]/iu;

/** Where a piece appeared first: its publisher, for parse. */
const REPUBLISHED =
  /^(?:this (?:article|story|post|piece|content) (?:(?:was|is) )?(?:originally|first|republished)|(?:originally|first) (?:published|appeared)|dieser (?:artikel|beitrag|text) (?:erschien|ist) (?:zuerst|urspr|im original)|cet article (?:est|a été) |este (?:artículo|artigo|texto) (?:fue|foi|se)|quest[ao] (?:articolo|storia) è )/i;

/** "By Ann Lee", "Von Eva Kolb": "by" and its like before a name in capitals. */
export const isByline = (text: string): boolean => BYLINE.test(text);
const BYLINE =
  /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|(?:[Ww]ritten|[Pp]osted|[Ww]ords) by|[Tt]exte?|[Tt]exto)[:\s]\s?\p{Lu}/u;
/** "Autorin: Eva Kolb", "Quelle: dpa": a label with its colon, and a name or two behind it. */
export const isLabelledByline = (text: string): boolean => text.length <= LONGEST_LABELLED && LABELLED.test(text);

/** Labels that need their colon: who wrote it, and where the paper has it from. */
const LABELLED =
  /^(?:aut(?:h?or(?:in|a|es|ka|zy?)?|eur|ore)|texte?|tekst|haber|yazan|muhabir|автор|текст|quelle|source|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|kaynak|источник|джерело|作者|文|来源|來源)\s?[:：]\s?(?=\p{Lu}|\p{Lo})/iu;
const LONGEST_LABELLED = 80;
/** "Published 2 hours ago" */
const LONGEST_AGE = 40;
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

const REASON_MARKERS: readonly number[] = REASONS.map(([marker]) => MARKER[marker]);
/** A name farther up is that of the page rather than the block's. */
const FARTHEST_REASON = 5;

/** The kind of furniture by the nearest name; `hidden`, `links` or `other` when no name tells. */
export function reasonOf(block: PageBlock, markers: Markers): string {
  if (block.hidden) return 'hidden';
  const nearest = markers.nearest(block.owner, REASON_MARKERS, FARTHEST_REASON);
  if (nearest >= 0) return REASONS[nearest]![1];
  return block.linkChars > 0.7 * block.text.length ? 'links' : 'other';
}
