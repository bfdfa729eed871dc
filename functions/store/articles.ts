import type { Article } from '../../shared/article.ts';
import {
  type ArticleState,
  articleItem,
  isWithdrawn,
  mentionItems,
  type Tombstone,
  tombstoneItem,
} from '../../shared/article-item.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import { pause, readRecord } from '../../shared/reads.ts';
import { articleKey, type Carrier, type Item, type Key, nameOfObject, unindexed, versionKey } from '../../shared/table.ts';
import {
  type Archive,
  carrierItem,
  contentFields,
  findContent,
  newerCarrier,
  putAll,
  putCarrier,
  readArchive,
  readShown,
} from './archive.ts';
import { nextStep, type Step } from './decide.ts';
import { storedMessage, withdrawnMessage } from './feed.ts';
import type { Store } from './gather.ts';
import { keysOf, syncMentions, withoutKeys } from './mentions.ts';
import { findStory } from './stories.ts';
import { forgetContent, stripCarrier } from './takedown.ts';

/** What a delivery says of one article. */
export interface Word {
  articleId: string;
  traceId: string;
  /** Missing when somebody takes the record down by hand. */
  carrier?: Carrier;
  /** With a removal: what an attempt that broke off may have left of a put. */
  record?: Article;
  /** Of a takedown. */
  withdrawnAt?: string;
}

export interface Settlement {
  /** What stands in the end came from this very delivery. */
  isStored: boolean;
  /** What stands in the end says the same as this delivery, or said so already. */
  isRepeated: boolean;
  /** The word of the same object stands. */
  isOwn: boolean;
  /** What stands is not the first version. */
  isCorrection?: boolean;
  message?: FeedMessage;
}

/** Each step that loses a race follows one that won: this many in a row mean that something else is wrong. */
const STEPS = 40;

/**
 * Brings the archive of one article, and everything that is derived from it, to where all words known so far put it. Whatever breaks off
 * in between is made good when the delivery comes again.
 */
export async function settleArticle(word: Word, host: Store): Promise<Settlement> {
  const run: Run = { word, host, touched: word.record ? keysOf(mentionItems(word.record)) : [] };
  for (let count = 0, lost = 0; count < STEPS; count++) {
    const unknown = count === 0 && word.record !== undefined && !(await hasItem(word.articleId, host));
    // Nothing derived can stand where no item does, and whatever else is noted of the article is seen after the write.
    const archive: Archive = unknown ? { id: word.articleId, carriers: [] } : await readArchive(word.articleId, host);
    if (!unknown) run.resumed ??= isKnown(archive, word);
    const step = nextStep(archive, word.carrier);
    const done = await perform(step, archive, run);
    if (done === 'lost' && ++lost > 3) await pause(lost - 3);
    if (done === 'settled') return describe(archive, run);
  }
  throw new Error(`the article did not come to rest in ${STEPS} steps`);
}

/**
 * Asked together with the other documents of the batch; most articles are new, and their whole archive need not be read first. One that
 * came a moment ago may be missed: then writing fails, and it is read.
 */
async function hasItem(id: string, host: Store): Promise<boolean> {
  return (await host.glanceAt([articleKey(id)])).length > 0;
}

/** What one delivery did so far. */
interface Run {
  word: Word;
  host: Store;
  /** An earlier attempt at this delivery came as far as the archive and may have broken off anywhere after that; or it is a takedown. */
  resumed?: boolean;
  /** Index items this delivery may have written. */
  touched: Key[];
  /** The revision of the article's item that its index items were last brought in line with. */
  synced?: number;
  wroteRevision?: number;
  /** The record of that revision, when it was this delivery's to write. */
  wroteRecord?: Article;
}

function isKnown({ carriers, latest }: Archive, { carrier, traceId }: Word): boolean {
  if (!carrier || carrier.removed || latest?.writtenBy === traceId) return true;
  const all = [...carriers, ...(latest && !isWithdrawn(latest) ? [latest.carrier] : [])];
  return all.some((other) => isSameObject(other, carrier) && other.sequencer >= carrier.sequencer);
}

const isSameObject = (a: Carrier, b: Carrier): boolean => nameOfObject(a.object) === nameOfObject(b.object);

async function perform(step: Step, archive: Archive, run: Run): Promise<'won' | 'lost' | 'settled'> {
  const { word, host } = run;
  const settled = async (won: Promise<boolean>) => ((await won) ? 'won' : 'lost');
  switch (step.kind) {
    case 'register':
      return settled(putCarrier(word.articleId, word.carrier!, step.withContent ? word.record : undefined, word.traceId, host));
    case 'strip':
      return settled(stripCarrier(word.articleId, step.carrier, host));
    case 'withdraw':
      return settled(withdraw(archive, run));
    case 'rehome':
      return settled(rehome(step.carrier, archive, run));
    case 'write': {
      const record = await contentOf(step.carrier, archive, run);
      // Its own delivery has it, and isn't at its end: that one will write it.
      if (!record) return derive(archive, run, { isWaiting: true });
      return settled(write(record, step.carrier, archive, run));
    }
    case 'done':
      return derive(archive, run);
  }
}

async function contentOf(carrier: Carrier, archive: Archive, { word, host }: Run): Promise<Article | undefined> {
  const isMine = word.record !== undefined && carrier.contentHash === word.carrier?.contentHash;
  return isMine ? word.record : findContent(archive, carrier, host);
}

/**
 * Brings what is derived from the record in line with it, and looks again: only when the record is the same after as before is the
 * delivery at its end.
 */
async function derive(archive: Archive, run: Run, { isWaiting = false } = {}): Promise<'won' | 'settled'> {
  const { host } = run;
  const { latest } = archive;
  const revision = latest?.revision ?? 0;
  // Who found all in order and wrote nothing has nothing to follow up.
  if (run.synced === revision || (run.wroteRevision === undefined && !run.resumed)) return 'settled';
  const isFresh = run.wroteRevision === revision && run.synced === undefined && !run.resumed;
  const shown = await readShown(archive, host);
  const dropped = latest && !isWithdrawn(latest) ? (latest.dropped ?? []) : [];
  await syncMentions(shown, [...run.touched, ...dropped], isFresh ? 'write' : 'repair', host);
  if (latest && isWithdrawn(latest) && !isWaiting) await forgetContent(archive, latest, host);
  if (shown) run.touched.push(...keysOf(mentionItems(shown)));
  run.synced = revision;
  return 'won';
}

async function describe({ latest, item }: Archive, { word, host, wroteRevision, wroteRecord }: Run): Promise<Settlement> {
  const isMine = latest?.writtenBy === word.traceId;
  if (!latest || !item) return { isStored: false, isRepeated: false, isOwn: false };
  if (isWithdrawn(latest))
    return { isStored: false, isRepeated: false, isOwn: false, message: isMine ? withdrawnMessage(latest) : undefined };
  const { carrier } = latest;
  const stands = latest.revision === wroteRevision ? wroteRecord : undefined;
  return {
    isStored: isMine && carrier.contentHash === word.carrier?.contentHash,
    isRepeated: carrier.contentHash === word.carrier?.contentHash,
    isOwn: word.carrier !== undefined && isSameObject(carrier, word.carrier),
    isCorrection: latest.version > latest.firstVersion,
    message: isMine ? storedMessage(stands ?? (await readRecord(item, host)), latest.firstVersion) : undefined,
  };
}

/** As many keys of dropped index items are remembered: those of the deliveries that may still be under way. */
const DROPPED_KEYS = 100;

/** A new article with more content than this is written by itself: 25 of them in one request stay far below DynamoDB's limits. */
const SHARED_REQUEST_BYTES = 64 * 1024;

/** A new version; what stood before it goes into the history, and its carrier goes on by itself: all at once or not at all. */
async function write(record: Article, carrier: Carrier, archive: Archive, run: Run): Promise<boolean> {
  const { host, word } = run;
  const { item, latest } = archive;
  const earlier = await readShown(archive, host);
  const version = (latest?.version ?? 0) + 1;
  const article: Article = { ...record, version, storyId: earlier?.storyId ?? (await findStory(record, host)) };
  const revision = (latest?.revision ?? 0) + 1;
  const kept = keysOf(mentionItems(article));
  const before = earlier ? [...keysOf(mentionItems(earlier)), ...((latest as ArticleState).dropped ?? [])] : [];
  const dropped = withoutKeys(before, kept).slice(0, DROPPED_KEYS);
  const state: ArticleState = {
    ...{ articleId: article.id, version, revision, carrier: bare(carrier), writtenBy: word.traceId },
    firstVersion: latest && !isWithdrawn(latest) ? latest.firstVersion : version,
    ...(dropped.length > 0 && { dropped }),
  };
  const content = await contentFields(article, word.traceId, host);
  const written = { ...articleItem(article, state, host.dayShards), ...content };
  const alone = latest || (content.content?.length ?? 0) > SHARED_REQUEST_BYTES;
  const won = alone
    ? await putAll([{ Item: written, ...sameRevision(archive) }, ...retired(archive, carrier, item)], host)
    : await host.insertItem(written);
  if (!won) return false;
  run.wroteRevision = revision;
  run.wroteRecord = article;
  // Index items at once, while all is as it was written: one look afterwards tells whether it still is.
  if (!run.resumed) {
    await syncMentions(article, [...run.touched, ...dropped], 'write', host);
    run.touched.push(...kept);
    run.synced = revision;
  }
  return true;
}

/** What the article's item was goes among the versions, and whose word it was among the carriers, unless a newer one of that object is there. */
function retired({ id, latest, carriers }: Archive, successor: Carrier | undefined, item: Item | undefined) {
  if (!latest || isWithdrawn(latest) || !item) return [];
  const version = { Item: { ...unindexed(item), ...versionKey(id, latest.version), kind: 'version' } };
  const { carrier } = latest;
  const isNoted = carriers.some((other) => isSameObject(other, carrier) && other.sequencer >= carrier.sequencer);
  if (isNoted || (successor && isSameObject(successor, carrier))) return [version];
  return [version, { Item: carrierItem(id, carrier), ...newerCarrier(carrier) }];
}

/** Another object says the same: the record names that one as its source from now on. */
async function rehome(carrier: Carrier, archive: Archive, run: Run): Promise<boolean> {
  const { host, word } = run;
  const state = archive.latest as ArticleState;
  const shown = (await readShown(archive, host))!;
  const { object, sequencer, receivedAt } = carrier;
  const isMine = word.record && word.carrier && isSameObject(carrier, word.carrier);
  const source = isMine ? word.record!.source : { ...object, sequencer, receivedAt };
  const revision = state.revision + 1;
  const content = await contentFields({ ...shown, source }, word.traceId, host);
  // The sort key may hang on the arrival, so index items can move.
  const moved = withoutKeys(keysOf(mentionItems(shown)), keysOf(mentionItems({ ...shown, source })));
  const dropped = [...moved, ...(state.dropped ?? [])].slice(0, DROPPED_KEYS);
  const next = { ...state, carrier: bare(carrier), revision, writtenBy: word.traceId, dropped };
  const written = { ...articleItem({ ...shown, source }, next, host.dayShards), ...content };
  const won = await putAll([{ Item: written, ...sameRevision(archive) }], host);
  if (won) Object.assign(run, { wroteRevision: revision, wroteRecord: undefined });
  return won;
}

/** In place of the record an item without a word of it. The record goes among the versions until it is certain that it is withdrawn. */
async function withdraw(archive: Archive, run: Run): Promise<boolean> {
  const { host, word } = run;
  const state = archive.latest as ArticleState;
  const shown = (await readShown(archive, host))!;
  const tombstone: Tombstone = {
    articleId: state.articleId,
    version: state.version + 1,
    revision: state.revision + 1,
    writtenBy: word.traceId,
    withdrawnAt: word.withdrawnAt ?? word.carrier?.receivedAt ?? '',
    ...(word.carrier?.removed && { sequencer: word.carrier.sequencer }),
    publisher: shown.publisher,
    inLanguage: shown.inLanguage,
    topics: (shown.topics ?? []).map((topic) => topic.id),
  };
  const won = await putAll(
    [{ Item: tombstoneItem(tombstone), ...sameRevision(archive) }, ...retired(archive, undefined, archive.item)],
    host,
  );
  if (won) run.wroteRevision = tombstone.revision;
  return won;
}

const sameRevision = ({ latest }: Archive) =>
  latest
    ? { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': latest.revision } }
    : { ConditionExpression: 'attribute_not_exists(pk)' };

/** A carrier as it stands in the article's item: read ones have their item with them. */
function bare({ object, sequencer, receivedAt, contentHash, modifiedAt }: Carrier): Carrier {
  return { object, sequencer, receivedAt, contentHash, modifiedAt };
}
