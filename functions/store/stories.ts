import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Article } from '../../shared/article.ts';
import { isNearDuplicate } from '../../shared/fingerprint.ts';
import { followStory } from '../../shared/reads.ts';
import { type Key, storyIntoKey, storyMergedKey } from '../../shared/table.ts';
import { conditional } from './archive.ts';
import type { Store } from './gather.ts';
import { meetingKeys, type Signature, signatureOf } from './likeness.ts';

/** A wire story is carried for hours, sometimes days; after this time a band's key may begin a new story. */
const BAND_LIFETIME_SECONDS = 7 * 24 * 3600;

/** Who holds a band's key: the first article that had it. */
interface Owner extends Signature {
  articleId: string;
  storyId: string;
  expiresAt: number;
}

/**
 * The story that an article belongs to: that of an article which shares a band of its signature and is alike when looked at closely, or
 * else its own, named by its id.
 *
 * A band's key has one owner, written on the condition that there is none. Of two copies that arrive at the same moment one therefore
 * meets the other's band, and joins the two stories that both began.
 *
 * Cost: 2 RRU to look, and a write for each of the two bands it holds if nobody does; joining two stories is two writes more.
 */
export async function findStory(article: Article, host: Store): Promise<string | undefined> {
  const signature = signatureOf(article);
  if (!signature) return undefined;
  const { looked, held } = meetingKeys(article);
  const now = Math.floor(Date.now() / 1000);
  // Whoever holds one since a moment ago is met when it is claimed.
  const items = await host.glanceAt(looked);
  const owners = (items as unknown as Owner[]).filter(({ expiresAt }) => expiresAt > now);
  const isKin = (owner: Owner) =>
    owner.articleId === article.id || isNearDuplicate({ ...signature, bands: [] }, { ...owner, bands: [] });
  let storyId =
    (await joinAll(
      owners.filter(isKin).map((owner) => owner.storyId),
      host,
    )) ?? article.id;
  const taken = new Set((owners as unknown as Key[]).map(({ pk }) => pk));
  const claim = { articleId: article.id, storyId, ...signature, expiresAt: now + BAND_LIFETIME_SECONDS };
  const free = held.filter(({ pk }) => !taken.has(pk));
  for (const owner of await Promise.all(free.map((key) => claimBand(key, claim, now, host)))) {
    if (owner && isKin(owner)) storyId = (await joinAll([storyId, owner.storyId], host))!;
  }
  return storyId;
}

/** @returns whoever holds the band, when somebody does */
async function claimBand(key: Key, owner: Owner, now: number, store: Store): Promise<Owner | undefined> {
  const { dynamodb, tableName } = store;
  const item = { ...key, kind: 'band', ...owner };
  if (await store.insertItem(item)) return undefined;
  // Somebody holds it, perhaps for too long.
  const won = await conditional(() =>
    dynamodb.send(
      new PutCommand({
        TableName: tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
        ExpressionAttributeValues: { ':now': now },
      }),
    ),
  );
  if (won) return undefined;
  const { Item } = await dynamodb.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }));
  return Item as Owner | undefined;
}

/** Makes one story of several. The least id stays, so that all who join the same stories agree on it. */
async function joinAll(ids: string[], host: Store): Promise<string | undefined> {
  let root: string | undefined;
  for (const id of new Set(ids)) root = root === undefined ? await rootOf(id, host) : await join(root, id, host);
  return root;
}

/** Asked together with the other documents of the batch. */
const rootOf = (id: string, host: Store): Promise<string> => followStory(id, async (key) => (await host.readItems([key]))[0]);

async function join(a: string, b: string, host: Store): Promise<string> {
  for (;;) {
    const [rootA, rootB] = await Promise.all([rootOf(a, host), rootOf(b, host)]);
    if (rootA === rootB) return rootA;
    const [stays, goes] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
    const { dynamodb, tableName } = host;
    // First the way down, by which the story is listed, then the way up, which makes it one: a crash in between leaves what a repeat finishes.
    await dynamodb.send(
      new PutCommand({ TableName: tableName, Item: { ...storyMergedKey(stays, goes), kind: 'story', merged: goes } }),
    );
    const won = await conditional(() =>
      dynamodb.send(
        new PutCommand({
          TableName: tableName,
          Item: { ...storyIntoKey(goes), kind: 'story', into: stays },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
    if (won) return stays;
  }
}

/** Gives back the bands that a withdrawn article holds. */
export async function releaseBands(article: Article, { dynamodb, tableName }: Store): Promise<void> {
  for (const key of meetingKeys(article).held) {
    await conditional(() =>
      dynamodb.send(
        new DeleteCommand({
          TableName: tableName,
          Key: key,
          ConditionExpression: 'articleId = :id',
          ExpressionAttributeValues: { ':id': article.id },
        }),
      ),
    );
  }
}
