import { join } from 'node:path';
import type { Post } from './chaos/post.ts';
import { startChaos } from './chaos/start.ts';
import { startDatabase } from './database.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import type { EndpointVariables } from './environment.ts';
import { FunctionPool } from './function-pool.ts';
import { invokeRecorded } from './invocation.ts';
import { Mapping } from './mapping.ts';
import { Processes } from './processes.ts';
import type { FunctionState, HostMessage, HostOptions, HostRequest } from './protocol.ts';
import type { QueueDepth } from './queues.ts';
import { createResources } from './resources.ts';
import { RuntimeApi } from './runtime-api.ts';
import { readTopology, type Topology } from './topology.ts';

/**
 * The process that is the local stack: S3, SQS and SNS, the mappings and the Runtime API run in it, DynamoDB and the functions
 * as its children. Started by stack.ts, which it listens to; when that process is gone, so is this one and all below it.
 */
// Nobody listens any more once the process above has gone, which may be at any moment.
const tell = (message: HostMessage) => process.send?.(message, undefined, undefined, () => {});
const processes = new Processes();
process.on('disconnect', () => void processes.end().then(() => process.exit(0)));

try {
  const host = await startHost(JSON.parse(process.argv[2]!) as HostOptions);
  process.on('message', (request: HostRequest) => void host.answer(request));
  tell({ type: 'ready', ready: { pids: processes.pids, outputs: host.topology.outputs, endpoints: host.endpoints } });
} catch (error) {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}

async function startHost(options: HostOptions) {
  const runtimeApi = new RuntimeApi();
  const [emulator, database] = await Promise.all([startEmulator(), startDatabase(processes), runtimeApi.listen()]);
  const topology = readTopology(options.assembly, emulator.endpoint);
  const endpoints = { AWS_ENDPOINT_URL: emulator.endpoint, AWS_ENDPOINT_URL_DYNAMODB: database };
  await createResources(topology, emulator.app, emulator.queues, database);
  emulator.notifications.push(...topology.notifications);
  const parts = { endpoints, runtimeApi, processes };
  const chaos = options.chaos && (await startChaos(options.chaos, emulator, database));
  const pools = new Map(
    topology.functions.map((spec) => [
      spec.name,
      new FunctionPool(chaos?.disturb(spec) ?? spec, {
        ...parts,
        endpoints: chaos?.endpoints ?? endpoints,
        profileFolder: options.profileFolder,
        logFile: join(options.logFolder, `${spec.name}.log`),
      }),
    ]),
  );
  if (options.mappings) startMappings(topology, emulator, pools, { ...options, post: chaos?.post });

  const calls = {
    state: () => stateOf(topology, emulator, pools),
    invoke: (functionName: string, event: unknown) => invokeRecorded(functionNamed(functionName, topology), event, parts),
    endChaos: () => chaos?.end() ?? {},
    endFunctions: async () => void (await Promise.all([...pools.values()].map((pool) => pool.endPolitely()))),
  };
  const answer = async ({ id, call, arguments: args }: HostRequest) => {
    try {
      tell({ type: 'answer', id, value: await (calls[call] as (...args: unknown[]) => unknown)(...args) });
    } catch (error) {
      tell({ type: 'error', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  return { topology, endpoints, answer } satisfies { topology: Topology; endpoints: EndpointVariables; answer: unknown };
}

function startMappings(
  topology: Topology,
  { queues }: Emulator,
  pools: Map<string, FunctionPool>,
  options: HostOptions & { post?: Post },
): void {
  const warmed = new Set<FunctionPool>();
  for (const spec of topology.mappings) {
    const pool = pools.get(spec.functionName);
    if (!pool) throw new Error(`A mapping names ${spec.functionName}, which the template doesn't have`);
    const mapping = new Mapping(spec, {
      queues,
      invoke: (payload) => pool.invoke(payload),
      concurrency: options.concurrency,
      visibilityScale: options.visibilityScale,
      onBatch: (report) => tell({ type: 'batch', report }),
      post: options.post,
    });
    // A first environment for each function, so that the first article doesn't wait for four starts one after the other.
    if (!warmed.has(pool)) pool.warm();
    warmed.add(pool);
    void mapping.run();
  }
}

async function stateOf(topology: Topology, { queues }: Emulator, pools: Map<string, FunctionPool>): Promise<FunctionState[]> {
  return Promise.all(
    topology.functions.map(async ({ name }) => {
      const sources = topology.mappings.filter(({ functionName }) => functionName === name).map(({ queue }) => queue);
      const targets = sources.map(({ attributes }) => JSON.parse(attributes.RedrivePolicy ?? '{}').deadLetterTargetArn);
      const deadLetterQueues = topology.queues.filter(({ arn }) => targets.includes(arn));
      const depths = await Promise.all(sources.map(({ url }) => queues.depth(url)));
      const dead = await Promise.all(deadLetterQueues.map(({ url }) => queues.depth(url)));
      return { name, pids: pools.get(name)?.pids ?? [], queue: sum(depths), deadLetters: sum(dead).visible };
    }),
  );
}

function sum(depths: QueueDepth[]): QueueDepth {
  const of = (count: keyof QueueDepth) => depths.reduce((total, depth) => total + depth[count], 0);
  return { visible: of('visible'), inFlight: of('inFlight') };
}

/** By its physical name, or by the last word of it: "clean" for "copydesk-dev-clean". */
function functionNamed(name: string, { functions }: Topology) {
  const found = functions.find((spec) => spec.name === name || spec.name.endsWith(`-${name}`));
  if (!found) throw new Error(`There is no function ${name}; there are ${functions.map((spec) => spec.name).join(', ')}`);
  return found;
}
