import type { Entity } from '../../../shared/article.ts';
import { findCountry } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { ALIASES, COUNTRY_ALIASES } from './lexicon/aliases.ts';
import { CITY_NAMES } from './lexicon/languages.ts';
import { NAME_PARTICLES, ORGANIZATION_WORDS } from './lexicon/words.ts';
import { slugOf } from './slug.ts';

/** A name with its tokens, and its text with single blanks. */
export interface Mention extends Name {
  words: string[];
  text: string;
}

/** The mentions of one person, body or place, in order. */
export interface Group {
  id: string;
  type: Entity['type'];
  name: string;
  mentions: Mention[];
}

/**
 * Joins the mentions that mean the same: a surname its full name, an acronym its expansion, a company's first word the company,
 * other names of countries. Linear in the mentions.
 */
export function joinMentions(mentions: Mention[]): Group[] {
  const people = joinPeople(mentions.filter(({ type }) => type === 'PERSON'));
  const organizations = joinOrganizations(mentions.filter(({ type }) => type === 'ORGANIZATION'));
  const places = joinPlaces(mentions.filter(({ type }) => type === 'PLACE'));
  const groups = new Map<string, Group>();
  for (const { type, name, mentions: own } of [...people, ...organizations, ...places]) {
    const id = `${type.toLowerCase()}/${slugOf(type === 'PERSON' ? withoutInitials(name) : name)}`;
    const group = groups.get(id);
    if (!group) groups.set(id, { id, type, name, mentions: own });
    else group.mentions = [...group.mentions, ...own].sort((a, b) => a.from - b.from);
  }
  // A name of signs alone has no id, and is no name.
  return [...groups.values()].filter(({ id }) => !id.endsWith('/'));
}

type Joined = Omit<Group, 'id'>;

const SUFFIX = /^(?:Jr|Sr|II|III|IV|Esq)\.?$/i;
const INITIAL = /^\p{Lu}\.?$/u;
const fold = (word: string) => slugOf(word.replace(/['’]s$/, ''));

function joinPeople(mentions: Mention[]): Joined[] {
  /** Keys of full names by surname, given name, and their last two words. */
  const byPart = new Map<string, Set<string>>();
  const keyOf = new Map<Mention, string>();
  for (const mention of mentions) {
    const core = coreOf(mention.words);
    if (core.length < 2 || NAME_PARTICLES.has(mention.words[0]!)) continue;
    const key = `${core[0]} ${core.at(-1)}`;
    keyOf.set(mention, key);
    for (const part of [`last:${core.at(-1)}`, `first:${core[0]}`, `last:${core.slice(-2).join(' ')}`]) {
      const keys = byPart.get(part);
      if (keys) keys.add(key);
      else byPart.set(part, new Set([key]));
    }
  }
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const core = coreOf(mention.words);
    const last = core.at(-1) ?? '';
    let key = keyOf.get(mention);
    if (!key) {
      const tail = byPart.get(`last:${core.join(' ')}`) ?? byPart.get(`last:${last}`);
      const first = byPart.get(`first:${core.join(' ')}`);
      // Of two people of one surname the one first named in full goes by it; relatives are named in full each time.
      key = tail ? [...tail][0] : first?.size === 1 ? [...first][0] : core.join(' ');
    }
    const group = groups.get(key!);
    if (group) group.push(mention);
    else groups.set(key!, [mention]);
  }
  return [...groups.values()].map((own) => ({ type: 'PERSON', name: bestName(own, (words) => words.length), mentions: own }));
}

/** "Colin H. Kahl" is filed as Colin Kahl, for copy gives and drops initials freely. */
const withoutInitials = (name: string) => name.replace(/(?<=\S ) *(?:\p{Lu}\. ?)+(?=\S)/gu, '');

/** Folded words without initials, quoted nicknames and what follows a surname. */
function coreOf(words: string[]): string[] {
  const core = words.filter((word) => !SUFFIX.test(word) && /\p{L}/u.test(word)).map(fold);
  const plain = words.filter((word) => !SUFFIX.test(word) && !INITIAL.test(word) && /\p{L}/u.test(word)).map(fold);
  return (plain.length > 1 ? plain : core).filter((word) => word !== '');
}

const LEGAL =
  /^(?:Inc|Corp|Ltd|Co|LLC|PLC|Plc|plc|AG|SA|S\.A|NV|N\.V|BV|AB|SpA|GmbH|Limited|Corporation|Company|Cos|LLP|Pty|Bhd)\.?$/;

function joinOrganizations(mentions: Mention[]): Joined[] {
  const byAcronym = new Map<string, string>();
  const byFirst = new Map<string, string | undefined>();
  const keys = mentions.map(({ words, text }) => {
    const alias = ALIASES.get(text);
    const core = dropLegal(words);
    const key = alias ? slugOf(alias) : slugOf(core.join(' '));
    if (core.length > 1) {
      for (const acronym of [...acronymsOf(core), ...acronymsOf(words)]) if (!byAcronym.has(acronym)) byAcronym.set(acronym, key);
      const first = core[0]!;
      // Two bodies with one first word: the word alone means neither.
      if (!ORGANIZATION_WORDS.has(first)) byFirst.set(first, byFirst.has(first) && byFirst.get(first) !== key ? undefined : key);
    }
    return key;
  });
  mentions.forEach((mention, index) => {
    const behind = mentions[index + 1];
    // "European Centre for Disease Prevention and Control (ECDC)"
    if (behind?.from === mention.to + 1 && isAcronym(behind.words) && abbreviates(behind.words[0]!, mention.words))
      byAcronym.set(behind.words[0]!, keys[index]!);
  });
  const groups = new Map<string, Mention[]>();
  mentions.forEach((mention, index) => {
    const { words } = mention;
    const plain = words.join('').replaceAll('.', '');
    let key = keys[index]!;
    if (words.length === 1)
      key = (/^\p{Lu}{2,7}s?$/u.test(plain) ? byAcronym.get(plain) : undefined) ?? byFirst.get(words[0]!) ?? key;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  });
  return [...groups.values()].map((own) => {
    const name = bestName(own, (words) => (isAcronym(words) ? 0 : dropLegal(words).length)).replace(LEGAL_END, '');
    return { type: 'ORGANIZATION', name: ALIASES.get(name) ?? name, mentions: own };
  });
}

const LEGAL_END =
  /(?:[ ,&]+(?:Inc|Corp|Ltd|Co|LLC|PLC|Plc|plc|AG|SA|S\.A|NV|N\.V|BV|AB|SpA|GmbH|Limited|Corporation|Company|Cos|LLP|Pty|Bhd)\.?)+$/;

function dropLegal(words: string[]): string[] {
  let to = words.length;
  while (to > 1 && (LEGAL.test(words[to - 1]!) || words[to - 1] === ',' || words[to - 1] === '&')) to--;
  return words.slice(0, to);
}

const isAcronym = (words: string[]) => words.length === 1 && /^[\p{Lu}.]+$/u.test(words[0]!);

/** Whether an acronym of three letters or more is made of initials of a name's words, in order and from the first on. */
function abbreviates(acronym: string, words: string[]): boolean {
  if (words.length < 3 || acronym.length < 3 || acronym[0] !== words[0]![0]) return false;
  let at = 0;
  for (const word of words) if (word[0]!.toUpperCase() === acronym[at]) at++;
  return at === acronym.length;
}

/** "Bank of England" → BE, BOE. */
function acronymsOf(words: string[]): string[] {
  const letters = words.filter((word) => /^\p{L}/u.test(word));
  const large = letters.filter((word) => /^\p{Lu}/u.test(word));
  return [large, letters]
    .map((list) => list.map((word) => word[0]!.toUpperCase()).join(''))
    .filter((acronym) => acronym.length > 1);
}

function joinPlaces(mentions: Mention[]): Joined[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const text = titled(mention.text);
    const country = COUNTRY_ALIASES.get(text) ?? findCountry(text);
    const key = country ? `country ${country}` : slugOf(CITY_NAMES.get(text) ?? ALIASES.get(text) ?? text);
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups].map(([key, own]) => {
    const name = key.startsWith('country ') ? countryName(key.slice(8)) : bestName(own, () => 0);
    return { type: 'PLACE', name: CITY_NAMES.get(name) ?? ALIASES.get(name) ?? name, mentions: own };
  });
}

const ENGLISH = new Intl.DisplayNames('en', { type: 'region' });

/** The common English name, under which a country is filed whatever the language of the text. */
function countryName(code: string): string {
  return (ENGLISH.of(code) ?? code).replace(/ \(.*\)$| SAR China$/, '').replace('Türkiye', 'Turkey');
}

/** The fullest form by `fullness`, the most frequent of those, the first of those; in capitals only when no other is. */
function bestName(mentions: Mention[], fullness: (words: string[]) => number): string {
  const forms = new Map<string, { count: number; mention: Mention }>();
  for (const mention of mentions) {
    const form = forms.get(mention.text);
    if (form) form.count++;
    else forms.set(mention.text, { count: 1, mention });
  }
  const all = [...forms.values()];
  const mixed = all.filter(
    ({ mention: { text, words, type } }) => /\p{Ll}/u.test(text) || (type === 'ORGANIZATION' && isAcronym(words)),
  );
  const candidates = mixed.length > 0 ? mixed : all;
  let best = candidates[0]!;
  for (const form of candidates) {
    const gain = fullness(form.mention.words) - fullness(best.mention.words);
    if (gain > 0 || (gain === 0 && form.count > best.count)) best = form;
  }
  const { text, type, words } = best.mention;
  return type === 'ORGANIZATION' && isAcronym(words) ? text : titled(text);
}

/** "NEW YORK" → "New York"; short ones are acronyms. */
function titled(text: string): string {
  if (/\p{Ll}/u.test(text) || text.length < 4) return text;
  return text.replace(/\p{Lu}{3,}/gu, (word) => word[0]! + word.slice(1).toLowerCase());
}
