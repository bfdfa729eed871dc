/** Letters that no decomposition turns into plain ones. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' };

/**
 * A readable key of a name: small letters, Latin ones without their marks, everything else that is no letter or digit a hyphen.
 * "José Mourinho" and "Jose Mourinho" are one; other scripts stay as they are.
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßøłđðþæœıħ]/g, (letter) => PLAIN[letter]!)
    .replace(/(?<=\p{L})['’.](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
