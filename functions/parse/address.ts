import { parse as parseDomain } from 'tldts';
import type { CleanDocument } from '../../shared/document.ts';
import { asAddress } from './jsonld.ts';
import { remember } from './remember.ts';
import { tidy } from './text.ts';

export interface Address {
  /** Normalised: lower-case host, no fragment, no default port, no tracking parameters. */
  href: string;
  /** The same article at another scheme, host prefix or trailing slash has the same key. */
  key: string;
  host: string;
  /** Registrable domain by the public suffix list. */
  readonly domain: string | undefined;
}

const LONGEST_ADDRESS = 2048;

/** Parameters that say where a reader came from, never which article it is. Families first, then single names of the big senders. */
const TRACKING =
  /^(?:utm_|at_|ns_|hsa_|mc_|mkt_|pk_|piwik_|matomo_|vero_|oly_|ito_|wt\.|__|_hs|fb_|trk|sc_|cmp|icid|ncid|spref|soc_|smid|smtyp|s_cid|cmpid|xtor|partner$|ref$|ref_src|ref_url|referrer$|source$|src$|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|li_fat_id|ttclid|mibextid|ocid|cvid|ei$|share$|shared$|share_id|sharetype|feature$|rss$|feed$|_ga|_gl|ga_|gaa_|dcmp|cid$|campaign|linkid|wpisrc|wpmm|taid|guccounter|guce_|soctrk|sref|sara_|sr_share|amp$|outputtype|output$|amp_)/i;

/**
 * An absolute http(s) address, normalised; undefined for anything else (javascript:, data:, relative, broken, over 2,048 characters).
 *
 * @param base address that a relative one is relative to
 */
export function readAddress(text: string, base?: string): Address | undefined {
  return base ? readNow(text, base) : readAbsolute(text);
}

const readAbsolute = remember((text: string) => readNow(text));

function readNow(text: string, base?: string): Address | undefined {
  const trimmed = withoutKeeper(text.trim());
  if (!trimmed || trimmed.length > LONGEST_ADDRESS) return undefined;
  if (!base && !/^https?:\/\//i.test(trimmed)) return undefined;
  const url = URL.parse(trimmed, base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || !url.hostname.includes('.')) return undefined;
  // Setting a part writes the whole address anew.
  if (url.hash) url.hash = '';
  if (url.username) url.username = '';
  if (url.password) url.password = '';
  if (url.search) for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  if (url.href.endsWith('#')) url.hash = '';
  if (url.href.endsWith('?')) url.search = '';
  const host = url.hostname.replace(/\.$/, '');
  const bareHost = host.replace(/^(?:www\d?|m|mobile|amp)\./, '');
  const path =
    plainEscapes(url.pathname)
      .replace(/\/+$/, '')
      .replace(/\/(?:amp|amp\.html)$/i, '') || '/';
  return new ReadAddress(url.href, `${bareHost}${path}${url.search}`, host);
}

/** Letters, digits and `-._~` mean the same escaped (RFC 3986, 6.2.2.2), as do both cases of an escape's digits. */
const plainEscapes = (path: string): string =>
  path.includes('%')
    ? path.replace(/%[\da-f]{2}/gi, (code) => {
        const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
        return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
      })
    : path;

/** A class, so that an address holds its three strings and nothing of the call that made it. */
class ReadAddress implements Address {
  readonly href: string;
  readonly key: string;
  readonly host: string;

  constructor(href: string, key: string, host: string) {
    this.href = href;
    this.key = key;
    this.host = host;
  }

  /** Looked up when asked for: an article's links are many and need none. */
  get domain(): string | undefined {
    return parseDomain(this.host, { allowPrivateDomains: true }).domain ?? undefined;
  }
}

/** Of a page kept by an archive or an AMP cache the address of the page itself. */
function withoutKeeper(text: string): string {
  const kept = KEEPER.exec(text);
  if (!kept) return text;
  const [prefix = '', ampHost, ampSecure, googleHost, googleSecure] = kept;
  const host = ampHost ?? googleHost;
  const isSecure = ampSecure ?? googleSecure;
  const rest = text.slice(prefix.length);
  if (/^https?:\/\//i.test(rest)) return rest;
  return host === undefined ? text : `http${isSecure ? 's' : ''}://${rest}`;
}

/** Wayback Machine: …/web/20190221120000im_/https://…; AMP caches: …/c/s/host/path, where s stands for https. */
const KEEPER =
  /^https?:\/\/(?:web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:)|([a-z\d-]+\.cdn\.ampproject\.org)\/[cv]\/(s\/)?|(?:www\.)?(google\.[a-z.]{2,6})\/amp\/(s\/)?)/i;

/** What the page itself calls its address, best witness first; the uploader's word last, but it decides between hosts. */
export function readCanonicalAddress(document: CleanDocument): string | undefined {
  const { evidence, source } = document;
  const given = source.url ? readAddress(source.url) : undefined;
  const link = (rel: string) => evidence.links.find((l) => l.rel === rel)?.href;
  const meta = (name: string) => evidence.meta.find((m) => m.name === name)?.content;
  const own = [
    link('canonical'),
    meta('og:url'),
    ...evidence.jsonLd.slice(0, 20).map(nodeAddress),
    meta('twitter:url'),
    link('shortlink'),
  ];
  // A canonical that is the site's front page says nothing of the article.
  const addresses = own.flatMap((text) => {
    const address = text ? readAddress(tidy(text), given?.href) : undefined;
    return address && HAS_PATH.test(address.href) ? [address] : [];
  });
  const [best] = addresses;
  // A mobile or AMP page that calls itself canonical, though another witness has its address without the prefix.
  const plain =
    best && OTHER_HOST.test(best.host) && addresses.find(({ key, host }) => key === best.key && !OTHER_HOST.test(host));
  return (plain || best || given)?.href;
}

const HAS_PATH = /^\w+:\/\/[^/]+\/[^?]/;

const OTHER_HOST = /^(?:m|mobile|amp)\./;

const nodeAddress = (node: Record<string, unknown>): string =>
  /article|posting/i.test(tidy(Array.isArray(node['@type']) ? node['@type'][0] : node['@type']))
    ? asAddress(node.mainEntityOfPage) || asAddress(node.url)
    : '';
