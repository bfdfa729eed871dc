import { Rejection } from '../../shared/errors.ts';

/**
 * Refuses files that are no page and no text, by their first bytes (the WHATWG MIME Sniffing and file(1) signatures), never by name.
 *
 * @throws Rejection unsupported-form: says what it seems to be and what to do
 */
export function refuseForeignFile(bytes: Uint8Array): void {
  for (const { kind, advice, starts } of KINDS) {
    for (const [signature, offset] of starts) {
      if (startsWith(bytes, signature, offset ?? 0)) {
        throw new Rejection('unsupported-form', `seems to be ${kind}, not a page or text; ${advice}`);
      }
    }
  }
}

function startsWith(bytes: Uint8Array, signature: string, offset: number): boolean {
  if (bytes.length < offset + signature.length) return false;
  for (let i = 0; i < signature.length; i++) {
    const expected = signature.charCodeAt(i);
    if (expected !== bytes[offset + i] && expected !== ANY_BYTE) return false;
  }
  return true;
}

/** In a signature: any byte will do. */
const ANY_BYTE = 0x100;
const FOUR = '\u0100'.repeat(4);

interface FileKind {
  kind: string;
  advice: string;
  /** Signatures, a character per byte, with the offset where they stand (0 when left out). */
  starts: [signature: string, offset?: number][];
}

const TEXT_ADVICE = 'export its text or its HTML and upload that';
const PAGE_ADVICE = 'upload the page that carried it';

const KINDS: FileKind[] = [
  { kind: 'a PDF document', advice: TEXT_ADVICE, starts: [['%PDF-'], ['\xef\xbb\xbf%PDF-']] },
  { kind: 'a PostScript document', advice: TEXT_ADVICE, starts: [['%!PS'], ['\xc5\xd0\xd3\xc6']] },
  { kind: 'an RTF document', advice: TEXT_ADVICE, starts: [['{\\rtf']] },
  // OLE2: the Office files of 1997 to 2003, Outlook messages too.
  { kind: 'an old Office document', advice: TEXT_ADVICE, starts: [['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']] },
  // Office files since 2007, OpenDocument, EPUB and JAR are zips too.
  {
    kind: 'a zip archive or an Office document',
    advice: 'unpack it, or export its text',
    starts: [['PK\x03\x04'], ['PK\x05\x06'], ['PK\x07\x08']],
  },
  {
    kind: 'an archive',
    advice: 'unpack it and upload its pages',
    starts: [
      ['7z\xbc\xaf\x27\x1c'],
      ['Rar!\x1a\x07'],
      ['\xfd7zXZ\x00'],
      ['BZh91AY&SY'],
      ['BZh61AY&SY'],
      ['ustar', 257],
      ['\x1f\x9d'],
      ['\x04\x22\x4d\x18'],
      ['MSCF'],
    ],
  },
  { kind: 'a web archive (WARC)', advice: 'upload its pages one by one', starts: [['WARC/1.']] },
  { kind: "a browser's web archive", advice: 'save the page as "Webpage, HTML only"', starts: [['bplist00']] },
  {
    kind: 'an image',
    advice: PAGE_ADVICE,
    starts: [
      ['\x89PNG\r\n\x1a\n'],
      ['\xff\xd8\xff'],
      ['GIF87a'],
      ['GIF89a'],
      [`RIFF${FOUR}WEBP`],
      ['II*\x00'],
      ['MM\x00*'],
      ['8BPS'],
      ['\x00\x00\x01\x00'],
      ['\x00\x00\x00\u0100ftypavif'],
      ['\x00\x00\x00\u0100ftypheic'],
      ['\x00\x00\x00\u0100ftypmif1'],
    ],
  },
  {
    kind: 'audio or video',
    advice: PAGE_ADVICE,
    starts: [
      ['ID3\x02'],
      ['ID3\x03'],
      ['ID3\x04'],
      ['\xff\xfb'],
      ['\xff\xf3'],
      ['\xff\xf1'],
      ['OggS'],
      ['fLaC'],
      [`RIFF${FOUR}WAVE`],
      [`RIFF${FOUR}AVI `],
      [`FORM${FOUR}AIFF`],
      ['MThd'],
      ['\x00\x00\x00\u0100ftyp'],
      ['\x1aE\xdf\xa3'],
      ['FLV\x01'],
      ['\x00\x00\x01\xba'],
      ['\x00\x00\x01\xb3'],
    ],
  },
  { kind: 'a font', advice: PAGE_ADVICE, starts: [['wOFF'], ['wOF2'], ['OTTO\x00'], ['\x00\x01\x00\x00\x00']] },
  {
    kind: 'a program or library',
    advice: PAGE_ADVICE,
    starts: [['\x7fELF'], ['MZ\x90\x00'], ['\xca\xfe\xba\xbe'], ['\xcf\xfa\xed\xfe'], ['\x00asm']],
  },
  { kind: 'a database', advice: 'export its articles one by one', starts: [['SQLite format 3\x00'], ['PAR1'], ['Obj\x01']] },
];
