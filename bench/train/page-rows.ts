import { decode } from '../../functions/clean/decode.ts';
import { type Reading, readReading } from '../../functions/clean/page.ts';
import { pageFeatures } from '../../functions/clean/page-features.ts';
import { labelBlocks, tokenize, UNLABELLED } from './labels.ts';
import type { KnownPage } from './pages.ts';

/** One page's rows for the trainer. */
export interface PageRows {
  values: Float32Array;
  words: Float32Array;
  labels: Float32Array;
  weights: Float32Array;
}

export function readKnownPage(known: KnownPage): Reading {
  return readReading(decode({ bytes: known.bytes, source: { bucket: 'bench', key: known.id } }).text);
}

export function pageRows(known: KnownPage): PageRows {
  const reading = readKnownPage(known);
  const { values, words } = pageFeatures(reading.page, reading.blocks, reading.markers, reading.claims);
  const texts = reading.blocks.map((block) => block.text);
  const labels = known.truth ? labelBlocks(texts, known.truth) : labelBySegments(texts, known);
  return { values, words, labels, weights: weigh(words, labels, known) };
}

/** A block with a segment that must be there is article, one with a segment that must not is none; the others are not known. */
function labelBySegments(texts: readonly string[], known: KnownPage): Float32Array {
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
 * A page weighs about 100 whatever its length, its blocks by their words; a few words' bonus for each block, since a wrong heading or
 * caption is one wrong line to a reader. Pages with more furniture than article are held to three times their article.
 */
function weigh(words: Float32Array, labels: Float32Array, known: KnownPage): Float32Array {
  const weights = Float32Array.from(words, (count, at) => (labels[at]! === UNLABELLED ? 0 : count + 4));
  if (!known.truth) {
    const sum = weights.reduce((a, b) => a + Math.min(b, 30), 0);
    return weights.map((weight) => (sum > 0 ? (Math.min(weight, 30) * 25) / sum : 0));
  }
  const gold = known.truth.reduce((sum, line) => sum + tokenize(line.text).length + 4, 0);
  const all = weights.reduce((a, b) => a + b, 0);
  const scale = 100 / Math.max(gold, all / 4);
  return weights.map((weight) => weight * scale);
}
