import type { S3Client } from '@aws-sdk/client-s3';
import { openNotification } from '../../functions/clean/notification.ts';
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
  /** What it is about, when that is one object. */
  source?: Source;
  /** Its payload can no longer be fetched: the object that it came from has to go through again. */
  restart?: true;
  /** A takedown, or the verdict of an earlier stage. */
  carries?: 'withdrawal' | 'rejection';
}

/** @param body of a message; S3's notifications for clean, envelopes for the others */
export function readContents(body: string, stage: StageName, s3: S3Client): Contents {
  return stage === 'clean' ? readNotification(body, s3) : readEnvelope(body, stage);
}

const FAILED = 'all tries failed';

function readNotification(body: string, s3: S3Client): Contents {
  let tasks: ReturnType<typeof openNotification>;
  try {
    tasks = openNotification(body, s3);
  } catch {
    return { keys: [], reason: 'is no S3 event: somebody else sends to the queue' };
  }
  const contents = { keys: tasks.map(({ trace }) => trace.source.key), reason: FAILED };
  const [task, ...others] = tasks;
  if (!task || others.length > 0) return contents;
  const { trace, withdrawal } = task;
  return { ...contents, traceId: trace.id, source: trace.source, ...(withdrawal && TAKEDOWN) };
}

const TAKEDOWN = { carries: 'withdrawal', reason: 'carries a takedown' } as const;

function readEnvelope(body: string, stage: StageName): Contents {
  let envelope: Envelope;
  try {
    envelope = parseEnvelope(body);
  } catch (error) {
    return { keys: [], reason: (error as Error).message };
  }
  const { trace, claimed, claims, rejection, withdrawal } = envelope;
  const contents = { keys: [trace.source.key], traceId: trace.id, source: trace.source };
  if (claimed && isExpired(claims?.[stage]?.get)) return { ...contents, reason: 'its claim ran out', restart: true };
  if (rejection) return { ...contents, reason: `carries a rejection (${rejection.code})`, carries: 'rejection' };
  if (withdrawal) return { ...contents, ...TAKEDOWN };
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
