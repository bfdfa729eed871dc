import { decode } from '../../functions/clean/decode.ts';
import { dumpFeatures } from '../../functions/clean/dump-features.ts';
import { type DumpLine, readLines } from '../../functions/clean/dump-lines.ts';
import { cleanPage } from '../../functions/clean/page.ts';
import { Rejection } from '../../shared/errors.ts';
import { labelBlocks, type TruthLine, tokenize, UNLABELLED } from './labels.ts';
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

/**
 * Dumps with known articles: the textdump set, the pages of other sets as text, and pages whose article our page cleaner tells (at half
 * the weight). Of the smaller sets also variants that people make: without blank lines, and the article alone.
 */
export function* readDumps(data: string): Generator<DumpRows> {
  for (const known of readPages(data, ['textdump', 'fundusfix', 'wcxb', 'trafilatura'])) {
    if (!known.isArticle) continue;
    const source = decode({ bytes: known.bytes, source: { bucket: 'bench', key: known.id } }).text;
    const truth = known.truth ?? taughtTruth(source);
    const lines = readLines(known.set === 'textdump' ? source : renderText(source));
    if (truth === undefined || lines.length > MOST_LINES || lines.length < 3) continue;
    yield rowsOf(known, lines, truth, known.truth ? 1 : 0.5, false);
    if (known.set !== 'textdump' && known.set !== 'fundusfix') continue;
    const dense = lines.map((line) => ({ ...line, gap: 0 }));
    yield rowsOf(known, dense, truth, 0.25, true);
    const alone = readLines(truth.map((line) => line.text).join('\n\n'));
    if (alone.length > 1) yield rowsOf(known, alone, truth, 0.15, true);
  }
}

/** What our page cleaner takes for the article; nothing when that is too little to trust. */
function taughtTruth(html: string): TruthLine[] | undefined {
  try {
    const { blocks } = cleanPage(html);
    const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
    return chars < 400 ? undefined : blocks.flatMap((block) => block.text.split('\n').map((text) => ({ text, optional: false })));
  } catch (error) {
    if (error instanceof Rejection) return undefined;
    throw error;
  }
}

function rowsOf(known: KnownPage, lines: DumpLine[], truth: readonly TruthLine[], weight: number, isVariant: boolean): DumpRows {
  const { values, words } = dumpFeatures(lines);
  const labels = labelBlocks(
    lines.map((line) => line.text),
    truth,
  );
  return { known, isVariant, lines, values, words, labels, weights: weigh(words, labels, truth, weight) };
}

/** A dump weighs about 100 whatever its length, its lines by their words, as in the page trainer. */
function weigh(words: Float32Array, labels: Float32Array, truth: readonly TruthLine[], weight: number): Float32Array {
  const weights = Float32Array.from(words, (count, at) => (labels[at]! === UNLABELLED ? 0 : count + 4));
  const all = weights.reduce((a, b) => a + b, 0);
  const gold = truth.reduce((sum, line) => sum + tokenize(line.text).length + 4, 0);
  return weights.map((each) => (each * 100 * weight) / Math.max(gold, all / 4));
}
