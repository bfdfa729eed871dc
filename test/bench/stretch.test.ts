import { readKnownPage } from '../../bench/train/page-rows.ts';
import { stretchPages } from '../../bench/train/stretch.ts';

const lines = Array.from(
  { length: 9 },
  (_, index) =>
    `Paragraph ${index + 1} tells of the quay, the tide and the ${index + 3} boats. Nobody had counted them before the storm of that winter, it says.`,
);
const known = {
  set: 'own',
  id: 'quay',
  domain: 'quay.example',
  bytes: Buffer.from(
    `<html><body><h1>Quay</h1>${lines.map((line) => `<p class="t">${line}</p>`).join('')}<footer>© Quay</footer></body></html>`,
  ),
  truth: lines.map((text) => ({ text, optional: false })),
  with: [],
  without: [],
  isArticle: true,
};

describe('stretched pages', () => {
  it('hold the page as it was, with paragraphs more, each made of its sentences', () => {
    const [stretched] = [...stretchPages([known])];
    const blocks = readKnownPage(stretched!).blocks.map((block) => block.text);
    for (const line of lines) expect(blocks).toContain(line);
    expect(stretched!.added!.size).toBeGreaterThan(20);
    for (const text of stretched!.added!) expect(blocks).toContain(text);
    expect(blocks.at(-1)).toBe('© Quay');
    expect(stretched!.domain).toBe(known.domain);
  });

  it('are made of known articles only', () => {
    expect([...stretchPages([{ ...known, isArticle: false }])]).toEqual([]);
    expect([...stretchPages([{ ...known, truth: known.truth.slice(0, 2) }])]).toEqual([]);
  });
});
