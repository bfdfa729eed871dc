import {
  type BatchExecuteStatementCommandInput,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  type PutCommandInput,
  type QueryCommandInput,
  type TransactWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { TABLE } from '../../shared/names.ts';
import type { Key } from '../../shared/table.ts';

type Item = Record<string, unknown>;

/** What DynamoDB would bill on demand, item by item. */
export interface Bill {
  /** Write request units: one for each KB begun of an item, and of each index entry that changed; two in a transaction. */
  wru: number;
  /** Read request units: half a one for each 4 KB begun, a whole one when the read is consistent. */
  rru: number;
  lines: { what: string; units: number }[];
}

/**
 * A client that reckons what its requests cost by the sizes of the items they touch, by AWS's rules
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html): the emulator's own word for it is not
 * to be relied on. Reads every item before and after it is written, which is not on the bill.
 */
export function meter(client: DynamoDBDocumentClient): { client: DynamoDBDocumentClient; bill: Bill } {
  const bill: Bill = { wru: 0, rru: 0, lines: [] };
  const send = async (command: { constructor: { name: string }; input: never }) => {
    const writes = writesOf(command.constructor.name, command.input);
    const before = await Promise.all(writes.map(({ table, key }) => read(client, table, key)));
    // A write whose condition fails is billed like one that is done.
    const { answer, error } = await client.send(command as never).then(
      (done) => ({ answer: done as Item, error: undefined }),
      (failure: Error) => ({ answer: {} as Item, error: failure }),
    );
    const after = await Promise.all(writes.map(({ table, key }) => read(client, table, key)));
    for (const [at, { key, times }] of writes.entries()) {
      for (const { what, units } of writeUnits(key, before[at], after[at])) {
        bill.wru += units * times;
        bill.lines.push({ what, units: units * times });
      }
    }
    if (error) throw error;
    bill.rru += readUnits(command.constructor.name, command.input, answer);
    return answer;
  };
  return { client: { send } as unknown as DynamoDBDocumentClient, bill };
}

interface Write {
  table: string;
  key: Key;
  times: number;
}

function writesOf(command: string, input: never): Write[] {
  const one = (table: string | undefined, { pk, sk }: Item, times = 1): Write => ({
    table: table!,
    key: { pk, sk } as Key,
    times,
  });
  if (command === 'PutCommand') return [one((input as PutCommandInput).TableName, (input as PutCommandInput).Item!)];
  if (command === 'UpdateCommand' || command === 'DeleteCommand')
    return [one((input as UpdateCommandInput).TableName, (input as UpdateCommandInput).Key!)];
  if (command === 'TransactWriteCommand')
    return ((input as TransactWriteCommandInput).TransactItems ?? []).map(({ Put }) => one(Put!.TableName, Put!.Item!, 2));
  if (command === 'BatchWriteCommand') {
    return Object.entries((input as BatchWriteCommandInput).RequestItems ?? {}).flatMap(([table, requests]) =>
      requests.map(({ PutRequest, DeleteRequest }) => one(table, (PutRequest?.Item ?? DeleteRequest?.Key)!)),
    );
  }
  if (command === 'BatchExecuteStatementCommand')
    return ((input as BatchExecuteStatementCommandInput).Statements ?? []).map(({ Statement, Parameters }) => {
      const [, table] = /INSERT INTO "([^"]+)"/.exec(Statement!)!;
      const names = Array.from(Statement!.matchAll(/'(\w+)': \?/g), ([, name]) => name!);
      return one(table, Object.fromEntries(names.map((name, at) => [name, Parameters![at]])));
    });
  if (/Get|Query/.test(command)) return [];
  throw new Error(`${command} has no price here`);
}

async function read(client: DynamoDBDocumentClient, table: string, { pk, sk }: Key): Promise<Item | undefined> {
  return (await client.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }))).Item;
}

function writeUnits({ pk }: Key, before: Item | undefined, after: Item | undefined): { what: string; units: number }[] {
  const kind = pk.split('#')[0]!;
  const item = { what: kind, units: Math.max(1, kilobytes(before), kilobytes(after)) };
  const indexes = Object.values(TABLE.indexes).flatMap((index) => {
    const [old, now] = [entryOf(index, before), entryOf(index, after)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const moved = old?.[index.partitionKey] !== now?.[index.partitionKey] || old?.[index.sortKey] !== now?.[index.sortKey];
    const units = moved ? kilobytes(old) + kilobytes(now) : Math.max(kilobytes(old), kilobytes(now));
    return [{ what: `${kind} ${index.name}`, units }];
  });
  return [item, ...indexes];
}

/** What an index keeps of an item, in a fixed order. */
function entryOf({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }, item: Item | undefined): Item | undefined {
  if (item?.[partitionKey] === undefined) return undefined;
  return Object.fromEntries(
    ['pk', 'sk', partitionKey, sortKey, ...TABLE.projected].flatMap((name) =>
      item[name] === undefined ? [] : [[name, item[name]]],
    ),
  );
}

function readUnits(command: string, input: never, answer: Item): number {
  const { ConsistentRead } = input as QueryCommandInput;
  const factor = ConsistentRead ? 1 : 0.5;
  if (command === 'GetCommand') return factor * Math.max(1, blocks(itemBytes(answer.Item as Item)));
  if (command === 'QueryCommand') {
    const bytes = (answer.Items as Item[]).reduce((sum, item) => sum + itemBytes(item), 0);
    return factor * Math.max(1, blocks(bytes));
  }
  if (command === 'BatchGetCommand') {
    const requests = Object.values(
      (input as { RequestItems: Record<string, { Keys: Key[]; ConsistentRead?: boolean }> }).RequestItems,
    );
    const found = Object.values(answer.Responses as Record<string, Item[]>).flat();
    const { Keys, ConsistentRead: consistent } = requests[0]!;
    const missing = Keys.length - found.length;
    return (consistent ? 1 : 0.5) * (missing + found.reduce((sum, item) => sum + blocks(itemBytes(item)), 0));
  }
  return 0;
}

const kilobytes = (item: Item | undefined): number => (item ? Math.ceil(itemBytes(item) / 1024) : 0);
const blocks = (bytes: number): number => Math.ceil(bytes / 4096);

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
export function itemBytes(item: Item | undefined): number {
  return Object.entries(item ?? {}).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

function valueBytes(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).replace(/[-.]/g, '').length / 2) + 1;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Set) return [...value].reduce((sum: number, one) => sum + valueBytes(one), 0);
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueBytes(one), 0);
  if (value !== null && typeof value === 'object') return 3 + Object.keys(value).length + itemBytes(value as Item);
  return 1;
}
