import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { clean } from '../functions/clean/clean.ts';

/**
 * Processor time of clean and of its peers on the same pages, each in a process of its own, one after the other; growth with the size
 * of the page; memory. Peers are installed into node_modules/.cache by this bench alone.
 */

const PEERS = ['readability-linkedom', 'readability-jsdom', 'defuddle'];
const PAGE_SETS = ['aeb', 'fundus', 'fundusfix', 'wcxb', 'trafilatura'];

export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string', default: '../shared/bench' },
      set: { type: 'string', default: 'aeb' },
      peers: { type: 'string', default: PEERS.join(',') },
      // What this process measures when it is a child of the bench.
      measure: { type: 'string' },
    },
  });
  if (values.measure === undefined) compare(values.data, values.set, values.peers.split(','));
  else MEASURES[values.measure]!(values.data, values.set);
}

/** What a child process measures, by name. */
const MEASURES: Record<string, (data: string, set: string) => void> = {
  pages: (data, set) => measurePages(join(data, set, 'inputs')),
  growth: measureGrowth,
  memory: measureMemory,
};

function compare(data: string, set: string, peers: readonly string[]): void {
  const ours = JSON.parse(inChild(['--measure', 'pages', '--data', data, '--set', set])) as number[];
  console.log(`${set}, processor time by page (median, 95th percentile), ratio of the medians to ours`);
  printTimes('copydesk clean', ours, ours);
  for (const [peer, times] of peerTimes(data, set, peers)) printTimes(peer, times, ours);
  console.log(`\n${inChild(['--measure', 'growth'])}`);
  console.log(inChild(['--measure', 'memory', '--data', data]));
}

function inChild(flags: string[]): string {
  const done = spawnSync(process.execPath, [fileURLToPath(new URL('./bench.ts', import.meta.url)), 'speed', ...flags], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout;
}

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  try {
    work();
  } catch {
    // A rejection takes its time, too.
  }
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

/** As the peers are measured: bytes already unpacked, one pass over the set, a warm process. */
function measurePages(inputs: string): void {
  const times = readdirSync(inputs)
    .sort()
    .map((name) => {
      const bytes = gunzipSync(readFileSync(join(inputs, name)));
      return cpuMs(() => clean({ bytes, source: { bucket: 'bench', key: name } }));
    });
  console.log(JSON.stringify(times));
}

function peerTimes(data: string, set: string, peers: readonly string[]): [string, number[]][] {
  const folder = resolve('node_modules/.cache/bench-peers');
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    cpSync(join(data, 'peers'), folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
    const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
    if (installed.status !== 0) throw new Error(`Could not install the peers: ${installed.stderr}`);
  }
  const out = mkdtempSync(join(tmpdir(), 'copydesk-speed-'));
  return peers.map((peer) => {
    const flags = ['--set', set, '--peer', peer, '--data', resolve(data), '--out', out];
    const done = spawnSync(process.execPath, [join(folder, 'run-peers.mjs'), ...flags], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    if (done.status !== 0) throw new Error(`${peer} failed: ${done.stderr}`);
    const lines = readFileSync(join(out, `${set}.${peer}.ndjson`), 'utf8')
      .trim()
      .split('\n');
    return [peer, lines.map((line) => (JSON.parse(line) as { cpu_ms: number }).cpu_ms)];
  });
}

function printTimes(name: string, times: readonly number[], ours: readonly number[]): void {
  const ratio = quantile(times, 0.5) / quantile(ours, 0.5);
  console.log(
    `  ${name.padEnd(24)}${quantile(times, 0.5).toFixed(1).padStart(8)} ms ${quantile(times, 0.95).toFixed(1).padStart(8)} ms ${ratio.toFixed(1).padStart(7)} ×`,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

/** Realistic pages of four sizes: time by kilobyte must not grow. */
function measureGrowth(): void {
  console.log('growth with the size of the page');
  for (const kilobytes of [10, 100, 1_000, 10_000]) {
    const bytes = Buffer.from(pageOf(kilobytes * 1_000));
    const times = Array.from({ length: kilobytes > 1_000 ? 1 : 5 }, () =>
      cpuMs(() => clean({ bytes, source: { bucket: 'bench', key: 'page' } })),
    );
    const ms = quantile(times, 0.5);
    console.log(
      `  ${String(kilobytes).padStart(6)} KB ${ms.toFixed(1).padStart(9)} ms ${((1_000 * ms) / kilobytes).toFixed(1).padStart(8)} µs/KB`,
    );
  }
}

function pageOf(length: number): string {
  const paragraph = (index: number) =>
    `<p class="text-${index % 7}">The board met on day ${index} and heard that the <a href="/pier/${index}">northern pier</a> had moved by ${index % 13} millimetres, which is less than in the year before.</p>\n`;
  const card = (index: number) =>
    `<li class="card"><a href="/story/${index}"><img src="/i/${index}.jpg" alt=""><span>Another story, number ${index}</span></a></li>\n`;
  let body = '';
  for (let index = 0; body.length < length; index++)
    body += index % 4 === 3 ? `<ul class="related">${card(index)}</ul>` : paragraph(index);
  return `<!doctype html><html lang="en"><head><title>The pier</title></head><body><main><article><h1>The pier</h1>${body}</article></main></body></html>`;
}

function measureMemory(data: string): void {
  let pages = 0;
  for (const set of PAGE_SETS.filter((name) => existsSync(join(data, name, 'inputs')))) {
    for (const name of readdirSync(join(data, set, 'inputs'))) {
      cpuMs(() => clean({ bytes: readFileSync(join(data, set, 'inputs', name)), source: { bucket: 'bench', key: name } }));
      pages++;
    }
  }
  console.log(`memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most over ${pages} pages, one at a time`);
}
