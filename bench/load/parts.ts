import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../../infra/bundle.ts';
import { STAGES, type StageName } from '../../shared/names.ts';

/** A .cpuprofile as V8 writes it: a tree of functions, and how often each was on top. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** What a place in the code counts as; the first that fits. */
const PARTS: [part: string, place: RegExp][] = [
  ['garbage collection', /^\(garbage collector\)/],
  ['system calls and buffers', /^\(program\)|^\(root\)|^\w+$/],
  // A cold start's: on AWS once in hours, here within minutes.
  ['loading of code', /^node:internal\/(modules|bootstrap|deps)|compileSourceTextModule/],
  ['compression', /^node:(internal\/)?zlib|Zstd|brotli/i],
  ['hashes', /^node:internal\/crypto/],
  ['HTTP of Node.js', /^node:/],
  [
    'AWS SDK',
    /node_modules\/(@aws-sdk|@smithy|@aws-crypto|@aws\/lambda-invoke-store|bowser|fast-xml-parser|strnum|uuid|tslib)\//,
  ],
  ['logger and metrics', /node_modules\/@aws-lambda-powertools\/|shared\/telemetry/],
  ['schema (zod)', /node_modules\/zod\/|shared\/article\.ts/],
  [
    'S3, SQS, SNS emulator',
    /node_modules\/(fauxqs|fastify|@fastify|find-my-way|light-my-request|avvio|secure-json-parse|fast-json-stringify)\//,
  ],
  ['messages: JSON, envelopes', /shared\/(envelope|next-queue|stage|claims)|bootstrap\.mjs/],
  ['records: JSON, items', /shared\/(article-item|table|reads)/],
  ['local host', /\/local\//],
  ['our verb', /functions\/|shared\/|node_modules\//],
];

/**
 * Prints the processor time of each process by part.
 *
 * A profile knows by what share each place was on top; beside other processes' work its milliseconds are too many, and the system's own
 * count tells what they were.
 *
 * @param cpuMs by process, of an article
 */
export function printParts(folder: string, cpuMs: Map<string, number>): void {
  for (const file of readdirSync(folder).sort()) {
    const name = file.split('.')[0]!.split('-').at(-1)!;
    const stage = STAGES.find((each) => each === name);
    const profile = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile;
    const { parts, places } = divide(profile, stage && readSourceMap(stage));
    const total = [...parts.values()].reduce((sum, us) => sum + us, 0);
    const ms = cpuMs.get(name) ?? 0;
    const rows = (micros: Map<string, number>) =>
      [...micros].sort((a, b) => b[1] - a[1]).map(([row, us]) => `  ${((us / total) * ms).toFixed(2).padStart(8)} ms  ${row}`);
    console.log(`\n${name}: ${ms.toFixed(2)} ms an article, its start included\n${rows(parts).join('\n')}`);
    console.log(`  most of all in\n${rows(places).slice(0, SHOWN_PLACES).join('\n')}`);
  }
}

const SHOWN_PLACES = 10;

/** @returns microseconds by part, and by place in the code; of idling nothing */
function divide(
  { nodes, samples, timeDeltas }: Profile,
  map: SourceMap | undefined,
): Record<'parts' | 'places', Map<string, number>> {
  const placesById = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame, map)]));
  const sums = { parts: new Map<string, number>(), places: new Map<string, number>() };
  const add = (sum: Map<string, number>, name: string, us: number) => sum.set(name, (sum.get(name) ?? 0) + us);
  for (const [at, id] of samples.entries()) {
    const place = placesById.get(id)!;
    if (place.startsWith('(idle)')) continue;
    // The time until the next sample is this one's.
    const us = timeDeltas[at + 1] ?? 0;
    add(sums.parts, PARTS.find(([, pattern]) => pattern.test(place))?.[0] ?? 'other', us);
    add(sums.places, place, us);
  }
  return sums;
}

/** Where a function was written: bundles are minified, their map tells. */
function placeOf(
  { functionName, url, lineNumber, columnNumber }: Profile['nodes'][number]['callFrame'],
  map: SourceMap | undefined,
): string {
  if (!url) return functionName;
  if (!map || !url.endsWith('index.mjs')) return `${url.replace(/^file:\/\//, '')} ${functionName}`;
  const entry = map.findEntry(lineNumber, columnNumber);
  return 'originalSource' in entry
    ? `${entry.originalSource.replace(/^.*?(node_modules|functions|shared)\//, '$1/')}:${entry.originalLine + 1}`
    : url;
}

/** Of the very bundle that is deployed: the same options give the same code. */
function readSourceMap(stage: StageName): SourceMap {
  const { outputFiles = [] } = buildSync({ ...bundleOptions(stage), outfile: 'index.mjs', sourcemap: 'external', write: false });
  const map = outputFiles.find(({ path }) => path.endsWith('.map'))!;
  return new SourceMap(JSON.parse(map.text) as SourceMapPayload);
}
