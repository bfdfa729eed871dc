import type { RawObject } from '../../shared/document.ts';
import { Rejection } from '../../shared/errors.ts';
import { type Charset, decodeCharset, utf8Charset } from './charset.ts';
import { refuseForeignFile } from './file-kind.ts';
import { beginsAsPage, detectForm, type Form } from './form.ts';
import { type Compression, inflate } from './inflate.ts';
import { MAX_BYTES, rejectTooLarge } from './limits.ts';
import { repairMojibake } from './mojibake.ts';
import { dropUnprintable, isPrintable, normalizeText, unifyLineEnds } from './normalize.ts';
import { Utf8Source } from './utf8-source.ts';

/** A raw object as text. */
export interface DecodedDocument {
  /** A page's source, or a text in normal form (`normalizeText`); never with NULs, other controls or lone surrogates. */
  readonly text: string;
  /** The same to be read as markup; of most pages not decoded yet. */
  source: string | Utf8Source;
  form: Form;
  charset: Charset;
  /** What is doubtful about the text: bytes without meaning, doubly encoded characters that were repaired. */
  warnings: string[];
  /** Size inflated, in bytes. */
  bytes: number;
  /** Layers taken off, outermost first. */
  compression: Compression[];
}

/**
 * Makes text of stored bytes: takes off compression, refuses what is no page or text, finds the charset, tells page from text.
 * Bounded and linear: 25 MB take under 2 s.
 *
 * @throws Rejection empty, too-large (MAX_BYTES as stored or inflated), unsupported-form, undecodable
 */
export function decode(raw: RawObject): DecodedDocument {
  if (raw.bytes.length > MAX_BYTES) rejectTooLarge(`has ${megabytes(raw.bytes.length)} MB, more than ${MAX_BYTES / 1e6} MB`);
  const { bytes, compression } = inflate(raw.bytes);
  if (bytes.length === 0) rejectEmpty(compression.length > 0 ? 'is empty once unpacked' : 'is empty');
  refuseForeignFile(bytes);
  const layers = { bytes: bytes.length, compression };
  return decodePlainPage(bytes, layers, raw.source.contentType) ?? decodeAny(bytes, layers, raw.source.contentType);
}

type Layers = Pick<DecodedDocument, 'bytes' | 'compression'>;

/** What nearly every page is: UTF-8 that begins with the tags of a page and has nothing in it to drop or to mend. */
function decodePlainPage(bytes: Uint8Array, layers: Layers, contentType?: string): DecodedDocument | undefined {
  const charset = utf8Charset(bytes, contentType);
  if (charset === undefined) return undefined;
  const source = Utf8Source.of(bytes);
  if (source === undefined || !beginsAsPage(source.slice(0, Math.min(bytes.length, HEAD_BYTES)))) return undefined;
  return new PlainPage(source, charset, layers);
}

/**
 * A class for the getter's sake: of an object written with one the engine keeps the getter, and with it the page, until all memory is swept (ten
 * pages at a time).
 */
class PlainPage implements DecodedDocument {
  readonly source: Utf8Source;
  readonly form = 'html';
  readonly charset: Charset;
  readonly warnings = [];
  readonly bytes: number;
  readonly compression: Compression[];

  constructor(source: Utf8Source, charset: Charset, { bytes, compression }: Layers) {
    this.source = source;
    this.charset = charset;
    this.bytes = bytes;
    this.compression = compression;
  }

  get text(): string {
    return this.source.toString();
  }
}

/** Not more than `beginsAsPage` would look at. */
const HEAD_BYTES = 4_096;

function decodeAny(bytes: Uint8Array, layers: Layers, contentType?: string): DecodedDocument {
  const decoded = decodeCharset(bytes, contentType);
  const allPrintable = isPrintable(decoded.text);
  refuseBinary(decoded.text, decoded.charset, allPrintable);
  const { text: repairedText, repaired } = repairMojibake(decoded.text);
  const printable = allPrintable && repaired === 0 ? unifyLineEnds(repairedText) : dropUnprintable(repairedText);
  if (!/\S/.test(printable)) rejectEmpty('holds nothing but white space');

  const form = detectForm(printable);
  const text = form === 'text' ? normalizeText(printable) : printable;
  if (text.trim() === '') rejectEmpty('holds nothing but white space');
  return { text, source: text, form, charset: decoded.charset, warnings: warningsOf(decoded.charset, repaired), ...layers };
}

function warningsOf({ used, replacements }: Charset, repaired: number): string[] {
  return [
    ...(replacements > 0 ? [`charset-damage: ${replacements} places mean nothing in ${used}`] : []),
    ...(repaired > 0 ? [`mojibake: ${repaired} characters had been encoded twice and were repaired`] : []),
  ];
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function rejectEmpty(what: string): never {
  throw new Rejection('empty', `${what}; upload it again`);
}

/**
 * Text hardly has control characters: a page with some NULs is still a page, but random bytes are a tenth controls in any encoding,
 * and bytes that mean nothing in the best encoding found are no text.
 */
function refuseBinary(text: string, charset: Charset, allPrintable: boolean): void {
  const controls = allPrintable ? 0 : countControls(text);
  if (controls > text.length * 0.05 || charset.replacements > text.length * 0.1) {
    throw new Rejection(
      'undecodable',
      `is no text in any encoding we know (tried ${charset.used}); upload the page or text it was made from`,
    );
  }
}

function countControls(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) || (code >= 0x7f && code < 0xa0))
      controls++;
  }
  return controls;
}
