import { type LocalStack, type LocalStackOptions, startStack } from '../local/stack.ts';
import { Failure } from './failure.ts';
import { say } from './terminal/print.ts';

/** Starts a local stack, telling the person who waits what it is busy with. @throws Failure with the reason when it does not start */
export async function bringUp(options: Pick<LocalStackOptions, 'mappings' | 'onBatch'>): Promise<LocalStack> {
  try {
    return await startStack({
      ...options,
      onStep: (step) => say(`${step} …`),
      onLost(reason) {
        say(`copydesk: ${reason}`);
        process.exit(1);
      },
    });
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}
