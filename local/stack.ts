import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { OUTPUTS, STAGES, type StageName } from '../shared/names.ts';
import { ensureAssembly } from './assembly.ts';
import type { ChaosCounts, ChaosOptions } from './chaos/chaos.ts';
import { LOCAL_CREDENTIALS, profileArguments } from './environment.ts';
import type { Invocation } from './invocation.ts';
import { NODE, STATE_FOLDER } from './paths.ts';
import type { FunctionState, HostCalls, HostMessage, HostOptions, HostReady, HostRequest } from './protocol.ts';

export type { Invocation } from './invocation.ts';
export type { RecordedCall } from './recorder.ts';

export interface LocalStackOptions {
  /** Told what the start is busy with, in words for the person who waits. */
  onStep?: (step: string) => void;
  /** Told about every batch that a stage has worked on. */
  onBatch?: (batch: StageBatch) => void;
  /** Told when the stack ends without having been asked to. */
  onLost?: (reason: string) => void;
  /** Whether messages are worked off; without, only `invoke` runs functions. Default true. */
  mappings?: boolean;
  /** What is left of a visibility timeout after a failure passes in this fraction of it. Default 0.01: six minutes pass in 3.6 s. */
  visibilityScale?: number;
  /** Batches a stage works on at a time. Default half the processor's cores. */
  concurrency?: number;
  /** Where the host and the functions leave profiles of their processor time (.cpuprofile) when they end. */
  profileFolder?: string;
  /** Lets calls and messages go wrong, until `endChaos`. */
  chaos?: ChaosOptions;
}

/** One batch through one stage. */
export interface StageBatch {
  stage: StageName;
  received: number;
  /** Of those, messages that will come back, or go to the dead-letter queue. */
  failed: number;
  ms: number;
  /** Why all failed, when the function itself did. */
  error?: string;
}

/** One stage as it stands. */
export interface StageState {
  stage: StageName;
  /** Processes of its function. */
  pids: number[];
  waiting: number;
  inFlight: number;
  deadLetters: number;
}

export interface LocalStack {
  /** The template's outputs; OUTPUTS in shared/names.ts names them. */
  outputs: Record<string, string>;
  /** For an SDK client: `new S3Client(stack.client('s3'))`. */
  client(service: 's3' | 'sqs' | 'sns' | 'dynamodb'): ClientConfiguration;
  /** The same as environment variables, for a program of one's own. */
  environment: Record<string, string>;
  /** Processes that make up the stack, besides those that functions start later. */
  pids: number[];
  /** Folder with one log file per function. */
  logFolder: string;
  state(): Promise<StageState[]>;
  /** Runs one function with one event in a process of its own and writes down all it did. @param name "clean", or the function's full name */
  invoke(name: string, event: unknown): Promise<Invocation>;
  /** From now on nothing more goes wrong by itself. @returns what has, so far */
  endChaos(): Promise<ChaosCounts>;
  /** Lets function processes end by themselves, so that they leave their profiles. */
  endFunctions(): Promise<void>;
  /** Ends every process of the stack. What was stored is gone. */
  stop(): Promise<void>;
}

export interface ClientConfiguration {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

/** Log folders of so many runs are kept. */
const KEPT_RUNS = 5;

/**
 * Brings up the topology of the synthesized template on this machine, with the bundles that would be deployed.
 *
 * All of it ends with `stop()`, and with this process, however that ends.
 *
 * @throws Error when synthesis fails or a part doesn't start, with the reason
 */
export async function startStack(options: LocalStackOptions = {}): Promise<LocalStack> {
  const { onStep, onBatch, onLost, mappings = true, visibilityScale = 0.01, chaos, profileFolder } = options;
  const assembly = await ensureAssembly(() => onStep?.('synthesizing the stack (the sources changed)'));
  onStep?.('starting S3, SQS, SNS, DynamoDB and the functions');
  const logFolder = createLogFolder();
  // Four stages at once keep the cores busy: more processes of each only warm up more slowly.
  const { concurrency = Math.max(1, Math.floor(availableParallelism() / 2)) } = options;
  const host = new Host({ assembly, logFolder, concurrency, visibilityScale, mappings, chaos, profileFolder }, onLost);
  const { pids, outputs, endpoints } = await host.ready;
  const stages = new Map(STAGES.map((stage) => [outputs[OUTPUTS.functionName(stage)], stage]));
  host.onBatch = ({ functionName, ...batch }) => {
    const stage = stages.get(functionName);
    if (stage) onBatch?.({ stage, ...batch });
  };
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = LOCAL_CREDENTIALS;
  return {
    outputs,
    client: (service) => ({
      endpoint: service === 'dynamodb' ? endpoints.AWS_ENDPOINT_URL_DYNAMODB : endpoints.AWS_ENDPOINT_URL,
      region,
      credentials: { accessKeyId, secretAccessKey },
    }),
    environment: { ...LOCAL_CREDENTIALS, ...endpoints },
    pids,
    logFolder,
    state: async () => (await host.ask('state')).flatMap((state) => stageState(state, stages)),
    invoke: (name, event) => host.ask('invoke', name, event),
    endChaos: () => host.ask('endChaos'),
    endFunctions: () => host.ask('endFunctions'),
    stop: () => host.stop(),
  };
}

function stageState({ name, pids, queue, deadLetters }: FunctionState, stages: Map<string | undefined, StageName>): StageState[] {
  const stage = stages.get(name);
  if (!stage) return [];
  return [{ stage, pids, waiting: queue.visible, inFlight: queue.inFlight, deadLetters }];
}

function createLogFolder(): string {
  const logs = join(STATE_FOLDER, 'logs');
  mkdirSync(logs, { recursive: true });
  const runs = readdirSync(logs).sort();
  for (const old of runs.slice(0, Math.max(0, runs.length - KEPT_RUNS + 1)))
    rmSync(join(logs, old), { recursive: true, force: true });
  const folder = join(logs, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}`);
  mkdirSync(folder);
  return folder;
}

/** This process's side of the host process. */
class Host {
  readonly ready: Promise<HostReady>;
  onBatch: (report: Extract<HostMessage, { type: 'batch' }>['report']) => void = () => {};
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private nextId = 0;
  private stopping = false;

  constructor(options: HostOptions, onLost: LocalStackOptions['onLost']) {
    this.child = fork(join(import.meta.dirname, 'host.ts'), [JSON.stringify(options)], {
      execPath: NODE,
      execArgv: ['--disable-warning=ExperimentalWarning', ...profileArguments(options.profileFolder, 'host')],
      // A group of its own: Ctrl-C is for the process that started the stack, which decides what to do about it.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'json',
    });
    this.ready = new Promise((resolve, reject) => {
      this.child.on('message', (message: HostMessage) => {
        if (message.type === 'ready') resolve(message.ready);
        else if (message.type === 'failed') reject(new Error(message.message));
        else this.receive(message);
      });
      this.child.once('exit', (code, signal) => {
        const reason = `The local stack's host process ended with ${signal ?? `exit code ${code}`}`;
        reject(new Error(reason));
        for (const { reject: rejectCall } of this.waiting.values()) rejectCall(new Error(reason));
        if (!this.stopping) onLost?.(reason);
      });
    });
  }

  ask<Name extends keyof HostCalls>(call: Name, ...args: Parameters<HostCalls[Name]>): Promise<ReturnType<HostCalls[Name]>> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, call, arguments: args } as HostRequest, (error) => error && reject(error));
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    if (this.child.connected) this.child.disconnect();
    // Its watcher takes care of the rest when it has to be killed itself.
    const timer = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(timer);
  }

  private receive(message: HostMessage): void {
    if (message.type === 'batch') this.onBatch(message.report);
    if (message.type !== 'answer' && message.type !== 'error') return;
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.type === 'answer') waiting?.resolve(message.value as never);
    else waiting?.reject(new Error(message.message));
  }
}
