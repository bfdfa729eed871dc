import { decode } from '../../functions/clean/decode.ts';
import { dumpFeatures } from '../../functions/clean/dump-features.ts';
import { type DumpLine, readLines, SMALL_LINES } from '../../functions/clean/dump-lines.ts';
import { makeSmall } from './dump-small.ts';
import { hashOf, makeVariants } from './dump-variants.ts';
import { labelBlocks, UNLABELLED } from './labels.ts';
import { labelBySegments } from './page-rows.ts';
import { type KnownPage, readPages } from './pages.ts';
import { renderText } from './render.ts';

/** One dump's rows for the trainer. */
export interface DumpRows {
  known: KnownPage;
  /** Whether it is a variant made from a dump: learned from, never judged. */
  isVariant: boolean;
  lines: DumpLine[];
  values: Float32Array;
  words: Float32Array;
  labels: Float32Array;
  weights: Float32Array;
}

/** Longer dumps are comment threads and catalogues: they would be most of the rows. */
const MOST_LINES = 3_000;

/** Of a page with known segments only: a few lines stand for it. */
const SEGMENT_WEIGHT = 0.35;

/**
 * Dumps with known articles: the textdump set, and the pages of other sets as text. Of those whose whole article is known also
 * variants; of the others the lines that hold a known segment.
 */
export function* readDumps(data: string): Generator<DumpRows> {
  for (const known of readPages(data, ['textdump', 'fundusfix', 'wcxb', 'trafilatura'])) {
    if (!known.isArticle) continue;
    const source = decode({ bytes: known.bytes, source: { bucket: 'bench', key: known.id } }).text;
    const lines = readLines(known.set === 'textdump' ? source : renderText(source));
    if (lines.length > MOST_LINES || lines.length < 3) continue;
    const texts = lines.map((line) => line.text);
    if (!known.truth) {
      yield rowsOf(known, lines, labelBySegments(texts, known), SEGMENT_WEIGHT, false);
      continue;
    }
    const labels = labelBlocks(texts, known.truth);
    yield rowsOf(known, lines, labels, 1, false);
    for (const variant of makeVariants(known.id, lines, labels, known.truth)) {
      const all = new Float32Array(variant.lines.length).fill(1);
      yield rowsOf(known, variant.lines, variant.labels ?? all, variant.weight, true);
    }
  }
}

/** Small pages made of each. */
const DRAWS = 4;

/** Dumps of few lines, of which the sets hold none: parts of the others, and what of their variants is as small. */
export function* readSmallDumps(dumps: readonly DumpRows[]): Generator<DumpRows> {
  for (const dump of dumps) {
    const { known, isVariant, lines, labels } = dump;
    if (lines.length <= SMALL_LINES) yield dump;
    if (isVariant || !known.truth) continue;
    for (let draw = 0; draw < DRAWS; draw++) {
      const small = makeSmall(lines, labels, hashOf(`${known.id} ${draw}`));
      if (small && small.lines.length <= SMALL_LINES) yield rowsOf(known, small.lines, small.labels!, 1, true);
    }
  }
}

function rowsOf(known: KnownPage, lines: DumpLine[], labels: Float32Array, weight: number, isVariant: boolean): DumpRows {
  const { values, words } = dumpFeatures(lines);
  return { known, isVariant, lines, values, words, labels, weights: weigh(words, labels, weight) };
}

/** A dump weighs about 100 whatever its length, its lines by their words, as in the page trainer. */
function weigh(words: Float32Array, labels: Float32Array, weight: number): Float32Array {
  const weights = Float32Array.from(words, (count, at) => (labels[at]! === UNLABELLED ? 0 : count + 4));
  const all = weights.reduce((a, b) => a + b, 0);
  const article = weights.reduce((sum, each, at) => sum + (labels[at]! > 0.5 ? each : 0), 0);
  return weights.map((each) => (each * 100 * weight) / Math.max(article, all / 4, 1));
}
