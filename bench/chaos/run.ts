import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { type Tally, takeAccounts } from '../../cli/accounting/tally.ts';
import { type Connection, connectTo } from '../../cli/connection.ts';
import { readQueueDepths } from '../../cli/queues.ts';
import { paceOf } from '../../cli/repair/rate.ts';
import { redrive } from '../../cli/repair/redrive.ts';
import type { ChaosCounts } from '../../local/chaos/chaos.ts';
import { Random } from '../../local/random.ts';
import { startStack } from '../../local/stack.ts';
import { ARTICLES_PREFIX, OUTPUTS, STAGES } from '../../shared/names.ts';
import { type Difference, findDifferences } from './differences.ts';
import { listenToFeed, readTable } from './evidence.ts';
import { expectedOf } from './expectation.ts';
import { bodyOf, type Event, makePlan } from './plan.ts';
import { Storm } from './storm.ts';

export interface ChaosRun {
  articles: number;
  /** Of the calls and of the messages, this share goes wrong. */
  faults: number;
  killEverySeconds: number;
  seed: number;
  /** After so long uploads and storm end; what was uploaded by then counts. */
  minutes: number;
  /** See LocalStackOptions. */
  visibilityScale?: number;
  timeoutScale?: number;
  /** Three batches of each stage at a time: deliveries that get into each other's way are what this is about. */
  concurrency?: number;
  onStep?: (step: string) => void;
  /** Told now and then how many events are through. */
  onProgress?: (done: number, of: number) => void;
}

export interface ChaosReport {
  events: Record<Event['kind'], number>;
  objects: number;
  articles: number;
  counts: ChaosCounts;
  killed: number;
  frozen: number;
  /** Messages that all tries failed for, by stage; then sent back. */
  redriven: Record<string, number>;
  tally: Tally;
  differences: Difference[];
  seconds: number;
}

/** Uploads wait while so many messages do, so that the storm lasts as long as the uploads and corrections meet what they correct. */
const MOST_UNDER_WAY = 300;

/** One run: generated articles through the local stack while everything goes wrong, then calm, repair, and a look at all that stands. */
export async function runChaos(run: ChaosRun): Promise<ChaosReport> {
  const { seed, articles, faults, killEverySeconds, visibilityScale = 0.01, timeoutScale = 1 / 3, concurrency = 3, onStep } = run;
  const started = performance.now();
  const plan = makePlan(seed, articles);
  const stack = await startStack({
    onStep,
    concurrency,
    visibilityScale,
    chaos: { seed, probability: faults, timeoutScale },
  });
  const storm = new Storm(stack, new Random(seed + 1), killEverySeconds);
  const calm = () => {
    storm.end();
    return stack.endChaos();
  };
  const timer = setTimeout(calm, run.minutes * 60_000);
  try {
    const connection = connectTo(stack);
    const feed = await listenToFeed(connection);
    const events = await perform(plan, connection, run);
    await untilIdle(connection, (left) => run.onProgress?.(plan.length - left, plan.length));
    const counts = await calm();
    onStep?.('sending back what was given up');
    const redriven = await redriveAll(connection);
    await feed.stop();
    onStep?.('comparing');
    const expected = expectedOf(events);
    const tally = await takeAccounts(connection, { prefix: ARTICLES_PREFIX });
    const reader = { s3: connection.s3, workBucket: stack.outputs[OUTPUTS.workBucket]! };
    const evidence = { items: await readTable(stack), lastWords: feed.lastWords, reader };
    return {
      events: countKinds(events),
      objects: expected.objects.size,
      articles: expected.articles.size,
      ...{ counts, killed: storm.killed, frozen: storm.frozen, redriven, tally },
      differences: [...compareAccounts(tally, expected.objects), ...(await findDifferences(expected, evidence))],
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    clearTimeout(timer);
    storm.end();
    await stack.stop();
  }
}

/** Lets the events happen, those of one object one after the other. @returns those that did before time was up */
async function perform(plan: Event[], connection: Connection, { minutes, onProgress }: ChaosRun): Promise<Event[]> {
  const end = performance.now() + minutes * 60_000;
  const done: Event[] = [];
  const latest = new Map<string, Promise<void>>();
  for (const event of plan) {
    if (done.length % 50 === 0) {
      while ((await underWay(connection)) > MOST_UNDER_WAY) await sleep(200);
      if (performance.now() > end) break;
      onProgress?.(Math.max(0, done.length - (await underWay(connection))), plan.length);
    }
    done.push(event);
    latest.set(
      event.key,
      (latest.get(event.key) ?? Promise.resolve()).then(() => happen(event, connection)),
    );
    // Four objects at a time.
    if (done.length % 4 === 0) await Promise.all(latest.values()).then(() => latest.clear());
  }
  await Promise.all(latest.values());
  return done;
}

async function happen(event: Event, { s3, rawBucket: Bucket }: Connection): Promise<void> {
  const { key: Key } = event;
  const Body = bodyOf(event);
  await s3.send(Body === undefined ? new DeleteObjectCommand({ Bucket, Key }) : new PutObjectCommand({ Bucket, Key, Body }));
}

const underWay = async (connection: Connection): Promise<number> =>
  (await readQueueDepths(connection)).reduce((sum, { waiting, backfill }) => sum + waiting + backfill, 0);

/** Nothing in any queue, and a little later still nothing: a notification may come after the answer to its upload. */
async function untilIdle(connection: Connection, onLeft: (left: number) => void = () => {}): Promise<void> {
  for (let idle = 0; idle < 3; ) {
    await sleep(300);
    const left = await underWay(connection);
    idle = left === 0 ? idle + 1 : 0;
    onLeft(left);
  }
}

/** More rounds than one: a message may have been given up again in the round's own trouble. */
const ROUNDS = 3;

/** By the product's own verb, as a person would after the outage. */
async function redriveAll(connection: Connection): Promise<Record<string, number>> {
  const redriven: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const dead = (await readQueueDepths(connection)).filter((depth) => depth.dead > 0);
    if (dead.length === 0) break;
    for (const { stage } of dead) {
      const { sent } = await redrive(connection, stage, { match: () => true, pace: paceOf(1000), onSeen: () => {} });
      redriven[stage] = (redriven[stage] ?? 0) + sent.length;
    }
    await untilIdle(connection);
  }
  return redriven;
}

/** What `copydesk status` says: uploaded = the sum of all endings, and nothing else anywhere. */
function compareAccounts(tally: Tally, objects: ReadonlyMap<string, Event>): Difference[] {
  const standing = [...objects.values()].filter(({ kind }) => kind !== 'delete').length;
  const sum = Object.values(tally.endings).reduce((total, uploads) => total + uploads, 0);
  const counted = (counts: Record<string, number>) => STAGES.reduce((total, stage) => total + (counts[stage] ?? 0), 0);
  const rows: [string, number, number][] = [
    ['objects uploaded', tally.uploaded, standing],
    ['objects with a status', sum, standing],
    ['unsettled', tally.unsettled, 0],
    ['missing', tally.missing, 0],
    ['messages in flight', counted(tally.inFlight), 0],
    ['dead letters', counted(tally.dead), 0],
  ];
  return rows
    .filter(([, is, shall]) => is !== shall)
    .map(([name, is, shall]) => ({ kind: 'accounts', what: `${name}: ${is}, not ${shall}` }));
}

function countKinds(events: readonly Event[]): ChaosReport['events'] {
  const counts = { put: 0, 'put bad': 0, delete: 0 };
  for (const { kind } of events) counts[kind]++;
  return counts;
}
