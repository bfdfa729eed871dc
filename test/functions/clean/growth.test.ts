import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What every page costs makes it 8.6 to 9.9. One look at all blocks before it, for each block, makes it 11.7 and more. */
const MOST_GROWTH = 10.3;

test('ten times the page is ten times the work, for whatever is repeated; what a page costs at least makes it less', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-flush-bytecode', path.join(__dirname, 'growth.ts')], {
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('Error');
  const rows = JSON.parse(stdout) as { name: string; small: number; large: number }[];
  expect(rows).toHaveLength(8);
  for (const { name, small, large } of rows) {
    const found = { name, isCounted: small > 50_000, isInProportion: large / small <= MOST_GROWTH };
    expect(found).toEqual({ name, isCounted: true, isInProportion: true });
  }
}, 120_000);
