import { Argument, type Command } from 'commander';
import { STAGES, type StageName } from '../../shared/names.ts';
import { connect } from '../connection.ts';
import { listDeadLetters } from '../repair/dead-letters.ts';
import { paceOf, REDRIVE_RATE, readRate } from '../repair/rate.ts';
import { redrive } from '../repair/redrive.ts';
import { matching } from '../repair/take.ts';
import { showDeadLetters } from '../terminal/dead-letters.ts';
import { count, say } from '../terminal/print.ts';
import { startCounter } from '../terminal/progress.ts';

interface Options {
  match?: string;
  rate: number;
  yes?: boolean;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('redrive')
    .summary('sends given-up messages back to their stage')
    .description(
      `Sends the messages of a stage's dead-letter queue back to the stage, for five tries more. Each is sent before it is deleted, and
working on a message twice changes nothing: break it off and begin anew as you like. A message whose claim ran out goes through clean
again, from its raw object on.`,
    )
    .addArgument(new Argument('<stage>', 'whose messages').choices(STAGES))
    .option('--match <text>', 'only those with this text in an object key or the reason, or with this trace or message id')
    .option('--rate <n>', 'at most so many a second', readRate, REDRIVE_RATE)
    .option('--yes', 'do it; without, they are only listed')
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'without --yes, a line of JSON for each that would be sent, as `dead` gives them')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk redrive store
  $ copydesk redrive store --yes
  $ copydesk redrive clean --match articles/2019/ --rate 10 --yes --stack copydesk-dev`,
    )
    .action(runRedrive);
}

async function runRedrive(stage: StageName, { match, rate, yes, stack, json }: Options): Promise<void> {
  const connection = await connect(stack);
  const isMeant = matching(match);
  if (!yes) {
    const meant = (await listDeadLetters(connection, stage)).filter(isMeant);
    await showDeadLetters(meant, { json });
    say(meant.length === 0 ? 'None is meant.' : `${count(meant.length, 'message')}. Nothing was sent: --yes sends them back.`);
    return;
  }
  const counter = startCounter('looked at');
  const { sent, restarted, left, refused } = await redrive(connection, stage, {
    match: isMeant,
    pace: paceOf(rate),
    onSeen: counter.update,
  });
  counter.stop();
  say(
    `${count(sent.length, 'message')} sent back${restarted > 0 ? `, ${restarted} of them to clean, since their claim ran out` : ''}`,
  );
  if (left > 0) say(`${count(left, 'message')} left: not meant, or given up anew meanwhile`);
  if (refused.length > 0) {
    say(`${count(refused.length, 'message')} not taken by SQS, and still dead: ${refused[0]}`);
    process.exitCode = 1;
  }
}
