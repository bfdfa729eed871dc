import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { readConfiguration, SETTING_NAMES } from '../../infra/configuration.ts';

const read = (context: Record<string, unknown>) => readConfiguration(new App({ context }).node);

test('defaults serve without any setting', () => {
  expect(read({})).toEqual({
    environment: 'dev',
    maxConcurrency: { clean: 5, parse: 5, enrich: 5, store: 5 },
    backfillConcurrency: 2,
    logRetentionDays: 14,
    rawNoncurrentDays: 7,
    dayShards: 1,
    enrichers: '',
    logLevel: 'INFO',
    encryption: 'aws',
    alarmEmail: undefined,
  });
});

test('in prod logs and replaced articles are kept longer, unless something else is set', () => {
  const prod = { 'copydesk:environment': 'prod' };
  expect(read(prod)).toMatchObject({ logRetentionDays: 90, rawNoncurrentDays: 30, dayShards: 1 });
  expect(read({ ...prod, 'copydesk:logRetentionDays': 7 })).toMatchObject({ logRetentionDays: 7, rawNoncurrentDays: 30 });
});

test('numbers may come as strings, as they do from the command line', () => {
  expect(read({ 'copydesk:dayShards': '4', 'copydesk:maxConcurrency.enrich': '20' })).toMatchObject({
    dayShards: 4,
    maxConcurrency: { enrich: 20, clean: 5 },
  });
});

test.each([
  ['environment', 'production', 'one of dev, prod'],
  ['maxConcurrency.store', 1, 'a whole number from 2 to 1000'],
  ['dayShards', 1.5, 'a whole number from 1 to 100'],
  ['dayShards', '3x', 'a whole number from 1 to 100'],
  ['logRetentionDays', 31, 'one of 1, 3, 5, 7'],
  ['enrichers', 'entities, abstract', 'names of enrichers with commas between'],
  ['alarmEmail', 'arn:aws:sns:eu-west-1:123456789012:on-call', 'an e-mail address'],
  ['encryption', 'none', 'one of aws, kms'],
])('%s cannot be %p', (name, value, expected) => {
  expect(() => read({ [`copydesk:${name}`]: value })).toThrow(expected);
});

test('every error is told at once, a misspelt setting too', () => {
  expect(() => read({ 'copydesk:dayShards': 0, 'copydesk:logRetention': 7 })).toThrow(
    /copydesk:logRetention is no setting(.|\n)*copydesk:dayShards is 0/,
  );
});

test('docs/configuration.md lists exactly these settings', () => {
  const listed = [...readFileSync('docs/configuration.md', 'utf8').matchAll(/^\| `copydesk:([\w.]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(listed.sort()).toEqual([...SETTING_NAMES].sort());
});
