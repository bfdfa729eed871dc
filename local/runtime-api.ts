import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** The host's side of one function process: what its bootstrap asks and answers. */
export interface RuntimePeer {
  /** The process is idle and waits for `respond` to be called with an invocation. */
  onNext(respond: (invocation: RuntimeInvocation) => void): void;
  onResponse(requestId: string, body: string): void;
  onError(requestId: string, body: string): void;
  onInitError(body: string): void;
}

export interface RuntimeInvocation {
  requestId: string;
  deadlineMs: number;
  functionArn: string;
  /** The event, as JSON. */
  payload: string;
}

/**
 * The Lambda Runtime API (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html) for all function processes on one port: the
 * first part of the path tells which process asks.
 */
export class RuntimeApi {
  private readonly peers = new Map<string, RuntimePeer>();
  private readonly server = createServer((request, response) => void this.route(request, response));
  private port = 0;

  async listen(): Promise<void> {
    // A process waits for its next invocation as long as it takes.
    this.server.requestTimeout = 0;
    this.server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
  }

  /** @returns the value of AWS_LAMBDA_RUNTIME_API for the process of this id */
  register(id: string, peer: RuntimePeer): string {
    this.peers.set(id, peer);
    return `127.0.0.1:${this.port}/${id}`;
  }

  unregister(id: string): void {
    this.peers.delete(id);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, id, , , ...action] = (request.url ?? '').split('/');
    const peer = this.peers.get(id ?? '');
    if (!peer) return void response.writeHead(404).end();
    if (request.method === 'GET') {
      peer.onNext(({ requestId, deadlineMs, functionArn, payload }) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'lambda-runtime-aws-request-id': requestId,
          'lambda-runtime-deadline-ms': String(deadlineMs),
          'lambda-runtime-invoked-function-arn': functionArn,
          'lambda-runtime-trace-id': `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${requestId.replaceAll('-', '').slice(0, 24)};Sampled=0`,
        });
        response.end(payload);
      });
      return;
    }
    const body = await readBody(request);
    if (action[0] === 'init') peer.onInitError(body);
    else if (action[2] === 'response') peer.onResponse(action[1]!, body);
    else peer.onError(action[1]!, body);
    response.writeHead(202).end();
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
