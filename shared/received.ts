import { type Found, mergeLanes } from './lanes.ts';
import type { TableReader } from './reads.ts';
import { type LedgerEntry, receivedPartition } from './table.ts';

/** What a list shows of a raw object. */
export interface LedgerSummary {
  sourceKey: string;
  status: LedgerEntry['status'];
  /** Stored, as another version of a record that was there. */
  corrected?: true;
  code?: string;
  articleId?: string;
}

/** Raw objects that came in on a day (yyyy-mm-dd, UTC), newest first. */
export async function listReceived(day: string, limit: number, reader: TableReader): Promise<LedgerSummary[]> {
  const summaries: LedgerSummary[] = [];
  for await (const { item } of received(day, limit, reader)) if (summaries.push(summaryOf(item)) === limit) break;
  return summaries;
}

/** All raw objects that came in on a day, newest first, read page by page as they are asked for. */
export async function* walkReceived(day: string, reader: TableReader): AsyncGenerator<LedgerSummary> {
  for await (const { item } of received(day, WALK_PAGE_ITEMS, reader)) yield summaryOf(item);
}

/** Some 250 KB of index entries to a request. */
const WALK_PAGE_ITEMS = 1000;

function received(day: string, pageItems: number, reader: TableReader): AsyncGenerator<Found> {
  const lanes = Array.from({ length: reader.dayShards }, (_, shard) => ({
    partition: receivedPartition(day, shard),
    index: 'byTime' as const,
  }));
  return mergeLanes(lanes, {}, pageItems, reader);
}

function summaryOf({ sourceKey, status, corrected, code, articleId }: Record<string, unknown>): LedgerSummary {
  return { sourceKey, status, corrected, code, articleId } as LedgerSummary;
}
