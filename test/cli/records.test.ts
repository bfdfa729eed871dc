import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { type Connection, connect } from '../../cli/connection.ts';
import * as differences from '../../cli/verbs/differences.ts';
import * as exporting from '../../cli/verbs/export.ts';
import * as list from '../../cli/verbs/list.ts';
import * as show from '../../cli/verbs/show.ts';
import * as story from '../../cli/verbs/story.ts';
import * as versions from '../../cli/verbs/versions.ts';
import * as withdraw from '../../cli/verbs/withdraw.ts';
import type { StoreHost } from '../../functions/store/host.ts';
import { storeSink } from '../../functions/store/store.ts';
import type { Article } from '../../shared/article.ts';
import { type Envelope, parseEnvelope } from '../../shared/envelope.ts';
import { OUTPUTS } from '../../shared/names.ts';
import { openRecords } from '../../shared/records.ts';
import { traceIdOf } from '../../shared/stage.ts';
import { type StoreEmulators, startStoreEmulators } from '../emulators.ts';
import { buildArticle, buildSource } from '../factories/article.ts';

jest.mock('../../cli/connection.ts');

/** The verbs that read what is stored, on a table with two articles, one of them corrected. */

let emulators: StoreEmulators;
let host: StoreHost;
let stdout: string;
let stderr: string;

const ferry = 'q3v7k2m5x2c5b4n4z6ta';
const bridge = 'bridgebridgebridge22';
const first = buildArticle({ id: ferry, storyId: undefined });
const corrected = buildArticle({
  id: ferry,
  source: buildSource({ sequencer: '0062E99A88DC407461', receivedAt: '2026-03-02T09:15:00.000Z' }),
  headline: 'Harbour wall to be raised by two metres',
  articleBody: first.articleBody.replace('June', 'early July'),
});
const other = buildArticle({
  id: bridge,
  source: buildSource({ key: 'articles/bridge.html' }),
  headline: 'Brücke gesperrt',
  inLanguage: 'de',
  datePublished: '2026-03-04',
  entities: [],
});

beforeAll(async () => {
  emulators = await startStoreEmulators();
  host = emulators.host;
  for (const article of [first, corrected, other]) await store(article);
  const { QueueUrl } = await emulators.sqs.send(new CreateQueueCommand({ QueueName: 'store' }));
  const connection = {
    records: openRecords(host),
    sqs: emulators.sqs,
    outputs: { [OUTPUTS.queueUrl('store')]: QueueUrl },
    local: true,
  };
  jest.mocked(connect).mockResolvedValue(connection as unknown as Connection);
});
afterAll(() => emulators.stop());

async function store(article: Article): Promise<void> {
  await settle({ trace: { id: traceIdOf(article.source), source: article.source }, stages: [], payload: article, v: 1 });
}

async function settle({ trace, stages, payload, withdrawal }: Envelope): Promise<void> {
  const sink = storeSink(host);
  await sink.deliver([await sink.prepare({ trace, stages, payload: payload as Article, withdrawal })]);
}

async function run(...args: string[]): Promise<void> {
  const program = new Command().exitOverride();
  for (const verb of [list, show, versions, differences, story, withdraw, exporting]) verb.define(program);
  await program.parseAsync(args, { from: 'user' });
}

beforeEach(() => {
  stdout = '';
  stderr = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

const lines = () =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('list: newest first, narrowed by each filter, and on from a cursor', async () => {
  await run('list', '--from', '2026-03-01', '--limit', '1', '--json');
  expect(lines()).toMatchObject([{ articleId: bridge, headline: 'Brücke gesperrt' }]);
  const [, cursor] = /--cursor (\S+)/.exec(stderr)!;
  stdout = '';
  await run('list', '--from', '2026-03-01', '--limit', '1', '--json', '--cursor', cursor!);
  expect(lines()).toMatchObject([{ articleId: ferry, version: 2 }]);
  for (const filter of [
    ['--language', 'de'],
    ['--published', '2026-03-04'],
  ]) {
    stdout = '';
    await run('list', ...filter, '--json');
    expect(lines()).toMatchObject([{ articleId: bridge }]);
  }
});

test('list: a table, or a sentence when nothing passes', async () => {
  await run('list', '--publisher', 'the tidewater post', '--language', 'en');
  expect(stdout).toMatch(/2026-03-02 07:30 +Harbour wall to be raised by two m… +The Tidewater Po… +en +q3v7/);
  await run('list', '--entity', 'person/nobody');
  expect(stderr).toContain('no article passes');
});

test('versions and differences: what the correction changed', async () => {
  await run('versions', ferry, '--json');
  expect(lines()).toMatchObject([
    { version: 2, receivedAt: '2026-03-02T09:15:00.000Z', current: true },
    { version: 1, receivedAt: '2026-03-02T08:15:00.000Z', current: false },
  ]);
  stdout = '';
  await run('differences', ferry);
  expect(stdout).toContain('version 1 → 2');
  expect(stdout).toContain('headline  Harbour wall to be raised by [-a-]{+two+} [-metre-]{+metres+}');
  expect(stdout).toMatch(/Work starts in \[-June-\]\{\+early July\+\},/);
  await run('differences', bridge);
  expect(stderr).toContain('is its first');
  await expect(run('differences', ferry, '--before', '7')).rejects.toThrow(`there is no version 7 of ${ferry}; there are 1, 2`);
});

test('export: every record whole, or as JSON-LD', async () => {
  await run('export');
  expect(lines().map(({ id, articleBody }) => [id, articleBody])).toEqual([
    [bridge, other.articleBody],
    [ferry, corrected.articleBody],
  ]);
  stdout = '';
  await run('export', '--format', 'jsonld', '--language', 'en');
  expect(lines()).toMatchObject([{ '@type': 'NewsArticle', identifier: ferry, publisher: { '@type': 'Organization' } }]);
  expect(stderr).toMatch(/1 record in/);
});

test('withdraw: asks the store queue and waits until the record is gone', async () => {
  const withdrawal = run('withdraw', ferry);
  const receive = new ReceiveMessageCommand({ QueueUrl: 'store', WaitTimeSeconds: 5 });
  const { Messages } = await emulators.sqs.send(receive);
  await settle(parseEnvelope(Messages![0]!.Body!));
  await withdrawal;
  expect(stderr).toContain(`withdrawn: ${ferry}`);
  await expect(run('show', ferry)).rejects.toThrow(/was withdrawn on .*; a newer upload would bring it back/);
  await run('list', '--from', '2026-03-01', '--json');
  expect(lines().map(({ articleId }) => articleId)).toEqual([bridge]);
});
