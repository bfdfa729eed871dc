import { asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, letters, tidy } from './text.ts';

/** What the site calls itself, and how its name is told from a headline. */
export interface SiteNames {
  /** Names folded to letters: "thenewyorktimes". */
  known: ReadonlySet<string>;
  /** First label of the registrable domain: "nytimes". */
  label?: string;
  /** Its account, folded to letters: that of the paper, and on a blog of one person theirs. */
  account?: string;
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

/** From so many words on, a name that is the page's title, too, is only that. */
const FEWEST_TITLE_WORDS = 5;
/** What sites add to their label: "Online", "Magazin", "Nachrichten". */
const MOST_LETTERS_ADDED = 12;

/** Every name the page gives its site, its publisher or its domain. */
export function readSiteNames(page: Page): SiteNames {
  const known = new Set<string>();
  // Content systems fill the name of a site or an organisation with the title of the page, too.
  const titles = [
    asText(page.article?.headline),
    ...page.meta('og:title').map((m) => m.text),
    ...page.lines('headline').map((line) => line.text),
  ].map((title) => letters(title.slice(0, LONGEST_NAME * 2)));
  const add = (text: string | undefined) => {
    const name = letters((text ?? '').slice(0, LONGEST_NAME * 2));
    const isTitle = titles.includes(name) && (text ?? '').split(' ').length >= FEWEST_TITLE_WORDS;
    if (name.length > 1 && !isTitle) known.add(name);
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
  const account = letters(page.meta('twitter:site')[0]?.text ?? '');
  return { known, label: page.domain ? letters(page.domain.split('.')[0]!) : undefined, ...(account && { account }) };
}

/** Whether a text is the site's name: one of the names known, or the domain's label with words added ("brand eins online"). */
export function namesSite(text: string, names: SiteNames): boolean {
  const name = letters(text);
  if (name === '') return true;
  if (names.known.has(name)) return true;
  if (text.length > LONGEST_NAME || !names.label || names.label.length < 4) return false;
  // "Top 10 Storage Services for Business" on business.example is a headline: few letters beside the label, and no number.
  const rest = name.replace(names.label, '');
  if (rest.length < name.length && rest.length <= MOST_LETTERS_ADDED && !/\d/.test(rest)) return true;
  if (name.length >= 5 && names.label.includes(name)) return true;
  const initials = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  return initials.length >= 3 && initials === names.label;
}
