import { PutObjectCommand } from '@aws-sdk/client-s3';
import { BatchWriteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Article } from '../../shared/article.ts';
import { pause, readContent } from '../../shared/records.ts';
import {
  type ArticleState,
  articleItem,
  articleKey,
  articleOf,
  entityItem,
  entityKey,
  type Item,
  type Key,
} from '../../shared/table.ts';
import { decideArticle, isSameObject } from './decide.ts';
import type { StoreHost } from './host.ts';

/** A written article with the entity items that belong to it now, and those that no longer do. */
export interface ArticleWrite {
  article: Article;
  entityItems: Item[];
  droppedEntities: Key[];
}

export interface ArticleResult {
  decision: ReturnType<typeof decideArticle>;
  /** Whether what was stored came from the same object. */
  sameObject: boolean;
  /** When this delivery's article is the stored one. */
  write?: ArticleWrite;
}

/** DynamoDB takes 400 KB an item; the fields beside the content stay below 50. */
const CONTENT_LIMIT_BYTES = 340 * 1024;

/** Entities beyond these are in the record, but not found from the entity's side: each is a write of its own. */
const ENTITY_ITEMS = 25;

/** Two writers of one article seldom meet, and three never did: a fifth try means that something else is wrong. */
const WRITE_ATTEMPTS = 5;

/**
 * Writes the article, if it is newer than what is stored. The item's revision is the lock: who loses a race
 * reads again and decides anew.
 */
export async function writeArticle(
  record: Article,
  incoming: Omit<ArticleState, 'version' | 'revision'>,
  state: ArticleState | undefined,
  host: StoreHost,
): Promise<ArticleResult> {
  let stored = state;
  for (let attempt = 0; attempt < WRITE_ATTEMPTS; attempt++) {
    const decision = decideArticle(stored, incoming);
    const sameObject = stored !== undefined && isSameObject(stored, incoming);
    if (decision === 'unchanged' || decision === 'older') return { decision, sameObject };
    const version = decision === 'resume' ? stored!.version : (stored?.version ?? 0) + 1;
    const write = entityWrite({ ...record, version }, stored ? await readEarlierKeys(record.id, host) : []);
    if (decision === 'resume') return { decision, sameObject, write };
    const written = await putArticle(write, { ...incoming, version, revision: (stored?.revision ?? 0) + 1 }, host);
    if (written) return { decision, sameObject, write };
    stored = (await readItem(record.id, host)) as ArticleState | undefined;
  }
  throw new Error(`the article was written by others ${WRITE_ATTEMPTS} times in a row`);
}

/** Entity items to write, the most salient first, and of the earlier ones those to delete. BatchWriteItem takes a key once. */
function entityWrite(article: Article, earlier: Key[]): ArticleWrite {
  const bySalience = [...(article.entities ?? [])].sort((a, b) => b.salience - a.salience);
  const entityItems = distinct(bySalience.map((entity) => entityItem(entity, article))).slice(0, ENTITY_ITEMS);
  const kept = new Set(entityItems.map(nameOf));
  return { article, entityItems, droppedEntities: distinct(earlier).filter((key) => !kept.has(nameOf(key))) };
}

const distinct = <K extends Key>(keys: K[]): K[] => [...new Map(keys.map((key) => [nameOf(key), key])).values()];

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);

/** Keys of the stored article's entity items, and of those it dropped itself: a crash may have left them standing. */
async function readEarlierKeys(id: string, host: StoreHost): Promise<Key[]> {
  const item = await readItem(id, host);
  if (!item) return [];
  const article = articleOf(item, await readContent(item, host));
  return [
    ...(article.entities ?? []).map((entity) => entityKey(entity.id, article)),
    ...((item.droppedEntities as Key[] | undefined) ?? []),
  ];
}

async function readItem(id: string, { dynamodb, tableName }: StoreHost): Promise<Record<string, unknown> | undefined> {
  const { Item: item } = await dynamodb.send(new GetCommand({ TableName: tableName, Key: articleKey(id), ConsistentRead: true }));
  return item;
}

/** @returns whether the item was written: not when its revision is no longer the one that was decided on */
async function putArticle({ article, droppedEntities }: ArticleWrite, state: ArticleState, host: StoreHost): Promise<boolean> {
  const { item, content } = articleItem(article, state, host.dayShards);
  if (droppedEntities.length > 0) item.droppedEntities = droppedEntities;
  if (content.length > CONTENT_LIMIT_BYTES) {
    item.contentKey = `bodies/${article.id}/${state.contentHash}.json.gz`;
    item.content = undefined;
    await host.s3.send(
      new PutObjectCommand({
        Bucket: host.workBucket,
        Key: String(item.contentKey),
        Body: content,
        ContentType: 'application/gzip',
      }),
    );
  }
  try {
    await host.dynamodb.send(
      new PutCommand({
        TableName: host.tableName,
        Item: item,
        ...(state.revision === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'revision = :earlier', ExpressionAttributeValues: { ':earlier': state.revision - 1 } }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}

/** DynamoDB: 25 requests to a BatchWriteItem. */
const BATCH_REQUESTS = 25;

/** Writes and deletes entity items, and repeats what DynamoDB left unprocessed. */
export async function writeEntityItems(writes: ArticleWrite[], { dynamodb, tableName }: StoreHost): Promise<void> {
  const requests = writes.flatMap(({ entityItems, droppedEntities }) => [
    ...entityItems.map((item) => ({ PutRequest: { Item: item } })),
    ...droppedEntities.map((key) => ({ DeleteRequest: { Key: key } })),
  ]);
  for (let start = 0; start < requests.length; start += BATCH_REQUESTS) {
    let left: typeof requests = requests.slice(start, start + BATCH_REQUESTS);
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt > 0) await pause(attempt);
      const { UnprocessedItems } = await dynamodb.send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }));
      left = (UnprocessedItems?.[tableName] ?? []) as typeof requests;
    }
  }
}
