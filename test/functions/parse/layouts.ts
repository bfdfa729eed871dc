import texts from '../../fixtures/parse/texts.json' with { type: 'json' };

/** Heads of pages and dumps of our own around the three paragraphs of a language, as content systems of many countries print them. */

export interface Layout {
  name: string;
  lang: keyof typeof texts;
  /** Of a page: the head, what stands above the text, after its first paragraph and below it. */
  head?: string;
  top?: string;
  mid?: string;
  tail?: string;
  htmlLang?: string;
  /** Of a dump: the lines above and below the text. */
  above?: string[];
  below?: string[];
  url?: string;
  /** What the first paragraph begins with: its dateline. */
  opening?: string;
  /** When it was uploaded; '' for a page of which that is not known. */
  received?: string;
  expected: Record<string, string>;
}

export const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const nav = '<nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>';

export function pageOf({ lang, htmlLang = lang, head = '', top = '', opening = '', mid = '', tail = '' }: Layout): string {
  const [first, ...more] = texts[lang].map((text, at) => `<p>${at === 0 ? opening : ''}${text}</p>`);
  return `<!doctype html><html lang="${htmlLang}"><head><meta charset="utf-8">${head}</head><body><header><a href="/">Home</a>${nav}</header><main><article>${top}${first}${mid}${more.join('')}</article>${tail}</main></body></html>`;
}

export const dumpOf = ({ lang, above = [], opening = '', below = [] }: Layout): string =>
  [...above, ...texts[lang].map((text, at) => (at === 0 ? opening + text : text)), ...below].join('\n\n');
