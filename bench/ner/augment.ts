import packed from '../../functions/enrich/entities/gazetteer.data.json' with { type: 'json' };
import { ORGANIZATIONS } from '../../functions/enrich/entities/lexicon/organizations.ts';
import { GIVEN_NAMES, SURNAMES } from '../../functions/enrich/entities/lexicon/people.ts';
import { REGIONS } from '../../functions/enrich/entities/lexicon/regions.ts';
import { DEMONYMS } from '../../functions/enrich/entities/lexicon/words.ts';
import { unpack } from '../../functions/enrich/entities/packed.ts';
import { randomFrom } from './crf.ts';
import type { Labelled, Mention } from './documents.ts';
import { AGENCIES, ARTICLES, BODIES, COMPANIES, FIELDS, TEAM_ENDS } from './templates.ts';

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

/** `count` made-up articles: the templates with names of the gazetteer, of the lexicon and made up. */
export function makeArticles(count: number, seed: number): Labelled[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const gazetteer = JSON.parse(unpack(packed.data).toString());
  const cities = (gazetteer.cities as string).split('|');
  const countries = Object.values(gazetteer.countries as Record<string, string>).map((names) => names.split('|')[0]!);
  const given = [...(gazetteer.given as string).split('|'), ...GIVEN_NAMES, ...GIVEN_NAMES, ...GIVEN_NAMES];
  const surnames = [...SURNAMES];
  const regions = [...REGIONS.keys()];
  const organizations = [...ORGANIZATIONS];
  const demonyms = [...DEMONYMS.keys()].filter((name) => !name.endsWith('s'));
  // Cities stand by population: the first of two chances goes to the largest thousand.
  const city = () => (random() < 0.5 ? cities[Math.floor(random() * 1000)]! : pick(cities));
  const madeUp = () => {
    const syllables =
      'al an ar be bo ca co cor da den do el en er fa fin ga gen go ha in ka ko la len li lo ma mer mi mo na ne no nor ol on or pa per po qua ra re ri ro sa se si so sta ta tec tel ti to tra tri ul un va ver vi vo wa xa za zen'.split(
        ' ',
      );
    const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables)).join('');
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const surname = () =>
    random() < 0.75
      ? pick(surnames)
      : random() < 0.5
        ? madeUp()
        : `${pick(['Mc', "O'", 'van ', 'al-', 'De ', 'Abdul-', ''])}${madeUp()}`;
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
  const person = () => {
    const initial = random() < 0.15 ? ` ${pick([...'ABCDEFGHJKLMRSTW'])}.` : '';
    const last = surname();
    return { full: `${pick(given)}${initial} ${last}`, last };
  };
  const organization = () => {
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
  };
  const team = () => (random() < 0.3 ? pick(organizations) : city() + pick(TEAM_ENDS));
  return Array.from({ length: count }, (_, index) => {
    const people = [person(), person()];
    const bodies = [organization(), organization()];
    const slots: Record<string, () => string> = {
      p: () => people[0]!.full,
      q: () => people[0]!.last,
      p2: () => people[1]!.full,
      q2: () => people[1]!.last,
      o: () => bodies[0]!.name,
      a: () => bodies[0]!.short,
      o2: () => bodies[1]!.name,
      '#': () => String(Math.floor(10 ** (random() * 3))),
      day: () => pick(DAYS),
      month: () => pick(MONTHS),
      r: () => pick(regions),
    };
    const fixed: [string, string][] = [
      ['m', random() < 0.8 ? fill(pick(BODIES)) : pick(organizations)],
      ['w', pick(AGENCIES)],
      ['t', team()],
      ['t2', team()],
      ['c', city()],
      ['c2', city()],
      ['n', random() < 0.8 ? pick(countries) : pick(regions)],
      ['n2', pick(countries)],
      ['d', pick(demonyms)],
    ];
    for (const [slot, value] of fixed) slots[slot] = () => value;
    let text = '';
    const mentions: Mention[] = [];
    for (const line of pick(ARTICLES)) {
      // a headline or a dateline in capitals is in capitals throughout
      const shout = /^[^a-z{}]*(\{[^}]*\}[^a-z{}]*)+$/.test(line) && /[A-Z]{3}/.test(line);
      const dateline = /^\{c\}[ ,(]/.test(line) && random() < 0.7;
      let at = 0;
      for (const match of line.matchAll(/\{([a-z#]+2?)\}/g)) {
        text += line.slice(at, match.index);
        at = match.index + match[0].length;
        let value = slots[match[1]!]!();
        if (shout || (dateline && match.index === 0)) value = value.toUpperCase();
        const type = TYPE_OF[match[1]!.replace('2', '')];
        if (type && match[1] !== 'day' && match[1] !== 'd')
          mentions.push({ start: text.length, end: text.length + value.length, type });
        text += value;
      }
      text += `${line.slice(at)}\n`;
    }
    return { id: `made-${index}`, corpus: 'made', genre: 'news', text, mentions: mentions.map((mention) => tidy(mention, text)) };
  });
}

/** Articles and possessives stay outside, as in the labelled sets. */
function tidy({ start, end, type }: Mention, text: string): Mention {
  const article = /^(the|The) /.exec(text.slice(start, end));
  return { start: article && type !== 'PLACE' ? start + 4 : start, end, type };
}
