import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clean } from '../functions/clean/clean.ts';
import { Rejection } from '../shared/errors.ts';

/**
 * Cleans every page of a benchmark set in this process and prints what the scorer reads: NDJSON, a line per input.
 *
 *     node bench/predict.ts --set aeb [--data ../shared/bench] > aeb.ndjson
 */
const { values } = parseArgs({
  options: { set: { type: 'string' }, data: { type: 'string', default: '../shared/bench' } },
});
const folder = join(values.data, values.set!, 'inputs');
for (const name of readdirSync(folder).sort()) {
  const source = `inputs/${name}`;
  try {
    const document = clean({ bytes: readFileSync(join(folder, name)), source: { bucket: 'bench', key: source } });
    const articleBody = document.blocks.map((block) => block.text).join('\n\n');
    const image = document.images.map(({ caption, credit }) => ({ caption, creditText: credit }));
    console.log(JSON.stringify({ source, article: { articleBody, image } }));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    console.log(JSON.stringify({ source, error: error.report('clean', source) }));
  }
}
