import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Command } from 'commander';
import { walkStandings } from '../cli/accounting/objects.ts';
import { type Connection, connectTo } from '../cli/connection.ts';
import { wholeNumber } from '../cli/numbers.ts';
import { readQueueDepths } from '../cli/queues.ts';
import { paceOf } from '../cli/repair/rate.ts';
import { replayObjects } from '../cli/repair/replay.ts';
import { type LocalStack, startStack } from '../local/stack.ts';
import { OUTPUTS } from '../shared/names.ts';
import { pages } from './load/corpus.ts';

/** Live articles, a second: a newsroom at its busiest. */
const LIVE_PER_SECOND = 2;
const QUIET_ARTICLES = 60;
/** So many live ones are under way at any time: below that, an archive that goes by their queues is through. */
const LIVE_IN_FLIGHT = 20;
const ARCHIVE = 'articles/archive/';

export function define(program: Command): void {
  program
    .command('backfill')
    .description(
      'How long a live article takes from its upload to its record: with nothing else to do, and while an archive is replayed.',
    )
    .option('--articles <n>', 'in the archive', wholeNumber(1, 1_000_000), 10_000)
    .option('--shared', 'also while the archive is uploaded anew, so that it goes by the queues of live articles')
    .action(measureBackfill);
}

async function measureBackfill({ articles: count, shared }: { articles: number; shared?: boolean }): Promise<void> {
  const stack = await startStack({ onStep: (step) => console.log(step) });
  try {
    const desk = { stack, connection: connectTo(stack), live: pages(count + 10_000).slice(count), archive: pages(count) };
    await upload(desk);
    console.log(`${count} articles are stored; now live ones, ${LIVE_PER_SECOND} a second:`);
    report('nothing else to do', await measure(desk, 'quiet', () => delay((QUIET_ARTICLES / LIVE_PER_SECOND) * 1000)));
    report(`${count} are replayed`, await measure(desk, 'replay', () => replay(desk)));
    if (shared) report(`${count} by the live queues`, await measure(desk, 'shared', () => upload(desk, LIVE_IN_FLIGHT)));
  } finally {
    await stack.stop();
  }
}

interface Desk {
  stack: LocalStack;
  connection: Connection;
  live: string[];
  archive: string[];
}

interface Measured {
  /** Milliseconds from upload to stored, sorted, of the live articles that were uploaded meanwhile. */
  latencies: number[];
  seconds: number;
}

/** Uploads live articles at a steady pace while something else is done. */
async function measure(desk: Desk, name: string, meanwhile: () => Promise<unknown>): Promise<Measured> {
  const prefix = `articles/live-${name}/`;
  const started = performance.now();
  let ended: number | undefined;
  const other = meanwhile().finally(() => {
    ended = performance.now();
  });
  let sent = 0;
  while (ended === undefined) {
    await put(desk.connection, `${prefix}${sent++}.html`, desk.live.pop()!);
    await delay(Math.max(0, started + (sent / LIVE_PER_SECOND) * 1000 - performance.now()));
  }
  await other;
  await untilWorkedOff(desk.connection);
  const latencies = latenciesOf(desk.stack, prefix);
  if (latencies.length !== sent) throw new Error(`${sent} live articles were uploaded, ${latencies.length} stored`);
  return { latencies, seconds: (ended - started) / 1000 };
}

/** What store's log says of each. */
function latenciesOf({ logFolder, outputs }: LocalStack, prefix: string): number[] {
  const log = readFileSync(join(logFolder, `${outputs[OUTPUTS.functionName('store')]}.log`), 'utf8');
  return log
    .split('\n')
    .filter((line) => line.includes(`"${prefix}`))
    .flatMap((line) => (JSON.parse(line) as { article: { sinceUploadMs?: number } }).article.sinceUploadMs ?? [])
    .sort((a, b) => a - b);
}

function report(what: string, { latencies, seconds }: Measured): void {
  const at = (share: number) =>
    `${(latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))]! / 1000).toFixed(1)} s`;
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(0)} s, ${latencies.length} live articles: half within ${at(0.5)}, 95 % within ${at(0.95)}, all within ${at(1)}`,
  );
}

async function replay({ connection, archive }: Desk): Promise<void> {
  let sent = 0;
  const stamp = Date.now();
  const pace = paceOf(1000);
  for await (const page of walkStandings(connection, { prefix: ARCHIVE })) {
    await replayObjects(connection, page, { stamp, pace, onSent: () => {} });
    sent += page.length;
  }
  if (sent !== archive.length) throw new Error(`${archive.length} articles were uploaded, ${sent} replayed`);
  await untilWorkedOff(connection, 'backfill');
}

async function upload({ connection, archive }: Desk, left = 0): Promise<void> {
  const numbers = archive.keys();
  const lane = async () => {
    for (const number of numbers) await put(connection, `${ARCHIVE}${number}.html`, archive[number]!);
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  await untilWorkedOff(connection, 'waiting', left);
}

async function put({ s3, rawBucket }: Connection, Key: string, Body: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: rawBucket, Key, Body, ContentType: 'text/html' }));
}

/** At three looks: between two queues a message is in neither. */
async function untilWorkedOff(connection: Connection, queue: 'waiting' | 'backfill' = 'waiting', left = 0): Promise<void> {
  for (let empty = 0; empty < 3; await delay(200)) {
    const depths = await readQueueDepths(connection);
    empty = depths.reduce((sum, depth) => sum + depth[queue], 0) > left ? 0 : empty + 1;
    if (depths.some(({ dead }) => dead > 0)) throw new Error('messages are in dead-letter queues');
  }
}
