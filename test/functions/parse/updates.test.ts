import { parse } from '../../../functions/parse/parse.ts';
import type { EvidenceLine, PageEvidence } from '../../../shared/document.ts';
import { makeDocument, makeLine } from './documents.ts';

const datesOf = (evidence: Partial<PageEvidence>) => {
  const { datePublished, dateModified } = parse(makeDocument({ evidence }));
  return [datePublished, dateModified];
};
const headline = makeLine('headline', 'Old pier closes', { tag: 'h1', at: 5 });

describe('the last update', () => {
  const ld = (datePublished: string, dateModified: string, ...lines: EvidenceLine[]) =>
    datesOf({
      jsonLd: [{ '@type': 'NewsArticle', headline: headline.text, datePublished, dateModified }],
      lines: [headline, ...lines],
    });
  const line = (text: string, datetime?: string) =>
    makeLine('date', text, { at: headline.at + 1, tag: 'time', ...(datetime && { datetime }) });

  test.each([
    ['is none before publication', '2024-03-04T10:15:00+01:00', '2024-03-04T08:00:00+01:00', undefined],
    ['is none on an earlier day', '2024-03-04', '2024-03-03', undefined],
    [
      'stays where only the zone says that it was before',
      '2024-03-04T10:15:00Z',
      '2024-03-04T10:25:00+01:00',
      '2024-03-04T10:25:00+01:00',
    ],
    ['stays a day earlier in another zone', '2024-03-04', '2024-03-03T23:30:00Z', '2024-03-03T23:30:00Z'],
  ])('%s', (_, published, modified, expected) => {
    expect(ld(published, modified)[1]).toBe(expected);
  });

  it('is the latest of a day, not the same clock in another zone', () => {
    const [published, modified] = ['2024-03-04T10:15:00+01:00', '2024-03-04T10:16:00+01:00'];
    expect(ld(published, modified, line('Updated 4 March 2024, 11:01', '2024-03-04T11:01:43+01:00'))[1]).toBe(
      '2024-03-04T11:01:43+01:00',
    );
    expect(ld(published, modified, line('Updated 4 March 2024, 10:16', '2024-03-04T10:16:00-05:00'))[1]).toBe(modified);
    expect(ld(published, modified, line('Updated 4 March 2024, 9:15', '2024-03-04T10:15:00Z'))[1]).toBe(modified);
  });

  it('is not the day of publication again because a theme calls the element updated', () => {
    const marked = { ...line('4 March 2024'), hints: 'updated entry date' };
    expect(datesOf({ lines: [headline, marked] })).toEqual(['2024-03-04', undefined]);
  });
});

describe('first publication', () => {
  const declared = { '@type': 'NewsArticle', headline: headline.text, datePublished: '2024-03-04T09:01:00+05:30' };
  const below = (text: string) => makeLine('note', text, { at: 90, place: 'tail' });

  it('has the time that the page prints for it on the day declared', () => {
    const first = below('First Published: Monday, March 4, 2024 08:38 AM');
    expect(datesOf({ jsonLd: [declared], lines: [headline, first] })[0]).toBe('2024-03-04T08:38+05:30');
    expect(datesOf({ jsonLd: [declared], lines: [headline, below('First published: 2 March 2024, 08:38')] })[0]).toBe(
      declared.datePublished,
    );
  });

  it('without a year is that of the copyright line, unless the page has later ones', () => {
    const day = makeLine('date', 'Mar 4, 10:15 am', { at: headline.at + 1 });
    const owner = makeLine('copyright', '© 2024 Harbour Media Ltd.', { at: 95, place: 'tail' });
    const other = makeLine('date', '2 May 2025', { at: 80, place: 'tail', hints: 'comment' });
    expect(datesOf({ lines: [headline, day, owner] })[0]).toBe('2024-03-04T10:15');
    expect(datesOf({ lines: [headline, day, owner, other] })[0]).not.toBe('2024-03-04T10:15');
    expect(datesOf({ lines: [headline, day] })[0]).toBeUndefined();
  });
});
