import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ENRICHERS, type Enricher } from '../functions/enrich/enrichers.ts';
import { countWords } from '../functions/enrich/reading/words.ts';
import { type Enrichment, readText } from '../functions/enrich/text.ts';
import { bundleOptions } from '../infra/bundle.ts';

const ROUNDS = 3;
const STARTS = 5;

/** Milliseconds of processor time (a busy machine does not change it much) per 1,000 words, median over the texts of the last round: each enricher, what they share, and all. */
export function measureSpeed(bodies: string[]): Record<string, number> {
  let times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    times = new Map();
    for (const articleBody of bodies) timeOne(articleBody, times);
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function timeOne(articleBody: string, times: Map<string, number[]>): void {
  const thousands = Math.max(1, countWords(articleBody, 'en')) / 1000;
  const note = (name: string, milliseconds: number) => times.set(name, [...(times.get(name) ?? []), milliseconds / thousands]);
  const began = processorMilliseconds();
  const text = readText({ articleBody, inLanguage: 'en' });
  note('sentences, quotations', processorMilliseconds() - began);
  let found: Enrichment = {};
  for (const enricher of ENRICHERS as readonly Enricher[]) {
    const start = processorMilliseconds();
    found = { ...found, ...enricher.enrich(text, found, {}) };
    note(enricher.name, processorMilliseconds() - start);
  }
  note('everything', processorMilliseconds() - began);
}

/** The function's bundle as it is deployed: bytes, and milliseconds of processor time to import it in a fresh process (median of five). */
export function measureBundle(): { bytes: number; importMilliseconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-enrich-'));
  const outfile = join(folder, 'index.mjs');
  try {
    buildSync({ ...bundleOptions('enrich'), outfile });
    return {
      bytes: statSync(outfile).size,
      importMilliseconds: median(Array.from({ length: STARTS }, () => timeImport(outfile))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeImport(file: string): number {
  const script = `await import(${JSON.stringify(file)}); const { user, system } = process.cpuUsage(began); console.log((user + system) / 1000)`;
  const env = {
    ...process.env,
    NEXT_QUEUE_URL: 'http://localhost/queue',
    NEXT_BACKFILL_QUEUE_URL: 'http://localhost/backfill',
    WORK_BUCKET: 'work',
    AWS_REGION: 'eu-west-1',
  };
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', `const began = process.cpuUsage(); ${script}`], {
      env,
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .at(-1),
  );
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
