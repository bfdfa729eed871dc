import type { StageName } from '../../shared/names.ts';
import type { Connection } from '../connection.ts';
import { type DeadLetter, deleteLetters, receiveDeadLetters, releaseLetters, type WholeLetter } from './dead-letters.ts';
import type { Pace } from './rate.ts';
import { sendBatch } from './send.ts';

/** What is to happen with a letter: a message that goes to a queue (the stack's output that names it) in its place, or nothing but its end. */
export type Fate = { output: string; body: string } | 'leave' | 'delete';

export interface Taking {
  /** Asked once for each letter. Whatever must be kept of one that is deleted is kept by then. */
  fateOf: (letter: WholeLetter) => Fate;
  pace: Pace;
  /** Told after each batch how many letters were looked at. */
  onSeen: (letters: number) => void;
}

export interface Taken {
  /** Something was sent in their place. */
  sent: DeadLetter[];
  deleted: number;
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
 * Takes letters out of a stage's dead-letter queue: first sent on, then deleted, so whatever ends this in between leaves a message too
 * many and never one too few, and what comes twice changes nothing. What comes back dead while this runs is left: its id is known.
 */
export async function takeLetters(connection: Connection, stage: StageName, { fateOf, pace, onSeen }: Taking): Promise<Taken> {
  const taken: Taken = { sent: [], deleted: 0, left: 0, refused: [] };
  const back = new Set<string>();
  const held = new Map<string, DeadLetter>();
  let seen = 0;
  try {
    for await (const letters of receiveDeadLetters(connection, stage)) {
      for (const { body, ...letter } of letters) held.set(letter.messageId, letter);
      const decided = letters.filter(({ messageId }) => !back.has(messageId)).map((letter) => ({ letter, fate: fateOf(letter) }));
      const ended: DeadLetter[] = decided.flatMap(({ letter, fate }) => (fate === 'delete' ? letter : []));
      const dispatches = decided.flatMap(({ letter, fate }) => (typeof fate === 'string' ? [] : { letter, ...fate }));
      for (const batch of fitting(dispatches)) {
        await pace(batch.length);
        const { sent, refused } = await sendOn(connection, batch, back);
        taken.sent.push(...sent);
        taken.refused.push(...refused);
        ended.push(...sent);
      }
      await deleteLetters(connection, ended);
      for (const { messageId } of ended) held.delete(messageId);
      taken.deleted += ended.length;
      seen += letters.length;
      onSeen(seen);
    }
  } finally {
    await releaseLetters(connection, [...held.values()]);
  }
  taken.left = held.size - taken.refused.length;
  return taken;
}

interface Dispatch {
  letter: WholeLetter;
  output: string;
  body: string;
}

/** SQS: 1 MiB to a request, all messages together. */
const BATCH_BYTES = 1024 * 1024;

/** Dispatches that go into one request each, and to one queue. */
function fitting(dispatches: Dispatch[]): Dispatch[][] {
  const batches: Dispatch[][] = [];
  let bytes = 0;
  for (const dispatch of dispatches) {
    const size = Buffer.byteLength(dispatch.body);
    const last = batches.at(-1);
    if (last?.[0]?.output !== dispatch.output || bytes + size > BATCH_BYTES) {
      batches.push([dispatch]);
      bytes = size;
    } else {
      last.push(dispatch);
      bytes += size;
    }
  }
  return batches;
}

/** @param back takes the ids that the messages now have */
async function sendOn({ sqs, outputs }: Connection, batch: Dispatch[], back: Set<string>) {
  const sendings = await sendBatch(
    sqs,
    outputs[batch[0]!.output]!,
    batch.map(({ body }) => body),
  );
  for (const { messageId } of sendings) if (messageId) back.add(messageId);
  return {
    sent: batch.flatMap(({ letter: { body, ...letter } }, at) => (sendings[at]!.messageId === undefined ? [] : letter)),
    refused: sendings.flatMap(({ error }) => error ?? []),
  };
}
