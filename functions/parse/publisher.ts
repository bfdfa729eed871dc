import type { Evidence, Organization } from '../../shared/article.ts';
import { readAddress } from './address.ts';
import { agencyOf } from './agencies.ts';
import { type Candidate, choose } from './candidate.ts';
import { readDumpByline } from './dumpbyline.ts';
import { asAddress, asList, asText, isNode, resolve } from './jsonld.ts';
import type { Page } from './page.ts';
import { type Portal, portalOfHost, portalOfText } from './portals.ts';
import { letters, oneLine, tidy } from './text.ts';

export interface Publication {
  publisher?: Organization;
  provider?: Organization;
  sourceOrganization?: Organization;
  evidence: Record<string, Evidence[]>;
}

const LONGEST_NAME = 100;

/** Who made it, who carried it, and the agency it came from. On a portal's page the portal's own name is never the publisher. */
export function findPublication(page: Page): Publication {
  const portal = findPortal(page);
  const evidence: Record<string, Evidence[]> = {};
  const publisher = choose(publisherCandidates(page, portal?.value));
  if (publisher) evidence.publisher = publisher.evidence;
  if (portal) evidence.provider = portal.evidence;
  const provider = publisher || !portal ? portal?.value : undefined;
  const agency = findAgency(page);
  return {
    publisher: publisher?.value ?? portal?.value,
    provider,
    sourceOrganization: agency,
    evidence,
  };
}

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
  for (const line of page.lines('provider', 'logo', 'note').slice(0, 20))
    add(portalOfText(line.text), `line:${line.role}`, line.text, 0.8);
  return choose(candidates);
}

function publisherCandidates(page: Page, portal: Portal | undefined): Candidate<Organization>[] {
  const out: Candidate<Organization>[] = [];
  const add = (source: string, raw: string, confidence: number, site?: string) => {
    const name = oneLine(raw).replace(/^[©\s]+|\s*[|–-]\s*$/g, '');
    if (name.length < 2 || name.length > LONGEST_NAME || /^https?:/.test(name)) return;
    if (portal && (portalOfText(name)?.name === portal.name || letters(name) === letters(portal.name))) return;
    const domain = (site && readAddress(site)?.domain) || (portal ? undefined : page.domain);
    out.push({ value: domain ? { name, domain } : { name }, key: letters(name), source, raw, confidence });
  };
  add('source:publisher', page.document.source.publisher ?? '', 0.97);
  for (const node of [page.article]) {
    for (const value of asList(node?.publisher).slice(0, 3)) {
      const publisher = resolve(value, page.byId);
      add('json-ld:publisher', asText(publisher), 0.85, isNode(publisher) ? asAddress({ url: publisher.url }) : undefined);
    }
    add('json-ld:sourceOrganization', asText(resolve(asList(node?.sourceOrganization)[0], page.byId)), 0.6);
    // A portal names there whom it got the piece from.
    if (portal) add('json-ld:provider', asText(resolve(asList(node?.provider)[0], page.byId)), 0.85);
  }
  for (const line of page.lines('byline', 'date').slice(0, 6)) {
    const parts = readDumpByline(line.text);
    if (parts?.publisher) add('line:byline', parts.publisher, portal ? 0.8 : 0.5);
  }
  for (const { source, text } of page.meta('og:site_name', 'application-name', 'dc.publisher', 'article:publisher')) {
    add(source, text, source === 'meta:og:site_name' ? 0.8 : 0.5);
  }
  for (const line of page.lines('copyright').slice(0, 3)) add('line:copyright', copyrightHolder(line.text), 0.4);
  for (const line of page.lines('logo').slice(0, 3)) add('line:logo', tidy(line.text).replace(/\s*\blogo\b\s*/i, ' '), 0.4);
  if (!portal && page.domain) add('address', page.domain, 0.2);
  return out;
}

/** "© 2024 Example Media Ltd. All rights reserved." → "Example Media Ltd". */
function copyrightHolder(text: string): string {
  const match = /(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,:]*(?:by )?([^.|©\n]{2,60})/i.exec(
    text.slice(0, 300),
  );
  return match ? match[1]!.replace(/\b(?:all rights reserved|\d{4}).*$/i, '').trim() : '';
}

/** The wire a piece came by: named in JSON-LD, or by itself on a line of the byline. */
function findAgency(page: Page): Organization | undefined {
  for (const value of asList(page.article?.sourceOrganization).slice(0, 2)) {
    const name = asText(resolve(value, page.byId));
    if (agencyOf(letters(name))) return { name };
  }
  for (const line of page.lines('byline', 'dateline').slice(0, 12)) {
    if (line.place === 'tail') continue;
    for (const piece of line.text
      .slice(0, 200)
      .split(/[|·•/,;()]|\s[–—-]\s|\s(?:avec|with|mit|con|and|und|et)\s|^(?:by|von|par|por|di)\s/i)) {
      const agency = agencyOf(letters(piece.replace(/\d.*$/, '')));
      if (agency) return { name: agency };
    }
  }
  return undefined;
}
