import type { Entity } from '../../../shared/article.ts';
import { cutTitles } from './boundaries.ts';
import { CASELESS_LANGUAGES, findListedPlaces } from './caseless.ts';
import { makeConsistent } from './consistency.ts';
import { readContext } from './context.ts';
import { addExpansions } from './expansions.ts';
import { type Group, joinMentions, type Mention } from './join.ts';
import type { Name } from './labels.ts';
import { LANGUAGE_RULES } from './lexicon/languages.ts';
import { addListed } from './listed.ts';
import { countCountries, isRegionOrCountry, locatePlace } from './places.ts';
import { findNamesByRules } from './rules.ts';
import { measureSalience } from './salience.ts';
import { findBodies } from './staff.ts';
import { dropStorms } from './storms.ts';
import { tagNames } from './tagger.ts';
import { findTeams } from './teams.ts';
import { type Tokens, tokenize } from './tokens.ts';

export interface EntityInput {
  headline?: string;
  articleBody: string;
  /** BCP 47; English when it isn't given. */
  inLanguage?: string;
}

/**
 * The people, organisations and places an article names, most salient first. `mentions` are half-open UTF-16 ranges of
 * `articleBody`: never empty, in order, without overlap. Any string will do; linear in its length.
 */
export function findEntities({ headline, articleBody, inLanguage = 'en' }: EntityInput): Entity[] {
  // The headline is read with the body: the one tells what the other's names are.
  const lead = headline ? `${headline}\n\n` : '';
  const text = lead + articleBody;
  const { tokens, names } = findNames(text, inLanguage.split(/[-_]/)[0]!.toLowerCase());
  const groups = joinMentions(
    names.map((name) => toMention(name, tokens, text)).filter((mention) => mention.text.length <= LONGEST_NAME),
  );
  const countries = countCountries(groups, tokens.words);
  return groups
    .flatMap((group) => toEntity(group, tokens, lead.length, articleBody.length, countries) ?? [])
    .sort((a, b) => b.salience - a.salience || a.mentions[0]![0] - b.mentions[0]![0]);
}

/** By the tagger in English, by rules in other languages with capitals, by lists of places in the rest. */
function findNames(text: string, language: string): { tokens: Tokens; names: Name[] } {
  if (CASELESS_LANGUAGES.has(language)) return findListedPlaces(text);
  const tokens = tokenize(text, LANGUAGE_RULES[language]?.elides);
  const context = readContext(tokens, text);
  const { words, sentences } = tokens;
  if (language !== 'en') {
    const found = cutTitles(findNamesByRules(tokens, context, language), words);
    return { tokens, names: makeConsistent(found, tokens, context, language) };
  }
  const found = dropStorms(
    cutTitles(addListed(addExpansions(tagNames(context, sentences), words), context, sentences), words),
    words,
  );
  const names = makeConsistent(findTeams(found, words, sentences, context), tokens, context, language);
  return { tokens, names: findBodies(names, words, context) };
}

/** Characters; what is longer is a line without stops, no name. */
const LONGEST_NAME = 120;

function toMention(name: Name, { words, starts, ends }: Tokens, text: string): Mention {
  const { from, to } = name;
  return { ...name, words: words.slice(from, to), text: text.slice(starts[from], ends[to - 1]).replace(/\s+/g, ' ') };
}

/** @param lead characters of the headline before the body; names found there alone make no entity, for they have no range */
function toEntity(
  group: Group,
  tokens: Tokens,
  lead: number,
  bodyChars: number,
  countries: Map<string, number>,
): Entity | undefined {
  const { id, type, name, mentions } = group;
  const inBody = mentions.filter(({ from }) => tokens.starts[from]! >= lead);
  if (inBody.length === 0) return undefined;
  const ranges = inBody.map(({ from, to }): [number, number] => [tokens.starts[from]! - lead, tokens.ends[to - 1]! - lead]);
  const salience = measureSalience(inBody.length < mentions.length, ranges[0]![0], bodyChars, mentions.length);
  const entity: Entity = { id, type, name, salience, mentions: ranges };
  return type === 'PLACE' ? { ...entity, ...locatePlace(name, placeBehind(mentions, tokens), countries) } : entity;
}

/** The place written behind a comma after one of the mentions: "Springfield, Illinois". */
function placeBehind(mentions: Mention[], { words }: Tokens): string | undefined {
  for (const { to } of mentions) {
    if (words[to] !== ',') continue;
    for (let end = to + 4; end > to + 1; end--) {
      const behind = words.slice(to + 1, end).join(' ');
      if (/^\p{Lu}/u.test(behind) && isRegionOrCountry(behind)) return behind;
    }
  }
  return undefined;
}
