import { type Emulators, type ProxyRequest, startProxy } from './proxy.ts';

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
export async function startRecorder(emulators: Emulators): Promise<Recorder> {
  const calls: RecordedCall[] = [];
  const endpoint = await startProxy(emulators, async (request, forward) => {
    const call = describeCall(request);
    const answer = await forward();
    calls.push({ ...call, status: answer.status });
    return answer;
  });
  return { endpoint, calls };
}

function describeCall({ method, url, headers, body }: ProxyRequest): Omit<RecordedCall, 'status'> {
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
