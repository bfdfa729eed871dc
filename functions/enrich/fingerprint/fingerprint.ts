import { createHash } from 'node:crypto';
import type { Fingerprint } from '../../../shared/article.ts';
import { HASHES, KEYS, writeSignature } from '../../../shared/fingerprint.ts';
import { hashText, mix } from '../hash.ts';

/** Words in a shingle. Three tell copies from another writer's words and still survive an editor's changes of single words. */
const SHINGLE_WORDS = 3;
/** A word. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Han, kana and Thai count by the character, since finding their words would depend on a dictionary's version. */
const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const CHARACTER_OR_WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}])+/gu;
/** A character carries less than a word: characters go by fives. */
const SHINGLE_CHARACTERS = 5;
/**
 * Twice as long where copies are to meet: a key has one holder, and must not be a turn of phrase. Of the development pages' shingles of six
 * words 0.3 % stand in another page too, of those of three words 11 %.
 */
const KEY_LENGTHS = 2;

/**
 * What is needed to know the same story again, cut, re-headlined or with other furniture: a hash of the body with case, punctuation and white
 * space set aside, a MinHash signature, and keys to meet by. The headline has no part in it.
 *
 * @returns undefined for a body without a word
 */
export function takeFingerprint(articleBody: string): Fingerprint | undefined {
  const body = articleBody.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  const unspaced = CHARACTER.test(body);
  const units = body.match(unspaced ? CHARACTER_OR_WORD : WORD) ?? [];
  if (units.length === 0) return undefined;
  const hashes = units.map((unit) => hashText(unit));
  const shingles = shingle(units, hashes, unspaced);
  return {
    exact: createHash('sha256').update(units.join(' ')).digest('hex'),
    minhash: writeSignature(sign(shingles, HASHES)),
    bands: leastHashes(shingle(units, hashes, unspaced, KEY_LENGTHS), KEYS),
    shingles: shingles.size,
  };
}

/** Distinct shingles, as 32-bit hashes: among 10,000 of them one pair collides in every eighty texts, which changes nothing. */
function shingle(units: string[], hashes: number[], unspaced: boolean, lengths = 1): Set<number> {
  const shingles = new Set<number>();
  for (let i = 0; i < units.length; ) {
    const length = lengths * (unspaced && CHARACTER.test(units[i]!) ? SHINGLE_CHARACTERS : SHINGLE_WORDS);
    if (i > 0 && i + length > units.length) break;
    let hash = length;
    for (let j = i; j < Math.min(units.length, i + length); j++) hash = mix(Math.imul(hash, 31) + hashes[j]!);
    shingles.add(hash);
    i++;
  }
  return shingles;
}

/**
 * Factors (odd, so that each is a permutation of the 32-bit numbers) and addends of the 128 hash functions: fixed for good, or signatures
 * of different versions could not be compared.
 */
const FACTORS = Int32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b9)) | 1);
const ADDENDS = Int32Array.from({ length: HASHES }, (_, i) => mix(Math.imul(i + 1, 0x85ebca6b)));

/** For each of the first `length` hash functions its least value over all shingles. */
function sign(shingles: Set<number>, length: number): Uint32Array {
  const signature = new Int32Array(length).fill(0x7fffffff);
  for (const hash of shingles) {
    for (let i = 0; i < length; i++) {
      const value = (Math.imul(hash, FACTORS[i]!) + ADDENDS[i]!) | 0;
      if (value < signature[i]!) signature[i] = value;
    }
  }
  return new Uint32Array(signature.buffer);
}

/** The least of a set of hashes, the least first: a set that holds most of another has most of its least too. */
function leastHashes(shingles: Set<number>, count: number): string[] {
  return Array.from(Uint32Array.from(shingles).sort().subarray(0, count), (hash) => hash.toString(36));
}
