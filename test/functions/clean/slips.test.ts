import { clean } from '../../../functions/clean/clean.ts';
import texts from '../../fixtures/parse/texts.json' with { type: 'json' };

/** Lines in the middle of the text and below it that only their words, or their place beside a picture, tell from a paragraph. */

const inside: [lang: keyof typeof texts, html: string, text: string][] = [
  ['ru', '<div><a href="/x">В порту восстановят трамвай</a><span>Вчера, 18:20</span></div>', 'трамвай'],
  ['en', '<div>Related video: Whale follows kayakers (Video Wire)</div>', 'Whale'],
  ['hi', '<p><strong>ये भी पढ़ें:</strong> <a href="/y">झील का जलस्तर बढ़ा</a></p>', 'जलस्तर'],
  ['el', '<div><span>- Διαφήμιση -</span></div>', 'Διαφήμιση'],
  ['pt', '<ul><li><a href="/w">Participe do canal do Correio do Cais no WhatsApp</a></li></ul>', 'Participe'],
  [
    'zh',
    '<p align="center"><img src="/c.jpg"></p><p align="center">这是1月2日拍摄的旧码头。新华社记者 刘坤 摄</p>',
    '拍摄的旧码头',
  ],
  [
    'en',
    '<p style="display:none">The pier was sold to a film company for one pound, an old draft of this story said.</p>',
    'one pound',
  ],
  ['en', '<div>Listen to this article</div>', 'Listen'],
  ['en', '<div>Follow us on Facebook and X</div>', 'Follow'],
  ['en', '<p>RELATED: Five piers to see this summer</p>', 'Five piers'],
  ['en', '<p>Like this story? Share it with your friends.</p>', 'Share it'],
  ['de', '<div>Fehler gefunden? Jetzt melden.</div>', 'Jetzt'],
  ['fr', '<div>La suite après cette publicité</div>', 'publicité'],
  ['es', '<p>Foto: Lea Marche / Puerto Press</p>', 'Marche'],
  ['en', '<p>© Lee Marsh/Harbour Press</p>', 'Marsh'],
];
/** What looks much like them, and is the story. */
const said: [lang: keyof typeof texts, html: string][] = [
  ['en', '<p>Follow us on foot to the end of the pier and you will see it, said the harbour master.</p>'],
  ['en', '<p>Photo credit: www.pier-and-quay.example</p>'],
  ['en', '<p>Listen to this: nobody had asked the ferrymen.</p>'],
  ['de', '<p>Fehler gefunden hat die Prüferin in elf der vierzig Pfeiler.</p>'],
];
const below: [lang: keyof typeof texts, html: string, text: string][] = [
  ['id', '<p>(rds/gil)</p>', 'rds'],
  ['fr', '<p>tz/abd/cbn</p>', 'abd'],
  [
    'pl',
    '<div><a href="/p">Wersja do druku</a> | <a href="/m">Wyślij znajomemu</a> | <a href="/f">Skomentuj (12)</a></div>',
    'Wersja',
  ],
  ['ko', '<p>seoyeon@hangmanilbo.example</p>', 'seoyeon'],
  ['en', '<p>Read the original article on The Harbour Lantern</p>', 'Read the original'],
  [
    'en',
    '<p>© 2009 Port Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.</p>',
    'may not be',
  ],
];

const bodyOf = (paragraphs: string[]) =>
  clean({
    bytes: Buffer.from(
      `<!doctype html><html><head><meta charset="utf-8"><title>Pier</title></head><body><div class="x"><h1>Pier</h1>${paragraphs.join('')}</div></body></html>`,
    ),
    source: { bucket: 'test', key: 'page.html' },
  });

const paragraphsOf = (lang: keyof typeof texts) =>
  [...texts[lang], ...texts[lang].map((text) => `${text} 2.`)].map((text) => `<p>${text}</p>`);

test.each(inside)('%s, in the text: %s', (lang, html, text) => {
  const [first, ...more] = paragraphsOf(lang);
  const { blocks } = bodyOf([first!, html, ...more]);
  expect(blocks.map((block) => block.text).join('\n')).not.toContain(text);
  expect(blocks.length).toBeGreaterThan(3);
});

test.each(said)('%s, in the text, stays: %s', (lang, html) => {
  const [first, ...more] = paragraphsOf(lang);
  expect(bodyOf([first!, html, ...more]).blocks.map((block) => `<p>${block.text}</p>`)).toContain(html);
});

test('an article that is hidden until a script runs stays', () => {
  const { blocks } = bodyOf([`<div style="display:none">${paragraphsOf('en').join('')}</div>`]);
  expect(blocks).toHaveLength(6);
});

test.each(below)('%s, below it: %s', (lang, html, text) => {
  const { blocks } = bodyOf([...paragraphsOf(lang), html]);
  expect(blocks.map((block) => block.text).join('\n')).not.toContain(text);
  expect(blocks.length).toBeGreaterThan(3);
});

test('a sentence that begins like a label stays', () => {
  const said = 'Read more of her letters and you will see that the pier was never hers to sell.';
  const [first, ...more] = paragraphsOf('en');
  expect(bodyOf([first!, `<p>${said}</p>`, ...more]).blocks.map((block) => block.text)).toContain(said);
});

test("the newsroom's note below the text stays", () => {
  const note = 'This article was updated on 4 February to add a comment from the harbour board.';
  expect(bodyOf([...paragraphsOf('en'), `<p><em>${note}</em></p>`]).blocks.at(-1)?.text).toBe(note);
});

test('a caption told by its last words goes to its picture', () => {
  const [first, ...more] = paragraphsOf('zh');
  const { images } = bodyOf([
    first!,
    '<p align="center"><img src="/c.jpg"></p><p align="center">这是旧码头。新华社记者 刘坤 摄</p>',
    ...more,
  ]);
  expect(images).toEqual([expect.objectContaining({ url: '/c.jpg', caption: '这是旧码头。新华社记者 刘坤 摄' })]);
});
