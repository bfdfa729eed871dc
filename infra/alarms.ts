import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { TABLE } from '../shared/names.ts';
import { metricsOf } from './metrics.ts';
import type { Stage } from './stage.ts';

/**
 * Every alarm of a deployment, in the order of the road; each one's description ends with its place in docs/runbook.md. Together they
 * watch 29 metrics, at 10 cents a month.
 */
export function createAlarms(
  { stages, table, feed }: { stages: Stage[]; table: ITableV2; feed: ITopic },
  { topic, environment }: { topic: ITopic; environment: string },
): Alarm[] {
  const alarms = [...stages.flatMap((stage) => stageAlarms(stage, environment)), throttledTable(table), undelivered(feed)];
  const action = new SnsAction(topic);
  for (const alarm of alarms) {
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  return alarms;
}

/** Something needs a person (dead letters), stands still (an old message), goes wrong (errors), or isn't let (throttles). */
function stageAlarms(stage: Stage, environment: string): Alarm[] {
  const { stageName, queue, deadLetterQueue, function: lambda, oldestMessageSeconds } = stage;
  const most = { period: Duration.minutes(1), statistic: 'Maximum' };
  const failures = new MathExpression({
    expression: '100 * MAX([FILL(failed, 0), FILL(errors, 0) / FILL(invocations, 1)])',
    usingMetrics: {
      // 1 for a document whose message comes back, 0 for any other.
      failed: metricsOf(environment)(stageName, 'failed', 'Average'),
      // A function that is ended (time, memory) cannot count its documents: Lambda counts it.
      errors: lambda.metricErrors(),
      invocations: lambda.metricInvocations(),
    },
    period: Duration.minutes(5),
    label: 'failures (%)',
  });
  return [
    // What is there, not what arrives: redriven messages don't count as sent.
    createAlarm(stage, 'DeadLettersAlarm', deadLetterQueue.metricApproximateNumberOfMessagesVisible(most), {
      alarmDescription: `Messages wait in the dead-letter queue of ${stageName}. What to do: docs/runbook.md#dead-letters`,
      threshold: 1,
    }),
    createAlarm(stage, 'QueueAgeAlarm', queue.metricApproximateAgeOfOldestMessage(most), {
      alarmDescription: `The oldest message of ${stageName} has waited over ${Math.round(oldestMessageSeconds / 60)} minutes. What to do: docs/runbook.md#old-messages`,
      threshold: oldestMessageSeconds + 1,
      evaluationPeriods: 5,
    }),
    createAlarm(stage, 'ErrorsAlarm', failures, {
      alarmDescription: `More than 5 % of what ${stageName} works on has failed, for a quarter of an hour. What to do: docs/runbook.md#errors`,
      threshold: 5,
      evaluationPeriods: 3,
    }),
    createAlarm(stage, 'ThrottlesAlarm', lambda.metricThrottles({ period: Duration.minutes(5) }), {
      alarmDescription: `${stageName} has not been let run, for a quarter of an hour. What to do: docs/runbook.md#throttles`,
      threshold: 1,
      evaluationPeriods: 3,
    }),
  ];
}

/** DynamoDB counts what an index refuses under the index, though it refuses the table's write with it. */
function throttledTable(table: ITableV2): Alarm {
  const sum = { period: Duration.minutes(5), statistic: 'Sum' };
  const refused = (dimensions?: Record<string, string>) =>
    table.metric('WriteThrottleEvents', { ...sum, ...(dimensions && { dimensionsMap: dimensions }) });
  const indexes = Object.values(TABLE.indexes).map(({ name }) => name);
  const usingMetrics: Record<string, IMetric> = { table: refused() };
  for (const GlobalSecondaryIndexName of indexes)
    usingMetrics[GlobalSecondaryIndexName] = refused({ TableName: table.tableName, GlobalSecondaryIndexName });
  const expression = Object.keys(usingMetrics)
    .map((id) => `FILL(${id}, 0)`)
    .join(' + ');
  return createAlarm(
    table,
    'ThrottlesAlarm',
    new MathExpression({ expression, usingMetrics, period: sum.period, label: 'refused' }),
    {
      alarmDescription: 'The table has refused writes for a quarter of an hour. What to do: docs/runbook.md#table-throttled',
      threshold: 1,
      evaluationPeriods: 3,
    },
  );
}

function undelivered(feed: ITopic): Alarm {
  return createAlarm(feed, 'UndeliveredAlarm', feed.metricNumberOfNotificationsFailed({ period: Duration.minutes(5) }), {
    alarmDescription: 'A subscriber of the feed could not be reached. What to do: docs/runbook.md#feed-not-delivered',
    threshold: 1,
  });
}

function createAlarm(
  scope: Construct,
  id: string,
  metric: IMetric,
  props: Pick<AlarmProps, 'alarmDescription' | 'threshold'> & Partial<AlarmProps>,
): Alarm {
  return new Alarm(scope, id, {
    metric,
    evaluationPeriods: 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    // Nothing happened, or AWS has nothing to say of it.
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...props,
  });
}
