import { type Attack, CANARY, fill, PROSE, page, pages, raw } from './attack.ts';

const script = (content: string): string => `<script type="application/ld+json">${content}</script>`;
const article = (fields: object): string =>
  script(JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...fields }));
const nested = (open: string, close: string, depth: number, inner = '1'): string =>
  open.repeat(depth) + inner + close.repeat(depth);

/** JSON-LD as written, one script or more. */
const SCRIPTS: [name: string, head: () => string][] = [
  // Keys that reach a prototype.
  ['__proto__ as a key', () => script('{"@type":"NewsArticle","__proto__":{"polluted":true,"headline":"x"},"headline":"Sea wall"}')],
  ['__proto__ of an author', () => script('{"@type":"NewsArticle","author":{"__proto__":{"polluted":true},"name":"Ann Lee"}}')],
  ['__proto__ as a type', () => script('{"@type":"__proto__","headline":"Sea wall","polluted":true}')],
  ['__proto__ as an id', () => script('[{"@id":"__proto__","name":"a","polluted":true},{"@type":"NewsArticle","author":{"@id":"__proto__"}}]')],
  ['constructor and prototype', () => script('{"@type":"NewsArticle","constructor":{"prototype":{"polluted":true}},"toString":"a","valueOf":1}')],
  ['names of Object.prototype as ids', () => script(JSON.stringify(['toString', 'constructor', 'valueOf', 'hasOwnProperty'].map((name) => ({ '@id': name, '@type': 'NewsArticle', author: { '@id': name }, publisher: { '@id': 'constructor' } }))))],
  ['names of Object.prototype as authors', () => article({ author: ['constructor', '__proto__', 'toString', 'hasOwnProperty'], keywords: ['__proto__', 'constructor'], articleSection: 'constructor', inLanguage: '__proto__' })],
  ['names of Object.prototype as meta', () => ['__proto__', 'constructor', 'toString'].map((name) => `<meta name="${name}" content="polluted"><meta property="og:${name}" content="a">`).join('')],
  ['names of Object.prototype as title and site', () => '<title>constructor - __proto__</title><meta property="og:site_name" content="__proto__"><meta name="author" content="constructor">'],
  // Circles and depth.
  ['an author who is the article', () => script('[{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a"},"publisher":{"@id":"#a"},"mainEntityOfPage":{"@id":"#a"}}]')],
  ['two nodes in a circle', () => script('{"@graph":[{"@id":"#a","@type":"NewsArticle","author":{"@id":"#b"}},{"@id":"#b","name":{"@id":"#a"},"author":{"@id":"#a"}}]}')],
  ['a circle of 2,000 nodes', () => script(JSON.stringify({ '@graph': Array.from({ length: 2_000 }, (_, i) => ({ '@id': `#${i}`, '@type': 'NewsArticle', author: { '@id': `#${(i + 1) % 2_000}` } })) }))],
  ['graphs in graphs, 10,000 deep', () => script(nested('{"@graph":[', ']}', 10_000))],
  ['arrays, 100,000 deep', () => script(nested('[', ']', 100_000))],
  ['arrays that nothing closes', () => script('['.repeat(300_000))],
  ['objects, 50,000 deep', () => script(nested('{"a":', '}', 50_000))],
  ['authors in authors, 39 deep', () => script(nested('{"@type":"NewsArticle","author":', '}', 38, '"Ann Lee"'))],
  ['lists of lists of authors', () => article({ author: [[[[['Ann Lee']]]]], image: [[[['a.jpg']]]], keywords: [[['a']]] })],
  // Width and length.
  ['200,000 nodes', () => script(`[${'{"@type":"NewsArticle","headline":"Sea wall"},'.repeat(40_000)}{}]`)],
  ['200,000 authors', () => script(`{"@type":"NewsArticle","author":[${'"Ann",'.repeat(200_000)}"Bo"]}`)],
  ['20,000 keys', () => article(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`key${i}`, i])))],
  ['a headline of 1 MB', () => article({ headline: fill('Sea wall ', 1_000_000) })],
  ['a body of 1 MB', () => article({ articleBody: fill(`${PROSE[0]} `, 1_000_000) })],
  ['a body of 1 MB of markup', () => article({ articleBody: fill('<p>a<b ', 1_000_000) })],
  ['a script of 2.1 MB', () => article({ headline: fill('a', 2_100_000) })],
  ['500 scripts', () => article({ headline: 'Sea wall', author: 'Ann Lee' }).repeat(500)],
  ['a million spaces in it', () => script(`{"@type":${' '.repeat(1_000_000)}"NewsArticle"}`)],
  ['a million spaces after it', () => script(`{"@type":"NewsArticle"}${' '.repeat(1_000_000)}x`)],
  // What is broken, in ways that mending expressions look for.
  ['escaped quotes that nothing closes', () => script(`{"a${'\\"'.repeat(40_000)}`)],
  ['quotes that nothing closes', () => script(`{"a": ${'"a\n'.repeat(40_000)}`)],
  ['semicolons before a letter', () => script(`{"a":1}${';'.repeat(60_000)}x`)],
  ['line comments before a quote', () => script(`{"a":1}${'//;'.repeat(60)}"x`)],
  ['comments after it', () => script(`{"a":1}${'/*;*/'.repeat(20_000)}x`)],
  ['comment ends after it', () => script(`{"a":1}${']]>-->;'.repeat(20_000)}x`)],
  ['comments before it', () => script(`${'/* a */ // b\n'.repeat(20_000)}{"a":1}`)],
  ['section starts before it', () => script(`${'<![CDATA[<!--'.repeat(20_000)}{"a":1}`)],
  ['trailing commas', () => script(`{"a":[${'1, '.repeat(60_000)}]}`)],
  ['commas and spaces', () => script(`{"a":[1${`,${' '.repeat(200)}`.repeat(500)}x]}`)],
  ['raw controls in strings', () => script(`{"@type":"NewsArticle","headline":"a${'\n\t\r\x01'.repeat(20_000)}b",}`)],
  ['bad escapes in strings', () => script(`{"@type":"NewsArticle","headline":"a${'\\x\\u12\\'.repeat(20_000)}"}`)],
  ['lone surrogates as escapes', () => script('{"@type":"NewsArticle","headline":"a \\ud800 b \\udc00 c","author":"\\ud83d","articleSection":"\\udfff"}')],
  ['NULs as escapes', () => script('{"@type":"NewsArticle","headline":"a\\u0000b","author":"Ann\\u0000Lee","url":"https://a.example/\\u0000"}')],
  ['numbers of all kinds', () => article({ headline: 1e308, author: -0, datePublished: 1e15, dateModified: Number.MAX_SAFE_INTEGER, keywords: 7, wordCount: '1e999' })],
  ['numbers beyond doubles', () => script(`{"@type":"NewsArticle","datePublished":1e999,"dateModified":-1e999,"headline":${fill('9', 100_000)}}`)],
  // Wrong kinds, values of no use.
  ['null everywhere', () => article({ headline: null, author: [null, { name: null }], publisher: null, datePublished: null, image: [null], keywords: null })],
  ['lists everywhere', () => article({ headline: [['a'], 'b'], author: [[], [{}]], publisher: [[{}]], datePublished: [[]], image: [[]], '@id': [], url: [{}] })],
  ['objects everywhere', () => article({ headline: {}, author: { name: { name: { name: 'a' } } }, publisher: { name: {} }, datePublished: { '@value': {} }, url: {} })],
  ['dates that are none', () => ['0000-00-00', '12023-01-01', '2024-02-31', '2024-13-45T99:99:99+99:99', '-000001-01-01', '9999-12-31T23:59:60Z', '2024-03-01T24:00:00Z', '1', 'Infinity', 'NaN'].map((date) => article({ datePublished: date, dateModified: date })).join('')],
  ['dates of 5 KB', () => article({ datePublished: fill('2024-', 5_000), dateModified: fill('1 Jan ', 5_000) })],
  ['a byline of 5 KB', () => article({ author: fill('Ann Lee and Bo Berg, ', 5_000) })],
  ['markup in strings', () => article({ headline: '<script>alert(1)</script><b onload=x>Sea', author: '<img src=x onerror=alert(1)>', publisher: { name: '"><svg onload=x>' } })],
  ['addresses of 8 KB', () => article({ url: `https://a.example/${fill('a/', 8_000)}`, image: `https://a.example/${fill('%', 8_000)}`, mainEntityOfPage: fill('a', 8_000) })],
  ['terminal escapes and line ends', () => article({ headline: '\u001b[2J\u001b]0;owned\u0007Sea\r\n{"level":"ERROR"}', author: 'Ann\r\nLee\u001b[31m', articleSection: '\u202enews' })],
]; // biome-ignore format: a row is a line

/** Data of the page that is no JSON-LD: what is looked through when little text is shown. */
const STATES: [name: string, state: () => string][] = [
  ['a state of brackets', () => `window.a = ${'{['.repeat(100_000)}`],
  ['a state of quotes', () => `window.a = "${'\\"'.repeat(100_000)}`],
  ['a state with the body 300 times', () => `window.a = ${JSON.stringify(Array.from({ length: 300 }, () => ({ articleBody: PROSE.join('\n') })))}`],
  ['a state, 50,000 deep', () => `window.a = ${nested('{"body":', '}', 50_000)}`],
  ['a state of __proto__', () => `window.a = {"__proto__":{"polluted":true,"articleBody":${JSON.stringify(PROSE.join(' '))}}}`],
  ['1,000 assignments', () => 'window.a = {"a":'.repeat(1_000)],
  ['a string of 1 MB', () => `window.a = {"articleBody":"${fill(`${PROSE[0]} `, 1_000_000)}"}`],
  ['markup in a string', () => `window.a = {"html":${JSON.stringify(fill('<p>a<br>', 300_000))}}`],
]; // biome-ignore format: a row is a line

export const json: Attack[] = [
  ...pages(SCRIPTS.map(([name, head]) => [`JSON-LD: ${name}`, () => ({ head: head() })])),
  ...STATES.map(([name, state]) => ({
    name: `page data: ${name}`,
    make: () =>
      raw(
        `<!doctype html><html><head><title>${CANARY}</title></head><body><div id=app></div><script>${state()}</script></body></html>`,
      ),
  })),
  {
    name: 'JSON-LD beside a whole state',
    make: () => raw(page({ head: article({ headline: 'Sea wall' }), tail: `<script>a=${nested('[', ']', 10_000)}</script>` })),
  },
];
