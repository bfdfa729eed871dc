import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Random } from '../local/random.ts';
import { type LocalStack, startStack } from '../local/stack.ts';
import { OUTPUTS, type StageName } from '../shared/names.ts';
import { openRecords } from '../shared/records.ts';
import { Prose } from './store/prose.ts';

/**
 * Throughput of the whole road on this machine: uploads made-up articles to the local stack and waits until the ledger has a status for
 * each. With --kill every function is killed once (SIGKILL) after a fifth of the articles has passed it.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string', default: '1000' }, kill: { type: 'boolean', default: false } },
  });
  const count = Number(values.articles);
  const passed = new Map<StageName, number>();
  const stack = await startStack({
    onStep: (step) => console.log(step),
    onBatch({ stage, received, failed, error }) {
      const before = passed.get(stage) ?? 0;
      passed.set(stage, before + received - failed);
      if (error) console.log(`${stage}: ${error}`);
      if (values.kill && before < count / 5 && passed.get(stage)! >= count / 5) void killFunction(stack, stage);
    },
  });
  try {
    await measure(stack, pages(count), passed);
  } finally {
    await stack.stop();
  }
}

async function measure(stack: LocalStack, bodies: string[], passed: Map<StageName, number>): Promise<void> {
  const meter = await startMeter(stack);
  const started = performance.now();
  const keys = await uploadAll(stack, bodies);
  const uploadedMs = performance.now() - started;
  while ((passed.get('store') ?? 0) < bodies.length) await delay(100);
  const ms = performance.now() - started;
  const bytes = Math.round(bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length);
  console.log(
    `${bodies.length} articles of ${bytes} bytes: ${((bodies.length / ms) * 1000) | 0} a second (uploaded within ${Math.round(uploadedMs)} of ${Math.round(ms)} ms)`,
  );
  console.log(`processor time per article: ${await meter(bodies.length)}`);
  const statuses = await statusesOf(stack, keys);
  console.log(`ledger: ${[...statuses].map(([status, number]) => `${number} ${status}`).join(', ')}`);
  const deadLetters = (await stack.state()).reduce((sum, state) => sum + state.deadLetters, 0);
  console.log(`dead letters: ${deadLetters}`);
}

async function uploadAll(stack: LocalStack, bodies: string[]): Promise<string[]> {
  const s3 = new S3Client(stack.client('s3'));
  const keys = bodies.map((_, number) => `articles/bench/${number}.html`);
  let next = 0;
  const lane = async () => {
    while (next < bodies.length) {
      const number = next++;
      const object = {
        Bucket: stack.outputs[OUTPUTS.rawBucket],
        Key: keys[number],
        Body: bodies[number],
        ContentType: 'text/html',
      };
      await s3.send(new PutObjectCommand(object));
    }
  };
  await Promise.all(Array.from({ length: 4 }, lane));
  return keys;
}

async function statusesOf(stack: LocalStack, keys: string[]): Promise<Map<string, number>> {
  const records = openRecords({
    dynamodb: DynamoDBDocumentClient.from(new DynamoDBClient(stack.client('dynamodb'))),
    s3: new S3Client(stack.client('s3')),
    tableName: stack.outputs[OUTPUTS.table]!,
    workBucket: stack.outputs[OUTPUTS.workBucket]!,
    dayShards: Number(stack.outputs[OUTPUTS.dayShards]),
  });
  const bucket = stack.outputs[OUTPUTS.rawBucket]!;
  const entries = await records.readLedger(keys.map((key) => ({ bucket, key })));
  const statuses = new Map<string, number>();
  for (const entry of entries) {
    const status = entry?.status ?? 'without a status';
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  return statuses;
}

async function killFunction(stack: LocalStack, stage: StageName): Promise<void> {
  for (const { stage: name, pids } of await stack.state()) {
    if (name !== stage) continue;
    console.log(`kill -9 of ${stage}: ${pids.join(', ')}`);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
  }
}

/** @returns what tells the milliseconds of processor time that each part took since now, divided by a number of articles */
async function startMeter(stack: LocalStack): Promise<(articles: number) => Promise<string>> {
  const parts = async () => {
    const states = await stack.state();
    const functions = new Set(states.flatMap(({ pids }) => pids));
    const [host, ...others] = stack.pids.filter((pid) => !functions.has(pid));
    return new Map<string, number[]>([
      ['upload', [process.pid]],
      ['host', [host!]],
      ['database', others],
      ...states.map(({ stage, pids }) => [stage, pids] as [string, number[]]),
    ]);
  };
  const before = new Map([...(await parts()).values()].flat().map((pid) => [pid, processorMs(pid)]));
  return async (articles) => {
    const spent = [...(await parts())].map(([name, pids]) => {
      const ms = pids.reduce((sum, pid) => sum + processorMs(pid) - (before.get(pid) ?? 0), 0);
      return [name, ms / articles] as const;
    });
    const sum = spent.reduce((total, [, ms]) => total + ms, 0);
    return `${sum.toFixed(1)} ms (${spent.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(', ')})`;
  };
}

/** Linux counts a process's time in hundredths of a second; elsewhere there is no figure. */
function processorMs(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return 0;
  }
}

/** Pages of unlike stories, some 400 words each. */
export function pages(count: number): string[] {
  const random = new Random(11);
  const prose = new Prose(random);
  return Array.from({ length: count }, (_, number) => {
    const headline = prose.sentence([]).slice(0, -1);
    const paragraphs = prose.story(10).map((text) => `<p>${text}</p>`);
    const minute = String(number % 60).padStart(2, '0');
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="Made-up Daily">
<link rel="canonical" href="https://daily${number % 40}.example/news/${number}"><meta property="article:published_time" content="2026-03-02T08:${minute}:00Z">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${headline}</h1>
${paragraphs.join('\n')}</article><footer>All rights reserved.</footer></body></html>`;
  });
}
