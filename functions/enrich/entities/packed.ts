import { brotliDecompressSync } from 'node:zlib';

/** Undoes bench/ner/pack.ts: bytes that a data file holds brotli-compressed in base64, which halves the bundle for some milliseconds at start. */
export function unpack(packed: string): Buffer {
  return brotliDecompressSync(Buffer.from(packed, 'base64'));
}
