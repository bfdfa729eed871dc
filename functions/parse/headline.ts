import { type Candidate, type Choice, choose } from './candidate.ts';
import { asText } from './jsonld.ts';
import type { Page } from './page.ts';
import { fold, letters, oneLine, tidy } from './text.ts';

const LONGEST_HEADLINE = 300;

/** The headline a reader sees: the saying on which the page's witnesses agree, without the name of the site. */
export function findHeadline(page: Page): Choice<string> | undefined {
  const names = siteNames(page);
  const candidates: Candidate<string>[] = [];
  const add = (source: string, raw: string, confidence: number) => {
    const value = oneLine(raw);
    if (value.length < 2 || value.length > LONGEST_HEADLINE || names.has(letters(value))) return;
    candidates.push({ value, key: fold(value), source, raw, confidence });
  };
  const heads = page.lines('headline');
  const h1s = heads.filter((line) => line.tag === 'h1');
  for (const line of heads.slice(0, 5)) add(`line:${line.tag ?? 'text'}`, tidy(line.text), weightOfLine(line.tag, h1s.length));
  if (page.article)
    add('json-ld:headline', asText(page.article.headline ?? page.article.name), page.article.headline ? 0.75 : 0.5);
  for (const { source, text } of page
    .meta('parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'hdl', 'cxenseparse:title')
    .slice(0, 4)) {
    add(source, withoutSiteName(text, names), 0.5);
  }
  for (const { source, text } of page.meta('og:title', 'twitter:title', 'title').slice(0, 4)) {
    add(source, withoutSiteName(text, names), source === 'meta:og:title' ? 0.6 : 0.4);
  }
  const title = tidy(page.document.evidence.title);
  if (title) add('title', withoutSiteName(title, names), 0.4);
  return choose(candidates);
}

function weightOfLine(tag: string | undefined, h1s: number): number {
  if (tag === 'h1') return h1s === 1 ? 0.8 : 0.6;
  return tag ? 0.5 : 0.8;
}

/** What the site calls itself, as letters only: none of these is a headline, and none belongs to one. */
export function siteNames(page: Page): Set<string> {
  const names = new Set<string>();
  const add = (text: string | undefined) => {
    const name = letters(text ?? '');
    if (name.length > 1) names.add(name);
  };
  for (const { text } of page.meta(
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'al:android:app_name',
    'dc.publisher',
  ))
    add(text);
  if (page.article) add(asText(page.article.publisher));
  for (const node of page.nodes.slice(0, 50)) {
    if (/WebSite|Organization|NewsMediaOrganization/.test(asText(node['@type']))) add(asText(node.name));
  }
  if (page.domain) {
    add(page.domain);
    add(page.domain.split('.')[0]);
  }
  add(page.document.source.publisher);
  return names;
}

const SEPARATOR = /\s+[|\-–—·•»«:~]+\s+|\s*[|»«]\s*|\s+::\s+/g;

/** Window titles read "Headline - Section | Site": parts at either end that name the site go, and what stands beyond them. */
function withoutSiteName(title: string, names: ReadonlySet<string>): string {
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  parts.push({ start, end: title.length });
  const isSite = (part: { start: number; end: number }) => {
    const name = letters(title.slice(part.start, part.end));
    return name.length === 0 || names.has(name);
  };
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1]!)) to--;
  while (to - from > 1 && isSite(parts[from]!)) from++;
  return title.slice(parts[from]!.start, parts[to - 1]!.end).trim();
}
