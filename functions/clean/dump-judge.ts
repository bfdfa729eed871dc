import model from './dump.model.json' with { type: 'json' };
import { DUMP_COLUMNS, dumpFeatures } from './dump-features.ts';
import type { DumpLine } from './dump-lines.ts';
import { judgeScores, type LineJudgement } from './dump-region.ts';
import { decodeForest, type ForestFile, scoreRows } from './forest.ts';
import type { CleanOptions } from './options.ts';

const FOREST = decodeForest(model as ForestFile, DUMP_COLUMNS);

/** Which lines of a dump are the article, with each line's probability of being it. */
export function judgeLines(lines: readonly DumpLine[], options: CleanOptions): LineJudgement {
  const features = dumpFeatures(lines);
  return judgeScores(lines, features.words, scoreRows(FOREST, features), options);
}
