/**
 * Names that infrastructure and functions must agree on: stages, environment variables, metrics.
 * infra/ sets them, functions/ reads them, both from here.
 */

export const STAGES = ['clean', 'parse', 'enrich', 'store'] as const;
export type StageName = (typeof STAGES)[number];

/** Prefix of the raw bucket whose objects are articles. */
export const ARTICLES_PREFIX = 'articles/';

/** Prefixes of the work bucket: payloads too large for a message, and bodies too long for an item. */
export const CLAIMS_PREFIX = 'claims/';
export const BODIES_PREFIX = 'bodies/';

/** Environment variables of the functions. */
export const ENV = {
  nextQueueUrl: 'NEXT_QUEUE_URL',
  nextBackfillQueueUrl: 'NEXT_BACKFILL_QUEUE_URL',
  workBucket: 'WORK_BUCKET',
  tableName: 'TABLE_NAME',
  feedTopicArn: 'FEED_TOPIC_ARN',
  dayShards: 'DAY_SHARDS',
  enrichers: 'ENRICHERS',
} as const;

/** CloudWatch metrics: a namespace for each environment, and the stage as their dimension, under the name that Powertools gives it. */
export const metricNamespace = (environment: string): string => `Copydesk/${environment}`;
export const METRIC_DIMENSION = 'service';

/** How documents leave a stage, each a metric that counts them, zeroes too. Rejected counts where it was decided, and in store. */
export const outcomesOf = (stage: StageName) =>
  stage === 'store'
    ? (['stored', 'duplicate', 'stale', 'rejected', 'withdrawn', 'failed'] as const)
    : (['passed', 'rejected', 'failed'] as const);
/** Counted by store alone, which sees every rejection. */
export const rejectionMetric = (code: string): string => `rejected-${code}`;
/** Milliseconds from the upload's event to its record, of all that store writes but replays. */
export const LATENCY_METRIC = 'upload-to-stored';
/** How sure clean is of what it kept and dropped, 0 to 1: a drop tells of a publisher's new layout. */
export const CONFIDENCE_METRIC = 'cleaning-confidence';

/** Keys and indexes of the table; infra/ creates them, shared/table.ts writes and reads them. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  indexes: {
    /** Records by language (LANGUAGE#…) and time of publication, ledger entries by day and time of receipt (RECEIVED#…). */
    byTime: { name: 'byTime', partitionKey: 'gsi1pk', sortKey: 'gsisk' },
    /** Records by publisher (PUBLISHER#…) and time of publication: the same sort key, kept once. */
    byPublisher: { name: 'byPublisher', partitionKey: 'gsi2pk', sortKey: 'gsisk' },
  },
  /** What a list shows, and nothing more: an index that projects everything multiplies the bill. */
  projected: [
    'articleId',
    'version',
    'headline',
    'publisherName',
    'publisherDomain',
    'datePublished',
    'inLanguage',
    'abstract',
    'url',
    'topicIds',
    'status',
    'corrected',
    'code',
    'sourceKey',
  ],
} as const;

/** Outputs of the stack: what the command line knows of a deployment, local or on AWS. */
export const OUTPUTS = {
  rawBucket: 'RawBucketName',
  workBucket: 'WorkBucketName',
  table: 'TableName',
  feed: 'FeedTopicArn',
  alarmTopic: 'AlarmTopicArn',
  dayShards: 'DayShards',
  queueUrl: (stage: StageName) => `${capital(stage)}QueueUrl`,
  backfillQueueUrl: (stage: StageName) => `${capital(stage)}BackfillQueueUrl`,
  deadLetterQueueUrl: (stage: StageName) => `${capital(stage)}DeadLetterQueueUrl`,
  functionName: (stage: StageName) => `${capital(stage)}FunctionName`,
} as const;

const capital = (stage: StageName) => stage.charAt(0).toUpperCase() + stage.slice(1);
