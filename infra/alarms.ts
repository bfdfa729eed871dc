import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StageName } from '../shared/names.ts';

export interface AlarmProps {
  stageName: StageName;
  queue: IQueue;
  deadLetterQueue: IQueue;
  oldestMessageSeconds: number;
  /** Where alarms and their ends are told; without one they are seen in the console only. */
  topicArn?: string;
}

/** A stage's two alarms: something needs a person (dead letters), or something stands still (an old message). */
export function createAlarms(
  scope: Construct,
  { stageName, queue, deadLetterQueue, oldestMessageSeconds, topicArn }: AlarmProps,
): Alarm[] {
  const alarms = [
    new Alarm(scope, 'DeadLettersAlarm', {
      alarmDescription: `Messages wait in the dead-letter queue of ${stageName}. What to do: docs/runbook.md#dead-letters`,
      // What is there, not what arrives: redriven messages don't count as sent.
      metric: deadLetterQueue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }),
    new Alarm(scope, 'QueueAgeAlarm', {
      alarmDescription: `The oldest message of ${stageName} has waited over ${Math.round(oldestMessageSeconds / 60)} minutes. What to do: docs/runbook.md#old-messages`,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: oldestMessageSeconds,
      evaluationPeriods: 5,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }),
  ];
  if (!topicArn) return alarms;
  const action = new SnsAction(Topic.fromTopicArn(scope, 'AlarmTopic', topicArn));
  for (const alarm of alarms) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  return alarms;
}
