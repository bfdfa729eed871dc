import fc from 'fast-check';
import { readAddress, readCanonicalAddress } from '../../../functions/parse/address.ts';
import { identify } from '../../../functions/parse/identity.ts';
import { makeDocument } from './documents.ts';

test.each([
  ['https://Paper.Example/News/Pier?utm_source=x&id=7&fbclid=abc#top', 'https://paper.example/News/Pier?id=7'],
  ['http://paper.example:80/pier', 'http://paper.example/pier'],
  ['https://user:secret@paper.example/pier', 'https://paper.example/pier'],
  ['https://münchen.example/ä', 'https://xn--mnchen-3ya.example/%C3%A4'],
  ['https://paper.example/pier?', 'https://paper.example/pier'],
  ['https://web.archive.org/web/20190221120000/https://www.paper.example/pier?utm_source=x', 'https://www.paper.example/pier'],
  ['http://web.archive.org/web/20190221120000im_/http://paper.example:80/pier.jpg', 'http://paper.example/pier.jpg'],
  ['https://paper-example.cdn.ampproject.org/c/s/www.paper.example/pier', 'https://www.paper.example/pier'],
  ['https://www.google.com/amp/s/www.paper.example/pier/amp', 'https://www.paper.example/pier/amp'],
  ['https://web.archive.org/web/2019/javascript:alert(1)', 'https://web.archive.org/web/2019/javascript:alert(1)'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,hello', undefined],
  ['/pier', undefined],
  ['//paper.example/pier', undefined],
  ['ftp://paper.example/pier', undefined],
  ['https://localhost/pier', undefined],
  ['https://paper.example/%', 'https://paper.example/%'],
  [`https://paper.example/${'a'.repeat(8000)}`, undefined],
  ['', undefined],
])('%s', (text, href) => {
  expect(readAddress(text)?.href).toBe(href);
});

test('a relative address is read against its base', () => {
  expect(readAddress('../b?utm_medium=m', 'https://paper.example/a/x')?.href).toBe('https://paper.example/b');
});

test('domains by the public suffix list', () => {
  expect(readAddress('https://www.news.paper.co.uk/a')?.domain).toBe('paper.co.uk');
  expect(readAddress('https://harbour.blogspot.com/a')?.domain).toBe('harbour.blogspot.com');
});

test.each([
  ['link rel=canonical', { links: [{ rel: 'canonical', href: 'https://paper.example/pier' }] }],
  ['og:url', { meta: [{ name: 'og:url', content: 'https://paper.example/pier?utm_campaign=c' }] }],
  ['JSON-LD', { jsonLd: [{ '@type': 'NewsArticle', mainEntityOfPage: { '@id': 'https://paper.example/pier' } }] }],
  [
    'the AMP page names its canonical',
    {
      links: [
        { rel: 'canonical', href: 'https://paper.example/pier' },
        { rel: 'amphtml', href: 'https://amp.paper.example/pier' },
      ],
    },
  ],
  [
    'a mobile page that calls itself canonical, beside its plain address',
    {
      links: [{ rel: 'canonical', href: 'https://m.paper.example/pier' }],
      meta: [{ name: 'og:url', content: 'https://paper.example/pier?cmpid=x' }],
    },
  ],
  [
    'canonical of the front page is passed over',
    {
      links: [{ rel: 'canonical', href: 'https://paper.example/' }],
      meta: [{ name: 'og:url', content: 'https://paper.example/pier' }],
    },
  ],
])('canonical: %s', (_name, evidence) => {
  expect(readCanonicalAddress(makeDocument({ evidence }))).toBe('https://paper.example/pier');
});

test('the uploader gives the address where the page does not', () => {
  const source = { bucket: 'b', key: 'k', url: 'https://www.paper.example/pier?fbclid=1' };
  expect(readCanonicalAddress(makeDocument({ source }))).toBe('https://www.paper.example/pier');
});

test('one article, one id: scheme, www, mobile and AMP hosts, case of the host, trailing slash, tracking', () => {
  const source = { bucket: 'b', key: 'k' };
  const forms = [
    'https://paper.example/pier',
    'http://www.PAPER.example/pier/',
    'https://m.paper.example/pier?utm_source=x',
    'https://amp.paper.example/pier/amp',
    'https://paper.example/pier#comments',
  ];
  expect(new Set(forms.map((url) => identify(url, source))).size).toBe(1);
  expect(identify('https://paper.example/Pier', source)).not.toBe(identify('https://paper.example/pier', source));
  expect(identify('https://paper.example/old%2Dpier/caf%c3%a9', source)).toBe(
    identify('https://paper.example/old-pier/café', source),
  );
  expect(identify('https://paper.example/a%2Fb', source)).not.toBe(identify('https://paper.example/a/b', source));
});

test('without an address the object names the article, member by member', () => {
  const ids = [
    identify(undefined, { bucket: 'b', key: 'k' }),
    identify(undefined, { bucket: 'b', key: 'k', member: '1' }),
    identify(undefined, { bucket: 'c', key: 'k' }),
  ];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{20}$/);
});

test('any text: no throw, http(s) only', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.webUrl()), (text) => {
      const address = readAddress(text);
      if (address) expect(address.href).toMatch(/^https?:\/\//);
    }),
  );
});
