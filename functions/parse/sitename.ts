import { asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, letters, tidy } from './text.ts';

/** What the site calls itself, and how its name is told from a headline. */
export interface SiteNames {
  /** Names folded to letters: "thenewyorktimes". */
  known: ReadonlySet<string>;
  /** First label of the registrable domain: "nytimes". */
  label?: string;
}

const NAME_META = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:android:app_name',
  'al:ios:app_name',
  'dc.publisher',
];
/** Names longer than this are slogans; they are compared as such, never as part of another name. */
const LONGEST_NAME = 60;

/** Every name the page gives its site, its publisher or its domain. */
export function readSiteNames(page: Page): SiteNames {
  const known = new Set<string>();
  const add = (text: string | undefined) => {
    const name = letters((text ?? '').slice(0, LONGEST_NAME * 2));
    if (name.length > 1) known.add(name);
  };
  for (const { text } of page.meta(...NAME_META)) add(text);
  if (page.article) add(asText(page.article.publisher));
  for (const node of page.nodes.slice(0, 50)) {
    if (/WebSite|Organization|NewsMediaOrganization/.test(asText(node['@type']))) {
      add(asText(node.name));
      add(asText(node.alternateName));
    }
  }
  if (page.domain) {
    add(page.domain);
    add(page.domain.split('.')[0]);
  }
  add(page.document.source.publisher);
  for (const line of page.lines('logo').slice(0, 3)) add(tidy(line.text).replace(/\blogo\b/i, ''));
  return { known, label: page.domain ? letters(page.domain.split('.')[0]!) : undefined };
}

/** Whether a text is the site's name: one of the names known, or the domain's label with words added ("brand eins online"). */
export function namesSite(text: string, names: SiteNames): boolean {
  const name = letters(text);
  if (name === '') return true;
  if (names.known.has(name)) return true;
  if (text.length > LONGEST_NAME || !names.label || names.label.length < 4) return false;
  if (name.includes(names.label) || (name.length >= 5 && names.label.includes(name))) return true;
  const initials = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  return initials.length >= 3 && initials === names.label;
}
