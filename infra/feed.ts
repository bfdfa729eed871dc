import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** One message per record written. Encrypted with AWS's own key for SNS, which costs nothing and needs no grants in this account. */
export function feedTopic(scope: Construct): Topic {
  return new Topic(scope, 'Feed', { enforceSSL: true, masterKey: Alias.fromAliasName(scope, 'SnsKey', 'alias/aws/sns') });
}
