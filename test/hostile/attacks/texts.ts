import { type Attack, fill, objects, PROSE, page, raw } from './attack.ts';

const numbered = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');
const letters = (i: number): string => i.toString(26).replace(/[0-9]/g, (digit) => 'ghijklmnop'[Number(digit)]!);

const CHARS = 40_000;

/** Bodies: what the enrichers read. Each between two honest paragraphs, so that it is taken for an article. */
const BODIES: [name: string, body: () => string][] = [
  ['one word, again and again', () => fill('harbour ', CHARS)],
  ['one word of 40,000 letters', () => fill('harbour', CHARS)],
  ['one word in capitals', () => fill('HARBOUR ', CHARS)],
  ['words that are all different', () => numbered(6_000, (i) => `w${letters(i)} `)],
  ['names that are all different', () => numbered(3_000, (i) => `Anna W${letters(i)} `)],
  ['one name, again and again', () => fill('Anna Lindqvist ', CHARS)],
  ['a name of 7,000 words', () => fill('Anna Maria ', CHARS)],
  ['no punctuation', () => fill(PROSE[0]!.replace(/[^\w ]/g, ''), CHARS)],
  ['capitals alone', () => fill(`${PROSE[0]!.toUpperCase()} `, CHARS)],
  ['title case alone', () => fill('The Harbour Council Met On Tuesday ', CHARS)],
  ['small letters alone', () => fill(`${PROSE[0]!.toLowerCase()} `, CHARS)],
  ['digits alone', () => fill('1234567890 ', CHARS)],
  ['stops alone', () => fill('. ', CHARS)],
  ['question marks', () => fill('?! ', CHARS)],
  ['opening quotes', () => fill('“We cannot ', CHARS)],
  ['closing quotes', () => fill('cannot” we ', CHARS)],
  ['quotes in quotes', () => fill('“a ‘b «c „d ', CHARS)],
  ['quotes that run over every paragraph', () => fill('“We cannot wait.</p><p>', CHARS)],
  ['700 quotes with a speaker', () => fill('“We cannot wait here any longer,” said Anna Lindqvist. ', CHARS)],
  ['speakers in a row', () => fill('said Anna, said Bo, said he, said she ', CHARS)],
  ['he said she said', () => fill('He said she said he said. ', CHARS)],
  ['brackets that nothing closes', () => fill('Anna (Bo (', CHARS)],
  ['initials', () => fill('A. B. Cee ', CHARS)],
  ['abbreviations', () => fill('U.S. Gen. Mr. Dr. St. ', CHARS)],
  ['of and the between names', () => fill('Bank of the House of ', CHARS)],
  ['hyphens between names', () => fill('Anna-Maria-', CHARS)],
  ['apostrophes', () => fill("l'Assemblée d'", CHARS)],
  ['two scripts in a word', () => fill('hаrbоur ', CHARS)],
  ['ten scripts in turn', () => fill('harbour гавань λιμάνι مرفأ נמל 港口 みなと ท่าเรือ बंदरगाह 항구 ', CHARS)],
  ['right-to-left', () => fill('قال المجلس إن المرفأ مغلق. ', CHARS)],
  ['Han without a stop', () => fill('港口委员会星期二开会讨论海堤', CHARS)],
  ['kana without a stop', () => fill('みなとのいいんかいはかようびに', CHARS)],
  ['Thai without a space', () => fill('คณะกรรมการท่าเรือประชุมเมื่อวันอังคาร', CHARS)],
  ['Khmer without a space', () => fill('គណៈកម្មាធិការកំពង់ផែ', CHARS)],
  ['Hangul', () => fill('항구 위원회는 화요일에 만났다. ', CHARS)],
  ['emoji alone', () => fill('👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿', CHARS)],
  ['lone surrogates between words', () => fill('pier \ud800 wall \udc00 ', CHARS)],
  ['words with a mark on every letter', () => fill('h\u0301a\u0301r\u0301b\u0301 ', CHARS)],
  ['letters of full width', () => fill('Ｈａｒｂｏｕｒ ', CHARS)],
  ['line breaks after every word', () => fill('harbour<br>', CHARS)],
  ['paragraphs of one sentence', () => numbered(800, (i) => `</p><p>The council of ${letters(i)} met in Oslo on day ${i}.`)],
  ['placenames', () => fill('Oslo, Paris, London, Georgia, Jordan, Chad, Turkey, ', CHARS)],
  ['datelines', () => fill('OSLO (AP) — ', CHARS)],
  ['addresses', () => fill('https://a.example/b?c=d ', CHARS)],
  ['hashes', () => fill('#harbour @council ', CHARS)],
  ['code', () => fill('if (a[0] === "b") { return {}; } ', CHARS)],
  ['tabs and columns', () => fill('1,000\t2,000\t', CHARS)],
  ['the words of prototypes', () => fill('constructor __proto__ toString hasOwnProperty valueOf ', CHARS)],
  ['names of prototypes', () => fill('Constructor Prototype said. “Proto,” said Constructor. __proto__ ', CHARS)],
]; // biome-ignore format: a row is a line

/** The few that are as large as an object may be: each in a process of its own, with 512 MB. */
const heavy: Attack[] = objects([
  ['a line of 10 MB', () => fill(`${PROSE[0]} `, 10_000_000)],
  ['a word of 4.9 MB in a page', () => page({ body: `<p>${fill('harbour', 4_900_000)}.</p>` })],
  ['a page of 24 MB of different paragraphs', () => page({ tail: numbered(45_000, (i) => `<p>${i} ${PROSE[i % 4]!.slice(0, 480)}.</p>`) })],
  ['a dump of 24 MB', () => numbered(42_000, (i) => `${i} ${PROSE[i % 4]!.slice(0, 540)}.\n\n`)],
  ['200,000 nodes', () => page({ tail: '<span>x</span>'.repeat(200_000) })],
  ['half a million attributes', () => page({ tail: `<p ${numbered(500_000, (i) => `a${i}=b `)}>` })],
  ['24 MB of white space', () => `${' \n'.repeat(12_000_000)}x`],
  ['24 MB of open brackets', () => '<html>'.padEnd(24_000_000, '<')],
  ['24 MB of doubly encoded text', () => page({ tail: `<p>${fill('Ã©', 12_000_000)}` })],
]).map((attack) => ({ ...attack, heavy: true as const })); // biome-ignore format: a row is a line

export const texts: Attack[] = [
  ...BODIES.map(
    ([name, body]): Attack => ({
      name: `body: ${name}`,
      make: () => raw(page({ body: `<p>${PROSE[0]}</p><p>${body()}</p><p>${PROSE[1]}</p>` })),
    }),
  ),
  ...heavy,
];
