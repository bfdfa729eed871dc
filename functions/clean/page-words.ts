import { ADDRESS_WORDS } from './stop-words.ts';

/**
 * Words of addresses, of the names that content systems give to a page's body, and of address: conventions of many sites, weighed by the
 * gate's forest among much else.
 */

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** In the path of the page's address, or first in its host name. */
export const PATH_WORDS = {
  /** Sections of sites that publish. */
  article: setOf(
    'article articles artikel articulo articolo blog blogs post posts news story stories insights magazine press opinion features feature column review reviews recipe recipes ' +
      'resources guides nachrichten noticias noticia actualite actualites notizie nieuws aktuelles journal essays columns politics sport sports business culture world',
  ),
  /** Goods and lists of goods; discussions; manuals; offers; lists of pages. */
  other: setOf(
    'product products produkt produkte produit produits shop store item itm ip p c l dp sku collection collections category categories catalog catalogue list lists archive tag tags topic ' +
      'forum forums board boards thread threads discussion discussions questions question community viewtopic showthread t ' +
      'docs doc documentation reference ref manual developer api help support wiki kb ' +
      'service services leistungen expertise solutions consulting testimonials about contact pricing locations local companies careers programs library index search browse directory',
  ),
} as const;

/** On `body` or `html`. */
export const THEME_WORDS = {
  article: setOf('post postid article story blogpost news single singular'),
  other: setOf(
    'product products woocommerce archive category tag tax collection catalog catalogue shop store forum topic thread question home frontpage front index search listing service services template ' +
      'vehicle docs documentation discussion profile landing',
  ),
} as const;

const WE = setOf(
  'we our us ours wir unser unsere unseren uns nous notre nos nosotros nuestro nuestra nuestros noi nostro nostra wij ons onze vi vår våra nós nosso nossa',
);

/** How often a text addresses its reader, and how often it says "we". */
export function countAddressWords(words: readonly string[]): { you: number; we: number } {
  let you = 0;
  let we = 0;
  for (const word of words) {
    if (ADDRESS_WORDS.has(word)) you++;
    else if (WE.has(word)) we++;
  }
  return { you, we };
}
