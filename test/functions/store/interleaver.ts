import { setImmediate, setTimeout } from 'node:timers/promises';

/**
 * Runs the operations of several processes one at a time, in an order that a seed decides: of all that are waiting, any may be next.
 * So a run of concurrent processes can be repeated exactly.
 */
export class Interleaver {
  private readonly waiting: (() => Promise<void>)[] = [];
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Queues an operation; resolves when its turn came and it is done. */
  run<T>(operation: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => operation().then(resolve, reject));
    });
  }

  /** Runs what is queued until the processes are done. */
  async until(processes: Promise<unknown>): Promise<void> {
    let done = false;
    const ended = processes.finally(() => {
      done = true;
    });
    while (!done) {
      // Gives every process the time to queue what it wants next.
      await setImmediate();
      if (this.waiting.length === 0) await setTimeout(1);
      else await this.waiting.splice(this.random(this.waiting.length), 1)[0]!();
    }
    await ended;
  }

  /** xorshift32: a whole number below `limit`. */
  private random(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state = this.state >>> 0 || 1;
    return this.state % limit;
  }
}
