import type { Source } from '../../shared/article.ts';

/** A message of the clean queue, as S3 would send it of an upload. */
export function notificationOf({ bucket, key, bytes, versionId, sequencer, receivedAt }: Source): string {
  const object = { key: encodeURIComponent(key), size: bytes, versionId, sequencer };
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'copydesk:replay',
        eventName: 'ObjectCreated:Replay',
        eventTime: receivedAt,
        s3: { bucket: { name: bucket }, object },
      },
    ],
  });
}
