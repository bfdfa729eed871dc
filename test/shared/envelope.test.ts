import fc from 'fast-check';
import { decodePayload, encodePayload, MalformedMessage, parseEnvelope } from '../../shared/envelope.ts';

describe('payloads', () => {
  it('come back as they went in, whatever their size', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 4000 }), (value, times) => {
        const payload = Array.from({ length: times % 40 ? 1 : times }, () => value);
        const wire = JSON.parse(JSON.stringify(encodePayload(payload)));
        expect(JSON.stringify(decodePayload(wire))).toBe(JSON.stringify(payload));
      }),
    );
  });

  it('stay readable while ten of them fit a chunk, and are packed above', () => {
    expect(encodePayload({ text: 'short' }).encoding).toBe('json');
    const long = { text: 'The tide tables were wrong again. '.repeat(1000) };
    const packed = encodePayload(long);
    expect(packed.encoding).toBe('zstd');
    expect(packed.bytes).toBeLessThan(2000);
  });

  it('stay as they are when packing would not help', () => {
    const noise = Array.from({ length: 8000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20000))).join('');
    const { encoding, bytes } = encodePayload(noise);
    expect(bytes).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(noise)));
    expect(['json', 'zstd']).toContain(encoding);
  });
});

describe('parseEnvelope', () => {
  it('throws nothing but MalformedMessage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        try {
          parseEnvelope(body);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedMessage);
        }
      }),
    );
  });

  it('wants a payload, a claim or a rejection', () => {
    const trace = { id: 't', source: { bucket: 'b', key: 'k' } };
    expect(() => parseEnvelope(JSON.stringify({ v: 1, trace }))).toThrow(MalformedMessage);
    expect(parseEnvelope(JSON.stringify({ v: 1, trace, payload: 0 })).stages).toEqual([]);
    expect(parseEnvelope(JSON.stringify({ v: 1, trace, claimed: true })).claimed).toBe(true);
  });
});
