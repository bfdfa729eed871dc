import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Prose } from '../../bench/store/prose.ts';
import { clean } from '../../functions/clean/clean.ts';
import { ROOT } from '../../local/paths.ts';
import { Random } from '../../local/random.ts';

/**
 * Pages as news sites serve them, of as many words as wanted: running text of the samples in an order of its own for each page, framed
 * by menus, teasers and footers. Sizes are the medians of 274 news pages that the extractor is developed on: 180 KB, some 170 blocks
 * that are not the article, and a record of 22 KB.
 */
export function typicalPage(number: number, words: number): string {
  const headline = `${SUBJECTS[number % SUBJECTS.length]} to decide on the harbour plan number ${number} this week`;
  const published = `2026-03-02T${String(number % 24).padStart(2, '0')}:30:00Z`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | The Tidewater Post</title>
<link rel="canonical" href="https://www.tidewaterpost.example/news/2026/03/02/harbour-plan-${number}">
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Tidewater Post">
<meta property="og:image" content="https://www.tidewaterpost.example/images/harbour-${number}.jpg">
<meta name="description" content="${headline}: what the board said, who is against it, and what comes next for the town.">
<meta property="article:published_time" content="${published}"><meta name="author" content="Anneke Vos">
<meta name="keywords" content="harbour, council, Tidewater, transport, planning">
${Array.from({ length: 24 }, (_, n) => `<meta name="${labels(n).toLowerCase().replace(' ', ':')}" content="${address(number + n)}">`).join('\n')}</head><body>
<script type="application/ld+json">${JSON.stringify(structuredData(number, headline, published))}</script>
<header><nav>${links(number, 80)}</nav></header><main><article><h1>${headline}</h1><p class="byline">By Anneke Vos</p>
<time datetime="${published}">2 March 2026</time>
${[1, 2, 3].map((n) => figure(number * 3 + n)).join('')}
${paragraphs(number, words)}</article></main><aside class="related"><h2>Read next</h2>${teasers(number)}</aside>
<footer>${links(number + 1, 40)}<p>© The Tidewater Post. All rights reserved.</p></footer>`;
  return `${page}<script>/*${'x'.repeat(Math.max(0, PAGE_BYTES - Buffer.byteLength(page)))}*/</script></body></html>`;
}

const PAGE_BYTES = 180_000;

const SUBJECTS = ['Council', 'Ministers', 'Board', 'Harbour master', 'Residents', 'Judges', 'Engineers', 'Ferry owners'];

/** All in English but the one that shared/packing.ts knows by heart. */
const SAMPLES = [
  ...['wire-copper', 'sourdough-blog', 'flood-live', 'night-trains-listicle', 'opera-paywall', 'kite-festival-gallery'],
  ...['broken-market'],
];

let pool: string[] | undefined;

/** Sentences of the samples. */
function sentences(): string[] {
  pool ??= SAMPLES.flatMap((name) => {
    const bytes = readFileSync(join(ROOT, 'samples', `${name}.html`));
    const text = clean({ bytes, source: { bucket: 'samples', key: name } }).blocks.map((block) => block.text);
    return text.flatMap((block) => block.match(/[^.!?]+[.!?]+["”’]?/g) ?? []).map((sentence) => sentence.trim());
  });
  return pool;
}

function paragraphs(number: number, words: number): string {
  const all = sentences();
  // A step without a common divisor with the count comes by every sentence.
  const step = [37, 41, 43, 47, 53, 59, 61, 67].filter((prime) => all.length % prime !== 0)[number % 5]!;
  const made: string[] = [];
  for (let at = number * 17, count = 0; count < words; ) {
    const sentencesOfOne = [0, 1, 2].map((n) => all[(at + n * step) % all.length]!);
    at += 3 * step;
    const link = made.length % 3 === 0 ? ` <a href="${address(at)}">${labels(at)}</a>` : '';
    made.push(`<p>${sentencesOfOne.join(' ')}${link}</p>`);
    count += sentencesOfOne.join(' ').split(/\s+/).length;
  }
  return made.join('\n');
}

/** Made-up words that pack like any others. */
const prose = new Prose(new Random(3));
const NAMES = Array.from({ length: 3000 }, () => prose.name());
const SENTENCES = Array.from({ length: 1000 }, () => prose.sentence([]));
const labels = (number: number): string => NAMES[number % NAMES.length]!;

const address = (number: number): string =>
  `https://www.tidewaterpost.example/${labels(number).toLowerCase().replace(' ', '/')}/${(number * 2_654_435_761) % 4_294_967_296}`;

const links = (seed: number, count: number): string =>
  `<ul>${Array.from({ length: count }, (_, n) => `<li><a href="${address(seed * 131 + n)}">${labels(seed * 131 + n)}</a></li>`).join('')}</ul>`;

/** A headline and a line of text each, of made-up words: the page says nothing twice. */
function teasers(number: number): string {
  const sentence = (n: number) => SENTENCES[(number * 60 + n) % SENTENCES.length]!;
  const teaser = (n: number) =>
    `<li><a href="${address(number * 100 + n)}">${sentence(2 * n).slice(0, 70)}</a><p>${sentence(2 * n + 1)}</p><time class="date">${(n % 28) + 1} February 2026</time></li>`;
  return `<ul>${Array.from({ length: 30 }, (_, n) => teaser(n)).join('')}</ul>`;
}

const figure = (number: number): string =>
  `<figure><img src="${address(number)}.jpg" alt=""><figcaption>${sentences()[(number * 13) % sentences().length]} Photograph: Idris Penhale</figcaption></figure>`;

const structuredData = (number: number, headline: string, published: string) => ({
  ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline, datePublished: published, dateModified: published },
  ...{ author: { '@type': 'Person', name: 'Anneke Vos' }, publisher: { '@type': 'Organization', name: 'The Tidewater Post' } },
  ...{ image: [address(number), address(number + 1)], articleSection: 'Transport', mainEntityOfPage: address(number + 2) },
  description: sentences()[number % sentences().length],
  hasPart: [3, 4, 5, 6].map((n) => ({ '@type': 'WebPageElement', name: labels(number + n), url: address(number + n) })),
});
