import type { Fingerprint } from './article.ts';

/**
 * What enrich writes and storing reads of a fingerprint: a MinHash signature (Broder 1997, "On the resemblance and containment of
 * documents") and keys under which near-duplicates meet.
 */

/** Values in a signature: the standard error of an estimated Jaccard is at most 0.044. */
export const HASHES = 128;

/**
 * An article stands under its first two keys and looks under all four. They are the least hashes of its longer shingles: where one copy
 * has all of another's words, the first keys of the one with fewer words to lose are among the four of the other. On the made-up wire
 * day of bench/store, four keys of whom two are held find 0.99 of the pairs; looking is twelve times cheaper than holding.
 */
export const KEYS = 4;
export const KEYS_HELD = 2;

/** From which Jaccard on two bodies are one copy. Of our pairs, one event written twice stays below 0.11, edited copies above 0.4. */
const SAME_JACCARD = 0.3;
/** From which containment on the shorter is a cut of the longer: a quotation in common makes 0.3, a copy cut to two fifths and framed by furniture 0.52. */
const CUT_CONTAINMENT = 0.48;
/** Below this Jaccard an estimate of containment is mostly noise: 0.08 is 10 of 128 values. */
const LEAST_JACCARD = 0.08;

export interface Likeness {
  /** The normalised bodies are equal. */
  exact: boolean;
  /** Estimated share of shingles in common, of all: |A∩B| / |A∪B|. */
  jaccard: number;
  /** Estimated share of the shorter body's shingles that the longer has: |A∩B| / min(|A|, |B|). Equals `jaccard` where counts are unknown. */
  containment: number;
}

/** Compares two bodies by their fingerprints alone. */
export function compareFingerprints(a: Fingerprint, b: Fingerprint): Likeness {
  if (a.exact === b.exact) return { exact: true, jaccard: 1, containment: 1 };
  const jaccard = estimateJaccard(readSignature(a.minhash), readSignature(b.minhash));
  const containment = a.shingles && b.shingles ? estimateContainment(jaccard, a.shingles, b.shingles) : jaccard;
  return { exact: false, jaccard, containment };
}

/** Whether two bodies are one piece of copy: equal, edited, or one a cut of the other. */
export function isNearDuplicate(a: Fingerprint, b: Fingerprint): boolean {
  const { exact, jaccard, containment } = compareFingerprints(a, b);
  return exact || jaccard >= SAME_JACCARD || (jaccard >= LEAST_JACCARD && containment >= CUT_CONTAINMENT);
}

function estimateJaccard(a: Uint16Array, b: Uint16Array): number {
  let same = 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] === b[i]) same++;
  return length === 0 ? 0 : same / length;
}

/** |A∩B| follows from J = |A∩B| / (|A| + |B| − |A∩B|); it cannot exceed the smaller set. */
function estimateContainment(jaccard: number, shinglesA: number, shinglesB: number): number {
  const common = (jaccard * (shinglesA + shinglesB)) / (1 + jaccard);
  return Math.min(1, common / Math.min(shinglesA, shinglesB));
}

/**
 * Signature → base64 of the low 16 bits of each value, little endian. Two that differ agree in these once in 65,536 times, which changes no
 * estimate (Li and König 2010, "b-bit minwise hashing"), and a record is a quarter of a KB smaller.
 */
export function writeSignature(signature: Uint32Array): string {
  const bytes = Buffer.alloc(signature.length * 2);
  signature.forEach((value, i) => {
    bytes.writeUInt16LE(value & 0xffff, i * 2);
  });
  return bytes.toString('base64');
}

function readSignature(base64: string): Uint16Array {
  const bytes = Buffer.from(base64, 'base64');
  return Uint16Array.from({ length: Math.floor(bytes.length / 2) }, (_, i) => bytes.readUInt16LE(i * 2));
}
