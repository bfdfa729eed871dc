import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Environment } from '../../local/environment.ts';
import { FunctionPool } from '../../local/function-pool.ts';
import { Processes } from '../../local/processes.ts';
import { RuntimeApi } from '../../local/runtime-api.ts';
import type { FunctionSpec } from '../../local/topology.ts';

/** Function processes, with bundles made up for the purpose. */

let folder: string;
let processes: Processes;
let runtimeApi: RuntimeApi;
let endings: (() => void)[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-environment-'));
  processes = new Processes();
  runtimeApi = new RuntimeApi();
  await runtimeApi.listen();
  endings = [];
});

afterAll(async () => {
  await processes.end();
  runtimeApi.close();
  for (const end of endings) end();
  rmSync(folder, { recursive: true });
});

const endpoints = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:2' };

function specOf(source: string, overrides: Partial<FunctionSpec> = {}): FunctionSpec {
  const codeFolder = mkdtempSync(join(folder, 'bundle-'));
  writeFileSync(join(codeFolder, 'index.mjs'), source);
  return {
    name: 'copydesk-dev-try',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:copydesk-dev-try',
    codeFolder,
    handler: 'index.handler',
    memoryMb: 256,
    timeoutSeconds: 10,
    environment: { GREETING: 'hello' },
    logGroup: '/copydesk/try',
    ...overrides,
  };
}

function poolOf(source: string, overrides?: Partial<FunctionSpec>): FunctionPool {
  const spec = specOf(source, overrides);
  const pool = new FunctionPool(spec, { endpoints, runtimeApi, processes, logFile: join(spec.codeFolder, 'log') });
  endings.push(() => pool.close());
  return pool;
}

test('a handler gets event, context and the environment it would have on Lambda, and nothing of ours', async () => {
  process.env.AWS_PROFILE = 'production';
  const pool = poolOf(`export const handler = async (event, context) => ({
    event, name: context.functionName, memory: context.memoryLimitInMB, arn: context.invokedFunctionArn,
    left: context.getRemainingTimeInMillis(), id: context.awsRequestId, version: process.version,
    greeting: process.env.GREETING, endpoint: process.env.AWS_ENDPOINT_URL, region: process.env.AWS_REGION, profile: process.env.AWS_PROFILE ?? null,
  });`);
  const result = await pool.invoke(JSON.stringify({ text: 'fähre' }));
  delete process.env.AWS_PROFILE;
  if (!result.ok) throw new Error(result.error.errorMessage);
  const returned = JSON.parse(result.payload) as { left: number };
  expect(returned).toMatchObject({
    event: { text: 'fähre' },
    name: 'copydesk-dev-try',
    memory: '256',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:copydesk-dev-try',
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    version: expect.stringMatching(/^v24\./),
    greeting: 'hello',
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
    profile: null,
  });
  expect(returned.left).toBeGreaterThan(5000);
  expect(returned.left).toBeLessThanOrEqual(10_000);
});

test('a process is used again while it is idle, and a second one starts when it is not', async () => {
  const pool = poolOf(
    'let count = 0; export const handler = async ({ ms }) => { await new Promise((r) => setTimeout(r, ms)); return [process.pid, ++count]; };',
  );
  const call = async (ms: number) => {
    const result = await pool.invoke(JSON.stringify({ ms }));
    return result.ok ? (JSON.parse(result.payload) as [number, number]) : [0, 0];
  };
  const [firstPid] = await call(0);
  expect(await call(0)).toEqual([firstPid, 2]);
  const both = await Promise.all([call(300), call(0)]);
  expect(new Set(both.map(([pid]) => pid)).size).toBe(2);
});

test("what a handler throws comes back in Lambda's form, and the process lives on", async () => {
  const pool = poolOf(`export const handler = async () => { throw new TypeError('not this') };`);
  const first = await pool.invoke('{}');
  expect(first).toMatchObject({
    ok: false,
    error: { errorType: 'TypeError', errorMessage: 'not this', stackTrace: expect.any(Array) },
  });
  const pids = pool.pids;
  await pool.invoke('{}');
  expect(pool.pids).toEqual(pids);
});

test('a handler that takes too long is killed, even when it never lets go', async () => {
  const pool = poolOf('export const handler = async ({ loop }) => { while (loop); return process.pid; };', {
    timeoutSeconds: 0.5,
  });
  const result = await pool.invoke('{"loop":true}');
  expect(result).toMatchObject({
    ok: false,
    error: { errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('0.5 seconds') },
  });
  expect(await pool.invoke('{"loop":false}')).toMatchObject({ ok: true });
});

test('a handler that takes too much memory ends its process, and the next gets a fresh one', async () => {
  const pool = poolOf(
    `export const handler = async ({ fill }) => { const held = []; while (fill) held.push(new Array(1e5).fill(held.length)); return 'fine'; };`,
    { memoryMb: 128 },
  );
  expect(await pool.invoke('{"fill":true}')).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } });
  expect(await pool.invoke('{}')).toMatchObject({ ok: true, payload: '"fine"' });
});

test('a process that is killed fails its invocation at once, and the next gets a fresh one', async () => {
  const pool = poolOf(
    'export const handler = async ({ ms }) => { await new Promise((r) => setTimeout(r, ms)); return process.pid; };',
  );
  await pool.invoke('{"ms":0}');
  const [pid] = pool.pids;
  const cut = pool.invoke('{"ms":9000}');
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.kill(pid!, 'SIGKILL');
  expect(await cut).toMatchObject({
    ok: false,
    error: { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('SIGKILL') },
  });
  expect(await pool.invoke('{"ms":0}')).toMatchObject({ ok: true, payload: expect.not.stringMatching(`^${pid}$`) });
});

test.each([
  ['a bundle that does not load', `throw new Error('no configuration'); export const handler = 1;`, 'no configuration'],
  ['a bundle without the handler', 'export const other = 1;', 'exports no function "handler"'],
  [
    'a handler with a callback',
    'export const handler = (event, context, callback) => callback(null);',
    'no handlers with a callback',
  ],
])('%s says why it cannot start', async (_name, source, reason) => {
  expect(await poolOf(source).invoke('{}')).toMatchObject({
    ok: false,
    error: { errorMessage: expect.stringContaining(reason) },
  });
});

test('the lines of a process can be read', async () => {
  const environment = new Environment(
    specOf(`export const handler = async () => { console.log('a line'); };`),
    endpoints,
    runtimeApi,
    processes,
    'pipe',
  );
  const lines: string[] = [];
  for (const stream of environment.output) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  expect(await environment.invoke('{}')).toMatchObject({ ok: true, payload: 'null' });
  environment.kill();
  await environment.ended;
  expect(lines.join('')).toBe('a line\n');
});
