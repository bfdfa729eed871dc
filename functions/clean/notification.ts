import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Source } from '../../shared/article.ts';
import type { RawObject } from '../../shared/document.ts';
import { MalformedMessage, parseJson, type Withdrawal } from '../../shared/envelope.ts';
import { Rejection } from '../../shared/errors.ts';
import { type Task, traceIdOf } from '../../shared/stage.ts';
import { MAX_BYTES } from './limits.ts';

/** The parts of an S3 event that are used; its minor versions (2.1 … 2.6) add others. */
interface S3Record {
  eventName: string;
  eventTime?: string;
  s3: { bucket: { name: string }; object: { key: string; size?: number; versionId?: string; sequencer?: string } };
}

/**
 * The raw objects that an S3 notification tells of. The test event that S3 sends when a notification is set up tells of none.
 *
 * @throws MalformedMessage for a body that is no S3 event
 */
export function openNotification(body: string, s3: S3Client): Task<RawObject>[] {
  const event = parseJson(body) as { Event?: unknown; Records?: unknown } | null;
  if (event?.Event === 's3:TestEvent') return [];
  if (!Array.isArray(event?.Records)) throw new MalformedMessage('the body is no S3 event');
  return event.Records.flatMap((record: Partial<S3Record> | null) => {
    const kind = kindOf(record);
    if (!kind) return [];
    const source = sourceOf(record as S3Record);
    const task = { trace: { id: traceIdOf(source), source }, stages: [], load: () => readObject(s3, source) };
    return [kind === 'created' ? task : { ...task, withdrawal: withdrawalOf(record as S3Record, source) }];
  });
}

/** @throws MalformedMessage for a record that is not S3's */
function kindOf(record: Partial<S3Record> | null): 'created' | 'removed' | undefined {
  if (
    typeof record?.eventName !== 'string' ||
    typeof record.s3?.object?.key !== 'string' ||
    typeof record.s3.bucket?.name !== 'string'
  ) {
    throw new MalformedMessage('a record of the body is no S3 record');
  }
  const event = record.eventName.replace(/^s3:/, '');
  if (event.startsWith('ObjectCreated:')) return 'created';
  return event.startsWith('ObjectRemoved:') ? 'removed' : undefined;
}

/** In a versioned bucket a plain delete puts a marker above the versions; a delete that names a version ends that one only. */
function withdrawalOf({ eventName, eventTime }: S3Record, { versionId }: Source): Withdrawal {
  const one = !eventName.endsWith('DeleteMarkerCreated') && versionId !== undefined;
  return { at: eventTime ?? '', ...(one && { versionId }) };
}

function sourceOf({ eventTime, s3: { bucket, object } }: S3Record): Source {
  const { size: bytes, versionId, sequencer } = object;
  return { bucket: bucket.name, key: decodeKey(object.key), versionId, sequencer, bytes, receivedAt: eventTime };
}

/** S3 writes keys in events as in a form: percent-encoded, a space as `+`. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    throw new MalformedMessage('an object key is not URL-encoded');
  }
}

/** The very version that the event told of, so that the bytes match the sequencer. */
async function readObject(s3: S3Client, source: Source): Promise<RawObject> {
  const tooLarge = (bytes: number) =>
    new Rejection('too-large', `has ${bytes} bytes; at most ${MAX_BYTES} are read: split it and upload the parts`);
  if ((source.bytes ?? 0) > MAX_BYTES) throw tooLarge(source.bytes!);
  try {
    const object = await s3.send(new GetObjectCommand({ Bucket: source.bucket, Key: source.key, VersionId: source.versionId }));
    if ((object.ContentLength ?? 0) > MAX_BYTES) {
      (object.Body as { destroy?: () => void } | undefined)?.destroy?.();
      throw tooLarge(object.ContentLength!);
    }
    const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    const { url, publisher } = object.Metadata ?? {};
    return {
      bytes,
      source: {
        ...source,
        contentType: object.ContentType,
        bytes: bytes.length,
        ...(url && { url }),
        ...(publisher && { publisher }),
      },
    };
  } catch (error) {
    if (error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NoSuchVersion')) {
      throw new Rejection('missing', 'was deleted before it was read; upload it again if it is wanted');
    }
    throw error;
  }
}
