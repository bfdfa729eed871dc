import fc from 'fast-check';
import { findEntities } from '../../../functions/enrich/entities/entities.ts';
import { tokenize } from '../../../functions/enrich/entities/tokens.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja', 'ko', 'ar', 'xx'];

/** Scraps of copy, so that arbitrary texts hold names, and everything that breaks offsets. */
const scrap = fc.oneof(
  fc.constantFrom(
    'Angela Merkel',
    'Merkel',
    'PARIS',
    'Mr.',
    'U.S.',
    'the',
    'of',
    'Bank of England',
    'NATO',
    'said',
    'San Francisco',
    'l’Assemblée',
    "O'Neill",
    'Université de Lyon',
    'Herr Müller',
    '北京',
    '日本',
    '미국',
    'القاهرة',
    'Москва',
    '\ud83d',
    '\udc00',
    '👩‍👩‍👧',
    'ﬁ',
    'e\u0301',
    '\u0000',
    '\u200b',
    '"',
    '“',
    ')',
    '.',
    '-',
    '—',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '1,000',
    'https://a.b/c?d',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc
  .array(fc.tuple(scrap, fc.constantFrom(' ', ' ', ' ', '', '\n')))
  .map((parts) => parts.map((part) => part.join('')).join(''));

test('offsets are ranges of the body, in order, without overlap; nothing is thrown', () => {
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), fc.constantFrom(...LANGUAGES), (articleBody, headline, inLanguage) => {
      const entities = findEntities({ articleBody, headline, inLanguage });
      const ranges = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a[0] - b[0]);
      let last = 0;
      for (const [start, end] of ranges) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(articleBody.length);
        expect(articleBody.slice(start, end).trim()).toBe(articleBody.slice(start, end));
        last = end;
      }
      for (const { id, type, name, salience, mentions } of entities) {
        expect(id).toMatch(new RegExp(`^${type.toLowerCase()}/[^\\s/]+$`));
        expect(name.length).toBeLessThanOrEqual(200);
        expect(salience).toBeGreaterThanOrEqual(0);
        expect(salience).toBeLessThanOrEqual(1);
        expect(mentions.length).toBeGreaterThan(0);
      }
      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    }),
    { numRuns: 200 },
  );
});

test('the same text gives the same entities', () => {
  fc.assert(
    fc.property(text, (articleBody) => {
      expect(findEntities({ articleBody })).toEqual(findEntities({ articleBody }));
    }),
    { numRuns: 30 },
  );
});

test('tokens cover everything but white space', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (body, elides) => {
      const { words, starts, ends, sentences } = tokenize(body, elides);
      let at = 0;
      words.forEach((word, index) => {
        expect(body.slice(at, starts[index]).trim()).toBe('');
        expect(body.slice(starts[index], ends[index])).toBe(word);
        at = ends[index]!;
      });
      expect(body.slice(at).trim()).toBe('');
      expect(sentences.at(-1)).toBe(words.length);
    }),
    { numRuns: 200 },
  );
});

const times = (words: string, count: number) => words.repeat(count);
const BAD: [string, (words: number) => string][] = [
  ['one word repeated', (words) => times('Smith ', words)],
  ['two names repeated', (words) => times('John Smith ', words / 2)],
  ['no punctuation', (words) => times('the council said that John Smith of Acme had gone to Paris ', words / 12)],
  ['all capitals', (words) => times('THE COUNCIL SAID JOHN SMITH OF ACME HAD GONE TO PARIS. ', words / 11)],
  ['one token', (words) => times('Aaaaaa', words)],
  ['dotted letters', (words) => times('A.', words)],
  ['apostrophes', (words) => times("d'A'", words)],
  ['unbalanced quotes', (words) => times('"“He said (to Mary ', words / 4)],
  ['lone surrogates', (words) => times('\ud800 Paris \udfff', words / 2)],
  [
    'many different people',
    (words) => Array.from({ length: words / 4 }, (_, index) => `John Q${index.toString(36)} met Petrov.`).join(' '),
  ],
  ['mixed scripts', (words) => times('Москва 北京 Paris القاهرة Tokyo ', words / 5)],
];

test.each(BAD)('time grows with the text: %s', (_, make) => {
  for (const inLanguage of ['en', 'es']) {
    // Time of the processor, for other programs may hold it meanwhile.
    const timeOf = (words: number) => {
      const articleBody = make(words);
      const before = process.cpuUsage();
      findEntities({ articleBody, inLanguage });
      return process.cpuUsage(before).user / 1000;
    };
    const small = Math.max(5, timeOf(1_000), timeOf(1_000));
    // Eight times the words: a quadratic step would take 64 times as long.
    expect(timeOf(8_000) / small).toBeLessThan(32);
  }
});

test('200,000 words, none, and one', () => {
  const sentence = 'Officials in Nairobi said that Grace Wanjiru of the Kenya Ports Board had met Peter Marsh on Friday. ';
  const entities = findEntities({ articleBody: times(sentence, 1_000) + times('and so on ', 61_000) });
  expect(entities.find(({ id }) => id === 'person/grace-wanjiru')!.mentions).toHaveLength(1_000);
  expect(findEntities({ articleBody: '' })).toEqual([]);
  expect(findEntities({ articleBody: ' \n' })).toEqual([]);
  expect(findEntities({ articleBody: 'London' }).map(({ id }) => id)).toEqual(['place/london']);
});
