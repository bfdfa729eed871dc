import { type Context, IN_CAPITALS, isCapital, titleCase } from './context.ts';
import { findListed, LISTED } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { CITY_NAMES, LANGUAGE_RULES, type LanguageRules } from './lexicon/languages.ts';
import type { Tokens } from './tokens.ts';
import { EDGE, FORM, KNOWN, type Word } from './words.ts';

/**
 * Names in a text of another language than English: what lists and capitals prove, nothing else. A run of capitalised words is a
 * person after a title or with a given name, a place or body if listed, a body with a word such as "Universidad"; elsewhere it is
 * left alone, for none is better than a wrong one.
 */
export function findNamesByRules(tokens: Tokens, context: Context, language: string): Name[] {
  const rules = LANGUAGE_RULES[language] ?? PLACES_ONLY;
  const names: Name[] = [];
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    // In a line of capitals they prove nothing.
    if (context.kinds[s] === IN_CAPITALS) continue;
    const line: Line = { words: tokens.words, from: tokens.sentences[s]!, to: tokens.sentences[s + 1]!, context, rules };
    for (let at = line.from; at < line.to; ) {
      const name = nameAt(line, at);
      if (name) names.push(name);
      at = name ? name.to : at + 1;
    }
  }
  return names;
}

/** A sentence: the tokens [from, to). */
interface Line {
  words: string[];
  from: number;
  to: number;
  context: Context;
  rules: LanguageRules;
}

const NONE: Set<string> = new Set();
const PLACES_ONLY: LanguageRules = { prepositions: NONE, titles: NONE, organizationWords: NONE, never: NONE };

const look = ({ context, from, to }: Line, at: number): Word =>
  at < from || at >= to ? EDGE : context.words[context.wordOf[at]!]!;

/** A word that may be part of a name: capitalised, of two letters or more. */
function mayName(line: Line, at: number): boolean {
  const { form, text, known } = look(line, at);
  return isCapital(form) && text.length > 1 && !(known & KNOWN.calendar) && !line.rules.never.has(text);
}

function nameAt(line: Line, at: number): Name | undefined {
  if (!mayName(line, at)) return undefined;
  return clubAt(line, at) ?? listedAt(line, at) ?? personAt(line, at) ?? bodyAt(line, at) ?? acronymAt(line, at);
}

const LONGEST_LISTED = 5;
const PLACE_BITS = LISTED.metropolis | LISTED.city | LISTED.town | LISTED.country | LISTED.region;
/** Whoever is listed thus needs no preposition before him; smaller towns are often called like common words. */
const SURE_PLACES = LISTED.metropolis | LISTED.country | LISTED.region;

/** A listed place or body, the longest. */
function listedAt(line: Line, at: number): Name | undefined {
  for (let to = Math.min(line.to, at + LONGEST_LISTED); to > at; to--) {
    const written = line.words.slice(at, to).join(' ').replace(/ - /g, '-');
    const text = isDateline(line, at) ? titleCase(written) : written;
    const listed = findListed(text) | (CITY_NAMES.has(text) ? LISTED.metropolis : 0);
    if (!listed || isPartOfPerson(line, at, to)) continue;
    if (listed & PLACE_BITS && (to - at > 1 || isPlace(line, at, listed))) return { from: at, to, type: 'PLACE' };
    // Short names of bodies are common words elsewhere: "Die Zeit" is listed, "Zeit" is not.
    if (listed & LISTED.organization && !(listed & PLACE_BITS) && (to - at > 1 || look(line, at).form === FORM.capitals)) {
      return { from: at, to, type: 'ORGANIZATION' };
    }
  }
  return undefined;
}

function isPlace(line: Line, at: number, listed: number): boolean {
  const { known, text, form } = look(line, at);
  // "USA", "UK"; other capitals are no towns, save at the head of a dateline.
  if (form === FORM.capitals) return (listed & (LISTED.country | LISTED.region)) !== 0 || isDateline(line, at);
  if (text.length < 3) return false;
  const behindPreposition = line.rules.prepositions.has(look(line, at - 1).lower);
  if (behindPreposition && (listed & SURE_PLACES || !(known & KNOWN.given))) return true;
  if (!(listed & SURE_PLACES)) return false;
  // "Victoria", "Florence", "Paris" may be people; at the beginning any word has a capital.
  return !(known & KNOWN.given) && (at > line.from || (listed & LISTED.country) !== 0 || CITY_NAMES.has(text));
}

/** "BERLIN – ", "SÃO PAULO (Reuters) ": capitals of four letters or more, or of several words, that open a line. */
function isDateline(line: Line, at: number): boolean {
  const { form, text } = look(line, at);
  return at === line.from && form === FORM.capitals && (text.length > 3 || look(line, at + 1).form === FORM.capitals);
}

/** "Paris Hilton", "Jack London": a given name before, or a surname after a place that is also a given name. */
function isPartOfPerson(line: Line, at: number, to: number): boolean {
  const before = look(line, at - 1);
  if (before.known & KNOWN.given && at > line.from && mayName(line, at - 1) && !(before.known & PLACE_BITS)) return true;
  return (
    to - at === 1 &&
    (look(line, at).known & KNOWN.given) !== 0 &&
    mayName(line, to) &&
    (look(line, to).known & KNOWN.surname) !== 0
  );
}

const INSIDE_PERSON = new Set('de del della di da dos das do du von van der den zu la le el al bin ben y e -'.split(' '));
const MOST_WORDS = 5;

/** A title, or a given name that another capitalised word follows. */
function personAt(line: Line, at: number): Name | undefined {
  const first = look(line, at);
  const titled =
    line.rules.titles.has(look(line, at - 1).lower.replace(/\.$/, '')) ||
    (look(line, at - 1).text === '.' && line.rules.titles.has(look(line, at - 2).lower));
  if (line.rules.titles.has(first.lower) || first.form === FORM.capitals) return undefined;
  const given = (first.known & KNOWN.given) !== 0 && !(first.known & (KNOWN.country | KNOWN.region | KNOWN.demonym));
  if (!titled && !given) return undefined;
  const to = endOfRun(line, at, INSIDE_PERSON, MOST_WORDS);
  const words = line.words.slice(at, to).filter((word) => /^\p{Lu}/u.test(word));
  if (words.some((word) => line.rules.organizationWords.has(word))) return undefined;
  // "Palm Beach": English names of places and bodies stand in texts of all languages.
  if (look(line, to - 1).known & (KNOWN.placeWord | KNOWN.organizationWord) && !titled) return undefined;
  // Where nouns have capitals, a given name alone proves the word behind it only.
  const end = line.rules.nounsCapitalised ? endOfGermanName(line, at, to) : to;
  if (!titled && end - at < 2) return undefined;
  return { from: at, to: end, type: 'PERSON' };
}

/** Given names, then particles, then one surname, with what a hyphen joins to it. */
function endOfGermanName(line: Line, from: number, to: number): number {
  let at = from;
  while (
    at + 1 < to &&
    (look(line, at).known & KNOWN.given || INSIDE_PERSON.has(look(line, at).lower) || look(line, at).form === FORM.initial)
  )
    at++;
  while (at + 2 < to && line.words[at + 1] === '-') at += 2;
  return at + 1;
}

/** End of the capitalised words from `at` on, small ones of `inside` between them. */
function endOfRun(line: Line, at: number, inside: Set<string>, most: number): number {
  let to = at + 1;
  for (let next = to; next < line.to && next - at < 2 * most; next++) {
    const { form, text } = look(line, next);
    // "Meloni da Donald": a preposition before a given name is no particle.
    if (
      inside === INSIDE_PERSON &&
      next > to &&
      line.rules.prepositions.has(look(line, next - 1).lower) &&
      look(line, next).known & KNOWN.given &&
      !(look(line, next).known & KNOWN.surname)
    )
      break;
    // "Partido Popular de Ana Ruiz", "presidente del Consiglio Giorgia Meloni": a person is no part of a body.
    if (
      inside === INSIDE_BODY &&
      (next > to || line.rules.titles.has(look(line, at - 2).lower)) &&
      look(line, next).known & KNOWN.given &&
      isCapital(look(line, next + 1).form)
    )
      break;
    // "Burkhard Jung": behind a given name a word that is no name elsewhere may be one.
    const surname = inside === INSIDE_PERSON && next === at + 1 && text.length > 2 && (look(line, at).known & KNOWN.given) !== 0;
    if (isCapital(form) && (mayName(line, next) || form === FORM.initial || surname)) to = next + 1;
    else if (!inside.has(text) || next - to >= 2) break;
  }
  return to;
}

/** What the names of football clubs begin with, in any language. */
const CLUBS = new Set(
  'FC AC AS SC SV VfB VfL TSV RB CF CD UD RCD Real Atlético Borussia Eintracht Olympique Sporting Inter'.split(' '),
);

function clubAt(line: Line, at: number): Name | undefined {
  if (!CLUBS.has(look(line, at).text) || !mayName(line, at + 1)) return undefined;
  return { from: at, to: at + 2, type: 'ORGANIZATION' };
}

const INSIDE_BODY = new Set(
  "de del della di da dos das do du des für van voor per la le el los las dell’ dell' d’ d' l’ l'".split(' '),
);

/** A word such as "Universidad" with what follows; in German also "Deutsche … AG". */
function bodyAt(line: Line, at: number): Name | undefined {
  if (!line.rules.organizationWords.has(look(line, at).text) || line.rules.nounsCapitalised) return legalForm(line, at);
  const to = endOfRun(line, at, INSIDE_BODY, MOST_WORDS);
  return to - at > 1 ? { from: at, to, type: 'ORGANIZATION' } : undefined;
}

const LEGAL_FORMS = new Set('AG GmbH SE KG e.V. SA SpA S.p.A. BV NV AB ASA Oyj'.split(' '));

/** "Rheinmetall AG": a word and the legal form behind it; where nouns are small all words with capitals before it, "Van Dam Logistiek BV". */
function legalForm(line: Line, at: number): Name | undefined {
  if (LEGAL_FORMS.has(look(line, at + 1).text)) return { from: at, to: at + 2, type: 'ORGANIZATION' };
  if (line.rules.nounsCapitalised) return undefined;
  const to = endOfRun(line, at, NONE, MOST_WORDS);
  return to - at > 1 && LEGAL_FORMS.has(look(line, to - 1).text) ? { from: at, to, type: 'ORGANIZATION' } : undefined;
}

/** Three to six capitals used twice or more, if they aren't a number or a thing. */
function acronymAt(line: Line, at: number): Name | undefined {
  const { text, form, known } = look(line, at);
  if (form !== FORM.capitals || !/^\p{Lu}{3,6}$/u.test(text) || /^[IVXLCDM]+$/.test(text)) return undefined;
  if (known & (KNOWN.acronym | KNOWN.calendar) || line.context.frequency[at]! < 2) return undefined;
  if (isCapital(look(line, at - 1).form) && look(line, at - 1).form === FORM.capitals) return undefined;
  return { from: at, to: at + 1, type: 'ORGANIZATION' };
}
