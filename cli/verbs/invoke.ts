import { Argument, type Command } from 'commander';
import { STAGES } from '../../shared/names.ts';
import { bringUp } from '../bring-up.ts';
import { connectTo } from '../connection.ts';
import { renderInvocation } from '../invocation/describe.ts';
import { readEvent, uploadObjects } from '../invocation/fixture.ts';
import { print, say } from '../terminal/print.ts';

interface Options {
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('invoke')
    .summary('one function, one event')
    .description(
      `Runs one function's deployed bundle on one event, in an empty stack of its own on this machine, and shows what it returned,
read, sent and wrote. Objects the event tells of are uploaded first, when they lie beside it or among the samples.`,
    )
    .addArgument(new Argument('<function>', 'which one').choices(STAGES))
    .argument('<event>', 'a file with the event as Lambda gets it; test/events/ has some of each kind')
    .option('--json', 'everything, uncut: {"result", "calls", "log"}')
    .addHelpText(
      'after',
      `
Exit code 1 when the function failed as a whole; a failed message in its answer is an answer.
Examples:
  $ copydesk invoke clean test/events/s3-put.json
  $ copydesk invoke store test/events/store.json --json | jq .calls`,
    )
    .action(runInvoke);
}

async function runInvoke(name: string, path: string, { json }: Options): Promise<void> {
  readEvent(path, { rawBucket: '' }); // a wrong path is told before the stack starts
  const stack = await bringUp({ mappings: false });
  try {
    const connection = connectTo(stack);
    const event = readEvent(path, connection);
    for (const key of await uploadObjects(event, path, connection)) say(`uploaded ${key}`);
    const invocation = await stack.invoke(name, event);
    await print(`${json ? JSON.stringify(invocation) : renderInvocation(invocation)}\n`);
    if (!invocation.result.ok) process.exitCode = 1;
  } finally {
    await stack.stop();
  }
}
