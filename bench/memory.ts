import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../functions/clean/clean.ts';

/** Cleans every page of the folders that it is given, one at a time, and prints the most memory that took. `bench/speed.ts` bundles it. */

let pages = 0;
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder)) {
    try {
      clean({ bytes: readFileSync(join(folder, name)), source: { bucket: 'bench', key: name } });
    } catch {
      // What is refused took its memory, too.
    }
    pages++;
  }
}
console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB over ${pages} pages`);
