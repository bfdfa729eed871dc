import { Agent, createServer, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FunctionSpec } from './topology.ts';

/** One call of a function to AWS, whole. */
export interface ProxyRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface ProxyAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Only the first half of the body gets through, then the connection breaks. */
  isCut?: true;
}

/**
 * What is done with a call.
 *
 * @param forward asks the emulator that the call is meant for; with another body, if one is given
 * @returns the answer for the function, or that it gets none: the connection is closed, or nothing ever comes
 */
export type Intercept = (
  request: ProxyRequest,
  forward: (body?: Buffer) => Promise<ProxyAnswer>,
) => Promise<ProxyAnswer | 'hang-up' | 'silence'>;

/** Where the emulators listen: S3, SQS and SNS on one port, DynamoDB on another. */
export interface Emulators {
  emulator: string;
  database: string;
}

/** Stands between functions and the emulators, for as long as the host runs. @returns "http://127.0.0.1:port" */
export async function startProxy(emulators: Emulators, intercept: Intercept): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const request = { method, url, headers, body: await readAll(incoming) };
    const target = isForDatabase(headers) ? emulators.database : emulators.emulator;
    const forward = (body?: Buffer) => send(target, agent, body ? withBody(request, body) : request);
    const answer = await intercept(request, forward).catch(() => 'hang-up' as const);
    if (answer === 'hang-up') incoming.socket.destroy();
    else if (answer !== 'silence') {
      outgoing.writeHead(answer.status, answer.headers);
      if (answer.isCut) outgoing.write(answer.body.subarray(0, answer.body.length >> 1), () => incoming.socket.destroy());
      else outgoing.end(answer.body);
    }
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const isForDatabase = (headers: IncomingHttpHeaders): boolean => String(headers['x-amz-target']).startsWith('DynamoDB');

/** Among a function's variables the queues' addresses name the emulator; what goes there would pass the proxy by. */
export function pointedAt(spec: FunctionSpec, proxy: string, emulator: string): FunctionSpec {
  const environment = Object.entries(spec.environment).map(([name, value]) => [name, String(value).replaceAll(emulator, proxy)]);
  return { ...spec, environment: Object.fromEntries(environment) };
}

const withBody = (request: ProxyRequest, body: Buffer): ProxyRequest => ({
  ...request,
  headers: { ...request.headers, 'content-length': String(body.length) },
  body,
});

function send(target: string, agent: Agent, { method, url, headers, body }: ProxyRequest): Promise<ProxyAnswer> {
  return new Promise((resolve, reject) => {
    const onward = httpRequest(`${target}${url}`, { agent, method, headers }, (answer) => {
      const { statusCode: status = 502, headers: answered } = answer;
      readAll(answer).then((content) => resolve({ status, headers: answered, body: content }), reject);
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
