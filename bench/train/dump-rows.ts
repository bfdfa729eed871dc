import { decode } from '../../functions/clean/decode.ts';
import { dumpFeatures } from '../../functions/clean/dump-features.ts';
import { type DumpLine, readLines } from '../../functions/clean/dump-lines.ts';
import { labelBlocks, tokenize, UNLABELLED } from './labels.ts';
import { type KnownPage, readPages } from './pages.ts';
import { renderText } from './render.ts';

/** One dump's rows for the trainer. */
export interface DumpRows {
  known: KnownPage;
  lines: DumpLine[];
  values: Float32Array;
  words: Float32Array;
  labels: Float32Array;
  weights: Float32Array;
}

/** The dumps with known articles: the textdump set, and the pages of the other sets as text. */
export function* readDumps(data: string): Generator<DumpRows> {
  for (const known of readPages(data, ['textdump', 'fundusfix', 'wcxb', 'trafilatura'])) {
    if (!known.isArticle) continue;
    const decoded = decode({ bytes: known.bytes, source: { bucket: 'bench', key: known.id } }).text;
    const text = known.set === 'textdump' ? decoded : renderText(decoded);
    yield rowsOf(known, readLines(text));
  }
}

function rowsOf(known: KnownPage, lines: DumpLine[]): DumpRows {
  const { values, words } = dumpFeatures(lines);
  const texts = lines.map((line) => line.text);
  const labels = known.truth ? labelBlocks(texts, known.truth) : labelBySegments(texts, known);
  return { known, lines, values, words, labels, weights: weigh(words, labels, known) };
}

/** Of a page with known segments only, the lines that hold one are known, the others not. */
function labelBySegments(texts: readonly string[], known: KnownPage): Float32Array {
  return Float32Array.from(texts, (text) => {
    if (known.without.some((segment) => text.includes(segment))) return 0;
    return known.with.some((segment) => text.includes(segment)) ? 1 : UNLABELLED;
  });
}

/** A dump weighs about 100 whatever its length, its lines by their words, as in the page trainer. */
function weigh(words: Float32Array, labels: Float32Array, known: KnownPage): Float32Array {
  const weights = Float32Array.from(words, (count, at) => (labels[at]! === UNLABELLED ? 0 : count + 4));
  const all = weights.reduce((a, b) => a + b, 0);
  if (!known.truth) return weights.map((weight) => (all > 0 ? (Math.min(weight, 30) * 25) / all : 0));
  const gold = known.truth.reduce((sum, line) => sum + tokenize(line.text).length + 4, 0);
  return weights.map((weight) => (weight * 100) / Math.max(gold, all / 4));
}
