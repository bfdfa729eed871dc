import fc from 'fast-check';
import { cleanDump } from '../../../functions/clean/dump.ts';
import { aboveComments } from '../../../functions/clean/dump-comments.ts';
import { joinFragments } from '../../../functions/clean/dump-fragments.ts';
import { readLines } from '../../../functions/clean/dump-lines.ts';
import { takeHeader } from '../../../functions/clean/dump-text-header.ts';

/** One page as programs print it: which words are links and which are bold is what they differ by. `{…}` is a link, `*…*` is bold. */
const TITLE = 'Tidal mill on the Wenlow to grind again after 70 years';
const PARAGRAPHS = [
  'The tidal mill at {Wenlow Quay} will grind flour in public for the first time since 1951 next Saturday, the trust that owns it said on Wednesday, after a repair that took eleven years and cost £640,000.',
  'Its wheel, which is 5.2 metres across, was rebuilt by {volunteers} from oak felled on the estate. “We made every mistake in the book, and then we found a second book,” said *Ambrose Tull*, who led the work.',
  'The mill pond fills twice a day. When the tide has fallen far enough, the miller opens a sluice and has about four hours of grinding, *whatever the time of night*.',
  'According to a {report} by the county archaeologist, Dr Hester Quill, there has been a mill on the quay since at least 1170, which would make it one of the oldest in the {country}.',
  'Not everyone is pleased. Neighbours in Malt Lane have complained about lorries, and the harbour office has asked for a study of how the sluice will change the silt in the channel.',
  'Tickets go on sale on Monday. Flour ground at the mill will be sold in the shop, and in three bakeries in {Wenlow} and Saltcote.',
];
const ABOVE = ['Skip to content', 'Home', 'News', 'Sport', 'Business', 'Weather', 'Sign in', 'Subscribe'];
const HEAD = [TITLE, 'By Perpetua Lannock', 'Published 14 May 2021, 09:30'];
const BELOW = [
  'Related articles',
  'Bakery wins prize for seaweed loaf',
  'Quay parking charges to rise',
  'How the railway came to Saltcote',
  'About us',
  'Contact',
  'Privacy policy',
  '© 2021 Wenlow Messenger',
];

const plain = (text: string) => text.replace(/[{}*]/g, '');
const BODY = PARAGRAPHS.map(plain);

function wrap(text: string, width: number, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && indent.length + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => indent + line).join('\n');
}

const pieces = (text: string) => text.split(/[{}*]/).map((piece) => piece.trim());

/** `soup.get_text("\\n", strip=True)`, `"\\n".join(soup.stripped_strings)`: each piece between two tags on a line. */
const strings = () => [...ABOVE, ...HEAD, ...PARAGRAPHS.flatMap(pieces), ...BELOW].filter(Boolean).join('\n');

/** `lynx -dump`: lines are broken with the links' numbers in them. */
function lynx(): string {
  let links = 0;
  const numbered = (text: string) => text.replace(/\{([^}]*)\}/g, (_, words) => `[${++links}]${words}`).replaceAll('*', '');
  const menu = (lines: string[]) => lines.map((line) => `     * ${numbered(`{${line}}`)}`).join('\n');
  const text = [
    menu(ABOVE),
    ...HEAD.map((line) => `   ${line}`),
    ...PARAGRAPHS.map((text) => wrap(numbered(text), 76, '   ')),
    menu(BELOW),
  ];
  return [
    ...text,
    'References',
    Array.from({ length: links }, (_, at) => `   ${at + 1}. https://wenlow.example/${at}`).join('\n'),
  ].join('\n\n');
}

/** `html2text`: lines are broken with the links' addresses in them. */
function markdown(): string {
  const marked = (text: string) => text.replace(/\{([^}]*)\}/g, '[$1](https://wenlow.example/x)').replaceAll('*', '**');
  const menu = (lines: string[]) => lines.map((line) => `  * ${marked(`{${line}}`)}`).join('\n');
  const text = PARAGRAPHS.map((paragraph) => wrap(marked(paragraph), 78, ''));
  return [menu(ABOVE), `# ${TITLE}`, ...HEAD.slice(1), ...text, `## ${BELOW[0]}`, menu(BELOW.slice(1))].join('\n\n');
}

/** A newsletter as a mail program copies it. */
const mail = () =>
  [
    `From: Wenlow Messenger <news@wenlow.example>\nSubject: ${TITLE}\nDate: Fri, 14 May 2021 09:30:00 +0100\nTo: reader@wenlow.example`,
    'View this email in your browser',
    ...BODY.map((paragraph) => wrap(paragraph, 72, '')),
    '-- \nYou are receiving this email because you signed up at wenlow.example.\nUnsubscribe: https://wenlow.example/u/123',
  ].join('\n\n');

test.each([
  ['pieces of text on lines of their own', strings],
  ['a text browser with numbered links', lynx],
  ['Markdown with addresses in wrapped lines', markdown],
  ['a mail', mail],
])('%s: the body is the article, paragraph by paragraph', (_, print) => {
  expect(cleanDump(print()).blocks.map((block) => block.text)).toEqual(BODY);
});

describe('joinFragments', () => {
  test.each([
    [
      'wrapped verse',
      'The boat that left at half past four\nhas not been seen since then,\nand those who waited on the shore\nhave all gone home again.',
    ],
    ['a recipe', '500 g flour\nsalt\na little butter for the tin\nMix, then bake.\nserve warm'],
    ['menus and paragraphs', [...ABOVE, ...HEAD, ...BODY, ...BELOW].join('\n')],
  ])('leaves %s alone', (_, text) => expect(joinFragments(text)).toBe(text));

  test('never loses a character but white space', () => {
    const line = fc.constantFrom(
      'the council said on',
      'Wednesday',
      ', and then',
      '.',
      'It is so.',
      'News',
      '',
      '”',
      'a longer line that ends in nothing',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        expect(joinFragments(lines.join('\n')).replace(/\s/g, '')).toBe(lines.join('').replace(/\s/g, ''));
      }),
    );
  });

  test('200,000 fragments in linear time', () => {
    const start = process.cpuUsage().user;
    joinFragments('the longer piece of a sentence that\nRuns On\n, and on and on without an end in\n'.repeat(70_000));
    joinFragments(`${'a b '.repeat(500_000)}\n, x\n, y`);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(3);
  });
});

describe('takeHeader', () => {
  test('a reader service', () => {
    const { header, rest } = takeHeader(
      'Title: Ferry returns\n\nURL Source: https://courier.example/ferry\n\nPublished Time: 2024-01-18T06:45:00Z\n\nMarkdown Content:\n# Ferry returns\n',
    );
    expect(header).toEqual({
      title: 'Ferry returns',
      links: [{ rel: 'canonical', href: 'https://courier.example/ferry' }],
      meta: [{ name: 'article:published_time', content: '2024-01-18T06:45:00Z' }],
    });
    expect(rest.trim()).toBe('# Ferry returns');
  });

  test('front matter', () => {
    const { header, rest } = takeHeader(
      '---\ntitle: "Ferry returns"\nauthor: Morwenna Tasker\ndate: 2024-01-18\n---\n\n## One\n\ntext\n',
    );
    const meta = [
      { name: 'author', content: 'Morwenna Tasker' },
      { name: 'date', content: '2024-01-18' },
    ];
    expect(header).toEqual({ title: 'Ferry returns', links: [], meta });
    expect(rest).not.toContain('author');
  });

  test('a mail, in German', () => {
    const { header, rest } = takeHeader(
      'Von: Der Landbote\nBetreff: Die Glocke hängt\nDatum: 3. März 2021\nAn: leser@example.org\n\nText.\n',
    );
    expect(header).toEqual({ title: 'Die Glocke hängt', links: [], meta: [{ name: 'date', content: '3. März 2021' }] });
    expect(rest.trim()).toBe('Text.');
  });

  test.each(['Place: Wenlow\nDate: Saturday\nPrice: £6\n\nText.', 'Text without a header.', ''])(
    'nothing to take: %j',
    (text) => {
      expect(takeHeader(text)).toEqual({ header: { meta: [], links: [] }, rest: text });
    },
  );
});

describe('aboveComments', () => {
  const article = `${TITLE}\n\n14 May 2021, 09:30\n\n${BODY.slice(0, 2).join('\n\n')}`;
  const comment =
    'I have lived in Malt Lane for thirty years, and I can tell you that the lorries were here long before the mill was.';
  const rows = (below: string) => aboveComments(readLines(`${article}\n\n${below}`)).length;

  test.each([
    [
      'names, times and a verb of saying',
      `Odile on May 14, 2021 at 9:12 pm said:\n${comment}\nCrispin on May 15, 2021 at 7:03 am said:\n${comment}`,
    ],
    [
      'a verb of saying above the time',
      `Odile says:\nMay 14, 2021 at 9:12 pm\n${comment}\nCrispin says:\nMay 15, 2021 at 7:03 am\n${comment}`,
    ],
    ['names and times that can be answered', `Odile, 2 hours ago\n${comment}\nReply\nCrispin, 1 hour ago\n${comment}\nReply`],
    [
      'German',
      `Odile schreibt:\n14.05.2021 um 21:12 Uhr\n${comment}\nAntworten\nCrispin schreibt:\n15.05.2021 um 7:03 Uhr\n${comment}`,
    ],
    ['the rules alone', `All comments are moderated before they appear.\n${comment}`],
  ])('%s', (_, below) => expect(rows(below)).toBe(4));

  test.each([
    ['people who are quoted', `Mr Tull said:\n“${comment}”\nMs Quill said:\n“${comment}”`],
    ['entries of a live page', `14 May 2021, 10:30\n${comment}\n14 May 2021, 11:30\n${comment}`],
    ['one word that answers', `Reply\n${comment}`],
  ])('%s are no comments', (_, below) => expect(rows(below)).toBe(readLines(`${article}\n\n${below}`).length));

  test('a thread without an article above stays', () => {
    const thread = `Odile says:\nMay 14, 2021 at 9:12 pm\n${comment}\nCrispin says:\nMay 15, 2021 at 7:03 am\n${comment}`;
    expect(aboveComments(readLines(thread))).toHaveLength(6);
  });
});

describe('what stands around a text', () => {
  const text = [...HEAD, ...PARAGRAPHS.map((paragraph) => paragraph.replace(/[{}*]/g, ''))].join('\n\n');
  const bodyOf = (dump: string) => cleanDump(dump).blocks.map((block) => block.text);
  const plain = bodyOf(text);

  test.each([
    ['quoted by a mail', text.replace(/^/gm, '> ')],
    ['quoted twice, without space', text.replace(/^/gm, '>>')],
    [
      'letters as entities',
      text.replace(/’/g, '&rsquo;').replace(/“/g, '&#8220;').replace(/”/g, '&#x201D;').replace(/£/g, '&pound;'),
    ],
    ['a title marked as in Markdown', `# ${text}`],
  ])('goes: %s', (_, dump) => {
    expect(bodyOf(dump)).toEqual(plain);
    const headline = cleanDump(dump).evidence.lines.find(({ role }) => role === 'headline');
    expect(headline?.text).toBe(TITLE);
  });

  test('one quoted paragraph, and one entity that the text is about, stay', () => {
    const quoting = `${text}\n\n> We made every mistake in the book, the miller wrote in his diary, as &amp; always.`;
    expect(bodyOf(quoting).at(-1)).toBe('> We made every mistake in the book, the miller wrote in his diary, as &amp; always.');
  });
});
