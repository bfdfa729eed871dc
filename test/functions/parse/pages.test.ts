import { canonical, fieldsOf, figure, HEADLINE, ld, type Parts } from './page-of.ts';

/** Whole pages through clean and parse: heads as newsrooms of many countries print them, around three paragraphs of our own. */

const CASES: [name: string, parts: Parts, expected: Record<string, string>][] = [
  [
    'English: role and time',
    {
      after:
        '<div class="byline">By <a href="/p/jane">Jane Miller</a>, Environment correspondent</div><time datetime="2024-03-12T09:15:00+00:00">12 March 2024, 9.15am</time>',
      head: `<title>${HEADLINE} | Port Ellery Post</title><meta property="og:site_name" content="Port Ellery Post">`,
    },
    { author: 'Jane Miller', publisher: 'Port Ellery Post', published: '2024-03-12T09:15:00+00:00' },
  ],
  [
    'English: address, handle, zone',
    {
      after:
        '<div class="byline">By Jane Miller jane.miller@portpost.example | @janemiller | March 12, 2024 at 5:30 p.m. EDT</div>',
    },
    { author: 'Jane Miller', published: '2024-03-12T17:30-04:00' },
  ],
  [
    'German: source beside the date',
    {
      lang: 'de',
      after: '<div class="meta"><span class="date">12.03.2024 - 10:15 Uhr</span> <span class="source">Quelle: dpa</span></div>',
    },
    { agency: 'dpa', published: '2024-03-12T10:15', language: 'de' },
  ],
  [
    'German: with material of an agency',
    {
      lang: 'de',
      after: '<div class="author">Von Johanna Müller (mit Material von dpa)</div><div>Stand: 12. März 2024, 10:15 Uhr</div>',
    },
    { author: 'Johanna Müller', agency: 'dpa' },
  ],
  [
    'German: a city with the day is no publisher',
    { lang: 'de', after: '<p class="meta">Frankfurt, 12.3.2024</p>' },
    { publisher: '', published: '2024-03-12' },
  ],
  [
    'French: author with agencies',
    {
      lang: 'fr',
      after: '<div class="author-name">Jeanne Moulin avec AFP et Reuters</div><div class="date">Le 12 mars 2024 à 10:15</div>',
    },
    { author: 'Jeanne Moulin; AFP; Reuters', agency: 'AFP', published: '2024-03-12T10:15', language: 'fr' },
  ],
  [
    'French: paper with an agency in brackets',
    { lang: 'fr', after: '<p class="author">Par Le Courrier du Port (avec AFP)</p><p>Publié le 12/03/2024 à 10h15</p>' },
    { agency: 'AFP', published: '2024-03-12T10:15' },
  ],
  [
    'Spanish',
    {
      lang: 'es',
      after: '<p class="firma">Por Juana Molina y Pedro Ruiz</p><p class="fecha">12 de marzo de 2024 - 10:15 h.</p>',
    },
    { author: 'Juana Molina; Pedro Ruiz', published: '2024-03-12T10:15', language: 'es' },
  ],
  [
    'Portuguese',
    {
      lang: 'pt',
      after:
        '<div class="autor">Por Joana Moinho, Lisboa</div><div>12/03/2024 às 10h15 • Atualizado em 13/03/2024 às 08h00</div>',
    },
    { author: 'Joana Moinho', published: '2024-03-12T10:15', modified: '2024-03-13T08:00', language: 'pt' },
  ],
  [
    'Dutch',
    {
      lang: 'nl',
      after:
        '<div class="auteur">Door Johanna Molenaar en Piet de Vries</div><div class="datum">12 maart 2024, 10:15 • Laatste update: 13 maart 2024, 08:00</div>',
    },
    { author: 'Johanna Molenaar; Piet de Vries', published: '2024-03-12T10:15', modified: '2024-03-13T08:00', language: 'nl' },
  ],
  [
    'Swedish',
    {
      lang: 'sv',
      after: '<div class="byline">Johanna Kvarn</div><div>Publicerad 12 mars 2024 10.15 Uppdaterad 13 mars 2024 08.00</div>',
    },
    { author: 'Johanna Kvarn', published: '2024-03-12T10:15', modified: '2024-03-13T08:00', language: 'sv' },
  ],
  [
    'Polish',
    {
      lang: 'pl',
      after: '<div class="author">Joanna Młynarz</div><div>12 marca 2024, 10:15 | Aktualizacja: 13.03.2024 08:00</div>',
    },
    { author: 'Joanna Młynarz', published: '2024-03-12T10:15', modified: '2024-03-13T08:00', language: 'pl' },
  ],
  [
    'Turkish',
    {
      lang: 'tr',
      h1: 'Eski iskele sonbahara kadar kapalı',
      after: '<div class="yazar">Jale Değirmen</div><div>Giriş: 12.03.2024 - 10:15 Güncelleme: 13.03.2024 - 08:00</div>',
    },
    { author: 'Jale Değirmen', published: '2024-03-12T10:15', modified: '2024-03-13T08:00', language: 'tr' },
  ],
  [
    'Russian',
    { lang: 'ru', after: '<div class="author">Елена Мельникова</div><div>12 марта 2024, 10:15</div>' },
    { author: 'Елена Мельникова', published: '2024-03-12T10:15', language: 'ru' },
  ],
  [
    'Arabic',
    { lang: 'ar', after: '<div class="author">كتب: أحمد الطحان</div><div>١٢ مارس ٢٠٢٤ - ١٠:١٥</div>' },
    { author: 'أحمد الطحان', published: '2024-03-12T10:15', language: 'ar' },
  ],
  [
    'Japanese',
    { lang: 'ja', after: '<div class="byline">記者：山田太郎</div><div>2024年3月12日 10時15分</div>' },
    { author: '山田太郎', published: '2024-03-12T10:15', language: 'ja' },
  ],
  ['the language of the text, not of the page', { htmlLang: 'de' }, { language: 'en' }],
  [
    'captions and credits',
    {
      mid:
        figure('The old pier on Tuesday. <span class="credit">Photograph: Idris Penhale/Ellery Pictures</span>') +
        figure('Ferries at the northern quay (Foto: Jana Mohr/dpa)').replace('pier.jpg', 'quay.jpg'),
    },
    {
      image: 'The old pier on Tuesday. / Idris Penhale/Ellery Pictures; Ferries at the northern quay / Jana Mohr/dpa',
      agency: '',
    },
  ],
  [
    'a portal by its address, the paper by JSON-LD',
    {
      head:
        canonical('https://www.yahoo.com/news/old-pier-123.html') +
        ld({
          '@type': 'NewsArticle',
          headline: HEADLINE,
          publisher: { name: 'Yahoo News' },
          provider: { '@type': 'Organization', name: 'The Harbour Times' },
          author: { '@type': 'Person', name: 'Jane Miller' },
        }),
    },
    { provider: 'Yahoo', publisher: 'The Harbour Times', author: 'Jane Miller' },
  ],
  [
    'a portal with the paper by itself above the text',
    {
      head: `<meta property="og:site_name" content="MSN">${canonical('https://www.msn.com/en-gb/news/old-pier/ar-AA1abc')}`,
      after: '<div class="author">Story by Jane Miller</div><div class="provider">The Harbour Times</div>',
    },
    { provider: 'MSN', publisher: 'The Harbour Times', author: 'Jane Miller' },
  ],
  [
    'where it appeared first',
    {
      head: `<meta property="og:site_name" content="Coast Digest">${canonical('https://coastdigest.example/a/b')}`,
      top: '<p><em>This article originally appeared on The Harbour Times: Old pier to close</em></p>',
    },
    { provider: 'Coast Digest', publisher: 'The Harbour Times' },
  ],
  [
    'live',
    {
      head: ld({
        '@type': 'LiveBlogPosting',
        headline: HEADLINE,
        datePublished: '2024-03-12T09:00:00Z',
        liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'x', datePublished: '2024-03-12T11:00:00Z' }],
      }),
    },
    { genre: 'live', published: '2024-03-12T09:00:00Z' },
  ],
  [
    'opinion behind a paywall',
    {
      head: ld({
        '@type': 'OpinionNewsArticle',
        headline: HEADLINE,
        author: { name: 'Jane Miller' },
        isAccessibleForFree: 'False',
      }),
    },
    { genre: 'opinion', access: 'false', author: 'Jane Miller' },
  ],
  [
    'press release by its wire',
    {
      after:
        '<p>PORT ELLERY, March 12, 2024 /PRNewswire/ -- Acme Piers, a maker of piers, today announced that it has opened a new yard in the town, where forty people will work from the summer on.</p>',
    },
    { genre: 'press-release', agency: 'PR Newswire', dateline: 'PORT ELLERY, March 12, 2024 /PRNewswire/' },
  ],
  [
    'canonical address, tracking off',
    { head: canonical('/news/pier?id=3&utm_medium=x'), url: 'https://portpost.example.org/news/pier?id=3' },
    { url: 'https://portpost.example.org/news/pier?id=3' },
  ],
  [
    'addresses that are none',
    { head: `${canonical('javascript:alert(1)')}<meta property="og:url" content="data:text/html,x">` },
    { url: '' },
  ],
  [
    'dates that do not exist',
    {
      head: `${ld({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '0000-00-00', dateModified: '12023-02-31' })}<meta property="article:published_time" content="2023-02-31">`,
    },
    { published: '', modified: '' },
  ],
  [
    'a date after the upload',
    {
      head: ld({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2031-03-12T00:00:00Z' }),
      after: '<time datetime="2024-03-12">12 March 2024</time>',
    },
    { published: '2024-03-12' },
  ],
  [
    'lists in lists, values in objects',
    {
      head: ld([
        [
          {
            '@type': ['NewsArticle', 'Article'],
            headline: [HEADLINE],
            author: [[{ name: ['Jane Miller'] }]],
            datePublished: ['2024-03-12'],
            publisher: [{ name: { '@value': 'Port Post' } }],
          },
        ],
      ]),
    },
    { author: 'Jane Miller', published: '2024-03-12', publisher: 'Port Post' },
  ],
  [
    'mark-up in strings',
    {
      h1: '',
      head: ld({
        '@type': 'NewsArticle',
        headline: '<b>Old pier</b> to close &amp; reopen',
        author: { name: '<a href="x">Jane Miller</a>' },
      }),
    },
    { headline: 'Old pier to close & reopen', author: 'Jane Miller' },
  ],
  ['a byline of 5 KB', { after: `<div class="byline">By ${'Jane Miller and '.repeat(350)}John Roe</div>` }, { author: '' }],
  [
    'an account is no author',
    {
      head: '<meta name="author" content="admin"><meta property="og:site_name" content="Port Post">',
      after: '<div class="author">admin</div>',
    },
    { author: '' },
  ],
  [
    "a comment's author and day",
    {
      tail: '<section class="comments"><div class="comment"><span class="author">Bob Roe</span><time datetime="2024-05-01">1 May 2024</time><p>I like the old pier very much indeed.</p></div></section>',
    },
    { author: '', published: '' },
  ],
  [
    'the day as the page shows it',
    {
      head: ld({ '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2024-03-13T03:30:00Z' }),
      after: '<div class="date">March 12, 2024 11:30 p.m. EDT</div>',
    },
    { published: '2024-03-12T23:30-04:00' },
  ],
  ['the order of the country', { htmlLang: 'en-GB', after: '<div class="date">12/03/2024</div>' }, { published: '2024-03-12' }],
  [
    'the order of the other country',
    { htmlLang: 'en-US', after: '<div class="date">3/12/2024</div>' },
    { published: '2024-03-12' },
  ],
];

test.each(CASES)('%s', (_name, parts, expected) => {
  const fields = fieldsOf(parts);
  expect(Object.fromEntries(Object.keys(expected).map((field) => [field, fields[field]]))).toEqual(expected);
});
