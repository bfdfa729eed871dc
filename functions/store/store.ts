import type { Article } from '../../shared/article.ts';
import type { Trace, Withdrawal } from '../../shared/envelope.ts';
import type { RejectionReport } from '../../shared/errors.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import type { Delivery, Parcel, Sink } from '../../shared/stage.ts';
import { type Carrier, comparable, contentHashOf, type LedgerEntry, nameOfObject } from '../../shared/table.ts';
import { settleArticle } from './articles.ts';
import { decideDelivery, modifiedAtOf } from './decide.ts';
import { publish } from './feed.ts';
import { openStore, type Store } from './gather.ts';
import type { StoreHost } from './host.ts';
import { type Closing, closeDelivery, countDelivery, notesOf, readLedger } from './ledger.ts';
import { endOf, settleSuccession } from './succession.ts';
import { settleRemoval, settleWithdrawal } from './withdrawals.ts';

/** A document at the end of its way: an article to store, a rejection to write down, or a takedown. */
export interface Arrival {
  trace: Trace;
  sequencer: string;
  article?: { record: Article; carrier: Carrier };
  rejection?: RejectionReport;
  withdrawal?: Withdrawal;
}

/**
 * Where the road ends: records and their index items, the feed, and last of all the ledger.
 *
 * Every step can be done twice without harm and the ledger entry closes a delivery, so whatever breaks off in between is done again
 * when the message comes back.
 */
export function storeSink(host: StoreHost): Sink<Article, Arrival> {
  const store = openStore(host);
  return {
    prepare: async (parcel) => arrivalOf(parcel),
    async deliver(arrivals) {
      const deliveries = new Map<Arrival, Delivery>();
      for (const round of rounds(arrivals)) await deliverRound(round, deliveries, store);
      return arrivals.map((arrival) => deliveries.get(arrival)!);
    },
  };
}

function arrivalOf({ trace, stages, payload, rejection, withdrawal }: Parcel<Article>): Arrival {
  const sequencer = comparable(trace.source.sequencer);
  if (!payload) return { trace, sequencer, rejection, withdrawal };
  const record: Article = { ...payload, pipeline: { ...payload.pipeline, stages } };
  const { bucket, key, member, receivedAt = '' } = record.source;
  const contentHash = contentHashOf(record);
  const carrier = { object: { bucket, key, member }, sequencer, receivedAt, contentHash, modifiedAt: modifiedAtOf(record) };
  return { trace, sequencer, article: { record, carrier } };
}

/** Two deliveries of one object or one article only get into each other's way, so they go into different rounds, in order. */
function rounds(arrivals: Arrival[]): Arrival[][] {
  const all: { arrivals: Arrival[]; taken: Set<string> }[] = [];
  for (const arrival of arrivals) {
    const object = nameOfObject(arrival.trace.source);
    const names = [`object ${object}`, `article ${arrival.article?.record.id ?? arrival.withdrawal?.articleId ?? object}`];
    // After the last round that holds one of its names, not in the first free one: order matters.
    const last = all.findLastIndex(({ taken }) => names.some((name) => taken.has(name)));
    if (last + 1 === all.length) all.push({ arrivals: [], taken: new Set() });
    const round = all[last + 1]!;
    round.arrivals.push(arrival);
    for (const name of names) round.taken.add(name);
  }
  return all.map((round) => round.arrivals);
}

/** What is left to do for an arrival once its records stand: to tell the feed, and to close it. */
export interface Settled {
  outcome: 'stored' | 'duplicate' | 'stale' | 'rejected' | 'withdrawn';
  messages: FeedMessage[];
  articleId?: string;
  close(): Promise<unknown>;
}

async function deliverRound(arrivals: Arrival[], deliveries: Map<Arrival, Delivery>, host: Store): Promise<void> {
  const entries = await readLedger(
    arrivals.map(({ trace }) => trace.source),
    host,
  );
  const settled = await eachApart(arrivals, deliveries, (arrival) =>
    settle(arrival, entries.get(nameOfObject(arrival.trace.source)), host),
  );
  const told = arrivals.flatMap((arrival) => (settled.get(arrival)?.messages ?? []).map((message) => ({ arrival, message })));
  const errors = await publish(
    host.sns,
    host.feedTopicArn,
    told.map(({ message }) => message),
  );
  errors.forEach((error, index) => {
    if (error !== undefined) deliveries.set(told[index]!.arrival, { outcome: 'failed', error });
  });
  const open = [...settled.keys()].filter((arrival) => !deliveries.has(arrival));
  await eachApart(open, deliveries, async (arrival) => {
    const { outcome, articleId, close } = settled.get(arrival)!;
    await close();
    deliveries.set(arrival, { outcome, articleId });
  });
}

/** All at once; the failure of one is its own. */
async function eachApart<T>(
  arrivals: Arrival[],
  deliveries: Map<Arrival, Delivery>,
  act: (arrival: Arrival) => Promise<T>,
): Promise<Map<Arrival, T>> {
  const results = new Map<Arrival, T>();
  await Promise.all(
    arrivals.map(async (arrival) => {
      try {
        results.set(arrival, await act(arrival));
      } catch (error) {
        deliveries.set(arrival, { outcome: 'failed', error });
      }
    }),
  );
  return results;
}

function settle(arrival: Arrival, entry: LedgerEntry | undefined, host: Store): Promise<Settled> {
  if (arrival.withdrawal) return settleWithdrawal(arrival, arrival.withdrawal, entry, host);
  return arrival.article ? settlePut(arrival, arrival.article, entry, host) : settleRejection(arrival, entry, host);
}

async function settleRejection(arrival: Arrival, entry: LedgerEntry | undefined, host: Store): Promise<Settled> {
  const { trace, sequencer, rejection } = arrival;
  const delivery = decideDelivery(entry, sequencer);
  if (delivery !== 'new')
    return {
      outcome: delivery === 'repeat' ? 'duplicate' : 'stale',
      messages: [],
      close: () => countDelivery(trace.source, delivery, {}, host),
    };
  const closing: Closing = { source: trace.source, sequencer, traceId: trace.id, status: 'rejected', rejection, isFirst: !entry };
  return { outcome: 'rejected', messages: [], close: () => closeDelivery(closing, host) };
}

async function settlePut(
  arrival: Arrival,
  article: NonNullable<Arrival['article']>,
  entry: LedgerEntry | undefined,
  host: Store,
): Promise<Settled> {
  const { trace, sequencer } = arrival;
  const { record, carrier } = article;
  const articleId = record.id;
  const delivery = decideDelivery(entry, sequencer);
  // Nothing of it may stand then, whatever an attempt that broke off has written.
  const end = entry && endOf({ articleId, carrier }, entry);
  if (end) {
    const messages = await settleRemoval(articleId, carrier.object, end, trace.id, host, record);
    return {
      outcome: 'stale',
      messages,
      articleId,
      close: () => countDelivery(trace.source, 'late', notesOf(articleId, sequencer), host),
    };
  }
  const { isStored, isRepeated, isOwn, isCorrection, message } = await settleArticle(
    { articleId, traceId: trace.id, carrier, record },
    host,
  );
  if (delivery === 'repeat') {
    const close = async () => followUp(await countDelivery(trace.source, 'repeat', {}, host), trace.id, article, host);
    // Who closed it has told of what stood then. A later version of this event's making may be the work of another attempt, which broke off
    // before it told: better twice than never.
    const messages = message && message.version > 1 ? [message] : [];
    return { outcome: 'duplicate', messages, articleId, close };
  }
  const outcome = isStored ? 'stored' : isRepeated ? 'duplicate' : 'stale';
  // The same object again with the same content: its record stands, so the object is still the stored one.
  const status = isRepeated && isOwn ? 'stored' : outcome;
  const closing: Closing = {
    source: trace.source,
    sequencer,
    traceId: trace.id,
    status,
    articleId,
    isCorrection: status === 'stored' && isCorrection,
    isUnchanged: isRepeated && !isStored,
    isFirst: !entry,
  };
  return {
    outcome,
    messages: message ? [message] : [],
    articleId,
    close: async () => followUp(await closeDelivery(closing, host), trace.id, article, host),
  };
}

/**
 * What came in between did not know this article yet, nor this delivery of that: a removal of the object, after which the article is taken
 * down, or another article that the same upload turned out to carry.
 */
async function followUp(
  entry: LedgerEntry,
  traceId: string,
  { record, carrier }: NonNullable<Arrival['article']>,
  host: Store,
): Promise<void> {
  const end = endOf({ articleId: record.id, carrier }, entry);
  const messages = end
    ? await settleRemoval(record.id, carrier.object, end, traceId, host, record)
    : await settleSuccession({ record, carrier, traceId }, entry.carried ?? [], host);
  const [error] = (await publish(host.sns, host.feedTopicArn, messages)).filter((failure) => failure !== undefined);
  if (error !== undefined) throw error;
}
