import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Article } from '../../shared/article.ts';
import { mentionItems } from '../../shared/article-item.ts';
import { pause, readAll } from '../../shared/reads.ts';
import { DIRECTORY, type Item, instantOf, type Key } from '../../shared/table.ts';
import type { StoreHost } from './host.ts';

export const keysOf = (items: Key[]): Key[] => items.map(({ pk, sk }) => ({ pk, sk }));

const nameOf = ({ pk, sk }: Key) => JSON.stringify([pk, sk]);

/** Keys that are not among others, each once. */
export function withoutKeys(keys: Key[], others: Key[]): Key[] {
  const out = new Set(others.map(nameOf));
  return [...new Map(keys.map((key) => [nameOf(key), key])).values()].filter((key) => !out.has(nameOf(key)));
}

/**
 * Brings the index items of an article in line with the record that is shown.
 *
 * - `write`: puts them all; `gone` are those of the version before that this one has no more.
 * - `repair`: something may have broken off or come in between: reads them first, and writes what differs.
 *
 * Whoever calls reads the article's revision again afterwards: where it moved on meanwhile, this has to be done again.
 */
export async function syncMentions(
  shown: Article | undefined,
  gone: Key[],
  mode: 'write' | 'repair',
  host: StoreHost,
): Promise<void> {
  let puts = shown ? mentionItems(shown) : [];
  let deletes = withoutKeys(gone, puts);
  if (mode === 'repair') {
    const keys = keysOf([...puts, ...deletes]);
    const found = new Map<string, string>();
    for (let start = 0; start < keys.length; start += BATCH_KEYS) {
      const items = await readAll(host.dynamodb, host.tableName, keys.slice(start, start + BATCH_KEYS));
      for (const item of items) found.set(nameOf(item as Key), canonical(item));
    }
    puts = puts.filter((item) => found.get(nameOf(item)) !== canonical(item));
    deletes = deletes.filter((key) => found.has(nameOf(key)));
  }
  const directory = shown ? unnoted(shown, host) : [];
  await writeAll([...puts, ...directory], deletes, host);
  for (const item of directory) host.noted.add(nameOf(item));
}

/** DynamoDB: a hundred keys to a BatchGetItem, 25 requests to a BatchWriteItem. */
const BATCH_KEYS = 100;
const BATCH_REQUESTS = 25;

const canonical = (item: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Days and publishers that there are records of: what a list walks along. Noted once by each process that meets them. */
function unnoted(article: Article, { noted }: StoreHost): Item[] {
  const day = instantOf(article).slice(0, 10);
  const { name, domain } = article.publisher ?? {};
  const items: Item[] = [
    ...(day ? [{ pk: DIRECTORY, sk: `DAY#${day}` }] : []),
    ...(name && domain ? [{ pk: DIRECTORY, sk: `PUBLISHER#${name.toLowerCase()}#${domain}` }] : []),
  ];
  return items.filter((item) => !noted.has(nameOf(item)));
}

/** Puts and deletes, and repeats what DynamoDB left unprocessed. */
export async function writeAll(puts: Item[], deletes: Key[], { dynamodb, tableName }: StoreHost): Promise<void> {
  const requests = [...puts.map((Item) => ({ PutRequest: { Item } })), ...deletes.map((Key) => ({ DeleteRequest: { Key } }))];
  for (let start = 0; start < requests.length; start += BATCH_REQUESTS) {
    let left: typeof requests = requests.slice(start, start + BATCH_REQUESTS);
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt > 0) await pause(attempt);
      const { UnprocessedItems } = await dynamodb.send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }));
      left = (UnprocessedItems?.[tableName] ?? []) as typeof requests;
    }
  }
}
