import { BatchExecuteStatementCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { pause, readAll } from '../../shared/reads.ts';
import type { Item, Key } from '../../shared/table.ts';
import type { StoreHost } from './host.ts';

/** What store works with: its host, and the host's table by whole batches. */
export interface Store extends StoreHost {
  /** Items of these keys, in any order; nothing for a key without one. Consistent. */
  readItems(keys: Key[]): Promise<Item[]>;
  /** The same at half the price, but what was written a moment ago may be missing: for who finds out when writing. */
  glanceAt(keys: Key[]): Promise<Item[]>;
  /** Puts and deletes, without conditions. No key twice. */
  writeItems(puts: Item[], deletes: Key[]): Promise<void>;
  /** Writes an item if there is none under its key. @returns whether there was none */
  insertItem(item: Item): Promise<boolean>;
}

/** DynamoDB: a hundred keys to a BatchGetItem, 25 requests to a BatchWriteItem or BatchExecuteStatement. */
const BATCH_KEYS = 100;
const BATCH_REQUESTS = 25;

/**
 * How long a request waits for company. The documents of a batch go side by side and come to the same step within a millisecond or two;
 * a call saved is more than a millisecond of processor time, and on AWS several of waiting.
 */
const GATHER_MS = 1;

type Write = { PutRequest: { Item: Item } } | { DeleteRequest: { Key: Key } };

/** Opens a host's table so that what documents of one batch read and write at about the same time goes in common requests. */
export function openStore(host: StoreHost): Store {
  const { dynamodb, tableName } = host;
  const reader = (consistent: boolean) => {
    const read = gather(async (keys: Key[]) => {
      const found = new Map<string, Item>();
      for (const some of slices(distinct(keys, nameOf), BATCH_KEYS)) {
        for (const item of (await readAll(dynamodb, tableName, some, { consistent })) as Item[]) found.set(nameOf(item), item);
      }
      return keys.map((key) => found.get(nameOf(key)));
    });
    return async (keys: Key[]) => {
      const items = await Promise.all(distinct(keys, nameOf).map(read));
      return items.filter((item) => item !== undefined);
    };
  };
  const write = gather(async (writes: Write[]) => {
    // Two documents may note the same day in the directory; of one key the last counts.
    for (const some of slices(distinct(writes, keyOf), BATCH_REQUESTS)) await writeSome(some, host);
    return writes.map(() => undefined);
  });
  const insert = gather(async (items: Item[]) => {
    // DynamoDB refuses a batch that names a key twice: of one key only the first is sent, and the others find it there.
    const firsts = [...new Map(items.map((item, at) => [nameOf(item), at] as const).reverse()).values()];
    const inserted = items.map(() => false);
    for (const some of slices(firsts, BATCH_REQUESTS)) {
      const answers = await insertSome(
        some.map((at) => items[at]!),
        host,
      );
      for (const [nth, at] of some.entries()) inserted[at] = answers[nth]!;
    }
    return inserted;
  });
  return {
    ...host,
    insertItem: insert,
    readItems: reader(true),
    glanceAt: reader(false),
    async writeItems(puts, deletes) {
      await Promise.all([
        ...puts.map((Item) => write({ PutRequest: { Item } })),
        ...deletes.map(({ pk, sk }) => write({ DeleteRequest: { Key: { pk, sk } } })),
      ]);
    },
  };
}

/** One request of up to 25 writes, repeated for what DynamoDB left unprocessed. */
async function writeSome(writes: Write[], { dynamodb, tableName }: StoreHost): Promise<void> {
  let left = writes;
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt > 0) await pause(attempt);
    const { UnprocessedItems } = await dynamodb.send(new BatchWriteCommand({ RequestItems: { [tableName]: left } }));
    left = (UnprocessedItems?.[tableName] ?? []) as Write[];
  }
}

/**
 * PartiQL's INSERT fails where there is an item, so a batch of them is the one way to send conditional writes together without a
 * transaction's double price.
 */
async function insertSome(items: Item[], { dynamodb, tableName }: StoreHost): Promise<boolean[]> {
  const statements = items.map((item) => {
    const fields = Object.entries(item).filter(([, value]) => value !== undefined);
    const value = fields.map(([name]) => `'${name}': ?`).join(', ');
    return { Statement: `INSERT INTO "${tableName}" VALUE {${value}}`, Parameters: fields.map(([, field]) => field) };
  });
  const { Responses = [] } = await dynamodb.send(new BatchExecuteStatementCommand({ Statements: statements }));
  return items.map((_, index) => {
    const error = Responses[index]?.Error;
    if (error && error.Code !== 'DuplicateItem') throw new Error(`DynamoDB refused an insertion: ${error.Code}`);
    return !error;
  });
}

/** Turns an action on many inputs into one that is called with each, and acts once for all calls of the next milliseconds. */
function gather<In, Out>(act: (inputs: In[]) => Promise<Out[]>): (input: In) => Promise<Out> {
  let waiting: { input: In; resolve: (output: Out) => void; reject: (error: unknown) => void }[] = [];
  const flush = async () => {
    const calls = waiting;
    waiting = [];
    try {
      const outputs = await act(calls.map(({ input }) => input));
      calls.forEach(({ resolve }, index) => {
        resolve(outputs[index]!);
      });
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  };
  return (input) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, GATHER_MS);
      waiting.push({ input, resolve, reject });
    });
}

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);
const keyOf = (write: Write): string => nameOf('PutRequest' in write ? write.PutRequest.Item : write.DeleteRequest.Key);

const distinct = <T>(all: T[], nameOfOne: (one: T) => string): T[] => [
  ...new Map(all.map((one) => [nameOfOne(one), one])).values(),
];

function* slices<T>(all: T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
