import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Article } from './article.ts';
import { articleOf } from './article-item.ts';
import { type Item, type Key, storyIntoKey } from './table.ts';

/** What reading records needs. */
export interface TableReader {
  dynamodb: DynamoDBDocumentClient;
  tableName: string;
  /** For articles whose content lies in S3. */
  s3: S3Client;
  workBucket: string;
  dayShards: number;
}

type Database = Pick<TableReader, 'dynamodb' | 'tableName'>;

/** All items of a query, page by page until the end. */
export async function queryAll({ dynamodb, tableName }: Database, query: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const answer = await dynamodb.send(new QueryCommand({ TableName: tableName, ...query, ExclusiveStartKey }));
    items.push(...((answer.Items ?? []) as Item[]));
    ExclusiveStartKey = answer.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** Stories that were joined say into which; chains are short, as joining goes by the least id. */
export function findStoryRoot(id: string, { dynamodb, tableName }: Database): Promise<string> {
  return followStory(id, async (Key) => {
    const { Item: item } = await dynamodb.send(new GetCommand({ TableName: tableName, Key, ConsistentRead: true }));
    return item;
  });
}

/** @param read the item of a key, consistently */
export async function followStory(id: string, read: (key: Key) => Promise<Record<string, unknown> | undefined>): Promise<string> {
  for (let root = id; ; ) {
    const item = await read(storyIntoKey(root));
    // Each step leads to a lesser id, so this ends.
    if (!item || String(item.into) >= root) return root;
    root = String(item.into);
  }
}

/** The record of an item that holds one: an article's, a version's, a carrier's. */
export async function readRecord(
  item: Record<string, unknown>,
  options: Pick<TableReader, 's3' | 'workBucket'>,
): Promise<Article> {
  return articleOf(item, await readContent(item, options));
}

/** An article's packed content: the item's own, or for a large one what lies in the work bucket. */
async function readContent(
  item: Record<string, unknown>,
  { s3, workBucket }: Pick<TableReader, 's3' | 'workBucket'>,
): Promise<Uint8Array> {
  if (!item.contentKey) return item.content as Uint8Array;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: workBucket, Key: String(item.contentKey) }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

/** Reads keys, distinct ones and at most a hundred, until DynamoDB has no unprocessed ones left; of each item only `fields`, if given. */
export async function readAll(
  dynamodb: DynamoDBDocumentClient,
  tableName: string,
  keys: Record<string, unknown>[],
  { fields, consistent = true }: { fields?: readonly string[]; consistent?: boolean } = {},
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
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: consistent, ...projection } } }),
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
