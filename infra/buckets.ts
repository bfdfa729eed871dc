import { Aws, Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, type BucketProps, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { CLAIMS_PREFIX } from '../shared/names.ts';
import { bucketEncryption } from './encryption.ts';

interface LoggedBucketProps {
  key: IKey | undefined;
  accessLogs: IBucket;
  removalPolicy: RemovalPolicy;
}

/** Who asked the other two buckets for what. It doesn't log itself: that would never end. S3 delivers logs under its own key only. */
export function accessLogsBucket(
  scope: Construct,
  { removalPolicy, retentionDays }: { removalPolicy: RemovalPolicy; retentionDays: number },
): Bucket {
  return new Bucket(scope, 'AccessLogsBucket', {
    ...PRIVATE_BUCKET,
    ...bucketEncryption(undefined),
    removalPolicy,
    lifecycleRules: [{ expiration: Duration.days(retentionDays) }],
  });
}

/**
 * Where raw articles are uploaded. Versioned: functions read the very version an event tells of, and a replaced or deleted
 * article can be brought back for `noncurrentDays`.
 */
export function rawBucket(
  scope: Construct,
  { key, accessLogs, removalPolicy, noncurrentDays }: LoggedBucketProps & { noncurrentDays: number },
): Bucket {
  return new Bucket(scope, 'RawBucket', {
    ...PRIVATE_BUCKET,
    ...bucketEncryption(key),
    removalPolicy,
    versioned: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'raw/',
    lifecycleRules: [
      { noncurrentVersionExpiration: Duration.days(noncurrentDays) },
      { abortIncompleteMultipartUploadAfter: Duration.days(7) },
      // What remains of a deleted object when its versions have expired.
      { expiredObjectDeleteMarker: true },
    ],
  });
}

/** What stages hand each other when it is too large for a message, and the bodies too long for a table's item. */
export function workBucket(scope: Construct, { key, accessLogs, removalPolicy }: LoggedBucketProps): Bucket {
  return new Bucket(scope, 'WorkBucket', {
    ...PRIVATE_BUCKET,
    ...bucketEncryption(key),
    removalPolicy,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'work/',
    lifecycleRules: [
      // As long as the message that holds the claim can wait in a dead-letter queue.
      { prefix: CLAIMS_PREFIX, expiration: Duration.days(14) },
      { abortIncompleteMultipartUploadAfter: Duration.days(7) },
    ],
  });
}

/**
 * Tells a queue about every object created or removed below a prefix, by the bucket's own property: CDK's `addEventNotification` would
 * put a helper function with a broad role between them.
 *
 * The queue's policy names the account and not the bucket, because the bucket needs the policy in place before it is made.
 */
export function notifyQueue(bucket: Bucket, prefix: string, queue: Queue): void {
  const { policyDependable } = queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = {
    queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
      event,
      queue: queue.queueArn,
      filter: { s3Key: { rules: [{ name: 'prefix', value: prefix }] } },
    })),
  };
  if (policyDependable) resource.node.addDependency(policyDependable);
}

const PRIVATE_BUCKET: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
};
