import data from './gazetteer.data.json' with { type: 'json' };

/** A city of at least 15,000 people, or a capital. */
export interface City {
  countryCode: string;
  population: number;
  latitude: number;
  longitude: number;
}

const codes = data.codes.split('|');
const numbers = Buffer.from(data.numbers, 'base64');
const BYTES_PER_CITY = 6;

/** Indexes of the cities of a name, largest first. */
const citiesByName = new Map<string, number[]>();
data.cities.split('|').forEach((name, index) => {
  const same = citiesByName.get(name);
  if (same) same.push(index);
  else citiesByName.set(name, [index]);
});

const countryByName = new Map<string, string>();
for (const [code, names] of Object.entries(data.countries)) {
  for (const name of names.split('|')) if (!countryByName.has(name)) countryByName.set(name, code);
}

const givenNames = new Set(data.given.split('|'));

/** The cities called exactly `name`, largest first. */
export function findCities(name: string): City[] {
  return (citiesByName.get(name) ?? []).map((index) => {
    const at = index * BYTES_PER_CITY;
    return {
      countryCode: codes[numbers.readUInt8(at)]!,
      population: Math.round(10 ** (numbers.readUInt8(at + 1) / 10)),
      latitude: Math.round((numbers.readInt16LE(at + 2) / 180) * 100) / 100,
      longitude: Math.round((numbers.readInt16LE(at + 4) / 180) * 100) / 100,
    };
  });
}

/** ISO 3166-1 code of the country called exactly `name`, in one of the languages of the list. */
export function findCountry(name: string): string | undefined {
  return countryByName.get(name);
}

export function isGivenName(word: string): boolean {
  return givenNames.has(word);
}
