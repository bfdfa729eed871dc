import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { wholeNumber } from '../cli/numbers.ts';
import { Random } from '../local/random.ts';
import { raw } from '../test/hostile/attacks/attack.ts';
import { FAMILIES } from '../test/hostile/attacks.ts';
import { attack } from '../test/hostile/verdict.ts';
import { DAMAGES } from './damages.ts';

/** Runs in a process whose heap may have 256 MB, so that with code and buffers it stays below 512. */
const MOST_CPU_MS = 5_000;
/** Where failing inputs are kept. */
const FOLDER = '.copydesk/fuzz';

interface Options {
  seconds: number;
  seed?: number;
  data: string;
}

type Source = () => Uint8Array;

interface Outcome {
  runs: number;
  failures: number;
  slowest: { cpuMs: number; seed: number };
}

export function define(program: Command): void {
  program
    .command('fuzz')
    .summary('damaged samples and attacks through the pure path')
    .description(
      `Damages samples and attacks and sends them through the pure path. Every input is made from its seed alone; of one that
fails the seed is printed and the bytes are kept in ${FOLDER}.`,
    )
    .option('--seconds <n>', "of the processor's time", wholeNumber(1, 1_000_000), 60)
    .option('--seed <n>', 'run the input of this seed alone', wholeNumber(0, 2 ** 31))
    .option('--data <folder>', 'whose files are damaged', 'samples')
    .action(fuzz);
}

async function fuzz({ seconds, seed, data }: Options): Promise<void> {
  const sources = [...filesOf(data), ...generated()];
  const first = seed ?? Date.now() % 1e9;
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true));
  console.error(
    seed === undefined
      ? `damages ${sources.length} samples and attacks for ${seconds} s of processor time; Ctrl-C ends it and tells the result`
      : `seed ${seed} again`,
  );
  const outcome: Outcome = { runs: 0, failures: 0, slowest: { cpuMs: 0, seed: first } };
  do {
    const next = first + outcome.runs++;
    runOne(next, damage(sources, next), outcome);
    // Signals are heard between two inputs only.
    await new Promise(setImmediate);
  } while (seed === undefined && !interrupted && cpuMsOfAll() < seconds * 1000);
  const { runs, failures, slowest } = outcome;
  console.log(
    `${runs} inputs from seed ${first} on in ${Math.round(cpuMsOfAll() / 1000)} s of processor time, ${failures} failures; slowest ` +
      `${Math.round(slowest.cpuMs)} ms (seed ${slowest.seed}); at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in memory`,
  );
  process.exitCode = failures > 0 ? 1 : 0;
}

function runOne(seed: number, bytes: Uint8Array, outcome: Outcome): void {
  try {
    const { cpuMs } = attack(raw(bytes));
    if (cpuMs > outcome.slowest.cpuMs) outcome.slowest = { cpuMs, seed };
    if (cpuMs <= MOST_CPU_MS) return;
    keep(seed, bytes, `took ${Math.round(cpuMs)} ms`);
  } catch (error) {
    keep(seed, bytes, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  outcome.failures++;
}

function cpuMsOfAll(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function keep(seed: number, bytes: Uint8Array, why: string): void {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${seed}.bin`);
  writeFileSync(file, bytes);
  console.error(`seed ${seed}: ${why}\nkept as ${file}; again: npm run fuzz -- --seed ${seed}`);
}

/** One to four damages to one source. */
function damage(sources: readonly Source[], seed: number): Uint8Array {
  const random = new Random(seed);
  const below = (limit: number) => random.below(limit);
  let bytes: Uint8Array = Buffer.from(random.pick(sources)());
  for (let times = 1 + below(4); times > 0; times--) bytes = random.pick(DAMAGES)(bytes, below, () => random.pick(sources)());
  return bytes;
}

function filesOf(folder: string): Source[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => () => readFileSync(file));
}

function generated(): Source[] {
  const rows = [...FAMILIES.json!, ...FAMILIES.baits!, ...FAMILIES.names!];
  return rows.map(
    ({ make }) =>
      () =>
        make().bytes,
  );
}
