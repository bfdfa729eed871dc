import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import { type Claims, putClaim } from './claims.ts';
import { type Envelope, encodePayload, INLINE_LIMIT_BYTES } from './envelope.ts';
import { STAGES, type StageName } from './names.ts';
import { isReplay } from './sequencer.ts';
import type { Delivery, Parcel, Sink } from './stage.ts';

/** SQS: ten messages and 1 MiB in all to a SendMessageBatch. */
const BATCH_MESSAGES = 10;
const BATCH_BYTES = 1024 * 1024;

/** SQS answers a batch entry by entry; what it calls its own fault is sent again at once, this often. */
const SEND_ATTEMPTS = 3;

interface Message {
  queueUrl: string;
  body: string;
  bytes: number;
  /** By this stage, not by an earlier one. */
  rejected: boolean;
}

/** From here on a document gets claims: a later stage adds to it, and must not find itself above the limit without one. */
const SIGN_ABOVE_BYTES = INLINE_LIMIT_BYTES / 4;

export interface NextQueueOptions {
  url: string;
  /** For replayed documents, so that no number of them makes live articles wait. */
  backfillUrl: string;
  /** The stage that reads the queues. */
  stage: StageName;
  /** Given to the first stage only, the one that may touch the work bucket. */
  signClaims?: (traceId: string) => Promise<Claims>;
}

/** Sends parcels on to the next stage's queues: inline, or by claim check when they are too large for a message. */
export function nextQueue<Out>(sqs: SQSClient, next: NextQueueOptions): Sink<Out, Message> {
  return {
    async prepare(parcel) {
      const body = JSON.stringify(await enclose(parcel, next));
      const queueUrl = isReplay(parcel.trace.source) ? next.backfillUrl : next.url;
      return { queueUrl, body, bytes: Buffer.byteLength(body), rejected: parcel.rejection?.stage === stageBefore(next.stage) };
    },
    async deliver(messages) {
      const failures = new Map<Message, unknown>();
      for (const batch of batches(messages)) {
        for (const [message, error] of await sendBatch(sqs, batch)) failures.set(message, error);
      }
      return messages.map((message): Delivery => {
        if (failures.has(message)) return { outcome: 'failed', error: failures.get(message) };
        return { outcome: message.rejected ? 'rejected' : 'passed', bytes: message.bytes };
      });
    },
  };
}

const stageBefore = (stage: StageName) => STAGES[STAGES.indexOf(stage) - 1];

async function enclose<Out>(
  { trace, stages, claims, payload, rejection, withdrawal }: Parcel<Out>,
  next: NextQueueOptions,
): Promise<Envelope> {
  if (rejection || withdrawal) return { v: 1, trace, stages, rejection, withdrawal };
  const { bytes, ...encoded } = encodePayload(payload);
  const signed = claims ?? (bytes > SIGN_ABOVE_BYTES ? await next.signClaims?.(trace.id) : undefined);
  if (bytes <= INLINE_LIMIT_BYTES) return { v: 1, trace, stages, claims: signed, ...encoded };
  await putClaim(signed?.[next.stage], payload);
  return { v: 1, trace, stages, claims: signed, claimed: true };
}

/** Runs of messages that fit one SendMessageBatch each. What a stage is handed at a time comes from one queue and goes to one. */
function batches(messages: Message[]): Message[][] {
  const all: Message[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const last = all.at(-1);
    if (last?.[0]?.queueUrl !== message.queueUrl || last.length === BATCH_MESSAGES || bytes + message.bytes > BATCH_BYTES) {
      all.push([message]);
      bytes = message.bytes;
    } else {
      last.push(message);
      bytes += message.bytes;
    }
  }
  return all;
}

/** Sends one batch and reads `Failed`, where SQS says which entries it did not take. Returns those left, each with its error. */
async function sendBatch(sqs: SQSClient, batch: Message[]): Promise<Map<Message, unknown>> {
  const errors = new Map<Message, unknown>();
  let left = batch;
  for (let attempt = 1; attempt <= SEND_ATTEMPTS && left.length > 0; attempt++) {
    const entries = left.map(
      (message, index): SendMessageBatchRequestEntry => ({ Id: String(index), MessageBody: message.body }),
    );
    const again: Message[] = [];
    try {
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: batch[0]!.queueUrl, Entries: entries }));
      for (const { Id, Code, Message: text, SenderFault } of Failed) {
        const message = left[Number(Id)]!;
        errors.set(message, new DeliveryError(`SQS refused a message of ${message.bytes} bytes: ${Code} ${text ?? ''}`));
        if (!SenderFault) again.push(message);
      }
      const refused = new Set(Failed.map(({ Id }) => Number(Id)));
      left.forEach((message, index) => {
        if (!refused.has(index)) errors.delete(message);
      });
    } catch (error) {
      // The SDK has retried by now: the whole batch comes back through its source messages.
      for (const message of left) errors.set(message, error);
    }
    left = again;
  }
  return errors;
}

/** Retryable: the next queue did not take a message. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
}
