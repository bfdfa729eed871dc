import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mergeLanes } from './lanes.ts';
import { TABLE } from './names.ts';
import type { TableReader } from './reads.ts';
import { type LedgerEntry, receivedPartition } from './table.ts';

/** What a list shows of a raw object. */
export interface LedgerSummary {
  sourceKey: string;
  status: LedgerEntry['status'];
  /** Stored, as another version of a record that was there. */
  corrected?: true;
  code?: string;
  articleId?: string;
}

/** Raw objects that came in on a day (yyyy-mm-dd, UTC), newest first. */
export async function listReceived(
  day: string,
  limit: number,
  { dynamodb, tableName, dayShards }: TableReader,
): Promise<LedgerSummary[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.byDay;
  const shards = await Promise.all(
    Array.from({ length: dayShards }, async (_, shard) => {
      const { Items = [] } = await dynamodb.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: name,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': partitionKey },
          ExpressionAttributeValues: { ':pk': receivedPartition(day, shard) },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items;
    }),
  );
  const newestFirst = shards.flat().sort((a, b) => (a[sortKey] < b[sortKey] ? 1 : -1));
  return newestFirst.slice(0, limit).map(summaryOf);
}

/** All raw objects that came in on a day, newest first, read page by page as they are asked for. */
export async function* walkReceived(day: string, reader: TableReader): AsyncGenerator<LedgerSummary> {
  const lanes = Array.from({ length: reader.dayShards }, (_, shard) => ({
    partition: receivedPartition(day, shard),
    index: 'byDay' as const,
  }));
  for await (const { item } of mergeLanes(lanes, {}, WALK_PAGE_ITEMS, reader)) yield summaryOf(item);
}

/** Some 250 KB of index entries to a request. */
const WALK_PAGE_ITEMS = 1000;

function summaryOf({ sourceKey, status, corrected, code, articleId }: Record<string, unknown>): LedgerSummary {
  return { sourceKey, status, corrected, code, articleId } as LedgerSummary;
}
