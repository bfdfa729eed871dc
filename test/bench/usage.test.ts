import { bench } from '../cli/run.ts';

// A process for each, on a machine that may be busy with other suites.
jest.setTimeout(60_000);

test('the benches are listed', async () => {
  const { code, stdout } = await bench(['--help']);
  expect(code).toBe(0);
  for (const name of ['accuracy', 'parse', 'enrich', 'store', 'speed', 'bundles', 'load', 'backfill', 'fuzz', 'chaos'])
    expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test('a bench explains itself', async () => {
  const { code, stdout } = await bench(['chaos', '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('--kill-every <seconds>');
});

test.each<[args: string[], says: string]>([
  [['acuracy'], 'Did you mean accuracy?'],
  [['load', '--articles', 'many'], 'Give a whole number from 1'],
  [['fuzz', '--forever'], "unknown option '--forever'"],
  [['accuracy', '--data', 'samples'], 'there is no benchmark set in samples; name their folder with --data'],
  [['speed', '--data', 'samples'], 'there is no benchmark set aeb in samples; name their folder with --data'],
])('wrong use of %j ends with code 2 and says how', async (args, says) => {
  const { code, stderr } = await bench(args);
  expect(stderr).toContain(says);
  expect(stderr).not.toContain('    at ');
  expect(code).toBe(2);
});
