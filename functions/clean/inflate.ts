import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { Rejection } from '../../shared/errors.ts';
import { MAX_BYTES, rejectTooLarge } from './limits.ts';

export type Compression = 'gzip' | 'zstd';

/**
 * Takes off compression, at most two layers (a `.gz` of a response that was gzipped itself).
 *
 * Inflating stops at MAX_BYTES, so a bomb costs no more than an honest object of that size (0.1 s): no ratio is looked at, since an
 * honest page of repeated rows reaches 50:1. A gzip that breaks off gives what it holds.
 *
 * @throws Rejection too-large, undecodable (damaged), unsupported-form (a third layer)
 */
export function inflate(stored: Uint8Array): { bytes: Uint8Array; compression: Compression[] } {
  const compression: Compression[] = [];
  let bytes = stored;
  for (let kind = compressionOf(bytes); kind !== undefined; kind = compressionOf(bytes)) {
    if (compression.length === 2) {
      throw new Rejection('unsupported-form', 'is compressed more than twice; unpack it and upload the page itself');
    }
    compression.push(kind);
    bytes = inflateOnce(bytes, kind);
  }
  return { bytes, compression };
}

function compressionOf(bytes: Uint8Array): Compression | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08) return 'gzip';
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return 'zstd';
  return undefined;
}

function inflateOnce(bytes: Uint8Array, kind: Compression): Uint8Array {
  try {
    if (kind === 'zstd') return zstdDecompressSync(bytes, { maxOutputLength: MAX_BYTES });
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      rejectTooLarge(`holds more than ${MAX_BYTES / 1e6} MB once its ${kind} compression is taken off`);
    }
    throw new Rejection(
      'undecodable',
      `is damaged ${kind} data (${(error as Error).message}); compress it again, or upload it plain`,
    );
  }
}
