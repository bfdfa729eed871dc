import { FAMILIES } from './attacks.ts';
import { attack } from './verdict.ts';

/**
 * Runs attacks, a verdict as JSON a line: `node test/hostile/run.ts texts` all light ones of a family,
 * `node test/hostile/run.ts texts 'a line of 10 MB'` one.
 */
const [family = '', only] = process.argv.slice(2);
for (const { name, heavy, make } of FAMILIES[family] ?? []) {
  if (only === undefined ? heavy : name !== only) continue;
  const verdict = judge(make);
  // The most that this process ever held, its own code and the making of the attack included.
  console.log(JSON.stringify({ name, ...verdict, residentMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

function judge(make: (typeof FAMILIES)[string][number]['make']) {
  try {
    return attack(make());
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message).slice(0, 1_000) : String(error) };
  }
}
