import type { RawObject } from '../../../shared/document.ts';

export type { CleanOptions } from '../../../functions/clean/options.ts';
export type { CleanDocument } from '../../../shared/document.ts';

/** A page or text as it lies in the bucket. */
export function rawOf(source: string | Uint8Array): RawObject {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  return { bytes, source: { bucket: 'raw', key: 'articles/page.html' } };
}
