import { Alias, type IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** One message per record written. Without a key under AWS's own for SNS, which costs nothing and needs no grants in this account. */
export function feedTopic(scope: Construct, key: IKey | undefined): Topic {
  return new Topic(scope, 'Feed', { enforceSSL: true, masterKey: key ?? Alias.fromAliasName(scope, 'SnsKey', 'alias/aws/sns') });
}
