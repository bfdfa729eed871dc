import type { Emulator } from '../emulator.ts';
import type { EndpointVariables } from '../environment.ts';
import { pointedAt, startProxy } from '../proxy.ts';
import type { FunctionSpec } from '../topology.ts';
import { Chaos, type ChaosCounts, type ChaosOptions } from './chaos.ts';
import { faults } from './faults.ts';
import { Post } from './post.ts';

/** What a chaos run puts between the parts of the local stack. */
export interface RunningChaos {
  /** In the place of the emulators', for functions. */
  endpoints: EndpointVariables;
  post: Post;
  /** A function as it runs here: its calls go through the proxy, its time is shorter. */
  disturb(spec: FunctionSpec): FunctionSpec;
  /** @returns what has gone wrong */
  end(): ChaosCounts;
}

export async function startChaos(
  options: ChaosOptions,
  { endpoint: emulator, queues }: Emulator,
  database: string,
): Promise<RunningChaos> {
  const chaos = new Chaos(options);
  const proxy = await startProxy({ emulator, database }, faults(chaos));
  return {
    endpoints: { AWS_ENDPOINT_URL: proxy, AWS_ENDPOINT_URL_DYNAMODB: proxy },
    post: new Post(chaos, queues),
    disturb: (spec) => ({
      ...pointedAt(spec, proxy, emulator),
      timeoutSeconds: spec.timeoutSeconds * options.timeoutScale,
    }),
    end() {
      chaos.end();
      return chaos.counts;
    },
  };
}
