import { decide } from '../../../functions/clean/judge.ts';
import { readReading } from '../../../functions/clean/page.ts';
import { page } from './layout.ts';

const SENTENCE =
  'The harbour master counted eleven boats in the basin, two of them without a mast, and wrote the number down in ink.';
const paragraphs = (count: number, subject: string) =>
  Array.from({ length: count }, (_, at) => `<p>${subject} ${at}: ${SENTENCE}</p>`).join('');

/** The texts that are kept of a page, with the probabilities that `of` gives its blocks. */
function keptOf(body: string, of: (text: string) => number): string[] {
  const reading = readReading(page({ title: 'Eleven boats', description: 'A count in the basin, by hand.', body }));
  const judgement = {
    words: Float32Array.from(reading.blocks, ({ text }) => text.split(/\s+/).length),
    probabilities: Float32Array.from(reading.blocks, ({ text }) => of(text)),
  };
  const verdicts = decide(reading, judgement);
  return reading.blocks.filter(({ at }) => verdicts[at]!.kept).map(({ text }) => text.split(' ')[0]!);
}

describe('decide', () => {
  const thread = (posts: number) =>
    `<article>${paragraphs(posts, 'Post')}</article><div class="comments">${paragraphs(30, 'Reply')}</div>`;
  const likely = (text: string) => (text.startsWith('Post') ? 0.9 : text.startsWith('Reply') ? 0.8 : 0.01);

  it('takes no comments below a post for article, however many and fluent', () => {
    expect(new Set(keptOf(thread(2), likely))).toEqual(new Set(['Post']));
  });

  it('keeps them where there is hardly anything else', () => {
    expect(keptOf(thread(1), likely).filter((word) => word === 'Reply')).toHaveLength(30);
  });

  const bodied = (text: string) => (text.startsWith('Body') ? 0.9 : 0.01);

  it.each([
    'Comments are moderated and may take a while to appear.',
    'Die Kommentare werden von der Redaktion moderiert.',
    'Comentários ofensivos não serão aprovados pelo moderador.',
    'Los comentarios que insulten a otros serán eliminados.',
  ])('ends the article where the rules for comments stand: %s', (notice) => {
    const body = `<article>${paragraphs(4, 'Body')}<p>${notice}</p>${paragraphs(3, 'Body-after')}</article>`;
    expect(new Set(keptOf(body, bodied))).toEqual(new Set(['Body']));
  });

  it('reads on in an article about such rules', () => {
    const body = `<article>${paragraphs(1, 'Body')}<p>At the paper comments are moderated.</p>${paragraphs(6, 'Body-after')}</article>`;
    expect(keptOf(body, bodied)).toContain('Body-after');
  });

  const insert = `<ul>${'<li>Weather, tides, ferries, markets and all the other lists of the day, in one place</li>'.repeat(12)}</ul>`;
  const inserted = (tag: string) =>
    `<article><div class="text">${paragraphs(8, 'Body')}</div>${insert}<div class="text"><${tag}>Tail 1: ${SENTENCE}</${tag}></div></article>`;
  const doubtful = (text: string) => (text.startsWith('Body') ? 0.99 : text.startsWith('Tail') ? 0.55 : 0.01);

  it('keeps the end of the article behind an insert when it is of the kind of its paragraphs', () => {
    expect(keptOf(inserted('p'), doubtful)).toContain('Tail');
    expect(keptOf(inserted('blockquote'), doubtful)).not.toContain('Tail');
  });

  const headed = (name: string) =>
    `<div class="${name}"><h3>Lead 1: ${SENTENCE}</h3></div>${insert}<article>${paragraphs(8, 'Body')}</article>`;
  const leading = (text: string) => (text.startsWith('Body') ? 0.99 : text.startsWith('Lead') ? 0.6 : 0.01);

  it('keeps the lead above all that stands between it and the text', () => {
    expect(keptOf(headed('article-lead'), leading)).toContain('Lead');
    expect(keptOf(headed('panel'), leading)).not.toContain('Lead');
  });

  /** What is left of blocks that the forest takes all for article, below some paragraphs. */
  const believed = (blocks: string) => {
    const body = `<article>${paragraphs(4, 'Body')}${blocks}</article>`;
    const believe = (text: string) => (text.startsWith('Body') || blocks.includes(text) ? 0.9 : 0.01);
    return keptOf(body, believe).filter((word) => word !== 'Body');
  };

  it.each([
    ['<p>Share on Facebook</p>', []],
    ['<ul><li>شارك على فيسبوك</li><li>واتساب</li></ul>', []],
    ['<p>Facebook</p><p>WhatsApp</p><p>E-Mail</p>', []],
    [
      '<h2>Facebook</h2><p>Nobody under thirty has it, says the harbour master, and shows his telephone.</p>',
      ['Facebook', 'Nobody'],
    ],
    ['<p>1/3</p><p>A boat without a mast.</p><p>2/3</p><p>Another.</p><p>3/3</p>', ['A', 'Another.']],
    ['<p>4/5</p><p>Stars for the chips.</p><p>4/5</p><p>Stars for the fish.</p>', ['4/5', 'Stars', '4/5', 'Stars']],
  ])('takes no label for text, and no text for a label: %s', (blocks, kept) => {
    expect(believed(blocks)).toEqual(kept);
  });

  it('drops the name below a pull quote with the quote', () => {
    const quote = 'The basin has never been as empty as this spring';
    const blocks = `<p>Sentence: “${quote},” she said.</p><blockquote><p>${quote}</p><footer>Odile Marsh, baker</footer></blockquote>`;
    expect(believed(blocks)).toEqual(['Sentence:']);
    expect(believed(blocks.replace('Sentence: “The', 'Sentence: “A'))).toEqual(['Sentence:', 'The', 'Odile']);
  });

  it('drops a last heading that stands above furniture, and a byline below the text', () => {
    expect(believed('<p>By Odile Marsh, 2 March 2025</p><h2>More videos</h2>')).toEqual([]);
    expect(believed('<h2>Nobody knows</h2>')).toEqual(['Nobody']);
  });

  it('drops a short pull quote, too', () => {
    const blocks = '<p>Sentence: so I lost a whole crate of cider.</p><blockquote>I lost a whole crate of cider.</blockquote>';
    expect(believed(blocks)).toEqual(['Sentence:']);
  });

  const box = (heading: string) =>
    `<div class="x1"><h3>${heading}</h3><p>Leave us your address, and hear from us at six.</p></div>`;
  it.each([
    ['the heading of a box of which nothing else is left', box('The morning boat'), 0.6, []],
    ['no heading of which the forest is sure', box('The morning boat'), 0.9, ['The']],
    ['no sentence that is printed as a heading', box('The morning boat is late, and nobody minds.'), 0.6, ['The']],
    [
      'no heading with text below it',
      `<div class="x1"><h3>The morning boat</h3><p>Body text: ${SENTENCE}</p></div>`,
      0.6,
      ['The'],
    ],
  ])('drops %s', (_, blocks, probability, kept) => {
    const body = `<article>${paragraphs(4, 'Body')}${blocks}${paragraphs(2, 'Body-after')}</article>`;
    const of = (text: string) => (text.startsWith('Body') ? 0.95 : text.startsWith('The morning') ? probability : 0.1);
    expect(keptOf(body, of).filter((word) => !word.startsWith('Body'))).toEqual(kept);
  });

  it.each([
    ['Odile Marsh', 0.6, false],
    ['Odile Marsh', 0.9, true],
    ['Fritz Amann', 0.6, true],
  ])('drops a note on the author at the end when it is in doubt: byline %s, %f', (name, probability, isKept) => {
    const note = 'Odile Marsh is a reporter at the harbour desk. She has a boat of her own.';
    const body = `<article><p class="byline">By ${name}</p>${paragraphs(4, 'Body')}<p>${note}</p></article>`;
    const kept = keptOf(body, (text) => (text === note ? probability : text.startsWith('Body') ? 0.95 : 0.01));
    expect(kept.includes('Odile')).toBe(isKept);
  });

  it.each([
    'Follow the Gazette on Facebook and Instagram.',
    'Have a tip? Odile Marsh can be reached at 555 0123.',
    'Get the Harbour Monthly delivered through your door, twelve issues for ten pounds.',
    'Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie uns.',
    'Register for free to continue reading, or sign in.',
    'Puedes seguir a La Gaceta en Facebook, o apuntarte aquí para recibir el boletín.',
    '残り：512文字 ログインして続きを読む',
    'This slideshow requires JavaScript.',
  ])('drops what the reader is asked to do at the end, and keeps it elsewhere: %s', (line) => {
    const [first] = line.split(' ');
    expect(believed(`<p>${line}</p>`)).toEqual([]);
    expect(believed(`<p>${line}</p>${paragraphs(3, 'Body-after')}`)).toContain(first);
  });

  it('keeps an end of which the forest is sure, whatever it begins with', () => {
    const end = 'Support our harbour: that is all she asks of the council.';
    const body = `<article>${paragraphs(4, 'Body')}<p>${end}</p></article>`;
    const kept = (probability: number) =>
      keptOf(body, (text) => (text === end ? probability : text.startsWith('Body') ? 0.99 : 0.01));
    expect([kept(0.99).includes('Support'), kept(0.9).includes('Support')]).toEqual([true, false]);
  });

  it.each([
    'Follow her advice, and the boat is dry by spring.',
    'Subscribers of the first hour remember the blue paper.',
    'Like this boat, half of the fleet is for sale.',
  ])('keeps an end that only begins alike: %s', (line) => {
    expect(believed(`<p>${line}</p>`)).toEqual([line.split(' ')[0]]);
  });
});
