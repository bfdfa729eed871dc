import { ArnFormat, Aws, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/**
 * The stack's own key. It always encrypts what the alarms say, which no key of AWS's can: alarms may not use those. With the setting
 * `kms` also everything that holds articles, and then who may not use the key may not read them, whatever else he may.
 */
export function encryptionKey(
  scope: Construct,
  { environment, encryption }: Pick<Configuration, 'environment' | 'encryption'>,
  removalPolicy: RemovalPolicy,
): Key {
  const key = new Key(scope, 'Key', {
    alias: `copydesk-${environment}`,
    description: `Copydesk ${environment}: alarms${encryption === 'kms' ? ', and all that holds articles' : ''}`,
    enableKeyRotation: true,
    removalPolicy,
  });
  key.addToResourcePolicy(useFor('cloudwatch.amazonaws.com', alarmArns(scope)));
  // The notification of an upload is encrypted by S3 itself, which asks in its own name: without this every upload's would be refused.
  // By the beginning of the bucket's name, which CloudFormation makes of the stack's: the bucket itself names the key.
  const stack = Stack.of(scope);
  const buckets = stack.formatArn({ service: 's3', region: '', account: '', resource: `${stack.stackName}-*` });
  if (encryption === 'kms') key.addToResourcePolicy(useFor('s3.amazonaws.com', buckets));
  return key;
}

/** Lets a service of AWS's encrypt what it sends for this account's resources, and for no one else's. */
const useFor = (service: string, sourceArns: string) =>
  new PolicyStatement({
    principals: [new ServicePrincipal(service)],
    actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
    resources: ['*'],
    conditions: onBehalfOf(sourceArns),
  });

/** A service acts for these resources of this account: what keeps another account's from using it as a deputy. */
export const onBehalfOf = (sourceArns: string) => ({
  StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
  ArnLike: { 'aws:SourceArn': sourceArns },
});

/** The stack's alarms by the beginning of their names. */
export function alarmArns(scope: Construct): string {
  const stack = Stack.of(scope);
  const resourceName = `${stack.stackName}-*`;
  return stack.formatArn({ service: 'cloudwatch', resource: 'alarm', resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
}

/** @param key missing: by keys of AWS's own, which cost nothing and ask for no leave */
export function bucketEncryption(key: IKey | undefined): BucketProps {
  // One data key for many objects: a hundredth of the calls to KMS.
  return key
    ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
    : { encryption: BucketEncryption.S3_MANAGED };
}

export function queueEncryption(key: IKey | undefined): QueueProps {
  // Not KMS_MANAGED: S3 cannot send its notifications to a queue under AWS's key for SQS, whose policy nobody can change.
  return key ? { encryption: QueueEncryption.KMS, encryptionMasterKey: key } : { encryption: QueueEncryption.SQS_MANAGED };
}
