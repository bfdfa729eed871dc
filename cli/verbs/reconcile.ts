import type { Command } from 'commander';
import { prefixOf, type Standing, walkStandings } from '../accounting/objects.ts';
import { type Connection, connect } from '../connection.ts';
import { readQueueDepths } from '../queues.ts';
import { paceOf, REPLAY_RATE, readRate } from '../repair/rate.ts';
import { replayObjects } from '../repair/replay.ts';
import { count, print, say } from '../terminal/print.ts';
import { startCounter, startProgress } from '../terminal/progress.ts';
import { renderTable } from '../terminal/table.ts';

interface Options {
  prefix?: string;
  replay?: boolean;
  rate: number;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('reconcile')
    .summary('uploads without a status; sends them again')
    .description(
      `Compares the raw bucket with the ledger and lists the objects whose upload the ledger doesn't know: their message is in a queue or a
dead-letter queue, or never came. With --replay it sends them again, behind live articles; that changes nothing for those that come through by themselves.`,
    )
    .option('--prefix <prefix>', 'objects whose keys begin so, with or without articles/')
    .option('--replay', 'send them again; without, they are only listed')
    .option('--rate <n>', 'with --replay, at most so many a second', readRate, REPLAY_RATE)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON each: {"key", "uploadedAt", "bytes", "earlier"}')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk reconcile
  $ copydesk reconcile --stack copydesk-dev --json > missing.ndjson
  $ copydesk reconcile --prefix archive-2019/ --replay`,
    )
    .action(runReconcile);
}

async function runReconcile({ prefix, replay, rate, stack, json }: Options): Promise<void> {
  const connection = await connect(stack);
  const missing: Standing[] = [];
  const counter = startCounter('listed');
  let listed = 0;
  for await (const page of walkStandings(connection, { prefix: prefixOf(prefix) })) {
    missing.push(...page.filter(({ isSettled }) => !isSettled));
    listed += page.length;
    counter.update(listed);
  }
  counter.stop();

  if (json) for (const standing of missing) await print(`${JSON.stringify(describe(standing))}\n`);
  else if (missing.length > 0) await print(`${render(missing)}\n`);
  say(`${count(listed, 'object')} in the bucket, ${count(missing.length, 'upload')} without a status`);
  if (missing.length === 0) return;
  await explain(connection);
  if (!replay) {
    say('Nothing was sent. --replay sends them through the pipeline again.');
    return;
  }
  const progress = startProgress('sent', missing.length);
  await replayObjects(connection, missing, { stamp: Date.now(), pace: paceOf(rate), onSent: progress.update });
  progress.stop();
  say(`${count(missing.length, 'object')} sent again; \`copydesk status\` tells what becomes of them`);
}

/** What is still under way will settle by itself, and what is dead waits for a redrive: only the rest is lost. */
async function explain(connection: Connection): Promise<void> {
  const queues = await readQueueDepths(connection);
  const [waiting, dead] = [
    queues.reduce((sum, each) => sum + each.waiting + each.backfill, 0),
    queues.reduce((sum, each) => sum + each.dead, 0),
  ];
  if (waiting > 0) say(`${count(waiting, 'message')} in flight: some of these may settle by themselves.`);
  if (dead > 0)
    say(`${count(dead, 'message')} in dead-letter queues: \`copydesk dead\` lists them, \`copydesk redrive\` sends them back.`);
}

/** A table longer than this is no longer read; `--json` has all. */
const SHOWN_ROWS = 50;

function render(missing: readonly Standing[]): string {
  const table = renderTable<Standing>(
    [
      { head: 'object', value: ({ key }) => key, cut: 'start' },
      { head: 'uploaded', value: ({ uploadedAt }) => `${uploadedAt.slice(0, 16).replace('T', ' ')} UTC` },
      { head: 'bytes', value: ({ bytes }) => bytes.toLocaleString('en-US'), align: 'right' },
      { head: 'earlier upload', value: ({ entry }) => entry?.status },
    ],
    missing.slice(0, SHOWN_ROWS),
  );
  return missing.length > SHOWN_ROWS ? `${table}\n… and ${count(missing.length - SHOWN_ROWS, 'more')}` : table;
}

/** `earlier`: what became of the object's earlier upload, when there was one. */
function describe({ key, uploadedAt, bytes, entry }: Standing) {
  return { key, uploadedAt, bytes, earlier: entry?.status };
}
