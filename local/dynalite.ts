import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { createRequire } from 'node:module';

/**
 * dynalite, for machines that dynoxide has no binary for, with the two things added that store needs and it lacks: transactions of
 * conditional puts, and batches of PartiQL's INSERT. One request is worked on at a time, so nobody sees a transaction half done.
 *
 * Run as a process: `node local/dynalite.ts <port>`.
 */
const dynalite = createRequire(import.meta.url)('dynalite') as (options: object) => ReturnType<typeof createServer>;
const API = 'DynamoDB_20120810';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Put {
  TableName: string;
  Item: Record<string, unknown>;
}

const database = dynalite({ createTableMs: 0 });
await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
const { port } = database.address() as { port: number };

let turn: Promise<unknown> = Promise.resolve();
const front = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const { headers } = incoming;
  const act = ADDED[String(headers['x-amz-target']).slice(API.length + 1)] ?? ask;
  const answering = turn.then(() => act(body, headers));
  turn = answering.catch(() => {});
  const answer = await answering;
  outgoing.writeHead(answer.status, answer.headers).end(answer.body);
});
front.listen(Number(process.argv[2]), '127.0.0.1');

const ADDED: Record<string, typeof transact> = { TransactWriteItems: transact, BatchExecuteStatement: insertEach };

function ask(body: string, headers: IncomingHttpHeaders, action?: string): Promise<Answer> {
  const target = action ? { 'x-amz-target': `${API}.${action}` } : {};
  return new Promise((resolve, reject) => {
    const asked = { ...headers, ...target, 'content-length': Buffer.byteLength(body) };
    const sent = request({ hostname: '127.0.0.1', port, method: 'POST', path: '/', headers: asked }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const INSERT = /^INSERT INTO "(?<table>[^"]+)" VALUE \{(?<fields>('\w+': \?(, )?)+)\}$/;

/** Each statement a put that wants nothing under its key. */
async function insertEach(body: string, headers: IncomingHttpHeaders): Promise<Answer> {
  const { Statements } = JSON.parse(body) as { Statements: { Statement: string; Parameters: unknown[] }[] };
  const Responses: object[] = [];
  for (const { Statement, Parameters } of Statements) {
    const { table, fields } = INSERT.exec(Statement)?.groups ?? {};
    if (!table || !fields)
      return failure('ValidationException', { message: 'Only INSERT with ? for every value is understood here' });
    const names = [...fields.matchAll(/'(\w+)'/g)].map(([, name]) => name!);
    const Item = Object.fromEntries(names.map((name, index) => [name, Parameters[index]]));
    const put = { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    const answer = await ask(JSON.stringify(put), headers, 'PutItem');
    if (answer.status === 200) Responses.push({ TableName: table });
    else if (answer.body.includes('ConditionalCheckFailedException'))
      Responses.push({ TableName: table, Error: { Code: 'DuplicateItem' } });
    else return answer;
  }
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify({ Responses }) };
}

/** Put after put; when one's condition fails, those before it are taken back. */
async function transact(body: string, headers: IncomingHttpHeaders): Promise<Answer> {
  const { TransactItems } = JSON.parse(body) as { TransactItems: { Put?: Put }[] };
  const puts = TransactItems.map(({ Put }) => Put);
  if (!puts.every((put) => put !== undefined))
    return failure('UnknownOperationException', { message: 'Transactions take puts only here' });
  const takeBacks: (() => Promise<Answer>)[] = [];
  for (const [index, put] of puts.entries()) {
    const answer = await ask(
      JSON.stringify({ ...put, ReturnValues: 'ALL_OLD', ReturnValuesOnConditionCheckFailure: undefined }),
      headers,
      'PutItem',
    );
    if (answer.status === 200) {
      const { Attributes } = JSON.parse(answer.body) as { Attributes?: Record<string, unknown> };
      takeBacks.unshift(() => takeBack(put, Attributes, headers));
      continue;
    }
    for (const each of takeBacks) await each();
    if (!answer.body.includes('ConditionalCheckFailedException')) return answer;
    const CancellationReasons = puts.map((_, other) => ({ Code: other === index ? 'ConditionalCheckFailed' : 'None' }));
    const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
    const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
    return failure('TransactionCanceledException', { message, CancellationReasons });
  }
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: '{}' };
}

async function takeBack(
  { TableName, Item }: Put,
  before: Record<string, unknown> | undefined,
  headers: IncomingHttpHeaders,
): Promise<Answer> {
  if (before) return ask(JSON.stringify({ TableName, Item: before }), headers, 'PutItem');
  const { body } = await ask(JSON.stringify({ TableName }), headers, 'DescribeTable');
  const { Table } = JSON.parse(body) as { Table: { KeySchema: { AttributeName: string }[] } };
  const Key = Object.fromEntries(Table.KeySchema.map(({ AttributeName }) => [AttributeName, Item[AttributeName]]));
  return ask(JSON.stringify({ TableName, Key }), headers, 'DeleteItem');
}

function failure(type: string, details: object): Answer {
  const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, ...details });
  return { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
}
