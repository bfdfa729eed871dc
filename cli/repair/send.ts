import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** What SQS calls its own fault is sent again this often. */
const ATTEMPTS = 3;

/**
 * Sends up to ten messages of 1 MiB in all.
 *
 * @returns for each why it was not taken, or nothing
 * @throws when SQS does not answer, or refuses the request as a whole
 */
export async function sendBatch(sqs: SQSClient, queueUrl: string, bodies: readonly string[]): Promise<(string | undefined)[]> {
  const errors: (string | undefined)[] = bodies.map(() => undefined);
  let left = bodies.map((_, at) => at);
  for (let attempt = 1; attempt <= ATTEMPTS && left.length > 0; attempt++) {
    const Entries = left.map((at) => ({ Id: String(at), MessageBody: bodies[at]! }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
    for (const at of left) errors[at] = undefined;
    for (const { Id, Code, Message = '' } of Failed) errors[Number(Id)] = `${Code} ${Message}`.trim();
    left = Failed.filter(({ SenderFault }) => !SenderFault).map(({ Id }) => Number(Id));
  }
  return errors;
}
