import type { Block } from './blocks.ts';
import type { BlockWords } from './words.ts';

/**
 * Labels that stand on pages of other kinds than articles, in short lines anywhere on the page. An article may have some (a shop's blog
 * has a cart); the gate's forest weighs how many. Lower case, up to three words; English first, since its pages are known by kind.
 */
export const KIND_LABELS = {
  /** Discussions: counts, member facts, actions on posts. */
  forum:
    'replies|reply|posts|joined|thread|threads|topic|topics|quote|member since|members|views|solved|posted by|likes|upvote|downvote|accepted solution|answers|answered|asked|original poster|mark as|report post|beiträge|antworten|themen|zitieren|registriert|réponses|messages|respuestas|mensajes',
  /** Goods on sale. */
  shop: 'add to cart|add to bag|add to basket|in stock|out of stock|quantity|qty|sku|checkout|free shipping|wishlist|add to wishlist|customer reviews|write a review|warranty|buy now|returns|specifications|you may also like|in den warenkorb|lieferzeit|inkl mwst|ajouter au panier|en stock|añadir al carrito|aggiungi al carrello',
  /** Manuals and references. */
  documentation:
    'documentation|docs|api|api reference|reference|install|installation|getting started|quickstart|parameters|returns|example|examples|changelog|version|edit this page|on this page|in this article|was this page helpful|was this helpful|tutorial|tutorials|guides|prerequisites|next steps|release notes|sdk|configuration|syntax',
  /** A company's offer of itself. */
  service:
    'get a quote|free quote|our services|services|book now|book a call|request a demo|free consultation|testimonials|pricing|get started|contact sales|schedule a|case studies|why choose us|our team|what we do|how it works|our work|learn more|call us|faq|faqs|clients|solutions',
  /** Lists that can be sorted and paged. */
  listing:
    'sort by|filter|filters|results|showing|per page|view all|compare|load more|view details|items|price range|brand|categories|category|newest|most popular|apply|clear all|sortieren|ergebnisse|trier par|ordenar por',
} as const satisfies Record<string, string>;

export type PageKind = keyof typeof KIND_LABELS;

/** Kinds of a label, a bit each, by its first word. */
interface LabelStart {
  alone: number;
  /** Of the labels of two or three words that begin with it. */
  longer?: Map<string, number>;
}

const KINDS = Object.keys(KIND_LABELS) as PageKind[];
const INDEX: ReadonlyMap<string, LabelStart> = indexLabels();

/** A label that is listed twice is of the last kind that lists it. */
function indexLabels(): Map<string, LabelStart> {
  const index = new Map<string, LabelStart>();
  for (const [place, kind] of KINDS.entries()) {
    for (const label of KIND_LABELS[kind].split('|')) {
      const first = label.split(' ', 1)[0]!;
      const start = index.get(first) ?? { alone: 0 };
      if (first === label) start.alone = 1 << place;
      else {
        start.longer ??= new Map();
        start.longer.set(label, 1 << place);
      }
      index.set(first, start);
    }
  }
  return index;
}

/** A label with what belongs to it: "3 replies", "Sort by: newest". */
const LONGEST_LABEL = 40;

/** How many short lines hold a label of each kind, in the order of `KIND_LABELS`. */
export function countKindLabels(blocks: readonly Block[], blockWords: BlockWords): number[] {
  const counts = KINDS.map(() => 0);
  for (const block of blocks) {
    if (block.text.length > LONGEST_LABEL) continue;
    addKinds(counts, lettersOf(block, blockWords));
  }
  return counts;
}

/** The same of lines that are no blocks: parts of a title. */
export function countKinds(lines: readonly string[]): number[] {
  const counts = KINDS.map(() => 0);
  for (const line of lines) {
    if (line.length > LONGEST_LABEL) continue;
    addKinds(counts, line.toLowerCase().match(/\p{L}+/gu) ?? []);
  }
  return counts;
}

/** Runs of letters, lower case: those are the words when no digit stands in them. */
function lettersOf(block: Block, blockWords: BlockWords): readonly string[] {
  const scan = blockWords.scan(block);
  return scan.exact && scan.digits === 0 ? scan.words : (block.text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function addKinds(counts: number[], words: readonly string[]): void {
  let kinds = kindsIn(words);
  for (let place = 0; kinds !== 0; place++, kinds >>>= 1) counts[place]! += kinds & 1;
}

function kindsIn(words: readonly string[]): number {
  let kinds = 0;
  for (let at = 0; at < words.length; at++) {
    const start = INDEX.get(words[at]!);
    if (start === undefined) continue;
    kinds |= start.alone;
    if (start.longer === undefined || at + 1 === words.length) continue;
    const pair = `${words[at]} ${words[at + 1]}`;
    kinds |= start.longer.get(pair) ?? 0;
    if (at + 2 < words.length) kinds |= start.longer.get(`${pair} ${words[at + 2]}`) ?? 0;
  }
  return kinds;
}
