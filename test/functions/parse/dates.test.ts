import { parse } from '../../../functions/parse/parse.ts';
import type { PageEvidence } from '../../../shared/document.ts';
import { makeDocument, makeLine } from './documents.ts';

const datesOf = (evidence: Partial<PageEvidence>) => {
  const { datePublished, dateModified } = parse(makeDocument({ evidence }));
  return [datePublished, dateModified];
};
const news = (fields: Record<string, string>) => [{ '@type': 'NewsArticle', headline: 'Old pier closes', ...fields }];
const headline = makeLine('headline', 'Old pier closes', { tag: 'h1', at: 5 });

test('publication and update, each from its own witness', () => {
  const jsonLd = news({ datePublished: '2024-03-04T09:00:00+01:00', dateModified: '2024-03-06T10:00:00+01:00' });
  expect(datesOf({ jsonLd })).toEqual(['2024-03-04T09:00:00+01:00', '2024-03-06T10:00:00+01:00']);
});

test('the day the page shows: by the local clock, by the line beside the headline', () => {
  const jsonLd = news({ datePublished: '2024-03-05T02:54:00Z' });
  expect(datesOf({ jsonLd, meta: [{ name: 'sailthru.date', content: '2024-03-04 21:54:00' }] })[0]).toBe(
    '2024-03-04T21:54:00-05:00',
  );
  expect(datesOf({ jsonLd, lines: [headline, makeLine('date', 'March 4, 2024', { at: 6 })] })[0]).toBe('2024-03-04');
  expect(datesOf({ jsonLd, lines: [headline, makeLine('date', 'March 9, 2024', { at: 6 })] })[0]).toBe('2024-03-05T02:54:00Z');
});

test('day or month first: by the locale, by plausibility', () => {
  const lines = [headline, makeLine('date', '3/4/2024', { at: 6 })];
  expect(datesOf({ htmlLang: 'en-US', lines })[0]).toBe('2024-03-04');
  expect(datesOf({ htmlLang: 'en-GB', lines })[0]).toBe('2024-04-03');
  expect(datesOf({ htmlLang: 'en-GB', lines: [headline, makeLine('date', '3/24/2024', { at: 6 })] })[0]).toBe('2024-03-24');
});

test("today's date above the headline, other stories' and comments' dates lose", () => {
  const lines = [
    makeLine('date', 'Friday, 8 March 2024', { at: 0 }),
    headline,
    makeLine('date', '4 March 2024', { at: 6 }),
    makeLine('date', '7 March 2024', { at: 40, place: 'tail', hints: 'related teaser' }),
    makeLine('date', '9 March 2024', { at: 50, place: 'tail', hints: 'comment date' }),
  ];
  expect(datesOf({ lines })[0]).toBe('2024-03-04');
});

test('an update is no publication, unless nothing else is shown', () => {
  const updated = makeLine('date', 'Updated 6 March 2024', { at: 6 });
  expect(datesOf({ lines: [headline, makeLine('date', 'Published 4 March 2024', { at: 6 }), updated] })).toEqual([
    '2024-03-04',
    '2024-03-06',
  ]);
  expect(datesOf({ lines: [headline, updated] })).toEqual(['2024-03-06', '2024-03-06']);
});

test('the address dates a page that shows nothing', () => {
  expect(datesOf({ links: [{ rel: 'canonical', href: 'https://paper.example/2024/03/04/pier' }] })[0]).toBe('2024-03-04');
  expect(datesOf({ links: [{ rel: 'canonical', href: 'https://paper.example/a/20249999/pier' }] })[0]).toBeUndefined();
});

test('a copyright footer dates nothing', () => {
  expect(
    datesOf({ lines: [headline, makeLine('copyright', '© 2010–2024 The Harbour Times', { place: 'tail', at: 90 })] }),
  ).toEqual([undefined, undefined]);
});
