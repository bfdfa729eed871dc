import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Article } from '../../shared/article.ts';
import { articleStateOf, CONTENT_LIMIT_BYTES, isWithdrawn, packContent, plainFields } from '../../shared/article-item.ts';
import { BODIES_PREFIX } from '../../shared/names.ts';
import { queryAll, readRecord } from '../../shared/reads.ts';
import { articlePartition, type Carrier, carrierKey, type Item, nameOfObject, STATE_RANGE } from '../../shared/table.ts';
import type { ArchivedState, StoredCarrier } from './decide.ts';
import type { StoreHost } from './host.ts';

/** What stands under an article's id, with the items it was read from. */
export interface Archive extends ArchivedState {
  id: string;
  item?: Item;
  carriers: (StoredCarrier & { item: Item })[];
}

/** One consistent query: the article's item and its carriers. Half an RRU for each 2 KB of them. */
export async function readArchive(id: string, host: StoreHost): Promise<Archive> {
  const archive: Archive = { id, carriers: [] };
  const items = await queryAll(host, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': articlePartition(id), ':from': STATE_RANGE.from, ':to': STATE_RANGE.to },
    ConsistentRead: true,
  });
  for (const item of items) addTo(archive, item);
  return archive;
}

function addTo(archive: Archive, item: Item): void {
  if (item.sk === STATE_RANGE.to) {
    archive.item = item;
    archive.latest = articleStateOf(item);
  } else if (item.withdrawnBefore !== undefined) {
    archive.withdrawnBefore = String(item.withdrawnBefore);
  } else {
    const { object, sequencer, receivedAt, contentHash, modifiedAt, removed } = item as unknown as Carrier;
    const hasContent = item.content !== undefined || item.contentKey !== undefined;
    archive.carriers.push({ object, sequencer, receivedAt, contentHash, modifiedAt, removed, hasContent, item });
  }
}

/** The record that an archive shows now; nothing when it shows none. */
export async function readShown({ item, latest }: Archive, host: StoreHost): Promise<Article | undefined> {
  return item && latest && !isWithdrawn(latest) ? readRecord(item, host) : undefined;
}

/** @returns the record with this content from wherever it stands: with its carrier, or among the earlier versions */
export async function findContent(
  archive: Archive,
  { contentHash, object }: Carrier,
  host: StoreHost,
): Promise<Article | undefined> {
  const own = archive.carriers.find((carrier) => carrier.hasContent && nameOfObject(carrier.object) === nameOfObject(object));
  const item = own?.contentHash === contentHash ? own.item : await findVersion(archive.id, contentHash, host);
  return item && readRecord(item, host);
}

async function findVersion(id: string, contentHash: string, host: StoreHost): Promise<Item | undefined> {
  const [found] = await queryAll(host, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
    FilterExpression: 'carrier.contentHash = :hash',
    ExpressionAttributeValues: { ':pk': articlePartition(id), ':version': 'VERSION#', ':hash': contentHash },
    ConsistentRead: true,
  });
  return found;
}

/** Notes what an object says of the article. @returns false when something newer of the object is noted */
export async function putCarrier(
  id: string,
  carrier: Carrier,
  record: Article | undefined,
  trace: string,
  host: StoreHost,
): Promise<boolean> {
  const content = record && { articleId: id, ...plainFields(record), ...(await contentFields(record, trace, host)) };
  return conditional(() =>
    host.dynamodb.send(
      new PutCommand({ TableName: host.tableName, ...newerCarrier(carrier), Item: { ...carrierItem(id, carrier), ...content } }),
    ),
  );
}

export const carrierItem = (id: string, carrier: Carrier): Item => ({
  ...carrierKey(id, carrier.object),
  kind: 'carrier',
  ...carrier,
});

/** The condition under which a carrier is written: a maximum by sequencer. */
export const newerCarrier = ({ sequencer }: Carrier) => ({
  ConditionExpression: 'attribute_not_exists(sequencer) OR sequencer < :sequencer',
  ExpressionAttributeValues: { ':sequencer': sequencer },
});

/** A record's packed content, or where it now lies in S3: under a name of this delivery's own, which no other refers to or deletes. */
export async function contentFields(
  record: Article,
  trace: string,
  { s3, workBucket }: StoreHost,
): Promise<{ content?: Uint8Array; contentKey?: string }> {
  const content = packContent(record);
  if (content.length <= CONTENT_LIMIT_BYTES) return { content };
  const contentKey = `${BODIES_PREFIX}${record.id}/${trace}.json.zst`;
  await s3.send(
    new PutObjectCommand({
      Bucket: workBucket,
      Key: contentKey,
      Body: content,
    }),
  );
  return { contentKey };
}

/** One put, or several that happen all or not at all (at twice the price). @returns whether they did: not when a condition failed */
export async function putAll(
  puts: Omit<NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Put']>, 'TableName'>[],
  { dynamodb, tableName }: StoreHost,
): Promise<boolean> {
  const named = puts.map((put) => ({ TableName: tableName, ...put }));
  return conditional(() =>
    named.length === 1
      ? dynamodb.send(new PutCommand(named[0]!))
      : dynamodb.send(new TransactWriteCommand({ TransactItems: named.map((Put) => ({ Put })) })),
  );
}

/** Whether a conditional write was done. Meeting another's transaction counts as a condition that failed: read again, decide anew. */
export async function conditional(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof Error && lostRace(error)) return false;
    throw error;
  }
}

function lostRace(error: Error & { CancellationReasons?: { Code?: string }[] }): boolean {
  if (error.name === 'ConditionalCheckFailedException' || error.name === 'TransactionConflictException') return true;
  const reasons = error.name === 'TransactionCanceledException' ? (error.CancellationReasons ?? []) : [];
  return reasons.some(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict');
}
