import type { Command } from 'commander';
import { connect } from '../connection.ts';
import { readSequencers, settleAccounts } from '../ingestion/accounts.ts';
import { sayBalance, showResults } from '../ingestion/report.ts';
import { balance, readResults } from '../ingestion/results.ts';
import { planUploads, upload } from '../ingestion/uploads.ts';
import { say } from '../terminal/print.ts';
import { startProgress } from '../terminal/progress.ts';

interface Options {
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('ingest')
    .summary('uploads files and waits for their records')
    .description(
      `Uploads files into a stack's raw bucket, below articles/, and waits until each has a status in the ledger: stored, duplicate,
stale or rejected. A file that was uploaded before replaces its object.`,
    )
    .argument('<paths...>', 'files and folders')
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON per upload on stdout, in input order: {"source", "status", "article" or "error"}')
    .addHelpText(
      'after',
      `
Exit code 1 when an upload has no status at the end.
Examples:
  $ copydesk ingest page.html saved-pages/
  $ copydesk ingest saved-pages/ --stack copydesk-dev --json > results.ndjson`,
    )
    .action(runIngest);
}

async function runIngest(paths: string[], options: Options): Promise<void> {
  const uploads = planUploads(paths);
  const connection = await connect(options.stack);
  const before = await readSequencers(connection, uploads);

  let uploaded = 0;
  const uploading = startProgress('upload ', uploads.length);
  await upload(connection, uploads, () => uploading.update(++uploaded));
  uploading.stop();

  const settling = startProgress('settled', uploads.length);
  const accounts = await settleAccounts(connection, uploads, before, (settled) => settling.update(settled));
  settling.stop();

  const firstId = await showResults(readResults(connection, accounts), options);
  const sum = balance(accounts);
  sayBalance(sum);
  if (firstId) say(`Try next: npx copydesk show ${firstId}${options.stack ? ` --stack ${options.stack}` : ''}`);
  if (sum.unaccounted > 0) process.exitCode = 1;
}
