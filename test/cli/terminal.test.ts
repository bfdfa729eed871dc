import type { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { printable } from '../../cli/terminal/print.ts';
import { formatSeconds } from '../../cli/terminal/progress.ts';
import { type RecordRow, renderRecords } from '../../cli/terminal/records.ts';
import { cutText, renderTable } from '../../cli/terminal/table.ts';

const terminal = (columns: number) => ({ isTTY: true, columns }) as WriteStream & { fd: 1 };
const pipe = { isTTY: false } as WriteStream & { fd: 1 };

const rows: RecordRow[] = [
  { source: 'samples/saved/deep/folder/eigakan.html', headline: '海霧の町に小さな映画館、40年ぶり復活 青浜町で住民の手により', author: '三枝りつ子', publisher: '青浜新聞', datePublished: '2019-06-22', inLanguage: 'ja', wordCount: 328 },
  { source: 'samples/harbour.html', headline: 'Storm-hit harbour ferry to return by spring 👩‍🚀🇫🇷, council says', author: 'Morwenna Tasker', publisher: 'The Port Ellery Courier', datePublished: '2024-01-18T06:45:00Z', inLanguage: 'en', wordCount: 394 },
  { source: 'samples/bad/empty.html', code: 'empty', message: 's3://raw/articles/samples/bad/empty.html is empty; upload it again' },
]; // biome-ignore format: a row a line

const plain = stripVTControlCharacters;

test.each([60, 80, 100, 200])('tables fit %i columns, wide characters counted as two', (columns) => {
  const lines = plain(renderRecords(rows, terminal(columns))).split('\n');
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
});

test('what is cut: the start of a path, the end of a headline; dates and counts never', () => {
  const table = plain(renderRecords(rows, terminal(80)));
  expect(table).toMatch(/…\S*eigakan\.html/);
  expect(table).toMatch(/海霧の町\S*…/);
  expect(table).toMatch(/2019-06-22 {2}ja/);
  expect(table).toMatch(/empty {2,}is empty; upload it again/);
});

test('nothing is coloured in a pipe, nor where NO_COLOR is set', () => {
  expect(renderRecords(rows, terminal(80))).toContain('\u001b[');
  expect(renderRecords(rows, pipe)).not.toContain('\u001b');
  process.env.NO_COLOR = '1';
  expect(renderRecords(rows, terminal(80))).not.toContain('\u001b');
  delete process.env.NO_COLOR;
});

test('columns that hold nothing are left out', () => {
  const columns = [
    { head: 'a', value: (row: { a?: string; b?: string }) => row.a },
    { head: 'b', value: (row: { a?: string; b?: string }) => row.b },
  ];
  expect(renderTable(columns, [{ a: 'x' }, { a: 'y' }], pipe)).toBe('a\nx\ny');
});

test('a document cannot speak to the terminal', () => {
  expect(printable('A\u001b[31m red\u0007\r\n headline\u202e \u2028end\u009b2J')).toBe('A [31m red headline end 2J');
});

test('text is cut between graphemes', () => {
  expect(cutText('👩‍🚀👩‍🚀👩‍🚀', 5)).toBe('👩‍🚀👩‍🚀…');
  expect(cutText('日本語', 5)).toBe('日本…');
  expect(cutText('exact', 5)).toBe('exact');
});

test.each([
  [0.4, '0 s'],
  [61, '1 min 1 s'],
  [7_320, '2 h 2 min'],
])('%d seconds are %s', (seconds, text) => expect(formatSeconds(seconds)).toBe(text));
