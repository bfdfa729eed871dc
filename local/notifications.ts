import { decodeXML } from 'entities';
import type { EmulatorApp } from './emulator.ts';
import type { Queues } from './queues.ts';
import { ACCOUNT, REGION } from './resolver.ts';
import type { NotificationRule } from './topology.ts';

/** What a request did to an object. */
interface ObjectEvent {
  bucket: string;
  key: string;
  eventName:
    | 'ObjectCreated:Put'
    | 'ObjectCreated:Copy'
    | 'ObjectCreated:CompleteMultipartUpload'
    // A bucket here keeps no versions: what is deleted is gone, without a marker.
    | 'ObjectRemoved:Delete';
}

/**
 * Gives the emulator the notifications it lacks: after each request that made or deleted objects, a message in S3's form for every
 * rule that fits.
 *
 * @param rules of the template's buckets; they may be filled in later, since hooks must be in place before the server listens
 */
export function notifyOfObjects(app: EmulatorApp, rules: readonly NotificationRule[], queues: Queues): void {
  const nextSequencer = createSequencer();
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode >= 300) return;
    for (const event of objectEvents(request)) {
      const matching = rules.filter((rule) => matches(rule, event));
      if (matching.length === 0) continue;
      const sequencer = nextSequencer();
      // After the client has its answer: what follows delays nobody.
      const object = event.eventName.startsWith('ObjectCreated:')
        ? await describe(event, request, String(reply.getHeader('etag') ?? ''), app)
        : {};
      const message = JSON.stringify({ Records: [eventRecord(event, { ...object, sequencer })] });
      for (const rule of matching) await queues.send(rule.queueUrl, message);
    }
  });
}

async function describe(
  { eventName }: ObjectEvent,
  { url, headers: sent, body }: Request & { url: string },
  eTag: string,
  app: EmulatorApp,
): Promise<{ size: number; eTag: string }> {
  if (eventName === 'ObjectCreated:Put' && eTag && Buffer.isBuffer(body))
    return { size: Number(sent['x-amz-decoded-content-length'] ?? body.length), eTag: eTag.replaceAll('"', '') };
  // Of a copy or of parts put together the object itself has to be asked.
  const { headers } = await app.inject({ method: 'HEAD', url: url.split('?')[0]! });
  return { size: Number(headers['content-length']), eTag: String(headers.etag).replaceAll('"', '') };
}

interface Request {
  method: string;
  params: unknown;
  query: unknown;
  headers: Record<string, unknown>;
  body?: unknown;
}

function objectEvents({ method, params, query, headers, body }: Request): ObjectEvent[] {
  const { bucket, '*': key } = (params ?? {}) as Record<string, string | undefined>;
  if (!bucket) return [];
  const asked = (query ?? {}) as Record<string, unknown>;
  if (method === 'POST' && 'delete' in asked) return deletedKeys(body).map((each) => removal(bucket, each));
  if (!key) return [];
  if (method === 'POST' && 'uploadId' in asked) return [{ bucket, key, eventName: 'ObjectCreated:CompleteMultipartUpload' }];
  if (method === 'DELETE' && !('uploadId' in asked)) return [removal(bucket, key)];
  if (method !== 'PUT' || 'partNumber' in asked || 'renameObject' in asked) return [];
  return [{ bucket, key, eventName: 'x-amz-copy-source' in headers ? 'ObjectCreated:Copy' : 'ObjectCreated:Put' }];
}

const removal = (bucket: string, key: string): ObjectEvent => ({ bucket, key, eventName: 'ObjectRemoved:Delete' });

/** The keys of a DeleteObjects request, whose body is XML. */
const deletedKeys = (body: unknown): string[] =>
  Array.from(String(body).matchAll(/<Key>([^<]*)<\/Key>/g), ([, key]) => decodeXML(key!));

function matches(rule: NotificationRule, { bucket, key, eventName }: ObjectEvent): boolean {
  const event = `s3:${eventName}`;
  const fits = rule.event.endsWith('*') ? event.startsWith(rule.event.slice(0, -1)) : event === rule.event;
  return rule.bucket === bucket && fits && key.startsWith(rule.prefix) && key.endsWith(rule.suffix);
}

function eventRecord(
  { bucket, key, eventName }: ObjectEvent,
  object: { size?: number; eTag?: string; sequencer: string },
): object {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: new Date().toISOString(),
    eventName,
    userIdentity: { principalId: ACCOUNT },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: {},
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'local',
      bucket: { name: bucket, ownerIdentity: { principalId: ACCOUNT }, arn: `arn:aws:s3:::${bucket}` },
      object: { key: encodeKey(key), ...object },
    },
  };
}

/** As S3 writes keys in events: percent-encoded, a space as `+`, slashes as they are. */
function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Hexadecimal numbers that only grow, 18 digits as S3's usually are: milliseconds, then a count within them. */
function createSequencer(): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(Date.now()) << 20n;
    last = now > last ? now : last + 1n;
    return last.toString(16).toUpperCase().padStart(18, '0');
  };
}
