import type { Evidence, Organization } from '../../shared/article.ts';
import type { EvidenceLine } from '../../shared/document.ts';
import { readAddress } from './address.ts';
import { agencyOf } from './agencies.ts';
import { readByline } from './byline.ts';
import { LABEL, ORGANISATION, OTHER_WORK } from './bylinewords.ts';
import { type Candidate, choose } from './candidate.ts';
import { carriedFrom } from './carried.ts';
import { copyrightHolder, LEGAL_FORM } from './copyright.ts';
import { readDates } from './datetext.ts';
import { DESK, readDumpByline, WITH_AGENCY } from './dumpbyline.ts';
import { beginsWithGivenName } from './givennames.ts';
import { asAddress, asList, asText, isNode, resolve } from './jsonld.ts';
import type { Page } from './page.ts';
import { isPortalOwner, type Portal, portalOfHost, portalOfText } from './portals.ts';
import { FEWEST_TITLE_WORDS, houseName } from './printedname.ts';
import { originalPublisher } from './republished.ts';
import { letters, tidy } from './text.ts';
import { HOME_WORD, isLabel, siteOfTitle } from './titlesite.ts';

export interface Publication {
  publisher?: Organization;
  provider?: Organization;
  evidence: Record<string, Evidence[]>;
}

/**
 * Who made it, and who carried it. On a portal's page the portal's own name is never the publisher; a site
 * that says where its piece appeared first is that piece's provider.
 *
 * @param headline as decided: what the window's title has beside it is the site's name
 */
export function findPublication(page: Page, headline?: string): Publication {
  const evidence: Record<string, Evidence[]> = {};
  const known = findPortal(page);
  const own = choose(publisherCandidates(page, known?.value, headline));
  const carried = known ? undefined : carriedFrom(page, own?.value.name);
  const first = originalPublisher(page.document);
  const original = first && isOwnHouse(first.name, own?.value.name, page) ? undefined : (first ?? carried);
  const carrier = original && !known && own && letters(own.value.name) !== letters(original.name) ? own : siteOf(page, carried);
  const portal = known ?? carrier;
  const source = original && {
    ...{ value: { name: original.name }, key: letters(original.name), confidence: 0.9 },
    evidence: [{ source: 'block:republished', raw: original.raw.slice(0, 200), confidence: 0.9, chosen: true }],
  };
  const publisher = (known || carrier || !own) && source && source.key !== own?.key ? source : own;
  if (publisher) evidence.publisher = publisher.evidence;
  if (portal) evidence.provider = portal.evidence;
  const provider = publisher || !portal ? portal?.value : undefined;
  return {
    publisher: publisher?.value ?? portal?.value,
    provider,
    evidence,
  };
}

/** "This article first appeared in Example 10/22" on example.org: the site's own printed edition. */
function isOwnHouse(name: string, own: string | undefined, page: Page): boolean {
  const house = letters(name.replace(/[\d/.\s-]+$/, ''));
  const label = letters(page.domain?.split('.')[0] ?? '');
  return house.length > 2 && (house === label || house === letters(own ?? ''));
}

/** The site that carries a story whose house is already the publisher by the other evidence. */
const siteOf = (page: Page, carried: ReturnType<typeof carriedFrom>) =>
  carried &&
  choose<Organization>([
    {
      value: { name: carried.site, ...(page.domain && { domain: page.domain }) },
      key: letters(carried.site),
      source: 'meta:og:site_name',
      raw: carried.site,
      confidence: 0.8,
    },
  ]);

function findPortal(page: Page) {
  const candidates: Candidate<Portal>[] = [];
  const add = (portal: Portal | undefined, source: string, raw: string, confidence: number) => {
    if (portal) candidates.push({ value: portal, key: portal.name, source, raw, confidence });
  };
  const given = page.document.source.url ? readAddress(page.document.source.url) : undefined;
  if (given) add(portalOfHost(given.host), 'source:url', given.href, 0.95);
  if (page.url) add(portalOfHost(readAddress(page.url)?.host ?? ''), 'address', page.url, 0.9);
  for (const { source, text } of page.meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'))
    add(portalOfText(text), source, text, 0.9);
  for (const line of page.lines('provider', 'note', 'kicker').slice(0, 20))
    add(portalOfText(line.text), `line:${line.role}`, line.text, 0.8);
  for (const line of page.lines('logo').slice(0, MOST_LOGOS)) {
    const portal = portalOfText(line.text);
    if (portal && isOwnLogo(line, page)) add(portal, 'line:logo', line.text, 0.8);
  }
  return choose(candidates);
}

function publisherCandidates(page: Page, portal: Portal | undefined, headline: string | undefined): Candidate<Organization>[] {
  const out: Candidate<Organization>[] = [];
  let known: string[] | undefined;
  const titles = () => {
    known ??= titlesOf(page, headline);
    return known;
  };
  const names = new Map<string, string>();
  const label = letters(page.domain?.split('.')[0] ?? '');
  const add = (source: string, raw: string, weight: number, site?: string) => {
    const name = names.get(raw) ?? houseName(raw, titles, label);
    names.set(raw, name);
    if (name === '') return;
    // "thestar.com": where another witness as good has the paper's own name, that is it.
    const isHost = HOST.test(name) && /^(?:json-ld|meta):/.test(source);
    // A printed name that the domain repeats is the site's and not a sponsor's.
    const isDomains = /^line:(?:logo|copyright)$/.test(source) && label.length > 3 && letters(name) === label;
    const confidence = isHost ? weight * (/^https?:/.test(raw) ? 0.32 : 0.7) : weight + (isDomains ? 0.1 : 0);
    if (portal && (portalOfText(name)?.name === portal.name || letters(name) === letters(portal.name))) return;
    const domain = (site && readAddress(site)?.domain) || (portal ? undefined : page.domain);
    out.push({ value: domain ? { name, domain } : { name }, key: letters(name), source, raw, confidence });
  };
  add('source:publisher', page.document.source.publisher ?? '', 0.97);
  for (const node of [page.article]) {
    for (const value of asList(node?.publisher).slice(0, 3)) {
      const publisher = resolve(value, page.byId);
      // Systems without a name for the house fill in the writer's.
      const house = asText(publisher);
      const isWriter =
        house.includes(' ') &&
        beginsWithGivenName(house) &&
        asList(node?.author).some((author) => asText(resolve(author, page.byId)) === house);
      const site = isNode(publisher) ? asAddress({ url: publisher.url }) : undefined;
      // "Example Media GmbH" is the company, and the paper another.
      const weight = LEGAL_FORM.test(house) ? 0.6 : 0.85;
      add('json-ld:publisher', house, isWriter ? 0.42 : weight, site);
    }
    add('json-ld:sourceOrganization', asText(resolve(asList(node?.sourceOrganization)[0], page.byId)), 0.6);
    // A portal names there whom it got the piece from.
    const provider = portal && resolve(asList(node?.provider)[0], page.byId);
    if (provider)
      add('json-ld:provider', asText(provider), 0.85, isNode(provider) ? asAddress({ url: provider.url }) : undefined);
  }
  // A byline decides on a portal, or where the page does not say whose it is.
  const isNamed = out.some(({ source }) => /:publisher$/.test(source)) && page.meta('og:site_name').length > 0;
  for (const line of isNamed && !portal ? [] : page.lines('byline', 'date').slice(0, 6)) {
    if (portal || page.isText) {
      // "Jane Miller, The Harbour Times": portals and dumps of their pages name the paper after its writer.
      const named = readByline(line.text, { siteNames: new Set(), trusted: false, houses: true });
      for (const { name, type } of named) {
        const isPaper = type === 'Organization' && !agencyOf(letters(name)) && !DESK.test(name);
        const isSaid = portal || named.length > 1 || WITH_AGENCY.test(line.text) || isAboveByline(line, page);
        if (isPaper && isSaid) add('line:byline', name.replace(DESK_OF, ''), 0.7);
      }
    }
    const parts = readDumpByline(line.text);
    // Off a portal a lone name beside a date is the place it was written in as often as the paper.
    if (
      parts?.publisher &&
      !OTHER_WORK.test(parts.publisher) &&
      !isLabel(parts.publisher, page) &&
      (portal || !agencyOf(letters(parts.publisher))) &&
      !isSectionName(parts.publisher) &&
      (portal ||
        parts.isLabelled ||
        (parts.author && !isBehindDate(line.text, parts.publisher)) ||
        ORGANISATION.test(parts.publisher) ||
        parts.publisher.split(' ').length > 2)
    ) {
      add('line:byline', parts.publisher.replace(DESK_OF, ''), portal ? 0.8 : page.isText ? 0.5 : 0.3);
    }
  }
  // On a portal the paper's name may stand by itself above the text.
  for (const { text } of portal ? page.document.blocks.slice(0, 2) : []) if (isBareName(text)) add('block:first', text, 0.6);
  for (const { source, text } of page.meta('og:site_name', 'application-name', 'dc.publisher', 'article:publisher')) {
    add(source, text, source === 'meta:og:site_name' ? 0.8 : 0.5);
  }
  for (const line of page.lines('copyright').slice(0, 3)) {
    const holder = copyrightHolder(line.text);
    // "© APA/AP", "© AFP / Jane Miller" is that of a picture or of the agency's text.
    const [isFirst, ...others] = holder.split(/[/,]/).map((part) => agencyOf(letters(part)) !== undefined);
    const isAgencys = isFirst === true && (holder.includes('/') || others.every((isAgency) => isAgency));
    if (portal && isPortalOwner(holder)) continue;
    // "© Jane Miller / The Courier" is that of a picture.
    if (portal || !(isAgencys || /^\p{L}[^/–-]*\/[^/]+$/u.test(holder)))
      add('line:copyright', holder, isPortalOwner(holder) ? 0.25 : 0.4);
  }
  let logos = 0;
  for (const line of page.lines('logo').slice(0, MOST_LOGOS)) {
    if (logos === 3) break;
    if (!isOwnLogo(line, page)) continue;
    logos++;
    const name = tidy(line.text)
      .replace(/\s*\blogo\b\s*/i, ' ')
      .replace(LINK_WORDS, '')
      .replace(/^\s*(?:of(?: the)?|der|des|von|de la|del?|du|di)\s+(?=\p{Lu})/u, '')
      .trim();
    if (!HOME_WORD.test(name)) add('line:logo', name, 0.4);
  }
  add('title', siteOfTitle(page, headline), 0.45);
  if (!portal && page.domain) add('address', page.domain, 0.2);
  // A portal's page that calls another site's address its own.
  else if (portal?.domain && page.domain && page.domain !== portal.domain) add('address', page.domain, 0.5);
  return out;
}

/** Portals print the paper on a line of its own above "Story by Jane Miller". */
const isAboveByline = ({ at }: EvidenceLine, page: Page): boolean =>
  page.lines('byline').some((next) => next.at === at + 1 && LABEL.test(next.text));

/** "News Nation Bureau", "The Courier Sports Desk": part of the paper that it names. */
const DESK_OF =
  /(?<=\S\s\S+)\s(?:bureau|(?:news|web|sports|digital|city)?\s?desk|staff|reporters?|correspondents?|news service)$/iu;

/** A section, "Science & Astronomy", stands behind the date as a paper does before it. */
const isBehindDate = (text: string, name: string): boolean => {
  const [first] = readDates(text);
  return first !== undefined && text.lastIndexOf(name) >= first.end;
};
const isSectionName = (name: string): boolean =>
  name.split(/\s*(?:[&,/]|\b(?:and|und|et|y)\b)\s*|\s+/).every((word) => SECTION_WORD.test(word));
const SECTION_WORD =
  /^(?:news|world|international|national|local|regional|politics?|business|economy|finance|money|markets?|science|astronomy|space(?:flight)?|health|tech(?:nology)?|culture|arts?|books?|music|movies?|film|tv|entertainment|lifestyle|life|style|fashion|food|travel|sports?|football|opinion|weather|environment|climate|education|crime|nature|history|religion|gaming|reviews?|politik|wirtschaft|kultur|wissen|gesundheit|panorama|sport|politique|économie|société|monde|sciences?|santé|política|economía|sociedad|mundo|ciencia|salud|cultura|deportes|original)$/iu;

const HOST = /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|info|[a-z]{2})$/i;

/** The page's own titles, folded: content systems declare them for the name of the site, too. */
const titlesOf = (page: Page, headline = ''): string[] =>
  [
    headline,
    ...[tidy(page.document.evidence.title), ...page.meta('og:title').map(({ text }) => text)].filter(
      (title) => headline !== '' && title.includes(headline),
    ),
  ]
    .filter((title) => title.split(' ').length >= FEWEST_TITLE_WORDS || /\p{Lo}{8}/u.test(title))
    .map((title) => letters(title));

/** Links home; a logo that leads to another site is that of a service the paper is on, or of the archive that kept the page. */
function isOwnLogo({ href }: EvidenceLine, page: Page): boolean {
  const host = href === undefined ? undefined : HOST_OF.exec(href)?.[1]?.toLowerCase();
  if (host === undefined) return true;
  if (page.domain) return host === page.domain || host.endsWith(`.${page.domain}`) || KEPT.test(href!);
  return !page.lines('logo').some((line) => /\barchive\.org\/?$/.test(line.href ?? ''));
}
const HOST_OF = /^https?:\/\/([^/:?#]+)/i;
const KEPT = /\/\/web\.archive\.org\/web\/\d/;
const MOST_LOGOS = 40;

const isBareName = (text: string): boolean =>
  text.length <= 40 && /^\p{Lu}[\p{L}\p{N}'’.&-]*(?: [\p{L}\p{N}'’.&-]+){0,4}$/u.test(text) && !beginsWithGivenName(text);

/** "Go to The Paper": what the link home says to those who don't see the logo. */
const LINK_WORDS =
  /^\s*(?:(?:go|back|link|return) to|(?:zur )?startseite von|zur?|zurück zu[rm]?|retour (?:à|au|vers)|ir a|volver a|vai a|naar) /i;
