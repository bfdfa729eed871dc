import { decode } from '../../functions/clean/decode.ts';
import { type Reading, readReading } from '../../functions/clean/page.ts';
import { pageFeatures } from '../../functions/clean/page-features.ts';
import { labelBlocks, tokenize, UNLABELLED } from './labels.ts';
import type { KnownPage } from './pages.ts';

/** Rows of many pages, one after the other; `starts[page]` is a page's first row. */
export interface PageRows {
  pages: readonly KnownPage[];
  starts: readonly number[];
  rows: number;
  /** `values[row * PAGE_COLUMNS.length + column]` */
  values: Float32Array;
  words: Float32Array;
  /** Share of the block that is article; 0 with weight 0 where it isn't known. */
  labels: Float32Array;
  weights: Float32Array;
  groups: readonly string[];
}

export function readKnownPage(known: KnownPage): Reading {
  return readReading(decode({ bytes: known.bytes, source: { bucket: 'bench', key: known.id } }).text);
}

export function collectRows(pages: readonly KnownPage[]): PageRows {
  const parts = pages.map(rowsOf);
  const join = (pick: (part: ReturnType<typeof rowsOf>) => Float32Array): Float32Array => {
    const joined = new Float32Array(parts.reduce((sum, part) => sum + pick(part).length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(pick(part), at);
      at += pick(part).length;
    }
    return joined;
  };
  const starts = [0];
  for (const part of parts) starts.push(starts.at(-1)! + part.words.length);
  return {
    pages,
    starts,
    rows: starts.at(-1)!,
    values: join((part) => part.values),
    words: join((part) => part.words),
    labels: join((part) => part.labels),
    weights: join((part) => part.weights),
    groups: pages.flatMap((page, index) => new Array<string>(parts[index]!.words.length).fill(page.domain)),
  };
}

function rowsOf(known: KnownPage) {
  const reading = readKnownPage(known);
  const { values, words } = pageFeatures(reading);
  const texts = reading.blocks.map((block) => block.text);
  const labels = known.truth ? labelBlocks(texts, known.truth) : labelBySegments(texts, known);
  const weights = known.isArticle ? weigh(words, labels, known) : new Float32Array(words.length);
  return { values, words, labels: labels.map((label) => Math.max(0, label)), weights };
}

/** A block with a segment that must be there is article, one with a segment that must not is none; the others are not known. */
export function labelBySegments(texts: readonly string[], known: KnownPage): Float32Array {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const wanted = known.with.map(plain);
  const unwanted = known.without.map(plain);
  return Float32Array.from(texts, (text) => {
    const line = plain(text);
    if (unwanted.some((segment) => line.includes(segment))) return 0;
    return wanted.some((segment) => line.includes(segment)) ? 1 : UNLABELLED;
  });
}

/** Of a page with known segments only: a few blocks stand for it. */
const SEGMENT_PAGE_WEIGHT = 35;
const PAGE_WEIGHT = 100;

/**
 * A page weighs about 100 whatever its length, its blocks by their words; a few words' bonus for each block, since a wrong heading or
 * caption is one wrong line to a reader. Pages with more furniture than article are held to four times their article.
 */
function weigh(words: Float32Array, labels: Float32Array, known: KnownPage): Float32Array {
  const weights = words.map((count, at) => (labels[at]! === UNLABELLED ? 0 : count + 4));
  if (!known.truth) {
    const bounded = weights.map((weight) => Math.min(weight, 30));
    const sum = bounded.reduce((a, b) => a + b, 0);
    return bounded.map((weight) => (sum > 0 ? (weight * SEGMENT_PAGE_WEIGHT) / sum : 0));
  }
  const gold = known.truth.reduce((sum, line) => sum + tokenize(line.text).length + 4, 0);
  const all = weights.reduce((a, b) => a + b, 0);
  const scale = PAGE_WEIGHT / Math.max(gold, all / 4);
  return weights.map((weight) => weight * scale);
}
