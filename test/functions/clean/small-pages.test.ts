import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../../functions/clean/clean.ts';
import { ROOT } from '../../../local/paths.ts';
import { Rejection } from '../../../shared/errors.ts';

/**
 * Small pages, as written by hand or by a plain template: few blocks, few class names, little around the article. Each has its body beside
 * it, or the code it is rejected with.
 */
const FOLDER = join(ROOT, 'test/fixtures/small-pages');
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

test.each(pages)('%s comes out as a reader sees it', (name) => {
  const wanted = readFileSync(join(FOLDER, name.replace('.html', '.txt')), 'utf8').trim();
  expect(outcomeOf(name)).toBe(wanted);
});

function outcomeOf(name: string): string {
  try {
    const { blocks } = clean({ bytes: readFileSync(join(FOLDER, name)), source: { bucket: 'test', key: name } });
    return blocks.map(({ text }) => text).join('\n\n');
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
}

test('what the data of a page say beside the text goes to parse as JSON-LD', () => {
  const name = 'embedded-json.html';
  const { evidence } = clean({ bytes: readFileSync(join(FOLDER, name)), source: { bucket: 'test', key: name } });
  expect(evidence.jsonLd).toEqual([
    {
      '@type': 'Article',
      headline: 'Seilbahn am Hochgrat steht bis Mai still',
      author: [{ name: 'Korbinian Lechner' }],
      datePublished: '2025-02-11T06:00:00+01:00',
    },
  ]);
});

test('what is taken from the head goes to parse', () => {
  const name = 'arabic.html';
  const { evidence } = clean({ bytes: readFileSync(join(FOLDER, name)), source: { bucket: 'test', key: name } });
  const line = (role: unknown, text: string) =>
    expect.objectContaining({ role, place: 'head', text: expect.stringContaining(text) });
  expect(evidence.lines).toEqual(
    expect.arrayContaining([line('headline', 'افتتاح جسر'), line(expect.stringMatching(/^(?:byline|date)$/), 'سلمى الحداد')]),
  );
});
