import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DUMP_COLUMNS } from '../../functions/clean/dump-features.ts';
import { logistic } from '../../functions/clean/forest.ts';
import { bestRegion } from '../../functions/clean/region.ts';
import { BOOST_SETTINGS, binRows, crossValidate, type TrainingRows } from './boost.ts';
import { type DumpRows, readDumps } from './dump-rows.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/bench' }, predictions: { type: 'string' } },
});
const dumps: DumpRows[] = [...readDumps(options.data)];
const set = collect(dumps);
console.error(`${dumps.length} dumps, ${set.rows} lines, ${set.columns.length} columns`);
const binned = binRows(set);
console.time('cv');
const scores = crossValidate(binned, BOOST_SETTINGS);
console.timeEnd('cv');
const out: string[] = [];
let start = 0;
for (const dump of dumps) {
  const probabilities = scores.subarray(start, start + dump.lines.length).map(logistic);
  start += dump.lines.length;
  if (dump.known.set !== 'textdump') continue;
  const region = bestRegion(dump.words, probabilities);
  const body = dump.lines
    .filter((line) => line.at >= region.start && line.at < region.end && probabilities[line.at]! > 0.5)
    .map((line) => line.text)
    .join('\n\n');
  out.push(JSON.stringify({ source: `inputs/${dump.known.id}.txt.gz`, article: { articleBody: body } }));
}
writeFileSync(options.predictions!, `${out.join('\n')}\n`);

function collect(parts: readonly DumpRows[]): TrainingRows {
  const rows = parts.reduce((sum, part) => sum + part.labels.length, 0);
  const width = DUMP_COLUMNS.length;
  const made = {
    columns: DUMP_COLUMNS,
    rows,
    values: new Float32Array(rows * width),
    labels: new Float32Array(rows),
    weights: new Float32Array(rows),
  };
  const groups: string[] = [];
  for (const part of parts) {
    made.values.set(part.values, groups.length * width);
    made.labels.set(part.labels, groups.length);
    made.weights.set(part.weights, groups.length);
    for (let row = 0; row < part.labels.length; row++) groups.push(part.known.domain);
  }
  return { ...made, groups };
}
