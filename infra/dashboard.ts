import { Aws, Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { REJECTION_CODES } from '../shared/errors.ts';
import {
  LATENCY_METRIC,
  METRIC_DIMENSION,
  metricNamespace,
  outcomesOf,
  rejectionMetric,
  type StageName,
} from '../shared/names.ts';
import type { Stage } from './stage.ts';

interface Parts {
  stages: Stage[];
  table: ITableV2;
  feed: ITopic;
  environment: string;
}

/**
 * One page that reads top-down as an article travels: first whether anything calls for a person and how uploads end, then a row for each
 * stage with its queue and its function, last the table and the feed.
 */
export function operationsDashboard(scope: Construct, { stages, table, feed, environment }: Parts): Dashboard {
  const metrics = metricsOf(environment);
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `copydesk-${environment}`,
    defaultInterval: Duration.hours(3),
    // A look at a week gets coarser points by itself.
    periodOverride: PeriodOverride.AUTO,
  });
  dashboard.addWidgets(
    new AlarmStatusWidget({ title: 'Alarms', alarms: stages.flatMap(({ alarms }) => alarms), width: 24, height: 3 }),
  );
  dashboard.addWidgets(...endings(metrics));
  for (const stage of stages) {
    dashboard.addWidgets(heading(`${stage.stageName} (in trouble: docs/runbook.md#dead-letters, docs/runbook.md#old-messages)`));
    dashboard.addWidgets(...stageRow(stage, metrics));
  }
  dashboard.addWidgets(heading('table and feed'));
  dashboard.addWidgets(...ends(table, feed));
  return dashboard;
}

type MetricsOf = (stage: StageName, name: string, statistic?: string) => Metric;

const PERIOD = Duration.minutes(1);
const HEIGHT = 6;

const metricsOf =
  (environment: string): MetricsOf =>
  (stage, metricName, statistic = 'Sum') =>
    new Metric({
      namespace: metricNamespace(environment),
      metricName,
      dimensionsMap: { [METRIC_DIMENSION]: stage },
      statistic,
      period: PERIOD,
      label: statistic === 'Sum' ? metricName : statistic,
    });

function endings(metric: MetricsOf): IWidget[] {
  const percentiles = ['p50', 'p95', 'p99'].map((statistic) => metric('store', LATENCY_METRIC, statistic));
  return [
    graph(
      'What became of uploads',
      10,
      outcomesOf('store').map((outcome) => metric('store', outcome)),
      { stacked: true },
    ),
    graph(
      'Rejected, by code',
      7,
      REJECTION_CODES.map((code) => metric('store', rejectionMetric(code))),
      { stacked: true },
    ),
    graph('From upload to stored (ms)', 7, percentiles),
  ];
}

function stageRow({ stageName, queue, deadLetterQueue, function: lambda }: Stage, metric: MetricsOf): IWidget[] {
  const sum = { period: PERIOD, statistic: 'Sum' };
  const most = { period: PERIOD, statistic: 'Maximum' };
  const traffic = [
    queue.metricNumberOfMessagesSent({ ...sum, label: 'sent' }),
    queue.metricNumberOfMessagesDeleted({ ...sum, label: 'done' }),
    queue.metricApproximateNumberOfMessagesVisible({ ...most, label: 'waiting' }),
  ];
  const trouble = [
    deadLetterQueue.metricApproximateNumberOfMessagesVisible({ ...most, label: 'dead' }),
    lambda.metricErrors({ ...sum, label: 'errors' }),
    lambda.metricThrottles({ ...sum, label: 'throttles' }),
  ];
  const durations = ['p50', 'p99'].map((statistic) => lambda.metricDuration({ period: PERIOD, statistic, label: statistic }));
  return [
    graph('Queue', 5, traffic),
    graph('Oldest message (s)', 4, [queue.metricApproximateAgeOfOldestMessage({ ...most, label: 'age' })]),
    graph(
      'Documents',
      5,
      outcomesOf(stageName).map((outcome) => metric(stageName, outcome)),
      { stacked: true },
    ),
    graph('A batch takes (ms)', 5, durations),
    graph('Trouble', 5, trouble),
  ];
}

function ends(table: ITableV2, feed: ITopic): IWidget[] {
  const sum = { period: PERIOD, statistic: 'Sum' };
  const units = [
    table.metricConsumedWriteCapacityUnits({ ...sum, label: 'written' }),
    table.metricConsumedReadCapacityUnits({ ...sum, label: 'read' }),
  ];
  const throttled = ['WriteThrottleEvents', 'ReadThrottleEvents'].map((name) => table.metric(name, { ...sum, label: name }));
  const told = [
    feed.metricNumberOfMessagesPublished({ ...sum, label: 'published' }),
    feed.metricNumberOfNotificationsFailed({ ...sum, label: 'not delivered' }),
  ];
  return [graph('Table: units', 8, units), graph('Table: throttled', 8, throttled), graph('Feed', 8, told)];
}

const graph = (title: string, width: number, left: IMetric[], { stacked = false } = {}): IWidget =>
  new GraphWidget({ title, width, height: HEIGHT, left, stacked, leftYAxis: { min: 0, showUnits: false }, region: Aws.REGION });

const heading = (text: string): IWidget => new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 });
