import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { FAMILIES } from './attacks.ts';
import { attack } from './verdict.ts';

/** Of the processor, for one object: 5 s is what is promised, and the largest take 3. A row of this size takes below 1. */
const MOST_CPU_MS = 2_500;

const light = Object.entries(FAMILIES).map(([family, rows]) => ({ family, rows: rows.filter(({ heavy }) => !heavy) }));

test('the corpus has 200 attacks and more, each with a name of its own', () => {
  const names = Object.values(FAMILIES).flatMap((rows) => rows.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(light)('$family', ({ rows }) => {
  it.each(rows)('a record or a rejection, soon: $name', ({ make }) => {
    expect(attack(make()).cpuMs).toBeLessThan(MOST_CPU_MS);
  });
});

/** Each in a process of its own that may hold 512 MB of objects: one that needs more dies, and its verdict is missing. */
describe('the largest', () => {
  const rows = FAMILIES.texts!.filter(({ heavy }) => heavy);
  it.each(rows)('in 512 MB: $name', async ({ name }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=512',
      path.join(__dirname, 'one.ts'),
      name,
    ]);
    const { cpuMs, outcome } = JSON.parse(stdout) as { cpuMs: number; outcome: string };
    expect(outcome).toMatch(/^(stored|too-large|not-an-article)$/);
    expect(cpuMs).toBeLessThan(2 * MOST_CPU_MS);
  });
});
