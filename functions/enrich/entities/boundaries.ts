import { titleCase } from './context.ts';
import { findListed, isGivenName } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { SURNAMES } from './lexicon/people.ts';
import { ORGANIZATION_WORDS, PLACE_WORDS, TITLES } from './lexicon/words.ts';

/** Cuts what is no part of a name: titles before a person, articles and holders of offices about a body. */
export function cutTitles(names: Name[], words: string[]): Name[] {
  return names
    .flatMap((name) => cutCapitals(name, words))
    .map((name) => {
      const person = personBehindTitle(name, words);
      if (person) return person;
      if (BUSINESS.test(words[name.from]!) && name.to - name.from > 1)
        return { from: name.from + 1, to: name.to, type: 'ORGANIZATION' };
      if (isPlaceByItsEnd(name, words)) return { ...name, type: 'PLACE' };
      let { from, to } = name;
      if (name.type === 'PERSON') {
        while (to - from > 1 && (isTitle(words[from]!) || words[from] === 'A') && isWord(words[from + 1]!)) from++;
      } else {
        while (to - from > 1 && NEVER_LAST.test(words[to - 1]!)) to--;
        if (to - from > 1 && /^[Tt]he$/.test(words[from]!) && !findListed(words.slice(from, to).join(' '))) from++;
      }
      return from === name.from && to === name.to ? name : { ...name, from, to };
    });
}

/** What a company is called before its name, at the head of a sentence or headline. */
const BUSINESS =
  /^(?:Automaker|Carmaker|Chipmaker|Drugmaker|Planemaker|Steelmaker|Shipbuilder|Housebuilder|Retailer|Lender|Insurer|Broadcaster|Airline|Brewer)$/;

/** "Striker Ann Lee" at the head of a sentence is "striker Ann Lee" inside; "Judge" is a title, "Rose" a given name. */
const isTitle = (word: string) =>
  TITLES.has(word) || (TITLES.has(word.toLowerCase()) && !isGivenName(word) && !SURNAMES.has(word));

const VERBS = /^(?:SAID|SAYS|SAY|TOLD|ADDED|ASKED|WILL|WAS|IS|HAS|HAD)$/;

/** "MAYOR ANA RUIZ SAID": in lines of capitals a verb is taken for a part of the name before it, and a title goes by the same sign. */
function cutCapitals(name: Name, words: string[]): Name[] {
  let { from, to, type } = name;
  if (!/^\p{Lu}{2,}$/u.test(words[to - 1]!) || !/^\p{Lu}+$/u.test(words[from]!)) return [name];
  while (to > from && VERBS.test(words[to - 1]!) && (to - from > 1 || words[to - 1]!.length > 3)) to--;
  while (to - from > 1 && words[from]!.length > 2 && TITLES.has(titleCase(words[from]!))) {
    from++;
    type = 'PERSON';
  }
  return to > from ? [{ from, to, type }] : [];
}

/** Words of places that hardly a surname is; the lists of given names have about every first word: "Marsh". */
const SHORES = /^(?:Point|Quay|Pier|Wharf|Cove|Shore|Shores|Estuary|Lagoon|Crossing|Junction|Heights|Hollow)$/;

/** "Marsh Point", taken for a person: a word of places ends it, no given name or title begins it. */
function isPlaceByItsEnd({ from, to, type }: Name, words: string[]): boolean {
  const first = words[from]!;
  const last = words[to - 1]!;
  if (type !== 'PERSON' || to - from < 2 || SURNAMES.has(last)) return false;
  if (/^\p{Lu}\.?$/u.test(first) || TITLES.has(first) || TITLES.has(words[from - 1] ?? '')) return false;
  return SHORES.test(last) || (PLACE_WORDS.has(last) && !isGivenName(first));
}

/** Holders of an office, who follow the body's name ("State Department Spokesperson"), and words that begin the next sentence. */
const NEVER_LAST =
  /^(?:Spokes(?:person|man|woman)|President|Secretary|Minister|Director|Chairman|Chairwoman|Chief|Commissioner|CEO|Correspondent|Editor|A|An|The)$/;

/** Begin a title that may run over several words with capitals. */
const TITLE_STARTS = /^(?:Under|Deputy|Assistant|Vice|Acting|Former|Associate|Principal|Senior|Lead|First|Permanent)$/;

/** "Under Secretary of Defense for Policy Colin Kahl", taken whole for one name: the person that ends it. */
function personBehindTitle({ from, to }: Name, words: string[]): Name | undefined {
  if (!TITLES.has(words[from]!) && !TITLE_STARTS.test(words[from]!)) return undefined;
  if (ORGANIZATION_WORDS.has(words[to - 1]!) || PLACE_WORDS.has(words[to - 1]!)) return undefined;
  for (let at = from + 1; at < to - 1; at++) {
    const free = !/^(?:of|for|and|the)$/.test(words[at - 1]!);
    if (free && isGivenName(words[at]!) && !TITLES.has(words[at]!)) return { from: at, to, type: 'PERSON' };
  }
  return undefined;
}

const isWord = (token: string) => /\p{L}/u.test(token);
