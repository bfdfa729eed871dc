import type { Post } from './chaos/post.ts';
import type { InvocationResult } from './environment.ts';
import type { Queues, ReceivedMessage } from './queues.ts';
import { REGION } from './resolver.ts';
import type { MappingSpec } from './topology.ts';

/** One batch through a function, as the mapping saw it. */
export interface BatchReport {
  functionName: string;
  received: number;
  /** Messages that will come back, or go to the dead-letter queue. */
  failed: number;
  ms: number;
  /** Why all of the batch failed, when the function itself did. */
  error?: string;
}

export interface MappingHost {
  queues: Queues;
  invoke: (payload: string) => Promise<InvocationResult>;
  /** Invocations at a time; the template's maximum concurrency where that is lower. */
  concurrency: number;
  /** What is left of a visibility timeout after a failure passes in this fraction of it. */
  visibilityScale: number;
  onBatch: (report: BatchReport) => void;
  /** In a chaos run. */
  post?: Post;
}

/** As long as SQS lets a receiver wait. */
const LONG_POLL_SECONDS = 20;

/**
 * An SQS event source mapping: gathers messages into batches, invokes the function, and deletes what succeeded. What failed
 * stays in the queue, whose visibility timeout and redrive policy do the rest, as on AWS.
 */
export class Mapping {
  private readonly spec: MappingSpec;
  private readonly host: MappingHost;
  private running = true;
  private busy = 0;
  private onFree?: () => void;

  constructor(spec: MappingSpec, host: MappingHost) {
    this.spec = spec;
    this.host = host;
  }

  /** Runs until stopped. */
  async run(): Promise<void> {
    const limit = Math.min(this.spec.maxConcurrency, this.host.concurrency);
    while (this.running) {
      if (this.busy >= limit) {
        await new Promise<void>((resolve) => {
          this.onFree = resolve;
        });
        continue;
      }
      const received = await this.gather();
      const gathered = (await this.host.post?.deliver(this.spec.queue.url, received)) ?? received;
      for (const batch of splitByPayload(gathered)) {
        this.busy += 1;
        void this.process(batch).finally(() => {
          this.busy -= 1;
          this.onFree?.();
        });
      }
    }
  }

  stop(): void {
    this.running = false;
    this.onFree?.();
  }

  /** A full batch, or what came within the window after the first message. */
  private async gather(): Promise<ReceivedMessage[]> {
    const { queue, batchSize, windowSeconds } = this.spec;
    const batch = await this.host.queues.receive(queue.url, batchSize, LONG_POLL_SECONDS);
    const windowEnd = performance.now() + windowSeconds * 1000;
    while (batch.length > 0 && batch.length < batchSize && this.running) {
      const leftSeconds = (windowEnd - performance.now()) / 1000;
      if (leftSeconds <= 0) break;
      batch.push(...(await this.host.queues.receive(queue.url, batchSize - batch.length, leftSeconds)));
    }
    return batch;
  }

  private async process(batch: ReceivedMessage[]): Promise<void> {
    const { queue, functionName } = this.spec;
    const receivedAt = performance.now();
    const payload = JSON.stringify({ Records: batch.map((message) => sqsRecord(message, queue.arn)) });
    const result = await this.host.invoke(payload);
    const failedIds = failedItems(result, batch, this.spec.reportsBatchItemFailures);
    const failed = batch.filter(({ MessageId }) => failedIds.has(MessageId));
    await (this.host.post ?? this.host.queues).remove(
      queue.url,
      batch.filter((message) => !failed.includes(message)),
    );
    const leftSeconds = Math.max(0, queue.visibilitySeconds - (performance.now() - receivedAt) / 1000);
    for (const message of failed) await this.host.queues.returnAfter(queue.url, message, leftSeconds * this.host.visibilityScale);
    this.host.onBatch({
      functionName,
      received: batch.length,
      failed: failed.length,
      ms: result.ms,
      ...(!result.ok && { error: `${result.error.errorType}: ${result.error.errorMessage}` }),
    });
  }
}

/** An invocation takes 6 MB; a mapping cuts its batches to that. Ten messages may be ten MiB. */
const PAYLOAD_LIMIT_BYTES = 6 * 1024 * 1024;

function splitByPayload(messages: ReceivedMessage[]): ReceivedMessage[][] {
  const batches: ReceivedMessage[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const message of messages) {
    const size = Buffer.byteLength(JSON.stringify(message.Body)) + 1024;
    if (bytes + size > PAYLOAD_LIMIT_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(message);
    bytes += size;
  }
  return batches;
}

/**
 * The messages that failed, by AWS's rules: an error fails all; without ReportBatchItemFailures an answer means success; with
 * it, nothing, null or an empty list means success, and an answer that makes no sense (no JSON, no list, an id that is
 * empty or not of this batch) fails all.
 */
export function failedItems(
  result: InvocationResult,
  batch: { MessageId: string }[],
  reportsBatchItemFailures: boolean,
): Set<string> {
  const all = new Set(batch.map(({ MessageId }) => MessageId));
  if (!result.ok) return all;
  if (!reportsBatchItemFailures) return new Set();
  let answer: unknown;
  try {
    answer = JSON.parse(result.payload || 'null');
  } catch {
    return all;
  }
  if (answer === null || answer === '') return new Set();
  if (typeof answer !== 'object') return all;
  if (Object.keys(answer).length === 0) return new Set();
  const { batchItemFailures } = answer as { batchItemFailures?: unknown };
  if (batchItemFailures === null) return new Set();
  if (!Array.isArray(batchItemFailures)) return all;
  const ids = batchItemFailures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  return ids.every((id) => typeof id === 'string' && all.has(id)) ? new Set(ids as string[]) : all;
}

/** As Lambda hands a message to a function. */
function sqsRecord(message: ReceivedMessage, eventSourceARN: string): object {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, BinaryValue, DataType }]) => [
        name,
        { stringValue: StringValue, binaryValue: BinaryValue, dataType: DataType, stringListValues: [], binaryListValues: [] },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN,
    awsRegion: REGION,
  };
}
