import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../infra/bundle.ts';
import { ENV, STAGES, type StageName } from '../shared/names.ts';

const STARTS = 9;

export function define(program: Command): void {
  program
    .command('bundles')
    .description("Of each function's bundle, as it is deployed: its size, and what a cold start takes.")
    .action(measureBundles);
}

function measureBundles(): void {
  console.log(
    `${'function'.padEnd(10)}${'bundle'.padStart(9)}${'import, processor time'.padStart(26)}${'import, wall clock'.padStart(22)}`,
  );
  for (const stage of STAGES) {
    const { bytes, cpuMs, wallMs } = measureBundle(stage);
    const columns = [
      `${Math.round(bytes / 1000)} kB`.padStart(9),
      `${cpuMs.toFixed(0)} ms`.padStart(26),
      `${wallMs.toFixed(0)} ms`.padStart(22),
    ];
    console.log(stage.padEnd(10) + columns.join(''));
  }
}

/** @returns bytes, and milliseconds to import the bundle in a process of its own, without Node.js's own start: the medians of nine */
export function measureBundle(stage: StageName): { bytes: number; cpuMs: number; wallMs: number } {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bundle-'));
  const outfile = join(folder, 'index.mjs');
  try {
    buildSync({ ...bundleOptions(stage), outfile });
    const starts = Array.from({ length: STARTS }, () => timeImport(outfile));
    return {
      bytes: statSync(outfile).size,
      cpuMs: median(starts.map(([cpuMs]) => cpuMs)),
      wallMs: median(starts.map(([, wallMs]) => wallMs)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeImport(file: string): [cpuMs: number, wallMs: number] {
  const script = `
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    await import(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(cpu);
    console.log(JSON.stringify([(user + system) / 1000, performance.now() - wall]));`;
  const env = { ...process.env, ...SETTINGS };
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
  return JSON.parse(printed.trim().split('\n').at(-1)!) as [number, number];
}

/** What the functions read of their environment when they are loaded. */
const SETTINGS = {
  AWS_REGION: 'eu-west-1',
  [ENV.nextQueueUrl]: 'http://localhost/queue',
  [ENV.nextBackfillQueueUrl]: 'http://localhost/backfill',
  [ENV.workBucket]: 'work',
  [ENV.tableName]: 'articles',
  [ENV.feedTopicArn]: 'arn:aws:sns:eu-west-1:000000000000:feed',
  [ENV.dayShards]: '4',
};

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
