import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { TABLE } from './names.ts';
import type { TableReader } from './reads.ts';
import type { Item } from './table.ts';

/** One partition, of the table or of an index, that is read from its newest item on. */
export interface Lane {
  partition: string;
  index?: keyof typeof TABLE.indexes;
}

/** Sort keys to read, both ends included unless `before` ends them. */
export interface Span {
  from?: string;
  to?: string;
  /** Only what sorts before this. */
  before?: string;
}

/** An item as a lane gives it, under the sort key it has there. */
export interface Found {
  sortKey: string;
  item: Item;
}

/**
 * The items of several partitions as one list, newest first. Each lane is read in pages, the next only when its items are used up, and then
 * twice as long: of several lanes one may hold nearly all.
 */
export async function* mergeLanes(lanes: Lane[], span: Span, pageItems: number, reader: TableReader): AsyncGenerator<Found> {
  const readers = lanes.map((lane) => readLane(lane, span, pageItems, reader));
  const heads = await Promise.all(readers.map((items) => items.next()));
  for (;;) {
    let newest = -1;
    for (const [lane, head] of heads.entries()) {
      if (!head.done && (newest < 0 || head.value.sortKey > (heads[newest]!.value as Found).sortKey)) newest = lane;
    }
    if (newest < 0) return;
    yield heads[newest]!.value as Found;
    heads[newest] = await readers[newest]!.next();
  }
}

async function* readLane(
  { partition, index }: Lane,
  span: Span,
  pageItems: number,
  { dynamodb, tableName }: TableReader,
): AsyncGenerator<Found> {
  const { partitionKey, sortKey } = index ? TABLE.indexes[index] : TABLE;
  const { condition, values } = spanCondition(span);
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  let items = pageItems;
  do {
    const { Items = [], LastEvaluatedKey } = await dynamodb.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: index && TABLE.indexes[index].name,
        KeyConditionExpression: `#pk = :pk${condition}`,
        ExpressionAttributeNames: { '#pk': partitionKey, ...(condition && { '#sk': sortKey }) },
        ExpressionAttributeValues: { ':pk': partition, ...values },
        ScanIndexForward: false,
        Limit: items,
        ExclusiveStartKey,
      }),
    );
    for (const item of Items as Item[]) {
      const key = String(item[sortKey]);
      if (span.before === undefined || key < span.before) yield { sortKey: key, item };
    }
    ExclusiveStartKey = LastEvaluatedKey;
    items = Math.min(2 * items, MOST_PAGE_ITEMS);
  } while (ExclusiveStartKey);
}

/** Index entries stay below 1 KB, so DynamoDB's own limit of 1 MB a page is not met. */
const MOST_PAGE_ITEMS = 1000;

/** After every sort key that begins with a day. */
const AFTER_ALL = '\u{10FFFF}';

function spanCondition({ from, to, before }: Span): { condition: string; values: Record<string, string> } {
  const last = to === undefined ? undefined : to + AFTER_ALL;
  const upper = before !== undefined && (last === undefined || before < last) ? before : last;
  if (from === undefined && upper === undefined) return { condition: '', values: {} };
  if (upper === undefined) return { condition: ' AND #sk >= :from', values: { ':from': from! } };
  // Only BETWEEN takes both ends; the item at `before` itself is left out by the reader.
  return { condition: ' AND #sk BETWEEN :from AND :upper', values: { ':from': from ?? ' ', ':upper': upper } };
}
