import type { PageBlock } from '../../functions/clean/segment.ts';
import type { Parts } from './plain.ts';

/** Templates that people write by hand, or that a small site has: semantic elements, boxes with or without names, or nothing at all. */

/** A part of the page in its boxes. */
type Wrap = (inner: string) => string;

interface Template {
  page: Wrap;
  menu: Wrap;
  article: Wrap;
  head: Wrap;
  related: Wrap;
  notice: Wrap;
  foot: Wrap;
}

const asIs: Wrap = (inner) => inner;
const within =
  (start: string): Wrap =>
  (inner) =>
    inner === '' ? '' : `${start}${inner}</${/^<([a-z]+)/.exec(start)![1]}>\n`;

const TEMPLATES: readonly Template[] = [
  {
    page: asIs,
    menu: within('<nav>'),
    article: within('<article>'),
    head: asIs,
    related: within('<aside>'),
    notice: within('<div class="newsletter">'),
    foot: within('<footer>'),
  },
  {
    page: within('<main>'),
    menu: within('<header>'),
    article: asIs,
    head: within('<header>'),
    related: within('<section>'),
    notice: within('<div>'),
    foot: within('<footer>'),
  },
  {
    page: within('<div>'),
    menu: within('<div>'),
    article: within('<div>'),
    head: within('<div>'),
    related: within('<div>'),
    notice: within('<div>'),
    foot: within('<div>'),
  },
  { page: asIs, menu: asIs, article: asIs, head: asIs, related: asIs, notice: asIs, foot: asIs },
  {
    page: within('<div class="page">'),
    menu: within('<div class="menu">'),
    article: within('<div class="post-content">'),
    head: within('<div class="meta">'),
    related: within('<div class="related">'),
    notice: within('<div class="box">'),
    foot: within('<div class="footer">'),
  },
  {
    page: within('<div id="a1">'),
    menu: within('<div class="b2">'),
    article: within('<div class="c3">'),
    head: within('<p class="d4">'),
    related: within('<div class="e5">'),
    notice: within('<div class="f6">'),
    foot: within('<div class="g7">'),
  },
];

/** The source of a small page. */
export function renderPlain(parts: Parts, turn: number): string {
  const template = TEMPLATES[turn % TEMPLATES.length]!;
  const inList = (turn >> 1) % 2 === 0;
  const lines = (blocks: readonly PageBlock[], tag: string) => blocks.map((block) => element(tag, block)).join('\n');
  const links = (blocks: readonly PageBlock[]) =>
    blocks.length > 0 && inList ? `<ul>${lines(blocks, 'li')}</ul>` : blocks.map(inline).join(' ');
  const heading = `<h1>${escaped(parts.title)}</h1>\n`;
  const head = template.head(lines(parts.head, turn % 3 === 0 ? 'span' : 'p'));
  const captions = parts.captions.map((block) => PICTURES[(turn >> 1) % PICTURES.length]!(inline(block))).join('\n');
  const article = template.article(`${heading}${head}${captions}${bodyWithInserts(parts, turn, template.notice)}`);
  const related = template.related(
    parts.related.length === 0 ? '' : `${turn % 5 === 0 ? '' : relatedHeading(turn)}${links(parts.related)}`,
  );
  const notices = parts.notices.map((block) => template.notice(element('p', block))).join('');
  const after = turn % 2 === 0 ? related + notices : notices + related;
  const meta = turn % 3 === 0 ? `<meta name="description" content="${escaped(parts.description)}">` : '';
  return `<!doctype html><html><head><title>${escaped(parts.title)}</title>${meta}</head><body>
${template.menu(links(parts.menu))}${template.page(article + after)}${template.foot(lines(parts.foot, 'p'))}</body></html>`;
}

/** Pictures with their captions. */
const PICTURES: readonly Wrap[] = [
  (caption) => `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`,
  (caption) => `<div><img src="/a.jpg"><p>${caption}</p></div>`,
  (caption) => `<table><tr><td><img src="/a.jpg"><br>${caption}</td></tr></table>`,
  (caption) => `<p><img src="/a.jpg"><br>${caption}</p>`,
];

const RELATED = ['More', 'Related', 'Mehr zum Thema', 'À lire aussi', 'Leer más', 'Read next', 'Читайте также', '関連記事'];
const relatedHeading = (turn: number) => `<h3>${RELATED[(turn >> 2) % RELATED.length]}</h3>`;

/** What is put into the article stands in a box, its first line a heading on some pages. */
function bodyWithInserts({ body: blocks, inserts }: Parts, turn: number, box: Wrap): string {
  const [first, ...others] = inserts;
  if (first === undefined) return body(blocks, turn);
  const half = blocks.length >> 1;
  const lines = [element(turn % 2 === 0 && others.length > 0 ? 'h3' : 'p', first), ...others.map((block) => element('p', block))];
  return `${body(blocks.slice(0, half), turn)}${box(lines.join('\n'))}${body(blocks.slice(half), turn)}`;
}

/** The article's blocks in the elements that they came in; paragraphs of some pages are parted by line breaks alone. */
function body(blocks: readonly PageBlock[], turn: number): string {
  const breaks = turn % 11 === 5;
  let source = '';
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'list') {
      const list = turn % 2 === 0 ? 'ol' : 'ul';
      if (blocks[index - 1]?.type !== 'list') source += `<${list}>\n`;
      source += `${element('li', block)}\n`;
      if (blocks[index + 1]?.type !== 'list') source += `</${list}>\n`;
    } else if (block.type === 'table') {
      if (blocks[index - 1]?.type !== 'table') source += '<table>\n';
      source += `<tr><th>${escaped(block.text.split(' ', 1)[0]!)}</th><td>${escaped(block.text.slice(block.text.indexOf(' ') + 1))}</td></tr>\n`;
      if (blocks[index + 1]?.type !== 'table') source += '</table>\n';
    } else if (block.type === 'paragraph' && breaks) source += `${inline(block)}<br><br>\n`;
    else source += `${element(TAGS[block.type] ?? 'p', block)}\n`;
  }
  return source;
}

const TAGS: Readonly<Record<string, string>> = { heading: 'h2', quote: 'blockquote', code: 'pre' };

const element = (tag: string, block: PageBlock) => `<${tag}>${inline(block)}</${tag}>`;

/** A block's text with its links. */
function inline({ text, links }: PageBlock): string {
  let source = '';
  let at = 0;
  for (const { start, end } of links) {
    if (start < at || end <= start) continue;
    source += `${escaped(text.slice(at, start))}<a href="/page">${escaped(text.slice(start, end))}</a>`;
    at = end;
  }
  return source + escaped(text.slice(at));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
