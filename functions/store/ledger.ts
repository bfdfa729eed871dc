import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Source } from '../../shared/article.ts';
import type { RejectionReport } from '../../shared/errors.ts';
import { readAll } from '../../shared/reads.ts';
import { isReplay } from '../../shared/sequencer.ts';
import {
  type Carrier,
  index,
  type LedgerEntry,
  type LedgerStatus,
  ledgerEntryOf,
  ledgerKey,
  nameOfObject,
  type ObjectName,
  receivedPartition,
  shardOf,
} from '../../shared/table.ts';
import { conditional } from './archive.ts';
import type { Store } from './gather.ts';
import type { StoreHost } from './host.ts';

/** The ledger's entries of objects, by their names. */
export async function readLedger(objects: ObjectName[], { dynamodb, tableName }: StoreHost): Promise<Map<string, LedgerEntry>> {
  const items = await readAll(dynamodb, tableName, objects.map(ledgerKey));
  const entries = items.filter(({ status }) => status !== undefined).map(ledgerEntryOf);
  return new Map(entries.map((entry) => [nameOfObject(entry.source), entry]));
}

/** How a delivery ends, for the ledger. */
export interface Closing {
  source: Source;
  sequencer: string;
  traceId: string;
  status: LedgerStatus;
  articleId?: string;
  /** Stored as another version of a record that was there. */
  isCorrection?: boolean;
  rejection?: RejectionReport;
  /** Nothing became of it that a list of the day would have to show: the entry stays in the day of its first arrival. */
  isUnchanged?: boolean;
  isRemoval?: boolean;
  /** The ledger knew nothing of the object when this delivery began. */
  isFirst?: boolean;
}

/**
 * Closes a delivery. Where a newer event of the object was closed before, its entry stands, and the delivery is only counted.
 *
 * @returns the entry that stands
 */
export async function closeDelivery(closing: Closing, host: Store): Promise<LedgerEntry> {
  const { source, sequencer, status, articleId, isCorrection, rejection, traceId, isUnchanged, isRemoval, isFirst } = closing;
  const { bucket, key, member, versionId, receivedAt, bytes } = source;
  const day = receivedAt?.slice(0, 10);
  const sourceKey = `${bucket}/${key}`;
  const place = day
    ? index('byTime', receivedPartition(day, shardOf(sourceKey, host.dayShards)), `${receivedAt}#${key}#${member ?? ''}`)
    : {};
  const fields = {
    kind: 'ledger',
    source: { bucket, key, member, versionId, receivedAt, bytes },
    ...{ sourceKey, status, sequencer, traceId, articleId, rejection, code: rejection?.code },
    corrected: isCorrection || undefined,
    ...(isRemoval && { removed: sequencer }),
  };
  const notes = notesOf(articleId, sequencer);
  if (isFirst) {
    const item = { ...ledgerKey(source), ...fields, ...place, ...notes };
    // Meanwhile another event of the object may have come: then its entry is held against this one, below.
    if (await host.insertItem(item)) return ledgerEntryOf(item);
  }
  const set = setter();
  for (const [name, value] of Object.entries(fields)) set.put(name, value);
  // An index entry costs a write for each time it changes: an upload that brought nothing new leaves it alone.
  for (const [name, value] of Object.entries(place)) set.put(name, value, { onlyFirst: isUnchanged });
  const add = additions(notes);
  let standing: Record<string, unknown> | undefined;
  const isNewest = await conditional(async () => {
    const { Attributes } = await host.dynamodb.send(
      new UpdateCommand({
        TableName: host.tableName,
        Key: ledgerKey(source),
        UpdateExpression: `${set.expression()}${add.expression}`,
        ConditionExpression: 'attribute_not_exists(sequencer) OR sequencer <= :sequencer',
        ExpressionAttributeNames: set.names,
        ExpressionAttributeValues: { ...set.values, ...add.values },
        ReturnValues: 'ALL_NEW',
      }),
    );
    standing = Attributes;
  });
  if (isNewest) return ledgerEntryOf(standing!);
  return isRemoval ? noteLateRemoval(source, sequencer, host) : countDelivery(source, 'late', notes, host);
}

/** What an entry remembers of every delivery of an article, whichever closes it. A replay's word is 70 bytes. */
export interface Notes {
  carried?: Set<string>;
  replays?: Set<string>;
}

export const notesOf = (articleId: string | undefined, sequencer: string): Notes =>
  articleId === undefined
    ? {}
    : {
        carried: new Set([articleId]),
        ...(isReplay({ sequencer }) && { replays: new Set([`${sequencer} ${articleId}`]) }),
      };

/** ` ADD a :a, …`, or nothing. */
function additions(notes: object): { expression: string; values: Record<string, unknown> } {
  const names = Object.keys(notes);
  return {
    expression: names.length > 0 ? ` ADD ${names.map((name) => `${name} :${name}`).join(', ')}` : '',
    values: Object.fromEntries(Object.entries(notes).map(([name, value]) => [`:${name}`, value])),
  };
}

/** Builds `SET a = :a, … REMOVE b, …`, with every name behind a placeholder. */
function setter() {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const sets: string[] = [];
  const removes: string[] = [];
  return {
    names,
    values,
    put(name: string, value: unknown, { onlyFirst = false } = {}) {
      names[`#${name}`] = name;
      if (value === undefined) removes.push(`#${name}`);
      else {
        values[`:${name}`] = value;
        sets.push(`#${name} = ${onlyFirst ? `if_not_exists(#${name}, :${name})` : `:${name}`}`);
      }
    },
    expression: () => `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
  };
}

/** A removal came after something newer of its object: what came before the removal is gone all the same. @returns the entry that stands */
export async function noteLateRemoval(source: ObjectName, sequencer: string, host: StoreHost): Promise<LedgerEntry> {
  await conditional(() =>
    host.dynamodb.send(
      new UpdateCommand({
        TableName: host.tableName,
        Key: ledgerKey(source),
        UpdateExpression: 'SET removed = :sequencer',
        ConditionExpression: 'attribute_not_exists(removed) OR removed < :sequencer',
        ExpressionAttributeValues: { ':sequencer': sequencer },
      }),
    ),
  );
  return countDelivery(source, 'late', {}, host);
}

/** A settled event came again, or an older one late: counted, with what there is to note of it. @returns the entry that stands */
export async function countDelivery(
  source: ObjectName,
  delivery: 'repeat' | 'late',
  notes: Notes,
  { dynamodb, tableName }: StoreHost,
): Promise<LedgerEntry> {
  const counted = { [delivery === 'repeat' ? 'repeats' : 'late']: 1 };
  const { expression, values } = additions({ ...counted, ...notes });
  const { Attributes } = await dynamodb.send(
    new UpdateCommand({
      TableName: tableName,
      Key: ledgerKey(source),
      UpdateExpression: expression.trim(),
      ExpressionAttributeValues: values,
      ReturnValues: 'ALL_NEW',
    }),
  );
  return ledgerEntryOf(Attributes!);
}

/** An object's record was taken down by hand: its entry says so, unless a newer event of it came. */
export async function markObjectWithdrawn({ object, sequencer }: Carrier, { dynamodb, tableName }: StoreHost): Promise<void> {
  await conditional(() =>
    dynamodb.send(
      new UpdateCommand({
        TableName: tableName,
        Key: ledgerKey(object),
        UpdateExpression: 'SET #status = :withdrawn',
        ConditionExpression: 'sequencer = :sequencer',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':withdrawn': 'withdrawn', ':sequencer': sequencer },
      }),
    ),
  );
}
