import { clean } from '../../../functions/clean/clean.ts';
import { parse } from '../../../functions/parse/parse.ts';
import type { ParsedArticle } from '../../../shared/article.ts';
import texts from '../../fixtures/parse/texts.json' with { type: 'json' };

/** A whole page, made of the parts that matter to a test around three paragraphs of our own, through clean and parse. */

export interface Parts {
  lang?: keyof typeof texts;
  htmlLang?: string;
  h1?: string;
  head?: string;
  top?: string;
  /** Between headline and text. */
  after?: string;
  /** After the first paragraph. */
  mid?: string;
  /** Below the last paragraph, in the article. */
  end?: string;
  tail?: string;
  url?: string;
}

export const HEADLINE = 'Old pier to close until autumn';

function pageOf({
  lang = 'en',
  htmlLang = lang,
  h1 = HEADLINE,
  head = '',
  top = '',
  after = '',
  mid = '',
  end = '',
  tail = '',
}: Parts): string {
  const [first, ...more] = texts[lang].map((text) => `<p>${text}</p>`);
  const menu =
    '<header><a href="/">Home</a><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav></header>';
  const heading = h1 && `<h1>${h1}</h1>`;
  return `<!doctype html><html lang="${htmlLang}"><head><meta charset="utf-8">${head}</head><body>${menu}<main><article>${top}${heading}${after}${first}${mid}${more.join('')}${end}</article></main>${tail}</body></html>`;
}

export const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
export const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
export const figure = (caption: string): string =>
  `<figure><img src="/i/pier.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;

/** The fields as short text: names joined by "; ", images as "caption / credit", nothing as "". */
export function fieldsOf(parts: Parts): Record<string, string> {
  const source = { bucket: 'raw', key: 'articles/page.html', url: parts.url, receivedAt: '2026-05-01T00:00:00Z' };
  return asText(parse(clean({ bytes: Buffer.from(pageOf(parts)), source })));
}

export function asText(article: ParsedArticle): Record<string, string> {
  return {
    headline: article.headline ?? '',
    author: article.author.map(({ name }) => name).join('; '),
    authors: article.author.map(({ name, type }) => `${name} (${type})`).join('; '),
    publisher: article.publisher?.name ?? '',
    provider: article.provider?.name ?? '',
    agency: article.sourceOrganization?.name ?? '',
    published: article.datePublished ?? '',
    modified: article.dateModified ?? '',
    dateline: article.dateline ?? '',
    genre: article.genre ?? '',
    section: article.articleSection ?? '',
    alt: article.alternativeHeadline ?? '',
    keywords: article.keywords.join('; '),
    domain: article.publisher?.domain ?? '',
    language: article.inLanguage ?? '',
    access: String(article.isAccessibleForFree ?? ''),
    url: article.url ?? '',
    image: article.image.map(({ caption = '', creditText = '' }) => `${caption} / ${creditText}`).join('; '),
  };
}
