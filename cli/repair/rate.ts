import { setTimeout as sleep } from 'node:timers/promises';
import { WrongUse } from '../failure.ts';

/** Dead letters a second, unless another rate is given: a third of what the default concurrency works off, so live articles find room. */
export const REDRIVE_RATE = 50;
/** Objects a second that are sent to the backfill queue, where they are in nobody's way: for the sake of the bucket and the table only. */
export const REPLAY_RATE = 500;
/** An SQS queue takes any rate, a sender with one connection no more than some hundreds of batches a second. */
const MAX_RATE = 1000;

/** @throws WrongUse */
export function readRate(text: string): number {
  const rate = Number(text);
  if (!/^\d+$/.test(text) || rate < 1 || rate > MAX_RATE)
    throw new WrongUse(`--rate ${text}: give a whole number of messages a second, from 1 to ${MAX_RATE}`);
  return rate;
}

/** Waits until so many messages more may be sent. */
export type Pace = (messages: number) => Promise<void>;

/** @param rate messages a second */
export function paceOf(rate: number): Pace {
  const began = performance.now();
  let sent = 0;
  return async (messages) => {
    const due = began + (sent / rate) * 1000;
    sent += messages;
    await sleep(Math.max(0, due - performance.now()));
  };
}
