import { createHash } from 'node:crypto';
import type { Article, Source } from './article.ts';
import type { RejectionReport } from './errors.ts';
import { TABLE } from './names.ts';

/**
 * What lies in the table, and under which keys: the one place that knows. docs/table.md tells the reasons and the costs.
 *
 * | item | pk | sk | indexes |
 * |---|---|---|---|
 * | article | ARTICLE#<id> | LATEST | byTime LANGUAGE#<tag>#<shard>, byPublisher PUBLISHER#<domain or name> |
 * | earlier version | ARTICLE#<id> | VERSION#<n> | |
 * | carrier | ARTICLE#<id> | CARRIER#<object> | |
 * | ledger entry | SOURCE#<bucket>/<key> | STATE or MEMBER#<name> | byTime RECEIVED#<yyyy-mm-dd>#<shard> |
 * | entity mention | ENTITY#<entity id> | <instant>#<article id> | |
 * | topic | TOPIC#<topic id> | <instant>#<article id> | |
 * | story member | STORY#<story id> | <instant>#<article id> | |
 * | story merged | STORY#<story id> | INTO, MERGED#<story id> | |
 * | band | BAND#<key> | OWNER | |
 * | directory | DIRECTORY | LANGUAGE#<tag>, PUBLISHER#<name>#<domain> | |
 */
export type Key = { pk: string; sk: string };
export type Item = Key & Record<string, unknown>;

/** A raw object, or a member of an archive. */
export type ObjectName = Pick<Source, 'bucket' | 'key' | 'member'>;

/** Every raw object ends in exactly one of these, or waits where it can be seen: in a queue or a dead-letter queue. */
export const LEDGER_STATUSES = ['stored', 'duplicate', 'stale', 'rejected', 'withdrawn'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** What became of one raw object. */
export interface LedgerEntry {
  source: Pick<Source, 'bucket' | 'key' | 'member' | 'versionId' | 'receivedAt' | 'bytes'>;
  status: LedgerStatus;
  /** Of the newest event seen for this object, in the form of `comparable`. */
  sequencer: string;
  traceId: string;
  articleId?: string;
  /** Stored, as another version of a record that was there. */
  corrected?: true;
  /** Of the newest removal seen: what came before it is gone, though something newer may have come after. */
  removed?: string;
  /** Every article that an event of this object ever carried: what its removal takes down. */
  carried?: string[];
  /** Which article each replay of this object found, by its sequencer. */
  replays?: Replay[];
  rejection?: RejectionReport;
  /** Further deliveries of the same event, and deliveries of older ones: neither changed anything. */
  repeats: number;
  late: number;
}

export interface Replay {
  sequencer: string;
  articleId: string;
}

/** What one raw object says of an article, by its newest event. */
export interface Carrier {
  object: ObjectName;
  sequencer: string;
  /** When S3 saw the event, ISO 8601 in UTC. */
  receivedAt: string;
  contentHash: string;
  /** Milliseconds since 1970 of its last known change; 0 when no date is known. */
  modifiedAt: number;
  /** The object was deleted: it carries nothing any more. */
  removed?: boolean;
}

/**
 * Sequencers of one key compare as strings once the shorter is padded with zeros on the right, or the zeros at the end of both are cut
 * off, which is shorter to keep. Real ones have 16 to 20 digits.
 */
export function comparable(sequencer = ''): string {
  let end = sequencer.length;
  while (end > 0 && sequencer[end - 1] === '0') end--;
  return sequencer.slice(0, end).toUpperCase();
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

export const nameOfObject = ({ bucket, key, member }: ObjectName): string => JSON.stringify([bucket, key, member]);

export const articlePartition = (id: string): string => `ARTICLE#${id}`;
export const articleKey = (id: string): Key => ({ pk: articlePartition(id), sk: 'LATEST' });
export const versionKey = (id: string, version: number): Key => ({ pk: articlePartition(id), sk: `VERSION#${version}` });
export const carrierKey = (id: string, object: ObjectName): Key => ({
  pk: articlePartition(id),
  sk: `CARRIER#${hash(nameOfObject(object)).toString('hex').slice(0, 24)}`,
});
/** A takedown by hand: says of all objects at once that what came in before a moment is withdrawn. Sorts among the carriers. */
export const withdrawalKey = (id: string): Key => ({ pk: articlePartition(id), sk: 'CARRIER#ALL' });
/** Carriers and the article itself, and nothing else of its partition: one query reads what a decision needs. */
export const STATE_RANGE = { from: 'CARRIER#', to: 'LATEST' } as const;

export const ledgerKey = ({ bucket, key, member }: ObjectName): Key => ({
  pk: `SOURCE#${bucket}/${key}`,
  sk: member ? `MEMBER#${member}` : 'STATE',
});

export const entityPartition = (id: string): string => `ENTITY#${id}`;
export const topicPartition = (id: string): string => `TOPIC#${id}`;
export const storyPartition = (id: string): string => `STORY#${id}`;
export const receivedPartition = (day: string, shard: number): string => `RECEIVED#${day}#${shard}`;
export const publisherPartition = (domainOrName: string): string => `PUBLISHER#${domainOrName.toLowerCase()}`;
export const languagePartition = (tag: string, shard: number): string => `LANGUAGE#${tag.toLowerCase()}#${shard}`;
/** BCP 47 for what is not known: every article stands in one language. */
export const NO_LANGUAGE = 'und';

/** A story that was joined to another says into which; and that other, which ones it took in. */
export const storyIntoKey = (id: string): Key => ({ pk: storyPartition(id), sk: 'INTO' });
export const storyMergedKey = (id: string, merged: string): Key => ({ pk: storyPartition(id), sk: `MERGED#${merged}` });
/** One owner to a key: whoever comes second finds the first. */
export const bandKey = (key: string): Key => ({ pk: `BAND#${key}`, sk: 'OWNER' });

/** Languages and publishers that there are records of. */
export const DIRECTORY = 'DIRECTORY';

/** The same id falls into the same shard while the number of shards stands. */
export const shardOf = (id: string, shards: number): number => hash(id).readUInt32BE(0) % shards;

/**
 * By when an article sorts, as ISO 8601 in UTC: its publication, or its arrival when no date is known. A day alone stays one and sorts
 * before that day's times; a time without an offset is taken for UTC.
 */
function instantOf({ datePublished, source }: Pick<Article, 'datePublished' | 'source'>): string {
  return utc(datePublished) ?? utc(source.receivedAt) ?? '';
}

/** A date as records have it, in UTC; nothing for what is none. */
export function utc(date: string | undefined): string | undefined {
  if (!date) return undefined;
  const zoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(date) || !date.includes('T') ? date : `${date}Z`;
  const time = new Date(zoned);
  if (Number.isNaN(time.getTime())) return undefined;
  return date.includes('T') ? time.toISOString().replace('.000Z', 'Z') : date;
}

/** Newest first is this, descending, in every index and list. */
export const sortKeyOf = (article: Pick<Article, 'id' | 'datePublished' | 'source'>): string =>
  `${instantOf(article)}#${article.id}`;

/** Of a record: what makes it another one for its readers. Not where it came from, how it was made, or what it was later grouped with. */
export function contentHashOf({ source, version, evidence, cleaning, warnings, pipeline, storyId, ...content }: Article): string {
  return hash(JSON.stringify(content, sortedKeys)).toString('base64url').slice(0, 22);
}

const sortedKeys = (_: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The attributes that put an item into an index. */
export function index(name: keyof typeof TABLE.indexes, partition: string, sort: string): Record<string, string> {
  const { partitionKey, sortKey } = TABLE.indexes[name];
  return { [partitionKey]: partition, [sortKey]: sort };
}

/** The item without the attributes that put it into indexes. */
export function unindexed(item: Record<string, unknown>): Record<string, unknown> {
  const names = new Set<string>(Object.values(TABLE.indexes).flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]));
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.has(name)));
}

export function ledgerEntryOf(item: Record<string, unknown>): LedgerEntry {
  const {
    source,
    status,
    sequencer,
    removed,
    traceId,
    articleId,
    corrected,
    carried,
    replays,
    rejection,
    repeats = 0,
    late = 0,
  } = item;
  return {
    ...({ source, status, sequencer, removed, traceId, articleId, corrected, rejection, repeats, late } as LedgerEntry),
    ...(carried !== undefined && { carried: [...(carried as Set<string>)] }),
    ...(replays !== undefined && { replays: [...(replays as Set<string>)].map(replayOf) }),
  };
}

function replayOf(noted: string): Replay {
  const [sequencer, articleId] = noted.split(' ') as [string, string];
  return { sequencer, articleId };
}
