import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../cli/connection.ts';
import * as dead from '../../cli/verbs/dead.ts';
import * as drop from '../../cli/verbs/drop.ts';
import * as redrive from '../../cli/verbs/redrive.ts';
import * as replay from '../../cli/verbs/replay.ts';
import * as smoke from '../../cli/verbs/smoke.ts';
import { openNotification } from '../../functions/clean/notification.ts';
import type { Source } from '../../shared/article.ts';
import { parseEnvelope } from '../../shared/envelope.ts';
import { replaySequencer } from '../../shared/sequencer.ts';
import { type StoreEmulators, startStoreEmulators } from '../emulators.ts';
import { buildSource } from '../factories/article.ts';
import { buildS3Event } from '../factories/event.ts';
import { type Desk, linesOf, openDesk, run } from './desk.ts';

jest.mock('../../cli/connection.ts');

let emulators: StoreEmulators;
let desk: Desk;
const verbs = [dead, redrive, drop, replay];

beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());
beforeEach(async () => {
  desk = await openDesk(emulators);
  jest.mocked(connect).mockResolvedValue(desk.connection);
});

const TRACE = 'c0ffee00c0ffee00c0ffee00';
const envelopeOf = (source: Source, overrides: object = { payload: {} }) => ({
  v: 1,
  trace: { id: TRACE, source },
  stages: [],
  ...overrides,
});
const harbour = envelopeOf(buildSource());
const bridge = envelopeOf(buildSource({ key: 'articles/bridge.html' }));

describe('dead', () => {
  test('lists what every stage gave up with what is known of it, and takes nothing', async () => {
    await desk.send('clean', buildS3Event({ key: 'articles/Gr%C3%B6%C3%9Fe+%2B+1.html' }), { dead: true });
    await desk.send('clean', '{"hello": "queue"}', { dead: true });
    await desk.send('enrich', harbour, { dead: true });
    await desk.send('store', envelopeOf(buildSource(), { withdrawal: { at: '2026-03-02T08:15:00Z' } }), { dead: true });
    await desk.send('store', 'nonsense', { dead: true });
    const listed = linesOf(await run(verbs, 'dead', '--json'));
    expect(listed).toMatchObject([
      {
        stage: 'clean',
        keys: ['articles/Größe + 1.html'],
        traceId: expect.stringMatching(/^[0-9a-f]{24}$/),
        receives: 1,
        reason: 'all tries failed',
      },
      { stage: 'clean', keys: [], reason: 'is no S3 event: somebody else sends to the queue' },
      { stage: 'enrich', keys: ['articles/harbour.html'], traceId: TRACE },
      { stage: 'store', reason: expect.stringMatching(/^carries a takedown/) },
      { stage: 'store', reason: 'the body is no JSON' },
    ]);
    const again = await run(verbs, 'dead', 'enrich');
    expect(again.stdout).toMatch(/^enrich +\d s +2 +articles\/harbour.html +all tries failed/m);
    expect(again.stderr).toContain('1 message. The stage');
  });

  test('says so when nothing is dead', async () => {
    expect(await run(verbs, 'dead')).toEqual({ stdout: '', stderr: 'No message is dead.\n' });
  });
});

describe('redrive', () => {
  test('lists first; with --yes what is meant goes back as it was, the rest stays', async () => {
    for (const envelope of [harbour, bridge]) await desk.send('store', envelope, { dead: true });
    const dry = await run(verbs, 'redrive', 'store', '--match', 'bridge', '--json');
    expect(linesOf(dry)).toMatchObject([{ keys: ['articles/bridge.html'] }]);
    expect(dry.stderr).toContain('Nothing was sent');
    expect(await desk.receive('store')).toEqual([]);

    const { stderr } = await run(verbs, 'redrive', 'store', '--match', 'bridge', '--yes');
    expect(stderr).toMatch(/1 message sent back\n1 message left/);
    expect((await desk.receive('store')).map((body) => JSON.parse(body))).toEqual([bridge]);
    expect(linesOf(await run(verbs, 'dead', '--json'))).toMatchObject([{ keys: ['articles/harbour.html'] }]);
  });

  test('what was replayed goes back behind live articles', async () => {
    const sequencer = replaySequencer(buildSource().sequencer, 1_772_438_400_000);
    const replayed = envelopeOf(buildSource({ sequencer }));
    for (const envelope of [harbour, replayed]) await desk.send('parse', envelope, { dead: true });
    expect((await run(verbs, 'redrive', 'parse', '--yes')).stderr).toContain('2 messages sent back');
    expect((await desk.receive('parse')).map((body) => JSON.parse(body))).toEqual([harbour]);
    expect((await desk.receive('parse', { backfill: true })).map((body) => JSON.parse(body))).toEqual([replayed]);
  });

  test('takes all of a long queue, large messages too, and none twice', async () => {
    const text = 'x'.repeat(400_000);
    const bodies = Array.from({ length: 35 }, (_, at) =>
      JSON.stringify(envelopeOf(buildSource({ key: `articles/${at}.html` }), { payload: { text: at % 5 === 0 ? text : '' } })),
    );
    for (const body of bodies) await desk.send('enrich', body, { dead: true });
    const { stderr } = await run(verbs, 'redrive', 'enrich', '--rate', '1000', '--yes');
    expect(stderr).toContain('35 messages sent back');
    expect((await desk.receive('enrich')).sort()).toEqual(bodies.sort());
    expect((await run(verbs, 'redrive', 'enrich', '--yes')).stderr).toContain('0 messages sent back');
  });

  test('broken off before it deletes, leaves a message too many, never one too few', async () => {
    await desk.send('parse', harbour, { dead: true });
    const { sqs } = desk.connection;
    const send = sqs.send.bind(sqs) as (command: object) => Promise<unknown>;
    const breaking = jest.spyOn(sqs, 'send').mockImplementation(((command: object) => {
      if (command.constructor.name === 'DeleteMessageBatchCommand') throw new Error('the process ends here');
      return send(command);
    }) as never);
    await expect(run(verbs, 'redrive', 'parse', '--yes')).rejects.toThrow('the process ends here');
    breaking.mockRestore();
    expect(await desk.receive('parse')).toHaveLength(1);
    expect(linesOf(await run(verbs, 'dead', 'parse', '--json'))).toHaveLength(1);
  });

  test('a message whose claim ran out goes through clean again, as the event that it was', async () => {
    const source = await desk.upload('articles/Größe + 1.html', 'a long article');
    const get = 'https://work.example/claims/1?X-Amz-Date=20260302T081500Z&X-Amz-Expires=3600';
    const claimed = envelopeOf(source, { claimed: true, claims: { parse: { put: get, get } } });
    await desk.send('parse', claimed, { dead: true });
    const { stderr } = await run(verbs, 'redrive', 'parse', '--match', 'claim ran out', '--yes');
    expect(stderr).toContain('1 message sent back, 1 of them to clean');
    expect(await desk.receive('parse')).toEqual([]);
    const [task] = openNotification((await desk.receive('clean'))[0]!, desk.connection.s3);
    const { bucket, key, sequencer, receivedAt, bytes } = source;
    expect(task!.trace.source).toMatchObject({ bucket, key, sequencer, receivedAt, bytes });
  });
});

describe('drop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-drop-'));
  beforeAll(() => jest.spyOn(process, 'cwd').mockReturnValue(folder));
  afterAll(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  test('lists first; with --yes an object is to be rejected, what names none is kept in a file, a takedown stays', async () => {
    const takedown = envelopeOf(buildSource(), { withdrawal: { at: '2026-03-02T08:15:00Z' } });
    const verdict = envelopeOf(buildSource({ key: 'articles/empty.html' }), {
      rejection: { code: 'empty', message: 'is empty' },
    });
    for (const body of [harbour, verdict, takedown, 'nonsense']) await desk.send('enrich', body, { dead: true });
    const dry = await run(verbs, 'drop', 'enrich', '--json');
    expect(linesOf(dry).map(({ reason }) => reason)).toEqual([
      'all tries failed',
      'carries a rejection (empty)',
      'the body is no JSON',
    ]);
    expect(dry.stderr).toMatch(/1 message left out: takedowns are redriven\n3 messages. Nothing was dropped/);
    expect([await desk.receive('store'), readdirSync(folder)]).toEqual([[], []]);

    const { stderr } = await run(verbs, 'drop', 'enrich', '--yes');
    expect(stderr).toMatch(
      /^3 messages dropped\n2 objects will be in the ledger as rejected.*\n1 message without.*\n1 message left/,
    );
    const [dropped, empty] = (await desk.receive('store')).map(parseEnvelope);
    expect(dropped).toMatchObject({ trace: harbour.trace, rejection: { code: 'dropped', stage: 'enrich' } });
    expect(dropped!.rejection!.message).toMatch(/harbour.html was dropped by hand after all its tries in enrich had failed/);
    expect(empty!.rejection!.code).toBe('empty');
    const [file] = readdirSync(folder);
    expect(JSON.parse(readFileSync(join(folder, file!), 'utf8'))).toMatchObject({ stage: 'enrich', body: 'nonsense' });
    expect(linesOf(await run(verbs, 'dead', '--json'))).toMatchObject([{ reason: 'carries a takedown' }]);
  });

  test('an upload that clean gave up is rejected under the trace that clean logged', async () => {
    const source = await desk.upload('articles/Größe + 1.html');
    const event = buildS3Event({
      key: 'articles/Gr%C3%B6%C3%9Fe+%2B+1.html',
      bucket: source.bucket,
      sequencer: source.sequencer,
    });
    await desk.send('clean', event, { dead: true });
    const [task] = openNotification(JSON.stringify(event), desk.connection.s3);
    await run(verbs, 'drop', 'clean', '--match', 'Größe', '--yes');
    const [body] = await desk.receive('store');
    expect(parseEnvelope(body!)).toMatchObject({ trace: { id: task!.trace.id, source: { key: source.key } } });
  });
});

test('smoke fails when the sample does not come through, and leaves it to be looked for', async () => {
  await expect(run([smoke], 'smoke', '--timeout', '1')).rejects.toThrow(
    /^articles.smoke-test\S+ has no status after 1 s; `copydesk status`/,
  );
});

describe('replay', () => {
  const id = 'wallwallwallwallwall';
  const better = { id, headline: 'What a better extractor reads' };

  /** What comes out when clean's queue is worked off by a better extractor. */
  async function workOff(): Promise<string[]> {
    const tasks = (await desk.receive('clean', { backfill: true })).flatMap((body) => openNotification(body, desk.connection.s3));
    const outcomes: string[] = [];
    for (const { trace } of tasks) outcomes.push(await desk.store(trace.source, better));
    return outcomes;
  }

  test('counts first; with --yes the better record replaces the old one, once', async () => {
    const source = await desk.upload('articles/wall.html');
    await desk.store(source, { id });
    await desk.upload('articles/other/later.html');
    const dry = await run(verbs, 'replay', 'wall');
    expect(dry.stderr).toContain('1 object meant. Nothing was sent');
    expect(await desk.receive('clean')).toEqual([]);

    const { stderr } = await run(verbs, 'replay', 'wall', '--yes');
    const [, stamp] = /--resume (\d+)/.exec(stderr)!;
    expect(await workOff()).toEqual(['stored']);
    const { records, rawBucket: bucket } = desk.connection;
    expect(await records.readArticle(id)).toMatchObject({ version: 2, headline: better.headline });
    const [entry] = await records.readLedger([{ bucket, key: source.key }]);
    expect(entry).toMatchObject({ status: 'stored', corrected: true, source: { receivedAt: source.receivedAt } });

    expect((await run(verbs, 'replay', 'wall', '--resume', stamp!, '--yes')).stderr).toMatch(
      /1 object left out.*\n0 objects sent/,
    );
    expect(await workOff()).toEqual([]);
    await run(verbs, 'replay', 'wall', '--yes');
    expect(await workOff()).toEqual(['duplicate']);
    expect(await records.readArticle(id)).toMatchObject({ version: 2 });
  });

  test('an upload that came in meanwhile outranks it, whichever is first', async () => {
    const source = await desk.upload('articles/wall.html');
    await desk.store(source, { id });
    await run(verbs, 'replay', 'articles/', '--yes');
    const newest = await desk.upload('articles/wall.html', 'a new text');
    await desk.store(newest, { id, headline: 'A new text' });
    expect(await workOff()).toEqual(['stale']);
    expect(await desk.connection.records.readArticle(id)).toMatchObject({ headline: 'A new text' });
  });

  test('what was taken down by hand stays so, and its status too', async () => {
    const source = await desk.upload('articles/wall.html');
    await desk.store(source, { id });
    await desk.withdraw(source, 'by hand', id);
    expect((await run(verbs, 'replay', '--since', '2026-01-01', '--yes')).stderr).toMatch(
      /1 object left out: taken down by hand\n0 objects/,
    );
    expect((await run(verbs, 'replay', '--since', '2099-01-01')).stderr).toMatch(/^0 objects meant/);
  });
});
