import { appendFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { STAGES, type StageName } from '../../shared/names.ts';
import { connect } from '../connection.ts';
import { resolvePath } from '../paths.ts';
import { listDeadLetters, type WholeLetter } from '../repair/dead-letters.ts';
import { dropLetters, droppageOf } from '../repair/drop.ts';
import { paceOf, REDRIVE_RATE } from '../repair/rate.ts';
import { matching } from '../repair/take.ts';
import { showDeadLetters } from '../terminal/dead-letters.ts';
import { count, say } from '../terminal/print.ts';
import { startCounter } from '../terminal/progress.ts';

interface Options {
  match?: string;
  yes?: boolean;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('drop')
    .summary('gives dead messages up for good')
    .description(
      `Takes messages out of a stage's dead-letter queue for good. Nothing is lost in silence: an object is written into the ledger as
rejected, with the code "dropped", and stays in the raw bucket, from where \`replay\` sends it through again; a message that names no object
is kept in a file (dropped-<stage>-<time>.ndjson, in the current folder). Takedowns are never dropped: redrive them.`,
    )
    .addArgument(new Argument('<stage>', 'whose messages').choices(STAGES))
    .option('--match <text>', 'only those with this text in an object key or the reason, or with this trace or message id')
    .option('--yes', 'do it; without, they are only listed')
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'without --yes, a line of JSON for each that would be dropped, as `dead` gives them')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk drop clean --match "no S3 event"
  $ copydesk drop parse --match articles/2019/broken.html --yes --stack copydesk-dev`,
    )
    .action(runDrop);
}

async function runDrop(stage: StageName, { match, yes, stack, json }: Options): Promise<void> {
  const connection = await connect(stack);
  const isMeant = matching(match);
  if (!yes) {
    const meant = (await listDeadLetters(connection, stage)).filter(isMeant);
    const dropped = meant.filter((letter) => droppageOf(letter) !== 'never');
    await showDeadLetters(dropped, { json });
    if (dropped.length < meant.length) say(`${count(meant.length - dropped.length, 'message')} left out: takedowns are redriven`);
    say(dropped.length === 0 ? 'None is meant.' : `${count(dropped.length, 'message')}. Nothing was dropped: --yes does it.`);
    return;
  }
  const file = resolvePath(`dropped-${stage}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.ndjson`);
  const counter = startCounter('looked at');
  const { sent, deleted, left, refused } = await dropLetters(connection, stage, {
    match: isMeant,
    pace: paceOf(REDRIVE_RATE),
    onSeen: counter.update,
    keep: (letter) => keepIn(file, letter),
  });
  counter.stop();
  say(`${count(deleted, 'message')} dropped`);
  if (sent.length > 0) say(`${count(sent.length, 'object')} will be in the ledger as rejected: dropped`);
  if (deleted > sent.length) say(`${count(deleted - sent.length, 'message')} without an object kept in ${file}`);
  if (left > 0) say(`${count(left, 'message')} left: not meant, or takedowns, which are redriven`);
  if (refused.length > 0) {
    say(`${count(refused.length, 'message')} not taken by SQS, and still dead: ${refused[0]}`);
    process.exitCode = 1;
  }
}

/** Before the message is deleted. One that is dropped in a second attempt stands there twice. */
function keepIn(file: string, { stage, messageId, sentAt, reason, body }: WholeLetter): void {
  appendFileSync(file, `${JSON.stringify({ stage, messageId, sentAt, reason, body })}\n`, { mode: 0o600 });
}
