import fc from 'fast-check';
import { readMarkup } from '../../../functions/clean/markup.ts';
import { repairMojibake } from '../../../functions/clean/mojibake.ts';
import { dropUnprintable } from '../../../functions/clean/normalize.ts';
import { Utf8Source } from '../../../functions/clean/utf8-source.ts';

/** Pieces of pages, most of ASCII: names, values and texts with other characters at every place, at lengths around those of a chunk. */
const PIECES = [
  ...[
    '<p>',
    '</p>',
    '<a href="',
    '" title=',
    "'",
    '"',
    '>',
    '<',
    '=',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '&eacute;',
    '<script>',
    '</script>',
  ],
  ...[
    '<!-- ',
    ' -->',
    'plain words of a line',
    'x'.repeat(29),
    'Müller',
    'naïve â la',
    '“so”',
    '— ',
    '日本語',
    '😀',
    'ÉCOLE',
    '<été ',
    '/',
  ],
];
const sources = fc
  .array(
    fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => Buffer.from(pieces.join('')).toString());

/** At any place of a larger piece of memory, as buffers of Node's pool are. */
function bytesAt(offset: number, text: string): Uint8Array {
  const length = Buffer.byteLength(text);
  const bytes = new Uint8Array(offset + length + 3).subarray(offset, offset + length);
  bytes.set(Buffer.from(text));
  return bytes;
}

describe('a source of bytes', () => {
  test('is read as its text is', () => {
    fc.assert(
      fc.property(sources, fc.nat(7), (text, offset) => {
        const source = Utf8Source.of(bytesAt(offset, text));
        if (source === undefined) return;
        expect(String(source)).toBe(dropUnprintable(text));
        expect(readMarkup(source)).toEqual(readMarkup(dropUnprintable(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is refused when something is to be dropped or mended, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.nat(40), fc.nat(7), (code, before, offset) => {
        const text = `${'x'.repeat(before)}${String.fromCharCode(code)}“”${'x'.repeat(9)}`;
        if (!text.isWellFormed()) return;
        const lines = text.replaceAll('\r', '\n');
        const isPlain = dropUnprintable(text) === lines && code !== 0xfffd;
        const source = Utf8Source.of(bytesAt(offset, text));
        if (source === undefined) expect(isPlain && code !== 0xc3 && code !== 0xe2).toBe(false);
        else expect(isPlain && String(source)).toBe(lines);
      }),
      { numRuns: 3_000 },
    );
    for (const code of [0x00, 0x0b, 0x1f, 0x7f, 0x80, 0x9f, 0x2028, 0x2029, 0xfdd0, 0xfdef, 0xfffd, 0xfffe, 0xffff]) {
      expect(Utf8Source.of(Buffer.from(`a page ${String.fromCharCode(code)} of text`))).toBeUndefined();
    }
  });

  test('is refused with what mojibake is told by', () => {
    const twice = 'Das schÃ¶ne CafÃ© an der StraÃŸe, itâ€™s over';
    expect(repairMojibake(twice).repaired).toBeGreaterThan(2);
    expect(Utf8Source.of(Buffer.from(twice))).toBeUndefined();
    expect(Utf8Source.of(Buffer.from('SÃO PAULO, château, à la fin'))).toBeDefined();
  });

  test('cuts names and values at their bounds in characters', () => {
    const text = `<p ${'é'.repeat(80)}="${'ü'.repeat(70_000)}">x`;
    expect(readMarkup(Utf8Source.of(Buffer.from(text))!)).toEqual(readMarkup(text));
  });
});
