import type { ChaosCounts, ChaosOptions } from './chaos/chaos.ts';
import type { EndpointVariables } from './environment.ts';
import type { Invocation } from './invocation.ts';
import type { BatchReport } from './mapping.ts';
import type { QueueDepth } from './queues.ts';

/** What the host process is told at its start. */
export interface HostOptions {
  /** Folder of the cloud assembly. */
  assembly: string;
  logFolder: string;
  concurrency: number;
  visibilityScale: number;
  /** Whether messages are worked off; without, only `invoke` runs functions. */
  mappings: boolean;
  chaos?: ChaosOptions;
  /** Where function processes leave profiles of their processor time when they end. */
  profileFolder?: string;
}

/** What it tells once everything is up. */
export interface HostReady {
  /** Of the host, its watcher, and what was running by then. */
  pids: number[];
  outputs: Record<string, string>;
  endpoints: EndpointVariables;
}

/** Of one function: what waits for it in all its queues, what it works on, and what it gave up on. */
export interface FunctionState {
  name: string;
  pids: number[];
  queue: QueueDepth;
  deadLetters: number;
}

/** What the host can be asked, and what it answers. */
export interface HostCalls {
  state(): FunctionState[];
  invoke(functionName: string, event: unknown): Invocation;
  endChaos(): ChaosCounts;
  endFunctions(): void;
}

export type HostRequest = {
  [Name in keyof HostCalls]: { id: number; call: Name; arguments: Parameters<HostCalls[Name]> };
}[keyof HostCalls];

export type HostMessage =
  | { type: 'ready'; ready: HostReady }
  | { type: 'failed'; message: string }
  | { type: 'batch'; report: BatchReport }
  | { type: 'answer'; id: number; value: unknown }
  | { type: 'error'; id: number; message: string };
