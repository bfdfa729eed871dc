import { buildApp } from 'fauxqs';
import { notifyOfObjects } from './notifications.ts';
import { Queues } from './queues.ts';
import { REGION } from './resolver.ts';
import type { NotificationRule } from './topology.ts';
import { refuseUnsupported } from './unsupported.ts';

export type EmulatorApp = ReturnType<typeof buildApp>;

/** Objects may be as large as here; fauxqs stops at 11 MiB, below what clean has to refuse politely. */
const OBJECT_LIMIT_BYTES = 64 * 1024 * 1024;

export interface Emulator {
  app: EmulatorApp;
  queues: Queues;
  /** "http://127.0.0.1:port" of S3, SQS and SNS. */
  endpoint: string;
  /** The rules of notification; what is added holds from then on. */
  notifications: NotificationRule[];
}

/**
 * S3, SQS and SNS in this process, in memory, on a free port of the loopback interface: fauxqs, with the notifications it
 * lacks added and the requests it silently misunderstands refused.
 */
export async function startEmulator(): Promise<Emulator> {
  const app = buildApp({ logger: false, defaultRegion: REGION });
  const queues = new Queues(app);
  const notifications: NotificationRule[] = [];
  acceptLargeObjects(app);
  refuseUnsupported(app);
  notifyOfObjects(app, notifications, queues);
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, queues, endpoint, notifications };
}

/** A parser for everything that isn't SQS's or SNS's protocol, which goes before fauxqs's own and has our limit. */
function acceptLargeObjects(app: EmulatorApp): void {
  app.addHook('onRequest', async (request) => {
    // S3's default, which also leads a body without a type to the parser below.
    if (request.method === 'PUT') request.raw.headers['content-type'] ??= 'binary/octet-stream';
  });
  app.addContentTypeParser(
    /^(?!application\/x-(amz-json-1\.0|www-form-urlencoded))/,
    async (_request: unknown, body: AsyncIterable<Buffer>) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of body) {
        bytes += chunk.length;
        if (bytes > OBJECT_LIMIT_BYTES) throw new Error(`The local S3 takes objects of up to ${OBJECT_LIMIT_BYTES} bytes`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  );
}
