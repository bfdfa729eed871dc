import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Command } from 'commander';
import { connectTo } from '../cli/connection.ts';
import { wholeNumber } from '../cli/numbers.ts';
import { startProgress } from '../cli/terminal/progress.ts';
import { STATE_FOLDER } from '../local/paths.ts';
import { type LocalStack, startStack } from '../local/stack.ts';
import { STAGES, type StageName } from '../shared/names.ts';
import { type Corpus, madeUpCorpus, samplesCorpus } from './load/corpus.ts';
import { readUsages, type Usages } from './load/meter.ts';
import { printParts } from './load/parts.ts';

interface Options {
  articles: number;
  corpus: string;
  parts?: boolean;
}

export function define(program: Command): void {
  program
    .command('load')
    .description('How many articles a second the whole road manages on this machine, and where processor time and memory go.')
    .option('--articles <n>', 'how many', wholeNumber(1, 10_000_000), 1_000)
    .option('--corpus <folder>', 'whose files are varied; or made-up: 500 words of made-up prose each', 'samples')
    .option('--parts', 'also by part of each process')
    .action(measureLoad);
}

async function measureLoad({ articles: count, corpus: folder, parts }: Options): Promise<void> {
  const corpus = folder === 'made-up' ? madeUpCorpus(count) : samplesCorpus(folder);
  const profileFolder = parts ? join(STATE_FOLDER, 'profiles') : undefined;
  if (profileFolder) {
    rmSync(profileFolder, { recursive: true, force: true });
    mkdirSync(profileFolder, { recursive: true });
  }
  const passed = new Map<StageName, number>(STAGES.map((stage) => [stage, 0]));
  const stack = await startStack({
    profileFolder,
    onStep: (step) => console.log(step),
    onBatch({ stage, received, failed, error }) {
      passed.set(stage, passed.get(stage)! + received - failed);
      if (error) console.log(`${stage}: ${error}`);
    },
  });
  try {
    const cpuMs = await measure(stack, corpus, count, passed);
    if (!profileFolder) return;
    await stack.endFunctions();
    await stack.stop();
    printParts(profileFolder, cpuMs);
  } finally {
    await stack.stop();
  }
}

/** Uploads wait while so many are under way: what is measured is the road, not a queue. */
const MOST_UNDER_WAY = 400;

/** @returns milliseconds of processor time an article, by process */
async function measure(
  stack: LocalStack,
  corpus: Corpus,
  count: number,
  passed: Map<StageName, number>,
): Promise<Map<string, number>> {
  const stored = () => passed.get('store')!;
  const before = await readUsages(stack);
  const started = performance.now();
  const uploading = uploadAll(stack, corpus, count, stored);
  const progress = startProgress('stored', count);
  const memory: [stored: number, usages: Usages][] = [];
  // At the start all functions have warmed up; from there on memory should stand.
  const looks = [0.1, 0.55, 1].map((share) => Math.floor(count * share));
  while (looks.length > 0) {
    await delay(50);
    progress.update(stored());
    if (stored() >= looks[0]!) {
      looks.shift();
      memory.push([stored(), await readUsages(stack)]);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  progress.stop();
  const bytes = (await uploading) / count;
  const deadLetters = (await stack.state()).reduce((sum, state) => sum + state.deadLetters, 0);
  console.log(
    `${count} articles of ${Math.round(bytes)} bytes in ${seconds.toFixed(1)} s: ${(count / seconds).toFixed(0)} a second`,
  );
  if (deadLetters > 0) console.log(`${deadLetters} dead letters`);
  const cpuMs = new Map(
    [...memory.at(-1)![1]].map(([name, usage]) => [name, (usage.cpuMs - (before.get(name)?.cpuMs ?? 0)) / count]),
  );
  printTable(cpuMs, memory);
  return cpuMs;
}

/** @returns bytes */
async function uploadAll(stack: LocalStack, corpus: Corpus, count: number, stored: () => number): Promise<number> {
  const { s3, rawBucket: Bucket } = connectTo(stack);
  let next = 0;
  let bytes = 0;
  const lane = async () => {
    while (next < count) {
      const number = next++;
      while (number - stored() > MOST_UNDER_WAY) await delay(20);
      const Body = corpus.body(number);
      bytes += Buffer.byteLength(Body);
      await s3.send(new PutObjectCommand({ Bucket, Key: corpus.key(number), Body }));
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  return bytes;
}

/** Processor time and memory by process; of the memory what an article adds after the first look. */
function printTable(cpuMs: Map<string, number>, memory: [stored: number, usages: Usages][]): void {
  const [first, last] = [memory[0]!, memory.at(-1)!];
  const headings = ['', 'CPU ms an article', ...memory.map(([stored]) => `MB at ${stored}`), 'KB an article more'];
  const rows = [...cpuMs].map(([name, ms]) => {
    const more = ((last[1].get(name)!.residentMb - first[1].get(name)!.residentMb) * 1024) / (last[0] - first[0]);
    return [name, ms.toFixed(2), ...memory.map(([, usages]) => usages.get(name)!.residentMb.toFixed(0)), more.toFixed(1)];
  });
  const together = [...cpuMs.values()].reduce((sum, ms) => sum + ms, 0);
  for (const row of [headings, ...rows, ['together', together.toFixed(2)]])
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(10) : cell.padStart(18))).join(''));
}
