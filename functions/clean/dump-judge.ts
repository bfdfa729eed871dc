import model from './dump.model.json' with { type: 'json' };
import { aboveComments } from './dump-comments.ts';
import contextModel from './dump-context.model.json' with { type: 'json' };
import { CONTEXT_COLUMNS, contextFeatures, scoreInContext } from './dump-context.ts';
import { DUMP_COLUMNS, dumpFeatures } from './dump-features.ts';
import { type DumpLine, SMALL_LINES } from './dump-lines.ts';
import { judgeScores, type LineJudgement } from './dump-region.ts';
import smallModel from './dump-small.model.json' with { type: 'json' };
import type { DumpFeatures } from './dump-table.ts';
import { meanScores, scoreRows } from './forest.ts';
import { decodeForest, type ForestFile } from './forest-file.ts';
import type { CleanOptions } from './options.ts';

const FOREST = decodeForest(model as ForestFile, DUMP_COLUMNS);
const SMALL_FOREST = decodeForest(smallModel as ForestFile, DUMP_COLUMNS);
const CONTEXT_FOREST = decodeForest(contextModel as ForestFile, CONTEXT_COLUMNS);

/** No article's page has so many lines; the rows of the second forest would take 18 MB of memory for each ten thousand more. */
const MOST_LINES = 20_000;

/** Which lines of a dump are the article, with each line's probability of being it; readers' comments are not looked at. */
export function judgeLines(lines: readonly DumpLine[], options: CleanOptions): LineJudgement {
  const judged = aboveComments(lines);
  const features = dumpFeatures(judged);
  const { probabilities, kept, confidence } = judgeScores(judged, features.words, scoreLines(judged, features), options);
  const all = new Float32Array(lines.length);
  all.set(probabilities);
  return { probabilities: all, kept: lines.map(({ at }) => kept[at] ?? false), confidence };
}

function scoreLines(lines: readonly DumpLine[], features: DumpFeatures): Float32Array {
  if (lines.length <= SMALL_LINES) return meanScores(FOREST, SMALL_FOREST, features);
  const first = scoreRows(FOREST, features);
  return lines.length > MOST_LINES ? first : scoreInContext(CONTEXT_FOREST, contextFeatures(lines, features, first));
}
