import type { Article } from '../../shared/article.ts';
import type { Trace } from '../../shared/envelope.ts';
import type { RejectionReport } from '../../shared/errors.ts';
import type { Delivery, Parcel, Sink } from '../../shared/stage.ts';
import { type ArticleState, comparable, contentHashOf, type LedgerEntry, type LedgerStatus } from '../../shared/table.ts';
import { type ArticleWrite, writeArticle, writeEntityItems } from './articles.ts';
import { decideDelivery, modifiedAtOf } from './decide.ts';
import { feedMessage, publish } from './feed.ts';
import type { StoreHost } from './host.ts';
import { countDelivery, readState, writeLedgerEntry } from './ledger.ts';

/** A document at the end of its way: an article to store, or a rejection to write down. */
export interface Arrival {
  trace: Trace;
  sequencer: string;
  article?: { record: Article; state: Omit<ArticleState, 'version' | 'revision'> };
  rejection?: RejectionReport;
}

/**
 * Where the road ends: records, their entity items, the feed, and last of all the ledger.
 *
 * Every step can be done twice without harm and the ledger entry closes a delivery, so whatever breaks off in between is
 * done again when the message comes back; nothing needs a transaction, which would double the bill.
 */
export function storeSink(host: StoreHost): Sink<Article, Arrival> {
  return {
    prepare: async (parcel) => arrivalOf(parcel),
    async deliver(arrivals) {
      const deliveries = new Map<Arrival, Delivery>();
      for (const round of rounds(arrivals)) {
        for (const [arrival, delivery] of await settleRound(round, host)) deliveries.set(arrival, delivery);
      }
      return arrivals.map((arrival) => deliveries.get(arrival)!);
    },
  };
}

function arrivalOf({ trace, stages, payload, rejection }: Parcel<Article>): Arrival {
  const sequencer = comparable(trace.source.sequencer);
  if (!payload) return { trace, sequencer, rejection };
  const record: Article = { ...payload, pipeline: { ...payload.pipeline, stages } };
  const state = {
    articleId: record.id,
    contentHash: contentHashOf(record),
    modifiedAt: modifiedAtOf(record),
    sequencer,
    source: record.source,
  };
  return { trace, sequencer, article: { record, state } };
}

/** Two deliveries of one object or one article must see each other's writes, so they go into different rounds, in order. */
function rounds(arrivals: Arrival[]): Arrival[][] {
  const all: { arrivals: Arrival[]; taken: Set<string> }[] = [];
  for (const arrival of arrivals) {
    const { bucket, key, member } = arrival.trace.source;
    const names = [
      `object ${JSON.stringify([bucket, key, member])}`,
      `article ${arrival.article?.record.id ?? JSON.stringify([bucket, key, member])}`,
    ];
    // After the last round that holds one of its names, not in the first free one: order matters.
    const last = all.findLastIndex(({ taken }) => names.some((name) => taken.has(name)));
    if (last + 1 === all.length) all.push({ arrivals: [], taken: new Set() });
    const round = all[last + 1]!;
    round.arrivals.push(arrival);
    for (const name of names) round.taken.add(name);
  }
  return all.map((round) => round.arrivals);
}

/** Where an arrival stands after its article was decided on. */
interface Settled {
  arrival: Arrival;
  entry?: LedgerEntry;
  status: LedgerStatus;
  outcome: Delivery['outcome'];
  write?: ArticleWrite;
}

async function settleRound(arrivals: Arrival[], host: StoreHost): Promise<Map<Arrival, Delivery>> {
  const deliveries = new Map<Arrival, Delivery>();
  const fail = (arrival: Arrival, error: unknown) => void deliveries.set(arrival, { outcome: 'failed', error });
  const states = await readState(arrivals, host);
  const settled: Settled[] = [];
  await Promise.all(
    arrivals.map(async (arrival) => {
      const { entry, stored } = states.get(arrival)!;
      const delivery = decideDelivery(entry, arrival.sequencer);
      try {
        if (delivery === 'new') settled.push({ arrival, entry, ...(await settle(arrival, stored, host)) });
        else {
          await countDelivery(arrival.trace.source, delivery, host);
          deliveries.set(arrival, { outcome: delivery === 'repeat' ? 'duplicate' : 'stale', articleId: entry?.articleId });
        }
      } catch (error) {
        fail(arrival, error);
      }
    }),
  );
  await finish(settled, host, deliveries, fail);
  return deliveries;
}

async function settle(
  arrival: Arrival,
  stored: ArticleState | undefined,
  host: StoreHost,
): Promise<Pick<Settled, 'status' | 'outcome' | 'write'>> {
  if (!arrival.article) return { status: 'rejected', outcome: 'rejected' };
  const { decision, sameObject, write } = await writeArticle(arrival.article.record, arrival.article.state, stored, host);
  if (decision === 'older') return { status: 'stale', outcome: 'stale' };
  // The same object again with the same content: its record stands, so the object is still the stored one.
  if (decision === 'unchanged') return { status: sameObject ? 'stored' : 'duplicate', outcome: 'duplicate' };
  return { status: 'stored', outcome: 'stored', write };
}

/** Entity items, feed, ledger: in this order, each for the whole round at once. A failed step leaves the later ones undone. */
async function finish(
  settled: Settled[],
  host: StoreHost,
  deliveries: Map<Arrival, Delivery>,
  fail: (arrival: Arrival, error: unknown) => void,
): Promise<void> {
  let written = settled.filter((item) => item.write);
  try {
    await writeEntityItems(
      written.map((item) => item.write!),
      host,
    );
  } catch (error) {
    for (const { arrival } of written) fail(arrival, error);
    written = [];
  }
  const errors = await publish(
    host.sns,
    host.feedTopicArn,
    written.map((item) => feedMessage(item.write!.article)),
  );
  written.forEach(({ arrival }, index) => {
    if (errors[index] !== undefined) fail(arrival, errors[index]);
  });
  const complete = settled.filter(({ arrival }) => !deliveries.has(arrival));
  await Promise.all(
    complete.map(async ({ arrival, entry, status, outcome }) => {
      const articleId = arrival.article?.record.id;
      try {
        await writeLedgerEntry(arrival, status, entry, host);
        deliveries.set(arrival, { outcome, articleId } as Delivery);
      } catch (error) {
        fail(arrival, error);
      }
    }),
  );
}
