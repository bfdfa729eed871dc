import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';

/** One call that a function made to AWS. */
export interface RecordedCall {
  service: 's3' | 'sqs' | 'sns' | 'dynamodb';
  /** As the API names it: SendMessageBatch, PutObject, … */
  action: string;
  /** Name of the queue, topic or table, or "bucket/key". */
  resource: string;
  /** The request's parameters; of an object its size, type and metadata, not its content. */
  input: unknown;
  /** HTTP status of the answer. */
  status: number;
}

export interface Recorder {
  /** "http://127.0.0.1:port": what is sent there goes on to the emulators. */
  endpoint: string;
  calls: RecordedCall[];
}

/** Stands between one function and the emulators, and writes down every call it makes. Runs as long as the host does: signed addresses it was part of stay good. */
export async function startRecorder(endpoints: { emulator: string; database: string }): Promise<Recorder> {
  const calls: RecordedCall[] = [];
  const server = createServer((incoming, outgoing) => void forward(incoming, outgoing, endpoints, calls));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as { port: number }).port}`, calls };
}

async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  endpoints: { emulator: string; database: string },
  calls: RecordedCall[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const call = describeCall(incoming, body);
  const target = call.service === 'dynamodb' ? endpoints.database : endpoints.emulator;
  const onward = httpRequest(`${target}${incoming.url}`, { method: incoming.method, headers: incoming.headers }, (answer) => {
    calls.push({ ...call, status: answer.statusCode ?? 0 });
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  onward.end(body);
}

function describeCall({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Omit<RecordedCall, 'status'> {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    const [api, action = ''] = target.split('.');
    const input = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    if (api === 'AmazonSQS')
      return {
        service: 'sqs',
        action,
        resource:
          String(input.QueueUrl ?? '')
            .split('/')
            .at(-1) ?? '',
        input,
      };
    return { service: 'dynamodb', action, resource: tablesOf(input), input };
  }
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const { Action = '', ...input } = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
    return { service: 'sns', action: Action, resource: input.TopicArn?.split(':').at(-1) ?? '', input };
  }
  const [path = '', query = ''] = url.split('?');
  const action =
    { GET: 'GetObject', PUT: 'PutObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' }[method] ?? `${method} ${query}`;
  const metadata = Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-')));
  const input = method === 'PUT' ? { bytes: body.length, contentType: headers['content-type'], ...metadata } : {};
  return { service: 's3', action, resource: decodeURIComponent(path.slice(1)), input };
}

/** Batch requests name their tables as keys, PartiQL's in their statements. */
function tablesOf({ TableName, RequestItems = {}, Statements = [] }: Record<string, unknown>): string {
  const inStatements = (Statements as { Statement: string }[]).map(({ Statement }) => /"([^"]+)"/.exec(Statement)?.[1]);
  return String(TableName ?? [...new Set([...Object.keys(RequestItems as object), ...inStatements])].join(', '));
}
