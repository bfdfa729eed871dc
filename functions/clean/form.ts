import { Rejection } from '../../shared/errors.ts';

/** What a document is: a page's markup, or the text of a page. */
export type Form = 'html' | 'text';

/**
 * Tells a page from a text by content, never by name: a text may talk of `<div>`s or be Markdown, a page may be a bare fragment.
 *
 * @throws Rejection unsupported-form: feeds, sitemaps, other XML, JSON, mail and MHTML; says what it seems to be and what to do
 */
export function detectForm(text: string): Form {
  if (beginsAsPage(text)) return 'html';
  const head = headOf(text);
  refuseOtherMarkup(text, head);
  return looksLikeMarkup(text) ? 'html' : 'text';
}

/** Whether the beginning of a text is that of a page, whatever follows. */
export function beginsAsPage(text: string): boolean {
  return /^(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(headOf(text));
}

/** Characters of the beginning that are looked at: pages open with comments and declarations. */
const HEAD_CHARS = 4_096;

/** The beginning without the comments and declarations before the first tag. */
function headOf(text: string): string {
  return text.slice(0, HEAD_CHARS).replace(/^(?:\s|<!--[\s\S]*?-->|<\?[^>]*\?>)+/, '');
}

function refuseOtherMarkup(text: string, head: string): void {
  const refuse = (kind: string, advice: string): never => {
    throw new Rejection('unsupported-form', `seems to be ${kind}, not an article's page or text; ${advice}`);
  };
  const root = /^<(?:!doctype\s+)?([a-z][\w.-]{0,30}:)?([a-z][\w.-]{0,60})[\s>]/i.exec(head)?.[2]?.toLowerCase();
  if (root && root in XML_ROOTS) refuse(XML_ROOTS[root]!, 'upload the pages it points to');
  if (/^\s*<\?xml/.test(text.slice(0, 200)) && root !== undefined && !TAGS.has(root)) {
    refuse(`XML (<${root}>)`, 'export the article as a page or text');
  }
  if (isJson(head, text)) refuse('JSON', "upload the article's page or text");
  if (/^(?:From:|MIME-Version:|Received:|Return-Path:|Delivered-To:)/i.test(head) && /^content-type:/im.test(head)) {
    refuse('mail or MHTML', 'save the page as "Webpage, HTML only", or upload its text');
  }
}

/** Root elements of what people take for pages. */
const XML_ROOTS: Record<string, string> = {
  rss: 'an RSS feed',
  feed: 'an Atom feed',
  rdf: 'an RDF feed',
  urlset: 'a sitemap',
  sitemapindex: 'an index of sitemaps',
  opml: 'a list of feeds',
  svg: 'an SVG image',
};

/** By its first token and its last character: parsing 25 MB of it would cost seconds and tell no more. */
function isJson(head: string, text: string): boolean {
  if (/^\{\s*"[^"\n]{0,200}"\s*:/.test(head)) return text.trimEnd().endsWith('}');
  return /^\[\s*(?:[[{\]]|"[^"\n]{0,2000}"\s*[,\]]|-?\d+\s*,)/.test(head) && text.trimEnd().endsWith(']');
}

/**
 * A fragment of a page: it begins with a tag, or its tags are a good part of it. Text that mentions tags has few, most of them
 * without their other half or inside backquotes.
 */
function looksLikeMarkup(text: string): boolean {
  // 400 KB settle it, wherever a long text began.
  const sample = text.slice(0, 400_000);
  let tagChars = 0;
  let opened = 0;
  let closed = 0;
  let structural = 0;
  for (const match of sample.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})(?=[\s/>])[^<>]{0,2000}>/gi)) {
    const name = match[2]!.toLowerCase();
    if (!TAGS.has(name) || sample[match.index - 1] === '`') continue;
    tagChars += match[0].length;
    if (match[1]) closed++;
    else opened++;
    if (STRUCTURAL.has(name)) structural++;
  }
  const characters = sample.length;
  const startsWithTag = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<([a-z][a-z0-9]{0,20})[\s/>]/i
    .exec(sample.slice(0, 4_096))?.[1]
    ?.toLowerCase();
  if (structural >= 2 && startsWithTag !== undefined && TAGS.has(startsWithTag)) return true;
  // One paragraph per 1,500 characters is the least a fragment has; 5 % is what even bare markup costs.
  return opened + closed >= 6 && closed > 0 && structural * 1_500 >= characters && tagChars * 20 >= characters;
}

const STRUCTURAL = new Set(
  'html head body title meta link script style div p br h1 h2 h3 h4 section article main header footer table tr td ul ol li blockquote'.split(
    ' ',
  ),
);

const TAGS = new Set([
  ...STRUCTURAL,
  ...'a abbr aside audio b button caption center cite code dd dl dt em figcaption figure font form frame frameset h5 h6 hr i iframe img input label'.split(
    ' ',
  ),
  ...'nav noscript option picture pre q s select small source span strong sub sup svg tbody textarea tfoot th thead time u video'.split(
    ' ',
  ),
]);
