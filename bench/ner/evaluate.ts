import { parseArgs } from 'node:util';
import { findEntities } from '../../functions/enrich/entities/entities.ts';
import { type Labelled, type Mention, quarterOf, readLabelled } from './documents.ts';

/**
 * Scores `findEntities` on labelled texts: exact spans and types, micro-averaged F1, all and by genre.
 *
 *   node bench/ner/evaluate.ts [--data ../shared/bench/ner/dev.jsonl] [--quarter 0 … 3]
 */
export function evaluate(documents: Labelled[]): Map<string, Score> {
  const scores = new Map<string, Score>([['all', emptyScore()]]);
  for (const { genre, text, mentions } of documents) {
    const found = findEntities({ articleBody: text, inLanguage: 'en' }).flatMap(({ type, mentions: ranges }) =>
      ranges.map(([start, end]): Mention => ({ start, end, type })),
    );
    const right = new Set(mentions.map(keyOf));
    const same = found.filter((mention) => right.has(keyOf(mention))).length;
    if (!scores.has(genre)) scores.set(genre, emptyScore());
    for (const score of [scores.get('all')!, scores.get(genre)!]) {
      score.right += same;
      score.found += found.length;
      score.labelled += mentions.length;
    }
  }
  return scores;
}

export interface Score {
  right: number;
  found: number;
  labelled: number;
}

/** In per cent. */
export function f1({ right, found, labelled }: Score): number {
  return found + labelled === 0 ? 0 : (200 * right) / (found + labelled);
}

const emptyScore = (): Score => ({ right: 0, found: 0, labelled: 0 });
const keyOf = ({ start, end, type }: Mention) => `${start} ${end} ${type}`;

if (process.argv[1]?.endsWith('evaluate.ts')) {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/bench/ner/dev.jsonl' }, quarter: { type: 'string' } },
  });
  const documents = readLabelled(values.data).filter(({ id }) => !values.quarter || String(quarterOf(id)) === values.quarter);
  for (const [genre, score] of evaluate(documents)) {
    const { right, found, labelled } = score;
    const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5);
    console.log(
      `${genre.padEnd(12)} F1 ${f1(score).toFixed(1).padStart(5)}  P ${percent(right, found)}  R ${percent(right, labelled)}  names ${labelled}`,
    );
  }
}
