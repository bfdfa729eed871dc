import { isUtf8 } from 'node:buffer';
import { guessLegacyCharset } from './legacy-charset.ts';

/** How the bytes of a document became text. */
export interface Charset {
  /** What the document, or its transport, says: the first label found, by WHATWG name; nothing when it says nothing usable. */
  declared?: string;
  /** WHATWG name of the encoding used. */
  used: string;
  /** Where that came from. `shape`: the bytes themselves (UTF-16 without BOM, ISO-2022-JP escapes); `guess`: letter statistics. */
  method: 'bom' | 'transport' | 'meta' | 'xml' | 'shape' | 'utf-8' | 'guess' | 'fallback';
  /** U+FFFD put in for bytes that mean nothing in that encoding. */
  replacements: number;
}

/**
 * Decodes a document. Evidence in this order: BOM, the transport's charset, `<meta>`, XML declaration, strict UTF-8, letter
 * statistics of the visible text, windows-1252. A label is only believed when the bytes agree: pages that say windows-1252 and are
 * UTF-8, or the other way round, are common. Labels and decoders are WHATWG's (encoding.spec.whatwg.org), by TextDecoder.
 *
 * @param contentType of the object's transport (`text/html; charset=…`), if known
 */
export function decodeCharset(bytes: Uint8Array, contentType?: string): { text: string; charset: Charset } {
  const bom = bomOf(bytes);
  if (bom) return use(bytes, bom, 'bom');
  const shape = utf16Shape(bytes) ?? (hasIso2022Escape(bytes) ? 'iso-2022-jp' : undefined);
  const declarations = findDeclarations(bytes, contentType);
  const declared = declarations[0]?.charset;
  if (shape) return use(bytes, shape, 'shape', declared);

  const strict = decodeStrictUtf8(bytes);
  if (strict !== undefined) return chooseOverUtf8(bytes, strict, declarations);
  return chooseLegacy(bytes, declarations);
}

/**
 * The charset of UTF-8 bytes without byte order mark and without U+FFFD, before they are decoded.
 * @returns nothing when they aren't such, or may be something else all the same
 */
export function utf8Charset(bytes: Uint8Array, contentType?: string): Charset | undefined {
  if (bomOf(bytes) !== undefined || !isUtf8(bytes)) return undefined;
  const declarations = findDeclarations(bytes, contentType);
  return mayBeEastAsian(bytes, declarations) ? undefined : charsetOfUtf8(declarations, 0);
}

interface Declaration {
  charset: string;
  method: 'transport' | 'meta' | 'xml';
}

type Decoded = ReturnType<typeof decodeCharset>;

function use(bytes: Uint8Array, charset: string, method: Charset['method'], declared?: string): Decoded {
  const text = new TextDecoder(charset).decode(bytes);
  return { text, charset: { ...(declared && { declared }), used: charset, method, replacements: count(text, '\ufffd') } };
}

function bomOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a BOM: in any page or Western text every second byte of the markup, digits and spaces is 0. */
function utf16Shape(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4_096);
  if (!sample.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  }
  const half = sample.length / 2;
  // A third: Japanese text has few ASCII characters, Western text has nothing else. A stray NUL on the other side is allowed.
  if (odd > half * 0.3 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.02) return 'utf-16be';
  return undefined;
}

/** ISO-2022-JP is all ASCII bytes, switched by escapes such as `ESC $ B`. */
function hasIso2022Escape(bytes: Uint8Array): boolean {
  let at = bytes.indexOf(0x1b);
  if (at === -1 || countLeadBytes(bytes.subarray(0, 100_000), 1) > 0) return false;
  for (; at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

function decodeStrictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that are valid UTF-8 are UTF-8, but for a short text in an East Asian encoding that says so: two such characters can look valid. */
function chooseOverUtf8(bytes: Uint8Array, text: string, declarations: Declaration[]): Decoded {
  const first = declarations[0];
  if (first && mayBeEastAsian(bytes, declarations)) {
    const decoded = use(bytes, first.charset, first.method, first.charset);
    if (decoded.charset.replacements === 0) return decoded;
  }
  return { text, charset: charsetOfUtf8(declarations, count(text, '\ufffd')) };
}

function mayBeEastAsian(bytes: Uint8Array, [first]: readonly Declaration[]): boolean {
  return first !== undefined && EAST_ASIAN.has(first.charset) && countLeadBytes(bytes, 8) < 8;
}

function charsetOfUtf8(declarations: readonly Declaration[], replacements: number): Charset {
  const declared = declarations[0]?.charset;
  const method = declarations.find(({ charset }) => charset === 'utf-8')?.method ?? 'utf-8';
  return { ...(declared && { declared }), used: 'utf-8', method, replacements };
}

const EAST_ASIAN = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

function countLeadBytes(bytes: Uint8Array, enough: number): number {
  let found = 0;
  for (let i = 0; i < bytes.length && found < enough; i++) if (bytes[i]! >= 0xc0) found++;
  return found;
}

function chooseLegacy(bytes: Uint8Array, declarations: Declaration[]): Decoded {
  const declared = declarations[0]?.charset;
  for (const { charset, method } of declarations) {
    if (charset === 'utf-8') continue;
    const decoded = use(bytes, charset, method, declared);
    if (decoded.charset.replacements === 0 && !HAS_C1.test(decoded.text)) return decoded;
  }
  // Damaged UTF-8 (a cut, a few pasted bytes) is still UTF-8: legacy text read as UTF-8 is nearly all damage.
  if (isMostlyUtf8(bytes.subarray(0, 200_000)) && isMostlyUtf8(bytes)) {
    return use(bytes, 'utf-8', declarations.find(({ charset }) => charset === 'utf-8')?.method ?? 'utf-8', declared);
  }

  const guess = guessLegacyCharset(bytes);
  if (guess) return use(bytes, guess, 'guess', declared);
  return use(bytes, 'windows-1252', 'fallback', declared);
}

const HAS_C1 = /[\x80-\x84\x86-\x9f]/;

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) beyondAscii++;
  const damaged = count(text, '\ufffd');
  return beyondAscii === 0 || damaged <= Math.max(1, (beyondAscii - damaged) * 0.05);
}

/** What the document says of its charset, best evidence first; labels TextDecoder doesn't know are left out. */
function findDeclarations(bytes: Uint8Array, contentType?: string): Declaration[] {
  // The standard looks at 1,024 bytes; pages that open with comments and scripts say it later.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16_384)).toString('latin1');
  const found: [string | undefined, Declaration['method']][] = [
    [contentType && /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType.slice(0, 200))?.[1], 'transport'],
    [metaCharset(head), 'meta'],
    [/^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1], 'xml'],
  ];
  return found.flatMap(([label, method]) => {
    const charset = label && canonicalName(label);
    return charset ? [{ charset, method }] : [];
  });
}

function metaCharset(head: string): string | undefined {
  // Comments are passed over; most pages say it in their first lines, and the rest of the head need not be looked through.
  for (const [tag] of head.matchAll(/<!--[\s\S]*?-->|<meta\s[^>]{1,500}>/gi)) {
    if (tag.startsWith('<!')) continue;
    const label = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    if (label) return label;
  }
  return undefined;
}

/** @returns the WHATWG name; a page that can say "UTF-16" in ASCII isn't UTF-16 but UTF-8, as the standard has it */
function canonicalName(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding.startsWith('utf-16')) return 'utf-8';
    return encoding === 'x-user-defined' ? 'windows-1252' : encoding;
  } catch {
    return undefined;
  }
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
