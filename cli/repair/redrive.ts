import { OUTPUTS, type StageName } from '../../shared/names.ts';
import { isReplay } from '../../shared/sequencer.ts';
import type { Connection } from '../connection.ts';
import { type DeadLetter, deleteLetters, receiveDeadLetters, releaseLetters, type WholeLetter } from './dead-letters.ts';
import { notificationOf } from './notification.ts';
import type { Pace } from './rate.ts';
import { sendBatch } from './send.ts';

export interface Redriven {
  /** Sent back to the queue of their stage. */
  sent: number;
  /** Of these, sent through clean again, since their payload could no longer be fetched. */
  restarted: number;
  /** Left where they were: not meant, or back already. */
  left: number;
  /** Not taken, each with SQS's reason: they stay where they were. */
  refused: string[];
}

/** Only these. */
export type Match = (letter: DeadLetter) => boolean;

/** @param text part of a key, of the reason, or a whole trace or message id */
export function matching(text: string | undefined): Match {
  if (text === undefined) return () => true;
  return ({ keys, reason, traceId, messageId }) =>
    traceId === text || messageId === text || reason.includes(text) || keys.some((key) => key.includes(text));
}

/**
 * Sends dead letters back: first sent, then deleted, so whatever ends this in between leaves a message too many and never one too few,
 * and what comes twice changes nothing. A letter that fails anew while this runs is left: its id is known.
 *
 * @param onRedriven told after each batch how many letters were looked at
 */
export async function redrive(
  connection: Connection,
  stage: StageName,
  { match, pace, onRedriven }: { match: Match; pace: Pace; onRedriven: (letters: number) => void },
): Promise<Redriven> {
  const result: Redriven = { sent: 0, restarted: 0, left: 0, refused: [] };
  const back = new Set<string>();
  const held = new Map<string, DeadLetter>();
  let seen = 0;
  try {
    for await (const letters of receiveDeadLetters(connection, stage)) {
      for (const { body, ...letter } of letters) held.set(letter.messageId, letter);
      for (const batch of fitting(letters.filter((letter) => !back.has(letter.messageId) && match(letter)))) {
        await pace(batch.length);
        const { sent, refused } = await sendBack(connection, batch, back);
        await deleteLetters(connection, sent);
        for (const { messageId } of sent) held.delete(messageId);
        result.sent += sent.length;
        result.restarted += sent.filter(({ restart }) => restart).length;
        result.refused.push(...refused);
      }
      seen += letters.length;
      onRedriven(seen);
    }
  } finally {
    await releaseLetters(connection, [...held.values()]);
  }
  result.left = held.size - result.refused.length;
  return result;
}

/** SQS: 1 MiB to a request, all messages together. */
const BATCH_BYTES = 1024 * 1024;

/** Letters that go into one request each, and to one queue. */
function fitting(letters: WholeLetter[]): WholeLetter[][] {
  const batches: WholeLetter[][] = [];
  let bytes = 0;
  for (const letter of letters) {
    const size = Buffer.byteLength(letter.body);
    const last = batches.at(-1);
    if (!last || bytes + size > BATCH_BYTES || outputOf(last[0]!) !== outputOf(letter)) {
      batches.push([letter]);
      bytes = size;
    } else {
      last.push(letter);
      bytes += size;
    }
  }
  return batches;
}

/** The output that names the queue a letter goes to. What was replayed goes on doing so behind live articles. */
function outputOf({ stage, source, restart }: WholeLetter): string {
  const target = restart ? 'clean' : stage;
  return source && isReplay(source) ? OUTPUTS.backfillQueueUrl(target) : OUTPUTS.queueUrl(target);
}

/** @param back takes the ids that the messages now have */
async function sendBack({ sqs, outputs }: Connection, letters: WholeLetter[], back: Set<string>) {
  const queueUrl = outputs[outputOf(letters[0]!)]!;
  const bodies = letters.map(({ body, restart, source }) => (restart ? notificationOf(source!) : body));
  const sendings = await sendBatch(sqs, queueUrl, bodies);
  for (const { messageId } of sendings) if (messageId) back.add(messageId);
  return {
    sent: letters.filter((_, at) => sendings[at]!.messageId !== undefined),
    refused: sendings.flatMap(({ error }) => error ?? []),
  };
}
