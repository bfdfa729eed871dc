import type { Entity } from '../../../shared/article.ts';
import { type City, findCities, findCountry } from './gazetteer.ts';
import type { Group } from './join.ts';
import { COUNTRY_ALIASES } from './lexicon/aliases.ts';
import { REGIONS } from './lexicon/regions.ts';
import { DEMONYMS } from './lexicon/words.ts';

type Located = Pick<Entity, 'countryCode' | 'geo'>;

/** What a name may be: a country or region (no point on the map), or a city. */
interface Candidate {
  countryCode: string;
  /** People, by which one meaning outweighs another; a country and a region count as very many. */
  weight: number;
  city?: City;
}

/** A name is its largest bearer's only if that is this many times larger than the next in another country. */
const OUTWEIGHS = 10;
/** A smaller city than this is believed only in an article that names its country. */
const KNOWN_ABROAD = 200_000;
/** A namesake in a country that the article names is meant only if no other is more than this many times larger. */
const RIVALS = 5;
const COUNTRY_WEIGHT = 1e9;
const REGION_WEIGHT = 2e7;

/** Which countries an article speaks of, by names of countries and by demonyms: code to number of times. */
export function countCountries(groups: Group[], words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (code: string | undefined, times: number) => {
    if (code) counts.set(code, (counts.get(code) ?? 0) + times);
  };
  for (const { type, name, mentions } of groups) {
    if (type === 'PLACE') count(codeOf(name) ?? REGIONS.get(name), mentions.length);
  }
  for (const word of words) count(DEMONYMS.get(word), 1);
  return counts;
}

const codeOf = (name: string) => COUNTRY_ALIASES.get(name) ?? findCountry(name);

export const isRegionOrCountry = (name: string) => REGIONS.get(name) !== undefined || codeOf(name) !== undefined;

/**
 * The country of a place, and its point on the map if it is a city, where the name leaves no doubt: by the country or region written
 * behind it ("Paris, Texas"), by the countries the article speaks of, by size. Nothing otherwise.
 *
 * @param behind the place written behind a comma, if any
 */
export function locatePlace(name: string, behind: string | undefined, countries: Map<string, number>): Located {
  const candidates = findCandidates(name);
  const stated = behind && (REGIONS.get(behind) || codeOf(behind));
  if (stated && codeOf(name) === undefined) return choose(candidates.filter(({ countryCode }) => countryCode === stated));
  const [largest, second] = largestByCountry(candidates);
  if (!largest) return {};
  const named = largestByCountry(candidates.filter(({ countryCode }) => countries.has(countryCode)));
  const clear = !second || largest.weight >= OUTWEIGHS * second.weight;
  if (clear && (largest.weight >= KNOWN_ABROAD || countries.has(largest.countryCode))) {
    // A small namesake in the article's own country is still no match for a metropolis.
    return choose(candidates.filter(({ countryCode }) => countryCode === largest.countryCode));
  }
  if (named.length === 1 && named[0]!.weight * RIVALS >= largest.weight)
    return choose(candidates.filter(({ countryCode }) => countryCode === named[0]!.countryCode));
  return {};
}

function findCandidates(name: string): Candidate[] {
  const country = codeOf(name);
  const region = REGIONS.get(name);
  const candidates: Candidate[] = findCities(name).map((city) => ({
    countryCode: city.countryCode,
    weight: city.population,
    city,
  }));
  if (country) candidates.push({ countryCode: country, weight: COUNTRY_WEIGHT });
  if (region && region !== country) candidates.push({ countryCode: region, weight: country ? COUNTRY_WEIGHT : REGION_WEIGHT });
  return candidates;
}

/** The heaviest candidate of each country, heaviest first. */
function largestByCountry(candidates: Candidate[]): Candidate[] {
  const byCountry = new Map<string, Candidate>();
  for (const candidate of [...candidates].sort((a, b) => b.weight - a.weight)) {
    if (!byCountry.has(candidate.countryCode)) byCountry.set(candidate.countryCode, candidate);
  }
  return [...byCountry.values()];
}

/** Of candidates in one country: the country, and the point if one city clearly outweighs its namesakes. */
function choose(candidates: Candidate[]): Located {
  const [largest, second] = [...candidates].sort((a, b) => b.weight - a.weight);
  if (!largest) return {};
  const { countryCode, city, weight } = largest;
  if (!city || (second && weight < OUTWEIGHS * second.weight)) return { countryCode };
  return { countryCode, geo: { latitude: city.latitude, longitude: city.longitude } };
}
