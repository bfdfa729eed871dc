import type { Article, Fingerprint } from '../../shared/article.ts';

/** As it stands with a band: what is compared, without the keys. */
export type Signature = Omit<Fingerprint, 'bands'>;

export function signatureOf({ fingerprint }: Article): Signature | undefined {
  if (!fingerprint) return undefined;
  const { exact, minhash, shingles } = fingerprint;
  return { exact, minhash, shingles };
}

/**
 * The keys under which near-duplicates meet here: four bands of two hashes. The fingerprint brings 32 keys of three, but each would be a
 * write. On the made-up wire day of bench/store, four find 0.98 of the pairs and three 0.94 (all 32, for 17 writes an article: 0.999);
 * a story has many pairs to meet by, so a pair may be missed.
 */
export function storyBands({ minhash }: Fingerprint): string[] {
  const signature = Buffer.from(minhash, 'base64');
  return Array.from({ length: BANDS }, (_, band) => {
    const start = band * BAND_BYTES;
    return `${band}-${signature.subarray(start, start + BAND_BYTES).toString('base64url')}`;
  });
}

const BANDS = 4;
/** Two hashes of 32 bits. */
const BAND_BYTES = 8;
