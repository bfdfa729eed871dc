import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '../../cli/extraction/extract.ts';
import { Seat } from '../../cli/extraction/seat.ts';
import { page } from './articles.ts';

const mockWorkers: ChildProcess[] = [];
jest.mock('node:child_process', () => {
  const actual = jest.requireActual<typeof import('node:child_process')>('node:child_process');
  const fork = (...args: Parameters<typeof actual.fork>) => {
    const worker = actual.fork(...args);
    mockWorkers.push(worker);
    return worker;
  };
  return { ...actual, fork };
});

const folder = mkdtempSync(join(tmpdir(), 'copydesk-seat-'));
const good = { source: 'good.html', file: join(folder, 'good.html') };
/** 8 MB of running text: long enough in work to be hit while it is. */
const long = { source: 'long.html', file: join(folder, 'long.html') };

beforeAll(() => {
  writeFileSync(good.file, page('Hall roofed by its own dancers'));
  writeFileSync(
    long.file,
    page('Long').replace(
      '</article>',
      `${'<p>The slates came from a chapel that is being pulled down.</p>'.repeat(130_000)}</article>`,
    ),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

const TIME_LIMIT_MS = 30_000;

test('an input whose worker dies gets a line that says so, and the next one a new worker', async () => {
  const seat = new Seat(TIME_LIMIT_MS);
  expect((await seat.extract(good)).outcome).toBe('extracted');
  const lost = seat.extract(long);
  mockWorkers.at(-1)!.kill('SIGKILL');
  const line = await lost;
  expect(line.outcome).toBe('failed');
  expect(JSON.parse(line.json)).toMatchObject({
    source: 'long.html',
    error: { code: 'crashed', message: expect.stringContaining('SIGKILL') },
  });
  expect((await seat.extract(good)).outcome).toBe('extracted');
  seat.close();
});

test('an input that takes too long is given up and its worker ended', async () => {
  const seat = new Seat(TIME_LIMIT_MS);
  await seat.extract(good);
  const hasty = new Seat(20);
  const line = await hasty.extract(long);
  expect(JSON.parse(line.json)).toMatchObject({
    source: 'long.html',
    error: { code: 'timed-out', stage: expect.stringMatching(/read|clean|parse|enrich/) },
  });
  expect(mockWorkers.at(-1)!.killed).toBe(true);
  seat.close();
});

test('one slow input holds up neither the others nor the order, and leaving early ends all workers', async () => {
  const sources: string[] = [];
  const inputs = [long, ...Array.from({ length: 60 }, (_, n) => ({ ...good, source: `${n}.html` }))];
  for await (const { json } of extractAll(inputs, { workers: 2, timeLimitMs: TIME_LIMIT_MS })) {
    sources.push(JSON.parse(json).source);
    if (sources.length === 40) break;
  }
  expect(sources).toEqual(inputs.slice(0, 40).map(({ source }) => source));
  const started = mockWorkers.length;
  await Promise.all(mockWorkers.map(hasEnded));
  expect(mockWorkers).toHaveLength(started);
}, 60_000);

function hasEnded(worker: ChildProcess): Promise<unknown> {
  if (worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => worker.once('exit', resolve));
}
