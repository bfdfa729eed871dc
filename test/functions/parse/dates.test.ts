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

test('an update that is printed by the day has its minute from the meta tag that names the same day', () => {
  const meta = [{ name: 'article:modified_time', content: '2024-05-09T16:40:00+01:00' }];
  const lines = [headline, makeLine('date', 'Published: 9 May 2024 | Updated: 9 May 2024', { at: 6 })];
  expect(datesOf({ meta, lines })[1]).toBe('2024-05-09T16:40:00+01:00');
  const later = [headline, makeLine('date', 'Published: 9 May 2024 | Updated: 11 May 2024', { at: 6 })];
  expect(datesOf({ meta, lines: later })[1]).toBe('2024-05-11');
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

test('one line is one witness, its strongest part counting', () => {
  const lines = [
    makeLine('date', 'Sunday, 3 March 2024', { at: 0 }),
    makeLine('date', 'Harbour Desk, 3 March 2024', { at: 9 }),
    makeLine('date', '1 March 2024', { at: 20, place: 'body' }),
  ];
  expect(datesOf({ lines })[0]).toBe('2024-03-03');
});

test('day and month are exchanged where only that day has another witness', () => {
  const lines = [
    headline,
    makeLine('date', '02-12-2024', { at: 6 }),
    makeLine('date', 'December 2, 2024', { at: 80, place: 'tail' }),
  ];
  expect(datesOf({ htmlLang: 'en', lines })[0]).toBe('2024-12-02');
  const dotted = [headline, makeLine('date', '03.04.2024', { at: 6 })];
  const jsonLd = [{ '@type': 'Article', headline: 'Old pier closes', datePublished: '2024-03-04' }];
  expect(datesOf({ htmlLang: 'en-US', lines: dotted, jsonLd })[0]).toBe('2024-03-04');
});

test('the day a blog prints counts more than that of the page made of it, unless it is that of the update', () => {
  const lines = [headline, makeLine('date', 'November 2, 2022', { at: 6 })];
  const made = { '@type': 'BlogPosting', headline: 'Old pier closes', datePublished: '2024-06-12' };
  expect(datesOf({ lines, jsonLd: [made] })[0]).toBe('2022-11-02');
  const updated = { ...made, datePublished: '2017-04-03', dateModified: '2022-11-02' };
  expect(datesOf({ lines, jsonLd: [updated] })).toEqual(['2017-04-03', '2022-11-02']);
});

test("the day in a headline is its subject's, a list of days beside it that of other pieces", () => {
  const conference = makeLine('headline', 'Conference on old piers (27 February 2024)', { tag: 'h1', at: 5 });
  expect(
    datesOf({ lines: [conference, { ...conference, role: 'date' as const }, makeLine('date', '28 January 2024', { at: 6 })] })[0],
  ).toBe('2024-01-28');
  const list = ['8 March 2024', '5 March 2024', '3 March 2024', '1 March 2024'].map((day, at) =>
    makeLine('date', `No ${40 - at} of ${day}`, { at: 6 + at }),
  );
  const blocks = [{ type: 'paragraph' as const, text: '10 March 2024', at: 12 }];
  expect(parse(makeDocument({ blocks, evidence: { lines: [headline, ...list] } })).datePublished).toBe('2024-03-10');
});

test('the headline beside which a date counts is the one decided, not the first heading', () => {
  const lines = [
    makeLine('headline', 'The Harbour Times', { tag: 'h1', at: 0 }),
    makeLine('date', 'Friday, 8 March 2024', { at: 2 }),
    { ...headline, at: 40 },
    makeLine('date', '4 March 2024', { at: 41 }),
  ];
  expect(datesOf({ lines, meta: [{ name: 'og:title', content: 'Old pier closes' }] })[0]).toBe('2024-03-04');
});

test.each([
  [
    'the third paragraph begins with it',
    ['The pier is old.', 'By Jane Miller', '27.1.2024 – The harbour office said the pier is to close.'],
  ],
  ['a line of facts', ['The pier.', 'It is old.', 'Published on 27 January 2024, length 12 minutes, licence CC BY']],
  ['a signature', ['The pier is old.', 'It closes.', 'We will miss it.', 'Jane Miller, 27 January 2024']],
])('in the text: %s', (_name, texts) => {
  const blocks = texts.map((text, at) => ({ type: 'paragraph' as const, text, at }));
  expect(parse(makeDocument({ blocks, evidence: { lines: [headline] } })).datePublished).toBe('2024-01-27');
});

test('a chronicle dates itself by none of its days', () => {
  const texts = ['8 August 2009: the pier opens.', '9 December 2012: the storm.', '27 January 2020: repairs.'];
  const blocks = texts.map((text, at) => ({ type: 'paragraph' as const, text, at }));
  expect(parse(makeDocument({ blocks })).datePublished).toBeUndefined();
});

test('what blog software writes below a post', () => {
  const footer = makeLine('date', 'This entry was posted on Saturday, March 3rd, 2024 at 10:12 and filed under Piers.', {
    place: 'tail',
    at: 60,
  });
  const other = makeLine('date', 'March 9, 2024', { place: 'tail', at: 70 });
  expect(datesOf({ lines: [headline, footer, other] })[0]).toMatch(/^2024-03-03/);
});

test('names of meta tags that content systems make up; months in addresses', () => {
  expect(datesOf({ meta: [{ name: 'w-published-date', content: '2024-03-04T09:00:00Z' }] })[0]).toBe('2024-03-04T09:00:00Z');
  expect(datesOf({ links: [{ rel: 'canonical', href: 'https://paper.example/blog/2024/march/04/pier' }] })[0]).toBe('2024-03-04');
});

test('the moment as the page prints it, with its zone', () => {
  const lines = [headline, makeLine('date', 'Published March 4, 2024 9:54 p.m. EST', { at: 6 })];
  expect(datesOf({ lines, jsonLd: news({ datePublished: '2024-03-05T02:54:29Z' }) })[0]).toBe('2024-03-04T21:54-05:00');
});

test('a paragraph that says both days', () => {
  const blocks = [
    { type: 'paragraph' as const, text: 'Publié le 4 mars 2024 à 10h15, mis à jour le 5 mars 2024 à 08h00', at: 6 },
  ];
  const { datePublished, dateModified } = parse(makeDocument({ blocks, evidence: { htmlLang: 'fr', lines: [headline] } }));
  expect([datePublished, dateModified]).toEqual(['2024-03-04T10:15', '2024-03-05T08:00']);
});

test('elements without a space between them', () => {
  const read = (text: string) => datesOf({ htmlLang: 'en-US', lines: [headline, makeLine('date', text, { at: 6 })] });
  expect(read('Apr 042024')[0]).toBe('2024-04-04');
  expect(read('Mar 27, 20245 mins')[0]).toBe('2024-03-27');
  expect(read('ByJane MillerMar 27, 2024 | 6 comments')[0]).toBe('2024-03-27');
  expect(read('Jane Miller, Senior AnalystUpdated Mar 27, 2024')[1]).toBe('2024-03-27');
});

test('a section named comment above the text is the opinion page', () => {
  const named = makeLine('date', '4 March 2024', { at: 6, hints: 'publish date article header comment page' });
  const comment = makeLine('date', '2 March 2024', { at: 40, place: 'tail', hints: 'comment header date' });
  expect(datesOf({ lines: [headline, named, comment] })[0]).toBe('2024-03-04');
  expect(datesOf({ lines: [headline, comment] })[0]).toBeUndefined();
});

test('the time element of an update is that of the update', () => {
  const jsonLd = [{ '@type': 'Article', headline: 'Old pier closes', datePublished: '2017-04-03' }];
  const whole = makeLine('date', 'Last updated on March 4, 2024', { at: 6, tag: 'div' });
  const part = makeLine('date', 'March 4, 2024', { at: 7, tag: 'time', datetime: '2024-03-04' });
  expect(datesOf({ jsonLd, lines: [headline, whole, part] })[0]).toBe('2017-04-03');
  expect(datesOf({ jsonLd, lines: [headline, part] })[0]).toBe('2024-03-04');
});

test('days of pictures and the day of the visit date nothing', () => {
  const picture = makeLine('date', 'The pier. (Photo: J. Miller, 19.01.2024)', { at: 8, place: 'body' });
  const today = makeLine('date', 'Wednesday, March 20, 2024', { at: 4, hints: 'today header' });
  const own = makeLine('date', '4 March 2024', { at: 60, place: 'tail' });
  expect(datesOf({ lines: [headline, picture, own] })[0]).toBe('2024-03-04');
  expect(datesOf({ lines: [headline, today] })[0]).toBeUndefined();
});

test('a title with a day in it that Open Graph repeats with the site in it', () => {
  const title = 'What the harbour sold (2024/3/11-12, all eighteen boats)';
  const lines = [headline, makeLine('date', title, { at: 5 }), makeLine('date', '2024-03-20', { at: 6 })];
  expect(datesOf({ lines, meta: [{ name: 'og:title', content: `${title} - The Harbour Times` }] })[0]).toBe('2024-03-20');
});

test('microdata of many cards dates the article only where it stands beside the headline', () => {
  const cards = ['2024-03-08', '2024-03-07', '2024-03-06', '2024-03-05'].map((value, i) => ({
    name: 'datePublished',
    value,
    at: 80 + i,
  }));
  expect(datesOf({ lines: [headline], properties: cards })[0]).toBeUndefined();
  expect(datesOf({ lines: [headline], properties: [{ name: 'datePublished', value: '2024-03-01', at: 7 }, ...cards] })[0]).toBe(
    '2024-03-01',
  );
});

test("another story's day is nobody's where the page shows none of its own", () => {
  const card = makeLine('date', '1 May 2024', { at: 60, place: 'tail', hints: 'card related list' });
  expect(datesOf({ lines: [headline, card] })[0]).toBeUndefined();
});

describe('an age beside the headline', () => {
  const datesAt = (receivedAt: string | undefined, ...texts: string[]) => {
    const lines = [headline, ...texts.map((text, i) => makeLine('date', text, { at: headline.at + 1 + i }))];
    const document = makeDocument({
      source: { bucket: 'raw', key: 'a.html', ...(receivedAt && { receivedAt }) },
      evidence: { lines },
    });
    const article = parse(document);
    return [article.datePublished, article.dateModified, article.evidence.datePublished?.[0]?.confidence];
  };

  it('is counted back from the upload, at little weight', () => {
    expect(datesAt('2024-03-14T01:00:00Z', 'Published 2 hours ago')).toEqual(['2024-03-13', undefined, 0.2]);
    expect(datesAt('2024-03-14T01:00:00Z', 'Published 3 days ago', 'Updated 2 hours ago').slice(0, 2)).toEqual([
      '2024-03-11',
      '2024-03-13',
    ]);
  });

  it('says nothing without an upload time, and nothing against a printed day', () => {
    expect(datesAt(undefined, '2 hours ago').slice(0, 2)).toEqual([undefined, undefined]);
    expect(datesAt('2024-03-14T01:00:00Z', '2 hours ago', '4 March 2024')[0]).toBe('2024-03-04');
  });
});

test('a deck that is the line of publication dates the page', () => {
  const deck = makeLine('deck', 'Posted on November 25, 2024 in Harbour, Piers, Storms and the College of the Sea', {
    at: headline.at + 1,
  });
  expect(datesOf({ lines: [headline, deck] })[0]).toBe('2024-11-25');
});
