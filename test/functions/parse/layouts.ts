import texts from '../../fixtures/parse/texts.json' with { type: 'json' };

/** Heads of pages and dumps of our own around the three paragraphs of a language, as content systems of many countries print them. */

export interface Layout {
  name: string;
  lang: keyof typeof texts;
  /** Of a page: the head, what stands above the text, after its first paragraph and below it. */
  head?: string;
  top?: string;
  mid?: string;
  tail?: string;
  htmlLang?: string;
  /** Of a dump: the lines above and below the text. */
  above?: string[];
  below?: string[];
  url?: string;
  expected: Record<string, string>;
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const nav = '<nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>';

export const LAYOUTS: Layout[] = [
  // ---- pages
  {
    name: 'Arabic page: label, weekday, Levantine month',
    lang: 'ar',
    head: '<title>إغلاق الرصيف القديم حتى الخريف | صحيفة الميناء</title><meta property="og:site_name" content="صحيفة الميناء">',
    top: '<h1>إغلاق الرصيف القديم حتى الخريف</h1><div class="author">كتب: سمير حداد</div><div class="date">الثلاثاء 12 آذار 2024 - 10:15</div>',
    expected: {
      headline: 'إغلاق الرصيف القديم حتى الخريف',
      author: 'سمير حداد',
      publisher: 'صحيفة الميناء',
      published: '2024-03-12T10:15',
      language: 'ar',
    },
  },
  {
    name: 'Hindi page: desk, update and publication',
    lang: 'hi',
    head: '<title>पुराना घाट शरद ऋतु तक बंद - बंदरगाह समाचार</title>',
    top: '<h1>पुराना घाट शरद ऋतु तक बंद</h1><span class="author">Written by: अनिता शर्मा</span><span class="date">Updated: 13 मार्च 2024, 08:00 AM IST</span><span class="date">Published: 12 मार्च 2024, 10:15 AM IST</span>',
    expected: {
      headline: 'पुराना घाट शरद ऋतु तक बंद',
      author: 'अनिता शर्मा',
      published: '2024-03-12T10:15',
      modified: '2024-03-13T08:00',
      language: 'hi',
    },
  },
  {
    name: 'Japanese page: era year',
    lang: 'ja',
    head: '<title>旧桟橋、秋まで閉鎖 | 港新聞</title><meta property="og:site_name" content="港新聞">',
    top: '<h1>旧桟橋、秋まで閉鎖</h1><p class="date">令和6年3月12日</p><p class="author">山田太郎</p>',
    expected: {
      headline: '旧桟橋、秋まで閉鎖',
      author: '山田太郎',
      publisher: '港新聞',
      published: '2024-03-12',
      language: 'ja',
    },
  },
  {
    name: 'Korean page: entered and changed, address of the reporter',
    lang: 'ko',
    head: '<title>낡은 부두 가을까지 폐쇄 : 항구일보</title><meta property="og:site_name" content="항구일보">',
    top: '<h3 class="tit_head">낡은 부두 가을까지 폐쇄</h3><div class="byline">김민수 기자 minsu@harbor.example</div><ul class="date"><li>입력 2024.03.12 10:15</li><li>수정 2024.03.13 08:00</li></ul>',
    expected: {
      headline: '낡은 부두 가을까지 폐쇄',
      author: '김민수',
      publisher: '항구일보',
      published: '2024-03-12T10:15',
      modified: '2024-03-13T08:00',
      language: 'ko',
    },
  },
  {
    name: 'Russian page: two authors, source',
    lang: 'ru',
    head: '<title>Старый причал закрыли до осени — Портовые вести</title><meta property="og:site_name" content="Портовые вести">',
    top: '<h1>Старый причал закрыли до осени</h1><div class="article__meta"><span class="article__date">12 марта 2024, 10:15</span><span class="article__author">Анна Петрова, Иван Смирнов</span></div>',
    tail: '<div class="source">Источник: ТАСС</div>',
    expected: {
      author: 'Анна Петрова; Иван Смирнов',
      published: '2024-03-12T10:15',
      publisher: 'Портовые вести',
      language: 'ru',
    },
  },
  {
    name: 'Polish page: author before the date, day in words',
    lang: 'pl',
    head: '<title>Stare molo zamknięte do jesieni - Kurier Portowy</title>',
    top: '<h1>Stare molo zamknięte do jesieni</h1><p class="article-author">Autor: Anna Kowalska</p><p class="article-date">12 marca 2024, 10:15</p>',
    expected: {
      headline: 'Stare molo zamknięte do jesieni',
      author: 'Anna Kowalska',
      published: '2024-03-12T10:15',
      language: 'pl',
    },
  },
  {
    name: 'Portuguese page: by, in the city, update',
    lang: 'pt',
    head: '<title>Velho cais fecha até ao outono</title><meta property="og:site_name" content="Diário do Porto">',
    top: '<h1>Velho cais fecha até ao outono</h1><p class="content-publication-data__from">Por Ana Souza, g1 Porto — São Paulo</p><p class="date"><time datetime="2024-03-12T13:15:00.000Z">12/03/2024 10h15</time> Atualizado há 2 dias</p>',
    expected: { author: 'Ana Souza', publisher: 'Diário do Porto', language: 'pt' },
  },
  {
    name: 'Turkish page: entered and last update',
    lang: 'tr',
    head: '<title>Eski iskele sonbahara kadar kapalı</title><meta property="og:site_name" content="Liman Gazetesi">',
    top: '<h1>Eski iskele sonbahara kadar kapalı</h1><div>Haber: Ayşe Yılmaz</div><div class="date">Giriş: 12.03.2024 - 10:15 Güncelleme: 13.03.2024 - 08:00</div>',
    expected: {
      author: 'Ayşe Yılmaz',
      published: '2024-03-12T10:15',
      modified: '2024-03-13T08:00',
      publisher: 'Liman Gazetesi',
      language: 'tr',
    },
  },
  {
    name: 'Greek page: author link and day',
    lang: 'el',
    head: '<title>Κλείνει η παλιά προβλήτα ως το φθινόπωρο | Λιμάνι Νέα</title><meta property="og:site_name" content="Λιμάνι Νέα">',
    top: '<h1>Κλείνει η παλιά προβλήτα ως το φθινόπωρο</h1><div class="post-meta"><a rel="author" href="/author/maria">Μαρία Παπαδοπούλου</a> <span class="date">12 Μαρτίου 2024, 10:15</span></div>',
    expected: { author: 'Μαρία Παπαδοπούλου', published: '2024-03-12T10:15', publisher: 'Λιμάνι Νέα', language: 'el' },
  },
  {
    name: 'Vietnamese page: weekday, zone, author at the end',
    lang: 'vi',
    head: '<title>Đóng cửa cầu tàu cũ đến mùa thu - Báo Cảng</title><meta property="og:site_name" content="Báo Cảng">',
    top: '<h1>Đóng cửa cầu tàu cũ đến mùa thu</h1><span class="date">Thứ ba, 12/3/2024, 10:15 (GMT+7)</span>',
    tail: '<p class="author_mail"><strong>Nguyễn Văn An</strong></p>',
    expected: {
      headline: 'Đóng cửa cầu tàu cũ đến mùa thu',
      author: 'Nguyễn Văn An',
      published: '2024-03-12T10:15+07:00',
      publisher: 'Báo Cảng',
      language: 'vi',
    },
  },
  {
    name: 'Chinese page: the source is nobody, the editor neither',
    lang: 'zh',
    head: '<title>旧码头关闭至秋季_港口日报</title><meta property="og:site_name" content="港口日报">',
    top: '<h1>旧码头关闭至秋季</h1><div class="info">2024年03月12日10:15 | 来源：海滨晚报</div>',
    tail: '<div class="edit">(责编：李明、王芳)</div>',
    expected: { headline: '旧码头关闭至秋季', author: '', published: '2024-03-12T10:15', language: 'zh' },
  },
  {
    name: 'Chinese page: day in numerals',
    lang: 'zh',
    head: '<title>旧码头关闭至秋季 - 港口日报</title>',
    top: '<h1>旧码头关闭至秋季</h1><div class="date">二〇二四年三月十二日</div>',
    expected: { published: '2024-03-12' },
  },
  {
    name: 'Taiwanese page: year of the republic',
    lang: 'zh',
    head: '<title>舊碼頭關閉至秋季</title>',
    top: '<h1>舊碼頭關閉至秋季</h1><div class="date">中華民國113年3月12日</div>',
    expected: { published: '2024-03-12' },
  },
  {
    name: 'Italian page: signature of a paper and an agency source',
    lang: 'it',
    head: '<title>Il vecchio molo chiude fino all’autunno - Il Corriere del Porto</title><meta property="og:site_name" content="Il Corriere del Porto">',
    top: '<h1>Il vecchio molo chiude fino all’autunno</h1><div class="firma">di Giulia Rossi</div><div class="data">12 marzo 2024 (modifica il 13 marzo 2024 | 08:00)</div><div>Fonte: ANSA</div>',
    expected: {
      author: 'Giulia Rossi',
      publisher: 'Il Corriere del Porto',
      published: '2024-03-12',
      modified: '2024-03-13T08:00',
      agency: 'ANSA',
      language: 'it',
    },
  },
  {
    name: 'German page: age of the piece beside the upload',
    lang: 'de',
    head: '<title>Alter Pier bis Herbst gesperrt</title>',
    top: '<h1>Alter Pier bis Herbst gesperrt</h1><div class="autor">Von Johanna Müller</div><div class="date">vor 2 Stunden</div>',
    expected: { author: 'Johanna Müller', published: '2026-04-30' },
  },
  {
    name: 'English page: age in days',
    lang: 'en',
    head: '<title>Old pier to close until autumn</title>',
    top: '<h1>Old pier to close until autumn</h1><div class="byline">Jane Miller</div><span class="timestamp">3 days ago</span>',
    expected: { author: 'Jane Miller', published: '2026-04-28' },
  },
  {
    name: 'English page: an age beside a machine date says nothing',
    lang: 'en',
    head: `<title>Old pier to close until autumn</title>${ld({ '@type': 'NewsArticle', headline: 'Old pier to close until autumn', datePublished: '2024-03-12T10:15:00Z' })}`,
    top: '<h1>Old pier to close until autumn</h1><div class="byline">Jane Miller</div><span class="timestamp">3 days ago</span>',
    expected: { published: '2024-03-12T10:15:00Z' },
  },
  {
    name: 'Spanish page: age of the piece',
    lang: 'es',
    head: '<title>El viejo muelle cierra hasta el otoño</title>',
    top: '<h1>El viejo muelle cierra hasta el otoño</h1><p class="autor">Por Ana García</p><p class="fecha">hace 3 horas</p>',
    expected: { author: 'Ana García', published: '2026-04-30' },
  },
  {
    name: 'authors cut by a button',
    lang: 'en',
    head: '<title>Old pier to close until autumn</title>',
    top: '<h1>Old pier to close until autumn</h1><div class="byline">By Jane Miller, David Roe, Ann Lee + 2 more</div><time datetime="2024-03-12">March 12, 2024</time>',
    expected: { author: 'Jane Miller; David Roe; Ann Lee' },
  },
  {
    name: 'authors cut by a button, in words',
    lang: 'en',
    head: '<title>Old pier to close until autumn</title>',
    top: '<h1>Old pier to close until autumn</h1><div class="byline">By Jane Miller, David Roe and 3 others</div><time datetime="2024-03-12">March 12, 2024</time>',
    expected: { author: 'Jane Miller; David Roe' },
  },
  {
    name: 'a company in the byline',
    lang: 'en',
    head: '<title>Old pier to close until autumn</title>',
    top: '<h1>Old pier to close until autumn</h1><div class="byline">By OpenHarbour</div><time datetime="2024-03-12">March 12, 2024</time>',
    expected: { authors: 'OpenHarbour (Organization)' },
  },
  {
    name: 'broken JSON-LD: comma at the end, line break in a string',
    lang: 'en',
    head: '<title>Old pier to close until autumn | Port Post</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Old pier to\nclose until autumn","author":{"@type":"Person","name":"Jane Miller",},"datePublished":"2024-03-12T10:15:00+01:00",}</script>',
    top: '<h1>Old pier to close until autumn</h1>',
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller', published: '2024-03-12T10:15:00+01:00' },
  },
  {
    name: 'broken JSON-LD: cut short',
    lang: 'en',
    head: '<title>Old pier to close until autumn | Port Post</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Something else entirely","author":[{"@type":"Pers</script>',
    top: '<h1>Old pier to close until autumn</h1><p class="byline">By Jane Miller</p><p class="date">12 March 2024</p>',
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller', published: '2024-03-12' },
  },
  {
    name: 'AMP page: JSON-LD, canonical elsewhere',
    lang: 'en',
    url: 'https://amp.portpost.example.com/news/pier.amp.html?utm_source=x',
    head: `<title>Old pier to close until autumn</title><link rel="canonical" href="https://www.portpost.example.com/news/pier">${ld({ '@type': 'NewsArticle', headline: 'Old pier to close until autumn', author: [{ '@type': 'Person', name: 'Jane Miller' }], publisher: { '@type': 'Organization', name: 'Port Post' }, datePublished: '2024-03-12T10:15:00Z', dateModified: '2024-03-12T11:00:00Z' })}`,
    top: '<h1>Old pier to close until autumn</h1>',
    expected: {
      url: 'https://www.portpost.example.com/news/pier',
      author: 'Jane Miller',
      publisher: 'Port Post',
      modified: '2024-03-12T11:00:00Z',
    },
  },
  {
    name: 'live blog: the page, not its newest entry',
    lang: 'en',
    head: `<title>Pier closure live: board votes - Port Post</title><meta property="og:site_name" content="Port Post">${ld({ '@type': 'LiveBlogPosting', headline: 'Pier closure live: board votes', datePublished: '2024-03-12T06:00:00Z', dateModified: '2024-03-12T18:30:00Z', author: { '@type': 'Person', name: 'Jane Miller' }, liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Ferries leave from the north', datePublished: '2024-03-12T18:30:00Z', author: { name: 'David Roe' } }] })}`,
    top: '<h1>Pier closure live: board votes</h1>',
    mid: '<h2>18:30</h2>',
    expected: {
      headline: 'Pier closure live: board votes',
      author: 'Jane Miller',
      published: '2024-03-12T06:00:00Z',
      genre: 'live',
    },
  },
  {
    name: 'press release: the company, its place and wire',
    lang: 'en',
    url: 'https://www.prnewswire.com/news-releases/pier-301.html',
    head: '<title>Harbour Board Announces Closure of Old Pier</title><meta property="og:site_name" content="PR Newswire">',
    top: '<h1>Harbour Board Announces Closure of Old Pier</h1><p>News provided by Port Ellery Harbour Board</p><p>Mar 12, 2024, 10:15 ET</p><p>PORT ELLERY, Maine, March 12, 2024 /PRNewswire/ -- The harbour board announced on Tuesday that it will close the old pier until autumn.</p>',
    expected: {
      headline: 'Harbour Board Announces Closure of Old Pier',
      genre: 'press-release',
      published: '2024-03-12T10:15',
      dateline: 'PORT ELLERY, Maine, March 12, 2024 /PRNewswire/',
    },
  },
  {
    name: 'portal page: paper over the headline, age below',
    lang: 'en',
    url: 'https://www.msn.com/en-us/news/other/pier/ar-AA1',
    head: '<title>Old pier to close until autumn</title><meta property="og:site_name" content="MSN">',
    top: '<div class="provider">Port Post</div><h1>Old pier to close until autumn</h1><div>Story by Jane Miller • 3h</div>',
    expected: { provider: 'MSN', author: 'Jane Miller' },
  },
  {
    name: 'Drupal: submitted by an account',
    lang: 'en',
    head: '<title>Old pier to close until autumn | Port Post</title><meta name="Generator" content="Drupal 7">',
    top: '<h1 id="page-title">Old pier to close until autumn</h1><div class="submitted">Submitted by jmiller on Tue, 03/12/2024 - 10:15</div>',
    expected: { headline: 'Old pier to close until autumn', published: '2024-03-12T10:15' },
    htmlLang: 'en-US',
  },
  {
    name: 'WordPress: entry footer below, related posts with days',
    lang: 'en',
    head: '<title>Old pier to close until autumn – Port Post</title>',
    top: '<h1 class="entry-title">Old pier to close until autumn</h1>',
    tail: '<footer class="entry-meta">This entry was posted on March 12, 2024 by <a rel="author" href="/author/jane">Jane Miller</a>.</footer><aside class="related"><h3>Related</h3><ul><li><a href="/1">Crane falls</a> May 1, 2025</li><li><a href="/2">Ferry late</a> April 2, 2025</li></ul></aside>',
    expected: { author: 'Jane Miller', published: '2024-03-12' },
  },
  {
    name: 'Blogger: date header above the title',
    lang: 'en',
    head: '<title>Port Post: Old pier to close until autumn</title>',
    top: '<h2 class="date-header"><span>Tuesday, March 12, 2024</span></h2><h3 class="post-title entry-title">Old pier to close until autumn</h3>',
    tail: '<div class="post-footer"><span class="post-author vcard">Posted by <span class="fn">Jane Miller</span></span> at <a class="timestamp-link"><abbr class="published" title="2024-03-12T10:15:00-08:00">10:15 AM</abbr></a></div>',
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller' },
  },
  {
    name: 'Dutch page: of our correspondent, place',
    lang: 'nl',
    head: '<title>Oude pier dicht tot de herfst</title>',
    top: '<h1>Oude pier dicht tot de herfst</h1><div class="auteur">Door onze redacteur Jan de Vries</div><div class="datum">12 mrt 2024 om 10:15</div>',
    expected: { author: 'Jan de Vries', published: '2024-03-12T10:15', language: 'nl' },
  },
  {
    name: 'Indonesian page: city, weekday, zone',
    lang: 'id',
    head: '<title>Dermaga Lama Ditutup Sampai Musim Gugur</title><meta property="og:site_name" content="Harian Pelabuhan">',
    top: '<h1>Dermaga Lama Ditutup Sampai Musim Gugur</h1><div class="detail__author">Budi Santoso - Harian Pelabuhan</div><div class="detail__date">Selasa, 12 Mar 2024 10:15 WIB</div>',
    expected: { author: 'Budi Santoso', publisher: 'Harian Pelabuhan', published: '2024-03-12T10:15', language: 'id' },
  },
  // ---- dumps
  {
    name: 'dump, French: by and published',
    lang: 'fr',
    above: [
      'Le vieux quai fermé jusqu’à l’automne',
      'Par Jeanne Moulin',
      'Publié le 12 mars 2024 à 10h15, mis à jour le 13 mars 2024 à 08h00',
    ],
    expected: {
      headline: 'Le vieux quai fermé jusqu’à l’automne',
      author: 'Jeanne Moulin',
      published: '2024-03-12T10:15',
      modified: '2024-03-13T08:00',
      language: 'fr',
    },
  },
  {
    name: 'dump, Spanish: city before the day',
    lang: 'es',
    above: ['El viejo muelle cierra hasta el otoño', 'Ana García', 'Madrid - 12 mar 2024 - 10:15 CET'],
    expected: {
      headline: 'El viejo muelle cierra hasta el otoño',
      author: 'Ana García',
      publisher: '',
      published: '2024-03-12T10:15+01:00',
    },
  },
  {
    name: 'dump, Italian: by and day',
    lang: 'it',
    above: ['Il vecchio molo chiude fino all’autunno', 'di Giulia Rossi', '12 Marzo 2024 alle 10:15'],
    expected: {
      headline: 'Il vecchio molo chiude fino all’autunno',
      author: 'Giulia Rossi',
      published: '2024-03-12T10:15',
      language: 'it',
    },
  },
  {
    name: 'dump, Portuguese: city, day, by',
    lang: 'pt',
    above: ['Velho cais fecha até ao outono', 'Ana Souza', '12 de março de 2024 às 10:15'],
    expected: { headline: 'Velho cais fecha até ao outono', author: 'Ana Souza', published: '2024-03-12T10:15', language: 'pt' },
  },
  {
    name: 'dump, Russian: day, author',
    lang: 'ru',
    above: ['Старый причал закрыли до осени', '12 марта 2024, 10:15', 'Автор: Анна Петрова'],
    expected: {
      headline: 'Старый причал закрыли до осени',
      author: 'Анна Петрова',
      published: '2024-03-12T10:15',
      language: 'ru',
    },
  },
  {
    name: 'dump, Polish: author with a post',
    lang: 'pl',
    above: ['Stare molo zamknięte do jesieni', 'Anna Kowalska', '12 marca 2024, 10:15'],
    expected: {
      headline: 'Stare molo zamknięte do jesieni',
      author: 'Anna Kowalska',
      published: '2024-03-12T10:15',
      language: 'pl',
    },
  },
  {
    name: 'dump, Swedish: text by',
    lang: 'sv',
    above: ['Gamla piren stängs till hösten', 'Text: Erik Lindqvist', 'Publicerad 12 mars 2024 kl. 10:15'],
    expected: {
      headline: 'Gamla piren stängs till hösten',
      author: 'Erik Lindqvist',
      published: '2024-03-12T10:15',
      language: 'sv',
    },
  },
  {
    name: 'dump, Turkish: entered',
    lang: 'tr',
    above: ['Eski iskele sonbahara kadar kapalı', 'Ayşe Yılmaz', '12 Mart 2024 10:15'],
    expected: {
      headline: 'Eski iskele sonbahara kadar kapalı',
      author: 'Ayşe Yılmaz',
      published: '2024-03-12T10:15',
      language: 'tr',
    },
  },
  {
    name: 'dump, Korean: entered, reporter',
    lang: 'ko',
    above: ['낡은 부두 가을까지 폐쇄', '입력 2024.03.12 10:15', '김민수 기자'],
    expected: { headline: '낡은 부두 가을까지 폐쇄', author: '김민수', published: '2024-03-12T10:15', language: 'ko' },
  },
  {
    name: 'dump, Chinese: source and day',
    lang: 'zh',
    above: ['旧码头因十一根木桩开裂关闭至秋季 渡轮改从北码头出发', '2024-03-12 10:15 来源：海滨晚报'],
    expected: {
      headline: '旧码头因十一根木桩开裂关闭至秋季 渡轮改从北码头出发',
      author: '',
      published: '2024-03-12T10:15',
      language: 'zh',
    },
  },
  {
    name: 'dump, Japanese: day and reporter',
    lang: 'ja',
    above: ['旧桟橋、秋まで閉鎖', '2024年3月12日 10時15分', '山田太郎 記者'],
    expected: { headline: '旧桟橋、秋まで閉鎖', author: '山田太郎', published: '2024-03-12T10:15', language: 'ja' },
  },
  {
    name: 'dump, Dutch: by, day',
    lang: 'nl',
    above: ['Oude pier dicht tot de herfst', 'Jan de Vries', '12 maart 2024, 10:15'],
    expected: {
      headline: 'Oude pier dicht tot de herfst',
      author: 'Jan de Vries',
      published: '2024-03-12T10:15',
      language: 'nl',
    },
  },
  {
    name: 'dump, English: author, her post and the day on three lines',
    lang: 'en',
    above: [
      'Skip to content',
      'Port Post',
      'Old pier to close until autumn',
      'Jane Miller',
      'Environment correspondent',
      'Tue 12 Mar 2024 10.15 GMT',
      'Share',
    ],
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller', published: '2024-03-12T10:15Z' },
  },
  {
    name: 'dump, English: age beside the upload',
    lang: 'en',
    above: ['Old pier to close until autumn', 'Jane Miller', '2 hours ago'],
    expected: { headline: 'Old pier to close until autumn', author: 'Jane Miller', published: '2026-04-30' },
  },
  {
    name: 'dump, German: agency and city',
    lang: 'de',
    above: ['Alter Pier bis Herbst gesperrt', 'Hamburg, 12. März 2024', 'dpa'],
    expected: { headline: 'Alter Pier bis Herbst gesperrt', agency: 'dpa', publisher: '', published: '2024-03-12' },
  },
];

export function pageOf({ lang, htmlLang = lang, head = '', top = '', mid = '', tail = '' }: Layout): string {
  const [first, ...more] = texts[lang].map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="${htmlLang}"><head><meta charset="utf-8">${head}</head><body><header><a href="/">Home</a>${nav}</header><main><article>${top}${first}${mid}${more.join('')}</article>${tail}</main></body></html>`;
}

export const dumpOf = ({ lang, above = [], below = [] }: Layout): string => [...above, ...texts[lang], ...below].join('\n\n');
