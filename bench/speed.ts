import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Command, Option } from 'commander';
import { buildSync } from 'esbuild';
import { WrongUse } from '../cli/failure.ts';
import { countSteps, pageOf } from './growth.ts';

/**
 * Processor time of clean and of its peers on the same pages, each in a process of its own, pass by pass in turn: a machine that is slower for
 * a while is so for all. Growth with the size of the page; memory. Peers are installed into node_modules/.cache by this bench alone.
 */

const PEERS = ['readability-linkedom', 'readability-jsdom', 'defuddle'];
const PAGE_SETS = ['aeb', 'fundus', 'fundusfix', 'wcxb', 'trafilatura'];

interface Options {
  data: string;
  set: string;
  peers: string;
  measure?: 'pages' | 'growth' | 'steps';
  peer?: string;
}

export function define(program: Command): void {
  program
    .command('speed')
    .description('Time and memory of clean beside other extractors on the same pages, as ratios.')
    .option('--data <folder>', 'of the public benchmark sets', '../shared/bench')
    .option('--set <name>', 'whose pages', 'aeb')
    .option('--peers <a,b>', 'beside which', PEERS.join(','))
    // What this process measures when it is a child of the bench, and of which peer.
    .addOption(new Option('--measure <what>').hideHelp())
    .addOption(new Option('--peer <name>').hideHelp())
    .action(measureSpeed);
}

async function measureSpeed({ data, set, peers, measure, peer }: Options): Promise<void> {
  if (measure === undefined) await compare(data, set, peers.split(','));
  else if (measure === 'pages') await measurePages(join(data, set, 'inputs'), peer);
  else if (measure === 'growth') await measureGrowth();
  else await measureSteps();
}

async function compare(data: string, set: string, peers: readonly string[]): Promise<void> {
  if (!existsSync(join(data, set, 'inputs')))
    throw new WrongUse(`there is no benchmark set ${set} in ${data}; name their folder with --data`);
  installPeers(data);
  const [ours, ...theirs] = await timeInTurn(data, set, peers);
  console.log(`${set}, processor time by page (median, 95th percentile), ratio of the medians to ours`);
  console.log(`  ${''.padEnd(24)}${'first pass of a process'.padEnd(34)}warm: the last ${WARM_PASSES} of ${PASSES} passes`);
  printTimes('copydesk clean', ours!, ours!);
  for (const [index, peer] of peers.entries()) printTimes(peer, theirs[index]!, ours!);
  console.log(`\n${inChild(['--measure', 'growth'])}`);
  console.log(`memory at most, over all sets, one page at a time, in the bundle`);
  // Most of it is garbage not yet collected: where memory is plenty, Node lets its young generation grow to 96 MB and the old one fourfold.
  const bundle = bundleMemory();
  const folders = PAGE_SETS.map((name) => join(data, name, 'inputs')).filter((folder) => existsSync(folder));
  console.log(`  ${inNode([bundle, ...folders])} by Node's own settings`);
  console.log(`  ${inNode([...FUNCTION_MEMORY, bundle, ...folders])} by those of the function`);
}

/** `NODE_OPTIONS` of the function, and the heap that Node allows itself where it finds 1,769 MB of memory: half of it. */
const FUNCTION_MEMORY = ['--max-semi-space-size=16', '--max-old-space-size=884'];

/**
 * A function that lives for an hour cleans thousands of pages. The engine compiles ours for five or six passes, the fastest peer for two; from then on
 * the time of a page stays, but for the machine's noise: of each page the median of the last passes is taken as warm. A peer so slow that ten would
 * take minutes makes as many passes as it begins in this time.
 */
const PASSES = 10;
const WARM_PASSES = 3;
const LONGEST_MS = 12_000;

/** The times of each pass, by page: of ours, then of each peer. */
async function timeInTurn(data: string, set: string, peers: readonly string[]): Promise<number[][][]> {
  const flags = ['speed', '--measure', 'pages', '--data', data, '--set', set];
  const children = [[], ...peers.map((peer) => ['--peer', peer])].map((more) => ({
    process: fork(BENCH, [...flags, ...more], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    passes: [] as number[][],
    spent: 0,
  }));
  const isDone = ({ passes, spent }: (typeof children)[number]) =>
    passes.length >= PASSES || (passes.length >= WARM_PASSES && spent >= LONGEST_MS);
  for (const child of children) await nextMessage(child.process);
  while (!children.every(isDone)) {
    for (const child of children) {
      if (isDone(child)) continue;
      child.process.send('pass');
      const times = (await nextMessage(child.process)) as number[];
      child.passes.push(times);
      child.spent += sum(times);
    }
  }
  for (const child of children) child.process.disconnect();
  return children.map(({ passes }) => passes);
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number | null) => reject(new Error(`A measuring process ended with ${code}`));
    child.once('exit', stopped);
    child.once('message', (message) => {
      child.off('exit', stopped);
      resolve(message);
    });
  });
}

const BENCH = fileURLToPath(new URL('./bench.ts', import.meta.url));

const inChild = (flags: string[]): string => inNode([BENCH, 'speed', ...flags]);

function inNode(args: string[]): string {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 64_000_000 });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.trimEnd();
}

async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await work();
  } catch {
    // A rejection takes its time, too.
  }
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

/** Makes a pass whenever the parent asks for one, and answers with the time of each page. Bytes are unpacked before; ours decodes them, the peers are given text. */
async function measurePages(inputs: string, peer?: string): Promise<void> {
  const pages = readdirSync(inputs)
    .sort()
    .map((name) => gunzipSync(readFileSync(join(inputs, name))));
  const { clean } = await import('../functions/clean/clean.ts');
  const extract = peer === undefined ? undefined : await loadPeer(peer);
  process.on('message', async () => {
    const times: number[] = [];
    for (const bytes of pages) {
      const work = extract === undefined ? () => clean({ bytes, source: { bucket: 'bench', key: 'page' } }) : extract(bytes);
      times.push(await cpuMs(work));
    }
    process.send!(times);
  });
  // Peers leave timers behind.
  process.on('disconnect', () => process.exit(0));
  process.send!('ready');
}

const PEER_FOLDER = resolve('node_modules/.cache/bench-peers');

function installPeers(data: string): void {
  if (existsSync(join(PEER_FOLDER, 'node_modules'))) return;
  mkdirSync(PEER_FOLDER, { recursive: true });
  cpSync(join(data, 'peers'), PEER_FOLDER, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PEER_FOLDER,
    encoding: 'utf8',
  });
  if (installed.status !== 0) throw new Error(`Could not install the peers: ${installed.stderr}`);
}

/** A peer as work to be timed: from the decoded page to its article. Its warnings about pages are not printed. */
async function loadPeer(name: string): Promise<(bytes: Uint8Array) => () => unknown> {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => undefined;
  const { PEERS: peers, decode } = (await import(join(PEER_FOLDER, 'run-peers.mjs'))) as {
    PEERS: Record<string, () => Promise<(html: string, url: string) => unknown>>;
    decode(bytes: Uint8Array): string;
  };
  const extract = await peers[name]!();
  return (bytes) => {
    const html = decode(bytes);
    return () => extract(html, 'https://www.example.org/article');
  };
}

/** First pass and last passes of a child, beside ours. */
function printTimes(name: string, passes: readonly number[][], ours: readonly number[][]): void {
  const columns = [firstTimes, warmTimes].map((timesIn) => {
    const times = timesIn(passes);
    const ratio = quantile(times, 0.5) / quantile(timesIn(ours), 0.5);
    const [median, late] = [0.5, 0.95].map((share) => `${quantile(times, share).toFixed(1).padStart(7)} ms`);
    return `${median}${late}${ratio.toFixed(2).padStart(6)} ×    `;
  });
  console.log(`  ${name.padEnd(24)}${columns.join('')}`.trimEnd());
}

const firstTimes = (passes: readonly number[][]): readonly number[] => passes[0]!;

const warmTimes = (passes: readonly number[][]): number[] =>
  passes[0]!.map((_, page) =>
    quantile(
      passes.slice(-WARM_PASSES).map((times) => times[page]!),
      0.5,
    ),
  );

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

const SIZES = [10, 100, 1_000, 10_000];

/**
 * Realistic pages of four sizes: work and time by kilobyte must not grow. Work is counted; time is that of warmed code, of which large pages
 * have every path compiled, and the least of several runs, since whatever else the machine does only adds to it.
 */
async function measureGrowth(): Promise<void> {
  const steps = JSON.parse(inChild(['--measure', 'steps'])) as number[];
  const attempts = await cleanGrown();
  for (const [index, attempt] of [...attempts, ...attempts].entries())
    for (let run = 0; run < 200 / SIZES[index % SIZES.length]!; run++) await cpuMs(attempt);
  console.log('growth with the size of the page, warm (of the largest, what stands beyond 20,000 blocks is not read)');
  for (const [index, kilobytes] of SIZES.entries()) {
    const times: number[] = [];
    for (let run = 0; run < Math.min(40, 20_000 / kilobytes + 3); run++) times.push(await cpuMs(attempts[index]!));
    const ms = Math.min(...times);
    const [perTime, perStep] = [(1_000 * ms) / kilobytes, steps[index]! / kilobytes].map((value) => value.toFixed(1).padStart(9));
    console.log(`  ${String(kilobytes).padStart(6)} KB ${ms.toFixed(1).padStart(9)} ms ${perTime} µs/KB ${perStep} steps/KB`);
  }
}

/** In a process of its own: code whose steps are counted stays slow. */
async function measureSteps(): Promise<void> {
  console.log(JSON.stringify(await countSteps('functions/clean/', cleanGrown)));
}

async function cleanGrown(): Promise<(() => unknown)[]> {
  const { clean } = await import('../functions/clean/clean.ts');
  const pages = SIZES.map((kilobytes) => Buffer.from(pageOf(kilobytes * 1_000)));
  return pages.map((bytes) => () => clean({ bytes, source: { bucket: 'bench', key: 'page' } }));
}

/** As it is deployed, in one file: running TypeScript itself takes Node 40 MB more. */
function bundleMemory(): string {
  const outfile = join(PEER_FOLDER, 'memory.mjs');
  const entry = fileURLToPath(new URL('./memory.ts', import.meta.url));
  buildSync({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24', outfile });
  return outfile;
}
