import type { Source } from './article.ts';
import type { Claims } from './claims.ts';
import type { RejectionReport } from './errors.ts';
import { pack, unpack } from './packing.ts';

/**
 * The message that travels between stages: whose document it is, what each stage took, and exactly one of
 * a payload, a claim on a payload too large for a message, the rejection that ends the journey in the ledger,
 * or a withdrawal, which no stage but store does anything with.
 */
export interface Envelope {
  v: 1;
  trace: Trace;
  stages: StageTime[];
  /** How `payload` is written: a JSON value, or base64 of zstd of its JSON. */
  encoding?: 'json' | 'zstd';
  payload?: unknown;
  /** The payload waits in the work bucket for this stage: `claims` tells where. */
  claimed?: true;
  claims?: Claims;
  rejection?: RejectionReport;
  withdrawal?: Withdrawal;
}

/** A takedown: the raw object was deleted or, with an `articleId`, somebody asked for a record to go. */
export interface Withdrawal {
  /** When, ISO 8601 in UTC. */
  at: string;
  articleId?: string;
  /** Only this version of the object was deleted, for good: nothing happens unless it is the one that was stored. */
  versionId?: string;
}

export interface Trace {
  /** Correlation id, the same from the upload on: derived from the object, so a second delivery has it too. */
  id: string;
  source: Source;
}

export interface StageTime {
  name: string;
  ms: number;
}

/** SQS takes 1 MiB a message; 24 KiB are left for the trace, claims and JSON's own characters. */
export const INLINE_LIMIT_BYTES = 1_000 * 1024;

/** SQS bills 64 KiB chunks of a batch's sum: above a tenth of a chunk each, ten messages need a second one. */
const COMPRESS_ABOVE_BYTES = (64 * 1024) / 10;

/** A payload inflates to at most this: 25 MB of text as JSON, with every character escaped at worst twice. */
const INFLATED_LIMIT_BYTES = 64 * 1024 * 1024;

/** A payload as it goes into an envelope; `bytes` is its size there, in UTF-8. */
export function encodePayload(payload: unknown): { encoding: 'json' | 'zstd'; payload: unknown; bytes: number } {
  const json = JSON.stringify(payload);
  const bytes = Buffer.byteLength(json);
  if (bytes <= COMPRESS_ABOVE_BYTES) return { encoding: 'json', payload, bytes };
  const packed = compress(json).toString('base64');
  return packed.length < bytes
    ? { encoding: 'zstd', payload: packed, bytes: packed.length }
    : { encoding: 'json', payload, bytes };
}

/** @throws when the payload is not what `encoding` says: a damaged message, which is retryable. */
export function decodePayload(envelope: Pick<Envelope, 'encoding' | 'payload'>): unknown {
  if (envelope.encoding === 'zstd') return decompress(Buffer.from(String(envelope.payload), 'base64'));
  return envelope.payload;
}

export const compress = (json: string): Buffer => pack(json, 3);

export const decompress = (bytes: Uint8Array): unknown => unpack(bytes, INFLATED_LIMIT_BYTES);

/** @throws MalformedMessage when the body is no envelope. */
export function parseEnvelope(body: string): Envelope {
  const envelope = parseJson(body) as Partial<Envelope> | null;
  const valid =
    envelope !== null &&
    typeof envelope === 'object' &&
    envelope.v === 1 &&
    typeof envelope.trace?.id === 'string' &&
    typeof envelope.trace.source?.bucket === 'string' &&
    typeof envelope.trace.source.key === 'string' &&
    (envelope.payload !== undefined ||
      envelope.claimed === true ||
      envelope.rejection !== undefined ||
      typeof envelope.withdrawal?.at === 'string');
  if (!valid) throw new MalformedMessage('the body is no version 1 envelope');
  return { ...envelope, stages: envelope.stages ?? [] } as Envelope;
}

/** @throws MalformedMessage, without a word of the body: a JSON error would quote it. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new MalformedMessage('the body is no JSON');
  }
}

/** A message that names no object: nothing to write into the ledger, so it is kept in the dead-letter queue. */
export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage';
}
