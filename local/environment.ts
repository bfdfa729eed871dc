import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { NODE } from './paths.ts';
import type { Processes } from './processes.ts';
import { REGION } from './resolver.ts';
import type { RuntimeApi, RuntimeInvocation } from './runtime-api.ts';
import type { FunctionSpec } from './topology.ts';

/** What an invocation came to: the handler's answer as JSON, or an error in Lambda's form. */
export type InvocationResult = { ok: true; payload: string; ms: number } | { ok: false; error: FunctionError; ms: number };

export interface FunctionError {
  errorType: string;
  errorMessage: string;
  stackTrace?: string[];
}

/** Where the emulators listen, as the SDK's own environment variables name it. */
export type EndpointVariables = Record<'AWS_ENDPOINT_URL' | 'AWS_ENDPOINT_URL_DYNAMODB', string>;

/** Of the memory, so much may be heap; the rest is left for buffers and Node.js itself. */
const HEAP_SHARE = 0.9;

/** Lambda gives an environment ten seconds to start; several starting at once on two cores need more. */
const INIT_TIMEOUT_MS = 30_000;

interface Pending {
  requestId: string;
  startedAt: number;
  timer: NodeJS.Timeout;
  settle: (result: InvocationResult) => void;
}

/**
 * One execution environment: a process of Lambda's Node.js with the function's own bundle, variables, heap limit and timeout.
 * It takes one invocation at a time; whatever goes wrong with the process ends it for good, and the pool starts another.
 */
export class Environment {
  readonly id = randomUUID();
  /** Settles when the process has ended. */
  readonly ended: Promise<void>;
  private readonly spec: FunctionSpec;
  private readonly child: ChildProcess;
  private readonly runtimeApi: RuntimeApi;
  private next?: (invocation: RuntimeInvocation) => void;
  private waiting?: () => void;
  private pending?: Pending;
  private initError?: FunctionError;
  private hasEnded = false;

  constructor(
    spec: FunctionSpec,
    endpoints: EndpointVariables,
    runtimeApi: RuntimeApi,
    processes: Processes,
    log: number | 'pipe',
    profileFolder?: string,
  ) {
    this.spec = spec;
    this.runtimeApi = runtimeApi;
    const api = runtimeApi.register(this.id, {
      onNext: (respond) => {
        this.next = respond;
        this.waiting?.();
      },
      onResponse: (requestId, payload) => this.settle(requestId, (ms) => ({ ok: true, payload, ms })),
      onError: (requestId, body) => this.settle(requestId, (ms) => ({ ok: false, error: JSON.parse(body) as FunctionError, ms })),
      onInitError: (body) => {
        this.initError = JSON.parse(body) as FunctionError;
      },
    });
    const heapMb = Math.floor(spec.memoryMb * HEAP_SHARE);
    this.child = processes.start(
      NODE,
      [
        `--max-old-space-size=${heapMb}`,
        ...profileArguments(profileFolder, spec.name),
        join(import.meta.dirname, 'bootstrap.mjs'),
      ],
      {
        stdio: ['ignore', log, log],
        env: { ...variables(spec, endpoints), AWS_LAMBDA_RUNTIME_API: api },
      },
    );
    this.ended = new Promise((resolve) => this.child.once('exit', (code, signal) => resolve(this.end(code, signal))));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get output(): NodeJS.ReadableStream[] {
    return [this.child.stdout, this.child.stderr].filter((stream) => stream !== null);
  }

  /** Whether it may be given another invocation: not once it is to be killed, which takes a moment to happen. */
  get isAlive(): boolean {
    return !this.hasEnded && !this.child.killed;
  }

  /** One invocation; the caller waits for it before the next. Never throws: what went wrong is in the result. */
  async invoke(payload: string): Promise<InvocationResult> {
    const failure = await this.untilReady();
    if (failure) return { ok: false, error: failure, ms: 0 };
    const requestId = randomUUID();
    const timeoutMs = this.spec.timeoutSeconds * 1000;
    const startedAt = performance.now();
    return new Promise((settle) => {
      const timer = setTimeout(() => this.timeOut(timeoutMs), timeoutMs);
      this.pending = { requestId, startedAt, timer, settle };
      const respond = this.next!;
      this.next = undefined;
      respond({ requestId, deadlineMs: Date.now() + timeoutMs, functionArn: this.spec.arn, payload });
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Asks the process to end, for which it has to be idle. */
  async endPolitely(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** @returns why it will never be ready, or nothing once it is */
  private async untilReady(): Promise<FunctionError | undefined> {
    if (!this.next && !this.hasEnded) {
      const timer = setTimeout(() => this.kill(), INIT_TIMEOUT_MS);
      await Promise.race([this.ended, new Promise<void>((resolve) => (this.waiting = resolve))]);
      clearTimeout(timer);
    }
    if (!this.hasEnded) return undefined;
    return this.initError ?? { errorType: 'Runtime.ExitError', errorMessage: `${this.spec.name} ended before it could start` };
  }

  private settle(requestId: string, result: (ms: number) => InvocationResult): void {
    const { pending } = this;
    if (pending?.requestId !== requestId) return;
    clearTimeout(pending.timer);
    this.pending = undefined;
    pending.settle(result(performance.now() - pending.startedAt));
  }

  private timeOut(timeoutMs: number): void {
    const errorMessage = `${this.spec.name} timed out after ${timeoutMs / 1000} seconds`;
    this.settle(this.pending!.requestId, (ms) => ({ ok: false, error: { errorType: 'Sandbox.Timedout', errorMessage }, ms }));
    this.kill();
  }

  private end(code: number | null, signal: string | null): void {
    this.hasEnded = true;
    this.runtimeApi.unregister(this.id);
    if (!this.pending) return;
    const errorMessage = `${this.spec.name} ended with ${signal ?? `exit code ${code}`} in the middle of an invocation`;
    this.settle(this.pending.requestId, (ms) => ({ ok: false, error: { errorType: 'Runtime.ExitError', errorMessage }, ms }));
  }
}

/** Node.js then leaves `<name>.<number>.cpuprofile` in the folder when it ends by itself. */
export function profileArguments(folder: string | undefined, name: string): string[] {
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.${nextProfile++}.cpuprofile`] : [];
}
let nextProfile = 0;

/** Nothing of the user's own environment: no profile or credentials of his can lead a function to a real account. */
function variables(spec: FunctionSpec, endpoints: EndpointVariables): Record<string, string> {
  return {
    ...LOCAL_CREDENTIALS,
    ...endpoints,
    ...spec.environment,
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    AWS_DEFAULT_REGION: REGION,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_LOG_GROUP_NAME: spec.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: spec.codeFolder,
    _HANDLER: spec.handler,
    // Windows starts no process without it.
    ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
  };
}

/** What any SDK client needs to speak to the emulators, besides their endpoints. */
export const LOCAL_CREDENTIALS = {
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
} as const;
