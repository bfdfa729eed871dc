import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planUploads } from '../../cli/ingestion/uploads.ts';

const here = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-uploads-'));
  for (const name of ['desk', 'pages/Fähre & Hafen']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['pages/a.html', 'pages/Fähre & Hafen/b + c.html', 'desk/a.html']) writeFileSync(join(folder, name), 'x');
  process.chdir(join(folder, 'desk'));
});

afterEach(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

test('keys are the paths below articles/, without what leads out of the folder', () => {
  expect(planUploads(['../pages/', './a.html', join(folder, 'pages/a.html')]).map(({ key }) => key)).toEqual([
    'articles/pages/Fähre & Hafen/b + c.html',
    'articles/pages/a.html',
    'articles/a.html',
    `articles${folder}/pages/a.html`,
  ]);
});

test('two inputs never become one object', () => {
  expect(() => planUploads(['a.html', '../desk/../desk/./a.html', './a.html'])).toThrow(
    'a.html and ./a.html would both be the object articles/a.html',
  );
});

test('nothing is uploaded when one of the paths does not exist', () => {
  expect(() => planUploads(['a.html', 'b.html'])).toThrow('b.html is no file');
});
