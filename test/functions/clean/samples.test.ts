import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../../functions/clean/clean.ts';
import { ROOT } from '../../../local/paths.ts';

/** What docs/samples.md promises of each file of samples/. */
const REFUSED: Record<string, string> = {
  'empty.html': 'empty',
  'front-page.html': 'not-an-article',
  'photo.html': 'unsupported-form',
  'thirty-megabytes-of-div.html.gz': 'too-large',
};

function cleanSample(folder: string, name: string) {
  return clean({ bytes: readFileSync(join(ROOT, folder, name)), source: { bucket: 'raw', key: `articles/${name}` } });
}

const files = (folder: string) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

/** Their bodies, read over by people. */
it.each(files('samples'))('%s comes out whole, and nothing else', (name) => {
  const body = cleanSample('samples', name).blocks.map(({ text }) => text);
  expect(body.join('\n\n')).toBe(readFileSync(join(ROOT, 'test/fixtures/samples', `${name}.txt`), 'utf8').trim());
});

it.each(files('samples/bad'))('%s is refused', (name) => {
  expect(() => cleanSample('samples/bad', name)).toThrow(expect.objectContaining({ code: REFUSED[name] }));
});
