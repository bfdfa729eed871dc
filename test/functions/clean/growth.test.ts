import { countSteps, pageOf } from '../../../bench/growth.ts';
import { rawOf } from './raw.ts';

/** Ten times the page is ten times the work, for whatever is repeated; what a page costs at least makes it less. */

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
/** What every page costs makes it 8.6 to 9.9. One look at all blocks before it, for each block, makes it 11.7 and more. */
const MOST_GROWTH = 10.3;

const sourceOf = (bodyOf: (times: number) => string, times: number) =>
  `<!doctype html><html><title>The pier</title><body>${bodyOf(times)}`;

describe('takes work in proportion to the page', () => {
  let steps: number[] = [];

  beforeAll(async () => {
    // Once for all: what is loaded a second time is counted no more.
    steps = await countSteps('functions/clean/', async () => {
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
  });

  it.each(SHAPES.map(([name], index) => [name, index] as const))('%s', (_, index) => {
    const [small, large] = [steps[2 * index]!, steps[2 * index + 1]!];
    expect(small).toBeGreaterThan(1_000);
    expect(large / small).toBeLessThan(MOST_GROWTH);
  });
});
