import { clean } from '../../../functions/clean/clean.ts';

/** JSON-LD's `articleBody` as some systems write it: without the lead, and escaped before it became JSON. */

const LEAD =
  'The old pier stays closed until autumn, since its pillars have to be replaced one by one and the money has only now been found.';
const BODY = [
  'The harbour office said on Tuesday that the work would begin in May and take five months if the weather holds.',
  'Anglers have asked for a way round the fence, which the office has promised to look into before the season begins.',
  'The ferry will land at the new quay meanwhile, where a shelter for forty passengers is being built these days.',
  'Council members of all parties had asked for the repair since the storm of two years ago tore off the railing.',
];

const source = (body: string, shown: string) =>
  `<html lang="en"><head><title>Old pier closed until autumn</title><meta name="description" content="${LEAD}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Old pier closed until autumn', articleBody: body })}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Old pier closed until autumn</h1>${shown}</article><footer>Imprint</footer></body></html>`;

const textsOf = (body: string, shown: string) =>
  clean({ bytes: Buffer.from(source(body, shown)), source: { bucket: 'test', key: 'page.html' } }).blocks.map(({ text }) => text);

test('a lead that the page shows and its data lacks comes first', () => {
  expect(textsOf(BODY.join('\n'), `<p>${LEAD}</p>`)).toEqual([LEAD, ...BODY]);
});

test('a lead that the data has comes once', () => {
  expect(textsOf([LEAD, ...BODY].join('\n'), `<p>${LEAD}</p>`)).toEqual([LEAD, ...BODY]);
});

test('a body that was escaped, once or twice, comes as text in its paragraphs', () => {
  const escaped = BODY.map(
    (text) => `&lt;p class=&quot;text&quot;&gt;${text.replace('years', 'ann&amp;eacute;es')}&lt;/p&gt;`,
  ).join('');
  const texts = textsOf(escaped, '<p>Loading</p>');
  expect(texts).toEqual(BODY.map((text) => text.replace('years', 'année' + 's')));
});
