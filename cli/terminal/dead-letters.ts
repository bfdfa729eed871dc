import type { DeadLetter } from '../repair/dead-letters.ts';
import { print } from './print.ts';
import { formatSeconds } from './progress.ts';
import { renderTable } from './table.ts';

/** A table longer than this is no longer read; `--json` has all. */
const SHOWN_ROWS = 50;

/** Dead letters as lines of JSON, or as a table. */
export async function showDeadLetters(letters: readonly DeadLetter[], { json }: { json?: boolean }): Promise<void> {
  if (json) for (const letter of letters) await print(`${JSON.stringify(describe(letter))}\n`);
  else if (letters.length > 0) await print(`${render(letters)}\n`);
}

function describe({ stage, messageId, keys, traceId, sentAt, receives, reason }: DeadLetter) {
  return { stage, messageId, keys, traceId, sentAt, receives, reason };
}

function render(letters: readonly DeadLetter[]): string {
  const now = Date.now();
  const table = renderTable<DeadLetter>(
    [
      { head: 'stage', value: ({ stage }) => stage },
      { head: 'sent before', value: ({ sentAt }) => formatSeconds(Math.max(0, now - Date.parse(sentAt)) / 1000) },
      { head: 'received', value: ({ receives }) => String(receives), align: 'right', wide: true },
      { head: 'object', value: nameObjects, cut: 'start', share: 2 },
      { head: 'reason', value: ({ reason }) => reason, cut: 'end' },
      { head: 'trace', value: ({ traceId }) => traceId },
    ],
    letters.slice(0, SHOWN_ROWS),
  );
  return letters.length > SHOWN_ROWS ? `${table}\n… and ${letters.length - SHOWN_ROWS} more` : table;
}

function nameObjects({ keys }: DeadLetter): string | undefined {
  return keys.length > 1 ? `${keys.length} objects, ${keys[0]} first` : keys[0];
}
