/**
 * A page's source as its UTF-8 bytes, a character each. Markup is ASCII, and so is most of the text between: read from such a string, names,
 * values and texts take half the memory of those cut from one that holds a single curly quote, and less time in all that is done with them. What
 * is not ASCII is decoded when it is cut out. (6.5 % of clean's time, with what decoding and checking the whole page took.)
 */
export class Utf8Source {
  readonly bytes: Buffer;
  /** The bytes as characters, to look for markup in. */
  readonly codes: string;
  private readonly wide: Uint8Array;

  private constructor(bytes: Buffer, wide: Uint8Array) {
    this.bytes = bytes;
    this.codes = bytes.toString('latin1');
    this.wide = wide;
  }

  /**
   * @param bytes valid UTF-8 without byte order mark
   * @returns nothing when a part of the text must be dropped, mended or counted first, see `KINDS`: that is done on decoded text
   */
  static of(bytes: Uint8Array): Utf8Source | undefined {
    const lines = unifyLineEnds(bytes);
    const wide = findWide(lines);
    return wide && new Utf8Source(Buffer.from(lines.buffer, lines.byteOffset, lines.length), wide);
  }

  /** Of a text that is decoded and mended already; lone surrogates are dropped. */
  static from(text: string): Utf8Source {
    const bytes = Buffer.from(text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, ''));
    return new Utf8Source(bytes, new Uint8Array((bytes.length >> CHUNK_BITS) + 1).fill(1));
  }

  /** The text from one byte to before another; both must be the first of a character. */
  slice(start: number, end: number): string {
    return this.isWide(start, end) ? this.bytes.toString('utf8', start, end) : this.codes.slice(start, end);
  }

  /** Whether there is a byte beyond ASCII. */
  private isWide(start: number, end: number): boolean {
    for (let chunk = start >> CHUNK_BITS; chunk << CHUNK_BITS < end; chunk++) {
      if (this.wide[chunk] !== 0 && this.isWideIn(chunk, start, end)) return true;
    }
    return false;
  }

  private isWideIn(chunk: number, start: number, end: number): boolean {
    const stop = Math.min(end, (chunk + 1) << CHUNK_BITS);
    for (let at = Math.max(start, chunk << CHUNK_BITS); at < stop; at++) if (this.bytes[at]! >= 0x80) return true;
    return false;
  }

  toString(): string {
    return this.bytes.toString('utf8');
  }
}

/** `\r\n` and `\r` to `\n`. Every third page has them. */
function unifyLineEnds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(RETURN)) return bytes;
  const unified = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at]!;
    if (code !== RETURN) unified[length++] = code;
    else if (bytes[at + 1] !== LINE_FEED) unified[length++] = LINE_FEED;
  }
  return unified.subarray(0, length);
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Whether a byte is beyond ASCII is kept for so many bytes together, as a power of two. */
const CHUNK_BITS = 5;

/**
 * Which chunks hold bytes beyond ASCII. Four bytes at a time: one is below a space when taking a space's code from each of them sets a sign
 * that was not set (Hacker's Delight, 6-1), which costs a quarter of looking at each.
 */
function findWide(bytes: Uint8Array): Uint8Array | undefined {
  const wide = new Uint8Array((bytes.length >> CHUNK_BITS) + 1);
  // A DEL is above the space and below the signs: neither test sees it.
  if (bytes.includes(DEL)) return undefined;
  const head = Math.min(bytes.length, -bytes.byteOffset & 3);
  const whole = (bytes.length - head) >> 2;
  const words = whole === 0 ? new Int32Array() : new Int32Array(bytes.buffer, bytes.byteOffset + head, whole);
  if (!areClean(bytes, 0, head, wide) || !areClean(bytes, head + 4 * whole, bytes.length, wide)) return undefined;
  for (let index = 0; index < whole; index++) {
    const word = words[index]!;
    if (((((word - 0x20202020) & ~word) | word) & 0x80808080) === 0) continue;
    const at = head + 4 * index;
    if (!areClean(bytes, at, at + 4, wide)) return undefined;
  }
  return wide;
}

function areClean(bytes: Uint8Array, start: number, end: number, wide: Uint8Array): boolean {
  for (let at = start; at < end; at++) {
    const kind = KINDS[bytes[at]!]!;
    if (kind === PLAIN) continue;
    if (kind === REFUSED || (kind === DOUBTFUL && isRefused(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!))) return false;
    wide[at >> CHUNK_BITS] = 1;
  }
  return true;
}

const PLAIN = 0;
const WIDE = 1;
/** First of a character that may be refused. */
const DOUBTFUL = 2;
/** A control character. */
const REFUSED = 3;
const DEL = 0x7f;

const KINDS = new Uint8Array(256).fill(REFUSED, 0, 0x20).fill(WIDE, 0x80);
for (const code of [0x09, LINE_FEED]) KINDS[code] = PLAIN;
for (const code of [0xc2, 0xc3, 0xe2, 0xef]) KINDS[code] = DOUBTFUL;

/** C1 controls, Ã and â before a sign that makes them suspicious (`mojibake.ts`), line and paragraph separator, noncharacters and U+FFFD. */
function isRefused(first: number, second: number, third: number): boolean {
  if (first === 0xc2) return second < 0xa0;
  if (first === 0xc3) return (second === 0x83 || second === 0xa2) && third >= 0x80;
  if (first === 0xe2) return second === 0x80 && (third === 0xa8 || third === 0xa9);
  return (second === 0xb7 && third >= 0x90 && third <= 0xaf) || (second === 0xbf && third >= 0xbd);
}
