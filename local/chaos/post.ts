import type { Queues, ReceivedMessage } from '../queues.ts';
import type { Chaos } from './chaos.ts';

/** A message that comes late comes at most so much later: behind some hundred others. */
const LATE_SECONDS = 3;

/** What lets messages between the stages go wrong as SQS may by its contract: twice, late, in another order, and again after they were worked off. */
export class Post {
  private readonly chaos: Chaos;
  private readonly queues: Queues;

  constructor(chaos: Chaos, queues: Queues) {
    this.chaos = chaos;
    this.queues = queues;
  }

  /** Messages that were received, as a function gets them. */
  async deliver(queueUrl: string, messages: ReceivedMessage[]): Promise<ReceivedMessage[]> {
    const delivered: ReceivedMessage[] = [];
    for (const message of messages) {
      this.chaos.count('messages');
      if (this.chaos.strikes()) await this.again('sent twice', queueUrl, message);
      if (this.chaos.strikes()) {
        // First the copy: were it the other way round, a message could be lost here.
        await this.again('late', queueUrl, message);
        await this.queues.remove(queueUrl, [message]);
      } else delivered.push(message);
    }
    return this.shuffled(delivered);
  }

  /** Removes messages that were worked off; some come back all the same. */
  async remove(queueUrl: string, messages: ReceivedMessage[]): Promise<void> {
    const removed: ReceivedMessage[] = [];
    for (const message of messages) {
      if (!this.chaos.strikes()) removed.push(message);
      else {
        this.chaos.count('redelivered');
        await this.queues.returnAfter(queueUrl, message, this.chaos.random.next() * LATE_SECONDS);
      }
    }
    await this.queues.remove(queueUrl, removed);
  }

  private async again(name: string, queueUrl: string, { Body }: ReceivedMessage): Promise<void> {
    this.chaos.count(name);
    await this.queues.send(queueUrl, Body, this.chaos.random.next() * LATE_SECONDS);
  }

  private shuffled<T>(all: T[]): T[] {
    if (!this.chaos.isRaging) return all;
    return all
      .map((one) => ({ one, at: this.chaos.random.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
}
