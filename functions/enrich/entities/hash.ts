/** FNV-1a over UTF-16 code units, 32 bits, from a seed so that words can be told apart by their role. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Joins two numbers into one hash (the finaliser of MurmurHash3, so that every bit counts). */
export function mixHashes(left: number, right: number): number {
  let hash = Math.imul(left ^ Math.imul(right, 0xcc9e2d51), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
