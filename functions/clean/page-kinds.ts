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

const INDEX: ReadonlyMap<string, PageKind> = new Map(
  Object.entries(KIND_LABELS).flatMap(([kind, labels]) => labels.split('|').map((label) => [label, kind as PageKind] as const)),
);

/** A label with what belongs to it: "3 replies", "Sort by: newest". */
const LONGEST_LABEL = 40;

/** How many short lines of the texts hold a label of each kind, in the order of `KIND_LABELS`. */
export function countKindLabels(texts: readonly string[]): number[] {
  const counts = new Map<PageKind, number>();
  for (const text of texts) {
    if (text.length > LONGEST_LABEL) continue;
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const kinds = new Set<PageKind>();
    for (let at = 0; at < words.length; at++) {
      for (let length = 1; length <= 3 && at + length <= words.length; length++) {
        const kind = INDEX.get(words.slice(at, at + length).join(' '));
        if (kind !== undefined) kinds.add(kind);
      }
    }
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return (Object.keys(KIND_LABELS) as PageKind[]).map((kind) => counts.get(kind) ?? 0);
}
