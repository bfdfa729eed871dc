import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Source } from '../../shared/article.ts';
import { readAll } from '../../shared/records.ts';
import {
  type ArticleState,
  articleKey,
  type LedgerEntry,
  type LedgerStatus,
  ledgerEntryOf,
  ledgerItem,
  ledgerKey,
} from '../../shared/table.ts';
import type { StoreHost } from './host.ts';
import type { Arrival } from './store.ts';

/** Of each arrival: the ledger's entry of its object, and what is stored under its article's id. One request for the whole round. */
export async function readState(
  arrivals: Arrival[],
  { dynamodb, tableName }: StoreHost,
): Promise<Map<Arrival, { entry?: LedgerEntry; stored?: ArticleState }>> {
  const keys = arrivals.flatMap(({ trace, article }) => [
    ledgerKey(trace.source),
    ...(article ? [articleKey(article.record.id)] : []),
  ]);
  const items = await readAll(dynamodb, tableName, keys, STATE_FIELDS);
  const found = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  const find = ({ pk, sk }: { pk: string; sk: string }) => found.get(`${pk} ${sk}`);
  return new Map(
    arrivals.map((arrival) => {
      const entry = find(ledgerKey(arrival.trace.source));
      const stored = arrival.article && find(articleKey(arrival.article.record.id));
      return [arrival, { entry: entry && ledgerEntryOf(entry), stored: stored as ArticleState | undefined }];
    }),
  );
}

/** Of ledger entries and articles alike: what decisions need, without the content. */
const STATE_FIELDS = [
  'pk', 'sk', 'source', 'status', 'sequencer', 'traceId', 'articleId', 'rejection', 'repeats', 'late', 'version', 'revision', 'contentHash', 'modifiedAt',
]; // biome-ignore format: a list reads best as lines

/** A settled event came again, or an older one late: only counted. */
export async function countDelivery(
  source: Source,
  delivery: 'repeat' | 'late',
  { dynamodb, tableName }: StoreHost,
): Promise<void> {
  await dynamodb.send(
    new UpdateCommand({
      TableName: tableName,
      Key: ledgerKey(source),
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': delivery === 'repeat' ? 'repeats' : 'late' },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );
}

/** Closes a delivery. Where the same or a newer event was closed meanwhile, that entry stands. */
export async function writeLedgerEntry(
  { trace, sequencer, article, rejection }: Arrival,
  status: LedgerStatus,
  earlier: LedgerEntry | undefined,
  { dynamodb, tableName, dayShards }: StoreHost,
): Promise<void> {
  const { bucket, key, member, versionId, receivedAt, bytes } = trace.source;
  const entry: LedgerEntry = {
    source: { bucket, key, member, versionId, receivedAt, bytes },
    status,
    sequencer,
    traceId: trace.id,
    articleId: article?.record.id,
    rejection,
    repeats: earlier?.repeats ?? 0,
    late: earlier?.late ?? 0,
  };
  try {
    await dynamodb.send(
      new PutCommand({
        TableName: tableName,
        Item: ledgerItem(entry, dayShards),
        ConditionExpression: 'attribute_not_exists(pk) OR sequencer < :sequencer',
        ExpressionAttributeValues: { ':sequencer': sequencer },
      }),
    );
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
}
