import type { Found } from './lanes.ts';
import { TABLE } from './names.ts';
import { findStoryRoot, queryAll, readAll, type TableReader } from './reads.ts';
import { articleKey, type Item, storyPartition } from './table.ts';

/** Articles that say the same. */
export interface StoryMembers {
  storyId: string;
  /** The earliest first: the head of the story. */
  members: Found[];
}

/**
 * A story: the article that began it, those that joined it, and the same of every story that was joined to it. A request for each of
 * these, of which there is nearly always one.
 *
 * @returns nothing when no article of that story stands
 */
export async function readStory(id: string, reader: TableReader): Promise<StoryMembers | undefined> {
  const storyId = await findStoryRoot(id, reader);
  const ids = new Set([storyId]);
  const members = new Map<string, Found>();
  for (const part of ids) {
    const items = await queryAll(reader, {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': storyPartition(part) },
    });
    for (const item of items) {
      if (item.merged !== undefined) ids.add(String(item.merged));
      else if (item.articleId !== undefined) members.set(String(item.articleId), { sortKey: item.sk, item });
    }
  }
  // An article that began a story has no membership: the story has its name.
  const founders = await readFounders([...ids], reader);
  for (const item of founders)
    members.set(String(item.articleId), { sortKey: String(item[TABLE.indexes.byTime.sortKey] ?? ''), item });
  if (members.size === 0) return undefined;
  return { storyId, members: [...members.values()].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1)) };
}

async function readFounders(ids: string[], { dynamodb, tableName }: TableReader): Promise<Item[]> {
  const items: Record<string, unknown>[] = [];
  for (let start = 0; start < ids.length; start += BATCH_KEYS) {
    items.push(
      ...(await readAll(dynamodb, tableName, ids.slice(start, start + BATCH_KEYS).map(articleKey), { consistent: false })),
    );
  }
  return items.filter((item) => item.withdrawnAt === undefined) as Item[];
}

/** DynamoDB: a hundred keys to a BatchGetItem. */
const BATCH_KEYS = 100;
