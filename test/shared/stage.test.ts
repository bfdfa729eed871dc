import fc from 'fast-check';
import type { Source } from '../../shared/article.ts';
import type { Envelope } from '../../shared/envelope.ts';
import { Rejection } from '../../shared/errors.ts';
import { replaySequencer } from '../../shared/sequencer.ts';
import { type Delivery, type Parcel, type Sink, stage, traceIdOf } from '../../shared/stage.ts';
import type { StageLine, Telemetry } from '../../shared/telemetry.ts';
import { buildSource } from '../factories/article.ts';
import { buildS3Event, buildSqsEvent } from '../factories/event.ts';

type Work = (text: string) => string;

/** A stage that works on texts, with what it delivered and logged. */
function textStage(verb: Work, answer: (parcel: Parcel<string>) => Delivery = () => ({ outcome: 'passed' })) {
  const delivered: Parcel<string>[] = [];
  const lines: StageLine[] = [];
  const flushes: number[] = [];
  const sink: Sink<string, Parcel<string>> = {
    prepare: async (parcel) => parcel,
    async deliver(parcels) {
      delivered.push(...parcels);
      return parcels.map(answer);
    },
  };
  const telemetry: Telemetry = { line: (line) => void lines.push(line), flush: () => void flushes.push(lines.length) };
  return { handler: stage({ name: 'parse', verb, sink, telemetry }), delivered, lines, flushes };
}

function envelope(payload: unknown, key = 'articles/a.html'): Envelope {
  const source = buildSource({ key });
  return { v: 1, trace: { id: traceIdOf(source), source }, stages: [{ name: 'clean', ms: 3 }], encoding: 'json', payload };
}

const failures = (response: { batchItemFailures: { itemIdentifier: string }[] }) =>
  response.batchItemFailures.map((item) => item.itemIdentifier);

describe('stage', () => {
  it('hands on what the verb made, with its own time added to the others', async () => {
    const { handler, delivered } = textStage((text) => text.toUpperCase());
    expect(await handler(buildSqsEvent(envelope('ebb'), envelope('flow')))).toEqual({ batchItemFailures: [] });
    expect(delivered.map((parcel) => parcel.payload)).toEqual(['EBB', 'FLOW']);
    expect(delivered[0]!.stages.map((time) => time.name)).toEqual(['clean', 'parse']);
  });

  it('turns a rejection into a parcel that names the object, and lets its message go', async () => {
    const { handler, delivered, lines } = textStage(() => {
      throw new Rejection('empty', 'holds no text; upload it again');
    });
    expect(failures(await handler(buildSqsEvent(envelope('x', 'articles/blank.html'))))).toEqual([]);
    expect(delivered[0]).toMatchObject({
      rejection: { code: 'empty', stage: 'parse', message: 's3://raw/articles/blank.html holds no text; upload it again' },
    });
    expect(delivered[0]!.payload).toBeUndefined();
    expect(lines[0]).toMatchObject({ code: 'empty', key: 'articles/blank.html' });
  });

  it('passes an earlier rejection on without asking the verb', async () => {
    const { handler, delivered } = textStage(() => {
      throw new Error('was asked');
    });
    const rejection = { code: 'too-large' as const, message: 's3://raw/x is too large', stage: 'clean' as const };
    const { payload, encoding, ...rest } = envelope('');
    expect(failures(await handler(buildSqsEvent({ ...rest, rejection })))).toEqual([]);
    expect(delivered[0]!.rejection).toEqual(rejection);
  });

  it('sends only the message back whose document failed, whatever was thrown', async () => {
    for (const thrown of [new Error('broken'), 'a string', undefined, null, 42, Object.create(null)]) {
      const { handler, delivered, lines } = textStage((text) => {
        if (text === 'bad') throw thrown;
        return text;
      });
      expect(failures(await handler(buildSqsEvent(envelope('a'), envelope('bad'), envelope('c'))))).toEqual(['m1']);
      expect(delivered.map((parcel) => parcel.payload)).toEqual(['a', 'c']);
      expect(lines.filter((line) => line.outcome === 'failed')).toHaveLength(1);
    }
  });

  it.each([
    ['not JSON', '{'],
    ['not an envelope', '{"hello":1}'],
    ['null', 'null'],
    ['an envelope of another version', '{"v":2}'],
  ])('sends a message back that is %s, and works on its neighbours', async (_, body) => {
    const { handler, delivered } = textStage((text) => text);
    expect(failures(await handler(buildSqsEvent(body, envelope('b'))))).toEqual(['m0']);
    expect(delivered.map((parcel) => parcel.payload)).toEqual(['b']);
  });

  it('sends a message back that could not be delivered, or all when the whole delivery broke', async () => {
    const refusing = textStage(
      (text) => text,
      (parcel) => (parcel.payload === 'b' ? { outcome: 'failed', error: new Error('full') } : { outcome: 'passed' }),
    );
    expect(failures(await refusing.handler(buildSqsEvent(envelope('a'), envelope('b'))))).toEqual(['m1']);
    const broken = textStage(
      (text) => text,
      () => {
        throw new Error('network down');
      },
    );
    expect(failures(await broken.handler(buildSqsEvent(envelope('a'), envelope('b'))))).toEqual(['m0', 'm1']);
  });

  it.each([[{}], [null], [undefined], [{ Records: [] }], [{ Records: 'x' }]])('has nothing to do for %j', async (event) => {
    const { handler } = textStage((text) => text);
    expect(await handler(event)).toEqual({ batchItemFailures: [] });
  });

  it('throws when a plain S3 event fails: there is no message to hand back', async () => {
    const { handler } = textStage((text) => text);
    await expect(handler(buildS3Event({ key: 'articles/a.html' }))).rejects.toThrow('parse failed');
  });

  it('never logs a word of the document', async () => {
    const secret = 'Confidential source inside the ministry';
    const { handler, lines } = textStage((text) => {
      if (text.startsWith('json')) JSON.parse(secret);
      throw new Error(secret);
    });
    await handler(buildSqsEvent(envelope(secret), envelope(`json ${secret}`), secret));
    expect(lines).toHaveLength(3);
    expect(JSON.stringify(lines)).not.toContain('Confidential');
  });

  it('tells how long an upload took until it was stored, but not of replays, which say how old it is', async () => {
    const { handler, lines } = textStage(
      (text) => text,
      ({ payload }) => ({ outcome: payload === 'stored' ? 'stored' : 'stale' }),
    );
    const uploaded = (payload: string, overrides: Partial<Source>) => {
      const source = buildSource({ receivedAt: new Date(Date.now() - 5_000).toISOString(), ...overrides });
      return { ...envelope(payload), trace: { id: 't', source } };
    };
    const replayed = replaySequencer(buildSource().sequencer, Date.now());
    await handler(buildSqsEvent(uploaded('stored', {}), uploaded('stored', { sequencer: replayed }), uploaded('stale', {})));
    const [stored, ...others] = lines.map(({ sinceUploadMs }) => sinceUploadMs);
    expect(stored).toBeGreaterThanOrEqual(5_000);
    expect(stored).toBeLessThan(10_000);
    expect(others).toEqual([undefined, undefined]);
  });

  it('counts each invocation once, after all its lines', async () => {
    const { handler, flushes } = textStage((text) => text);
    await handler(buildSqsEvent(envelope('a'), envelope('b'), 'poison'));
    expect(flushes).toEqual([3]);
  });

  it('answers any event with a subset of its message ids, or throws for an event that has none', async () => {
    const { handler } = textStage((text) => String(text).trim());
    const body = fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(envelope('fine'))));
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 12 }), async (bodies) => {
        const ids = failures(await handler(buildSqsEvent(...bodies)));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(Number(id.slice(1))).toBeLessThan(bodies.length);
      }),
    );
  });
});
