import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dump, page } from './articles.ts';
import { copydesk, linesOf } from './run.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-extract-'));
  mkdirSync(join(folder, 'pages/inner'), { recursive: true });
  const files: Record<string, string | Buffer> = {
    'pages/b.html': page('Hall roofed by its own dancers'),
    'pages/a.html.gz': gzipSync(page('A beech, a gale and 4,200 slates')),
    'pages/inner/c.txt': dump,
    'pages/inner/empty.html': '',
    'pages/photo.jpg': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1]),
    'pages/.hidden.html': page('Not to be read'),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  symlinkSync('..', join(folder, 'pages/inner/up'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('folders, files, gzip and bad inputs: one line each, in input order, and nothing else on stdout', async () => {
  const ran = await copydesk(['extract', 'pages', 'nowhere.html', './pages/b.html'], { cwd: folder });
  const lines = linesOf(ran);
  expect(lines.map(({ source, article, error }) => [source, article?.headline ?? error?.code])).toEqual([
    ['pages/a.html.gz', 'A beech, a gale and 4,200 slates'],
    ['pages/b.html', 'Hall roofed by its own dancers'],
    ['pages/inner/c.txt', lines[2].article.headline],
    ['pages/inner/empty.html', 'empty'],
    ['pages/photo.jpg', 'unsupported-form'],
    ['nowhere.html', 'unreadable'],
    ['./pages/b.html', 'Hall roofed by its own dancers'],
  ]);
  expect(lines[1].article.articleBody).toContain('Volunteers laid the last of 4,200 slates');
  expect(lines[1].article.source).toMatchObject({ bucket: 'file', key: 'pages/b.html' });
  expect(lines[3].error).toEqual({ code: 'empty', stage: 'clean', message: expect.stringContaining('pages/inner/empty.html') });
  expect(lines[5].error).toMatchObject({ stage: 'read', message: expect.stringContaining('no such file') });
  expect(ran.stderr).toMatch(/^4 records, 2 rejected, 1 failed in /);
  expect(ran.code).toBe(1);
});

test('rejected inputs are answers: exit code 0', async () => {
  const ran = await copydesk(['extract', 'pages/photo.jpg', 'pages/inner/empty.html'], { cwd: folder });
  expect(ran.code).toBe(0);
  expect(linesOf(ran)).toHaveLength(2);
});

test('--out takes the lines, and paths are relative to where npm was called', async () => {
  const env = { npm_lifecycle_event: 'copydesk', INIT_CWD: folder };
  const ran = await copydesk(['extract', 'pages/b.html', '--out', 'out.ndjson'], { env });
  expect(ran).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('written to out.ndjson') });
  expect(JSON.parse(readFileSync(join(folder, 'out.ndjson'), 'utf8')).source).toBe('pages/b.html');
});

test('a process that inherited INIT_CWD stands where it is', async () => {
  const env = { npm_lifecycle_event: 'test', INIT_CWD: '/' };
  expect((await copydesk(['extract', 'pages/b.html'], { cwd: folder, env })).code).toBe(0);
});

test('an --out that cannot be written ends the run before it begins', async () => {
  const ran = await copydesk(['extract', 'pages', '--out', 'no/such/folder.ndjson'], { cwd: folder });
  expect(ran).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^copydesk: ENOENT.*\n$/) });
});

test('a folder without files is wrong use', async () => {
  mkdirSync(join(folder, 'none'), { recursive: true });
  const ran = await copydesk(['extract', 'none'], { cwd: folder });
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no file') });
});
