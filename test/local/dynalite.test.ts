import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchExecuteStatementCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { dynaliteCommand, startDatabase } from '../../local/database.ts';
import { Processes } from '../../local/processes.ts';

/** The fallback where dynoxide has no binary: transactions and batches of insertions are ours. */

const TableName = 'try';
let processes: Processes;
let client: DynamoDBClient;
let dynamodb: DynamoDBDocumentClient;

beforeAll(async () => {
  processes = new Processes();
  const endpoint = await startDatabase(processes, dynaliteCommand);
  client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  dynamodb = DynamoDBDocumentClient.from(client);
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
});

afterAll(async () => {
  client.destroy();
  await processes.end();
});

const write = (...items: { pk: string; value: number }[]) =>
  dynamodb.send(
    new TransactWriteCommand({
      TransactItems: items.map((Item) => ({
        Put: {
          TableName,
          Item,
          ConditionExpression: 'attribute_not_exists(pk) OR #value < :value',
          ExpressionAttributeNames: { '#value': 'value' },
          ExpressionAttributeValues: { ':value': Item.value },
        },
      })),
    }),
  );
const storedUnder = async (pk: string) => (await dynamodb.send(new GetCommand({ TableName, Key: { pk } }))).Item?.value;

test('puts of a transaction happen all', async () => {
  await write({ pk: 'a', value: 1 }, { pk: 'b', value: 1 });
  expect([await storedUnder('a'), await storedUnder('b')]).toEqual([1, 1]);
});

test('or none, when a condition fails: what was new is gone, what was there is as before', async () => {
  await dynamodb.send(new PutCommand({ TableName, Item: { pk: 'high', value: 9 } }));
  await dynamodb.send(new PutCommand({ TableName, Item: { pk: 'low', value: 1 } }));
  await expect(write({ pk: 'new', value: 5 }, { pk: 'low', value: 5 }, { pk: 'high', value: 5 })).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'None' }, { Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
  });
  expect([await storedUnder('new'), await storedUnder('low'), await storedUnder('high')]).toEqual([undefined, 1, 9]);
});

test('of two at the same time that exclude each other, one happens', async () => {
  const outcomes = await Promise.allSettled([1, 2].map(() => write({ pk: 'c', value: 3 }, { pk: 'd', value: 3 })));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('of insertions sent together each is done by itself, where nothing is under its key', async () => {
  await dynamodb.send(new PutCommand({ TableName, Item: { pk: 'taken', value: 1 } }));
  const insert = (pk: string) => ({ Statement: `INSERT INTO "${TableName}" VALUE {'pk': ?, 'value': ?}`, Parameters: [pk, 7] });
  const { Responses } = await dynamodb.send(new BatchExecuteStatementCommand({ Statements: ['free', 'taken'].map(insert) }));
  expect(Responses?.map(({ Error: error }) => error?.Code)).toEqual([undefined, 'DuplicateItem']);
  expect([await storedUnder('free'), await storedUnder('taken')]).toEqual([7, 1]);
});
