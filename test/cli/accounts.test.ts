import fc from 'fast-check';
import { connect } from '../../cli/connection.ts';
import * as reconcile from '../../cli/verbs/reconcile.ts';
import * as status from '../../cli/verbs/status.ts';
import { openNotification } from '../../functions/clean/notification.ts';
import { replaySequencer, stampOf } from '../../shared/sequencer.ts';
import { comparable } from '../../shared/table.ts';
import { type StoreEmulators, startStoreEmulators } from '../emulators.ts';
import { type Desk, linesOf, openDesk, run } from './desk.ts';

jest.mock('../../cli/connection.ts');

/** The accounts, on a bucket where every kind of end is to be found, and uploads without one. */

let emulators: StoreEmulators;
let desk: Desk;
const today = new Date().toISOString().slice(0, 10);
const verbs = [status, reconcile];

beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());
beforeEach(async () => {
  desk = await openDesk(emulators);
  jest.mocked(connect).mockResolvedValue(desk.connection);
  process.exitCode = 0;
});
afterEach(() => {
  process.exitCode = 0;
});

async function fillLedger(): Promise<void> {
  await desk.store(await desk.upload('articles/wall.html'), { id: 'wallwallwallwallwall' });
  await desk.store(await desk.upload('articles/wall.html'), { id: 'wallwallwallwallwall', headline: 'Wall: two metres' });
  await desk.store(await desk.upload('articles/news/bridge.html'), { id: 'bridgebridgebridge22' });
  await desk.store(await desk.upload('articles/news/mirror.html'), { id: 'bridgebridgebridge22' });
  await desk.reject(await desk.upload('articles/photo.jpg'), 'unsupported-form');
  await desk.reject(await desk.upload('articles/Größe + Maß & <1>.html'), 'empty');
  const gone = await desk.upload('articles/gone.html');
  await desk.store(gone, { id: 'gonegonegonegonegone' });
  await desk.remove('articles/gone.html');
  await desk.withdraw(gone, `${gone.sequencer}1`);
}

const ZEROES = { clean: 0, parse: 0, enrich: 0, store: 0 };

test('status: every upload of a day under its ending, what was deleted since too', async () => {
  await fillLedger();
  const [day] = linesOf(await run(verbs, 'status', '--day', today, '--json'));
  expect(day).toMatchObject({
    uploaded: 6,
    endings: { stored: 1, corrected: 1, duplicate: 1, stale: 0, rejected: 2, withdrawn: 1 },
    rejections: { 'unsupported-form': 1, empty: 1, 'too-large': 0 },
    ...{ unsettled: 0, inFlight: ZEROES, dead: ZEROES, missing: 0 },
  });
  const [all] = linesOf(await run(verbs, 'status', '--json'));
  expect(all).toMatchObject({ uploaded: 5, endings: { withdrawn: 0 } });
  const [prefix] = linesOf(await run(verbs, 'status', '--prefix', 'news/', '--json'));
  expect(prefix).toMatchObject({ prefix: 'articles/news/', uploaded: 2, endings: { stored: 1, duplicate: 1 } });
  const [yesterday] = linesOf(await run(verbs, 'status', '--day', '2026-03-01', '--json'));
  expect(yesterday).toMatchObject({ uploaded: 0, missing: 0 });
});

test('status: what has no status is in flight, dead, or missing by so much', async () => {
  await fillLedger();
  for (const name of ['a', 'b', 'c']) await desk.upload(`articles/${name}.html`);
  await desk.send('parse', 'one on its way');
  await desk.send('clean', 'one given up', { dead: true });
  const { stdout } = await run(verbs, 'status');
  expect(stdout).toMatch(/^8 uploads below articles\//);
  expect(stdout).toMatch(/^rejected +2 +1 empty, 1 unsupported-form$/m);
  expect(stdout).toMatch(/^no status yet +3$/m);
  expect(stdout).toMatch(/^clean +0 +0 +1$/m);
  expect(stdout).toMatch(/^parse +1 +0 +0$/m);
  expect(stdout).toContain('The accounts do not close: 1 upload in no queue and without a status.');
  expect(process.exitCode).toBe(1);
  await desk.send('store', 'the third');
  expect((await run(verbs, 'status')).stdout).toContain('The accounts close.');
  expect(process.exitCode).toBe(0);
});

test('an earlier upload of the same key does not settle a later one', async () => {
  const source = await desk.upload('articles/wall.html');
  await desk.store({ ...source, receivedAt: '2026-03-02T08:15:00.000Z' });
  const [tally] = linesOf(await run(verbs, 'status', '--json'));
  expect(tally).toMatchObject({ uploaded: 1, unsettled: 1, missing: 1 });
  expect(linesOf(await run(verbs, 'reconcile', '--json'))).toMatchObject([{ key: 'articles/wall.html', earlier: 'stored' }]);
});

test('reconcile: lists what has no status, page after page, and sends nothing', async () => {
  await fillLedger();
  // More than a page of a listing.
  const keys = Array.from({ length: 1_050 }, (_, at) => `articles/lost/${String(at).padStart(4, '0')}.html`);
  await Promise.all(keys.map((key) => desk.upload(key)));
  const printed = await run(verbs, 'reconcile', '--json');
  expect(linesOf(printed).map(({ key }) => key)).toEqual(keys);
  expect(printed.stderr).toContain('1,055 objects in the bucket, 1,050 uploads without a status');
  expect(printed.stderr).toContain('Nothing was sent');
  expect([...(await desk.receive('clean')), ...(await desk.receive('clean', { backfill: true }))]).toEqual([]);
});

test('reconcile --replay: clean gets the object as if S3 had told of it, and the real event still counts after it', async () => {
  const key = 'articles/Fähre & Hafen/Größe + Maß 100%.html';
  const source = await desk.upload(key, 'the ferry');
  await desk.store(await desk.upload('articles/known.html'), { id: 'knownknownknownknown' });
  const { stderr } = await run(verbs, 'reconcile', '--replay');
  expect(stderr).toContain('1 object sent again');
  const bodies = await desk.receive('clean', { backfill: true });
  const [task] = bodies.flatMap((body) => openNotification(body, desk.connection.s3));
  expect(bodies).toHaveLength(1);
  expect(task!.trace.source).toMatchObject({ key, bytes: 9 });
  const { bytes } = await task!.load();
  expect(Buffer.from(bytes).toString()).toBe('the ferry');

  expect(await desk.store(task!.trace.source)).toBe('stored');
  const [after] = linesOf(await run(verbs, 'status', '--json'));
  expect(after).toMatchObject({ uploaded: 2, unsettled: 0, missing: 0 });
  expect(await desk.store(source, { headline: 'The real event, late' })).toBe('stored');
});

test('a replay is newer than what is known and every earlier replay, and older than any real event to come', () => {
  const real = fc.stringMatching(/^0[0-9A-F]{15,19}$/);
  fc.assert(
    fc.property(real, real, fc.nat(2 ** 40), fc.nat(2 ** 40), (a, b, first, second) => {
      const [earlier, later] = [a, b].sort((x, y) => (comparable(x) < comparable(y) ? -1 : 1)) as [string, string];
      const once = comparable(replaySequencer(comparable(earlier), 1 + first));
      expect(once > comparable(earlier)).toBe(true);
      const twice = comparable(replaySequencer(once, 2 + first + second));
      expect(twice > once).toBe(true);
      expect(stampOf(twice)).toBe(2 + first + second);
      if (comparable(earlier) !== comparable(later)) expect(twice < comparable(later)).toBe(true);
      expect(comparable(replaySequencer(undefined, 1 + first)) < comparable(earlier)).toBe(comparable(earlier) !== '');
    }),
  );
  expect(stampOf('0062E99A88DC40746')).toBeUndefined();
});
