import { fieldsOf, ld, type Parts } from './page-of.ts';

/** Who wrote it, on whole pages: the mark-up of content systems, and what stands around names in the newsrooms of many countries. */

const headlined = (type: string, author: unknown): string =>
  ld({ '@type': type, headline: 'Old pier to close until autumn', author });

const CASES: [name: string, parts: Parts, author: string][] = [
  [
    'linked names, one element each',
    {
      after:
        '<div class="field field--name-field-authors"><div class="field__label">Authors</div><div class="field__items"><div class="field__item"><a href="/team/ines-calder">Ines Calder</a></div><div class="field__item"><a href="/team/bo-lindqvist">Bo Lindqvist</a></div></div></div>',
    },
    'Ines Calder; Bo Lindqvist',
  ],
  [
    'a link to an account on the same site',
    {
      after:
        '<div class="pencraft"><a href="/@ivynorth">Ivy North</a> and <a href="/@samvale">Sam Vale</a></div><div>Mar 12, 2024</div>',
    },
    'Ivy North; Sam Vale',
  ],
  [
    'a place after the name',
    { lang: 'de', after: '<div class="byline">Eine Reportage von <span itemprop="author">Timo Gehrke</span>, Bad Ellern</div>' },
    'Timo Gehrke',
  ],
  [
    'a place in capitals and a dash after the name',
    { lang: 'ar', after: '<div class="article-author-name">سامر الخطيب - بيروت</div>' },
    'سامر الخطيب',
  ],
  [
    'a house after the name',
    { lang: 'pt', after: '<p class="from">Por <span>Rafael Tavares</span>, Jornal do Cais — Porto Velho</p>' },
    'Rafael Tavares',
  ],
  ['a house behind a bar', { lang: 'es', after: '<p class="byline">Galo Ríos | El Sol del Puerto</p>' }, 'Galo Ríos'],
  ['a house in capitals', { after: '<p class="byline">Jane Miller, David Roe | PORT TODAY</p>' }, 'Jane Miller; David Roe'],
  ['a broadcaster in letters', { after: '<p class="byline">By Sandy Moore, CNN</p>' }, 'Sandy Moore'],
  ['a post at an agency', { after: '<p class="byline">By TOM KRAMER, AP Harbour Writer</p>' }, 'TOM KRAMER'],
  ['a desk of courts', { after: '<p class="byline">By Ellery Court Reporter</p>' }, 'Ellery Court Reporter'],
  [
    'posts of universities',
    {
      head: '<meta name="author" content="Colin Manners"><meta name="author" content="Hilda J. Fowler">',
      after:
        '<li class="vcard author"><a rel="author" href="/profiles/colin-manners-1">Colin Manners</a><p class="role">Postdoctoral Research Associate in Coastal Science, Ellery University</p></li><li class="vcard author"><a rel="author" href="/profiles/hilda-fowler-2">Hilda J. Fowler</a><p class="role">Professor of Hydrology, Ellery University</p></li>',
    },
    'Colin Manners; Hilda J. Fowler',
  ],
  [
    'labels of the others who worked on it',
    {
      after:
        '<div>Written by <a href="/authors/nina-cole/">Nina Cole</a></div><div>Medically reviewed by <a href="/authors/henry-lee/">Dr. Henry Lee, MD</a></div><div>Fact checked by <a href="/authors/joy-kim/">Joy Kim</a></div>',
    },
    'Nina Cole',
  ],
  [
    'editor and photographer',
    {
      lang: 'ru',
      after:
        '<div class="article-authors"><div>Автор: Ольга Климова</div><div>Редактор: Пётр Сухов</div><div>Фото: Иван Белов</div></div>',
    },
    'Ольга Климова',
  ],
  [
    'writer and editor in small headings',
    {
      lang: 'id',
      after:
        '<div class="credit-title"><h6>Penulis: Rina Wulandari</h6></div><div class="credit-title"><h6>Editor: Agus Santoso</h6></div>',
    },
    'Rina Wulandari',
  ],
  [
    'a photographer in the line',
    { lang: 'it', after: '<div class="autore">di <b>Giada Ferri</b> - foto di Paolo Sarti</div>' },
    'Giada Ferri',
  ],
  [
    '"who wrote: and who took it", Japanese',
    { lang: 'ja', after: '<div class="writer">取材・文／田中美咲　撮影／高橋誠</div>' },
    '田中美咲',
  ],
  [
    'the post glued to the name, Chinese',
    { lang: 'zh', after: '<div class="author">江城報 記者林宸誼／即時報導</div>' },
    '林宸誼',
  ],
  ['the post before the name, Korean', { lang: 'ko', after: '<div class="byline">칼럼니스트 박생강</div>' }, '박생강'],
  [
    'article before the name, Greek',
    { lang: 'el', after: '<div class="author">Γράφει: <a>Νίκος Παππάς</a></div>' },
    'Νίκος Παππάς',
  ],
  ["a link below the author's name", { after: '<div class="meta">Posted by Vortex Leave a comment</div>' }, 'Vortex'],
  [
    'a button beside the date',
    { lang: 'tr', after: '<div class="news-author">Haberin Devamı</div><div class="author-name">Deniz AKSOY / LİMANKENT</div>' },
    'Deniz AKSOY',
  ],
  ['a zone is nobody', { after: '<div class="byline-section">Published 11:11 PM EST Nov 19, 2019</div>' }, ''],
  ['an account of the system', { after: '<span class="author">by jdadmin</span>' }, ''],
  [
    'who built the site is no author',
    {
      url: 'https://www.portpost.example.com/pier',
      head: '<meta name="author" content="Studio Quay - www.studioquay.example.org">',
      after: '<a class="post-meta-author">durch Stephan Markus</a>',
      lang: 'de',
    },
    'Stephan Markus',
  ],
  [
    "the site's account loses to a name",
    {
      head: `<meta property="og:site_name" content="Port Ellery Post">${headlined('NewsArticle', { '@type': 'Person', name: 'portellerypost' })}`,
      after: '<p class="byline">By Laura Peck</p>',
    },
    'Laura Peck',
  ],
  [
    'a personal site is a person',
    {
      url: 'https://trudyhunter.example.com/pier',
      head: '<meta property="og:site_name" content="Trudy Hunter"><meta name="author" content="Trudy Hunter">',
    },
    'Trudy Hunter',
  ],
  [
    'the only name in a box beside the text',
    { after: '<div class="sidebar"><div class="author-info"><span class="author vcard">Maria Steiner</span></div></div>' },
    'Maria Steiner',
  ],
  [
    'several names in boxes beside the text are of other stories',
    {
      tail: '<div class="sidebar"><span class="author vcard">Maria Steiner</span><span class="author vcard">Paul Weber</span></div>',
    },
    '',
  ],
  ['a name alone above the text', { lang: 'pl', after: '<p>Anna Wolska</p><p>12 marca 2024</p>' }, 'Anna Wolska'],
  ['a signature below the text', { lang: 'pl', end: '<p><strong>Katarzyna Lis</strong></p>' }, 'Katarzyna Lis'],
  [
    'a Vietnamese signature',
    { lang: 'vi', end: '<p style="text-align:right"><strong>Nguyễn Thu Hà</strong></p>' },
    'Nguyễn Thu Hà',
  ],
  ['a Japanese signature in brackets', { lang: 'ja', end: '<p>（佐藤健一）</p>' }, '佐藤健一'],
  ['a remark in brackets is none', { lang: 'ja', end: '<p>（敬称略）</p>' }, ''],
  [
    'a name below the text that the headline has',
    { h1: 'Harbour master Ellen Brook calls for a new pier', end: '<p>Ellen Brook</p>' },
    '',
  ],
  ['two words below the text that are no name', { end: '<p>Harbour Walk</p>' }, ''],
  [
    "the blog's footer",
    {
      end: '<div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Hazel Quinn</span></span> at <abbr class="published" title="2024-03-12T09:00:00Z">9:00 AM</abbr></div>',
    },
    'Hazel Quinn',
  ],
];

test.each(CASES)('%s', (_, parts, author) => {
  expect(fieldsOf(parts).author).toBe(author);
});

test('a desk and a personal site have their types', () => {
  expect(fieldsOf({ after: '<p class="byline">By Ellery Court Reporter</p>' }).authors).toBe(
    'Ellery Court Reporter (Organization)',
  );
  const site = '<meta property="og:site_name" content="Trudy Hunter"><meta name="author" content="Trudy Hunter">';
  expect(fieldsOf({ url: 'https://trudyhunter.example.com/pier', head: site }).authors).toBe('Trudy Hunter (Person)');
});
