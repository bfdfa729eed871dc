import type { Command } from 'commander';
import type { LocalStack } from '../../local/stack.ts';
import { bringUp } from '../bring-up.ts';
import { type Connection, connectTo } from '../connection.ts';
import { Failure } from '../failure.ts';
import { settleAccounts } from '../ingestion/accounts.ts';
import { sayBalance, showResults } from '../ingestion/report.ts';
import { type Balance, balance, readResults } from '../ingestion/results.ts';
import { planUploads, type Upload, upload } from '../ingestion/uploads.ts';
import { projectPath } from '../paths.ts';
import { announceStack, findRunningStack } from '../running-stack.ts';
import { say } from '../terminal/print.ts';
import { type StageProgress, startStageProgress } from '../terminal/stages.ts';

interface Options {
  once?: boolean;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('start')
    .summary('the whole pipeline on this machine (npm start)')
    .description(
      `Brings up the whole pipeline on this machine (the deployed stack's own template and bundles over emulated S3, SQS, SNS and
DynamoDB), sends files through it and shows what became of them. On a terminal it then stays up until Ctrl-C.`,
    )
    .argument('[paths...]', 'files and folders; the samples when left out')
    .option('--once', 'end when every upload has a status; so it does without a terminal')
    .option('--json', 'a line of JSON per upload on stdout, in input order: {"source", "status", "article" or "error"}')
    .addHelpText(
      'after',
      `
Exit code 1 when an upload has no status at the end, or a message is in a dead-letter queue.
Examples:
  $ npm start
  $ npm start -- saved-pages/ --once
  $ copydesk start page.html --once --json | jq .article.author`,
    )
    .action(runStart);
}

async function runStart(paths: string[], options: Options): Promise<void> {
  const uploads = planUploads(paths.length > 0 ? paths : [projectPath('samples')]);
  const stays = Boolean(process.stdout.isTTY) && !options.once;
  const running = stays && findRunningStack();
  if (running)
    throw new Failure(`a local stack is running already, in process ${running.pid}; \`copydesk ingest\` sends files through it`);

  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve('interrupted'));
  });
  const progress = startStageProgress(uploads.length);
  const stack = await Promise.race([
    bringUp({ onBatch: ({ stage, received, failed }) => progress.count(stage, received - failed) }),
    interrupted,
  ]);
  // All that has been started ends with this process.
  if (stack === 'interrupted') process.exit(INTERRUPTED);
  try {
    if (stays) announceStack(stack);
    const run = await Promise.race([sendThrough(connectTo(stack), uploads, progress, options), interrupted]);
    if (run === 'interrupted') {
      await stack.stop();
      process.exit(INTERRUPTED);
    }
    process.exitCode = run.balance.unaccounted === 0 && run.balance.dead === 0 ? 0 : 1;
    sayNext(stays, run.firstId, stack);
    if (stays) await interrupted;
  } finally {
    await stack.stop();
  }
}

/** As a shell reports a process that Ctrl-C ended. */
const INTERRUPTED = 130;

async function sendThrough(
  connection: Connection,
  uploads: readonly Upload[],
  progress: StageProgress,
  options: Options,
): Promise<{ balance: Balance; firstId?: string }> {
  await upload(connection, uploads, () => progress.count('upload', 1));
  const accounts = await settleAccounts(connection, uploads, []);
  progress.stop();
  const firstId = await showResults(readResults(connection, accounts), options);
  const sum = balance(accounts);
  sayBalance(sum);
  return { balance: sum, firstId };
}

function sayNext(stays: boolean, firstId: string | undefined, { logFolder }: LocalStack): void {
  const logs = projectPath(logFolder);
  const commands = stays
    ? [
        'npx copydesk list',
        firstId && `npx copydesk show ${firstId}`,
        `npx copydesk ingest ${projectPath('samples')}   (or pages of your own)`,
      ]
    : [
        `npx copydesk extract ${projectPath('samples/harbour-ferry.html')}`,
        `npx copydesk invoke clean ${projectPath('test/events/s3-put.json')}`,
        'npm start',
      ];
  say(`The functions' logs: ${logs}`);
  say(stays ? '\nThe stack stays up until Ctrl-C. Try in another terminal:' : '\nTry next:');
  for (const command of commands) if (command) say(`  ${command}`);
}
