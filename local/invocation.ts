import { type EndpointVariables, Environment, type InvocationResult } from './environment.ts';
import type { Processes } from './processes.ts';
import { pointedAt } from './proxy.ts';
import { type RecordedCall, startRecorder } from './recorder.ts';
import type { RuntimeApi } from './runtime-api.ts';
import type { FunctionSpec } from './topology.ts';

/** One function, one event: all that came of it. */
export interface Invocation {
  result: InvocationResult;
  /** What it asked of AWS, in order. */
  calls: RecordedCall[];
  /** What it logged, line by line. */
  log: string[];
}

/**
 * Invokes a function in a process of its own, whose every call to AWS goes through a recorder.
 *
 * The queues' addresses among its variables, and signed ones in the event, name the emulator; they are pointed at the
 * recorder, or what goes there would be missed.
 */
export async function invokeRecorded(
  spec: FunctionSpec,
  event: unknown,
  host: { endpoints: EndpointVariables; runtimeApi: RuntimeApi; processes: Processes },
): Promise<Invocation> {
  const emulator = host.endpoints.AWS_ENDPOINT_URL;
  const recorder = await startRecorder({ emulator, database: host.endpoints.AWS_ENDPOINT_URL_DYNAMODB });
  const recorded = pointedAt(spec, recorder.endpoint, emulator);
  const endpoints = { AWS_ENDPOINT_URL: recorder.endpoint, AWS_ENDPOINT_URL_DYNAMODB: recorder.endpoint };
  const environment = new Environment(recorded, endpoints, host.runtimeApi, host.processes, 'pipe');
  const output: Buffer[] = [];
  for (const stream of environment.output) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const result = await environment.invoke(JSON.stringify(event).replaceAll(emulator, recorder.endpoint));
  // Its last lines may still be on their way.
  await new Promise((resolve) => setTimeout(resolve, 20));
  environment.kill();
  await environment.ended;
  const log = Buffer.concat(output).toString('utf8').split('\n').filter(Boolean);
  return { result, calls: recorder.calls, log };
}
