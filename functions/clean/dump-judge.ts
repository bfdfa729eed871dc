import model from './dump.model.json' with { type: 'json' };
import { aboveComments } from './dump-comments.ts';
import { DUMP_COLUMNS, dumpFeatures } from './dump-features.ts';
import { type DumpLine, SMALL_LINES } from './dump-lines.ts';
import { judgeScores, type LineJudgement } from './dump-region.ts';
import smallModel from './dump-small.model.json' with { type: 'json' };
import { meanScores, scoreRows } from './forest.ts';
import { decodeForest, type ForestFile } from './forest-file.ts';
import type { CleanOptions } from './options.ts';

const FOREST = decodeForest(model as ForestFile, DUMP_COLUMNS);
const SMALL_FOREST = decodeForest(smallModel as ForestFile, DUMP_COLUMNS);

/** Which lines of a dump are the article, with each line's probability of being it; readers' comments are not looked at. */
export function judgeLines(lines: readonly DumpLine[], options: CleanOptions): LineJudgement {
  const judged = aboveComments(lines);
  const features = dumpFeatures(judged);
  const scores = judged.length <= SMALL_LINES ? meanScores(FOREST, SMALL_FOREST, features) : scoreRows(FOREST, features);
  const { probabilities, kept, confidence } = judgeScores(judged, features.words, scores, options);
  const all = new Float32Array(lines.length);
  all.set(probabilities);
  return { probabilities: all, kept: lines.map(({ at }) => kept[at] ?? false), confidence };
}
