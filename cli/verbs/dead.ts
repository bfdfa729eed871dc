import { Argument, type Command } from 'commander';
import { STAGES, type StageName } from '../../shared/names.ts';
import { connect } from '../connection.ts';
import { listDeadLetters } from '../repair/dead-letters.ts';
import { showDeadLetters } from '../terminal/dead-letters.ts';
import { count, say } from '../terminal/print.ts';

interface Options {
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('dead')
    .summary('messages that were given up')
    .description(
      `Lists the messages of the dead-letter queues, the oldest first, and takes none: they are hidden for the moment of the look, or ten
minutes when it is broken off. A dead letter doesn't know why its tries failed: look for its trace in the stage's log.`,
    )
    .addArgument(new Argument('[stage]', 'of this stage; of all when left out').choices(STAGES))
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON each: {"stage", "messageId", "keys", "traceId", "sentAt", "receives", "reason"}')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk dead
  $ copydesk dead clean --stack copydesk-dev
  $ copydesk dead --json | jq -r '.keys[]'`,
    )
    .action(runDead);
}

async function runDead(only: StageName | undefined, { stack, json }: Options): Promise<void> {
  const connection = await connect(stack);
  const letters = [];
  for (const stage of only ? [only] : STAGES) letters.push(...(await listDeadLetters(connection, stage)));
  await showDeadLetters(letters, { json });
  if (letters.length === 0) say('No message is dead.');
  else say(`${count(letters.length, 'message')}. The stage's log says why; \`copydesk redrive <stage>\` sends them back.`);
}
