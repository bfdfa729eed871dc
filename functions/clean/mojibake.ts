import { changeByParts } from './normalize.ts';

/**
 * Repairs text that was UTF-8 once, was read as windows-1252 by someone before us and stored again ("cafÃ©", "itâ€™s").
 *
 * Only where it is certain: nearly all letters of the Latin-1 range must be parts of such sequences, at least three times. Honest
 * text in capitals ("CAFÉ»") has one here and there, never all. Linear; ftfy's idea with one encoding.
 *
 * @returns the text and how many characters were repaired
 */
export function repairMojibake(text: string): { text: string; repaired: number } {
  // Two searches for one character cost a tenth of a search for the pairs, and most pages have neither.
  if (!(text.includes('Ã') || text.includes('â')) || !SUSPICIOUS.test(text)) return { text, repaired: 0 };
  let sequences = 0;
  let inside = 0;
  const replaceSequence = (sequence: string): string => {
    const character = decodeSequence(sequence);
    if (character === undefined) return sequence;
    sequences++;
    inside += sequence.length;
    return character;
  };
  const repairedText = changeByParts(text, (part) => part.replace(SEQUENCES, replaceSequence));
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

/** By arithmetic: a TextDecoder call per sequence would take a 25 MB text of them 5 s. */
function decodeSequence(sequence: string): string | undefined {
  const lead = BYTE_OF.get(sequence[0]!)!;
  let code = lead & (0x7f >> sequence.length);
  for (let i = 1; i < sequence.length; i++) code = (code << 6) | (BYTE_OF.get(sequence[i]!)! & 0x3f);
  // Overlong forms, surrogates and what lies beyond Unicode are no UTF-8.
  const least = [0, 0, 0x80, 0x800, 0x10000][sequence.length]!;
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

function countLatin1(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f && (code <= 0xff || BYTE_OF.has(text[i]!))) found++;
  }
  return found;
}
