import { checkFilters, checkLimit, cursorAfter, type ListFilters, readCursor } from './filters.ts';
import { type Found, type Lane, mergeLanes, type Span } from './lanes.ts';
import { queryAll, readAll, type TableReader } from './reads.ts';
import { readStory } from './story.ts';
import { DIRECTORY, entityPartition, type Item, languagePartition, publisherPartition, topicPartition } from './table.ts';

/** What a list shows of an article. */
export interface ArticleSummary {
  articleId: string;
  version?: number;
  headline?: string;
  publisherName?: string;
  publisherDomain?: string;
  datePublished?: string;
  inLanguage?: string;
  topicIds?: string[];
  abstract?: string;
  url?: string;
}

export interface ListQuery extends ListFilters {
  limit: number;
  /** Where an earlier page ended. */
  cursor?: string;
}

export interface Page<T> {
  items: T[];
  /** Given when there is more. */
  cursor?: string;
}

/** One page, newest first. @throws QueryError */
export async function listArticles({ limit, cursor, ...filters }: ListQuery, reader: TableReader): Promise<Page<ArticleSummary>> {
  checkLimit(limit);
  checkFilters(filters);
  const before = cursor === undefined ? undefined : readCursor(cursor, filters);
  const items: ArticleSummary[] = [];
  let last = '';
  for await (const { sortKey, item } of find(filters, before, limit + 1, reader)) {
    if (items.length === limit) return { items, cursor: cursorAfter(filters, last) };
    items.push(summaryOf(item));
    last = sortKey;
  }
  return { items };
}

/** All that pass, newest first, in constant memory. @throws QueryError */
export async function* walkArticles(filters: ListFilters, reader: TableReader): AsyncGenerator<ArticleSummary> {
  checkFilters(filters);
  for await (const { item } of find(filters, undefined, WALK_PAGE_ITEMS, reader)) yield summaryOf(item);
}

/** Some 60 KB of index entries to a request. */
const WALK_PAGE_ITEMS = 100;

/** Leads by the filter that narrows most, and tests the others on what it finds. */
async function* find(
  filters: ListFilters,
  before: string | undefined,
  wanted: number,
  reader: TableReader,
): AsyncGenerator<Found> {
  const span: Span = { from: filters.from, to: filters.to, before };
  // A second filter passes over some of what the first finds.
  const { from, to, ...others } = filters;
  const pageItems = Object.values(others).filter(Boolean).length > 1 ? Math.min(3 * wanted, 3 * WALK_PAGE_ITEMS) : wanted;
  for await (const found of candidates(filters, span, pageItems, reader)) {
    if (passes(found.item, filters) && (await isMentioned(found, filters, reader))) yield found;
  }
}

async function* candidates(filters: ListFilters, span: Span, wanted: number, reader: TableReader): AsyncGenerator<Found> {
  const { story, entity, topic, publisher, language } = filters;
  if (story) return yield* storyMembers(story, span, reader);
  if (entity) return yield* mergeLanes([{ partition: entityPartition(entity) }], span, wanted, reader);
  if (topic) return yield* mergeLanes([{ partition: topicPartition(topic) }], span, wanted, reader);
  if (publisher) {
    const lanes = (await publisherNames(publisher, reader)).map(
      (name): Lane => ({ partition: publisherPartition(name), index: 'byPublisher' }),
    );
    return yield* mergeLanes(lanes, span, wanted, reader);
  }
  const languages = language ? [language] : await noted('LANGUAGE#', reader);
  const lanes = languages.flatMap((tag) =>
    Array.from({ length: reader.dayShards }, (_, shard): Lane => ({ partition: languagePartition(tag, shard), index: 'byTime' })),
  );
  // Of a page, each lane holds a part; a quarter more spares most second requests.
  const pageItems = Math.ceil((wanted / Math.max(1, lanes.length)) * (lanes.length > 1 ? 1.25 : 1));
  yield* mergeLanes(lanes, span, pageItems, reader);
}

/** A publisher stands under its domain where that is known, else under its name: a name may stand for several. */
async function publisherNames(publisher: string, reader: TableReader): Promise<string[]> {
  const name = publisher.toLowerCase();
  return [...new Set([name, ...(await noted(`PUBLISHER#${name}#`, reader))])];
}

/** What the directory has under a prefix. */
async function noted(prefix: string, reader: TableReader): Promise<string[]> {
  const entries = await queryAll(reader, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': DIRECTORY, ':prefix': prefix },
  });
  return entries.map(({ sk }) => sk.slice(prefix.length));
}

async function* storyMembers(id: string, { from = '', to, before }: Span, reader: TableReader): AsyncGenerator<Found> {
  const story = await readStory(id, reader);
  for (const { sortKey, item } of (story?.members ?? []).toReversed()) {
    if (sortKey >= from && (to === undefined || sortKey.slice(0, to.length) <= to) && (before === undefined || sortKey < before))
      yield { sortKey, item };
  }
}

function passes(item: Item, { publisher, topic, language }: ListFilters): boolean {
  const same = (value: unknown, wanted: string) => String(value ?? '').toLowerCase() === wanted.toLowerCase();
  return (
    (!publisher || same(item.publisherDomain, publisher) || same(item.publisherName, publisher)) &&
    (!topic || ((item.topicIds as string[] | undefined) ?? []).includes(topic)) &&
    (!language || same(item.inLanguage, language))
  );
}

/** Only beside a story is an entity not what leads: then its own partition tells, by the one key there can be. */
async function isMentioned(
  { sortKey }: Found,
  { story, entity }: ListFilters,
  { dynamodb, tableName }: TableReader,
): Promise<boolean> {
  if (!story || !entity) return true;
  const items = await readAll(dynamodb, tableName, [{ pk: entityPartition(entity), sk: sortKey }], { consistent: false });
  return items.length > 0;
}

export function summaryOf(item: Item): ArticleSummary {
  const { articleId, version, headline, publisherName, publisherDomain, datePublished, inLanguage, topicIds, abstract, url } =
    item;
  return {
    articleId,
    version,
    headline,
    publisherName,
    publisherDomain,
    datePublished,
    inLanguage,
    topicIds,
    abstract,
    url,
  } as ArticleSummary;
}
