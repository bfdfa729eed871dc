import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { check } from '../../functions/store/check.ts';
import type { StoreHost } from '../../functions/store/host.ts';
import { storeSink } from '../../functions/store/store.ts';
import { startDatabase } from '../../local/database.ts';
import { Processes } from '../../local/processes.ts';
import { TABLE } from '../../shared/names.ts';
import { stage } from '../../shared/stage.ts';
import { createTelemetry } from '../../shared/telemetry.ts';
import { captureOutput, eventOf, mean, standIn } from './harness.ts';
import { itemBytes, meter } from './meter.ts';

/** What store does to the table and the feed for one article. */
export interface MeasuredStore {
  /** Write request units by kind of item, and read request units. */
  writes: Record<string, number>;
  reads: number;
  /** In the table and its indexes. */
  storedBytes: number;
  feedBytes: number;
}

/** Each on a table of its own: typical pages share sentences, and in common they would become stories. */
const STORED = 5;

/** @param runBatch takes a host and stores a whole batch on it */
export async function measureStore(
  table: Record<string, unknown>,
  messages: string[],
  runBatch: (host: StoreHost) => Promise<void>,
): Promise<MeasuredStore> {
  const processes = new Processes();
  const endpoint = await startDatabase(processes);
  const database = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const dynamodb = DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } });
  const feed: number[] = [];
  const sns = standIn(({ PublishBatchRequestEntries }) => {
    feed.push(Buffer.byteLength(JSON.stringify(PublishBatchRequestEntries)) / (PublishBatchRequestEntries as []).length);
    return {};
  });
  let tables = 0;
  const freshHost = async (): Promise<StoreHost> => {
    const tableName = `cost-${tables++}`;
    await database.send(new CreateTableCommand({ ...(table as unknown as CreateTableCommandInput), TableName: tableName }));
    // A process that has stored before: it has noted the language and the publisher.
    const noted = { has: () => true, add: () => noted } as unknown as Set<string>;
    return {
      dynamodb,
      tableName,
      s3: {} as S3Client,
      workBucket: '',
      sns: sns as unknown as SNSClient,
      feedTopicArn: '',
      dayShards: 1,
      noted,
    };
  };
  try {
    await runBatch(await freshHost());
    const writes: Record<string, number> = {};
    let [reads, storedBytes] = [0, 0];
    for (const message of messages.slice(0, STORED)) {
      const host = await freshHost();
      const { client, bill } = meter(dynamodb);
      const options = {
        name: 'store',
        telemetry: createTelemetry('store'),
        verb: check,
        sink: storeSink({ ...host, dynamodb: client }),
      };
      await captureOutput(() => stage(options as never)(eventOf([message])));
      for (const { what, units } of bill.lines) writes[what] = (writes[what] ?? 0) + units / STORED;
      reads += bill.rru / STORED;
      storedBytes += (await bytesIn(dynamodb, host.tableName)) / STORED;
    }
    return { writes, reads, storedBytes, feedBytes: mean(feed) };
  } finally {
    database.destroy();
    await processes.end();
  }
}

/** DynamoDB adds 100 bytes to each item and each index entry (CapacityUnitCalculations). */
const OVERHEAD_BYTES = 100;

async function bytesIn(dynamodb: DynamoDBDocumentClient, tableName: string): Promise<number> {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: tableName }));
  const entries = Items.flatMap((item) =>
    Object.values(TABLE.indexes)
      .filter(({ partitionKey }) => item[partitionKey] !== undefined)
      .map(({ partitionKey, sortKey }) =>
        Object.fromEntries(['pk', 'sk', partitionKey, sortKey, ...TABLE.projected].map((name) => [name, item[name]])),
      ),
  );
  return [...Items, ...entries].reduce((sum, item) => sum + OVERHEAD_BYTES + itemBytes(defined(item)), 0);
}

const defined = (item: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
