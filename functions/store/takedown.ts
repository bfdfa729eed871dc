import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mentionItems, type Tombstone } from '../../shared/article-item.ts';
import { queryAll, readRecord } from '../../shared/reads.ts';
import { articlePartition, type Carrier, type Item, type Key, withdrawalKey } from '../../shared/table.ts';
import { type Archive, carrierItem, conditional } from './archive.ts';
import type { Store } from './gather.ts';
import { keysOf } from './mentions.ts';
import { releaseBands } from './stories.ts';

/**
 * Deletes every word of a withdrawn article: index items and bands of all its versions, bodies in S3, content kept with carriers, and last
 * the versions themselves, which tell what there is to delete when this breaks off.
 */
export async function forgetContent(archive: Archive, tombstone: Tombstone, host: Store): Promise<void> {
  const versions = await readVersions(archive.id, tombstone.version, host);
  const mentions: Key[] = [];
  for (const item of versions) {
    const record = await readRecord(item, host).catch(forgiveMissing);
    if (record) {
      mentions.push(...keysOf(mentionItems(record)));
      await releaseBands(record, host);
    }
    mentions.push(...((item.dropped as Key[] | undefined) ?? []));
  }
  await host.writeItems([], [...new Map(mentions.map((key) => [JSON.stringify(key), key])).values()]);
  const kept = archive.carriers.filter(({ hasContent }) => hasContent);
  for (const item of [...versions, ...kept.map((carrier) => carrier.item)]) await deleteBody(item, host);
  for (const carrier of kept) await stripCarrier(archive.id, carrier, host);
  await host.writeItems([], keysOf(versions));
}

/** Its body was deleted by an earlier attempt: then so were its index items. */
function forgiveMissing(error: unknown): undefined {
  if (!(error instanceof Error && error.name === 'NoSuchKey')) throw error;
}

/** Only what was there before the takedown: the article may be back already, with a history of its own. */
async function readVersions(id: string, before: number, host: Store): Promise<Item[]> {
  const versions = await queryAll(host, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
    ExpressionAttributeValues: { ':pk': articlePartition(id), ':version': 'VERSION#' },
    ConsistentRead: true,
  });
  return versions.filter(({ version }) => Number(version) < before);
}

async function deleteBody({ contentKey }: Item, { s3, workBucket }: Store): Promise<void> {
  if (contentKey) await s3.send(new DeleteObjectCommand({ Bucket: workBucket, Key: String(contentKey) }));
}

/** Leaves of a carrier what orders it, and drops the content that stood with it. @returns false when something newer of the object is noted */
export async function stripCarrier(
  id: string,
  { object, sequencer, receivedAt, contentHash, modifiedAt, removed }: Carrier,
  { dynamodb, tableName }: Store,
): Promise<boolean> {
  return conditional(() =>
    dynamodb.send(
      new PutCommand({
        TableName: tableName,
        Item: carrierItem(id, { object, sequencer, receivedAt, contentHash, modifiedAt, removed }),
        ConditionExpression: 'sequencer = :sequencer',
        ExpressionAttributeValues: { ':sequencer': sequencer },
      }),
    ),
  );
}

/** Notes that whatever came in up to a moment is withdrawn, from whatever object. The latest moment stays. */
export async function markWithdrawn(id: string, before: string, { dynamodb, tableName }: Store): Promise<void> {
  await conditional(() =>
    dynamodb.send(
      new UpdateCommand({
        TableName: tableName,
        Key: withdrawalKey(id),
        UpdateExpression: 'SET withdrawnBefore = :before, kind = :kind',
        ConditionExpression: 'attribute_not_exists(withdrawnBefore) OR withdrawnBefore < :before',
        ExpressionAttributeValues: { ':before': before, ':kind': 'withdrawal' },
      }),
    ),
  );
}
