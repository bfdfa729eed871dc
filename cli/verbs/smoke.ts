import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { connect } from '../connection.ts';
import { WrongUse } from '../failure.ts';
import { smoke } from '../smoke/smoke.ts';
import { print, say } from '../terminal/print.ts';

interface Options {
  timeout: number;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('smoke')
    .summary('sends a sample through and takes it away again')
    .description(
      `Uploads a sample page, waits for its record, deletes the page and waits until the record has gone. Of the sample stay a mark where
its record stood and an entry in the ledger (withdrawn), less than a kilobyte. Subscribers of the feed hear of it, as of an article of the
publisher "Copydesk smoke test".`,
    )
    .option('--timeout <seconds>', 'wait so long for the record, and again for its end', readSeconds, 180)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON: {"key", "articleId", "uploadedMs", "storedMs", "stages", "withdrawnMs"}')
    .addHelpText(
      'after',
      `
Exit code 1 when the sample does not come through; its page then stays in the raw bucket.
Examples:
  $ copydesk smoke --stack copydesk-dev
  $ npx cdk deploy && npx copydesk smoke --stack copydesk-dev --json`,
    )
    .action(runSmoke);
}

async function runSmoke({ timeout, stack, json }: Options): Promise<void> {
  const connection = await connect(stack);
  say('A sample goes through; it takes some ten seconds.');
  const result = await smoke(connection, randomUUID(), timeout * 1000);
  if (json) {
    await print(`${JSON.stringify(result)}\n`);
    return;
  }
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const computed = result.stages.map(({ name, ms }) => `${name} ${ms} ms`).join(', ');
  await print(`uploaded   after ${seconds(result.uploadedMs)}   ${result.key}
stored     after ${seconds(result.storedMs)}   ${result.articleId} (${computed}; the rest is waiting for batches)
withdrawn  after ${seconds(result.withdrawnMs)}
The way from upload to record works.
`);
}

/** @throws WrongUse */
function readSeconds(text: string): number {
  if (!/^\d{1,4}$/.test(text) || Number(text) === 0)
    throw new WrongUse(`--timeout ${text}: give a whole number of seconds, from 1 to 9999`);
  return Number(text);
}
