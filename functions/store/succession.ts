import type { Article } from '../../shared/article.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import { isSameUpload, stampOf } from '../../shared/sequencer.ts';
import type { Carrier, LedgerEntry } from '../../shared/table.ts';
import { readArchive } from './archive.ts';
import { carrierOf } from './decide.ts';
import type { Store } from './gather.ts';
import { settleRemoval } from './withdrawals.ts';

/**
 * One upload carries one article. When it is replayed, a better extractor may find another address in it, hence another id: the newest
 * event of the upload says which article it carries, and what earlier ones took it for is taken down, unless another object carries that
 * too. A new upload of the same key is another matter: what it replaces stands.
 *
 * Any two such deliveries note their articles in the ledger's entry of the object, one after the other, and look at what is noted there
 * afterwards: the second of them finds the first, whichever that is.
 */
export async function settleSuccession(
  { record, carrier, traceId }: { record: Article; carrier: Carrier; traceId: string },
  carried: readonly string[],
  host: Store,
): Promise<FeedMessage[]> {
  const messages: FeedMessage[] = [];
  for (const id of carried) {
    if (id === record.id) continue;
    const other = carrierOf(await readArchive(id, host), carrier.object);
    if (!other || !isSameUpload(other.sequencer, carrier.sequencer)) continue;
    // Its own removal, perhaps broken off, is done again.
    const isOlder = other.sequencer < carrier.sequencer && !other.removed;
    if (isOlder || other.sequencer === carrier.sequencer)
      messages.push(...(await settleRemoval(id, carrier.object, momentOf(carrier), traceId, host)));
  }
  return messages;
}

/** Since when an object no longer carries an article, as far as its entry in the ledger tells: it was deleted, or a replay found another. */
export function endOf(
  { articleId, carrier }: { articleId: string; carrier: Carrier },
  { removed, source, replays = [] }: LedgerEntry,
): { sequencer: string; at: string } | undefined {
  const receivedAt = source.receivedAt ?? '';
  if (removed !== undefined && removed > carrier.sequencer) return { sequencer: removed, at: receivedAt };
  const successor = replays.find(
    (replay) =>
      replay.sequencer > carrier.sequencer && replay.articleId !== articleId && isSameUpload(replay.sequencer, carrier.sequencer),
  );
  return successor && momentOf({ sequencer: successor.sequencer, receivedAt });
}

/** A replay is dated as its upload; what it takes down was taken down when it was sent. */
function momentOf({ sequencer, receivedAt }: Pick<Carrier, 'sequencer' | 'receivedAt'>): { sequencer: string; at: string } {
  const stamp = stampOf(sequencer);
  return { sequencer, at: stamp === undefined ? receivedAt : new Date(stamp).toISOString() };
}
