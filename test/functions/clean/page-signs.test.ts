import { countElements } from '../../../functions/clean/element-counts.ts';
import { readReading } from '../../../functions/clean/page.ts';
import { PAGE_COLUMNS, pageFeatures } from '../../../functions/clean/page-features.ts';
import { SIGN_COLUMNS, signNumbers } from '../../../functions/clean/page-signs.ts';
import { page } from './layout.ts';

/** What the forests are told, by name. */
function signsOf(source: string): Record<string, number> {
  const reading = readReading(source);
  const verdicts = reading.blocks.map(() => ({ role: 'body' as const, probability: 1, kept: true }));
  const numbers = signNumbers(
    reading,
    verdicts,
    reading.blocks.map((block) => block.text.split(' ').length),
    countElements(reading.page.elements),
  );
  expect(numbers).toHaveLength(SIGN_COLUMNS.length);
  return Object.fromEntries(SIGN_COLUMNS.map((name, index) => [name, numbers[index]!]));
}

const parts = { title: 'Lamps of the pier', description: 'Forty lamps.' };
const text = '<p>The pier has forty lamps, and since January none of them is lit.</p>';

describe('signs of the kind of page', () => {
  it('are balanced between those of articles and those of shops and forums', () => {
    const article = signsOf(page({ ...parts, body: `<article><h1>Lamps of the pier</h1>${text}</article>` }));
    const shop = signsOf(
      page({ ...parts, type: 'product', body: `<h1>Lamp</h1>${text}` })
        .replace('gazette.example/', 'gazette.example/shop/product/lamp')
        .replace('<body>', '<body class="single-product woocommerce">'),
    );
    expect(article.balance).toBeLessThan(0);
    expect(shop.balance).toBeGreaterThan(3);
    expect(shop).toMatchObject({ pathOfOther: 2, ofProduct: 1 });
  });

  it('tell posts of one name apart from one text', () => {
    const post =
      '<div class="post"><p>I have sailed past that pier for thirty years and never counted its lamps until now.</p></div>';
    expect(signsOf(page({ ...parts, body: `<div>${post.repeat(6)}</div>` })).partsAlike).toBeCloseTo(Math.log1p(6));
    expect(signsOf(page({ ...parts, body: text.repeat(6) })).partsAlike).toBeLessThan(Math.log1p(2));
  });

  it('count whom the text addresses', () => {
    const offer = signsOf(page({ ...parts, body: '<p>We light your pier. Our lamps are yours when you call us.</p>'.repeat(9) }));
    expect(offer.keptYou).toBeGreaterThan(10);
    expect(offer.keptWe).toBeGreaterThan(10);
  });
});

describe('signs of a block', () => {
  it('tell what the heading above says', () => {
    const reading = readReading(page({ ...parts, body: `<h2>About the company</h2>${text}<h2>Read more</h2>${text}` }));
    const { values } = pageFeatures(reading);
    const of = (at: number, name: string) => values[at * PAGE_COLUMNS.length + PAGE_COLUMNS.indexOf(name)]!;
    const [first, second] = reading.blocks.filter((block) => block.text.startsWith('The pier')).map((block) => block.at);
    expect(of(first!, 'headingAbout')).toBe(1);
    expect(of(first!, 'heading.says.more')).toBe(0);
    expect(of(second!, 'headingAbout')).toBe(0);
    expect(of(second!, 'heading.says.more')).toBe(1);
    expect(of(second!, 'blocksFromHeading')).toBeCloseTo(Math.log1p(1));
  });
});
