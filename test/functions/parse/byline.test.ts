import fc from 'fast-check';
import { readByline } from '../../../functions/parse/byline.ts';
import { parse } from '../../../functions/parse/parse.ts';
import type { EvidenceLine } from '../../../shared/document.ts';
import { cpuMs } from '../../cpu-ms.ts';
import bylines from '../../fixtures/parse/bylines.json' with { type: 'json' };
import { makeDocument, makeLine } from './documents.ts';

const context = { siteNames: new Set(['theharbourtimes']), trusted: false };

test.each(bylines as [string, string[]][])('%s', (text, names) => {
  expect(readByline(text, context).map((author) => author.name)).toEqual(names);
});

test('agencies and desks are organisations, people are persons, a post is a role', () => {
  expect(readByline('Jane Miller Political Editor, Reuters', context)).toEqual([
    { name: 'Jane Miller', type: 'Person', role: 'Political Editor' },
    { name: 'Reuters', type: 'Organization' },
  ]);
});

test('one word is a name where the field is meant for names', () => {
  expect(readByline('pepperjane', context)).toEqual([]);
  expect(readByline('pepperjane', { ...context, trusted: true })).toEqual([{ name: 'pepperjane', type: 'Person' }]);
});

test('any text: no throw, few and short names, 5 KB in no time', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), fc.boolean(), (text, trusted) => {
      for (const { name } of readByline(text, { ...context, trusted })) {
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name.trim()).toBe(name);
        expect(name.length).toBeGreaterThan(1);
      }
    }),
  );
  for (const piece of ['By Ann Lee and ', ', ', 'a'.repeat(50), '((', 'von der ', 'J. ', '@x ']) {
    expect(cpuMs(() => readByline(piece.repeat(5000 / piece.length), { ...context, trusted: true }))).toBeLessThan(500);
  }
});

test("a menu's links to people are no bylines; an author's own element in a bar of the article is one", () => {
  const lines = [
    makeLine('headline', 'Old pier closes', { tag: 'h1', at: 9 }),
    makeLine('byline', 'John Roe', { tag: 'a', at: 8, hints: 'sub navigation container author' }),
    makeLine('byline', 'Jane Miller', { tag: 'div', at: 10, hints: 'author left contentnav nav buttons' }),
  ];
  expect(parse(makeDocument({ evidence: { lines } })).author).toEqual([{ name: 'Jane Miller', type: 'Person' }]);
});

test('who made the picture did not write the text, unless no other name is printed', () => {
  const images = [{ url: '/p.jpg', caption: 'Eulalia Ferrer on the church steps, yesterday.\nPaco Llorens', at: 7 }];
  const credit = makeLine('byline', 'Paco Llorens', { tag: 'span', at: 8, hints: 'author photo' });
  const byline = makeLine('byline', 'Remedios Salvat', { tag: 'a', at: 9, hints: 'signature' });
  const authorsWith = (...found: EvidenceLine[]) => {
    const lines = [makeLine('headline', 'Old pier closes', { tag: 'h1', at: 5 }), ...found];
    return parse(makeDocument({ images, evidence: { lines } })).author.map(({ name }) => name);
  };
  expect(authorsWith(credit, byline)).toEqual(['Remedios Salvat']);
  expect(authorsWith(credit)).toEqual(['Paco Llorens']);
});
