import { once } from 'node:events';
import { join } from 'node:path';
import {
  type BillingMode,
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  type ProjectionType,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StoreHost } from '../functions/store/host.ts';
import { startDatabase } from '../local/database.ts';
import { NODE } from '../local/paths.ts';
import { Processes } from '../local/processes.ts';
import type { FeedMessage } from '../shared/feed.ts';
import { TABLE } from '../shared/names.ts';

const ACCESS = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** What store touches, on emulators of its own, and what a test wants to see of it. */
export interface StoreEmulators {
  host: StoreHost;
  sqs: SQSClient;
  feedQueueUrl: string;
  /** A host on a table of its own: one empty table for each test or run. */
  freshHost(overrides?: Partial<StoreHost>): Promise<StoreHost>;
  /** Messages that the feed brought since the last call, in order. */
  readFeed(): Promise<FeedMessage[]>;
  stop(): Promise<void>;
}

/** Starts the emulators on free ports: DynamoDB in one child process; S3, SQS and SNS in another. About a second. */
export async function startStoreEmulators(): Promise<StoreEmulators> {
  const processes = new Processes();
  const [databaseEndpoint, endpoint] = await Promise.all([startDatabase(processes), startEmulator(processes)]);
  const access = { ...ACCESS, endpoint };
  const s3 = new S3Client({ ...access, forcePathStyle: true });
  const [sns, sqs] = [new SNSClient(access), new SQSClient(access)];
  const database = new DynamoDBClient({ ...ACCESS, endpoint: databaseEndpoint });
  const dynamodb = DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } });
  await s3.send(new CreateBucketCommand({ Bucket: 'work' }));
  const { TopicArn: feedTopicArn } = await sns.send(new CreateTopicCommand({ Name: 'feed' }));
  const { QueueUrl: feedQueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'feed' }));
  await sns.send(
    new SubscribeCommand({
      TopicArn: feedTopicArn,
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:us-east-1:000000000000:feed',
      Attributes: { RawMessageDelivery: 'true' },
    }),
  );

  let tables = 0;
  const freshHost = async (overrides: Partial<StoreHost> = {}): Promise<StoreHost> => {
    const tableName = `copydesk-${++tables}`;
    await database.send(new CreateTableCommand(tableInput(tableName)));
    return {
      dynamodb,
      tableName,
      s3,
      workBucket: 'work',
      sns,
      feedTopicArn: feedTopicArn!,
      dayShards: 1,
      noted: new Set(),
      ...overrides,
    };
  };

  return {
    host: await freshHost(),
    sqs,
    feedQueueUrl: feedQueueUrl!,
    freshHost,
    async readFeed() {
      const messages: FeedMessage[] = [];
      for (;;) {
        const receive = new ReceiveMessageCommand({ QueueUrl: feedQueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 });
        const { Messages = [] } = await sqs.send(receive);
        if (Messages.length === 0) return messages;
        messages.push(...Messages.map(({ Body }) => JSON.parse(Body!) as FeedMessage));
        const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
        await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: feedQueueUrl, Entries }));
      }
    },
    async stop() {
      for (const client of [s3, sns, sqs, database]) client.destroy();
      await processes.end();
    },
  };
}

async function startEmulator(processes: Processes): Promise<string> {
  const child = processes.start(NODE, [join(import.meta.dirname, 'emulator-process.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout!, 'data');
  return String(line).trim();
}

/** The table as infra/table.ts makes it: from the same names. */
function tableInput(name: string): CreateTableCommandInput {
  const keys = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
  const schemas = [TABLE, ...Object.values(TABLE.indexes)];
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST' satisfies BillingMode,
    AttributeDefinitions: [...new Set(schemas.flatMap(keys).map(({ AttributeName }) => AttributeName))].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: keys(TABLE),
    GlobalSecondaryIndexes: Object.values(TABLE.indexes).map((index) => ({
      IndexName: index.name,
      KeySchema: keys(index),
      Projection: { ProjectionType: 'INCLUDE' satisfies ProjectionType, NonKeyAttributes: [...TABLE.projected] },
    })),
  };
}
