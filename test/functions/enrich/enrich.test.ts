import fc from 'fast-check';
import { enrich, enrichText } from '../../../functions/enrich/enrich.ts';
import { ENRICHERS, type Enricher, readEnricherNames } from '../../../functions/enrich/enrichers.ts';
import { articleSchema } from '../../../shared/article.ts';
import { cpuMs } from '../../cpu-ms.ts';
import { buildArticle } from '../../factories/article.ts';

const BODY = `Senator Carla Montoya said on Thursday that the water bill was dead for this session. She blamed lawmakers of her own party in the Senate.

“I can count, and the votes are not there,” Montoya told reporters in Sacramento. The bill would have raised the price of water for farmers. Voters will elect a new Senate in November.`;

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '„',
      '\n\n',
      'said ',
      'he ',
      'John Smith ',
      'U.S. ',
      '東京は「',
      '」と述べた。',
      '\ud800',
      '.',
      ' ',
      'Paris ',
    ),
  ),
  { maxLength: 60 },
);

describe('enrich', () => {
  test('fills the record, and the record stays valid', () => {
    const { entities, topics, keyphrases, abstract, quotes, fingerprint, storyId, ...parsed } = buildArticle({
      articleBody: BODY,
      headline: 'Water bill dead',
    });
    const article = enrich(parsed);
    expect(articleSchema.parse(article)).toEqual(article);
    expect(article.warnings).toEqual(parsed.warnings);
    expect(article).toMatchObject({ wordCount: 58, timeRequired: 'PT1M', quotes: [{ speaker: 'Carla Montoya' }] });
    expect(article.entities?.map(({ id }) => id)).toContain('person/carla-montoya');
    expect(article.fingerprint?.bands.length).toBeGreaterThan(0);
  });

  test('runs only what is wanted', () => {
    expect(Object.keys(enrichText({ articleBody: BODY }, { enrichers: ['reading'] }).enrichment)).toEqual([
      'wordCount',
      'timeRequired',
    ]);
  });

  test.each(ENRICHERS.map(({ name }) => name))('a failing %s costs only itself', (name) => {
    const enricher = ENRICHERS.find((one) => one.name === name) as Enricher;
    const failing = jest.spyOn(enricher, 'enrich').mockImplementation(() => {
      throw new RangeError(`secret ${BODY}`);
    });
    const { enrichment, warnings } = enrichText({ articleBody: BODY });
    failing.mockRestore();
    expect(warnings).toEqual([`enrich: ${name} failed (RangeError); its part is missing`]);
    expect(Object.keys(enrichment).length).toBeGreaterThan(4);
  });

  test('any text: no warning, every range is the mention', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.option(fc.constantFrom('en', 'de', 'ja', 'ar', 'fr-CA', 'und', 'x'), { nil: undefined }),
        (parts, inLanguage) => {
          const articleBody = parts.join('');
          const { enrichment, warnings } = enrichText({ headline: parts[0], articleBody, inLanguage });
          expect(warnings).toEqual([]);
          for (const { mentions } of enrichment.entities ?? []) {
            for (const [start, end] of mentions) expect(articleBody.slice(start, end).length).toBe(end - start);
          }
          for (const { text, start, end, confidence, speaker } of enrichment.quotes ?? []) {
            expect(articleBody.slice(start, end)).toBe(text);
            expect(confidence > 0).toBe(speaker !== undefined);
          }
          expect(enrichment.keyphrases?.length).toBeLessThanOrEqual(10);
        },
      ),
      { numRuns: 100 },
    );
  });

  test.each([
    ['no word', ''],
    ['one word', 'Word'],
    ['one word repeated', 'word '.repeat(20_000)],
    ['no punctuation', 'the council met and talked about roads '.repeat(3_000)],
    ['capitals', 'THE PRESIDENT SAID “NO WAY” TO PARIS. '.repeat(2_000)],
    ['opening marks', '“said he '.repeat(8_000)],
    ['paragraphs that open', '“a\n\n'.repeat(8_000)],
    ['mixed scripts', 'Tokyo 東京 wrote «нет» الى '.repeat(3_000)],
  ])('%s: no warning, and in time', (_, articleBody) => {
    const took = cpuMs(() => expect(enrichText({ articleBody }).warnings).toEqual([]));
    // Far above what it takes (under a second); quadratic work would take minutes.
    expect(took).toBeLessThan(20_000);
  });
});

describe('readEnricherNames', () => {
  test('all when nothing is set', () => expect(readEnricherNames(undefined)).toEqual(ENRICHERS.map(({ name }) => name)));
  test('a list', () => expect(readEnricherNames(' topics, reading ')).toEqual(['topics', 'reading']));
  test('a misspelt name stops it', () => expect(() => readEnricherNames('topcis')).toThrow(/"topcis"; known are reading/));
});
