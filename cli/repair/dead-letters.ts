import type { S3Client } from '@aws-sdk/client-s3';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { OUTPUTS, type StageName } from '../../shared/names.ts';
import type { Connection } from '../connection.ts';
import { type Contents, readContents } from './contents.ts';

/** A message that a stage gave up. */
export interface DeadLetter extends Contents {
  stage: StageName;
  messageId: string;
  /** When it was first sent to the stage's queue, ISO 8601 in UTC: SQS keeps it until 14 days after that. */
  sentAt: string;
  /** How often it was received, looks at the dead-letter queue included. */
  receives: number;
  /** By which this look may release or delete it. */
  receipt: string;
}

/** Up to 1 MiB each: held no longer than a batch is worked on. */
export interface WholeLetter extends DeadLetter {
  body: string;
}

type Held = Pick<DeadLetter, 'stage' | 'receipt'>;

/** A look takes no more than so many: enough to see what is the matter. */
const LOOK_LETTERS = 10_000;

/** The messages of a stage's dead-letter queue, the oldest first, without taking them: they are hidden while this looks. */
export async function listDeadLetters(connection: Connection, stage: StageName): Promise<DeadLetter[]> {
  const found = new Map<string, DeadLetter>();
  try {
    for await (const letters of receiveDeadLetters(connection, stage)) {
      for (const { body, ...letter } of letters) found.set(letter.messageId, letter);
      if (found.size >= LOOK_LETTERS) break;
    }
  } finally {
    await releaseLetters(connection, [...found.values()]);
  }
  return [...found.values()].sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
}

/**
 * The messages of a stage's dead-letter queue, some at a time, hidden from others until they are released or deleted, or for ten
 * minutes when this process ends before. Ends when the queue has none to give.
 */
export async function* receiveDeadLetters(connection: Connection, stage: StageName): AsyncGenerator<WholeLetter[]> {
  for (;;) {
    const { Messages = [] } = await connection.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueOf(connection, stage),
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        // A wait makes SQS ask all of its servers: without one, nothing received doesn't mean that nothing is there.
        WaitTimeSeconds: connection.local ? 0 : 2,
        MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
      }),
    );
    if (Messages.length === 0) return;
    yield Messages.map((message) => readLetter(message, stage, connection.s3));
  }
}

const HIDDEN_SECONDS = 600;

function readLetter(
  { MessageId, Body = '', ReceiptHandle, Attributes = {} }: Message,
  stage: StageName,
  s3: S3Client,
): WholeLetter {
  return {
    ...readContents(Body, stage, s3),
    stage,
    messageId: MessageId!,
    sentAt: new Date(Number(Attributes.SentTimestamp)).toISOString(),
    receives: Number(Attributes.ApproximateReceiveCount),
    body: Body,
    receipt: ReceiptHandle!,
  };
}

/** Shows letters to others again. What SQS doesn't release comes back by itself. */
export async function releaseLetters(connection: Connection, letters: readonly Held[]): Promise<void> {
  for (const [stage, batch] of batches(letters)) {
    const Entries = batch.map(({ receipt }, at) => ({ Id: String(at), ReceiptHandle: receipt, VisibilityTimeout: 0 }));
    await connection.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueOf(connection, stage), Entries }));
  }
}

/** Deletes letters that were sent back. One that SQS doesn't delete comes back by itself, to be sent once more: which changes nothing. */
export async function deleteLetters(connection: Connection, letters: readonly Held[]): Promise<void> {
  for (const [stage, batch] of batches(letters)) {
    const Entries = batch.map(({ receipt }, at) => ({ Id: String(at), ReceiptHandle: receipt }));
    await connection.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueOf(connection, stage), Entries }));
  }
}

/** SQS: ten to a request. All letters are of one stage. */
function* batches(letters: readonly Held[]): Generator<[StageName, Held[]]> {
  for (let start = 0; start < letters.length; start += 10) yield [letters[start]!.stage, letters.slice(start, start + 10)];
}

const queueOf = ({ outputs }: Connection, stage: StageName) => outputs[OUTPUTS.deadLetterQueueUrl(stage)];
