import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT } from '../../shared/client.ts';
import type { CleanDocument } from '../../shared/document.ts';
import { required } from '../../shared/environment.ts';
import { nextQueue } from '../../shared/next-queue.ts';
import { stage } from '../../shared/stage.ts';
import { createTelemetry } from '../../shared/telemetry.ts';
import { signClaims } from './claims.ts';
import { clean } from './clean.ts';
import { openNotification } from './notification.ts';

const s3 = new S3Client(CLIENT);
const workBucket = required('workBucket');

export const handler = stage({
  name: 'clean',
  open: (body) => openNotification(body, s3),
  verb: (raw) => clean(raw),
  measure: ({ cleaning }: CleanDocument) => ({ confidence: cleaning.confidence }),
  sink: nextQueue(new SQSClient(CLIENT), {
    url: required('nextQueueUrl'),
    backfillUrl: required('nextBackfillQueueUrl'),
    stage: 'parse',
    signClaims: (traceId) => signClaims(s3, workBucket, traceId),
  }),
  telemetry: createTelemetry('clean'),
});
