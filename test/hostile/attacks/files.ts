import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Attack, CANARY, dump, fill, objects, page } from './attack.ts';

const PAGE = page({});
const zeros = (bytes: number): Buffer => Buffer.alloc(bytes, 0x20);
const bytes = (...parts: (string | number[] | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const part = (whole: Uint8Array, share: number): Uint8Array => whole.subarray(0, Math.floor(whole.length * share));
const damaged = (whole: Uint8Array, at: number): Uint8Array =>
  Uint8Array.from(whole, (byte, i) => (i === Math.floor(whole.length * at) ? byte ^ 0x55 : byte));
const utf16 = (text: string, big: boolean): Buffer =>
  big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');

/** Compression: bombs, pieces, layers. */
const compressed: Attack[] = objects([
  ['a gzip bomb of 200 MB', () => gzipSync(zeros(200_000_000), { level: 1 })],
  ['a zstd bomb of 200 MB', () => zstdCompressSync(zeros(200_000_000))],
  ['a gzip bomb in gzip', () => gzipSync(gzipSync(zeros(100_000_000), { level: 1 }))],
  ['gzip of zstd of gzip', () => gzipSync(zstdCompressSync(gzipSync(PAGE)))],
  ['gzip, ten layers', () => Array.from({ length: 10 }).reduce<Uint8Array>((inner) => gzipSync(inner), Buffer.from(PAGE))],
  ['gzip with 20,000 members', () => Buffer.concat(new Array<Uint8Array>(20_000).fill(gzipSync('<p>a')))],
  ['gzip with rubbish behind it', () => bytes(gzipSync(PAGE), fill(`${CANARY}\xff`, 1_000))],
  ...[0.1, 0.3, 0.5, 0.9, 0.99].flatMap((share): [string, () => Uint8Array][] => [
    [`the first ${share * 100} % of a gzip`, () => part(gzipSync(PAGE), share)],
    [`the first ${share * 100} % of a zstd`, () => part(zstdCompressSync(Buffer.from(PAGE)), share)],
    [`a gzip damaged at ${share * 100} %`, () => damaged(gzipSync(PAGE), share)],
    [`a zstd damaged at ${share * 100} %`, () => damaged(zstdCompressSync(Buffer.from(PAGE)), share)],
  ]),
  ['the header of a gzip', () => bytes([0x1f, 0x8b, 8])],
  ['a gzip with a name of 100 KB', () => bytes([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3], fill('../', 100_000), [0], deflateRawSync(PAGE), [0, 0, 0, 0, 0, 0, 0, 0])],
  ['a gzip that says deflate64', () => bytes([0x1f, 0x8b, 9], fill('a', 100))],
  ['the magic number of zstd', () => bytes([0x28, 0xb5, 0x2f, 0xfd])],
  ['a zstd that asks for a window of 2 GB', () => bytes([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8], fill('a', 100))],
  ['a zstd that asks for a dictionary', () => bytes([0x28, 0xb5, 0x2f, 0xfd, 0x03, 0, 1, 2, 3, 4], fill('a', 100))],
  ['zlib without a gzip header', () => deflateSync(PAGE)],
  ['brotli', () => brotliCompressSync(PAGE)],
  ['a gzip of nothing', () => gzipSync('')],
  ['a gzip of white space', () => gzipSync(' \n\t'.repeat(10_000))],
]); // biome-ignore format: a row is a line

/** Files that are two things, or none. */
const polyglots: Attack[] = objects([
  ['a PDF that is a page', () => `%PDF-1.4\n${PAGE}`],
  ['a page that holds a PDF', () => `${PAGE}\n%PDF-1.4\n%%EOF`],
  ['a ZIP that is a page', () => bytes('PK\x03\x04', fill('\0', 26), PAGE)],
  ['a page with a ZIP behind it', () => bytes(PAGE, 'PK\x05\x06', fill('\0', 18))],
  ['a GIF that is a script', () => `GIF89a/*${PAGE}*/=1;`],
  ['a JPEG that is a page', () => bytes([0xff, 0xd8, 0xff, 0xfe, 0xff, 0xff], PAGE)],
  ['a PNG that is a page', () => bytes([0x89], 'PNG\r\n\x1a\n', PAGE)],
  ['an ELF program', () => bytes([0x7f], 'ELF', fill('\x01\0', 5_000))],
  ['a Windows program that is a page', () => bytes('MZ', PAGE)],
  ['a tar of a page', () => bytes('../../etc/passwd', fill('\0', 241), 'ustar\x0000', fill('\0', 247), PAGE)],
  ['an SVG with scripts', () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><text>a</text></svg>'],
  ['XML with outside entities', () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;${CANARY}</a>`],
  ['billion laughs', () => `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "${CANARY}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><l>&a20;</l>`],
  ['XHTML with billion laughs', () => `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "${fill('b', 1_000)}">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${'&a;'.repeat(10_000)}</p></body></html>`],
  ['a feed', () => `<?xml version="1.0"?><rss><channel>${`<item><title>${CANARY}</title></item>`.repeat(2_000)}</channel></rss>`],
  ['JSON', () => JSON.stringify({ articleBody: PAGE, __proto__: { a: 1 } })],
  ['JSON lines', () => `${JSON.stringify({ text: CANARY })}\n`.repeat(2_000)],
  ['JSON, 100,000 deep', () => '['.repeat(100_000)],
  ['a mail', () => `From: a@b.example\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--x--`],
  ['a script', () => `#!/bin/sh\nrm -rf / # ${CANARY}\n`],
  ['base64', () => Buffer.from(PAGE.repeat(5)).toString('base64')],
  ['a data address', () => `data:text/html;base64,${Buffer.from(PAGE).toString('base64')}`],
  ['CSS', () => `.${CANARY} { color: red; }\n`.repeat(3_000)],
  ['a log', () => `127.0.0.1 - - [01/Jan/2024:00:00:00 +0000] "GET /${CANARY} HTTP/1.1" 200 1\n`.repeat(2_000)],
  ['WARC', () => `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${PAGE.length}\r\n\r\n${PAGE}`],
  ['HTTP response', () => `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`],
  ['nothing', () => ''],
  ['one byte', () => 'a'],
  ['one NUL', () => '\0'],
  ['one angle bracket', () => '<'],
  ['white space', () => ' \n\t\u00a0\u3000'.repeat(1_000)],
  ['zero-width characters', () => '\u200b\u2060\ufeff'.repeat(10_000)],
]); // biome-ignore format: a row is a line

/** Bytes that are text in no encoding, in another one, or in two. */
const encodings: Attack[] = objects([
  ['random bytes', () => Uint8Array.from({ length: 300_000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 24)],
  ['every byte, in turn', () => Uint8Array.from({ length: 100_000 }, (_, i) => i)],
  ['0xFF', () => Buffer.alloc(100_000, 0xff)],
  ['NULs', () => Buffer.alloc(100_000)],
  ['a page with NULs between its letters', () => Buffer.from([...PAGE].join('\0'))],
  ['a page full of NULs', () => PAGE.replaceAll(' ', ' \0\0\0')],
  ['a page in UTF-16, little end', () => bytes([0xff, 0xfe], utf16(PAGE, false))],
  ['a page in UTF-16, big end', () => bytes([0xfe, 0xff], utf16(PAGE, true))],
  ['UTF-16 without a mark', () => utf16(PAGE, false)],
  ['UTF-16 with an odd length', () => bytes([0xff, 0xfe], utf16(PAGE, false), [0x41])],
  ['UTF-16 full of lone surrogates', () => bytes([0xff, 0xfe], utf16(page({ body: `<p>${'\ud800a\udc00'.repeat(5_000)}</p>` }), false))],
  ['UTF-32', () => bytes([0xff, 0xfe, 0, 0], ...[...PAGE].map((letter) => [letter.charCodeAt(0), 0, 0, 0]))],
  ['UTF-7', () => page({ head: '<meta charset="utf-7">', body: '+ADw-script+AD4-' })],
  ['a mark and nothing', () => bytes([0xef, 0xbb, 0xbf])],
  ['a thousand marks', () => bytes(...Array.from({ length: 1_000 }, () => [0xef, 0xbb, 0xbf]), PAGE)],
  ['surrogates as UTF-8', () => bytes(PAGE, ...Array.from({ length: 1_000 }, () => [0xed, 0xa0, 0x80]))],
  ['overlong UTF-8', () => bytes(PAGE, ...Array.from({ length: 1_000 }, () => [0xc0, 0xaf, 0xe0, 0x80, 0xaf]))],
  ['UTF-8 cut in a character', () => Buffer.from(`${PAGE}<p>港`).subarray(0, -1)],
  ['UTF-8 and windows-1252 mixed', () => bytes(Buffer.from(page({ body: '<p>é</p>'.repeat(500) })), fill('\xe9\x92 ', 2_000))],
  ['Shift_JIS that is none', () => bytes('<meta charset=shift_jis>', PAGE, fill('\x81\xff\xfc', 5_000))],
  ['ISO-2022-JP that never switches back', () => bytes('<meta charset=iso-2022-jp>', PAGE, '\x1b$B', fill('!!', 5_000))],
  ['GB18030 of four bytes', () => bytes('<meta charset=gb18030>', PAGE, fill('\x81\x30\x81\x30', 8_000))],
  ['EUC-KR cut', () => bytes('<meta charset=euc-kr>', PAGE, '\xb0')],
  ['a charset that is none', () => page({ head: '<meta charset="__proto__"><meta http-equiv=content-type content="text/html; charset=constructor">' })],
  ['a charset of 10 KB', () => page({ head: `<meta charset="${fill('utf-8 ', 10_000)}">` })],
  ['500 charsets', () => page({ head: '<meta charset=utf-16><meta charset=big5>'.repeat(250) })],
  ['a replacement character in every place', () => page({ body: `<p>${'\ufffd'.repeat(20_000)}</p>` })],
  ['lone surrogates as entities', () => page({ body: `<p>${'&#xd800;a&#xdc00;'.repeat(5_000)}</p>` })],
  ['private characters and noncharacters', () => page({ body: `<p>${'\ue000\uffff\u{10ffff}\ufdd0'.repeat(5_000)}</p>` })],
  ['doubly encoded text, doubly', () => page({ body: `<p>${'ÃƒÂ©'.repeat(10_000)}</p>` })],
  ['a million marks on a letter', () => page({ body: `<p>e${'\u0301\u0316'.repeat(100_000)}</p>` })],
  ['a content type that lies', () => page({}), { contentType: 'text/html; charset=utf-16be' }],
  ['a content type of 10 KB', () => page({}), { contentType: fill('text/html; charset="', 10_000) }],
  ['line ends of every kind', () => dump('a\r\nb\rc\n\rd\u2028e\u2029f\vg\fh\u0085'.repeat(2_000))],
]); // biome-ignore format: a row is a line

export const files: Attack[] = [...compressed, ...polyglots, ...encodings];
