import { FAMILIES } from './attacks.ts';
import { attack } from './verdict.ts';

/** One attack by its name, its verdict as JSON: `node test/hostile/one.ts 'a line of 10 MB'`. */
const [name] = process.argv.slice(2);
const found = Object.values(FAMILIES)
  .flat()
  .find((row) => row.name === name);
if (found === undefined) throw new Error(`There is no attack "${name}"`);
console.log(JSON.stringify({ ...attack(found.make()), maxRssMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
