/**
 * Repairs text that was UTF-8 once, was read as windows-1252 by someone before us and stored again ("cafÃ©", "itâ€™s").
 *
 * Only where it is certain: nearly all letters of the Latin-1 range must be parts of such sequences, at least three times. Honest
 * text in capitals ("CAFÉ»") has one here and there, never all. Linear; ftfy's idea with one encoding.
 *
 * @returns the text and how many characters were repaired
 */
export function repairMojibake(text: string): { text: string; repaired: number } {
  if (!SUSPICIOUS.test(text)) return { text, repaired: 0 };
  let sequences = 0;
  let inside = 0;
  const repairedText = text.replace(SEQUENCES, (sequence) => {
    const character = decodeSequence(sequence);
    if (character === undefined) return sequence;
    sequences++;
    inside += sequence.length;
    return character;
  });
  const honest = countLatin1(text) - inside;
  if (sequences < 3 || honest > sequences / 4) return { text, repaired: 0 };
  return { text: repairedText, repaired: sequences };
}

/** What windows-1252 makes of the bytes 0x80 to 0xBF, as a character class; the five it leaves undefined stay C1 controls. */
const CONTINUATION = '\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const SEQUENCES = new RegExp(`[Â-ß][${CONTINUATION}]|[à-ï][${CONTINUATION}]{2}|[ð-ô][${CONTINUATION}]{3}`, 'g');
const SUSPICIOUS = /[Ãâ][\u0080-\u00bf€™œ“”]/;

const BYTE_OF = new Map<string, number>();
const decoder1252 = new TextDecoder('windows-1252');
for (let byte = 0x80; byte <= 0xff; byte++) BYTE_OF.set(decoder1252.decode(Uint8Array.of(byte)), byte);

function decodeSequence(sequence: string): string | undefined {
  try {
    return STRICT.decode(Uint8Array.from(sequence, (character) => BYTE_OF.get(character) ?? 0));
  } catch {
    return undefined;
  }
}
const STRICT = new TextDecoder('utf-8', { fatal: true });

function countLatin1(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f && (code <= 0xff || BYTE_OF.has(text[i]!))) found++;
  }
  return found;
}
