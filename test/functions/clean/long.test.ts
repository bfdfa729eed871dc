import { clean } from '../../../functions/clean/clean.ts';
import { rawOf } from './raw.ts';

/**
 * Articles far longer than any that the models were trained on: a court ruling, a report, a serial. What stands in the four-hundredth paragraph
 * is as much the article as what stands in the fourth.
 */

const WHO = [
  'the harbour master',
  'Councillor Brandt',
  'the inquiry',
  'a retired pilot',
  'the owner of the yard',
  'Ms Okafor',
  'the ministry',
  'her brother',
];
const DID = [
  'said',
  'recalled',
  'wrote in a letter',
  'told the hearing',
  'conceded',
  'had warned as early as May',
  'denied for weeks',
  'noted in the margin',
];
const WHAT = [
  'that the northern quay had been closed since the spring',
  'that nobody had counted the boats which came in after dark',
  'that the money was spent before the first pile was driven',
  'that two of the three cranes were older than the men who worked them',
  'that the survey of the sea bed was a copy of the one from ten years before',
  'that the insurers would not pay for a wall which was never finished',
  'that the fishermen were asked last and heard least',
];
const THEN = [
  'By then the tide had turned.',
  'It took another year until the files were opened, and even then half of the pages were missing.',
  'The town paid for it, as it had paid for the bridge.',
  '“We knew,” one of them said later, “and we kept quiet, because everybody did.”',
  'None of this is in the final report.',
  'What followed was a winter of meetings, most of them behind closed doors.',
  'There were 41 witnesses, and no two of them agreed on the hour.',
];

const pick = (list: readonly string[], number: number) => list[number % list.length]!;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The nth paragraph: 40 to 80 words, each unlike the others (a date and a number of its own). */
function paragraph(n: number): string {
  const first = `${capital(pick(WHO, n))} ${pick(DID, n * 3 + (n >> 3))} ${pick(WHAT, n * 5 + (n >> 2))}, some ${120 + n * 7} tonnes of it. `;
  const second = `${pick(THEN, n + (n >> 4))} On day ${n + 1} of the proceedings ${pick(WHO, n * 7 + 2)} ${pick(DID, n + 5)} ${pick(WHAT, n + 3)}. `;
  return (
    first +
    second +
    (n % 3 ? pick(THEN, n * 2 + 3) : `In the end ${pick(WHO, n + 4)} ${pick(DID, n + 1)} ${pick(WHAT, n * 3 + 1)}.`)
  );
}

const paragraphs = (count: number) => Array.from({ length: count }, (_, n) => paragraph(n));

const pageOf = (
  texts: readonly string[],
) => `<!doctype html><html lang="en"><head><title>The wall that was never built | The Saltmarsh Review</title>
<meta property="og:type" content="article"></head><body><header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>The wall that was never built</h1><p class="byline">By Anna Lund</p>${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">Five ways to cook a herring</a></li><li><a href="/b">Ferry strike: what we know</a></li></ul></aside>
<footer><p>© The Saltmarsh Review. All rights reserved.</p></footer></body></html>`;

const dumpOf = (texts: readonly string[]) =>
  [
    'The Saltmarsh Review',
    'Home',
    'News',
    'Sport',
    '',
    'The wall that was never built',
    'By Anna Lund',
    '',
    texts.join('\n\n'),
    '',
    'Most read',
    'Five ways to cook a herring',
    'Ferry strike: what we know',
    '© The Saltmarsh Review. All rights reserved.',
  ].join('\n');

/** How many of the paragraphs are in what clean keeps. */
function kept(file: string, texts: readonly string[]): number {
  const text = clean(rawOf(file))
    .blocks.map((block) => block.text)
    .join('\n');
  return texts.filter((each) => text.includes(each)).length;
}

describe.each([40, 200, 1000, 3000])('an article of %i paragraphs', (count) => {
  const texts = paragraphs(count);
  it('comes whole out of a page', () => expect(kept(pageOf(texts), texts)).toBeGreaterThanOrEqual(count * 0.99));
  it('comes whole out of a dump', () => expect(kept(dumpOf(texts), texts)).toBeGreaterThanOrEqual(count * 0.99));
});
