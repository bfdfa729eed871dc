import { hash } from 'node:crypto';
import type { Source } from '../../shared/article.ts';
import { readAddress } from './address.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_CHARACTERS = 20;

/**
 * The record's stable name: 20 characters of base 32 (100 bits: a clash among 10⁹ articles has odds of 10⁻¹²), of the canonical
 * address, else of the source object. The same address by http or https, with or without `www.`, in any case of the host, is one article.
 */
export function identify(url: string | undefined, source: Source): string {
  const address = url ? readAddress(url) : undefined;
  const name = address ? `url ${address.key}` : `object ${source.bucket} ${source.key} ${source.member ?? ''}`;
  const digest = hash('sha256', name, 'buffer');
  let id = '';
  let bits = 0;
  let value = 0;
  for (let at = 0; id.length < ID_CHARACTERS; ) {
    if (bits < 5) {
      value = ((value << 8) | digest[at++]!) & 0xffff;
      bits += 8;
    }
    bits -= 5;
    id += BASE32[(value >> bits) & 31];
  }
  return id;
}
