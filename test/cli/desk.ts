import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import type { Connection } from '../../cli/connection.ts';
import { storeSink } from '../../functions/store/store.ts';
import type { Article, Source } from '../../shared/article.ts';
import type { RejectionReport } from '../../shared/errors.ts';
import { OUTPUTS, STAGES, type StageName } from '../../shared/names.ts';
import { openRecords } from '../../shared/records.ts';
import { type Parcel, traceIdOf } from '../../shared/stage.ts';
import type { StoreEmulators } from '../emulators.ts';
import { buildArticle, buildSource } from '../factories/article.ts';

/** What a person at the command line works with: a raw bucket, the ledger and all queues, without functions that would take from them. */
export type Desk = Awaited<ReturnType<typeof openDesk>>;

let desks = 0;

/** A bucket, a table and queues of its own. */
export async function openDesk({ sqs, freshHost }: StoreEmulators) {
  const host = await freshHost();
  const rawBucket = `raw-${++desks}`;
  await host.s3.send(new CreateBucketCommand({ Bucket: rawBucket }));
  const outputs: Record<string, string> = {};
  for (const stage of STAGES) {
    for (const output of [OUTPUTS.queueUrl(stage), OUTPUTS.backfillQueueUrl(stage), OUTPUTS.deadLetterQueueUrl(stage)]) {
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: `${output}-${desks}` }));
      outputs[output] = QueueUrl!;
    }
  }
  const { s3, sns } = host;
  const connection: Connection = { outputs, rawBucket, s3, sqs, sns, records: openRecords(host), local: true };
  const sink = storeSink(host);
  const settle = async (parcel: Omit<Parcel<Article>, 'stages'>) => {
    const [delivery] = await sink.deliver([await sink.prepare({ ...parcel, stages: [] })]);
    return delivery!.outcome;
  };
  let uploads = 0;
  return {
    connection,
    /** Puts an object into the raw bucket. @returns the source that S3's event would name */
    async upload(key: string, body = 'copy'): Promise<Source> {
      await host.s3.send(new PutObjectCommand({ Bucket: rawBucket, Key: key, Body: body }));
      const sequencer = `0062E99A88DC4${(++uploads).toString(16).toUpperCase().padStart(5, '0')}`;
      return buildSource({ bucket: rawBucket, key, sequencer, receivedAt: new Date().toISOString() });
    },
    remove: (key: string) => host.s3.send(new DeleteObjectCommand({ Bucket: rawBucket, Key: key })),
    /** What store does with an article, a rejection or a removal of a source. */
    store: (source: Source, article: Partial<Article> = {}) =>
      settle({ trace: traceOf(source), payload: buildArticle({ ...article, source }) }),
    reject: (source: Source, code: RejectionReport['code']) =>
      settle({ trace: traceOf(source), rejection: { code, message: `${source.key} is unfit`, stage: 'clean' } }),
    withdraw: (source: Source, sequencer: string, articleId?: string) =>
      settle({
        trace: traceOf({ ...source, sequencer }),
        withdrawal: { at: new Date().toISOString(), articleId },
      }),
    send: (stage: StageName, body: string | object, { dead = false } = {}) =>
      sqs.send(
        new SendMessageCommand({
          QueueUrl: outputs[dead ? OUTPUTS.deadLetterQueueUrl(stage) : OUTPUTS.queueUrl(stage)],
          MessageBody: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    /** Bodies that wait in a stage's queue; they are hidden from then on. */
    async receive(stage: StageName, { backfill = false } = {}): Promise<string[]> {
      const queueUrl = outputs[backfill ? OUTPUTS.backfillQueueUrl(stage) : OUTPUTS.queueUrl(stage)];
      const bodies: string[] = [];
      for (;;) {
        const receive = new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 });
        const { Messages = [] } = await sqs.send(receive);
        if (Messages.length === 0) return bodies;
        bodies.push(...Messages.map(({ Body }) => Body!));
      }
    },
  };
}

const traceOf = (source: Source) => ({ id: traceIdOf(source), source });

/** What a verb printed. */
export interface Printed {
  stdout: string;
  stderr: string;
}

/** Runs a verb in this process. */
export async function run(verbs: { define(program: Command): void }[], ...args: string[]): Promise<Printed> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += text;
      return true;
    }),
  );
  try {
    const program = new Command().exitOverride();
    for (const verb of verbs) verb.define(program);
    await program.parseAsync(args, { from: 'user' });
    return printed;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** stdout as NDJSON. */
export const linesOf = ({ stdout }: Printed) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
