/**
 * Names that infrastructure and functions must agree on: stages, environment variables, metrics.
 * infra/ sets them, functions/ reads them, both from here.
 */

export const STAGES = ['clean', 'parse', 'enrich', 'store'] as const;
export type StageName = (typeof STAGES)[number];

/** Prefix of the raw bucket whose objects are articles. */
export const ARTICLES_PREFIX = 'articles/';

/** Environment variables of the functions. */
export const ENV = {
  nextQueueUrl: 'NEXT_QUEUE_URL',
  workBucket: 'WORK_BUCKET',
  tableName: 'TABLE_NAME',
  feedTopicArn: 'FEED_TOPIC_ARN',
  dayShards: 'DAY_SHARDS',
  enrichers: 'ENRICHERS',
} as const;

/** CloudWatch metrics: one namespace, dimension `stage`. */
export const METRIC_NAMESPACE = 'Copydesk';
