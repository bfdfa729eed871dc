import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Article, Entity, Source } from './article.ts';
import type { RejectionReport } from './errors.ts';
import { TABLE } from './names.ts';

/**
 * What lies in the table, and under which keys: the one place that knows. shared/records.ts reads it, functions/store writes it.
 *
 * | item | pk | sk | byDay | byPublisher |
 * |---|---|---|---|---|
 * | article | ARTICLE#<id> | LATEST | DAY#<yyyy-mm-dd>#<shard> | PUBLISHER#<domain or name> |
 * | ledger entry | SOURCE#<bucket>/<key> | STATE or MEMBER#<name> | RECEIVED#<yyyy-mm-dd>#<shard> | |
 * | entity mention | ENTITY#<entity id> | <date>#<article id> | | |
 */
export type Key = { pk: string; sk: string };

/** Every raw object ends in exactly one of these, or waits where it can be seen: in a queue or a dead-letter queue. */
export const LEDGER_STATUSES = ['stored', 'duplicate', 'stale', 'rejected'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** What became of one raw object. */
export interface LedgerEntry {
  source: Pick<Source, 'bucket' | 'key' | 'member' | 'versionId' | 'receivedAt' | 'bytes'>;
  status: LedgerStatus;
  /** Of the newest event seen for this object, padded by `comparable`. */
  sequencer: string;
  traceId: string;
  articleId?: string;
  rejection?: RejectionReport;
  /** Further deliveries of the same event, and deliveries of older ones: neither changed anything. */
  repeats: number;
  late: number;
}

/** The parts of a stored article that decide whether another may replace it. */
export interface ArticleState {
  articleId: string;
  version: number;
  /** Counts writes of the item: the lock against a second writer. */
  revision: number;
  contentHash: string;
  /** Milliseconds since 1970 of its last known change; 0 when no date is known. */
  modifiedAt: number;
  sequencer: string;
  source: Source;
}

/** Sequencers of one key compare as strings once the shorter is padded with zeros on the right. Real ones have 16 to 20 digits. */
export const comparable = (sequencer = ''): string => sequencer.toUpperCase().padEnd(32, '0');

export const articleKey = (id: string): Key => ({ pk: `ARTICLE#${id}`, sk: 'LATEST' });

export const ledgerKey = ({ bucket, key, member }: Pick<Source, 'bucket' | 'key' | 'member'>): Key => ({
  pk: `SOURCE#${bucket}/${key}`,
  sk: member ? `MEMBER#${member}` : 'STATE',
});

export const entityKey = (entityId: string, article: Pick<Article, 'id' | 'datePublished' | 'source'>): Key => ({
  pk: `ENTITY#${entityId}`,
  sk: `${sortDate(article)}#${article.id}`,
});

export const dayPartition = (day: string, shard: number): string => `DAY#${day}#${shard}`;
export const receivedPartition = (day: string, shard: number): string => `RECEIVED#${day}#${shard}`;
export const publisherPartition = (domainOrName: string): string => `PUBLISHER#${domainOrName.toLowerCase()}`;

/** The same id falls into the same shard while the number of shards stands. */
export const shardOf = (id: string, shards: number): number => createHash('sha256').update(id).digest().readUInt32BE(0) % shards;

/** By when an article sorts: its publication, or its arrival when no date is known. */
const sortDate = ({ datePublished, source }: Pick<Article, 'datePublished' | 'source'>): string =>
  datePublished ?? source.receivedAt ?? '';

/** Fields that stand in the item as they are; all others are packed into `content`. */
const PLAIN = [
  'version', 'schemaVersion', 'url', 'source', 'headline', 'alternativeHeadline', 'description', 'genre', 'author', 'publisher', 'provider',
  'sourceOrganization', 'datePublished', 'dateModified', 'articleSection', 'inLanguage', 'isAccessibleForFree', 'wordCount', 'abstract', 'storyId',
] as const satisfies (keyof Article)[]; // biome-ignore format: a list reads best as lines

/** Of a record: what makes it another one for its readers. Not where it came from, nor how it was made. */
export function contentHashOf({ source, version, evidence, cleaning, warnings, pipeline, ...content }: Article): string {
  return createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex');
}

const sortedKeys = (_: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export type Item = Key & Record<string, unknown>;

/**
 * The article's item. Small fields stand plain, for indexes and for a look at the table; the rest is gzipped JSON in `content`:
 * that makes an item of 5 KB from 12, and DynamoDB bills writes by the KB. gzip, since every language reads it.
 */
export function articleItem(article: Article, state: ArticleState, dayShards: number): { item: Item; content: Buffer } {
  const plain = Object.fromEntries(PLAIN.map((field) => [field, article[field]]));
  const packed = Object.fromEntries(
    Object.entries(article).filter(([field]) => field !== 'id' && !(PLAIN as readonly string[]).includes(field)),
  );
  const { contentHash, modifiedAt, revision, sequencer } = state;
  const day = sortDate(article).slice(0, 10);
  const publisher = article.publisher?.domain ?? article.publisher?.name;
  const content = gzipSync(JSON.stringify(packed));
  const item: Item = {
    ...articleKey(article.id),
    kind: 'article',
    articleId: article.id,
    ...plain,
    publisherName: article.publisher?.name,
    ...{ contentHash, modifiedAt, revision, sequencer },
    ...(day && index('byDay', dayPartition(day, shardOf(article.id, dayShards)), `${sortDate(article)}#${article.id}`)),
    ...(publisher && index('byPublisher', publisherPartition(publisher), `${sortDate(article)}#${article.id}`)),
    content,
  };
  return { item, content };
}

/** The inverse of `articleItem`. `content` is the item's own, or what was read from where `contentKey` points. */
export function articleOf(item: Record<string, unknown>, content: Uint8Array): Article {
  const packed = JSON.parse(gunzipSync(content).toString('utf8')) as Partial<Article>;
  const plain = Object.fromEntries(PLAIN.filter((field) => item[field] !== undefined).map((field) => [field, item[field]]));
  return { id: item.articleId, ...plain, ...packed } as Article;
}

/** What was written about an entity, newest first. The entity's own fields are few: the article's record holds the rest. */
export function entityItem(entity: Entity, article: Article): Item {
  return {
    ...entityKey(entity.id, article),
    kind: 'entity',
    entityId: entity.id,
    entityName: entity.name,
    entityType: entity.type,
    salience: entity.salience,
    articleId: article.id,
    headline: article.headline,
    publisherName: article.publisher?.name,
    datePublished: article.datePublished,
  };
}

export function ledgerItem(entry: LedgerEntry, dayShards: number): Item {
  const { source, rejection, ...rest } = entry;
  const day = source.receivedAt?.slice(0, 10);
  const sourceKey = `${source.bucket}/${source.key}`;
  return {
    ...ledgerKey(source),
    kind: 'ledger',
    ...rest,
    source,
    sourceKey,
    ...(rejection && { code: rejection.code, rejection }),
    ...(day &&
      index(
        'byDay',
        receivedPartition(day, shardOf(sourceKey, dayShards)),
        `${source.receivedAt}#${source.key}#${source.member ?? ''}`,
      )),
  };
}

export function ledgerEntryOf(item: Record<string, unknown>): LedgerEntry {
  const { source, status, sequencer, traceId, articleId, rejection, repeats, late } = item;
  return { source, status, sequencer, traceId, articleId, rejection, repeats, late } as LedgerEntry;
}

function index(name: keyof typeof TABLE.indexes, partition: string, sort: string): Record<string, string> {
  const { partitionKey, sortKey } = TABLE.indexes[name];
  return { [partitionKey]: partition, [sortKey]: sort };
}
