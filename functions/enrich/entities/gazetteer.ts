import packed from './gazetteer.data.json' with { type: 'json' };
import { SHARED_COUNTRY_NAMES } from './lexicon/aliases.ts';
import { EUROPEAN_GIVEN_NAMES } from './lexicon/given.ts';
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
/** Ten times the decimal logarithm of the population. */
const sizeAt = (index: number) => numbers[index * BYTES_PER_CITY + 1]!;
/** Sizes of half a million people and of a hundred thousand. */
const METROPOLIS = 57;
const CITY = 50;

/** Characters; what is longer is no name that copy would use. */
const LONGEST_PHRASE = 40;

/** Index of the largest city of a name, and those of its namesakes in order of size. */
const largestCity = new Map<string, number>();
const namesakes = new Map<string, number[]>();
const countryByName = new Map<string, string>();
const listed = new Map<string, number>();
const list = (name: string, bit: number) => listed.set(name, (listed.get(name) ?? 0) | bit);

// Plain loops below: this is a good part of a cold start.
const cities = data.cities.split('|');
for (let index = 0; index < cities.length; index++) {
  const name = cities[index]!;
  listCity(name, index);
  // "Monte-Carlo" is mostly written without its hyphen.
  if (name.includes('-')) listCity(name.replaceAll('-', ' '), index);
}
for (const [code, names] of Object.entries(data.countries)) {
  for (const [index, name] of names.split('|').entries()) {
    if (countryByName.has(name) || (index > 0 && isCityAbroad(name, code))) continue;
    countryByName.set(name, code);
    list(name, LISTED.country);
  }
}
for (const name of ENGLISH_CITY_NAMES) list(name, LISTED.metropolis);
for (const name of REGIONS.keys()) list(name, LISTED.region);
for (const name of ORGANIZATIONS) list(name, LISTED.organization);

/** "Granada" is a city first, though it is what Grenada is called in Spanish. */
function isCityAbroad(name: string, code: string): boolean {
  const city = largestCity.get(name);
  return city !== undefined && sizeAt(city) >= CITY && codes[numbers[city * BYTES_PER_CITY]!] !== code;
}

function listCity(name: string, index: number): void {
  if (largestCity.has(name)) namesakes.set(name, [...(namesakes.get(name) ?? []), index]);
  else {
    largestCity.set(name, index);
    listed.set(name, sizeAt(index) >= METROPOLIS ? LISTED.metropolis : sizeAt(index) >= CITY ? LISTED.city : LISTED.town);
  }
}

/** First words of listed phrases, with the characters of the longest: most capitalised words begin none, and a look at one word is cheap. */
const phraseStarts = new Map<string, number>();
for (const name of listed.keys()) {
  const end = firstWordEnd(name);
  if (end === 0 || name.length > LONGEST_PHRASE) continue;
  const first = name.slice(0, end);
  phraseStarts.set(first, Math.max(name.length, phraseStarts.get(first) ?? 0));
}

/** Where the first word of several ends; 0 for a single one. */
function firstWordEnd(name: string): number {
  for (let at = 1; at < name.length; at++) {
    const code = name.charCodeAt(at);
    // A blank, a comma, a hyphen.
    if (code === 32 || code === 44 || code === 45) return at;
  }
  return 0;
}

const givenNames = new Set([...data.given.split('|'), ...GIVEN_NAMES, ...EUROPEAN_GIVEN_NAMES]);

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
  const largest = largestCity.get(name);
  if (largest === undefined) return [];
  return [largest, ...(namesakes.get(name) ?? [])].map((index) => {
    const at = index * BYTES_PER_CITY;
    return {
      countryCode: codes[numbers[at]!]!,
      population: Math.round(10 ** (sizeAt(index) / 10)),
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
