/**
 * Pages as content systems make them, in our own words: one story in many layouts, with the furniture that stands around it.
 * Each builder returns the page's source; `STORY` says what must come out of it.
 */

export interface Story {
  language: string;
  title: string;
  deck: string;
  author: string;
  published: string;
  paragraphs: string[];
  subhead: string;
  caption: string;
  credit: string;
}

export const HARBOUR: Story = {
  language: 'en',
  title: 'Night ferries return to Kestrel Bay after eleven years',
  deck: 'The council voted by a single voice to pay for two crossings an hour until the spring.',
  author: 'Mara Lindqvist',
  published: '2026-02-11T06:30:00+00:00',
  subhead: 'What the crossing will cost',
  caption: 'The ferry Saint Brannoc leaves the old pier on a trial run in January.',
  credit: 'Tomas Ferreira',
  paragraphs: [
    'The first night ferry in eleven years will leave Kestrel Bay at ten minutes past midnight on Friday, the harbour board said on Wednesday after a debate that lasted almost five hours.',
    'Two boats, both of them bought second-hand from a Norwegian yard, are to cross the sound every thirty minutes until six in the morning. The last such service ended when the bridge at Orme opened.',
    '“We have heard for years that nobody would use it,” said Ines Calloway, who chairs the board. “Then we counted the people who were waiting for a taxi at one in the morning, and we stopped saying that.”',
    'A single ticket will be sold for four pounds, half of what the bridge bus costs at night, and children under twelve travel free. The council expects to pay 310,000 pounds in the first year.',
    'Fishermen had asked for a later start because the nets in the north channel are set before dawn. The board agreed to keep the boats south of the lighthouse between four and five o’clock.',
    'Whether the service survives the summer depends on a count in May. If fewer than ninety people cross on an average night, the boats will be sold again.',
  ],
};

export const SHIP_HE: Story = {
  language: 'he',
  title: 'הספרייה הישנה בנמל נפתחת מחדש לקהל',
  deck: 'אחרי שיפוץ של שלוש שנים חוזרים הספרים לבניין האבן.',
  author: 'נועה ברק',
  published: '2026-03-02T08:00:00+02:00',
  subhead: 'שעות הפתיחה',
  caption: 'אולם הקריאה החדש ביום הפתיחה.',
  credit: 'יואב לוי',
  paragraphs: [
    'הספרייה הישנה שליד הנמל תיפתח מחדש ביום ראשון הקרוב, שלוש שנים אחרי שנסגרה לצורך שיפוץ יסודי של הגג ושל אולם הקריאה.',
    'לדברי העירייה, עלות העבודות הגיעה לשמונה מיליון שקלים, ורוב הסכום נתרם על ידי תושבי השכונה ועל ידי קרן שהוקמה לשם כך.',
    '“חשבנו שנמצא כאן רק ספרים רטובים,” אמרה מנהלת הספרייה, “אבל התברר שהאבן שמרה עליהם טוב יותר מאיתנו.”',
    'הכניסה תהיה חופשית בכל ימות השבוע, וביום שישי יתקיים סיור מודרך לילדים ולהוריהם בין המדפים החדשים.',
  ],
};

export const RIVER_JA: Story = {
  language: 'ja',
  title: '川沿いの古い水車、四十年ぶりに回り始める',
  deck: '地元の大工と高校生が二年かけて修理した。',
  author: '森田あかり',
  published: '2026-04-18T09:00:00+09:00',
  subhead: '修理の費用',
  caption: '水が流れ込み、ゆっくりと回り始めた水車。',
  credit: '西野健',
  paragraphs: [
    '川沿いに残る古い水車が十八日、四十年ぶりに回り始めた。地元の大工と高校生たちが二年かけて修理し、この日の朝、初めて水を通した。',
    '水車は明治の終わりに米をつくために建てられ、昭和の半ばまで使われていた。その後は放置され、羽根の半分が腐っていたという。',
    '「音を聞いたとき、祖父の話を思い出しました」と、修理を指導した大工の男性は話した。生徒の一人は、来年は粉をひいてみたいと語った。',
    '費用はおよそ三百万円で、町の補助金と寄付でまかなわれた。水車は毎週土曜日の午前中に公開され、見学は無料となっている。',
  ],
};

const MENU = ['Home', 'World', 'Politics', 'Business', 'Sport', 'Culture', 'Weather', 'Podcasts'];
const TEASERS = [
  'Orchard owners fear another late frost in the valley',
  'Why the old observatory will not be sold after all',
  'Five walks along the sound that need no car',
  'School kitchens to cook with local fish from autumn',
];

const head = (story: Story, extra = '') => `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8">
<title>${story.title} | The Kestrel Post</title>
<meta property="og:title" content="${story.title}"><meta property="og:type" content="article"><meta name="description" content="${story.deck}">
<meta property="article:published_time" content="${story.published}"><link rel="canonical" href="https://post.example/harbour/night-ferries-return">
${extra}<style>.a{color:red}</style><script>var dataLayer=[{"page":"<div>no</div>"}];</script></head>`;

const menu = `<header class="site-header"><a class="logo" href="/"><img src="/logo.svg" alt="The Kestrel Post" width="120"></a>
<nav class="main-nav"><ul>${MENU.map((item) => `<li><a href="/${item.toLowerCase()}">${item}</a></li>`).join('')}</ul></nav></header>`;

const related = `<aside class="related-stories"><h3>More from The Kestrel Post</h3><ul>${TEASERS.map(
  (teaser, index) => `<li class="card"><a href="/s/${index}"><img src="/t${index}.jpg" alt=""><span>${teaser}</span></a></li>`,
).join('')}</ul></aside>`;

const footer = `<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/privacy">Privacy policy</a></li>
<li><a href="/terms">Terms of use</a></li></ul><p>© 2026 Kestrel Media Ltd. All rights reserved.</p></footer>`;

const consent = `<div id="cookie-consent" class="cookie-banner" role="dialog"><p>We and our partners use cookies to store information on your device. You can change
your settings at any time in our privacy policy.</p><button>Accept all</button><button>Reject</button></div>`;

const newsletter = `<div class="newsletter-signup"><h4>Sign up for our newsletter</h4><p>The best of the bay in your inbox every morning. You can unsubscribe at any time.</p>
<form><input type="email"><button>Subscribe</button></form></div>`;

const figure = (story: Story) =>
  `<figure class="article-image"><img src="/img/ferry.jpg" alt="" width="1200" height="800"><figcaption>${story.caption} <span class="credit">Photo: ${story.credit}</span></figcaption></figure>`;

/** A news site: semantic elements, figure, inserts between the paragraphs, comments below. */
export function newsPage(story: Story): string {
  const [first, second, ...rest] = story.paragraphs;
  return `${head(story)}<body>${consent}${menu}<main><article class="article">
<h1 class="headline">${story.title}</h1><p class="standfirst">${story.deck}</p>
<div class="byline">By <a rel="author" href="/by/1">${story.author}</a> <time datetime="${story.published}">11 February 2026</time></div>
<div class="share-bar"><a href="#fb">Share on Facebook</a><a href="#tw">Tweet</a><a href="#wa">WhatsApp</a></div>
${figure(story)}<div class="article-body"><p>${first}</p><p>${second}</p>
<div class="ad-slot"><span>Advertisement</span></div>
${rest
  .slice(0, 2)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}<h2>${story.subhead}</h2>${newsletter}
${rest
  .slice(2)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</div>
<div class="tags"><a href="/t/ferries">Ferries</a> <a href="/t/council">Council</a></div></article>
<section id="comments" class="comments"><h3>Comments</h3><div class="comment"><p>I have waited for this since I was a student, and I will be on the first boat with my bicycle.</p></div>
<div class="comment"><p>Four pounds is still too much for those of us who work nights in the fish hall, if you ask me.</p></div></section></main>${related}${footer}</body></html>`;
}

/** An old page: layout tables, paragraphs that only double line breaks part, no class names. */
export function tablePage(story: Story): string {
  return `<html><head><title>${story.title}</title></head><body bgcolor="#ffffff"><table width="100%"><tr><td width="150" valign="top"><font size="2">${MENU.map(
    (item) => `<a href="${item}.html">${item}</a><br>`,
  ).join('')}</font></td><td valign="top"><font size="5"><b>${story.title}</b></font><br><br><i>${story.author}</i><br><br>
${story.paragraphs.join('<br><br>\n')}<br><br></td><td width="160">${TEASERS.map((teaser) => `<a href="x.html">${teaser}</a><br><br>`).join('')}</td></tr></table>
<center><font size="1">Copyright 2003 Kestrel Media. All rights reserved.</font></center></body></html>`;
}

/** A page builder's: nothing but boxes with generated class names. */
export function boxPage(story: Story): string {
  const box = (text: string) => `<div class="css-x81k2 e1wiw3jv0"><div class="css-9zs11"><span>${text}</span></div></div>`;
  return `${head(story)}<body><div id="root"><div class="css-1abcd"><div class="css-menu1">${MENU.map((item) => `<div><a href="/${item}">${item}</a></div>`).join('')}</div>
<div class="css-2ndl1"><div class="css-hd"><h1>${story.title}</h1></div>${story.paragraphs.map(box).join('')}</div>
<div class="css-3kk">${TEASERS.map((teaser) => `<div><a href="/z"><h3>${teaser}</h3></a></div>`).join('')}</div><div class="css-ft">© Kestrel Media</div></div></div></body></html>`;
}

/** The article only as data: the page is built in the browser. */
export function dataPage(story: Story): string {
  const data = {
    props: {
      pageProps: { article: { title: story.title, body: story.paragraphs.map((text) => ({ type: 'paragraph', text })) } },
    },
  };
  return `${head(story)}<body><div id="__next"><div class="spinner">Loading…</div></div>
<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script></body></html>`;
}

/** The article only in JSON-LD, the page shows its beginning. */
export function structuredDataPage(story: Story): string {
  const node = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    articleBody: story.paragraphs.join('\n\n'),
  };
  return `${head(story, `<script type="application/ld+json">${JSON.stringify(node)}</script>`)}<body>${menu}
<div class="app"><h1>${story.title}</h1></div>${footer}</body></html>`;
}

/** A front page: nothing but teasers. */
export function frontPage(): string {
  const card = (teaser: string, index: number) =>
    `<article class="teaser card"><a href="/s/${index}"><img src="/t${index}.jpg" alt=""><h3>${teaser}</h3></a><p class="excerpt">${teaser}. <a href="/s/${index}">Read more</a></p></article>`;
  const cards = Array.from({ length: 12 }, (_, index) => card(TEASERS[index % TEASERS.length]!, index)).join('');
  return `<!doctype html><html lang="en"><head><title>The Kestrel Post: news from the bay</title><meta property="og:type" content="website"></head><body>${menu}
<main><section class="section"><h2>Latest</h2>${cards}</section><section><h2>Most read</h2><ol>${TEASERS.map((teaser) => `<li><a href="/m">${teaser}</a></li>`).join('')}</ol></section></main>${footer}</body></html>`;
}
