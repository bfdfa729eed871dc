import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Article, Source } from './article.ts';
import { TABLE } from './names.ts';
import { articleKey, articleOf, dayPartition, type LedgerEntry, ledgerEntryOf, ledgerKey, receivedPartition } from './table.ts';

/** Reading what is stored. Keys and items are shared/table.ts's; callers see records. */
export interface RecordsOptions {
  dynamodb: DynamoDBDocumentClient;
  tableName: string;
  /** For articles whose content lies in S3. */
  s3: S3Client;
  workBucket: string;
  dayShards: number;
}

/** What a list shows of an article. */
export interface ArticleSummary {
  articleId: string;
  headline?: string;
  publisherName?: string;
  datePublished?: string;
  inLanguage?: string;
  abstract?: string;
  url?: string;
}

/** What a list shows of a raw object. */
export interface LedgerSummary {
  sourceKey: string;
  status: LedgerEntry['status'];
  code?: string;
  articleId?: string;
}

export interface Records {
  /** @returns nothing when there is no such record */
  readArticle(id: string): Promise<Article | undefined>;
  /** Ledger entries, in the order of `sources`; nothing in the place of an object that has none yet. */
  readLedger(sources: Pick<Source, 'bucket' | 'key' | 'member'>[]): Promise<(LedgerEntry | undefined)[]>;
  /** Articles of one day of publication (yyyy-mm-dd), newest first. */
  listDay(day: string, limit: number): Promise<ArticleSummary[]>;
  /** Raw objects that came in on a day (yyyy-mm-dd, UTC), newest first. */
  listReceived(day: string, limit: number): Promise<LedgerSummary[]>;
}

/** DynamoDB: a hundred keys to a BatchGetItem. */
const BATCH_KEYS = 100;

export function openRecords(options: RecordsOptions): Records {
  const { dynamodb, tableName } = options;
  return {
    async readArticle(id) {
      const { Item: item } = await dynamodb.send(new GetCommand({ TableName: tableName, Key: articleKey(id) }));
      return item && articleOf(item, await readContent(item, options));
    },
    async readLedger(sources) {
      const found = new Map<string, LedgerEntry>();
      for (let start = 0; start < sources.length; start += BATCH_KEYS) {
        const keys = sources.slice(start, start + BATCH_KEYS).map(ledgerKey);
        for (const item of await readAll(dynamodb, tableName, keys)) found.set(`${item.pk} ${item.sk}`, ledgerEntryOf(item));
      }
      return sources.map((source) => {
        const { pk, sk } = ledgerKey(source);
        return found.get(`${pk} ${sk}`);
      });
    },
    listDay: (day, limit) => newestOfShards<ArticleSummary>(options, (shard) => dayPartition(day, shard), limit),
    listReceived: (day, limit) => newestOfShards<LedgerSummary>(options, (shard) => receivedPartition(day, shard), limit),
  };
}

/** Reads keys, distinct ones and at most a hundred, until DynamoDB has no unprocessed ones left; of each item only `fields`, if given. */
export async function readAll(
  dynamodb: DynamoDBDocumentClient,
  tableName: string,
  keys: Record<string, unknown>[],
  fields?: readonly string[],
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let left = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  const projection = fields && {
    ProjectionExpression: fields.map((field) => `#${field}`).join(),
    ExpressionAttributeNames: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
  };
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt > 0) await pause(attempt);
    const { Responses, UnprocessedKeys } = await dynamodb.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true, ...projection } } }),
    );
    items.push(...(Responses?.[tableName] ?? []));
    left = UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return items;
}

/** Backoff between tries at what DynamoDB left unprocessed: 50 ms, doubling, at most 1.6 s, and then an error: the message comes back. */
export async function pause(attempt: number): Promise<void> {
  if (attempt > 6) throw new Error('DynamoDB left items unprocessed six times in a row: it is throttling');
  await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt * (0.5 + Math.random() / 2)));
}

/** An article's packed content: the item's own, or for a large one what lies in the work bucket. */
export async function readContent(
  item: Record<string, unknown>,
  { s3, workBucket }: Pick<RecordsOptions, 's3' | 'workBucket'>,
): Promise<Uint8Array> {
  if (!item.contentKey) return item.content as Uint8Array;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: workBucket, Key: String(item.contentKey) }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

async function newestOfShards<T>(
  { dynamodb, tableName, dayShards }: RecordsOptions,
  partition: (shard: number) => string,
  limit: number,
): Promise<T[]> {
  const { name, partitionKey, sortKey } = TABLE.indexes.byDay;
  const shards = await Promise.all(
    Array.from({ length: dayShards }, async (_, shard) => {
      const { Items = [] } = await dynamodb.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: name,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': partitionKey },
          ExpressionAttributeValues: { ':pk': partition(shard) },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items;
    }),
  );
  const newestFirst = shards.flat().sort((a, b) => (a[sortKey] < b[sortKey] ? 1 : -1));
  return newestFirst.slice(0, limit).map(({ pk, sk, gsi1pk, gsi1sk, gsi2pk, gsi2sk, ...summary }) => summary as T);
}
