import { readText } from '../../../functions/enrich/text.ts';
import { findTopics } from '../../../functions/enrich/topics/topics.ts';

const topicsOf = (articleBody: string, inLanguage = 'en') => findTopics(readText({ articleBody, inLanguage }));

const TEXTS: [topic: string, text: string][] = [
  [
    'medtop:15000000',
    'Northgate United beat Harbor City 3-1 on Saturday. Striker Leon Adeyemi scored two goals in the second half, and the goalkeeper saved a penalty. The club is third in the Premier League after ten matches, and its midfielder was named player of the match.',
  ],
  [
    'medtop:16000000',
    'Rebels shelled the army base for a second day, killing at least twelve soldiers, the defence ministry said. Troops returned fire with artillery and air strikes hit the front line near the border. A ceasefire agreed last month has collapsed.',
  ],
  [
    'medtop:04000000',
    'Shares of the carmaker fell 6 percent after it reported quarterly earnings below the forecasts of analysts. Revenue dropped to 2.1 billion dollars. Investors fear that higher interest rates will hurt sales, and the stock market closed lower.',
  ],
  [
    'medtop:03000000',
    'An earthquake of magnitude 6.1 struck the highlands on Friday, killing at least four people. Rescuers searched for survivors under collapsed houses, and several aftershocks were felt. The quake blocked the only road.',
  ],
  [
    'medtop:02000000',
    'A judge sentenced a former bookkeeper to four years in prison for fraud. Police arrested him last year after prosecutors charged him with stealing from a charity. The jury found him guilty after a trial of three weeks.',
  ],
  [
    'medtop:07000000',
    'Doctors are urging parents to have their children vaccinated after an outbreak of measles. The hospital has treated thirty patients, and health officials say the vaccine is safe. The virus spreads easily among people who are not immune.',
  ],
];

describe('findTopics', () => {
  test.each(TEXTS)('%s', (topic, text) => expect(topicsOf(text)?.[0]?.id).toBe(topic));

  test('goes deeper where words are plain', () => {
    expect(topicsOf(TEXTS[3]![1])?.map(({ name }) => name)).toContain('earthquake');
    expect(topicsOf(TEXTS[0]![1])?.map(({ name }) => name)).toContain('soccer');
  });

  test('none rather than a doubtful one', () => {
    expect(topicsOf('It is what it is, and then there is more of it.')).toEqual([]);
    expect(topicsOf('')).toEqual([]);
  });

  test('English only', () => expect(topicsOf('Der Verein gewann am Samstag mit drei Toren.', 'de')).toBeUndefined());

  test('all of them, ranked, when asked', () => {
    const all = findTopics(readText({ articleBody: TEXTS[2]![1] }), { all: true })!;
    expect(all.filter(({ id }) => id.endsWith('000000'))).toHaveLength(17);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });
});

test('none for a text without words, even if all are asked for', () => {
  for (const articleBody of ['', ' \n', '::', 'Zzyqx vlorp'])
    expect(findTopics(readText({ articleBody, inLanguage: 'en' }), { all: true })).toEqual([]);
});
