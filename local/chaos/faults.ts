import type { Intercept, ProxyAnswer } from '../proxy.ts';
import type { Chaos } from './chaos.ts';
import { partOf } from './parts.ts';
import { type Refusal, refusal, type Service, serviceOf } from './refusals.ts';

/** How a call can go wrong, and how often beside the others. */
const FAULTS = {
  /** The connection breaks before AWS has heard the request. */
  'reset before': 4,
  /** AWS has done it, and the answer is lost: whoever repeats it meets himself. */
  'answer lost': 4,
  /** The answer breaks off in the middle. */
  'answer cut': 1,
  /** 500 or 503. */
  'server error': 3,
  throttled: 3,
  /** Of a batch a part is done, and the answer says which part isn't. */
  'part of a batch': 4,
  /** No answer ever: the client has to give up by itself. */
  silence: 1,
} satisfies Record<string, number>;
type Fault = keyof typeof FAULTS;

/** The table is throttled as a whole, for a second out of eight: so many of its calls are refused meanwhile. */
const BURST_EVERY_MS = 8_000;
const BURST_MS = 1_000;
const BURST_SHARE = 0.5;

/** What lets calls of functions go wrong as AWS and networks do. */
export function faults(chaos: Chaos): Intercept {
  const names = Object.entries(FAULTS).flatMap(([name, weight]) => new Array<Fault>(weight).fill(name as Fault));
  return async (request, forward) => {
    chaos.count('calls');
    const service = serviceOf(request);
    const isBurst = chaos.isRaging && service === 'dynamodb' && performance.now() % BURST_EVERY_MS < BURST_MS;
    if (isBurst && chaos.random.chance(BURST_SHARE)) return refuse('throttled in a burst', 'throttled', service, chaos);
    if (!chaos.strikes()) return forward();
    const fault = chaos.random.pick(names);
    if (fault === 'part of a batch') {
      const part = partOf(request, chaos.random);
      // Not all calls are batches.
      if (!part) return refuse('throttled', 'throttled', service, chaos);
      chaos.count(fault);
      return part.answerOf(await forward(part.body));
    }
    return fault === 'server error' || fault === 'throttled'
      ? refuse(fault, fault, service, chaos)
      : breakOff(fault, forward, chaos);
  };
}

function refuse(name: string, kind: Refusal, service: Service, chaos: Chaos): ProxyAnswer {
  chaos.count(name);
  return refusal(kind, service);
}

async function breakOff(
  fault: Exclude<Fault, 'server error' | 'throttled' | 'part of a batch'>,
  forward: () => Promise<ProxyAnswer>,
  chaos: Chaos,
): Promise<ProxyAnswer | 'hang-up' | 'silence'> {
  chaos.count(fault);
  if (fault === 'silence') return 'silence';
  if (fault === 'reset before') return 'hang-up';
  const answer = await forward();
  if (fault === 'answer lost' || answer.body.length < 2) return 'hang-up';
  return { ...answer, isCut: true };
}
