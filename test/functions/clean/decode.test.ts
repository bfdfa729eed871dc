import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { decode } from '../../../functions/clean/decode.ts';
import { Rejection } from '../../../shared/errors.ts';

const source = { bucket: 'raw', key: 'articles/x' };
const decodeBytes = (bytes: Uint8Array, contentType?: string) => decode({ bytes, source: { ...source, contentType } });
const decodeText = (text: string, contentType?: string) => decodeBytes(Buffer.from(text), contentType);
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}<title>T</title></head><body><p>${body}</p></body></html>`;

function rejectionOf(bytes: Uint8Array): Rejection {
  try {
    decodeBytes(bytes);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  throw new Error('was not rejected');
}

describe('compression', () => {
  test('takes off gzip and zstd, and one layer inside another', () => {
    const plain = Buffer.from(page('Schnee fällt.'));
    expect(decodeBytes(gzipSync(plain))).toMatchObject({ compression: ['gzip'], bytes: plain.length, form: 'html' });
    expect(decodeBytes(zstdCompressSync(plain)).compression).toEqual(['zstd']);
    expect(decodeBytes(gzipSync(zstdCompressSync(plain))).text).toContain('Schnee fällt.');
  });

  test('a third layer, damage and bombs are rejected', () => {
    const plain = Buffer.from(page('x'));
    expect(rejectionOf(gzipSync(gzipSync(gzipSync(plain)))).code).toBe('unsupported-form');
    const damaged = gzipSync(Buffer.from(page('Lorem '.repeat(500))));
    damaged.fill(0x55, 20, 60);
    expect(rejectionOf(damaged).code).toBe('undecodable');
    expect(rejectionOf(gzipSync(Buffer.alloc(30_000_000, '<div>'))).code).toBe('too-large');
    expect(rejectionOf(zstdCompressSync(Buffer.alloc(200_000_000))).code).toBe('too-large');
  });

  test('a gzip that breaks off gives what it holds', () => {
    const whole = gzipSync(Buffer.from(page(Array.from({ length: 3_000 }, (_, i) => `Sentence ${i * i}.`).join(' '))));
    expect(decodeBytes(whole.subarray(0, whole.length - 200)).text).toContain('Sentence 10000.');
  });
});

describe('what is no page and no text', () => {
  test.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'PDF'],
    ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image'],
    ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image'],
    ['a WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'image'],
    ['an Office document', 'PK\x03\x04\x14\0\x06\0', 'zip'],
    ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Office'],
    ['an MP4', '\0\0\0\x18ftypisom', 'video'],
    ['an MP3', 'ID3\x03\0\0\0', 'audio'],
    ['RTF', '{\\rtf1\\ansi Hello}', 'RTF'],
    ['a WARC', 'WARC/1.0\r\nWARC-Type: response', 'WARC'],
  ])('%s is unsupported, by its bytes', (_, start, said) => {
    const rejection = rejectionOf(Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(200, 'x')]));
    expect(rejection.code).toBe('unsupported-form');
    expect(rejection.message).toContain(said);
  });

  test.each([
    ['an RSS feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title></channel></rss>'],
    ['an Atom feed', '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>'],
    ['a sitemap', '<?xml version="1.0"?><urlset xmlns="x"><url><loc>https://a.example/</loc></url></urlset>'],
    ['another XML', '<?xml version="1.0"?><!-- export --><nitf><body/></nitf>'],
    ['JSON', '{"headline": "Bridge opens", "body": "<p>It did.</p>"}'],
    ['a JSON list', '[{"headline": "Bridge opens"}]\n'],
    ['MHTML', 'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'],
  ])('%s is unsupported, by its shape', (_, text) => {
    expect(rejectionOf(Buffer.from(text)).code).toBe('unsupported-form');
  });

  test('nothing, and nothing but white space, is empty', () => {
    for (const text of ['', ' \n\t\r\n ', '\ufeff', '\u200b\u00a0\n']) expect(rejectionOf(Buffer.from(text)).code).toBe('empty');
    expect(rejectionOf(gzipSync('')).code).toBe('empty');
  });

  test('random bytes are undecodable', () => {
    let state = 12_345;
    const noise = Uint8Array.from({ length: 5_000 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 24;
    });
    expect(rejectionOf(noise).code).toBe('undecodable');
  });

  test('a text may begin like a file format', () => {
    for (const text of [
      'BM sprach am Montag mit Bauern.',
      'ID3 is a tag format.',
      'RIFF means a phrase. WAVE too.',
      'GIFs are 30 years old.',
    ]) {
      expect(decodeText(text).form).toBe('text');
    }
  });
});

describe('charset', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');

  test('BOM before everything', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page('Žluťoučký kůň'), 'utf16le')]);
    expect(decodeBytes(utf16, 'text/html; charset=iso-8859-1')).toMatchObject({ charset: { used: 'utf-16le', method: 'bom' } });
    expect(decodeBytes(utf16).text).toContain('Žluťoučký kůň');
  });

  test('UTF-16 without a BOM, by its shape', () => {
    const { text, charset } = decodeBytes(Buffer.from(page('Příliš'), 'utf16le'));
    expect(charset).toMatchObject({ used: 'utf-16le', method: 'shape' });
    expect(text).toContain('Příliš');
  });

  test('transport before meta', () => {
    const bytes = Buffer.concat([
      latin1(page('', '<meta charset="windows-1252">')),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    ]);
    expect(decodeBytes(bytes, 'text/html; charset=windows-1251').text).toContain('Привет');
    expect(decodeBytes(bytes).charset).toMatchObject({ declared: 'windows-1252', used: 'windows-1252', method: 'meta' });
  });

  test('ISO-8859-1 means windows-1252, as in browsers', () => {
    const bytes = latin1(
      page('\x84Zur\xfcck\x93 \x96 nie', '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">'),
    );
    expect(decodeBytes(bytes).text).toContain('„Zurück“ – nie');
  });

  test('a label the bytes belie is not believed', () => {
    const utf8 = decodeText(page('„Zurück“ – nie', '<meta charset="iso-8859-1">'));
    expect(utf8.charset).toMatchObject({ declared: 'windows-1252', used: 'utf-8', replacements: 0 });
    const latin = decodeBytes(
      latin1(
        page('Die Brücke über den Fluß wäre schön. Fünf Jahre später.'.replace(/[^\0-\xff]/g, '?'), '<meta charset="utf-8">'),
      ),
    );
    expect(latin.charset).toMatchObject({ declared: 'utf-8', used: 'windows-1252', method: 'guess' });
    expect(latin.text).toContain('Fluß wäre');
  });

  test('a meta in a comment, a script or far below counts as browsers count it', () => {
    const bytes = Buffer.concat([
      latin1(page('', '<!-- <meta charset="windows-1251"> --><meta charset="windows-1252">')),
      latin1('\xe9t\xe9'),
    ]);
    expect(decodeBytes(bytes).text).toContain('été');
  });

  test('XML declaration', () => {
    const bytes = latin1(
      '<?xml version="1.0" encoding="windows-1252"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>na\xefve</p></body></html>',
    );
    expect(decodeBytes(bytes)).toMatchObject({ form: 'html', charset: { used: 'windows-1252', method: 'xml' } });
  });

  test('a page cut inside a character is still UTF-8', () => {
    const bytes = Buffer.from(page('Ärzte und Übersetzer müssen früh aufstehen, hört man. Schön wär’s. ä'));
    const { charset } = decodeBytes(bytes.subarray(0, bytes.lastIndexOf(0xa4)));
    expect(charset).toMatchObject({ used: 'utf-8', replacements: 1 });
  });

  // Bytes were made with Python's codecs from sentences of our own.
  test.each(readdirSync('test/fixtures/charset'))('guesses undeclared text: %s', (name) => {
    const expected = name.replace(/^[a-z]+-|\.txt$/g, '');
    expect(decodeBytes(readFileSync(`test/fixtures/charset/${name}`)).charset).toMatchObject({ used: expected, replacements: 0 });
  });

  test('repairs text that was encoded twice, and leaves honest capitals alone', () => {
    const doubled = decodeText('Der CafÃ©-Besitzer sagte: â€žFÃ¼nf JahreÂ\u00a0lang war es schÃ¶n.â€œ');
    expect(doubled).toMatchObject({
      warnings: ['mojibake: 6 characters had been encoded twice and were repaired'],
      text: 'Der Café-Besitzer sagte: „Fünf Jahre lang war es schön.“',
    });
    expect(decodeText('LE CAFÉ» EST FERMÉ» À NOËL, DÉJÀ').warnings).toEqual([]);
  });
});

describe('form', () => {
  test.each([
    ['a doctype', '\n<!-- saved -->\n<!DOCTYPE HTML><p>x'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['a fragment', '<div class="a"><h1>Bridge opens</h1><p>It opened on Monday.</p></div>'],
    ['old markup without ends', '<P>One paragraph here.<P>Another paragraph here.<BR>And a line.'],
    ['a fragment below a line of text', `Saved by us\n${'<p>Some words in a paragraph.</p>\n'.repeat(8)}`],
  ])('%s is a page', (_, text) => {
    expect(decodeText(text).form).toBe('html');
  });

  test.each([
    ['plain text', 'Bridge opens\n\nIt opened on Monday.'],
    [
      'text about tags',
      'To centre a <div>, people try everything. The <b> tag, the <center> tag, a <table>: none of it is right.\n\nSay goodbye to <br>.',
    ],
    ['Markdown', '# Bridge opens\n\nBy [A. Smith](https://a.example)\n\n* one\n* two\n\nUse `<p>` and `</p>`.'],
    ['text with angle quotes', '<< Nous partons >>, dit-elle. 3 < 4 et 5 > 2.'],
    ['text in brackets', '[Update: the bridge is open.] It opened on Monday.'],
  ])('%s is text', (_, text) => {
    expect(decodeText(text).form).toBe('text');
  });
});

describe('any bytes', () => {
  const rejectedOrText = (bytes: Uint8Array): void => {
    try {
      const { text, form } = decodeBytes(bytes);
      expect(text.isWellFormed()).toBe(true);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must be gone
      expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
      if (form === 'text') expect(text).toBe(text.normalize('NFC'));
    } catch (error) {
      expect(error).toBeInstanceOf(Rejection);
    }
  };

  test('give text without controls and lone surrogates, or a rejection', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), rejectedOrText), { numRuns: 300 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => rejectedOrText(Buffer.from(text, 'utf16le'))),
      { numRuns: 200 },
    );
  });

  test('of real files, flipped and cut', () => {
    const files = readdirSync('samples', { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(`samples/${name}`));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
        (file, cut, flips) => {
          const bytes = Uint8Array.from(file.subarray(0, 1 + (cut % file.length)));
          for (const [at, value] of flips) bytes[at % bytes.length] = value;
          rejectedOrText(bytes);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the worst 12 MB take bounded time', () => {
  const huge: [string, () => Uint8Array][] = [
    ['one line', () => Buffer.alloc(12_000_000, 'word and more ')],
    ['CRLF', () => Buffer.alloc(12_000_000, 'a\r\n')],
    ['combining marks', () => Buffer.from(`a${'\u0301\u0323'.repeat(3_000_000)}`)],
    ['open brackets', () => Buffer.from('['.repeat(6_000_000) + ']'.repeat(6_000_000))],
    ['less-than signs', () => Buffer.alloc(12_000_000, '<')],
    ['double encoding', () => Buffer.from('cafÃ© '.repeat(1_500_000))],
  ];
  test.each(huge)('%s', (_, make) => {
    const bytes = make();
    const start = process.cpuUsage().user;
    try {
      decodeBytes(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(Rejection);
    }
    // Half a second here; quadratic steps would need minutes.
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(5);
  });
});
