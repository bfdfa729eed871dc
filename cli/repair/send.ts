import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** The id that SQS gave a message, or why it did not take it. */
export type Sending = { messageId: string; error?: undefined } | { messageId?: undefined; error: string };

/** What SQS calls its own fault is sent again this often. */
const ATTEMPTS = 3;

/**
 * Sends up to ten messages of 1 MiB in all.
 *
 * @returns for each what came of it, in order
 * @throws when SQS does not answer, or refuses the request as a whole
 */
export async function sendBatch(sqs: SQSClient, queueUrl: string, bodies: readonly string[]): Promise<Sending[]> {
  const sendings: Sending[] = bodies.map(() => ({ error: 'was not answered' }));
  let left = bodies.map((_, at) => at);
  for (let attempt = 1; attempt <= ATTEMPTS && left.length > 0; attempt++) {
    const Entries = left.map((at) => ({ Id: String(at), MessageBody: bodies[at]! }));
    const { Successful = [], Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    for (const { Id, MessageId } of Successful) sendings[Number(Id)] = { messageId: MessageId! };
    for (const { Id, Code, Message = '' } of Failed) sendings[Number(Id)] = { error: `${Code} ${Message}`.trim() };
    left = Failed.filter(({ SenderFault }) => !SenderFault).map(({ Id }) => Number(Id));
  }
  return sendings;
}
