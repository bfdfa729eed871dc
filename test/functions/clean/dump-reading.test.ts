import fc from 'fast-check';
import {
  isCaption,
  joinCaptionLabels,
  readLabelledCaption,
  splitRepeatedCaption,
} from '../../../functions/clean/dump-captions.ts';
import { dropLinkMarks } from '../../../functions/clean/dump-link-marks.ts';
import { readMarkdown } from '../../../functions/clean/dump-markdown.ts';
import { kindOfLine } from '../../../functions/clean/dump-phrases.ts';
import { splitEndlessLines } from '../../../functions/clean/dump-sentences.ts';
import { unwrapText } from '../../../functions/clean/dump-unwrap.ts';
import { cpuMs } from '../../cpu-ms.ts';

/** Breaks a paragraph greedily, as editors do. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]!;
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const PARAGRAPHS = [
  'The ferry to Marsh Point will sail again in spring, the council said on Wednesday, after it found the money for a new landing stage of steel.',
  '“We have listened to two months of very reasonable anger,” its leader told the meeting, which lasted until nearly midnight and was loud throughout.',
  'Nobody was hurt in the storm, but 380 people have had to take a bus that needs fifty minutes for a journey the boat made in nine.',
  'Trial runs are planned for March.',
];

describe('unwrapText', () => {
  test.each([48, 60, 68, 72, 76, 80, 100])('joins paragraphs wrapped at %d columns', (width) => {
    const paragraphs = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS];
    expect(unwrapText(paragraphs.map((paragraph) => wrap(paragraph, width)).join('\n\n'))).toBe(paragraphs.join('\n\n'));
  });

  test('without blank lines a short line ends its paragraph', () => {
    expect(unwrapText(PARAGRAPHS.map((paragraph) => wrap(paragraph, 60)).join('\n')).split('\n')).toHaveLength(4);
  });

  test('a text browser’s page: all lines indented, menus around', () => {
    const menu = Array.from({ length: 40 }, (_, index) => `   Section ${index}`).join('\n');
    const story = PARAGRAPHS.map((paragraph) => wrap(paragraph, 70).replace(/^/gm, '   ')).join('\n\n');
    const lines = unwrapText(`${menu}\n\n${story}\n\n${menu}`).split('\n');
    for (const paragraph of PARAGRAPHS) expect(lines).toContain(paragraph);
  });

  test.each([
    ['paragraphs on single lines', PARAGRAPHS.join('\n\n')],
    ['a menu', 'Home\nNews\nSport\nBusiness\nWhat’s on\nOpinion\nLetters\nSign in'],
    [
      'a poem',
      'The boat that left at half past four\nhas not been seen since then,\nand those who waited on the shore\nhave all gone home again.\nThe lamp is lit, the kettle on,\nthe dog lies at the door.',
    ],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(unwrapText(text)).toBe(text);
  });

  test('200,000 full lines without an end are one paragraph, in linear time', () => {
    const text = 'the quick brown fox jumps over the lazy dog and then the next one\n'.repeat(200_000);
    const start = process.cpuUsage().user;
    expect(unwrapText(text).trimEnd()).not.toContain('\n');
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(4);
  });

  test('never loses a word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z.]{1,12}$/), { minLength: 1, maxLength: 300 }),
        fc.integer({ min: 20, max: 130 }),
        (words, width) => {
          const text = wrap(words.join(' '), width);
          expect(unwrapText(text).split(/\s+/)).toEqual(text.split(/\s+/));
        },
      ),
    );
  });
});

describe('dropLinkMarks', () => {
  test('the numbers of a text browser go', () => {
    const text = '[1]Home [2]News\n * [3]Sport\nThe [4]ferry (see [5]map) sails.';
    expect(dropLinkMarks(text)).toBe('Home News\n * Sport\nThe ferry (see map) sails.');
  });

  test.each([
    'References stand behind their word[1], or after the stop.[2] And so on.[3] Then.[4] More.[5] Last.[6]',
    'A list: [3]x [9]y [2]z [14]q [1]r',
    'Two marks only: [1]x [2]y',
  ])('others stay: %s', (text) => {
    expect(dropLinkMarks(text)).toBe(text);
  });
});

describe('splitEndlessLines', () => {
  test('a page on one line falls into its pieces', () => {
    const line = `Skip to content  Home | News | Sport  ${PARAGRAPHS.join(' ').repeat(8)} Advertisement ${PARAGRAPHS.join(' ')} Related Articles The tunnel under the tunnel`;
    const lines = splitEndlessLines(line).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['Home', 'Advertisement', 'Related Articles']));
    expect(Math.max(...lines.map((piece) => piece.length))).toBeLessThan(1_000);
    expect(lines.join(' ').replace(/\W+/g, '')).toBe(line.replace(/\W+/g, ''));
  });

  test('abbreviations end no sentence', () => {
    const sentence = 'Mr. A. Tregear of the St. Ives Co. said the U.S. firm would pay. ';
    const pieces = splitEndlessLines(sentence.repeat(60)).split('\n');
    for (const piece of pieces) expect(piece.endsWith('would pay.')).toBe(true);
  });

  test('leaves texts with lines alone', () => {
    const text = PARAGRAPHS.join('\n');
    expect(splitEndlessLines(text)).toBe(text);
  });
});

describe('readMarkdown', () => {
  test('marks become plain text', () => {
    const { text, isMarkdown } = readMarkdown(
      '# Ferry returns\n\n[Home](https://a.example) [News](https://a.example/n_(2)) [x](y)\n\n![Image 3: stage](p.jpg)\n\nThe **ferry** will _sail_ again.\n\n* one\n- two\n\n> said she\n\n* * *\n',
    );
    expect(isMarkdown).toBe(true);
    expect(text.split('\n').filter(Boolean)).toEqual([
      '# Ferry returns',
      'Home News x',
      'The ferry will sail again.',
      '• one',
      '• two',
      'said she',
    ]);
  });

  test('cells of a table are parted by tabs', () => {
    const { text } = readMarkdown(
      'Years of the mill:\n| Year | **Event** |\n|---|---|\n| 1170 | First mill |\n| 1951 | Last flour |\nIt stood.',
    );
    expect(text.split('\n').filter(Boolean)).toEqual([
      'Years of the mill:',
      'Year\tEvent',
      '1170\tFirst mill',
      '1951\tLast flour',
      'It stood.',
    ]);
  });

  test('plain text is no Markdown', () => {
    const text = 'Item #1 costs 3*4 dollars.\n- "No," he said.\n* footnote\nsnake_case_words and 2*3*4\n';
    expect(readMarkdown(text)).toMatchObject({ text, isMarkdown: false });
  });
});

describe('captions', () => {
  const caption = 'The light of Gannet Ledge, seen from the supply boat on Monday.';
  const credit = 'Marguerite Oyelaran/Coastline Images';

  test.each([
    ['credit in both and between', `${caption} ${credit} © ${credit} ${caption} ${credit}`],
    ['credit between only', `${caption} © ${credit} ${caption}`],
    ['label between', `${caption} Photo: ${credit} ${caption}`],
  ])('%s: once, credit apart', (_, line) => {
    expect(splitRepeatedCaption(line)).toEqual({ caption, credit });
  });

  test('nothing between', () => {
    expect(splitRepeatedCaption(`${caption} ${caption}`)).toEqual({ caption });
  });

  test.each([
    'A sentence that is long enough, and then another that says something quite different from it.',
    'Row, row, row your boat. Row, row, row your boat.',
    'He said that he would not go. He said that he would not go to the meeting, nor to the one after it, nor to any other meeting in that hall while he lived.',
  ])('prose does not repeat itself: %s', (line) => {
    expect(splitRepeatedCaption(line)).toBeUndefined();
  });

  test('a credit makes a caption, prose with an agency in it does not', () => {
    expect(isCaption('Traders at the fish market. Photo: Gregor Haldane/Herald')).toBe(true);
    expect(isCaption('Das Freibad am Montag (Foto: Käthe Weißgerber)')).toBe(true);
    expect(isCaption('The agency Reuters reported on Monday that the mine would stay closed for another week at least.')).toBe(
      false,
    );
  });
});

describe('kindOfLine', () => {
  test.each([
    ['image beaconimage beaconimage beacon1', 'beacon'],
    ['Advertisement', 'advertisement'],
    ['ANZEIGE', 'advertisement'],
    ['Your browser is out of date. Please update it for the best experience on Lumo.', 'notice'],
    ['3 / 12', 'counter'],
    ['Related Articles', 'related'],
    ['Mehr zum Thema: Brücken', 'related'],
    ['Start your free month of The Tidewater Gazette', 'subscription'],
    ['© 2024 Courier Newspapers Ltd', 'legal'],
    ['Impressum | Datenschutz', 'legal'],
    ['Ansvarig utgivare: Karin Ek', 'legal'],
    ['Filed under: Ferries, Harbour', 'tags'],
    ['Este contenido es exclusivo para suscriptores', 'subscription'],
    ['You are receiving this email because you signed up at our desk.', 'subscription'],
    ['Empfohlener redaktioneller Inhalt', 'consent'],
    ['An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.', 'consent'],
    ['【関連記事】港の朝市', 'related'],
    ['Teilen: Facebook WhatsApp', 'share'],
  ])('%s is %s', (text, reason) => {
    expect(kindOfLine(text)?.reason).toBe(reason);
  });

  test.each([
    'The advertisement showed a lighthouse.',
    'Related to nobody, she inherited everything.',
    'Tags were torn off the sheep.',
    'About us there is little to say.',
    'An dieser Stelle stand bis 1951 eine Mühle.',
    'More from the reserves would be needed, the council said.',
    'A browser that is old does not support the new site, and nobody minds, said the mayor, who has used the same computer since the year the ferry was last painted and means to go on.',
  ])('no kind: %s', (text) => {
    expect(kindOfLine(text)?.certain ?? false).toBe(false);
  });

  test('any line in linear time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 250, unit: 'grapheme' }), (text) => void kindOfLine(text)),
      { numRuns: 300 },
    );
    const pieces = [
      'share ',
      'read more ',
      'browser is ',
      '1',
      'image beacon',
      'terms and ',
      'facebook ',
      '- ',
      'tags: ',
      'an dieser stelle wird ',
      'impressum ',
    ];
    const took = cpuMs(() => {
      for (const piece of pieces) {
        kindOfLine(piece.repeat(250).slice(0, 250));
        kindOfLine(`${piece.repeat(250).slice(0, 249)}!`);
      }
    });
    expect(took).toBeLessThan(1_000);
  });
});

describe('labels that are read out before a picture', () => {
  test.each([
    ['Image caption, The old pier on Monday', { caption: 'The old pier on Monday' }],
    ['Image source, Getty Images', { caption: '', credit: 'Getty Images' }],
    ['Bildunterschrift: Die alte Pier', { caption: 'Die alte Pier' }],
    ['Image captions are missing on half of the pages.', undefined],
    ['Legends of the harbour', undefined],
  ])('%s', (text, found) => {
    expect(readLabelledCaption(text)).toEqual(found);
  });

  test('on lines of their own they are joined with the next', () => {
    expect(joinCaptionLabels('One.\n\nImage caption,\n\nThe old pier\n\nImage source,\nPA\n\nTwo.')).toBe(
      'One.\n\nImage caption, The old pier\n\nImage source, PA\n\nTwo.',
    );
  });
});
