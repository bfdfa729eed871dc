import { detectLanguage } from '../../../functions/parse/language.ts';
import languages from '../../fixtures/parse/languages.json' with { type: 'json' };

test.each(Object.entries(languages))('%s', (language, texts) => {
  const detected = texts.map((text) => `${detectLanguage(text)}: ${text}`);
  expect(detected).toEqual(texts.map((text) => `${language}: ${text}`));
});

test('too little text has no language', () => {
  for (const text of ['', '  ', '12:30', '!!!', 'ok', '😀😀😀😀']) expect(detectLanguage(text)).toBeUndefined();
});

test('quotations do not change the language of a text', () => {
  expect(detectLanguage('Der Minister sagte: "We will never give up", und die Menge antwortete ihm mit Applaus.')).toBe('de');
  expect(detectLanguage('記者は「No comment」と答えたと、BBC と Reuters が伝えた。')).toBe('ja');
  expect(detectLanguage('The word 幸福 means happiness in the language that she had learned as a child.')).toBe('en');
});
