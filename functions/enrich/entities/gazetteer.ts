import packed from './gazetteer.data.json' with { type: 'json' };
import { SHARED_COUNTRY_NAMES } from './lexicon/aliases.ts';
import { ENGLISH_CITY_NAMES } from './lexicon/languages.ts';
import { ORGANIZATIONS } from './lexicon/organizations.ts';
import { GIVEN_NAMES } from './lexicon/people.ts';
import { REGIONS } from './lexicon/regions.ts';
import { unpack } from './packed.ts';

/** A city of at least 15,000 people, or a capital. */
export interface City {
  countryCode: string;
  population: number;
  latitude: number;
  longitude: number;
}

/** What a phrase is listed as; one bit each. */
export const LISTED = { metropolis: 1, city: 2, town: 4, country: 8, region: 16, organization: 32 } as const;

/** As bench/ner/gazetteer.ts writes it; lists are parted by `|`. */
const data = JSON.parse(unpack(packed.data).toString()) as {
  codes: string;
  cities: string;
  numbers: string;
  countries: Record<string, string>;
  given: string;
};

const codes = data.codes.split('|');
const numbers = Buffer.from(data.numbers, 'base64');
const BYTES_PER_CITY = 6;
const populationAt = (index: number) => 10 ** (numbers.readUInt8(index * BYTES_PER_CITY + 1) / 10);

/** Characters; what is longer is no name that copy would use. */
const LONGEST_PHRASE = 40;

/** Indexes of the cities of a name, largest first. */
const citiesByName = new Map<string, number[]>();
const countryByName = new Map<string, string>();
const listed = new Map<string, number>();
const list = (name: string, bit: number) => listed.set(name, (listed.get(name) ?? 0) | bit);

data.cities.split('|').forEach((name, index) => {
  const same = citiesByName.get(name);
  if (same) same.push(index);
  else {
    citiesByName.set(name, [index]);
    const population = populationAt(index);
    list(name, population >= 500_000 ? LISTED.metropolis : population >= 100_000 ? LISTED.city : LISTED.town);
  }
});
for (const [code, names] of Object.entries(data.countries)) {
  for (const name of names.split('|')) {
    if (countryByName.has(name)) continue;
    countryByName.set(name, code);
    list(name, LISTED.country);
  }
}
for (const name of ENGLISH_CITY_NAMES) list(name, LISTED.metropolis);
for (const name of REGIONS.keys()) list(name, LISTED.region);
for (const name of ORGANIZATIONS) list(name, LISTED.organization);

/** First words of listed phrases, with the characters of the longest: most capitalised words begin none, and a look at one word is cheap. */
const phraseStarts = new Map<string, number>();
for (const name of listed.keys()) {
  const end = name.search(/[ ,-]/);
  if (end > 0 && name.length <= LONGEST_PHRASE)
    phraseStarts.set(name.slice(0, end), Math.max(name.length, phraseStarts.get(name.slice(0, end)) ?? 0));
}

const givenNames = new Set([...data.given.split('|'), ...GIVEN_NAMES]);

/** What `phrase` is listed as: bits of `LISTED`, 0 when it isn't. */
export function findListed(phrase: string): number {
  return listed.get(phrase) ?? 0;
}

/** Characters of the longest listed phrase of several words that begins with `word`; 0 if none does. */
export function longestPhrase(word: string): number {
  return phraseStarts.get(word) ?? 0;
}

/** The cities called exactly `name`, largest first. */
export function findCities(name: string): City[] {
  return (citiesByName.get(name) ?? []).map((index) => {
    const at = index * BYTES_PER_CITY;
    return {
      countryCode: codes[numbers.readUInt8(at)]!,
      population: Math.round(populationAt(index)),
      latitude: Math.round((numbers.readInt16LE(at + 2) / 180) * 100) / 100,
      longitude: Math.round((numbers.readInt16LE(at + 4) / 180) * 100) / 100,
    };
  });
}

/** ISO 3166-1 code of the country called exactly `name`, in one of the languages of the list. */
export function findCountry(name: string): string | undefined {
  return SHARED_COUNTRY_NAMES.has(name) ? undefined : countryByName.get(name);
}

export function isGivenName(word: string): boolean {
  return givenNames.has(word);
}
