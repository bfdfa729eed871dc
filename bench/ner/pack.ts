import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes as a data file holds them: brotli-compressed (deterministic for one version of Node), in base64. */
export function pack(bytes: Uint8Array): string {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  }).toString('base64');
}
