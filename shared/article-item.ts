import type { Article, Entity, Topic } from './article.ts';
import { pack, unpack } from './packing.ts';
import {
  articleKey,
  type Carrier,
  entityPartition,
  type Item,
  index,
  type Key,
  languagePartition,
  NO_LANGUAGE,
  publisherPartition,
  shardOf,
  sortKeyOf,
  storyPartition,
  topicPartition,
} from './table.ts';
import { SCHEMA_VERSION } from './version.ts';

/** What an article's item holds beside the record: whose word it is, and where it stands in its history. */
export interface ArticleState {
  articleId: string;
  version: number;
  /** Counts writes of the item: the lock against a second writer. */
  revision: number;
  /** Whose word is stored. */
  carrier: Carrier;
  /** Trace of the delivery that wrote it: a repeat of that one has to finish what it began. */
  writtenBy: string;
  /** The version it came with, or came back with after a takedown. */
  firstVersion: number;
  /** Index items of earlier revisions that this one has no more: a writer that broke off may have left them standing. */
  dropped?: Key[];
}

/** In place of an article that was taken down: no word of it, only what orders it against late deliveries and lets the feed tell. */
export interface Tombstone extends Omit<ArticleState, 'carrier' | 'firstVersion'> {
  withdrawnAt: string;
  /** Of the deletion, when it was one. */
  sequencer?: string;
  /** By what subscribers filter. */
  publisher?: Article['publisher'];
  inLanguage?: string;
  topics?: string[];
  /** Objects in the work bucket that its deliveries have to delete. */
  contentKeys?: string[];
}

/** DynamoDB takes 400 KB an item; the fields beside the content stay below 50. */
export const CONTENT_LIMIT_BYTES = 340 * 1024;

/** Fields that stand in the item as they are, for indexes, for lists and for a look at the table; all others are packed into `content`. */
const PLAIN = ['version', 'schemaVersion', 'url', 'headline', 'datePublished', 'inLanguage', 'storyId'] as const;

/** Fields an item may hold plain: those above, and what earlier code left unpacked. */
const READ_PLAIN = [
  ...PLAIN,
  ...([
    'source',
    'alternativeHeadline',
    'description',
    'genre',
    'author',
    'publisher',
    'provider',
    'sourceOrganization',
  ] as const),
  ...(['dateModified', 'articleSection', 'isAccessibleForFree', 'wordCount', 'abstract'] as const),
] satisfies (keyof Article)[];

/** A list shows the beginning of an abstract. With it an index entry stays below 1 KB, the unit that a write is billed by. */
const LIST_ABSTRACT_BYTES = 280;

/** Everything but the plain fields, packed: a quarter of the size, and DynamoDB bills by it. */
export function packContent(article: Article): Buffer {
  const abstract = beginning(article.abstract, LIST_ABSTRACT_BYTES) === article.abstract ? undefined : article.abstract;
  const packed = Object.entries({ ...article, abstract }).filter(([field]) => field !== 'id' && !isPlain(field));
  return pack(JSON.stringify(Object.fromEntries(packed)), 9);
}

const isPlain = (field: string): boolean => (PLAIN as readonly string[]).includes(field);

/** What is unpacked stays within this: no record can be larger, as its raw object could not. */
const CONTENT_UNPACKED_BYTES = 64 * 1024 * 1024;

/** The fields of a record that stand plain beside its content, wherever that stands. */
export const plainFields = (article: Article): Record<string, unknown> => ({
  ...Object.fromEntries(PLAIN.map((field) => [field, article[field]])),
  abstract: beginning(article.abstract, LIST_ABSTRACT_BYTES),
});

/** The article's item, all but its content: `content`, or `contentKey` where that lies in S3. */
export function articleItem(article: Article, state: ArticleState, dayShards: number): Item {
  const { version, revision, carrier, writtenBy, firstVersion, dropped } = state;
  return {
    ...articleKey(article.id),
    kind: 'article',
    ...plainFields(article),
    ...listFields(article),
    ...{ version, revision, carrier, writtenBy, firstVersion, dropped },
    ...indexFields(article, dayShards),
  };
}

function indexFields(article: Article, dayShards: number): Record<string, string> {
  const sort = sortKeyOf(article);
  const publisher = article.publisher?.domain ?? article.publisher?.name;
  return {
    ...index('byTime', languagePartition(article.inLanguage ?? NO_LANGUAGE, shardOf(article.id, dayShards)), sort),
    ...(publisher && index('byPublisher', publisherPartition(publisher), sort)),
  };
}

/** What every list can show and filter by. */
function listFields(article: Article): Record<string, unknown> {
  const { id, headline, publisher, datePublished, inLanguage, topics = [] } = article;
  return {
    articleId: id,
    headline,
    publisherName: publisher?.name,
    publisherDomain: publisher?.domain,
    datePublished,
    inLanguage,
    ...(topics.length > 0 && { topicIds: topics.map((topic) => topic.id) }),
  };
}

export function articleStateOf(item: Record<string, unknown>): ArticleState | Tombstone {
  const { articleId, version, revision, carrier, writtenBy, firstVersion, dropped, withdrawnAt } = item;
  const state = { articleId, version, revision, carrier, writtenBy, firstVersion, dropped } as ArticleState;
  if (withdrawnAt === undefined) return state;
  const { sequencer, publisher, inLanguage, topics, contentKeys } = item;
  return { ...state, withdrawnAt, sequencer, publisher, inLanguage, topics, contentKeys } as unknown as Tombstone;
}

export const isWithdrawn = (state: ArticleState | Tombstone): state is Tombstone => 'withdrawnAt' in state;

export function tombstoneItem(tombstone: Tombstone): Item {
  return { ...articleKey(tombstone.articleId), kind: 'withdrawn', ...tombstone };
}

/** A record of an older schema lacks what came later: read as empty. */
const EMPTY = {
  author: [], keywords: [], articleBody: '', blocks: [], image: [], citation: [], evidence: {}, warnings: [],
  cleaning: { form: 'text', method: 'unknown', confidence: 0, removed: [] }, pipeline: { version: 'unknown', stages: [] },
} satisfies Partial<Article>; // biome-ignore format: a list reads best as lines

/**
 * The record of an item, of whatever schema version it was written with. `content` is the item's own, or what was read from where
 * `contentKey` points.
 */
export function articleOf(item: Record<string, unknown>, content: Uint8Array): Article {
  const packed = unpack(content, CONTENT_UNPACKED_BYTES) as Partial<Article>;
  const plain = Object.fromEntries(READ_PLAIN.filter((field) => item[field] !== undefined).map((field) => [field, item[field]]));
  const schemaVersion = Number(item.schemaVersion ?? packed.schemaVersion ?? SCHEMA_VERSION);
  return { ...EMPTY, id: item.articleId, ...plain, ...packed, schemaVersion } as Article;
}

/**
 * An article is found by what it is about: named in its headline, at its beginning, or often, for each of which salience has a third
 * (functions/enrich/entities/salience.ts). Of ten entities of a typical article those are three; the others are in the record, but each
 * would be a write of its own.
 */
const LEAST_SALIENCE = 0.34;
const ENTITY_ITEMS = 5;
const TOPIC_ITEMS = 5;

/** Where else an article is found: one small item for each of its entities and topics, and for its story unless it founded that. */
export function mentionItems(article: Article): Item[] {
  const sk = sortKeyOf(article);
  const common = { sk, kind: 'mention', ...listFields(article) };
  const subjects = article.entities?.filter(({ salience }) => salience >= LEAST_SALIENCE);
  const entities = top(subjects, (entity) => entity.salience, ENTITY_ITEMS).map((entity: Entity) => ({
    pk: entityPartition(entity.id),
    ...common,
    entityName: entity.name,
    salience: entity.salience,
  }));
  const topics = top(article.topics, (topic) => topic.score, TOPIC_ITEMS).map((topic: Topic) => ({
    pk: topicPartition(topic.id),
    ...common,
    score: topic.score,
  }));
  const joined = article.storyId !== undefined && article.storyId !== article.id;
  const story = joined ? [{ pk: storyPartition(article.storyId!), ...common }] : [];
  // BatchWriteItem takes a key once.
  return [...new Map([...entities, ...topics, ...story].map((item) => [item.pk, item])).values()];
}

const top = <T>(all: T[] | undefined, weight: (one: T) => number, count: number): T[] =>
  [...(all ?? [])].sort((a, b) => weight(b) - weight(a)).slice(0, count);

/** The beginning of a text, of at most so many bytes of UTF-8, up to the end of a word where there is one. */
function beginning(text: string | undefined, bytes: number): string | undefined {
  if (text === undefined || Buffer.byteLength(text) <= bytes) return text;
  const cut = new TextDecoder('utf-8').decode(Buffer.from(text).subarray(0, bytes - 3)).replace(/\uFFFD+$/, '');
  return `${/^(.*)\s/su.exec(cut)?.[1] ?? cut}…`;
}
