import type { Article } from '../../shared/article.ts';
import { LEDGER_STATUSES } from '../../shared/table.ts';
import type { Connection } from '../connection.ts';
import { inOrder } from '../in-order.ts';
import type { Account, Accounts } from './accounts.ts';

/** What one upload came to, as `--json` prints it: the shape of `extract`'s lines, and the ledger's status. */
export type Result = { source: string; status: string } & ({ article: Article } | { error: ResultError });

interface ResultError {
  code: string;
  message: string;
  stage?: string;
}

/** Records read at a time. */
const READ_AHEAD = 8;

/** What each upload came to, in order. Of a duplicate, the record it is a duplicate of. */
export function readResults({ records }: Connection, { accounts }: Accounts): AsyncGenerator<Result> {
  return inOrder(accounts, ({ upload, entry }) => readResult(upload.source, entry, records), READ_AHEAD);
}

async function readResult(source: string, entry: Account['entry'], records: Connection['records']): Promise<Result> {
  if (!entry) return { source, status: 'unaccounted', error: UNACCOUNTED };
  if (entry.rejection) return { source, status: entry.status, error: entry.rejection };
  const article = entry.articleId ? await records.readArticle(entry.articleId) : undefined;
  if (article) return { source, status: entry.status, article };
  return { source, status: entry.status, error: { code: 'missing', message: 'the ledger names a record that is not there' } };
}

const UNACCOUNTED: ResultError = {
  code: 'unaccounted',
  message: 'has no status: its message is in a dead-letter queue, or still waits',
};

/** The sum that must hold: uploaded = stored + duplicate + stale + rejected. */
export interface Balance {
  uploaded: number;
  byStatus: Record<string, number>;
  unaccounted: number;
  dead: number;
}

export function balance({ accounts, queues }: Accounts): Balance {
  const statuses = accounts.map(({ entry }) => entry?.status);
  return {
    uploaded: accounts.length,
    byStatus: Object.fromEntries(LEDGER_STATUSES.map((status) => [status, statuses.filter((s) => s === status).length])),
    unaccounted: statuses.filter((status) => status === undefined).length,
    dead: queues.reduce((sum, { dead }) => sum + dead, 0),
  };
}
