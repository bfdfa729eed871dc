import fc from 'fast-check';
import { splitSentences } from '../../../functions/enrich/sentences.ts';

const split = (text: string, language = 'en') => splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['U.S. inside and at the end', 'en', ['The U.S. Senate met in the U.S.', 'The vote failed.']],
    ['titles and initials', 'en', ['Dr. Ann Lee met Sen. J. K. Bloom at 3 p.m. Monday.', 'Nothing came of it.']],
    ['companies', 'en', ['Bramley Inc. shares fell.', 'Kestrel Foods Co. rose.']],
    ['numbers and addresses', 'en', ['It rose 3.5 percent to $1.2 million.', 'See example.com for No. 7.']],
    ['a quote that ends a sentence', 'en', ['“We lost.', 'Badly.”', 'He left.']],
    ['a question inside a sentence', 'en', ['“Who pays?” she asked.', 'Nobody knew!']],
    ['an ellipsis that goes on', 'en', ['He waited ... and then spoke.', 'Then he sat down.']],
    [
      'German ordinals and abbreviations',
      'de',
      ['Am 3. Mai kam Dr. Vogel z. B. nach Bonn.', 'Der 1. FC Lindenau gewann.', 'Das war 1990.', 'Danach nie mehr.'],
    ],
    ['French spaces before marks', 'fr', ['« Est-ce fini ? »', 'Oui.', 'M. Perrin est parti.']],
    ['Spanish titles', 'es', ['La Sra. Ibarra viajó a EE.UU. con el Dr. Fuentes.', '¿Volverá?', 'Nadie lo sabe.']],
    ['Japanese, a quote that goes on', 'ja', ['市長は「始めよう。」と述べた。', '工事は六月に始まる。']],
    ['Arabic', 'ar', ['وصل القطار.', 'هل تأخر؟', 'نعم.']],
  ])('%s', (_, language, sentences) => {
    expect(split(sentences.join(language === 'ja' ? '' : ' '), language)).toEqual(sentences);
  });

  test('a blank line ends a sentence, a line that runs on does not', () => {
    expect(split('Weather\n\nRain is\nexpected today.\nSun tomorrow.')).toEqual([
      'Weather',
      'Rain is\nexpected today.',
      'Sun tomorrow.',
    ]);
  });

  test('any text: ordered, trimmed, nothing lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('en', 'de', 'ja', 'xx'), (text, language) => {
        const spans = splitSentences(text, language);
        let last = 0;
        for (const { start, end } of spans) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
