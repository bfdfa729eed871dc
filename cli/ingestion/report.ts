import { count, print, say } from '../terminal/print.ts';
import { describeRecord, type RecordRow, renderRecords } from '../terminal/records.ts';
import type { Balance, Result } from './results.ts';

/** A table longer than this is no longer read; `list` and `--json` have all. */
const SHOWN_ROWS = 50;

/**
 * Shows what a run came to: NDJSON on stdout, or tables.
 *
 * @returns the id of the first record, for commands to try next
 */
export async function showResults(results: AsyncIterable<Result>, { json }: { json?: boolean }): Promise<string | undefined> {
  const rows: RecordRow[] = [];
  let hidden = 0;
  let firstId: string | undefined;
  for await (const result of results) {
    if ('article' in result && result.status === 'stored') firstId ??= result.article.id;
    if (json) await print(`${JSON.stringify(result)}\n`);
    else if (rows.length < SHOWN_ROWS) rows.push(describeResult(result));
    else hidden++;
  }
  if (!json) await print(`\n${renderRecords(rows)}\n`);
  if (hidden > 0) say(`… and ${count(hidden, 'more')}`);
  return firstId;
}

/** A duplicate has a record, but not one of its own. */
function describeResult(result: Result): RecordRow {
  const { source, status } = result;
  if (!('article' in result)) return { source, ...result.error };
  if (status === 'stored') return describeRecord(source, result.article);
  return { source, code: status, message: `the record is ${result.article.id}: ${result.article.headline ?? 'no headline'}` };
}

/** The sum by which nothing is lost, in a line; what is zero is left out. */
export function sayBalance({ uploaded, byStatus, unaccounted, dead }: Balance): void {
  const terms = Object.entries({ ...byStatus, 'without a status': unaccounted })
    .filter(([, uploads]) => uploads > 0)
    .map(([status, uploads]) => `${uploads} ${status}`);
  say(`\n${uploaded} uploaded = ${terms.join(' + ')}`);
  if (dead > 0) say(`${count(dead, 'message')} in dead-letter queues: all tries failed; the logs say why`);
}
