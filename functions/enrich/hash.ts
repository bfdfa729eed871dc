/** FNV-1a over UTF-16 code units, 32 bits, signed: V8 keeps such numbers small. A seed tells equal texts in different roles apart. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Finaliser of MurmurHash3: every bit of the input reaches every bit of the output. Signed. */
export function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Joins two numbers into one hash, by the same finaliser. Signed. */
export function mixHashes(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0xcc9e2d51), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
