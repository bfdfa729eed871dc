import { availableParallelism } from 'node:os';
import { inOrder } from '../in-order.ts';
import type { Input } from '../inputs.ts';
import type { WrittenLine } from './line.ts';
import { Seat } from './seat.ts';

/** Inputs begun but not yet handed out, per worker: enough to go on while one slow input holds up the order. */
const AHEAD_PER_WORKER = 32;

/** The verbs promise 5 s on any input; twice that on a busy machine is a hang. */
const TIME_LIMIT_MS = 10_000;

export interface ExtractOptions {
  workers?: number;
  timeLimitMs?: number;
}

/**
 * One line per input, in input order, on all cores. Takes inputs only as fast as lines are taken from it, so memory stays
 * bounded however many there are.
 *
 * @throws when the workers cannot start; never because of an input
 */
export async function* extractAll(
  inputs: Iterable<Input>,
  { workers = availableParallelism(), timeLimitMs = TIME_LIMIT_MS }: ExtractOptions = {},
): AsyncGenerator<WrittenLine> {
  const seats = Array.from({ length: workers }, () => new Seat(timeLimitMs));
  const idle = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];

  async function extract(input: Input): Promise<WrittenLine> {
    const seat = idle.pop() ?? (await new Promise<Seat>((resolve) => waiting.push(resolve)));
    try {
      return await seat.extract(input);
    } finally {
      const next = waiting.shift();
      if (next) next(seat);
      else idle.push(seat);
    }
  }

  try {
    yield* inOrder(inputs, extract, workers * AHEAD_PER_WORKER);
  } finally {
    for (const seat of seats) seat.close();
  }
}
