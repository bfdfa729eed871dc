import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Article } from './article.ts';
import { articleStateOf, isWithdrawn } from './article-item.ts';
import type { ListFilters } from './filters.ts';
import { type ArticleSummary, type ListQuery, listArticles, type Page, summaryOf, walkArticles } from './listing.ts';
import { findStoryRoot, queryAll, readAll, readRecord, type TableReader } from './reads.ts';
import { type LedgerSummary, listReceived, walkReceived } from './received.ts';
import { readStory } from './story.ts';
import {
  articleKey,
  articlePartition,
  type LedgerEntry,
  ledgerEntryOf,
  ledgerKey,
  nameOfObject,
  type ObjectName,
  versionKey,
} from './table.ts';

/** Reading what is stored. Keys and items are shared/table.ts's; callers see records. No query here scans the table. */
export type RecordsOptions = TableReader;

/** One version of a record, as its history shows it. */
export interface VersionSummary {
  version: number;
  /** When the upload that brought it came in. */
  receivedAt: string;
  source: ObjectName;
  headline?: string;
  current: boolean;
}

export interface Records {
  /** @returns nothing when there is no such record, or it was withdrawn */
  readArticle(id: string): Promise<Article | undefined>;
  /** One version of a record; nothing when there never was one of that number, or it was withdrawn. */
  readVersion(id: string, version: number): Promise<Article | undefined>;
  /** Records in the order of `ids`, without those that are gone; at most a hundred. */
  readArticles(ids: string[]): Promise<Article[]>;
  /** When a record was withdrawn; nothing when it stands, or never did. */
  readWithdrawal(id: string): Promise<{ withdrawnAt: string; version: number } | undefined>;
  /** All versions of a record, the newest first. */
  listVersions(id: string): Promise<VersionSummary[]>;
  /** Ledger entries, in the order of `sources`; nothing in the place of an object that has none yet. */
  readLedger(sources: ObjectName[]): Promise<(LedgerEntry | undefined)[]>;
  /** One page of articles, newest first. @throws QueryError */
  list(query: ListQuery): Promise<Page<ArticleSummary>>;
  /** All articles that pass, newest first, read page by page as they are asked for. @throws QueryError */
  walk(filters: ListFilters): AsyncGenerator<ArticleSummary>;
  /** Every article of a story, the earliest first. */
  readStory(id: string): Promise<Story | undefined>;
  /** Articles of one day of publication (yyyy-mm-dd), newest first. */
  listDay(day: string, limit: number): Promise<ArticleSummary[]>;
  /** Raw objects that came in on a day (yyyy-mm-dd, UTC), newest first. */
  listReceived(day: string, limit: number): Promise<LedgerSummary[]>;
  /** All of them, read page by page as they are asked for. */
  walkReceived(day: string): AsyncGenerator<LedgerSummary>;
}

/** Articles that say the same, the earliest first: its head. */
export interface Story {
  storyId: string;
  articles: ArticleSummary[];
}

export type { ArticleSummary, LedgerSummary, ListFilters, ListQuery, Page };

/** DynamoDB: a hundred keys to a BatchGetItem. */
const BATCH_KEYS = 100;

export function openRecords(options: RecordsOptions): Records {
  return {
    readArticle: (id) => readOne(articleKey(id), options),
    readVersion: async (id, version) => {
      const latest = await readOne(articleKey(id), options);
      return latest?.version === version ? latest : readOne(versionKey(id, version), options);
    },
    readArticles: (ids) => readMany(ids, options),
    readWithdrawal: (id) => readWithdrawal(id, options),
    listVersions: (id) => listVersions(id, options),
    readLedger: (sources) => readLedger(sources, options),
    list: (query) => listArticles(query, options),
    walk: (filters) => walkArticles(filters, options),
    readStory: async (id) => {
      const story = await readStory(id, options);
      return story && { storyId: story.storyId, articles: story.members.map(({ item }) => summaryOf(item)) };
    },
    listDay: async (day, limit) => (await listArticles({ from: day, to: day, limit }, options)).items,
    listReceived: (day, limit) => listReceived(day, limit, options),
    walkReceived: (day) => walkReceived(day, options),
  };
}

async function readOne(key: { pk: string; sk: string }, options: RecordsOptions): Promise<Article | undefined> {
  const { Item: item } = await options.dynamodb.send(new GetCommand({ TableName: options.tableName, Key: key }));
  if (!item || item.withdrawnAt !== undefined) return undefined;
  const article = await readRecord(item, options);
  return article.storyId ? { ...article, storyId: await findStoryRoot(article.storyId, options) } : article;
}

async function readMany(ids: string[], options: RecordsOptions): Promise<Article[]> {
  const items = await readAll(options.dynamodb, options.tableName, ids.map(articleKey), { consistent: false });
  const standing = items.filter((item) => item.withdrawnAt === undefined);
  const articles = await Promise.all(standing.map((item) => readRecord(item, options)));
  const byId = new Map(articles.map((article) => [article.id, article]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function readWithdrawal(id: string, { dynamodb, tableName }: RecordsOptions) {
  const { Item: item } = await dynamodb.send(new GetCommand({ TableName: tableName, Key: articleKey(id) }));
  const state = item && articleStateOf(item);
  return state && isWithdrawn(state) ? { withdrawnAt: state.withdrawnAt, version: state.version } : undefined;
}

async function listVersions(id: string, options: RecordsOptions): Promise<VersionSummary[]> {
  const items = await queryAll(options, {
    // LATEST, then VERSION#1 …: nothing lies between.
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': articlePartition(id), ':from': 'LATEST', ':to': 'VERSION#~' },
  });
  return items
    .filter((item) => item.withdrawnAt === undefined)
    .map((item) => {
      const carrier = item.carrier as { object: ObjectName; receivedAt: string };
      return {
        version: Number(item.version),
        receivedAt: carrier.receivedAt,
        source: carrier.object,
        headline: item.headline as string | undefined,
        current: item.sk === 'LATEST',
      };
    })
    .sort((a, b) => b.version - a.version);
}

async function readLedger(sources: ObjectName[], { dynamodb, tableName }: RecordsOptions): Promise<(LedgerEntry | undefined)[]> {
  const found = new Map<string, LedgerEntry>();
  for (let start = 0; start < sources.length; start += BATCH_KEYS) {
    const keys = sources.slice(start, start + BATCH_KEYS).map(ledgerKey);
    for (const item of await readAll(dynamodb, tableName, keys)) {
      const entry = ledgerEntryOf(item);
      found.set(nameOfObject(entry.source), entry);
    }
  }
  return sources.map((source) => found.get(nameOfObject(source)));
}
