import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SendMessageBatchCommand, SendMessageBatchCommandOutput, SQSClient } from '@aws-sdk/client-sqs';
import { type Claims, getClaim } from '../../shared/claims.ts';
import { decodePayload, type Envelope, INLINE_LIMIT_BYTES, parseEnvelope } from '../../shared/envelope.ts';
import { nextQueue } from '../../shared/next-queue.ts';
import { replaySequencer } from '../../shared/sequencer.ts';
import { type Parcel, traceIdOf } from '../../shared/stage.ts';
import { buildSource } from '../factories/article.ts';

type Refusal = { Id: string; Code: string; SenderFault: boolean };

/**
 * A queue that refuses what it is told to: no emulator can be brought to answer with `Failed`.
 * `refuse` sees the bodies of one batch and the number of the call.
 */
function fakeQueue(refuse: (bodies: string[], call: number) => Refusal[] = () => []) {
  const batches: string[][] = [];
  const urls: string[] = [];
  const send = async (command: SendMessageBatchCommand): Promise<Partial<SendMessageBatchCommandOutput>> => {
    const bodies = command.input.Entries!.map((entry) => entry.MessageBody!);
    batches.push(bodies);
    urls.push(command.input.QueueUrl!);
    const Failed = refuse(bodies, batches.length);
    return { Successful: [], Failed };
  };
  return { sqs: { send } as unknown as SQSClient, batches, urls };
}

function parcel(payload: string, key = 'articles/a.html'): Parcel<string> {
  const source = buildSource({ key });
  return { trace: { id: traceIdOf(source), source }, stages: [], payload };
}

async function deliver(queue: ReturnType<typeof fakeQueue>, parcels: Parcel<string>[], signClaims?: () => Promise<Claims>) {
  const sink = nextQueue<string>(queue.sqs, { url: 'http://queue', backfillUrl: 'http://backfill', stage: 'parse', signClaims });
  return sink.deliver(await Promise.all(parcels.map((item) => sink.prepare(item))));
}

/** Text that hardly compresses: a linear congruential generator's words. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
  }).join('');
}

describe('nextQueue', () => {
  it('sends ten messages at a time', async () => {
    const queue = fakeQueue();
    const deliveries = await deliver(
      queue,
      Array.from({ length: 23 }, (_, index) => parcel(`text ${index}`, `articles/${index}`)),
    );
    expect(queue.batches.map((batch) => batch.length)).toEqual([10, 10, 3]);
    expect(deliveries.every((delivery) => delivery.outcome === 'passed')).toBe(true);
  });

  it('sends what is replayed to the backfill queue', async () => {
    const queue = fakeQueue();
    const live = parcel('live');
    const replayed = parcel('replayed');
    replayed.trace.source.sequencer = replaySequencer('0055AED6DCD90281E5', 1_772_438_400_000);
    await deliver(queue, [live, replayed, replayed]);
    expect(queue.urls).toEqual(['http://queue', 'http://backfill']);
    expect(queue.batches.map((batch) => batch.length)).toEqual([1, 2]);
  });

  it('keeps a batch within 1 MiB', async () => {
    const queue = fakeQueue();
    await deliver(
      queue,
      Array.from({ length: 5 }, (_, index) => parcel(noise(150_000), `articles/${index}`)),
      async () => ({}),
    );
    const sizes = queue.batches.map((batch) => batch.reduce((sum, body) => sum + Buffer.byteLength(body), 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024);
    expect(queue.batches.flat()).toHaveLength(5);
  });

  it('sends again what SQS refused for its own fault, and only that', async () => {
    const queue = fakeQueue((bodies, call) =>
      call === 1
        ? bodies.flatMap((_, index) => (index % 2 ? [{ Id: String(index), Code: 'InternalError', SenderFault: false }] : []))
        : [],
    );
    const deliveries = await deliver(
      queue,
      ['a', 'b', 'c', 'd'].map((text) => parcel(text, text)),
    );
    expect(deliveries.map((delivery) => delivery.outcome)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(queue.batches.map((batch) => batch.map((body) => decodePayload(parseEnvelope(body))))).toEqual([
      ['a', 'b', 'c', 'd'],
      ['b', 'd'],
    ]);
  });

  it('fails the message alone that SQS goes on refusing', async () => {
    const queue = fakeQueue((bodies) =>
      bodies.flatMap((body, index) =>
        body.includes('"payload":"b"') ? [{ Id: String(index), Code: 'InternalError', SenderFault: false }] : [],
      ),
    );
    const deliveries = await deliver(
      queue,
      ['a', 'b', 'c'].map((text) => parcel(text, text)),
    );
    expect(deliveries.map((delivery) => delivery.outcome)).toEqual(['passed', 'failed', 'passed']);
  });

  it('does not send again what is the sender’s fault', async () => {
    const queue = fakeQueue(() => [{ Id: '0', Code: 'InvalidMessageContents', SenderFault: true }]);
    expect((await deliver(queue, [parcel('a')]))[0]!.outcome).toBe('failed');
    expect(queue.batches).toHaveLength(1);
  });

  it('hands a rejection on in place of a payload', async () => {
    const queue = fakeQueue();
    const rejection = { code: 'empty' as const, message: 'm', stage: 'clean' as const };
    const { payload, ...rest } = parcel('');
    expect((await deliver(queue, [{ ...rest, rejection }]))[0]!.outcome).toBe('rejected');
    expect(parseEnvelope(queue.batches[0]![0]!).rejection).toEqual(rejection);
  });
});

describe('claim checks', () => {
  const objects = new Map<string, Buffer>();
  let server: Server;
  let claims: Claims;

  beforeAll(async () => {
    // Presigned addresses are plain HTTP to whoever holds them: any server that keeps what is put will do.
    server = createServer(async (request, response) => {
      if (request.method === 'PUT') {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        objects.set(request.url!, Buffer.concat(chunks));
        response.end();
      } else response.writeHead(objects.has(request.url!) ? 200 : 403).end(objects.get(request.url!));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    claims = {
      parse: { put: `${address}/parse`, get: `${address}/parse` },
      enrich: { put: `${address}/enrich`, get: `${address}/enrich` },
    };
  });
  afterAll(() => server.close());

  it('carry a payload that is too large for a message', async () => {
    const queue = fakeQueue();
    const text = noise(900_000);
    const [delivery] = await deliver(queue, [parcel(text)], async () => claims);
    const envelope: Envelope = parseEnvelope(queue.batches[0]![0]!);
    expect(delivery).toMatchObject({ outcome: 'passed' });
    expect(envelope).toMatchObject({ claimed: true, claims });
    expect(envelope.payload).toBeUndefined();
    expect(await getClaim(envelope.claims!.parse)).toBe(text);
  });

  it('are signed early, so that a later stage may outgrow the limit', async () => {
    const queue = fakeQueue();
    await deliver(queue, [parcel(noise(150_000))], async () => claims);
    const envelope = parseEnvelope(queue.batches[0]![0]!);
    expect(envelope.claimed).toBeUndefined();
    expect(envelope.claims).toEqual(claims);
    expect(Buffer.byteLength(queue.batches[0]![0]!)).toBeLessThan(INLINE_LIMIT_BYTES);
  });

  it('that ran out are an error without the address in it', async () => {
    const claim = { ...claims.enrich!, get: `${claims.enrich!.get}-gone?X-Amz-Signature=secret` };
    const error = await getClaim(claim).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'ClaimError', message: expect.stringContaining('403') });
    expect(String(error)).not.toContain('secret');
  });
});
