import { parse } from '../../../functions/parse/parse.ts';
import type { EvidenceLine } from '../../../shared/document.ts';
import { makeDocument, makeLine } from './documents.ts';

const agencyOf = (role: EvidenceLine['role'], text: string, overrides: Partial<EvidenceLine> = {}) =>
  parse(makeDocument({ evidence: { lines: [makeLine(role, text, { tag: 'div', ...overrides })] } })).sourceOrganization?.name;

test.each([
  ['Par Jeanne Moulin (avec AFP)', 'AFP'],
  ['Par Le Courrier du Port avec AFP et Reuters', 'AFP'],
  ['Von Johanna Müller (mit Material von dpa)', 'dpa'],
  ['Por Juana Molina, con información de EFE', 'EFE'],
  ['Jane Miller with Reuters', 'Reuters'],
  ['Johanna Molenaar / ANP', 'ANP'],
  ['Joanna Młynarz, PAP', 'PAP'],
  ['Source: Xinhua', 'Xinhua'],
  ['By The Associated Press', 'Associated Press'],
  ['PTI', 'PTI'],
])('byline: %s', (line, agency) => {
  expect(agencyOf('byline', line)).toBe(agency);
});

test('a source beside the date', () => {
  expect(agencyOf('date', '12.03.2024 - 10:15 Uhr Quelle: dpa')).toBe('dpa');
});

test('pictures have agencies of their own, and people are called like agencies', () => {
  expect(agencyOf('byline', 'Jane Miller/AFP', { tag: 'figcaption' })).toBeUndefined();
  expect(agencyOf('byline', '(Image: Anadolu Agency)', { hints: 'credit author image body' })).toBeUndefined();
  expect(agencyOf('byline', 'By Ani and Pap')).toBeUndefined();
});

test('an author in JSON-LD; a wire of press releases makes it one', () => {
  const jsonLd = [
    { '@type': 'NewsArticle', headline: 'Old pier closes', author: { '@type': 'Organization', name: 'Agence France-Presse' } },
  ];
  expect(parse(makeDocument({ evidence: { jsonLd } })).sourceOrganization).toEqual({ name: 'AFP' });
  const blocks = [
    { type: 'paragraph' as const, text: 'PORT ELLERY, March 12 /PRNewswire/ -- Acme Piers has opened a yard.', at: 1 },
  ];
  const { genre, sourceOrganization, dateline } = parse(makeDocument({ blocks }));
  expect([genre, sourceOrganization?.name, dateline]).toEqual([
    'press-release',
    'PR Newswire',
    'PORT ELLERY, March 12 /PRNewswire/',
  ]);
});

test("the day of a dump without a locale is read in the order of its text's language", () => {
  const of = (text: string) =>
    parse(
      makeDocument({ blocks: [{ type: 'paragraph', text, at: 3 }], evidence: { lines: [makeLine('date', '12/03/2024 10:15')] } }),
    ).datePublished;
  expect(of("L'autorité portuaire a annoncé que la vieille jetée serait fermée jusqu'à l'automne.")).toBe('2024-03-12T10:15');
  expect(of('The harbour authority said that the old pier would be closed until the autumn.')).toBe('2024-12-03T10:15');
});

test('the record says where the agency stood', () => {
  const lines = [makeLine('byline', 'Par Jeanne Moulin (avec AFP)', { tag: 'div' })];
  expect(parse(makeDocument({ evidence: { lines } })).evidence.sourceOrganization).toEqual([
    { source: 'line:head', raw: 'Par Jeanne Moulin (avec AFP)', confidence: 0.8, chosen: true },
  ]);
});
