import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { STAGES } from '../../shared/names.ts';
import { prefixOf } from '../accounting/objects.ts';
import { type AccountScope, ENDINGS, type Tally, takeAccounts } from '../accounting/tally.ts';
import { type Connection, connect } from '../connection.ts';
import { readDay } from '../filters.ts';
import { coloursFor, count, print } from '../terminal/print.ts';
import { startCounter } from '../terminal/progress.ts';
import { renderTable } from '../terminal/table.ts';

interface Options {
  day?: string;
  prefix?: string;
  watch?: boolean;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('status')
    .summary('what became of all uploads, and whether the accounts close')
    .description(
      `Counts every object of the raw bucket by what became of it, and what waits in queues and dead-letter queues. The accounts close
when every upload has a status or can be in a queue; otherwise this says how many are missing.`,
    )
    .option('--day <day>', 'uploads of this day, yyyy-mm-dd in UTC, those deleted since included', readDay)
    .option('--prefix <prefix>', 'objects whose keys begin so, with or without articles/')
    .option('--watch', 'count again and again, until Ctrl-C')
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON each time')
    .addHelpText(
      'after',
      `
Exit code 1 when uploads are missing: \`copydesk reconcile\` lists them.
Examples:
  $ copydesk status
  $ copydesk status --day 2026-11-20 --stack copydesk-dev
  $ copydesk status --prefix archive-2019/ --watch
  $ copydesk status --json | jq .missing`,
    )
    .action(runStatus);
}

/** Between two counts; as long as one takes when that is longer, so that half of the time at most goes into counting. */
const WATCH_EVERY_MS = { local: 2_000, deployed: 15_000 };

async function runStatus({ day, prefix, watch, stack, json }: Options): Promise<void> {
  const scope = { prefix: prefixOf(prefix), day };
  const connection = await connect(stack);
  for (;;) {
    const began = performance.now();
    const tally = await takeWatched(connection, scope, Boolean(watch));
    process.exitCode = tally.missing > 0 ? 1 : 0;
    if (json) await print(`${JSON.stringify({ at: new Date().toISOString(), ...scope, ...tally })}\n`);
    else await print(`${watch && process.stdout.isTTY ? CLEAR : ''}${render(tally, scope)}\n`);
    if (!watch) return;
    await sleep(Math.max(WATCH_EVERY_MS[connection.local ? 'local' : 'deployed'], performance.now() - began));
  }
}

const CLEAR = '\x1b[H\x1b[2J';

/** A counter would flicker below a picture that is drawn again and again. */
async function takeWatched(connection: Connection, scope: AccountScope, watch: boolean): Promise<Tally> {
  if (watch) return takeAccounts(connection, scope);
  const counter = startCounter('listed');
  try {
    return await takeAccounts(connection, scope, counter.update);
  } finally {
    counter.stop();
  }
}

/** A row of the accounts; one with a detail says a part of the row above. */
interface Row {
  name: string;
  uploads: number;
  detail?: string;
}

function render(tally: Tally, { prefix, day }: AccountScope): string {
  const { bold, dim, green, red } = coloursFor(process.stdout);
  const rows: Row[] = [
    ...ENDINGS.map((name) => ({ name, uploads: tally.endings[name], detail: name === 'rejected' ? rejected(tally) : undefined })),
    { name: 'no status yet', uploads: tally.unsettled },
  ];
  const places = STAGES.map((stage) => ({
    stage,
    inFlight: tally.inFlight[stage],
    backfill: tally.backfill[stage],
    dead: tally.dead[stage],
  }));
  const number = (n: number) => n.toLocaleString('en-US');
  const verdict =
    tally.missing === 0
      ? green('The accounts close.')
      : red(`The accounts do not close: ${count(tally.missing, 'upload')} in no queue and without a status.`);
  return [
    `${bold(count(tally.uploaded, 'upload'))} ${dim(`below ${prefix}${day ? ` on ${day} (UTC)` : ''}`)}`,
    renderTable<Row>(
      [
        { head: 'became', value: ({ name }) => name },
        { head: 'uploads', value: ({ uploads }) => number(uploads), align: 'right' },
        { head: 'of which', value: ({ detail }) => detail, cut: 'end' },
      ],
      rows,
    ),
    '',
    renderTable(
      [
        { head: 'messages of', value: ({ stage }) => stage },
        { head: 'in flight', value: ({ inFlight }) => number(inFlight), align: 'right' },
        { head: 'replayed', value: ({ backfill }) => number(backfill), align: 'right' },
        {
          head: 'dead',
          value: ({ dead }) => number(dead),
          align: 'right',
          paint: (text, { dead }) => (dead > 0 ? red(text) : text),
        },
      ],
      places,
    ),
    '',
    `${verdict}${tally.missing > 0 ? ' `copydesk reconcile` lists them.' : ''}`,
    ...(places.some(({ dead }) => dead > 0) ? ['`copydesk dead` lists what was given up.'] : []),
  ].join('\n');
}

function rejected({ rejections }: Tally): string | undefined {
  const given = Object.entries(rejections).filter(([, uploads]) => uploads > 0);
  return given.length > 0 ? given.map(([code, uploads]) => `${uploads} ${code}`).join(', ') : undefined;
}
