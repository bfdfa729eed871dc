import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, page } from './articles.ts';
import { copydesk, linesOf } from './run.ts';

/** Synthesis, emulators and four functions start in each of these, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

test(
  'start --once: every upload comes back in input order with its status, and the accounts close',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-start-'));
    const files: [string, string][] = [
      ['b.html', page('Hall roofed by its own dancers')],
      ['a.txt', dump],
      ['empty.html', ''],
      ['Größe + Maß.html', page('A beech, a gale and 4,200 slates')],
    ];
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const ran = await copydesk(['start', ...files.map(([name]) => name), '--once', '--json'], { cwd: folder });
    expect(linesOf(ran).map(({ source, status, article, error }) => [source, status, article?.source.key ?? error.code])).toEqual(
      [
        ['b.html', 'stored', 'articles/b.html'],
        ['a.txt', 'stored', 'articles/a.txt'],
        ['empty.html', 'rejected', 'empty'],
        ['Größe + Maß.html', 'stored', 'articles/Größe + Maß.html'],
      ],
    );
    expect(ran.stderr).toContain('4 uploaded = 3 stored + 1 rejected');
    expect(ran.code).toBe(0);
    rmSync(folder, { recursive: true });
  },
  PATIENCE_MS,
);

test(
  'invoke: what a function returned, sent and wrote, on an object that lies beside the event',
  async () => {
    const { code, stdout, stderr } = await copydesk(['invoke', 'clean', 'test/events/s3-unicode-key.json']);
    expect(code).toBe(0);
    expect(stderr).toContain('uploaded articles/Fähre & Hafen/Größe + Maß.html');
    expect(stdout).toMatch(/^returned {2}\{ batchItemFailures: \[\] \}/);
    expect(stdout).toMatch(/^read .*Größe \+ Maß\.html \(s3 GetObject\)/m);
    expect(stdout).toMatch(/^sent .*parse \(sqs SendMessageBatch\)/m);
    expect(stdout).toContain('Die neue Fähre der Inselreederei');
  },
  PATIENCE_MS,
);
