import { SQSClient } from '@aws-sdk/client-sqs';
import type { ParsedArticle } from '../../shared/article.ts';
import { CLIENT } from '../../shared/client.ts';
import { optional, required } from '../../shared/environment.ts';
import { nextQueue } from '../../shared/next-queue.ts';
import { stage } from '../../shared/stage.ts';
import { createTelemetry } from '../../shared/telemetry.ts';
import { enrich } from './enrich.ts';
import { readEnricherNames } from './enrichers.ts';

const enrichers = readEnricherNames(optional('enrichers'));

export const handler = stage({
  name: 'enrich',
  verb: (article: ParsedArticle) => enrich(article, { enrichers }),
  sink: nextQueue(new SQSClient(CLIENT), {
    url: required('nextQueueUrl'),
    backfillUrl: required('nextBackfillQueueUrl'),
    stage: 'store',
  }),
  telemetry: createTelemetry('enrich'),
});
