import { decode } from '../../functions/clean/decode.ts';
import type { TruthLine } from './labels.ts';
import type { KnownPage } from './pages.ts';

/**
 * Long articles to learn from. The longest of the sets has 200 paragraphs, so a forest takes what stands far down for furniture; live
 * blogs, reports and rulings have thousands. Every tenth page is given up to 1,600 paragraphs more, each made of sentences of its own article
 * in a new order, in the middle and before the end.
 */

const EVERY = 10;
const LENGTHS = [60, 120, 250, 500, 1_000, 1_600];
/** A page must offer this many sentences to make paragraphs of. */
const LEAST_SENTENCES = 12;

export function* stretchPages(pages: readonly KnownPage[]): Generator<KnownPage> {
  let turn = 0;
  for (const [index, page] of pages.entries()) {
    if (index % EVERY !== 0 || page.truth === undefined || !page.isArticle) continue;
    const stretched = stretch(page, page.truth, LENGTHS[turn % LENGTHS.length]!);
    if (stretched === undefined) continue;
    turn++;
    yield stretched;
  }
}

function stretch(page: KnownPage, truth: readonly TruthLine[], paragraphs: number): KnownPage | undefined {
  const sentences = truth.flatMap(({ text }) => text.split(/(?<=[.!?。])\s*(?=\S)/)).filter((text) => text.length >= 40);
  if (sentences.length < LEAST_SENTENCES) return undefined;
  const source = decode({ bytes: page.bytes, source: { bucket: 'bench', key: page.id } }).text;
  const ends = paragraphEnds(source, truth);
  if (ends.length < 6) return undefined;
  const made = [...new Set(Array.from({ length: paragraphs }, (_, index) => paragraphOf(sentences, index)))];
  const [middle, late] = [ends[Math.floor(ends.length / 2)]!, ends[ends.length - 2]!];
  const half = Math.floor(made.length / 2);
  const insert = (texts: readonly string[], { tag }: ParagraphEnd) => texts.map((text) => `${tag}${text}</p>\n`).join('');
  const longer =
    source.slice(0, middle.at) +
    insert(made.slice(0, half), middle) +
    source.slice(middle.at, late.at) +
    insert(made.slice(half), late) +
    source.slice(late.at);
  return {
    ...page,
    set: 'stretched',
    id: `${page.id}+${paragraphs}`,
    bytes: Buffer.from(`\ufeff${longer}`),
    made: 'longer',
    added: new Set(made),
  };
}

/** Where a paragraph of the article ends in the page's source, and its start tag. */
interface ParagraphEnd {
  at: number;
  tag: string;
}

function paragraphEnds(source: string, truth: readonly TruthLine[]): ParagraphEnd[] {
  const ends: ParagraphEnd[] = [];
  let from = 0;
  for (const { text } of truth) {
    if (text.length < 60) continue;
    const found = source.indexOf(text.slice(-30), from);
    if (found < 0) continue;
    const close = source.indexOf('</p>', found);
    if (close < 0 || close > found + 60) continue;
    const open = source.lastIndexOf('<p', found);
    const tag = /^<p(?:\s[^<>]{0,300})?>/.exec(source.slice(open, open + 320))?.[0];
    from = close + 4;
    if (tag !== undefined) ends.push({ at: from, tag });
  }
  return ends;
}

/** Two to four sentences; which ones follows from the paragraph's number. */
function paragraphOf(sentences: readonly string[], number: number): string {
  const texts = Array.from(
    { length: 2 + (number % 3) },
    (_, index) => sentences[(Math.imul(4 * number + index + 1, 0x9e3779b1) >>> 8) % sentences.length]!,
  );
  return texts.join(' ').replace(/\s+/g, ' ').replaceAll('&', '+').replaceAll('<', '(').trim();
}
