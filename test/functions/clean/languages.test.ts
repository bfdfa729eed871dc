import { clean } from '../../../functions/clean/clean.ts';
import { parse } from '../../../functions/parse/parse.ts';
import furniture from '../../fixtures/clean/languages.json' with { type: 'json' };
import texts from '../../fixtures/parse/texts.json' with { type: 'json' };

/** One small article in 19 languages, as a dump, as a page and as a page whose mark-up says nothing: all of it comes out, and nothing else. */

type Language = keyof typeof texts;

/** Twice, so that it is no stub. */
const paragraphsOf = (language: Language): string[] => [
  ...texts[language],
  ...texts[language].map((text) => text.replace(/[.。।]?$/, /^(?:ja|zh)$/.test(language) ? '、再び。' : ' (2).')),
];

const FORMS: Record<string, (language: Language) => string> = {
  txt: (language) => {
    const { menu, headline, byline, date, related, titles, copyright } = furniture[language];
    return `${menu.join('\n')}\n\n${headline}\n\n${byline}\n${date}\n\n${paragraphsOf(language).join('\n\n')}\n\n${related}\n${titles.join('\n')}\n\n${copyright}`;
  },
  html: (language) => {
    const { menu, headline, byline, date, related, titles, copyright } = furniture[language];
    return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${headline} | ${copyright.slice(7)}</title></head><body>
      <nav><ul>${menu.map((label) => `<li><a href="/${label}">${label}</a></li>`).join('')}</ul></nav>
      <main><article><h1>${headline}</h1><div class="byline">${byline}</div><div class="date">${date}</div>${paragraphsOf(
        language,
      )
        .map((text) => `<p>${text}</p>`)
        .join('')}
      <h3>${related}</h3><ul>${titles.map((title) => `<li><a href="/x">${title}</a></li>`).join('')}</ul></article></main>
      <footer>${copyright}</footer></body></html>`;
  },
  bare: (language) => {
    const { menu, headline, byline, date, related, titles, copyright } = furniture[language];
    return `<html><head><meta charset="utf-8"><title>${headline}</title></head><body><div>${menu.map((label) => `<a href="/${label}">${label}</a>`).join(' ')}</div>
      <div><h2>${headline}</h2><div>${byline}</div><div>${date}</div>${paragraphsOf(language)
        .map((text) => `<div>${text}</div>`)
        .join('')}
      <div>${related}</div>${titles.map((title) => `<div><a href="/x">${title}</a></div>`).join('')}</div><div>${copyright}</div></body></html>`;
  },
};

describe.each(Object.keys(FORMS))('as %s', (form) => {
  test.each(Object.keys(furniture) as Language[])('%s', (language) => {
    const { headline, author, published } = furniture[language];
    const source = { bucket: 'test', key: form === 'txt' ? 'a.txt' : 'a.html' };
    const article = parse(clean({ bytes: Buffer.from(FORMS[form]!(language)), source }));
    expect(article.articleBody.split('\n\n')).toEqual(paragraphsOf(language));
    expect([article.headline, article.author.map(({ name }) => name), article.datePublished, article.inLanguage]).toEqual([
      headline,
      [author],
      published,
      language,
    ]);
  });
});
