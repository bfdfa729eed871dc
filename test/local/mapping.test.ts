import type { InvocationResult } from '../../local/environment.ts';
import { type BatchReport, failedItems, Mapping } from '../../local/mapping.ts';
import type { Queues, ReceivedMessage } from '../../local/queues.ts';
import type { MappingSpec } from '../../local/topology.ts';

const answer = (payload: unknown): InvocationResult => ({
  ok: true,
  payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  ms: 1,
});
const error: InvocationResult = { ok: false, error: { errorType: 'Error', errorMessage: 'no' }, ms: 1 };
const message = (id: string, Body = 'body'): ReceivedMessage => ({
  MessageId: id,
  ReceiptHandle: `receipt of ${id}`,
  Body,
  MD5OfBody: '',
});

describe('what an answer says of a batch of a and b', () => {
  const batch = [message('a'), message('b')];
  const failing = (...ids: unknown[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

  test.each<[string, unknown, string[]]>([
    ['an empty list: all done', failing(), []],
    ['null for a list: all done', { batchItemFailures: null }, []],
    ['an empty answer: all done', {}, []],
    ['nothing: all done', 'null', []],
    ['no body: all done', '', []],
    ['one of them: that one', failing('b'), ['b']],
    ['both: both', failing('a', 'b'), ['a', 'b']],
    ['one of another batch: all failed', failing('a', 'c'), ['a', 'b']],
    ['an empty id: all failed', failing(''), ['a', 'b']],
    ['no id: all failed', failing(null), ['a', 'b']],
    ['an entry that is none: all failed', { batchItemFailures: [null] }, ['a', 'b']],
    ['a misspelt key: all failed', { itemFailures: [] }, ['a', 'b']],
    ['a list that is none: all failed', { batchItemFailures: 'a' }, ['a', 'b']],
    ['text: all failed', '"done"', ['a', 'b']],
    ['no JSON: all failed', '{', ['a', 'b']],
  ])('%s', (_name, payload, failed) => {
    expect([...failedItems(answer(payload), batch, true)]).toEqual(failed);
  });

  test('an error: all failed', () => {
    expect(failedItems(error, batch, true).size).toBe(2);
  });

  test('without ReportBatchItemFailures any answer means success', () => {
    expect(failedItems(answer(failing('a')), batch, false).size).toBe(0);
    expect(failedItems(error, batch, false).size).toBe(2);
  });
});

describe('a mapping', () => {
  const spec: MappingSpec = {
    functionName: 'f',
    queue: { name: 'q', arn: 'arn:q', url: 'url:q', attributes: {}, visibilitySeconds: 100 },
    batchSize: 10,
    windowSeconds: 0.05,
    maxConcurrency: 5,
    reportsBatchItemFailures: true,
  };

  /** Runs a mapping over deliveries of a queue until it has reported that many batches. */
  async function run(
    deliveries: ReceivedMessage[][],
    invoke: (payload: string) => Promise<InvocationResult>,
    expectedBatches: number,
    concurrency = 5,
  ): Promise<{ reports: BatchReport[]; removed: string[]; returned: [string, number][] }> {
    const removed: string[] = [];
    const returned: [string, number][] = [];
    const queues: Pick<Queues, 'receive' | 'remove' | 'returnAfter'> = {
      receive: async (_url, _limit, waitSeconds) =>
        deliveries.shift() ?? (await new Promise((resolve) => setTimeout(() => resolve([]), waitSeconds * 20))),
      remove: async (_url, messages) => void removed.push(...messages.map(({ MessageId }) => MessageId)),
      returnAfter: async (_url, { MessageId }, seconds) => void returned.push([MessageId, seconds]),
    };
    const reports: BatchReport[] = [];
    await new Promise<void>((resolve, reject) => {
      const mapping = new Mapping(spec, {
        queues: queues as Queues,
        invoke,
        concurrency,
        visibilityScale: 0.01,
        onBatch(report) {
          reports.push(report);
          if (reports.length < expectedBatches) return;
          mapping.stop();
          resolve();
        },
      });
      mapping.run().catch(reject);
    });
    return { reports, removed, returned };
  }

  test('gathers what comes within the window into one batch, in the form Lambda gives it', async () => {
    const payloads: string[] = [];
    const invoke = async (payload: string) => {
      payloads.push(payload);
      return answer({ batchItemFailures: [] });
    };
    const { reports, removed } = await run([[message('a')], [message('b'), message('c', 'ü')]], invoke, 1);
    expect(reports).toEqual([{ functionName: 'f', received: 3, failed: 0, ms: 1 }]);
    expect(removed).toEqual(['a', 'b', 'c']);
    expect(JSON.parse(payloads[0]!).Records[2]).toMatchObject({
      messageId: 'c',
      body: 'ü',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:q',
      attributes: {},
    });
  });

  test('deletes what succeeded; the rest comes back after its share of the visibility timeout', async () => {
    const { reports, removed, returned } = await run(
      [['a', 'b', 'c'].map((id) => message(id))],
      async () => answer({ batchItemFailures: [{ itemIdentifier: 'b' }] }),
      1,
    );
    expect(reports[0]).toMatchObject({ received: 3, failed: 1 });
    expect(removed).toEqual(['a', 'c']);
    expect(returned).toEqual([['b', expect.closeTo(1, 1)]]);
  });

  test('reports why a function failed as a whole', async () => {
    const { reports, removed } = await run([[message('a')]], async () => error, 1);
    expect(reports[0]).toMatchObject({ failed: 1, error: 'Error: no' });
    expect(removed).toEqual([]);
  });

  test('cuts a batch where its payload would exceed what an invocation takes', async () => {
    const large = 'x'.repeat(1024 * 1024);
    const sizes: number[] = [];
    const invoke = async (payload: string) => {
      sizes.push(payload.length);
      return answer(null);
    };
    const { reports } = await run([Array.from({ length: 10 }, (_, index) => message(String(index), large))], invoke, 2);
    expect(reports.map(({ received }) => received)).toEqual([5, 5]);
    expect(Math.max(...sizes)).toBeLessThan(6 * 1024 * 1024);
  });

  test('has no more invocations at a time than it may', async () => {
    let now = 0;
    let most = 0;
    const invoke = async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return answer(null);
    };
    const full = () => Array.from({ length: 10 }, (_, index) => message(String(index)));
    await run([full(), full(), full(), full(), full()], invoke, 5, 2);
    expect(most).toBe(2);
  });
});
