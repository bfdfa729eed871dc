/** The site around the hard pages: menu, teasers, newsletter box, footer. */

const MENU = ['Home', 'Town', 'Coast', 'Culture', 'Sport', 'Weather'];
export const TEASERS = [
  'Lightship crew asks for a second cook',
  'Why the cinema will keep its wooden seats',
  'Council counts the gulls again',
  'Six gardens that open on Sunday',
];

export interface PageParts {
  title: string;
  description: string;
  /** `og:type` */
  type?: string;
  /** More in `head`. */
  head?: string;
  body: string;
}

export function page({ title, description, type = 'article', head = '', body }: PageParts): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Southmere Gazette</title>
<meta property="og:title" content="${title}"><meta property="og:type" content="${type}"><meta name="description" content="${description}">
${type === 'article' ? '<meta property="article:published_time" content="2026-05-08T07:00:00+01:00">' : ''}
<link rel="canonical" href="https://gazette.example/${type === 'article' ? `coast/${title.toLowerCase().replace(/\P{L}+/gu, '-')}` : ''}">${head}</head>
<body><header class="site-header"><nav class="main-nav"><ul>${MENU.map((item) => `<li><a href="/${item.toLowerCase()}">${item}</a></li>`).join('')}</ul></nav></header>
<main>${body}</main>
<aside class="related"><h3>More from the Gazette</h3><ul>${TEASERS.map((teaser, index) => `<li><a href="/s/${index}">${teaser}</a></li>`).join('')}</ul></aside>
<div class="newsletter"><h4>Our newsletter</h4><p>What happened on the coast, in your inbox every Friday.</p><form><input type="email"><button>Sign up</button></form></div>
<footer><a href="/about">About us</a> <a href="/privacy">Privacy policy</a><p>© 2026 Southmere Gazette Ltd. All rights reserved.</p></footer></body></html>`;
}
