import type { EmulatorApp } from './emulator.ts';

/** A message as SQS's ReceiveMessage gives it. */
export interface ReceivedMessage {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  MD5OfBody: string;
  Attributes?: Record<string, string>;
  MessageAttributes?: Record<string, { StringValue?: string; BinaryValue?: string; DataType: string }>;
}

export interface QueueDepth {
  visible: number;
  inFlight: number;
}

/** SQS's actions as the host itself needs them: straight into the emulator in this process, without a network or a client. */
export class Queues {
  private readonly app: EmulatorApp;

  constructor(app: EmulatorApp) {
    this.app = app;
  }

  /** @param delaySeconds until it can be received (a fraction will do) */
  async send(queueUrl: string, body: string, delaySeconds = 0): Promise<void> {
    await this.call('SendMessage', { QueueUrl: queueUrl, MessageBody: body, DelaySeconds: delaySeconds });
  }

  /** Waits up to `waitSeconds` (a fraction will do) for a first message; then as many as are there, at most `limit` or 10. */
  async receive(queueUrl: string, limit: number, waitSeconds: number): Promise<ReceivedMessage[]> {
    const { Messages } = await this.call<{ Messages?: ReceivedMessage[] }>('ReceiveMessage', {
      QueueUrl: queueUrl,
      MaxNumberOfMessages: Math.min(limit, 10),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return Messages ?? [];
  }

  async remove(queueUrl: string, messages: ReceivedMessage[]): Promise<void> {
    for (let start = 0; start < messages.length; start += 10) {
      const Entries = messages.slice(start, start + 10).map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.call('DeleteMessageBatch', { QueueUrl: queueUrl, Entries });
    }
  }

  /** Lets a received message come back after so many seconds (a fraction will do). */
  async returnAfter(queueUrl: string, { ReceiptHandle }: ReceivedMessage, seconds: number): Promise<void> {
    await this.call('ChangeMessageVisibility', { QueueUrl: queueUrl, ReceiptHandle, VisibilityTimeout: seconds });
  }

  async depth(queueUrl: string): Promise<QueueDepth> {
    const { Attributes } = await this.call<{ Attributes: Record<string, string> }>('GetQueueAttributes', {
      QueueUrl: queueUrl,
      AttributeNames: ['All'],
    });
    return {
      visible: Number(Attributes.ApproximateNumberOfMessages),
      inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
    };
  }

  async create(name: string, attributes: Record<string, string>): Promise<void> {
    await this.call('CreateQueue', { QueueName: name, Attributes: attributes });
  }

  private async call<T = unknown>(action: string, input: object): Promise<T> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      payload: JSON.stringify(input),
    });
    if (response.statusCode !== 200) throw new Error(`SQS ${action} answered ${response.statusCode}: ${response.body}`);
    return response.json() as T;
  }
}
