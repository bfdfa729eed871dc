import type { PageEvidence } from '../../shared/document.ts';

/** What a header before the text says of the article: front matter, a reader service's or a mail's lines. */
export type TextHeader = Pick<PageEvidence, 'meta' | 'links' | 'title'>;

/** Takes off the `Key: value` lines that open a text, or stand between `---` lines. */
export function takeHeader(text: string): { header: TextHeader; rest: string } {
  const header: TextHeader = { meta: [], links: [] };
  const start = text.trimStart();
  const fenced = /^---\n([\s\S]{1,4000}?)\n---\n/.exec(start.slice(0, 4_100));
  const block = fenced?.[1] ?? readerHeader(start) ?? mailHeader(start);
  if (block === undefined) return { header, rest: text };
  for (const line of block.split('\n')) {
    const match = /^(\p{L}[\p{L}\d_ -]{1,30}):\s*["']?(.{1,500}?)["']?\s*$/u.exec(line);
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

/** The lines above a newsletter, as mail programs print and copy them: who sent it and what about are among them. */
function mailHeader(start: string): string | undefined {
  const block = /^(?:\p{Lu}[\p{L}-]{0,20}: .{0,1000}\n){3,12}(?=\n)/u.exec(start.slice(0, 12_000))?.[0];
  return block && SENDER.test(block) && SUBJECT.test(block) ? block : undefined;
}

const SENDER = /^(?:From|Von|De|Da|Van|Från): /m;
const SUBJECT = /^(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Ämne): /m;

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
  subject: 'title',
  betreff: 'title',
  objet: 'title',
  asunto: 'title',
  oggetto: 'title',
  assunto: 'title',
  onderwerp: 'title',
  ämne: 'title',
  sent: 'date',
  datum: 'date',
  fecha: 'date',
  data: 'date',
};
