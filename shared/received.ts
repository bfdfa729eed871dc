import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { TABLE } from './names.ts';
import type { TableReader } from './reads.ts';
import { type LedgerEntry, receivedPartition } from './table.ts';

/** What a list shows of a raw object. */
export interface LedgerSummary {
  sourceKey: string;
  status: LedgerEntry['status'];
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
  return newestFirst.slice(0, limit).map(({ sourceKey, status, code, articleId }) => ({ sourceKey, status, code, articleId }));
}
