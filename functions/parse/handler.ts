import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT } from '../../shared/client.ts';
import type { CleanDocument } from '../../shared/document.ts';
import { required } from '../../shared/environment.ts';
import { nextQueue } from '../../shared/next-queue.ts';
import { stage } from '../../shared/stage.ts';
import { createTelemetry } from '../../shared/telemetry.ts';
import { parse } from './parse.ts';

export const handler = stage({
  name: 'parse',
  verb: (document: CleanDocument) => parse(document),
  sink: nextQueue(new SQSClient(CLIENT), {
    url: required('nextQueueUrl'),
    backfillUrl: required('nextBackfillQueueUrl'),
    stage: 'enrich',
  }),
  telemetry: createTelemetry('parse'),
});
