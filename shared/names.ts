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

/** Keys and indexes of the table; infra/ creates them, shared/table.ts writes and reads them. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes: {
    /** Records by day of publication (DAY#…) and ledger entries by day of receipt (RECEIVED#…). */
    byDay: { name: 'byDay', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
    /** Records by publisher (PUBLISHER#…). */
    byPublisher: { name: 'byPublisher', partitionKey: 'gsi2pk', sortKey: 'gsi2sk' },
  },
  /** What a list shows, and nothing more: an index that projects everything multiplies the bill. */
  projected: [
    'articleId',
    'headline',
    'publisherName',
    'datePublished',
    'inLanguage',
    'abstract',
    'url',
    'status',
    'code',
    'sourceKey',
  ],
} as const;
