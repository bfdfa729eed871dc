import type { EmulatorApp } from './emulator.ts';
import type { Queues } from './queues.ts';
import { ACCOUNT, REGION } from './resolver.ts';
import type { NotificationRule } from './topology.ts';

/** What a request that made an object says of it. */
interface CreatedObject {
  bucket: string;
  key: string;
  eventName: 'ObjectCreated:Put' | 'ObjectCreated:Copy' | 'ObjectCreated:CompleteMultipartUpload';
}

/**
 * Gives the emulator the notifications it lacks: after each request that made an object, a message in S3's form for every
 * rule that fits.
 *
 * @param rules of the template's buckets; they may be filled in later, since hooks must be in place before the server listens
 */
export function notifyOfObjects(app: EmulatorApp, rules: readonly NotificationRule[], queues: Queues): void {
  const nextSequencer = createSequencer();
  app.addHook('onResponse', async (request, reply) => {
    const created = reply.statusCode === 200 ? createdObject(request) : undefined;
    const matching = created ? rules.filter((rule) => matches(rule, created)) : [];
    if (!created || matching.length === 0) return;
    const sequencer = nextSequencer();
    // After the client has its answer: what follows delays nobody.
    const { headers } = await app.inject({ method: 'HEAD', url: request.url.split('?')[0]! });
    const object = { size: Number(headers['content-length']), eTag: String(headers.etag).replaceAll('"', ''), sequencer };
    for (const rule of matching) await queues.send(rule.queueUrl, JSON.stringify({ Records: [eventRecord(created, object)] }));
  });
}

interface Request {
  method: string;
  params: unknown;
  query: unknown;
  headers: Record<string, unknown>;
}

function createdObject({ method, params, query, headers }: Request): CreatedObject | undefined {
  const { bucket, '*': key } = (params ?? {}) as Record<string, string | undefined>;
  if (!bucket || !key) return undefined;
  const asked = (query ?? {}) as Record<string, unknown>;
  if (method === 'POST' && 'uploadId' in asked) return { bucket, key, eventName: 'ObjectCreated:CompleteMultipartUpload' };
  if (method !== 'PUT' || 'partNumber' in asked || 'renameObject' in asked) return undefined;
  return { bucket, key, eventName: 'x-amz-copy-source' in headers ? 'ObjectCreated:Copy' : 'ObjectCreated:Put' };
}

function matches(rule: NotificationRule, { bucket, key, eventName }: CreatedObject): boolean {
  const event = `s3:${eventName}`;
  const fits = rule.event.endsWith('*') ? event.startsWith(rule.event.slice(0, -1)) : event === rule.event;
  return rule.bucket === bucket && fits && key.startsWith(rule.prefix) && key.endsWith(rule.suffix);
}

function eventRecord(
  { bucket, key, eventName }: CreatedObject,
  object: { size: number; eTag: string; sequencer: string },
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
