import { countSteps, pageOf } from '../../../bench/growth.ts';
import { rawOf } from './raw.ts';

/**
 * Pages that repeat one thing, and the steps that clean takes for each of them, 200 times the thing and 2,000 times: it prints them
 * as JSON. In a process of its own, since in one that has cleaned before the engine may throw away code, and with it what it has counted.
 */

const SENTENCE =
  'The board met again and heard that the northern pier had moved by seven millimetres, less than in the year before.';

const SHAPES: [string, (times: number) => string][] = [
  ['a news page', (times) => pageOf(150 * times)],
  [
    'boxes in boxes',
    (times) => `${'<div class="box">'.repeat(20)}${`<div class="part"><div>${SENTENCE}</div></div>`.repeat(times)}`,
  ],
  ['rows of a table', (times) => `<table>${`<tr><td>Pier</td><td>${SENTENCE}</td></tr>`.repeat(times)}</table>`],
  ['links of menus', (times) => '<ul><li><a href="/a">One</a></li><li><a href="/b">Two words</a></li></ul>'.repeat(times)],
  ['paragraphs and links that nothing closes', (times) => `<p><a href=x><b>${SENTENCE}`.repeat(times)],
  ['pictures with captions', (times) => `<figure><img src="a.jpg"><figcaption>${SENTENCE}</figcaption></figure>`.repeat(times)],
  ['lines of one paragraph', (times) => `<p>${`${SENTENCE}<br>`.repeat(times)}</p>`],
  ['one line', (times) => `<p>${`${SENTENCE} `.repeat(times)}</p>`],
];

const TIMES = 200;

const sourceOf = (bodyOf: (times: number) => string, times: number) =>
  `<!doctype html><html><title>The pier</title><body>${bodyOf(times)}`;

const steps = await countSteps('functions/clean/', async () => {
  const { clean } = await import('../../../functions/clean/clean.ts');
  const attempt = (source: string) => () => {
    try {
      return clean(rawOf(source));
    } catch (error) {
      if ((error as Error).name !== 'Rejection') throw error;
      return undefined;
    }
  };
  return SHAPES.flatMap(([, bodyOf]) => [attempt(sourceOf(bodyOf, TIMES)), attempt(sourceOf(bodyOf, 10 * TIMES))]);
});
console.log(JSON.stringify(SHAPES.map(([name], index) => ({ name, small: steps[2 * index], large: steps[2 * index + 1] }))));
