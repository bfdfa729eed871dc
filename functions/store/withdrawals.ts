import type { Article } from '../../shared/article.ts';
import { isWithdrawn } from '../../shared/article-item.ts';
import type { Withdrawal } from '../../shared/envelope.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import type { Carrier, LedgerEntry, ObjectName } from '../../shared/table.ts';
import { readArchive } from './archive.ts';
import { settleArticle } from './articles.ts';
import { decideDelivery } from './decide.ts';
import type { Store } from './gather.ts';
import { closeDelivery, markObjectWithdrawn, noteLateRemoval } from './ledger.ts';
import type { Arrival, Settled } from './store.ts';
import { markWithdrawn } from './takedown.ts';

/** Takes records down: those that a deleted object carried, or the one that somebody asked to go. */
export function settleWithdrawal(
  arrival: Arrival,
  withdrawal: Withdrawal,
  entry: LedgerEntry | undefined,
  host: Store,
): Promise<Settled> {
  return withdrawal.articleId === undefined
    ? withdrawObject(arrival, withdrawal, entry, host)
    : withdrawArticle(withdrawal.articleId, withdrawal.at, arrival.trace.id, host);
}

/**
 * An object was deleted. The ledger is told first: a put of the object that is under way finds it there when it closes, and takes back
 * what it wrote. What other objects carry stands.
 */
async function withdrawObject(
  { trace, sequencer }: Arrival,
  { at, versionId }: Withdrawal,
  entry: LedgerEntry | undefined,
  host: Store,
): Promise<Settled> {
  const { source } = trace;
  // One version among others was purged, and not the one that is stored.
  if (versionId !== undefined && entry?.source.versionId !== versionId)
    return { outcome: 'stale', messages: [], close: async () => {} };
  const isLate = decideDelivery(entry, sequencer) === 'late';
  const standing = isLate
    ? await noteLateRemoval(source, sequencer, host)
    : await closeDelivery(
        {
          source: { ...source, receivedAt: entry?.source.receivedAt ?? at },
          sequencer,
          traceId: trace.id,
          status: 'withdrawn',
          articleId: entry?.articleId,
          isUnchanged: true,
          isRemoval: true,
        },
        host,
      );
  const articleIds = new Set([...(entry?.carried ?? []), ...(standing.carried ?? [])]);
  const messages: FeedMessage[] = [];
  for (const id of articleIds) messages.push(...(await settleRemoval(id, source, { sequencer, at }, trace.id, host)));
  return { outcome: isLate ? 'stale' : 'withdrawn', messages, articleId: entry?.articleId, close: async () => {} };
}

/**
 * An object carries an article no longer.
 *
 * @param record what a put of the object, overtaken by its removal, may have left
 * @returns what the feed is to be told
 */
export async function settleRemoval(
  articleId: string,
  { bucket, key, member }: ObjectName,
  { sequencer, at }: { sequencer: string; at: string },
  traceId: string,
  host: Store,
  record?: Article,
): Promise<FeedMessage[]> {
  const carrier: Carrier = {
    object: { bucket, key, member },
    ...{ sequencer, receivedAt: at, contentHash: '', modifiedAt: 0, removed: true },
  };
  const { message } = await settleArticle({ articleId, traceId, carrier, record, withdrawnAt: at }, host);
  return message ? [message] : [];
}

/** Somebody asked for a record to go, whatever objects carry it: what came in up to that moment is withdrawn, and stays so. */
async function withdrawArticle(articleId: string, at: string, traceId: string, host: Store): Promise<Settled> {
  const { latest, carriers } = await readArchive(articleId, host);
  const known = [...carriers, ...(latest && !isWithdrawn(latest) ? [latest.carrier] : [])];
  await markWithdrawn(articleId, at, host);
  const { message } = await settleArticle({ articleId, traceId, withdrawnAt: at }, host);
  const close = async () => {
    for (const carrier of known) if (carrier.receivedAt <= at) await markObjectWithdrawn(carrier, host);
  };
  return { outcome: 'withdrawn', messages: message ? [message] : [], articleId, close };
}
