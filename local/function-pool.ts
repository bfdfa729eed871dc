import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EndpointVariables, Environment, type InvocationResult } from './environment.ts';
import type { Processes } from './processes.ts';
import type { RuntimeApi } from './runtime-api.ts';
import type { FunctionSpec } from './topology.ts';

/** The environments of one function: an idle one takes the next invocation, and a new one is started when none is idle. */
export class FunctionPool {
  readonly spec: FunctionSpec;
  readonly logFile: string;
  private readonly endpoints: EndpointVariables;
  private readonly runtimeApi: RuntimeApi;
  private readonly processes: Processes;
  private readonly environments = new Set<Environment>();
  private readonly idle: Environment[] = [];
  private readonly log: number;
  private readonly profileFolder?: string;

  constructor(
    spec: FunctionSpec,
    host: { endpoints: EndpointVariables; runtimeApi: RuntimeApi; processes: Processes; logFile: string; profileFolder?: string },
  ) {
    this.spec = spec;
    this.endpoints = host.endpoints;
    this.runtimeApi = host.runtimeApi;
    this.processes = host.processes;
    this.profileFolder = host.profileFolder;
    this.logFile = host.logFile;
    mkdirSync(dirname(host.logFile), { recursive: true });
    // Functions write their lines straight into the file: they don't pass through this process.
    this.log = openSync(host.logFile, 'a');
  }

  get pids(): number[] {
    return [...this.environments].map(({ pid }) => pid).filter((pid) => pid !== undefined);
  }

  /** Starts one environment ahead of the first invocation. */
  warm(): void {
    this.idle.push(this.start());
  }

  async invoke(payload: string): Promise<InvocationResult> {
    let environment = this.idle.pop();
    while (environment && !environment.isAlive) environment = this.idle.pop();
    environment ??= this.start();
    const result = await environment.invoke(payload);
    if (environment.isAlive) this.idle.push(environment);
    return result;
  }

  async endPolitely(): Promise<void> {
    await Promise.all([...this.environments].map((environment) => environment.endPolitely()));
  }

  close(): void {
    closeSync(this.log);
  }

  private start(): Environment {
    const environment = new Environment(this.spec, this.endpoints, this.runtimeApi, this.processes, this.log, this.profileFolder);
    this.environments.add(environment);
    void environment.ended.then(() => this.environments.delete(environment));
    return environment;
  }
}
