import { type Attack, CANARY, dump, fill, PROSE, page, raw } from './attack.ts';

/**
 * Bait for regular expressions: what one might read again and again. Each is put into every field that some expression reads, on a page
 * and in a text dump.
 */
const BAITS: [what: string, unit: string, end?: string][] = [
  // White space before something else: \s+x, \s*$, [|·]\s*.
  ['spaces before a letter', ' ', 'x'],
  ['tabs before a letter', '\t', 'x'],
  ['no-break spaces', '\u00a0', 'x'],
  ['a line end and a space', '\n ', 'x'],
  ['a letter and two spaces', 'a  ', '|'],
  ['spaces around bars', 'a | ', '.'],
  ['spaces around dashes', 'a – ', '.'],
  ['dots in the middle', ' · ', 'x'],
  // Addresses of mail and web: \S+@\S+\.\S+, https?://\S+.
  ['at signs', '@'],
  ['mail without a top level', 'a@b', ' '],
  ['mail with many stops', 'a@b.', '@'],
  ['addresses in one word', 'https://a.b/', ' '],
  ['colons and slashes', '://'],
  ['percent signs', '%', 'z'],
  ['dots and slashes', '../'],
  // Numbers, dates, times.
  ['digits', '1', 'x'],
  ['digits and spaces', '1 ', 'x'],
  ['digits and stops', '1.', 'x'],
  ['digits and commas', '1,', 'x'],
  ['times', '12:30 ', 'x'],
  ['halves of dates', '2024-', 'x'],
  ['days and months', '3 March ', 'x'],
  ['month names', 'Jan ', '5'],
  ['dates', '2024-02-30T25:61:61+99:99 ', 'x'],
  ['years of later times', '12023-01-01 ', 'x'],
  ['dates of the East', '2024年13月', '日'],
  ['Arabic digits', '٣', '/'],
  // Brackets, quotation marks.
  ['open brackets', '(', 'x'],
  ['closing brackets', ')', 'x'],
  ['brackets in brackets', '((a)', 'x'],
  ['square brackets', '[', 'x'],
  ['wide brackets', '（', 'x'],
  ['angle brackets', '<', 'x'],
  ['tags without an end', '<a ', 'x'],
  ['opening quotes', '“a ', 'x'],
  ['straight quotes', '"', 'x'],
  ['straight quotes and letters', ' "a', 'x'],
  ['single quotes', "'a ", 'x'],
  ['guillemets', '«a ', 'x'],
  ['quotes that a closing one opens', '”a ', 'x'],
  ['corner brackets', '「a', 'x'],
  // Runs inside words.
  ['one letter', 'a'],
  ['capitals', 'A'],
  ['camel case', 'Aa'],
  ['hyphens in a word', 'a-'],
  ['apostrophes in a word', "d'", '1'],
  ['stops in a word', 'a.', '1'],
  ['initials', 'A. ', 'x'],
  ['titles', 'Mr. ', 'x'],
  ['underscores', 'a_', 'x'],
  ['marks on a letter', '\u0301', 'x'],
  ['joiners', 'a\u200d', 'x'],
  ['zero-width spaces', '\u200b', 'x'],
  ['bidirectional overrides', '\u202e\u202d', 'x'],
  ['emoji', '👍', 'x'],
  ['han', '港', 'x'],
  ['kana', 'みナ', 'x'],
  ['thai', 'ท่า', 'x'],
  ['letters of two scripts', 'aа', '1'],
  ['dotted capital I, which grows in lower case', 'İ', 'x'],
  ['ligatures, which grow when normalized', 'ﷺ', 'x'],
  // Words that open or close something.
  ['and', ' and ', '1'],
  ['names and commas', 'Ann Lee, ', '1'],
  ['names and and', 'Ann Lee and ', '1'],
  ['by', 'By ', '1'],
  ['von, de, la', 'von de la ', '1'],
  ['says', 'Ann says: ', '1'],
  ['of', 'Bank of ', '1'],
  ['photo', 'Photo: ', '1'],
  ['copyright signs', '©', '1'],
  ['copyright in brackets', '(c) ', '1'],
  ['comments', '5 comments ', 'x'],
  ['signposts', 'Advertisement ', 'x'],
  ['words in capitals', 'THE COUNCIL ', 'x'],
  ['ends of sentences', 'No. ', 'x'],
  ['stops of ideographs', '。', '」'],
  ['ellipses', '…', 'x'],
  ['datelines', 'OSLO (AP) — ', 'x'],
  // Marks of Markdown, JSON, entities, doubly encoded text.
  ['asterisks', '*', ' x'],
  ['asterisks and spaces', '* ', 'x'],
  ['bold', '**a', ' '],
  ['emphasis', '_a ', 'x'],
  ['links', '[a](', 'x'],
  ['pictures', '![a](b', '('],
  ['headings', '# ', 'x'],
  ['rules', '---\n', 'x'],
  ['fences', '```', 'x'],
  ['backslashes', '\\', '"'],
  ['escaped quotes', '\\"', 'x'],
  ['semicolons', ';', 'x'],
  ['comments of scripts', '//;', '"x'],
  ['comments of C', '/* ', 'x'],
  ['comment ends', '-->', 'x'],
  ['comment starts', '<!--', 'x'],
  ['section ends', ']]>', 'x'],
  ['commas and spaces', ', ', '}'],
  ['ampersands', '&', 'x'],
  ['entities', '&amp;', 'x'],
  ['entities of entities', '&amp;amp;#8217;', 'x'],
  ['numeric entities beyond Unicode', '&#1114112;', 'x'],
  ['entities of controls', '&#0;&#x1b;', 'x'],
  ['doubly encoded text', 'Ã©', 'x'],
  ['controls', '\x01', 'x'],
  ['line separators', '\u2028', 'x'],
];

/** A field of evidence, a line of a dump, a text of the body. */
const FIELD_CHARS = 1_600;
const BODY_CHARS = 10_000;

export const baits: Attack[] = BAITS.flatMap(([what, unit, end = '']) => [
  {
    name: `${what}, in every field of a page`,
    make: () => raw(baitedPage(fill(unit, FIELD_CHARS) + end, fill(unit, BODY_CHARS) + end)),
  },
  {
    name: `${what}, on every line of a dump`,
    make: () => raw(baitedDump(fill(unit, FIELD_CHARS) + end, fill(unit, BODY_CHARS) + end)),
  },
]);

const META = [
  ...['author', 'date', 'keywords', 'description', 'og:title', 'og:site_name', 'og:url', 'og:description', 'article:section'],
  ...[
    'article:published_time',
    'article:modified_time',
    'article:author',
    'dc.creator',
    'parsely-pub-date',
    'copyright',
    'og:locale',
  ],
];

function baitedPage(field: string, body: string): string {
  const value = field.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...Object.fromEntries(
      ['headline', 'description', 'datePublished', 'dateModified', 'articleSection', 'url'].map((name) => [name, field]),
    ),
    author: [{ '@type': 'Person', name: field, url: field, jobTitle: field }, field],
    publisher: { name: field, url: field, logo: { url: field } },
    keywords: [field, field],
    image: { url: field, caption: field, creditText: field },
    articleBody: field,
  }).replaceAll('</', '<\\/');
  return page({
    head:
      META.map((name) => `<meta name="${name}" property="${name}" content="${value}">`).join('') +
      `<link rel="canonical" href="${value}"><link rel="author ${value}" href="${value}">` +
      `<script type="application/ld+json">${json}</script><script type="application/ld+json">${json}${field}</script>` +
      `<script>window.state = ${json}${field}</script><title>${field}</title><meta http-equiv="content-type" content="text/html; charset=${value}">`,
    body:
      `<p class="kicker">${field}</p><h1 class="${value}">${field}</h1><p class="deck">${field}</p><p class="byline">By ${field}</p>` +
      `<address rel="author">${field}</address><a rel="author" href="${value}">${field}</a><time datetime="${value}">${field}</time>` +
      `<p class="dateline">Published: ${field}</p><figure><img src="${value}" alt="${value}"><figcaption>${field}` +
      `<span class="credit">Photo: ${field}</span></figcaption></figure><span itemprop="author" content="${value}">${field}</span>` +
      `<p>${PROSE[0]} ${body}</p>`,
    tail:
      `<blockquote>${field}</blockquote><pre>${body}</pre><ul><li>${field}<li>${field}</ul><p>${CANARY} said: ${field}</p>` +
      `<table><tr><td>${field}<td>${field}</table><p>Correction: ${field}</p><p>© 2024 ${field}</p>`,
  });
}

function baitedDump(field: string, body: string): string {
  const line = field.replaceAll('\n', ' ');
  const header = `---\ntitle: ${line.slice(0, 900)}\nauthor: ${line.slice(0, 900)}\ndate: ${line.slice(0, 900)}\nurl: ${line.slice(0, 900)}\n---\n`;
  const furniture = [
    '',
    'By ',
    'Published: ',
    'Photo: ',
    '© 2024 ',
    '# ',
    '> ',
    '- ',
    'Written by ',
    'Updated ',
    '3 March 2024 | ',
  ];
  return header + dump(furniture.map((start) => start + line).join('\n\n'), `${body}\n\n${PROSE[0]} ${body}\n\n${line}`);
}
