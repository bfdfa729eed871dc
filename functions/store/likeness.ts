import type { Article, Fingerprint } from '../../shared/article.ts';
import { KEYS_HELD } from '../../shared/fingerprint.ts';
import { bandKey, type Key } from '../../shared/table.ts';

/** As it stands with a band: what is compared, without the keys. */
export type Signature = Omit<Fingerprint, 'bands'>;

export function signatureOf({ fingerprint }: Article): Signature | undefined {
  if (!fingerprint) return undefined;
  const { exact, minhash, shingles } = fingerprint;
  return { exact, minhash, shingles };
}

/** Under which an article looks for others of its story; the first of these it holds, if nobody does. */
export function meetingKeys({ fingerprint }: Article): { looked: Key[]; held: Key[] } {
  const looked = (fingerprint?.bands ?? []).map(bandKey);
  return { looked, held: looked.slice(0, KEYS_HELD) };
}
