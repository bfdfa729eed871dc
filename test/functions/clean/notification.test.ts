import type { S3Client } from '@aws-sdk/client-s3';
import { openNotification } from '../../../functions/clean/notification.ts';
import { MalformedMessage } from '../../../shared/envelope.ts';
import { buildS3Event } from '../../factories/event.ts';

const untouched = { send: () => Promise.reject(new Error('was asked')) } as unknown as S3Client;
const open = (event: object, s3: S3Client = untouched) => openNotification(JSON.stringify(event), s3);

/** S3 answering every request with one error of a name, as the SDK throws it. */
const refusing = (name: string) =>
  ({ send: () => Promise.reject(Object.assign(new Error(name), { name, $metadata: {} })) }) as unknown as S3Client;

describe('openNotification', () => {
  it.each([
    ['articles/plain.html', 'articles/plain.html'],
    ['articles/two+words.html', 'articles/two words.html'],
    ['articles/a%2Bb.html', 'articles/a+b.html'],
    ['articles/%E6%97%A5%E6%9C%AC%E8%AA%9E/%C3%BCber.html', 'articles/日本語/über.html'],
    ['articles/100%25.txt', 'articles/100%.txt'],
  ])('decodes the key %s', (encoded, key) => {
    expect(open(buildS3Event({ key: encoded }))[0]!.trace.source.key).toBe(key);
  });

  it('takes every record, each with a trace of its own that a second delivery has too', () => {
    const event = buildS3Event(
      { key: 'articles/a', sequencer: '01' },
      { key: 'articles/a', sequencer: '02' },
      { key: 'articles/b' },
    );
    const ids = open(event).map((task) => task.trace.id);
    expect(new Set(ids).size).toBe(3);
    expect(open(event).map((task) => task.trace.id)).toEqual(ids);
  });

  it('has nothing to do for the event that S3 sends when a notification is set up', () => {
    expect(open({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'raw' })).toEqual([]);
  });

  it.each<[string, string, string | undefined, { versionId?: string }]>([
    ['a delete where no versions are kept', 'ObjectRemoved:Delete', undefined, {}],
    ['a delete marker above the versions', 'ObjectRemoved:DeleteMarkerCreated', 'm1', {}],
    ['the end of one version', 'ObjectRemoved:Delete', 'v1', { versionId: 'v1' }],
  ])('passes on as a withdrawal: %s', (_, eventName, versionId, expected) => {
    const event = buildS3Event({ key: 'articles/gone.html', eventName });
    Object.assign(event.Records[0]!.s3.object, { versionId });
    const [task] = open(event);
    expect(task).toMatchObject({ withdrawal: { at: '2026-03-02T08:15:00.000Z', ...expected } });
    expect(task!.withdrawal!.versionId).toBe(expected.versionId);
  });

  it('has nothing to do for what a lifecycle rule deletes, or for anything else S3 may tell', () => {
    for (const eventName of ['LifecycleExpiration:Delete', 's3:ObjectRestore:Completed', 'ObjectTagging:Put'])
      expect(open(buildS3Event({ key: 'articles/a.html', eventName }))).toEqual([]);
  });

  it.each([
    ['an object', {}],
    ['an array', []],
    ['records of another service', { Records: [{ eventSource: 'aws:ses' }] }],
    ['a record of nothing', { Records: [null] }],
    ['a key that is not URL-encoded', buildS3Event({ key: 'articles/100%.txt' })],
  ])('keeps a message for a person to look at that is %s', (_, event) => {
    expect(() => open(event)).toThrow(MalformedMessage);
  });

  it('rejects an object over 25 MB without reading it', async () => {
    const [task] = open(buildS3Event({ key: 'articles/huge.html', size: 30_000_000 }));
    await expect(task!.load()).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('30000000') });
  });

  it.each(['NoSuchKey', 'NoSuchVersion'])('rejects an object that is gone (%s)', async (name) => {
    const [task] = open(buildS3Event({ key: 'articles/gone.html' }), refusing(name));
    await expect(task!.load()).rejects.toMatchObject({ code: 'missing' });
  });

  it.each(['AccessDenied', 'SlowDown', 'NoSuchBucket'])('lets the message come back for %s', async (name) => {
    const [task] = open(buildS3Event({ key: 'articles/a.html' }), refusing(name));
    await expect(task!.load()).rejects.toMatchObject({ name });
  });
});
