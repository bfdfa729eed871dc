import { type Attack, fill, page, raw } from './attack.ts';

/** Keys of objects: they come into records, ledger and logs. */
const KEYS: [name: string, key: string][] = [
  ['a way up', 'articles/../../../etc/passwd'],
  ['a way up, encoded', 'articles/%2e%2e%2f%2e%2e%2fetc/passwd'],
  ['a way up on Windows', 'articles\\..\\..\\windows\\win.ini'],
  ['a root', '/etc/shadow'],
  ['a drive', 'C:\\a.html'],
  ['an address', 'https://evil.example/a.html'],
  ['slashes alone', '//////'],
  ['nothing', ''],
  ['a NUL', 'articles/a\0.html'],
  ['line ends', 'articles/a\r\n{"level":"ERROR","message":"forged"}\n.html'],
  ['terminal escapes', 'articles/\u001b[2J\u001b]0;owned\u0007.html'],
  ['bidirectional overrides', 'articles/\u202elmth.a'],
  ['lone surrogates', 'articles/\ud800\udc00\ud800.html'],
  ['line separators', 'articles/a\u2028b\u2029c.html'],
  ['quotes and brackets', 'articles/"\'`<>{}[]$(){}.html'],
  ['a formula', '=HYPERLINK("https://evil.example")'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the attack
  ['a template', 'articles/${process.env.SECRET}/{{a}}/%s%n.html'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor/prototype'],
  ['the marks of our keys', 'ARTICLE#a#LATEST|SOURCE#b'],
  ['1,024 bytes', fill('a/', 1_024)],
  ['1,024 bytes of emoji', fill('👍', 512)],
  ['a query of SQL', "'; DROP TABLE articles; --"],
]; // biome-ignore format: a row is a line

/** What an uploader may say of an object. */
const SOURCES: [name: string, source: object][] = [
  ['an address that runs scripts', { url: 'javascript:alert(1)' }],
  ['an address of the inside', { url: 'http://169.254.169.254/latest/meta-data/' }],
  ['an address of 2 KB', { url: `https://a.example/${fill('a/', 2_000)}` }],
  ['an address that is none', { url: 'https://[::1' }],
  ['a publisher of 2 KB', { publisher: fill('Harbour Gazette ', 2_000) }],
  ['a publisher with line ends', { publisher: 'Gazette\r\nSet-Cookie: a=b\u001b[31m' }],
  ['a publisher called __proto__', { publisher: '__proto__' }],
  ['a time that is none', { receivedAt: '0000-00-00T99:99:99Z' }],
  ['no time', { receivedAt: undefined }],
  ['a sequencer that is none', { sequencer: 'zz\0' }],
]; // biome-ignore format: a row is a line

export const names: Attack[] = [
  ...KEYS.map(([name, key]): Attack => ({ name: `key: ${name}`, make: () => raw(page({}), { key }) })),
  ...SOURCES.map(([name, source]): Attack => ({ name: `uploader: ${name}`, make: () => raw(page({}), source) })),
];
