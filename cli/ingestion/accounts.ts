import { setTimeout as sleep } from 'node:timers/promises';
import type { LedgerEntry } from '../../shared/table.ts';
import type { Connection } from '../connection.ts';
import { type QueueDepth, readQueueDepths } from '../queues.ts';
import type { Upload } from './uploads.ts';

/** What became of an upload: its ledger entry, or nothing when it has none and no message is on its way. */
export interface Account {
  upload: Upload;
  entry?: LedgerEntry;
}

export interface Accounts {
  /** In the order of the uploads. */
  accounts: Account[];
  queues: QueueDepth[];
}

/** Between two looks at the ledger. */
const LOOK_MS = { local: 250, deployed: 2_000 };

/** Looked up at a time, in turn: more would keep the table busy with nothing but our questions. */
const LOOK_UPLOADS = 200;

/**
 * No status in so long a time, with nothing in any queue: what is missing is dead, or lost. SQS's counts lag by up to a
 * minute on AWS.
 */
const QUIET_MS = { local: 5_000, deployed: 90_000 };

/** No status in so long a time although messages wait: longer than all five tries of one message take when each times out. */
const STALLED_MS = { local: 6 * 60_000, deployed: 45 * 60_000 };

/** The ledger before the uploads: what tells an earlier upload of the same key from this one. */
export async function readSequencers(connection: Connection, uploads: readonly Upload[]): Promise<(string | undefined)[]> {
  return (await readEntries(connection, uploads)).map((entry) => entry?.sequencer);
}

/**
 * Waits until every upload has a status in the ledger, or until no more can come.
 *
 * @param before the ledger's sequencers before the uploads
 * @param onSettled told at every look how many have one
 */
export async function settleAccounts(
  connection: Connection,
  uploads: readonly Upload[],
  before: readonly (string | undefined)[],
  onSettled: (settled: number) => void = () => {},
): Promise<Accounts> {
  const mode = connection.local ? 'local' : 'deployed';
  const accounts: Account[] = uploads.map((upload) => ({ upload }));
  const open = accounts.map((account, at) => ({ account, before: before[at] }));
  let lookedInVain = 0;
  let settledAt = performance.now();
  let busyAt = settledAt;
  for (;;) {
    const looked = open.splice(0, LOOK_UPLOADS);
    const entries = await readEntries(
      connection,
      looked.map(({ account }) => account.upload),
    );
    for (const [nth, { account, before }] of looked.entries()) {
      const entry = entries[nth];
      if (entry && entry.sequencer !== before) account.entry = entry;
    }
    const unsettled = looked.filter(({ account }) => !account.entry);
    open.push(...unsettled);
    onSettled(accounts.length - open.length);

    if (open.length === 0) break;
    const now = performance.now();
    if (unsettled.length < looked.length) {
      settledAt = now;
      lookedInVain = 0;
    } else {
      // Only then does it matter whether anything is still under way.
      lookedInVain += looked.length;
      if ((await readQueueDepths(connection)).some(({ waiting }) => waiting > 0)) busyAt = now;
    }
    const quiet = lookedInVain >= open.length && now - Math.max(busyAt, settledAt) > QUIET_MS[mode];
    if (quiet || now - settledAt > STALLED_MS[mode]) break;
    await sleep(LOOK_MS[mode]);
  }
  return { accounts, queues: await readQueueDepths(connection) };
}

function readEntries({ rawBucket, records }: Connection, uploads: readonly Upload[]): Promise<(LedgerEntry | undefined)[]> {
  return records.readLedger(uploads.map(({ key }) => ({ bucket: rawBucket, key })));
}
