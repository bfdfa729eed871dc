import { setTimeout as sleep } from 'node:timers/promises';
import { REJECTION_CODES, type RejectionCode } from '../../shared/errors.ts';
import type { StageName } from '../../shared/names.ts';
import { LEDGER_STATUSES, type LedgerStatus } from '../../shared/table.ts';
import type { Connection } from '../connection.ts';
import { type QueueDepth, readQueueDepths } from '../queues.ts';
import { readStandings, type Standing, walkStandings } from './objects.ts';

/** How uploads ended: the ledger's statuses, with first versions and corrections told apart. */
export type Ending = LedgerStatus | 'corrected';
export const ENDINGS: readonly Ending[] = ['stored', 'corrected', ...LEDGER_STATUSES.filter((status) => status !== 'stored')];

/** uploaded = the sum of `endings` + `unsettled`; the accounts close when `missing` is 0. */
export interface Tally {
  uploaded: number;
  endings: Record<Ending, number>;
  /** Of the rejected. */
  rejections: Record<RejectionCode, number>;
  /** Uploads that the ledger doesn't know yet. */
  unsettled: number;
  /** Messages on their way and messages that were given up, of all uploads: SQS cannot tell whose. */
  inFlight: Record<StageName, number>;
  /** Of what is replayed. */
  backfill: Record<StageName, number>;
  dead: Record<StageName, number>;
  /** Of `unsettled`, at least so many are in no queue. */
  missing: number;
}

/** Objects whose keys begin with `prefix`; of these, what was uploaded on `day` (yyyy-mm-dd, UTC). */
export interface AccountScope {
  prefix: string;
  day?: string;
}

type Counts = Pick<Tally, 'uploaded' | 'endings' | 'rejections'>;

/**
 * Counts what became of every upload of a scope. With a day, objects that came in on it and are gone since count too: the ledger
 * remembers them. (Without one that would take a walk through every day there ever was.)
 */
export async function takeAccounts(
  connection: Connection,
  { prefix, day }: AccountScope,
  onListed: (objects: number) => void = () => {},
): Promise<Tally> {
  const counts: Counts = { uploaded: 0, endings: zeroes(ENDINGS), rejections: zeroes(REJECTION_CODES) };
  const gone = day === undefined ? new Map<string, Settled>() : await readDay(connection, prefix, day);
  const unsettled: Standing[] = [];
  let listed = 0;
  for await (const page of walkStandings(connection, { prefix })) {
    listed += page.length;
    onListed(listed);
    for (const standing of page) {
      gone.delete(standing.key);
      if (day !== undefined && !standing.uploadedAt.startsWith(day)) continue;
      counts.uploaded++;
      if (standing.isSettled) countEnding(counts, standing.entry!);
      else unsettled.push(standing);
    }
  }
  for (const ending of gone.values()) {
    counts.uploaded++;
    countEnding(counts, ending);
  }
  const { left, queues } = await settleUp(connection, counts, unsettled);
  const inFlight = byStage(queues, ({ waiting }) => waiting);
  const backfill = byStage(queues, (depth) => depth.backfill);
  const dead = byStage(queues, (depth) => depth.dead);
  return { ...counts, unsettled: left, inFlight, backfill, dead, missing: Math.max(0, left - seenIn(queues)) };
}

/** What the ledger lists under a day, by key. Members of archives count with their archive. */
async function readDay({ records }: Connection, prefix: string, day: string): Promise<Map<string, Settled>> {
  const entries = new Map<string, Settled>();
  for await (const { sourceKey, ...entry } of records.walkReceived(day)) {
    const key = sourceKey.slice(sourceKey.indexOf('/') + 1);
    if (key.startsWith(prefix)) entries.set(key, entry);
  }
  return entries;
}

interface Settled {
  status: LedgerStatus;
  corrected?: true;
  code?: string;
  rejection?: { code: string };
}

function countEnding({ endings, rejections }: Counts, { status, corrected, rejection, code = rejection?.code }: Settled): void {
  endings[status === 'stored' && corrected ? 'corrected' : status]++;
  if (status === 'rejected') rejections[code as RejectionCode]++;
}

/** A message may be between two queues, or SQS's counts behind: only what is in none of them at so many looks is missing. */
const LOOKS = 4;
const LOOK_MS = { local: 250, deployed: 5_000 };

/** Looks for the unsettled in the queues, and again in the ledger: they go on settling meanwhile. */
async function settleUp(
  connection: Connection,
  counts: Counts,
  unsettled: Standing[],
): Promise<{ left: number; queues: QueueDepth[] }> {
  let left = unsettled;
  for (let look = 1; ; look++) {
    // In this order: what leaves the queues after they were counted is found in the ledger.
    const queues = await readQueueDepths(connection);
    const standings = left.length > 0 ? await readStandings(connection, left) : [];
    for (const { isSettled, entry } of standings) if (isSettled) countEnding(counts, entry!);
    left = standings.filter(({ isSettled }) => !isSettled);
    if (left.length <= seenIn(queues) || look === LOOKS) return { left: left.length, queues };
    await sleep(LOOK_MS[connection.local ? 'local' : 'deployed']);
  }
}

const seenIn = (queues: QueueDepth[]): number =>
  queues.reduce((sum, { waiting, backfill, dead }) => sum + waiting + backfill + dead, 0);

function byStage(queues: QueueDepth[], count: (depth: QueueDepth) => number): Record<StageName, number> {
  return Object.fromEntries(queues.map((depth) => [depth.stage, count(depth)])) as Record<StageName, number>;
}

function zeroes<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
