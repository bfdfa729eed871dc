import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { LocalStack } from '../../local/stack.ts';
import { OUTPUTS, type StageName } from '../../shared/names.ts';
import { openRecords, type Records } from '../../shared/records.ts';
import type { LedgerEntry } from '../../shared/table.ts';

/** What a test does to a running stack, by real clients: puts files in, sends messages, kills, and waits for what comes out. */
export class Hands {
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly records: Records;
  readonly bucket: string;
  private readonly stack: LocalStack;

  constructor(stack: LocalStack) {
    this.stack = stack;
    this.bucket = stack.outputs[OUTPUTS.rawBucket]!;
    this.s3 = new S3Client(stack.client('s3'));
    this.sqs = new SQSClient(stack.client('sqs'));
    this.records = openRecords({
      dynamodb: DynamoDBDocumentClient.from(new DynamoDBClient(stack.client('dynamodb'))),
      s3: this.s3,
      tableName: stack.outputs[OUTPUTS.table]!,
      workBucket: stack.outputs[OUTPUTS.workBucket]!,
      dayShards: Number(stack.outputs[OUTPUTS.dayShards]),
    });
  }

  async put(name: string, body: string | Buffer, prefix = 'articles/'): Promise<string> {
    const Key = `${prefix}${name}`;
    const ContentLength = Buffer.byteLength(body);
    await this.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key, Body: body, ContentLength, ContentType: 'text/html' }));
    return Key;
  }

  /** Waits until the ledger knows what became of an object. */
  async settled(key: string): Promise<LedgerEntry> {
    let entry: LedgerEntry | undefined;
    await until(async () => {
      [entry] = await this.records.readLedger([{ bucket: this.bucket, key }]);
      return entry !== undefined;
    });
    return entry!;
  }

  async send(stage: StageName, bodies: string[], queue = OUTPUTS.queueUrl): Promise<void> {
    const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    await this.sqs.send(new SendMessageBatchCommand({ QueueUrl: this.stack.outputs[queue(stage)], Entries }));
  }

  /** What S3 tells of an object that was made. */
  notification(key: string, sequencer: string): string {
    const s3 = { bucket: { name: this.bucket }, object: { key: encodeURIComponent(key), sequencer } };
    return JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', s3 }] });
  }

  async stateOf(stage: StageName) {
    return (await this.stack.state()).find((state) => state.stage === stage)!;
  }

  async killFunction(stage: StageName): Promise<void> {
    for (const pid of (await this.stateOf(stage)).pids) process.kill(pid, 'SIGKILL');
  }

  /** @returns the queue that hears the feed */
  async subscribeToFeed(): Promise<string> {
    const { QueueUrl } = await this.sqs.send(new CreateQueueCommand({ QueueName: 'listener' }));
    const Endpoint = 'arn:aws:sqs:us-east-1:000000000000:listener';
    await new SNSClient(this.stack.client('sns')).send(
      new SubscribeCommand({ TopicArn: this.stack.outputs[OUTPUTS.feed], Protocol: 'sqs', Endpoint }),
    );
    return QueueUrl!;
  }

  /** The next message in a queue, waited for; empty when none comes. */
  async receive(QueueUrl: string): Promise<string> {
    const { Messages } = await this.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 10 }));
    return Messages?.[0]?.Body ?? '';
  }
}

/** @throws Error after a minute */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited a minute for: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A killed process that nobody has waited for is still listed, as a zombie. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
