import { clean } from '../../../functions/clean/clean.ts';
import { STEPS } from '../../../functions/clean/options.ts';
import {
  boxPage,
  dataPage,
  frontPage,
  HARBOUR,
  newsPage,
  RIVER_JA,
  SHIP_HE,
  type Story,
  structuredDataPage,
  tablePage,
} from './pages.ts';
import type { CleanDocument, CleanOptions } from './raw.ts';
import { rawOf } from './raw.ts';

const cleanSource = (source: string, options?: CleanOptions): CleanDocument => clean(rawOf(source), options);
const bodyOf = (document: CleanDocument): string => document.blocks.map((block) => block.text).join('\n');

/** Everything of the story, in order, and nothing of the furniture. */
function expectStory(document: CleanDocument, story: Story): void {
  const body = bodyOf(document);
  let from = 0;
  for (const paragraph of story.paragraphs) {
    expect(body).toContain(paragraph);
    expect(body.indexOf(paragraph)).toBeGreaterThanOrEqual(from);
    from = body.indexOf(paragraph);
  }
  for (const furniture of [
    'cookies',
    'Subscribe',
    'Most read',
    'All rights reserved',
    'Privacy policy',
    'observatory',
    'Advertisement',
    'WhatsApp',
  ]) {
    expect(body).not.toContain(furniture);
  }
}

describe('clean, on pages', () => {
  it('finds the article of a news site and leaves the furniture and the comments', () => {
    const document = cleanSource(newsPage(HARBOUR));
    expectStory(document, HARBOUR);
    expect(bodyOf(document)).not.toContain('bicycle');
    expect(document.blocks.find((block) => block.type === 'heading')?.text).toBe(HARBOUR.subhead);
    expect(document.cleaning).toMatchObject({ form: 'html', method: 'blocks' });
    expect(document.cleaning.confidence).toBeGreaterThan(0.7);
  });

  it('hands on captions and credits with their image, not in the body', () => {
    const document = cleanSource(newsPage(HARBOUR));
    expect(bodyOf(document)).not.toContain('Saint Brannoc');
    const image = document.images.find((evidence) => evidence.caption?.includes('Saint Brannoc'));
    expect(image).toMatchObject({ url: '/img/ferry.jpg', caption: HARBOUR.caption });
    expect(image?.credit).toContain(HARBOUR.credit);
  });

  it('hands on the lines that say who, when and what', () => {
    const { evidence } = cleanSource(newsPage(HARBOUR));
    const line = (role: string) => evidence.lines.filter((entry) => entry.role === role);
    expect(line('headline').map((entry) => entry.text)).toContain(HARBOUR.title);
    expect(line('byline').some((entry) => entry.text.includes(HARBOUR.author))).toBe(true);
    expect(line('date').some((entry) => entry.datetime === HARBOUR.published && entry.place === 'head')).toBe(true);
    expect(evidence.meta).toContainEqual({ name: 'article:published_time', content: HARBOUR.published });
  });

  it('says of each block that went why', () => {
    const { cleaning, blocks } = cleanSource(newsPage(HARBOUR));
    const reasonOf = (text: string) => cleaning.removed.find((removal) => removal.text.startsWith(text))?.reason;
    expect(reasonOf('We and our partners')).toBe('consent');
    expect(reasonOf('The best of the bay')).toBe('subscription');
    expect(reasonOf('I have waited for this')).toBe('comments');
    const kept = new Set(blocks.map((block) => block.at));
    expect(cleaning.removed.every((removal) => !kept.has(removal.at))).toBe(true);
  });

  it('needs no class names: layout tables with line breaks, generated boxes', () => {
    expectStory(cleanSource(tablePage(HARBOUR)), HARBOUR);
    expectStory(cleanSource(boxPage(HARBOUR)), HARBOUR);
  });

  it('reads right-to-left and unspaced scripts', () => {
    expectStory(cleanSource(newsPage(SHIP_HE)), SHIP_HE);
    expectStory(cleanSource(newsPage(RIVER_JA)), RIVER_JA);
  });

  it('finds an article that the page has only as data', () => {
    const embedded = cleanSource(dataPage(HARBOUR));
    expectStory(embedded, HARBOUR);
    expect(embedded.cleaning.method).toBe('embedded-json');
    const structured = cleanSource(structuredDataPage(HARBOUR));
    expectStory(structured, HARBOUR);
    expect(structured.cleaning.method).toBe('json-ld');
  });

  it('rejects a front page and a page without text', () => {
    expect(() => cleanSource(frontPage())).toThrow(expect.objectContaining({ code: 'not-an-article' }));
    expect(() => cleanSource('<html><body><img src="a.jpg"></body></html>')).toThrow(
      expect.objectContaining({ code: 'not-an-article' }),
    );
  });

  it('lets every step be left out', () => {
    const page = newsPage(HARBOUR);
    const all = bodyOf(cleanSource(page, { without: STEPS }));
    expect(all).toContain('cookies');
    expect(all).toContain('bicycle');
    expect(bodyOf(cleanSource(frontPage(), { without: STEPS }))).toContain('observatory');
  });
});
