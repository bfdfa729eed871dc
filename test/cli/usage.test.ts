import { copydesk } from './run.ts';

const verbs = [
  ...['start', 'extract', 'enrich', 'ingest', 'invoke'],
  ...['smoke', 'status', 'reconcile', 'dead', 'redrive', 'drop', 'replay'],
  ...['list', 'show', 'versions', 'differences', 'story', 'withdraw', 'export'],
];

// A process for each verb, on a machine that may be busy with other suites.
jest.setTimeout(120_000);

test('every verb explains itself, with examples', async () => {
  const helps = await Promise.all(verbs.map((verb) => copydesk([verb, '--help'])));
  for (const [at, { code, stdout, stderr }] of helps.entries()) {
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: copydesk ${verbs[at]}`);
    expect(stdout).toContain('Examples:');
  }
});

test.each<[args: string[], says: string]>([
  [[], 'Usage: copydesk'],
  [['extrct', 'x'], 'Did you mean extract?'],
  [['extract'], "missing required argument 'paths'"],
  [['extract', 'x', '--fast'], "unknown option '--fast'"],
  [['list', '--limit', '-1'], 'whole number from 1 to 1000'],
  [['list', '--limit', '1e9'], 'whole number from 1 to 1000'],
  [['list', '--received', '2025-02-30'], '2025-02-30 is no day; give one as yyyy-mm-dd'],
  [['list', '--received', '2025-02-28', '--published', '2025-02-28'], 'not both'],
  [['list', '--from', '2025-03-02', '--to', '2025-03-01'], 'from (2025-03-02) is after to (2025-03-01); swap them'],
  [['list', '--cursor', 'bm9uc2Vuc2U'], 'leave it out to start with the newest'],
  [['list', '--received', '2025-02-28', '--language', 'en'], 'not both'],
  [['list', '--language', ''], 'language is empty; give a value or leave it out'],
  [['show', '../../a'], '"../../a" is no id of a record; ids have 20 letters and digits'],
  [['differences', 'aaaaaaaaaaaaaaaaaaaa', '--before', '0'], '0 is no version'],
  [['export', '--format', 'xml'], 'Allowed choices are ndjson, jsonld'],
  [['invoke', 'publish', 'test/events/empty.json'], 'Allowed choices are clean, parse, enrich, store'],
  [['invoke', 'clean', 'jest.config.mjs'], 'jest.config.mjs is no JSON'],
  [['status', '--day', '2025-02-30'], '2025-02-30 is no day'],
  [['reconcile', '--replay', '--rate', '0'], 'whole number of messages a second, from 1 to 1000'],
  [['dead', 'publish'], 'Allowed choices are clean, parse, enrich, store'],
  [['redrive'], "missing required argument 'stage'"],
  [['replay'], 'say what to replay: a prefix (`articles/` is all), --since, or both'],
  [['replay', '--since', '2026-02-30'], '2026-02-30 is no day'],
  [['replay', '--since', '2026-02-28T10:00'], 'give a day as yyyy-mm-dd (UTC), or a time with its zone'],
  [['replay', 'a', '--resume', 'yes'], 'give the stamp that the broken-off run said, 13 digits'],
  [['start', 'nowhere.html'], 'nowhere.html is no file'],
  [['ingest', 'test/cli/run.ts', './test/cli/run.ts'], 'would both be the object articles/test/cli/run.ts'],
])('wrong use %j ends with code 2 and says what to do', async (args, says) => {
  const { code, stdout, stderr } = await copydesk(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(says);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('a stack on AWS without credentials fails with a sentence', async () => {
  const env = {
    AWS_REGION: 'eu-west-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  };
  const { code, stdout, stderr } = await copydesk(['list', '--stack', 'copydesk-dev'], { env });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^copydesk: .*credentials/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
