import packed from '../../functions/enrich/entities/gazetteer.data.json' with { type: 'json' };
import { ORGANIZATIONS } from '../../functions/enrich/entities/lexicon/organizations.ts';
import { GIVEN_NAMES, SURNAMES } from '../../functions/enrich/entities/lexicon/people.ts';
import { REGIONS } from '../../functions/enrich/entities/lexicon/regions.ts';
import { DEMONYMS } from '../../functions/enrich/entities/lexicon/words.ts';
import { unpack } from '../../functions/enrich/entities/packed.ts';
import { randomFrom } from './crf.ts';
import type { Labelled, Mention } from './documents.ts';
import { AGENCIES, ARTICLES, BODIES, COMPANIES, FIELDS, SYLLABLES, TEAM_ENDS } from './templates.ts';

/** Types of the slots that are names. */
const TYPE_OF: Record<string, Mention['type']> = {
  p: 'PERSON',
  q: 'PERSON',
  o: 'ORGANIZATION',
  a: 'ORGANIZATION',
  m: 'ORGANIZATION',
  w: 'ORGANIZATION',
  t: 'ORGANIZATION',
  c: 'PLACE',
  n: 'PLACE',
  r: 'PLACE',
};
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July Aug Sept Oct. November Dec.'.split(' ');

/** What fills a slot, by its name. */
type Slots = Record<string, () => string>;

/** `count` made-up articles: the templates with names of the gazetteer, of the lexicon and made up. */
export function makeArticles(count: number, seed: number): Labelled[] {
  const random = randomFrom(seed);
  const names = createNames(random);
  return Array.from({ length: count }, (_, index) => {
    const slots = fillSlots(names, random);
    const { text, mentions } = write(names.pick(ARTICLES), slots, random);
    return { id: `made-${index}`, corpus: 'made', genre: 'news', text, mentions };
  });
}

/** Draws names of all kinds. */
function createNames(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const gazetteer = JSON.parse(unpack(packed.data).toString());
  const cities = (gazetteer.cities as string).split('|');
  const countries = Object.values(gazetteer.countries as Record<string, string>).map((list) => list.split('|')[0]!);
  // Thrice, for the English lists are ten times as long.
  const given = [...(gazetteer.given as string).split('|'), ...GIVEN_NAMES, ...GIVEN_NAMES, ...GIVEN_NAMES];
  const surnames = [...SURNAMES];
  const regions = [...REGIONS.keys()];
  const organizations = [...ORGANIZATIONS];
  const demonyms = [...DEMONYMS.keys()].filter((name) => !name.endsWith('s'));
  // Half of the time one of the thousand largest.
  const city = () => (random() < 0.5 ? cities[Math.floor(random() * 1000)]! : pick(cities));
  const madeUp = () => {
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const surname = () => {
    if (random() < 0.75) return pick(surnames);
    return random() < 0.5 ? madeUp() : `${pick(['Mc', "O'", 'van ', 'al-', 'De ', 'Abdul-', ''])}${madeUp()}`;
  };
  const acronym = () => Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick([...'ABCDEFGHIKLMNOPRSTUW'])).join('');
  const fill = (pattern: string) =>
    pattern
      .replace('{s}', () => pick(surnames))
      .replace('{s2}', () => pick(surnames))
      .replace('{c}', city)
      .replace('{r}', () => pick(regions))
      .replace('{n}', () => pick(countries))
      .replace('{d}', () => pick(demonyms))
      .replace('{f}', () => pick(FIELDS))
      .replace('{x}', madeUp);
  return {
    pick,
    city,
    country: () => pick(countries),
    region: () => pick(regions),
    demonym: () => pick(demonyms),
    body: () => (random() < 0.8 ? fill(pick(BODIES)) : pick(organizations)),
    team: () => (random() < 0.3 ? pick(organizations) : city() + pick(TEAM_ENDS)),
    person() {
      const initial = random() < 0.15 ? ` ${pick([...'ABCDEFGHJKLMRSTW'])}.` : '';
      const last = surname();
      return { full: `${pick(given)}${initial} ${last}`, last };
    },
    organization() {
      const kind = random();
      if (kind < 0.35) {
        const name = pick(organizations);
        return { name, short: name };
      }
      if (kind < 0.45) {
        const short = acronym();
        return { name: short, short };
      }
      const name = fill(pick(COMPANIES));
      const first = name.split(/[ ,]/)[0]!;
      return { name, short: random() < 0.6 && !/^(Bank|First)$/.test(first) ? first : name };
    },
  };
}

function fillSlots(names: ReturnType<typeof createNames>, random: () => number): Slots {
  const people = [names.person(), names.person()];
  const bodies = [names.organization(), names.organization()];
  const slots: Slots = {
    p: () => people[0]!.full,
    q: () => people[0]!.last,
    p2: () => people[1]!.full,
    q2: () => people[1]!.last,
    o: () => bodies[0]!.name,
    a: () => bodies[0]!.short,
    o2: () => bodies[1]!.name,
    '#': () => String(Math.floor(10 ** (random() * 3))),
    day: () => names.pick(DAYS),
    month: () => names.pick(MONTHS),
    r: names.region,
  };
  const drawn: [string, string][] = [
    ['m', names.body()],
    ['w', names.pick(AGENCIES)],
    ['t', names.team()],
    ['t2', names.team()],
    ['c', names.city()],
    ['c2', names.city()],
    ['n', random() < 0.8 ? names.country() : names.region()],
    ['n2', names.country()],
    ['d', names.demonym()],
  ];
  for (const [slot, value] of drawn) slots[slot] = () => value;
  return slots;
}

/** Fills the lines of an article; a line in capitals and most datelines get their names in capitals. */
function write(lines: string[], slots: Slots, random: () => number): { text: string; mentions: Mention[] } {
  let text = '';
  const mentions: Mention[] = [];
  for (const line of lines) {
    const shout = /^[^a-z{}]*(\{[^}]*\}[^a-z{}]*)+$/.test(line) && /[A-Z]{3}/.test(line);
    const dateline = /^\{c\}[ ,(]/.test(line) && random() < 0.7;
    let at = 0;
    for (const match of line.matchAll(/\{([a-z#]+2?)\}/g)) {
      text += line.slice(at, match.index);
      at = match.index + match[0].length;
      let value = slots[match[1]!]!();
      if (shout || (dateline && match.index === 0)) value = value.toUpperCase();
      const type = TYPE_OF[match[1]!.replace('2', '')];
      if (type) mentions.push({ start: text.length, end: text.length + value.length, type });
      text += value;
    }
    text += `${line.slice(at)}\n`;
  }
  return { text, mentions: mentions.map((mention) => leaveArticle(mention, text)) };
}

/** "The Economist": the article stays outside, as in the labelled sets. */
function leaveArticle({ start, end, type }: Mention, text: string): Mention {
  const article = type !== 'PLACE' && /^[Tt]he /.test(text.slice(start, end));
  return { start: article ? start + 4 : start, end, type };
}
