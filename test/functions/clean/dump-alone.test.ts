import fc from 'fast-check';
import { cleanDump } from '../../../functions/clean/dump.ts';
import { normalizeText } from '../../../functions/clean/normalize.ts';
import { HARBOUR, RIVER_JA, SHIP_HE, type Story } from './pages.ts';

/** An article that comes alone, without a page around it, comes out as it went in. */

const MILL_DE: Pick<Story, 'title' | 'paragraphs'> = {
  title: 'Im Moor von Aldersbek brennt wieder ein Torfofen',
  paragraphs: [
    'Zum ersten Mal seit sechzig Jahren hat der Heimatverein von Aldersbek den alten Torfofen am Rand des Moors angeheizt, und aus drei Dörfern kamen die Leute, um zuzusehen.',
    '„Wir wussten nicht, ob der Schornstein zieht“, sagt Vereinsvorsitzende Hedda Brons, die den Ofen mit vier Helfern in zwei Sommern freigelegt hat. Er zog beim zweiten Versuch.',
    'Gebrannt wird kein Torf mehr, sondern Abfallholz aus der Schreinerei im Nachbarort; so will es die Auflage des Naturschutzes.',
    'Im Herbst soll darin Brot gebacken werden.',
  ],
};

const FAROL_ES: Pick<Story, 'title' | 'paragraphs'> = {
  title: 'El faro de Punta Brava vuelve a tener farera',
  paragraphs: [
    'La autoridad portuaria ha nombrado a Lucía Andrade farera de Punta Brava, un puesto que llevaba vacío desde que se automatizó la linterna hace veintidós años.',
    '«No voy a encender nada a mano», aclara Andrade, que hasta ahora enseñaba física en un instituto de la comarca. «Voy a cuidar de un edificio que se estaba cayendo».',
    'Las obras, que empezarán en primavera, costarán unos cuatrocientos mil euros y dejarán abierta al público la sala de las lentes.',
    'El primer turno de visitas ya está completo.',
  ],
};

const MOST_RU: Pick<Story, 'title' | 'paragraphs'> = {
  title: 'В Зареченске открыли пешеходный мост через Велью',
  paragraphs: [
    'Новый пешеходный мост через реку Велью открыли в Зареченске в субботу утром, и за первый день по нему прошло больше людей, чем живёт в городе.',
    '«Мы ждали его двенадцать лет и всё это время ездили в обход», — сказала учительница Марина Лосева, которая пришла на открытие с целым классом.',
    'Строители обещают, что деревянный настил прослужит тридцать лет, если зимой его не будут посыпать солью.',
    'Перила покрасят весной.',
  ],
};

const MARKET_AR: Pick<Story, 'title' | 'paragraphs'> = {
  title: 'سوق النحاسين القديم يستقبل الزوار من جديد بعد ترميمه',
  paragraphs: [
    'أعادت البلدية افتتاح سوق النحاسين القديم صباح الخميس بعد أعمال ترميم استمرت عامين، وعاد إليه أربعون حرفيا كانوا قد نقلوا ورشهم إلى أطراف المدينة.',
    'وقال الحرفي سليم الدباغ إن الأجرة بقيت كما كانت قبل الترميم، وإن السقف الخشبي الجديد يحمي البضائع من المطر لأول مرة منذ سنوات طويلة.',
    'وتأمل البلدية أن يزور السوق نحو ثلاثة آلاف شخص كل أسبوع خلال الصيف.',
  ],
};

const STORIES = [HARBOUR, SHIP_HE, RIVER_JA, MILL_DE, FAROL_ES, MOST_RU, MARKET_AR];
const WRITTEN_WITHOUT_SPACES = [RIVER_JA];

/** Lines of at most so many characters, broken between words. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last]!.length + 1 + word.length > width) lines.push(word);
    else lines[last] += lines[last] === '' ? word : ` ${word}`;
  }
  return lines.join('\n');
}

const bodyOf = (text: string): string =>
  cleanDump(normalizeText(text))
    .blocks.map((block) => block.text)
    .join('\n');

const story = fc.constantFrom(...STORIES);

describe('an article alone', () => {
  test('comes through whole, with or without headline and blank lines, however long it is', () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.constantFrom('\n', '\n\n'),
        (told, most, headed, gap) => {
          const paragraphs = told.paragraphs.slice(0, most);
          const text = [...(headed ? [told.title] : []), ...paragraphs].join(gap);
          expect(bodyOf(text)).toBe(paragraphs.join('\n'));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('comes through whole when its lines are broken', () => {
    const spaced = fc.constantFrom(...STORIES.filter((told) => !WRITTEN_WITHOUT_SPACES.includes(told as Story)));
    fc.assert(
      fc.property(spaced, fc.integer({ min: 60, max: 90 }), fc.boolean(), (told, width, headed) => {
        const paragraphs = told.paragraphs.map((paragraph) => wrap(paragraph, width));
        const text = [...(headed ? [told.title] : []), ...paragraphs].join('\n\n');
        expect(bodyOf(text)).toBe(told.paragraphs.join('\n'));
      }),
      { numRuns: 80 },
    );
  });

  test('its headline is evidence, not body', () => {
    for (const { title, paragraphs } of STORIES) {
      const { evidence } = cleanDump([title, ...paragraphs].join('\n\n'));
      expect(evidence.lines.filter((line) => line.role === 'headline').map((line) => line.text)).toEqual([title]);
    }
  });

  test('a notice that stands alone is no article', () => {
    for (const notice of ['Please enable JavaScript to view this site.', 'Advertisement', '404']) {
      expect(() => cleanDump(notice)).toThrow('holds no running text');
    }
  });
});
