import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../local/random.ts';
import { raw } from '../test/hostile/attacks/attack.ts';
import { FAMILIES } from '../test/hostile/attacks.ts';
import { attack } from '../test/hostile/verdict.ts';
import { DAMAGES } from './damages.ts';

/**
 * `npm run fuzz -- [--seconds 60] [--seed N] [--data FOLDER]`: damaged samples and attacks through the pure path, for so many seconds of the
 * processor's time, in a process whose heap may have 256 MB, so that with code and buffers it stays below 512. Every input is made from its
 * seed alone; of one that fails the seed is printed and the bytes are kept: `npm run fuzz -- --seed N` runs that one again.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, data: { type: 'string', default: 'samples' } },
});
const MOST_CPU_MS = 5_000;
/** Where failing inputs are kept. */
const FOLDER = '.copydesk/fuzz';

const sources = [...filesOf(values.data), ...generated()];
const first = values.seed === undefined ? Date.now() % 1e9 : Number(values.seed);
const mostCpuMs = Number(values.seconds) * 1000;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true));
let runs = 0;
let failures = 0;
let slowest = { cpuMs: 0, seed: first };
console.error(
  values.seed === undefined
    ? `damages ${sources.length} samples and attacks for ${values.seconds} s of processor time; Ctrl-C ends it and tells the result`
    : `seed ${first} again`,
);
do {
  const seed = first + runs++;
  const bytes = damage(seed);
  try {
    const { cpuMs } = attack(raw(bytes));
    if (cpuMs > slowest.cpuMs) slowest = { cpuMs, seed };
    if (cpuMs > MOST_CPU_MS) fail(seed, bytes, `took ${Math.round(cpuMs)} ms`);
  } catch (error) {
    fail(seed, bytes, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  // Signals are heard between two inputs only.
  await new Promise(setImmediate);
} while (values.seed === undefined && !interrupted && cpuMsOfAll() < mostCpuMs);
console.log(
  `${runs} inputs from seed ${first} on in ${Math.round(cpuMsOfAll() / 1000)} s of processor time, ${failures} failures; slowest ` +
    `${Math.round(slowest.cpuMs)} ms (seed ${slowest.seed}); at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in memory`,
);
process.exitCode = failures > 0 ? 1 : 0;

function cpuMsOfAll(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function fail(seed: number, bytes: Uint8Array, why: string): void {
  failures++;
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${seed}.bin`);
  writeFileSync(file, bytes);
  console.error(`seed ${seed}: ${why}\nkept as ${file}; again: npm run fuzz -- --seed ${seed}`);
}

/** One to four damages to one source. */
function damage(seed: number): Uint8Array {
  const random = new Random(seed);
  const below = (limit: number) => random.below(limit);
  let bytes: Uint8Array = Buffer.from(random.pick(sources)());
  for (let times = 1 + below(4); times > 0; times--) bytes = random.pick(DAMAGES)(bytes, below, () => random.pick(sources)());
  return bytes;
}

function filesOf(folder: string): (() => Uint8Array)[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => () => readFileSync(file));
}

function generated(): (() => Uint8Array)[] {
  const rows = [...FAMILIES.json!, ...FAMILIES.baits!, ...FAMILIES.names!];
  return rows.map(
    ({ make }) =>
      () =>
        make().bytes,
  );
}
