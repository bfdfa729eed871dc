import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What every page costs makes it 8.6 to 9.9. One look at all blocks before it, for each block, makes it 11.7 and more. */
const MOST_GROWTH = 10.3;

/** An engine that is short of memory throws counts away, which can only make the small page's work look less: such a count is taken again. */
const ATTEMPTS = 3;

test('ten times the page is ten times the work, for whatever is repeated; what a page costs at least makes it less', () => {
  let found = countGrowth();
  for (let attempt = 1; attempt < ATTEMPTS && !found.every(isFine); attempt++) found = countGrowth();
  expect(found).toHaveLength(8);
  expect(found.filter((row) => !isFine(row))).toEqual([]);
}, 240_000);

interface Growth {
  name: string;
  /** Steps of a page and of one ten times as long. */
  small: number;
  large: number;
}

const isFine = ({ small, large }: Growth): boolean => small > 50_000 && large / small <= MOST_GROWTH;

function countGrowth(): Growth[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-flush-bytecode', path.join(__dirname, 'growth.ts')], {
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('Error');
  return JSON.parse(stdout) as Growth[];
}
