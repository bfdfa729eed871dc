import { startStack } from '../../local/stack.ts';

/** Starts a stack, prints the ids of its processes, and waits to be killed. */
const stack = await startStack();
console.log(JSON.stringify(stack.pids));
setInterval(() => {}, 60_000);
