import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledgements.ts';
import { alarmArns, onBehalfOf } from './encryption.ts';

/** Where alarms and their ends are told: by mail when an address is set; whoever else should hear subscribes to it. */
export function alarmTopic(scope: Construct, { key, email }: { key: IKey; email?: string }): Topic {
  const topic = new Topic(scope, 'AlarmTopic', {
    displayName: `Alarms of ${Stack.of(scope).stackName}`,
    enforceSSL: true,
    masterKey: key,
  });
  // A topic without a policy lets its account's alarms publish; one with a policy, such as that for TLS, has to say so.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: onBehalfOf(alarmArns(scope)),
    }),
  );
  if (email) {
    const subscription = topic.addSubscription(new EmailSubscription(email));
    acknowledge(
      subscription,
      'Serverless::Serverless-SNSRedrivePolicy',
      'is mail; an alarm that could not be mailed stands in the console',
    );
  }
  return topic;
}
