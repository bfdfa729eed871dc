import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  ListObjectsV2Command,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { connect, connectTo } from '../../cli/connection.ts';
import * as smoke from '../../cli/verbs/smoke.ts';
import { NODE } from '../../local/paths.ts';
import { type LocalStack, type StageBatch, startStack } from '../../local/stack.ts';
import { CLAIMS_PREFIX, OUTPUTS, STAGES, type StageName } from '../../shared/names.ts';
import type { Records } from '../../shared/records.ts';
import { replaySequencer } from '../../shared/sequencer.ts';
import type { StageLine } from '../../shared/telemetry.ts';
import { linesOf, run } from '../cli/desk.ts';
import { Hands, isRunning, until } from './hands.ts';
import { page } from './pages.ts';

jest.mock('../../cli/connection.ts', () => ({ ...jest.requireActual('../../cli/connection.ts'), connect: jest.fn() }));

/** The whole road through the real bundles, by real clients. */

// The first run after a change synthesizes, on a machine that may be busy with other suites.
jest.setTimeout(120_000);

/** A fiftieth of a hundredth: six minutes of visibility pass in 0.7 s, and a poison message is given up after four. */
const VISIBILITY_SCALE = 0.002;

let stack: LocalStack;
let hands: Hands;
let s3: S3Client;
let records: Records;
let bucket: string;
let feedQueueUrl: string;
let keys: Record<'first' | 'twice' | 'empty' | 'huge' | 'long' | 'original', string>;
let onBatch: (batch: StageBatch) => void = () => {};

beforeAll(async () => {
  stack = await startStack({ visibilityScale: VISIBILITY_SCALE, onBatch: (batch) => onBatch(batch) });
  hands = new Hands(stack);
  ({ bucket, s3, records } = hands);
  feedQueueUrl = await hands.subscribeToFeed();
  // All at once: each takes seconds, since every stage waits a second for its batch to fill.
  keys = {
    first: await hands.put('Fähre & Hafen+1.html', page(1)),
    twice: await hands.put('twice.html', page(2)),
    empty: await hands.put('empty.html', ''),
    huge: await hands.put('huge.html', Buffer.alloc(26 * 1024 * 1024, '<div>')),
    long: await hands.put('long.html', page(3, incompressibleParagraphs())),
    original: await hands.put('original.html', page(20), 'elsewhere/'),
  };
});

afterAll(() => stack?.stop());

afterEach(() => {
  onBatch = () => {};
});

test('an upload becomes a record, a ledger entry and a message on the feed', async () => {
  const { status, articleId } = await hands.settled(keys.first);
  expect(status).toBe('stored');
  const article = await records.readArticle(articleId!);
  expect(article).toMatchObject({
    headline: 'Ferry number 1 returns to the harbour',
    publisher: { name: 'Coast Daily' },
    url: 'https://www.coast-daily.example/harbour/1',
    inLanguage: 'en',
    source: { bucket, key: 'articles/Fähre & Hafen+1.html' },
  });
  expect(article!.articleBody).toMatch(/Ferry number 1 came back(.|\n)*had mentioned\.$/);
  expect(article!.articleBody).not.toMatch(/Weather|Copyright/);
  expect(await hands.receive(feedQueueUrl)).toContain(articleId);
});

test('the same event again and an older one late change nothing, and the ledger says so', async () => {
  const key = keys.twice;
  const { articleId } = await hands.settled(key);
  const before = await records.readArticle(articleId!);
  const { sequencer } = before!.source;
  await hands.send('clean', [hands.notification(key, sequencer!), hands.notification(key, '0')]);
  await until(async () => {
    const [entry] = await records.readLedger([{ bucket, key }]);
    return entry?.repeats === 1 && entry.late === 1;
  });
  expect(await records.readArticle(articleId!)).toEqual(before);
});

test('an object that is deleted, alone or with others, takes its record down', async () => {
  const [one, other] = await Promise.all([30, 31].map((number) => hands.put(`deleted & gone ${number}.html`, page(number))));
  const ids = await Promise.all([one!, other!].map(async (key) => (await hands.settled(key)).articleId!));
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: one }));
  await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: [{ Key: other }] } }));
  await until(async () =>
    (await records.readLedger([one!, other!].map((key) => ({ bucket, key })))).every((entry) => entry?.status === 'withdrawn'),
  );
  // The ledger is told first, so that a put under way meets the removal there; the records follow.
  await until(async () => (await Promise.all(ids.map((id) => records.readWithdrawal(id)))).every(Boolean));
  for (const id of ids) expect(await records.readArticle(id)).toBeUndefined();
});

test('a poison message ends in the dead-letter queue after its tries; the rest of its batch is stored', async () => {
  const neighbours = await Promise.all(
    [10, 11, 12].map((number) => hands.put(`neighbour-${number}.html`, page(number), 'waiting/')),
  );
  await hands.send('clean', [
    hands.notification(neighbours[0]!, '1'),
    '{"Records": [',
    hands.notification(neighbours[1]!, '1'),
    hands.notification(neighbours[2]!, '1'),
  ]);
  let tries = 0;
  onBatch = ({ stage, failed }) => {
    if (stage === 'clean') tries += failed;
  };
  for (const key of neighbours) expect((await hands.settled(key)).status).toBe('stored');
  await until(async () => (await hands.stateOf('clean')).deadLetters === 1);
  expect(tries).toBe(5);
  expect(await hands.stateOf('clean')).toMatchObject({ waiting: 0, inFlight: 0 });
});

test('a page that is none is rejected, and the ledger says why', async () => {
  const { status, rejection } = await hands.settled(keys.empty);
  expect({ status, rejection }).toMatchObject({ status: 'rejected', rejection: { code: 'empty', stage: 'clean' } });
});

test('every stage logs an article in one line, under one trace; so it does a rejection', async () => {
  const linesOf = (key: string) =>
    STAGES.map((stage) =>
      readFileSync(join(stack.logFolder, `copydesk-dev-${stage}.log`), 'utf8')
        .split('\n')
        .filter((line) => line.includes(JSON.stringify(key)))
        .map((line) => (JSON.parse(line) as { article: StageLine }).article),
    );
  await Promise.all([hands.settled(keys.first), hands.settled(keys.empty)]);
  for (const [key, outcomes] of [
    [keys.first, ['passed', 'passed', 'passed', 'stored']],
    [keys.empty, ['rejected', 'passed', 'passed', 'rejected']],
  ] as const) {
    const lines = linesOf(key);
    expect(lines.map((each) => each.map(({ outcome }) => outcome))).toEqual(outcomes.map((outcome) => [outcome]));
    expect(new Set(lines.flat().map(({ traceId }) => traceId)).size).toBe(1);
  }
  expect(linesOf(keys.empty).map(([line]) => line!.code)).toEqual(['empty', 'empty', 'empty', 'empty']);
  expect(linesOf(keys.first).map(([line]) => typeof line!.confidence)).toEqual(['number', ...Array(3).fill('undefined')]);
});

test('an object beyond the limit is rejected, not lost', async () => {
  const { rejection } = await hands.settled(keys.huge);
  expect(rejection).toMatchObject({ code: 'too-large' });
});

test('an article too large for a message passes by claim check', async () => {
  const { status, articleId } = await hands.settled(keys.long);
  expect(status).toBe('stored');
  expect((await records.readArticle(articleId!))!.articleBody!.length).toBeGreaterThan(2_000_000);
  const { Contents } = await s3.send(
    new ListObjectsV2Command({ Bucket: stack.outputs[OUTPUTS.workBucket]!, Prefix: CLAIMS_PREFIX }),
  );
  expect(Contents?.map(({ Key }) => Key!.split('/').at(-1))).toEqual(expect.arrayContaining(['parse', 'enrich', 'store']));
});

test('copies and multipart uploads are told of too', async () => {
  const source = keys.original;
  const copied = 'articles/copied.html';
  await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: copied, CopySource: `${bucket}/${source}` }));
  const joined = { Bucket: bucket, Key: 'articles/joined.html' };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(joined));
  const { ETag } = await s3.send(new UploadPartCommand({ ...joined, UploadId, PartNumber: 1, Body: page(21) }));
  await s3.send(
    new CompleteMultipartUploadCommand({ ...joined, UploadId, MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] } }),
  );
  expect((await hands.settled(copied)).status).toBe('stored');
  expect((await hands.settled(joined.Key)).status).toBe('stored');
  expect(await records.readLedger([{ bucket, key: source }])).toEqual([undefined]);
});

test('what the local S3 would only pretend to do, it refuses', async () => {
  const tagging = new PutObjectTaggingCommand({
    Bucket: bucket,
    Key: 'articles/twice.html',
    Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] },
  });
  await expect(s3.send(tagging)).rejects.toMatchObject({ name: 'NotImplemented' });
});

test('kill -9 of every function in the middle of its work: all stored, none twice, none given up', async () => {
  const killed = new Set<StageName>();
  onBatch = ({ stage }) => {
    if (killed.has(stage)) return;
    killed.add(stage);
    // Each after its first batch: the next is under way.
    setTimeout(() => void hands.killFunction(stage), 5);
  };
  const numbers = Array.from({ length: 80 }, (_, index) => 100 + index);
  const killedKeys = await Promise.all(numbers.map((number) => hands.put(`killed-${number}.html`, page(number))));
  const entries = await Promise.all(killedKeys.map((key) => hands.settled(key)));
  expect(killed.size).toBe(4);
  expect(entries.map(({ status }) => status)).toEqual(killedKeys.map(() => 'stored'));
  expect(new Set(entries.map(({ articleId }) => articleId)).size).toBe(killedKeys.length);
  for (const { version } of (await Promise.all(entries.map(({ articleId }) => records.readArticle(articleId!)))) as {
    version: number;
  }[]) {
    expect(version).toBe(1);
  }
  const states = await stack.state();
  // The poison message of before is the only one.
  expect(states.reduce((sum, { deadLetters }) => sum + deadLetters, 0)).toBe(1);
});

test('invoke shows what a function returned, sent and wrote', async () => {
  const key = await hands.put('invoked.html', page(4), 'elsewhere/');
  const event = {
    Records: [
      { messageId: 'm1', body: hands.notification(key, '1'), attributes: {}, messageAttributes: {}, eventSource: 'aws:sqs' },
    ],
  };
  const { result, calls, log } = await stack.invoke('clean', event);
  expect(result).toMatchObject({ ok: true, payload: '{"batchItemFailures":[]}' });
  expect(calls.map(({ service, action, resource }) => [service, action, resource])).toEqual([
    ['s3', 'GetObject', `${bucket}/${key}`],
    ['sqs', 'SendMessageBatch', 'copydesk-dev-parse'],
  ]);
  expect(log.join('\n')).toContain('"outcome":"passed"');
  expect(log.join('\n')).not.toContain('the first sailing on Tuesday');
  await expect(stack.invoke('unheard-of', {})).rejects.toThrow(/There is no function unheard-of; there are/);
});

test('smoke sends a sample through, says how long it took, and leaves no record', async () => {
  jest.mocked(connect).mockResolvedValue(connectTo(stack));
  const [result] = linesOf(await run([smoke], 'smoke', '--json', '--timeout', '60'));
  expect(result).toMatchObject({
    key: expect.stringMatching(/^articles.smoke-test.*html$/),
    stages: ['clean', 'parse', 'enrich', 'store'].map((name) => ({ name, ms: expect.any(Number) })),
  });
  expect(result.storedMs).toBeGreaterThan(0);
  expect(await records.readArticle(result.articleId)).toBeUndefined();
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'articles/smoke-test/' }));
  expect(Contents).toEqual([]);
});

test('live articles do not wait for replayed ones, however many', async () => {
  const stamp = Date.now();
  for (let batch = 0; batch < 100; batch++) {
    const sequencers = Array.from({ length: 10 }, (_, nth) => replaySequencer(undefined, stamp + batch * 10 + nth));
    await hands.send(
      'clean',
      sequencers.map((sequencer) => hands.notification(keys.original, sequencer)),
      OUTPUTS.backfillQueueUrl,
    );
  }
  const live = await Promise.all([40, 41].map((number) => hands.put(`live-${number}.html`, page(number))));
  for (const key of live) expect((await hands.settled(key)).status).toBe('stored');
  // In the same queues they would be the last: hardly more would wait than what the functions have in hand.
  const waiting = (await stack.state()).reduce((sum, state) => sum + state.waiting, 0);
  expect(waiting).toBeGreaterThan(100);
});

test('nothing outlives the process that started a stack, even when that is killed', async () => {
  const holder = spawn(NODE, [join(import.meta.dirname, 'holder.ts')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(holder.stdout), 'line')) as [string];
  const pids = JSON.parse(line) as number[];
  expect(pids.length).toBeGreaterThan(4);
  holder.kill('SIGKILL');
  await until(async () => pids.every((pid) => !isRunning(pid)));
});

/** Two megabytes of a port's letters about ships whose names no compressor has heard of. */
function incompressibleParagraphs(): string {
  const ship = () => Math.random().toString(36).slice(2);
  const sentence = () =>
    `The port of ${ship()} and ${ship()} wrote to ${ship()} that ${ship()} will not sail to ${ship()} before ${ship()}, said ${ship()}.`;
  return Array.from({ length: 60 }, () => `<p>${Array.from({ length: 300 }, sentence).join(' ')}</p>`).join('\n');
}
