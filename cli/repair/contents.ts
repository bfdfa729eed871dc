import type { Source } from '../../shared/article.ts';
import { type Envelope, parseEnvelope } from '../../shared/envelope.ts';
import type { StageName } from '../../shared/names.ts';

/** What a message of a stage's queue tells of itself. Why its tries failed, it doesn't know: the stage's log does. */
export interface Contents {
  /** Keys of the objects it is about: one, except for notifications of several. */
  keys: string[];
  traceId?: string;
  /** What is to be seen from outside. */
  reason: string;
  /** Its payload can no longer be fetched: the object that it came from has to go through again. */
  restart?: Source;
}

/** @param body of a message; S3's notifications for clean, envelopes for the others */
export function readContents(body: string, stage: StageName): Contents {
  return stage === 'clean' ? readNotification(body) : readEnvelope(body, stage);
}

const FAILED = 'all tries failed';

function readNotification(body: string): Contents {
  try {
    const { Records } = JSON.parse(body) as { Records?: { s3?: { object?: { key?: string } } }[] };
    const keys = Records?.map((record) => decodeURIComponent(record.s3!.object!.key!.replaceAll('+', ' ')));
    if (keys) return { keys, reason: FAILED };
  } catch {
    // Not S3's: said below.
  }
  return { keys: [], reason: 'is no S3 event: somebody else sends to the queue' };
}

function readEnvelope(body: string, stage: StageName): Contents {
  let envelope: Envelope;
  try {
    envelope = parseEnvelope(body);
  } catch (error) {
    return { keys: [], reason: (error as Error).message };
  }
  const { trace, claimed, claims, rejection, withdrawal } = envelope;
  const contents = { keys: [trace.source.key], traceId: trace.id };
  if (claimed && isExpired(claims?.[stage]?.get)) return { ...contents, reason: 'its claim ran out', restart: trace.source };
  if (rejection) return { ...contents, reason: `carries a rejection (${rejection.code})` };
  if (withdrawal) return { ...contents, reason: `carries a takedown` };
  return { ...contents, reason: FAILED };
}

/** A signed address says when it was signed (20260302T081500Z) and for how many seconds. It may end earlier, with its credentials. */
function isExpired(address: string | undefined): boolean {
  if (address === undefined) return true;
  const terms = URL.parse(address)?.searchParams;
  const [, day, time] = /^(\d{8})T(\d{6})Z$/.exec(terms?.get('X-Amz-Date') ?? '') ?? [];
  if (!day || !time) return false;
  const signed = Date.parse(`${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
  return signed + Number(terms?.get('X-Amz-Expires')) * 1000 < Date.now();
}
