import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BatchWriteItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { partOf } from '../../local/chaos/parts.ts';
import { type Refusal, refusal, type Service } from '../../local/chaos/refusals.ts';
import { type Intercept, startProxy } from '../../local/proxy.ts';
import { Random } from '../../local/random.ts';

/** An emulator that says yes to every request, and which it was. */
const heard: string[] = [];
let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      heard.push(body);
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{"Successful": [], "Failed": []}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  heard.length = 0;
});

async function clientsThrough(intercept: Intercept) {
  const endpoint = await startProxy({ emulator: address, database: address }, intercept);
  const configuration = {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
  };
  return {
    dynamodb: new DynamoDBClient(configuration),
    s3: new S3Client({ ...configuration, forcePathStyle: true }),
    sns: new SNSClient(configuration),
    sqs: new SQSClient(configuration),
  };
}
type Clients = Awaited<ReturnType<typeof clientsThrough>>;

const CALLS: Record<Service, (clients: Clients) => Promise<unknown>> = {
  dynamodb: ({ dynamodb }) => dynamodb.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } })),
  s3: ({ s3 }) => s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' })),
  sns: ({ sns }) => sns.send(new PublishCommand({ TopicArn: 'arn:aws:sns:us-east-1:000000000000:t', Message: 'm' })),
  sqs: ({ sqs }) => sqs.send(new SendMessageBatchCommand({ QueueUrl: `${address}/q`, Entries: [{ Id: '0', MessageBody: 'm' }] })),
};

test.each([
  ['dynamodb', 'throttled', 'ProvisionedThroughputExceededException'],
  ['dynamodb', 'server error', 'InternalServerError'],
  ['s3', 'throttled', 'SlowDown'],
  ['s3', 'server error', 'InternalError'],
  ['sns', 'throttled', 'Throttling'],
  ['sns', 'server error', 'InternalFailure'],
  ['sqs', 'throttled', 'ThrottlingException'],
  ['sqs', 'server error', 'ServiceUnavailable'],
] as [Service, Refusal, string][])('%s, %s: the SDK understands it as %s', async (service, kind, name) => {
  const clients = await clientsThrough(async () => refusal(kind, service));
  const error = (await CALLS[service](clients).catch((reason: unknown) => reason)) as Error;
  expect(error.name).toBe(name);
  expect(heard).toEqual([]);
});

test('a lost answer: the request was carried out, the client sees a broken connection', async () => {
  const clients = await clientsThrough(async (_request, forward) => {
    await forward();
    return 'hang-up';
  });
  await expect(CALLS.dynamodb(clients)).rejects.toThrow('socket hang up');
  expect(heard).toHaveLength(1);
});

test('an answer that is cut, and none at all: errors too', async () => {
  const cut = await clientsThrough(async (_request, forward) => ({ ...(await forward()), isCut: true }));
  await expect(CALLS.dynamodb(cut)).rejects.toThrow();
  const silent = await clientsThrough(async () => 'silence');
  await expect(CALLS.dynamodb(silent)).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('a part of a batch: the rest is named in the answer and goes nowhere', async () => {
  const random = new Random(4);
  const { dynamodb } = await clientsThrough(async (request, forward) => {
    const part = partOf(request, random)!;
    return part.answerOf(await forward(part.body));
  });
  const writes = Array.from({ length: 12 }, (_, at) => ({ PutRequest: { Item: { pk: { S: String(at) } } } }));
  const { UnprocessedItems } = await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { t: writes } }));
  const went = (JSON.parse(heard[0]!) as { RequestItems: { t: unknown[] } }).RequestItems.t;
  expect(went.length).toBeGreaterThan(0);
  expect(UnprocessedItems!.t!.length).toBeGreaterThan(0);
  expect(went.length + UnprocessedItems!.t!.length).toBe(12);
});
