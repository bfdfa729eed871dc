import { decode } from '../../functions/clean/decode.ts';
import { type Reading, readReading } from '../../functions/clean/page.ts';
import { pageFeatures } from '../../functions/clean/page-features.ts';
import { labelBlocks, type TruthLine, UNLABELLED } from './labels.ts';
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
  const added = Uint8Array.from(texts, (text) => (known.added?.has(text) ? 1 : 0));
  const labels = known.truth ? labelByTruth(texts, known.truth, added) : labelByOwnSegments(texts, known);
  const full = known.made === 'longer' ? weighStretched(words, labels, added) : weigh(words, labels, known);
  const weights = known.isArticle ? thin(full, words, labels) : new Float32Array(words.length);
  return { values, words, labels: labels.map((label) => Math.max(0, label)), weights };
}

function labelByTruth(texts: readonly string[], truth: readonly TruthLine[], added: Uint8Array): Float32Array {
  const own = texts.map((text, at) => (added[at] === 1 ? '' : text));
  return labelBlocks(own, truth).map((label, at) => (added[at] === 1 ? 1 : label));
}

/** Menus and the like are most blocks, and all alike: of short ones that are no article one in two is learned from, for two. */
const SHORT_WORDS = 12;
const ONE_IN = 2;

function thin(weights: Float32Array, words: Float32Array, labels: Float32Array): Float32Array {
  return weights.map((weight, at) => {
    if (labels[at] !== 0 || words[at]! > SHORT_WORDS) return weight;
    return Math.imul(at + 1, 0x9e3779b1) >>> 31 === 0 ? ONE_IN * weight : 0;
  });
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

/**
 * The same, with more care (lines of dumps are short): a block with a segment that must be there is article, unless the segment stands elsewhere too (a menu has the words of a heading). A block
 * that is mostly a segment which must not be there is none: a paragraph may hold the name of a button. The others are not known.
 */
function labelByOwnSegments(texts: readonly string[], known: KnownPage): Float32Array {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const lines = texts.map(plain);
  const wanted = known.with.map(plain).filter((segment) => lines.filter((line) => line.includes(segment)).length === 1);
  const unwanted = known.without.map(plain);
  return Float32Array.from(lines, (line) => {
    if (wanted.some((segment) => line.includes(segment))) return 1;
    const told = unwanted.some((segment) => segment.length >= LEAST_SHARE * line.length && line.includes(segment));
    return told ? 0 : UNLABELLED;
  });
}

const LEAST_SHARE = 0.2;

/** Of a page with known segments only: a few blocks stand for it. */
const SEGMENT_PAGE_WEIGHT = 70;
const PAGE_WEIGHT = 100;
/** News is what is cleaned; a set of company pages and guides holds two thirds of the pages. */
const NEWS_WEIGHT = 150;
/** Of a small plain page. */
const PLAIN_WEIGHT = 10;
const NEWS_SETS: ReadonlySet<string> = new Set(['aeb', 'fundus', 'fundusfix']);

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
  const gold = sumOf(weights, (at) => Math.max(0, labels[at]!));
  const scale = weightOf(known) / Math.max(gold, sumOf(weights) / 4, 50);
  return weights.map((weight) => weight * scale);
}

function weightOf({ made, set }: KnownPage): number {
  if (made === 'plain') return PLAIN_WEIGHT;
  return NEWS_SETS.has(set) ? NEWS_WEIGHT : PAGE_WEIGHT;
}

/** A stretched page counts less than one as it came, and what was put in no more than what was there: else most of all words are article. */
const STRETCHED_WEIGHT = 30;

function weighStretched(words: Float32Array, labels: Float32Array, added: Uint8Array): Float32Array {
  const weights = words.map((count, at) => (labels[at]! === UNLABELLED ? 0 : count + 4));
  const own = sumOf(weights, (at) => (added[at] === 1 ? 0 : Math.max(0, labels[at]!)));
  const put = sumOf(weights, (at) => added[at]!);
  return weights.map((weight, at) => (weight * STRETCHED_WEIGHT) / Math.max(50, added[at] === 1 ? put : own));
}

function sumOf(weights: Float32Array, share: (at: number) => number = () => 1): number {
  return weights.reduce((sum, weight, at) => sum + weight * share(at), 0);
}
