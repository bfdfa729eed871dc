import type { Author } from '../../shared/article.ts';
import { readAddress } from './address.ts';
import { candidate, trustOf } from './authorlist.ts';
import { type BylineContext, readByline } from './byline.ts';
import type { Candidate } from './candidate.ts';
import { asList, asText, isNode, resolve, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import type { SiteNames } from './sitename.ts';
import { tidy } from './text.ts';

/** JSON-LD, meta tags and microdata. */
export function declaredAuthors(page: Page, names: SiteNames): Candidate<Author[]>[] {
  const read = reader({ siteNames: names.known, trusted: true });
  const out: Candidate<Author[]>[] = [];
  const fields: [string, number][] = [
    ['author', 0.85],
    ['creator', 0.5],
  ];
  for (const [field, confidence] of fields) {
    const authors = asList(page.article?.[field]).flatMap((value) => readAuthorNode(value, page, read));
    out.push(
      ...candidate(`json-ld:${field}`, authors.map((a) => a.name).join('; '), authors, confidence * trustOf(authors, names)),
    );
  }
  for (const [name, confidence] of AUTHOR_META) {
    const texts = page.meta(name).map((m) => (INVERTED.test(name) ? inOrder(m.text) : m.text));
    const authors = texts.filter((text) => !/^https?:/.test(text) && !isBuilder(text, page)).flatMap((text) => read(text));
    out.push(...candidate(`meta:${name}`, texts.join('; '), authors, confidence * trustOf(authors, names)));
  }
  const [card] = page.meta('twitter:data1');
  if (card && page.meta('twitter:label1').some((m) => CARD_LABEL.test(m.text))) {
    out.push(...candidate(card.source, card.text, read(card.text), 0.65));
  }
  const properties = page.document.evidence.properties
    .filter((property) => /^(?:\w+:)?(?:author|creator)$/i.test(property.name))
    .slice(0, 5);
  const authors = properties.flatMap((property) => read(property.value));
  out.push(...candidate('property:author', properties.map((p) => p.value).join('; '), authors, 0.6 * trustOf(authors, names)));
  return discountEchoes(out);
}

/** "Studio Quay - www.studioquay.example", "Created by …": who made the site put their address there; the site's own is no foreign one. */
function isBuilder(text: string, { domain }: Page): boolean {
  const address = WEB_ADDRESS.exec(text)?.[1];
  return address !== undefined && domain !== undefined && readAddress(`https://${address}`)?.domain !== domain;
}
const WEB_ADDRESS = /(?:https?:\/\/|\bwww\.)([^\s/]{4,100})/i;

/** Three fields of a page name the same people in the same words. */
function reader(context: BylineContext): (text: string) => Author[] {
  const known = new Map<string, Author[]>();
  return (text) => {
    const authors = known.get(text) ?? readByline(text, context);
    known.set(text, authors);
    return authors;
  };
}

const AUTHOR_META: [string, number][] = [
  ['author', 0.65],
  ['article:author', 0.5],
  ['parsely-author', 0.75],
  ['sailthru.author', 0.7],
  ['byl', 0.75],
  ['dc.creator', 0.65],
  ['dcterms.creator', 0.65],
  ['dc.contributor', 0.4],
  ['citation_author', 0.7],
  ['cxenseparse:author', 0.65],
  ['article.author', 0.6],
  ['og:author', 0.5],
  ['og:article:author', 0.6],
  ['article:author_name', 0.6],
  ['article_author', 0.5],
  ['bt:author', 0.5],
  ['dcsext.author', 0.5],
  ['articleauthor', 0.3],
  ['content_author', 0.6],
];

/** Blog software says who wrote it in a Twitter card. */
const CARD_LABEL = /^(?:written by|author|by|verfasst von|geschrieben von|[ée]crit par|escrito por|scritto da|door|autor)$/i;

/** Libraries write "Last, First". */
const INVERTED = /^(?:dc\.|dcterms\.|citation_)/;
const inOrder = (text: string): string => text.replace(/^([\p{L}'’. -]{2,40}), ([\p{L}'’. -]{2,40})$/u, '$2 $1');

/** What a page declares comes from one field of its content system: the second to declare a name adds half of what it says. */
function discountEchoes(declared: readonly Candidate<Author[]>[]): Candidate<Author[]>[] {
  const said = new Map<string, number>();
  return declared.map((candidate) => {
    const echoes = said.get(candidate.key) ?? 0;
    said.set(candidate.key, echoes + 1);
    return echoes > 0 ? { ...candidate, confidence: candidate.confidence * 0.5 ** echoes } : candidate;
  });
}

function readAuthorNode(value: unknown, page: Page, read: (text: string) => Author[]): Author[] {
  const node = resolve(value, page.byId);
  if (!isNode(node)) return read(tidy(node));
  const isOrganization = typesOf(node).some((type) => /Organization|Corporation/.test(type));
  const url = tidy(node.url ?? node.sameAs);
  return asList(node.name).flatMap((name) => {
    // A page may say that its publisher wrote it; a person who is called like the site is an account.
    if (isOrganization) {
      const text = asText(name).slice(0, 100);
      return text.length > 1 && !/^https?:/.test(text) ? [{ name: text, type: 'Organization' as const }] : [];
    }
    const authors = read(asText(name));
    return authors.length === 1 && /^https?:\/\/\S{1,500}$/.test(url) ? [{ ...authors[0]!, url }] : authors;
  });
}
