import { findHead } from '../../../functions/clean/dump-head.ts';
import { readLines } from '../../../functions/clean/dump-lines.ts';
import { roleOfText } from '../../../functions/clean/dump-shapes.ts';

describe('findHead', () => {
  const roles = (head: string[], leads: string[]) => {
    const lines = readLines([...head, ...leads].join('\n'));
    const body = lines.length - leads.length;
    const found = findHead(lines, body, (at) => at >= body);
    return Object.fromEntries([...found].map(([at, role]) => [lines[at]!.text, role]));
  };
  const leads = ['The ferry to Marsh Point will sail again in spring, the council said on Wednesday.'];

  test('headline, one line with publisher, date and author', () => {
    expect(
      roles(
        ['Skip to content', 'Ferry to Marsh Point Will Return, Council Says', 'The Courier 1/18/2024 Morwenna Tasker'],
        leads,
      ),
    ).toEqual({
      'Ferry to Marsh Point Will Return, Council Says': 'headline',
      'The Courier 1/18/2024 Morwenna Tasker': 'byline',
    });
  });

  test('kicker, deck, byline and date on lines of their own; the menu has no role', () => {
    const head = [
      'Home',
      'News',
      'Sport',
      'Thursday, 18 January 2024',
      'Weather',
      'Jobs',
      'Notices',
      'Transport',
      'Ferry to Marsh Point will return by spring',
      'The council has found the money for a new landing stage, four months after the storm.',
      'By Morwenna Tasker',
      '18 January 2024 6:45',
    ];
    // "Transport" is the menu's last label as likely as the kicker: it gets none.
    expect(roles(head, leads)).toEqual({
      'Ferry to Marsh Point will return by spring': 'headline',
      'The council has found the money for a new landing stage, four months after the storm.': 'deck',
      'By Morwenna Tasker': 'byline',
      '18 January 2024 6:45': 'date',
    });
  });

  const HEADLINE = 'Ferry to Marsh Point will return by spring';

  test('a kicker in capitals, or after a blank line', () => {
    expect(roles(['Home', 'News', 'TRANSPORT', HEADLINE, 'By Morwenna Tasker'], leads)).toMatchObject({ TRANSPORT: 'kicker' });
    expect(roles(['Home', 'News', '', 'Transport', HEADLINE, 'By Morwenna Tasker'], leads)).toMatchObject({
      Transport: 'kicker',
    });
  });

  test('buttons, a picture and other stories between headline and text', () => {
    const head = [
      'Home',
      'Sport',
      HEADLINE,
      'By',
      'Morwenna Tasker',
      'Share',
      'Facebook',
      'Twitter',
      'Copy link',
      'Two hurt as lorry overturns on coast road',
      'Harbour market to stay shut until the weekend',
      'The landing stage at Marsh Point on 3 October 2023, a week after the storm had broken its deck in two. Photo: Ines Roth/Coast Pictures',
    ];
    expect(roles(head, leads)).toEqual({ [HEADLINE]: 'headline', 'Morwenna Tasker': 'byline' });
  });

  test('names in a row, with their paper; the headline printed twice', () => {
    const head = [HEADLINE, 'JORDAN PIKE, MORWENNA TASKER, THE COURIER', '18 JAN 2024', HEADLINE];
    expect(roles(head, leads)).toEqual({
      [HEADLINE]: 'headline',
      'JORDAN PIKE, MORWENNA TASKER, THE COURIER': 'byline',
      '18 JAN 2024': 'date',
    });
  });

  test("the list of other stories above has names and days of its own; a picture's agency is no author", () => {
    const head = [
      'LATEST',
      'Harbour market to stay shut until the weekend',
      'Lucius Penhale',
      'January 17, 2024',
      'TRANSPORT',
      HEADLINE,
      'Coast Images',
      'Morwenna Tasker',
      'January 18, 2024',
    ];
    expect(roles(head, leads)).toEqual({
      TRANSPORT: 'kicker',
      [HEADLINE]: 'headline',
      'Morwenna Tasker': 'byline',
      'January 18, 2024': 'date',
    });
  });

  test('a deck about more of the story than the headline', () => {
    const head = [
      'Transport',
      HEADLINE,
      'The council said on Wednesday that the ferry will sail again; it has found the money for a landing stage.',
      'By Morwenna Tasker',
    ];
    expect(roles(head, leads)).toMatchObject({ [HEADLINE]: 'headline', [head[2]!]: 'deck' });
  });

  test.each([
    'Reuters',
    'AFP',
    'dpa/epd',
    'Associated Press',
    'Morwenna Tasker · The Courier',
    'Le Courrier du Port (avec AFP)',
    'Автор: Кирилл Вешняков',
    'מאת: תמר אלקלעי',
  ])('an agency alone, a name with its paper: %s is a byline', (line) => {
    expect(roles([HEADLINE, line], leads)[line]).toBe('byline');
  });

  test('other languages', () => {
    expect(
      roles(
        ['Die Brücke, die keiner bauen wollte', 'Von Jörg Mühlhäußer', '14. Mai 2011'],
        ['Acht Jahre lang hat der Ort über seine Brücke gestritten.'],
      ),
    ).toEqual({
      'Die Brücke, die keiner bauen wollte': 'headline',
      'Von Jörg Mühlhäußer': 'byline',
      '14. Mai 2011': 'date',
    });
    expect(
      roles(
        ['海霧の町に小さな映画館、40年ぶり復活', '2019年6月22日 07時00分'],
        ['漁港のある青浜町で21日、40年前に閉館した映画館が再び開いた。'],
      ),
    ).toEqual({
      '海霧の町に小さな映画館、40年ぶり復活': 'headline',
      '2019年6月22日 07時00分': 'date',
    });
  });

  test('a byline is no headline, though it is all that stands above the text', () => {
    expect(roles(['By MORWENNA TASKER, The Courier', '18 January 2024'], leads)).toEqual({
      'By MORWENNA TASKER, The Courier': 'byline',
      '18 January 2024': 'date',
    });
  });
});

describe('roleOfText', () => {
  test.each([
    'By Tuesday evening the last ferry had left, and the harbour master locked the gate behind it.',
    'By Christmas, Harbour Master Ellen Brook hopes, the pier will be open again.',
    'By March 5, 2024 the last ferry had left the old pier for good.',
    'On March 5, 2024, the harbour authority closed the pier.',
    'Von Montag an bleibt die alte Pier gesperrt, wie die Hafenbehörde mitteilte.',
    'Por Navidad el viejo muelle seguirá cerrado, según anunció la autoridad portuaria.',
    '글로벌 항만 업계가 낡은 부두를 주목한다',
    '記者会見で港湾局は古い桟橋を閉鎖すると発表した。',
    '记者调查：旧码头为何关闭',
    'كتب رئيس الميناء رسالة إلى العمال يوم الثلاثاء الماضي',
    'מאתיים איש הגיעו לנמל',
  ])('the story itself has none: %s', (text) => {
    expect(roleOfText(text)).toBeUndefined();
  });

  test.each([
    ['By Morwenna Tasker, a reporter for the Courier.', 'byline'],
    ['Published by the editors on March 5, 2024.', 'date'],
    ['This article was first published on March 5, 2024.', 'byline'],
    ['Updated on 5 March 2024.', 'date'],
    ['본지 김민수 기자', undefined],
    ['글 김민수', 'byline'],
    ['本报记者 陆小满 何青', 'byline'],
    ['كتب: أحمد سالم', 'byline'],
    ['מאת: דנה כהן', 'byline'],
  ])('%s: %s', (text, role) => {
    expect(roleOfText(text)).toBe(role);
  });
});
