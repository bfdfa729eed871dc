import type { PageEvidence } from '../../shared/document.ts';

/** Text whose lines may carry structure that Markdown marked. */
export interface MarkedText {
  text: string;
  /** What a header before the text (front matter, a reader service) says of the article. */
  header: Pick<PageEvidence, 'meta' | 'links'> & { title?: string };
  /** Whether the text is Markdown. */
  isMarkdown: boolean;
}

/**
 * Reads the Markdown that reader services and note-takers make of pages: header lines become evidence, marks become plain text that
 * the line reader knows (`#` headings stay, bullets become `•`). Plain text comes back as it is.
 */
export function readMarkdown(text: string): MarkedText {
  const { header, rest } = takeHeader(text);
  if (!isMarkdown(rest)) return { text: rest, header, isMarkdown: false };
  const lines = rest.split('\n').map(plainLine);
  return { text: lines.join('\n'), header, isMarkdown: true };
}

/** Marks that plain text hardly has: links, headings, pictures, fences; three of them, or a heading among less. */
function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const links = sample.match(/\[[^\]\n]{1,300}\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)/g)?.length ?? 0;
  const headings = sample.match(/^#{1,6} \S/gm)?.length ?? 0;
  const setext = sample.match(/^\S.{0,200}\n(?:={4,}|-{4,})$/gm)?.length ?? 0;
  return links >= 3 || headings >= 2 || (headings + setext >= 1 && links >= 1);
}

function plainLine(line: string): string {
  if (/^\s*(?:(?:={3,}|-{3,}|_{3,})\s*|\*\s?\*\s?\*[\s*]*|`{3}.*)$/.test(line)) return '';
  return line
    .replace(/!\[([^\]\n]{0,300})\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, '$1')
    .replace(/^\s*[*+-]\s+(?=\S)/, '• ')
    .replace(/^\s*>\s?/, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=[^\s*_])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>|-])/g, '$1');
}

/** `Key: value` lines that open a text, or stand between `---` lines. */
function takeHeader(text: string): { header: MarkedText['header']; rest: string } {
  const header: MarkedText['header'] = { meta: [], links: [] };
  const start = text.trimStart();
  const fenced = /^---\n([\s\S]{1,4000}?)\n---\n/.exec(start.slice(0, 4_100));
  const block = fenced?.[1] ?? readerHeader(start);
  if (block === undefined) return { header, rest: text };
  for (const line of block.split('\n')) {
    const match = /^([A-Za-z][\w -]{1,30}):\s*["']?(.{1,500}?)["']?\s*$/.exec(line);
    const key = match && HEADER_KEYS[match[1]!.toLowerCase()];
    if (!match || !key) continue;
    const value = match[2]!;
    if (key === 'title') header.title = value;
    else if (key === 'canonical') header.links.push({ rel: 'canonical', href: value });
    else header.meta.push({ name: key, content: value });
  }
  return { header, rest: start.slice(fenced ? fenced[0].length : block.length) };
}

/** The lines reader services put before the text, up to the one that says that it begins. */
function readerHeader(start: string): string | undefined {
  return /^Title: .{1,500}\n\s*(?:(?:URL Source|Published Time|Author|Description): .{1,1000}\n\s*)+(?:Markdown Content:|(?=\n))/.exec(
    start.slice(0, 6_000),
  )?.[0];
}

const HEADER_KEYS: Record<string, string> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'date',
  published: 'date',
  'published time': 'article:published_time',
  'publish date': 'date',
  description: 'description',
  'url source': 'canonical',
  url: 'canonical',
  source: 'canonical',
  site: 'og:site_name',
  publisher: 'og:site_name',
};
