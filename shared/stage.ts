import { createHash } from 'node:crypto';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { Source } from './article.ts';
import { type Claims, getClaim } from './claims.ts';
import { decodePayload, parseEnvelope, type StageTime, type Trace, type Withdrawal } from './envelope.ts';
import { Rejection, type RejectionReport } from './errors.ts';
import type { StageName } from './names.ts';
import { isReplay } from './sequencer.ts';
import { describeError, type Outcome, type StageLine, type Telemetry } from './telemetry.ts';

/** One document as a stage receives it. */
export interface Task<In> {
  trace: Trace;
  stages: StageTime[];
  claims?: Claims;
  /** An earlier stage's verdict: it travels on untouched. */
  rejection?: RejectionReport;
  /** A takedown: it travels on untouched too. */
  withdrawal?: Withdrawal;
  /** Reads the payload. @throws Rejection when the object can never be read */
  load(): Promise<In>;
}

/** One document as a stage hands it on: with exactly one of a payload, a rejection, a withdrawal. */
export interface Parcel<Out> {
  trace: Trace;
  stages: StageTime[];
  claims?: Claims;
  payload?: Out;
  rejection?: RejectionReport;
  withdrawal?: Withdrawal;
}

/** What became of a parcel. `error` makes its message come back. */
export type Delivery = { outcome: Outcome; bytes?: number; articleId?: string } | { outcome: 'failed'; error: unknown };

export interface StageOptions<In, Out, Ready> {
  name: StageName;
  /** The tasks in one message, in order. One S3 notification may carry several; a test event carries none. */
  open?: (body: string) => Task<In>[];
  /** The pure verb. @throws Rejection for an input that can never work */
  verb: (payload: In, trace: Trace) => Out;
  /** What a line tells of the verb's result. */
  measure?: (payload: Out) => Pick<StageLine, 'confidence'>;
  sink: Sink<Out, Ready>;
  telemetry: Telemetry;
}

/** Where a stage's parcels go. */
export interface Sink<Out, Ready> {
  /** One parcel as it will be sent or written. Done at once after the verb, so that a batch is held packed, not open. */
  prepare(parcel: Parcel<Out>): Promise<Ready>;
  /** Hands a batch on: one delivery for each, in order. Never throws for a single one's sake. */
  deliver(ready: Ready[]): Promise<Delivery[]>;
}

/** As many documents of a batch are read at a time: together they stay within 100 MB of the function's memory. */
const READ_AHEAD = 4;

type Handler = (event: unknown) => Promise<SQSBatchResponse>;

/**
 * The one Lambda handler of all stages. It takes SQS events (envelopes, or S3 notifications for the first stage) and plain S3
 * events, isolates every record, and always answers well-formed: exactly the messages that must come back.
 *
 * An event that isn't from SQS has no message to hand back, so a failure there throws and Lambda's own retries take over.
 */
export function stage<In, Out, Ready>(options: StageOptions<In, Out, Ready>): Handler {
  const open = options.open ?? ((body: string) => openEnvelope<In>(body, options.name));
  return async (event) => {
    const messages = messagesOf(event);
    const failed = new Set<string>();
    try {
      const jobs = messages.flatMap((message) => openMessage(message, open, options, failed));
      const worked = await mapAhead(jobs, READ_AHEAD, (job) => work(job.task, options));
      const deliveries = await deliverAll(worked, options.sink);
      jobs.forEach((job, index) => {
        if (deliveries[index]!.outcome === 'failed') failed.add(job.message.id);
        options.telemetry.line(describe(job, worked[index]!, deliveries[index]!, options.name));
      });
    } finally {
      options.telemetry.flush();
    }
    if (failed.size > 0 && messages.some((message) => message.direct))
      throw new Error(`${options.name} failed; the lines above say why`);
    return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

interface Message {
  id: string;
  body: string;
  receiveCount: number;
  /** The event itself, not an SQS message. */
  direct: boolean;
}

interface Job<In> {
  message: Message;
  task: Task<In>;
}

function messagesOf(event: unknown): Message[] {
  const records = (event as { Records?: unknown } | null)?.Records;
  if (!Array.isArray(records)) return [];
  if (records.some((record) => record?.eventSource === 'aws:s3')) {
    return [{ id: 'event', body: JSON.stringify(event), receiveCount: 1, direct: true }];
  }
  return (records as SQSRecord[]).map((record) => ({
    id: record.messageId,
    body: record.body,
    receiveCount: Number(record.attributes?.ApproximateReceiveCount ?? 1),
    direct: false,
  }));
}

function openMessage<In>(
  message: Message,
  open: (body: string) => Task<In>[],
  { name, telemetry }: { name: StageName; telemetry: Telemetry },
  failed: Set<string>,
): Job<In>[] {
  try {
    return open(message.body).map((task) => ({ message, task }));
  } catch (error) {
    failed.add(message.id);
    telemetry.line({
      stage: name,
      outcome: 'failed',
      messageId: message.id,
      receiveCount: message.receiveCount,
      error: describeError(error),
    });
    return [];
  }
}

/** A document after the verb: ready to hand on, or the error that makes its message come back. */
type Worked<Ready> =
  | { ready: Ready; stages: StageTime[]; rejection?: RejectionReport; measured?: Partial<StageLine> }
  | { error: unknown };

async function work<In, Out, Ready>(task: Task<In>, options: StageOptions<In, Out, Ready>): Promise<Worked<Ready>> {
  const { name, verb, measure, sink } = options;
  try {
    const parcel = await runVerb(task, name, verb);
    const { stages, rejection, payload } = parcel;
    return { ready: await sink.prepare(parcel), stages, rejection, measured: payload === undefined ? {} : measure?.(payload) };
  } catch (error) {
    return { error };
  }
}

async function runVerb<In, Out>(task: Task<In>, name: StageName, verb: (payload: In, trace: Trace) => Out): Promise<Parcel<Out>> {
  const { trace, claims, stages, rejection, withdrawal } = task;
  if (rejection || withdrawal) return { trace, stages, rejection, withdrawal };
  let started = performance.now();
  const timed = () => [...stages, { name, ms: Math.round((performance.now() - started) * 10) / 10 }];
  try {
    const input = await task.load();
    started = performance.now();
    const payload = verb(input, trace);
    return { trace, claims, stages: timed(), payload };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { trace, stages: timed(), rejection: error.report(name, subjectOf(trace.source)) };
  }
}

/** One delivery for each, errors of the verb included. A sink that throws as a whole (a network down) fails its parcels, not the invocation. */
async function deliverAll<Ready>(worked: Worked<Ready>[], sink: Sink<never, Ready>): Promise<Delivery[]> {
  const ready = worked.flatMap((result) => ('ready' in result ? [result.ready] : []));
  let deliveries: Delivery[];
  try {
    deliveries = ready.length > 0 ? await sink.deliver(ready) : [];
  } catch (error) {
    deliveries = ready.map(() => ({ outcome: 'failed', error }));
  }
  let next = 0;
  return worked.map((result) => ('error' in result ? { outcome: 'failed', error: result.error } : deliveries[next++]!));
}

function describe<In>({ message, task }: Job<In>, worked: Worked<unknown>, delivery: Delivery, stage: StageName): StageLine {
  const { bucket, key } = task.trace.source;
  return {
    stage,
    outcome: delivery.outcome,
    traceId: task.trace.id,
    // Logs are billed by the byte, and a message that went through at its first try is not asked for.
    ...((delivery.outcome === 'failed' || message.receiveCount > 1) && {
      messageId: message.id,
      receiveCount: message.receiveCount,
    }),
    bucket,
    key,
    ...('stages' in worked && { ms: worked.stages.at(-1)?.ms }),
    ...('measured' in worked && worked.measured),
    ...(delivery.outcome === 'stored' && { sinceUploadMs: sinceUpload(task.trace.source) }),
    ...('rejection' in worked && { code: worked.rejection?.code }),
    ...('error' in delivery
      ? { error: describeError(delivery.error) }
      : { bytes: delivery.bytes, articleId: delivery.articleId }),
  };
}

/** Nothing for a replay: that says how old an article is, not how long it took. S3's clock may be a little ahead. */
function sinceUpload(source: Source): number | undefined {
  const ms = Date.now() - Date.parse(source.receivedAt ?? '');
  return Number.isNaN(ms) || isReplay(source) ? undefined : Math.max(0, ms);
}

/** Reads an envelope: the way every stage but the first is fed. */
function openEnvelope<In>(body: string, stage: StageName): Task<In>[] {
  const envelope = parseEnvelope(body);
  const { trace, stages, claims, rejection, withdrawal } = envelope;
  const load = async () => (envelope.claimed ? await getClaim(claims?.[stage]) : decodePayload(envelope)) as In;
  return [{ trace, stages, claims, rejection, withdrawal, load }];
}

/** The object as people name it in messages. */
export const subjectOf = (source: Source): string =>
  `s3://${source.bucket}/${source.key}${source.member ? `#${source.member}` : ''}`;

/** The same object version gives the same id, so that two deliveries of one upload can be told to be one. */
export function traceIdOf(source: Source): string {
  const { bucket, key, versionId, sequencer, member } = source;
  return createHash('sha256')
    .update(JSON.stringify([bucket, key, versionId, sequencer, member]))
    .digest('hex')
    .slice(0, 24);
}

/** `Promise.all` over a map that runs at most `limit` at a time. */
async function mapAhead<A, B>(items: A[], limit: number, map: (item: A) => Promise<B>): Promise<B[]> {
  const results = new Array<B>(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}
