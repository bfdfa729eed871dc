import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { OUTPUTS } from '../../shared/names.ts';
import { replaySequencer, stampOf } from '../../shared/sequencer.ts';
import type { Standing } from '../accounting/objects.ts';
import type { Connection } from '../connection.ts';
import { Failure } from '../failure.ts';
import { notificationOf } from './notification.ts';
import type { Pace } from './rate.ts';
import { sendBatch } from './send.ts';

/** Why an object is not sent again. */
export type Exemption = 'withdrawn' | 'done';

/**
 * - `withdrawn`: taken down by hand while the object stayed. Only a newer upload brings it back.
 * - `done`: this run, or a later one, has been through with it.
 */
export function exemptionOf({ entry, isSettled }: Standing, stamp: number): Exemption | undefined {
  if (!isSettled) return undefined;
  if (entry!.status === 'withdrawn') return 'withdrawn';
  return (stampOf(entry!.sequencer) ?? 0) >= stamp ? 'done' : undefined;
}

/**
 * Sends raw objects through the pipeline again, by notifications as S3 would send them, with sequencers of their own: by the backfill queues.
 *
 * @param stamp of the run, milliseconds since 1970
 * @param onSent told after each batch how many have been sent
 * @throws Failure when SQS takes a message no better the third time
 */
export async function replayObjects(
  connection: Connection,
  standings: readonly Standing[],
  { stamp, pace, onSent }: { stamp: number; pace: Pace; onSent: (objects: number) => void },
): Promise<void> {
  const queueUrl = connection.outputs[OUTPUTS.backfillQueueUrl('clean')]!;
  for (let start = 0; start < standings.length; start += BATCH_MESSAGES) {
    const batch = standings.slice(start, start + BATCH_MESSAGES);
    const sources = await Promise.all(batch.map((standing) => sourceOf(standing, stamp, connection)));
    await pace(batch.length);
    const refused = (await sendBatch(connection.sqs, queueUrl, sources.map(notificationOf))).find(({ error }) => error);
    if (refused) throw new Failure(`clean's backfill queue refuses messages: ${refused.error}`);
    onSent(start + batch.length);
  }
}

/** SQS: ten messages to a request. A notification has about 1 KB. */
const BATCH_MESSAGES = 10;

/**
 * Dated as the upload was, not now: a record taken down after it must stay down, and the ledger keeps the object in its day.
 * An object that the ledger doesn't know is asked for its version, so that a later end of that very version takes the record down.
 */
async function sourceOf({ key, bytes, uploadedAt, entry, isSettled }: Standing, stamp: number, connection: Connection) {
  const { rawBucket: bucket, s3 } = connection;
  const known = isSettled ? entry!.source : undefined;
  const { VersionId: versionId } = known
    ? { VersionId: known.versionId }
    : await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch(forgiveMissing);
  const sequencer = replaySequencer(entry?.sequencer, stamp);
  return { bucket, key, bytes, versionId, sequencer, receivedAt: known?.receivedAt ?? uploadedAt };
}

/** Deleted since it was listed: clean will say so. */
function forgiveMissing(error: Error): { VersionId?: string } {
  if (error.name !== 'NotFound' && error.name !== 'NoSuchKey') throw error;
  return {};
}
