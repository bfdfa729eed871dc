import { Aws, Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { REJECTION_CODES } from '../shared/errors.ts';
import type { StageName } from '../shared/names.ts';
import { CONFIDENCE_METRIC, LATENCY_METRIC, outcomesOf, rejectionMetric } from '../shared/names.ts';
import { type MetricsOf, metricsOf } from './metrics.ts';
import type { Stage } from './stage.ts';

interface Parts {
  stages: Stage[];
  table: ITableV2;
  feed: ITopic;
  alarms: Alarm[];
  environment: string;
}

/**
 * One page that reads top-down as an article travels: first whether anything calls for a person and how uploads end, then a row for each
 * stage with its queue and its function, last the table and the feed.
 */
export function operationsDashboard(scope: Construct, { stages, table, feed, alarms, environment }: Parts): Dashboard {
  const metrics = metricsOf(environment);
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `copydesk-${environment}`,
    defaultInterval: Duration.hours(3),
    // A look at a week gets coarser points by itself.
    periodOverride: PeriodOverride.AUTO,
  });
  dashboard.addWidgets(
    // Six to a row.
    new AlarmStatusWidget({ title: 'Alarms (what to do: docs/runbook.md)', alarms, width: 24, height: 5 }),
  );
  dashboard.addWidgets(...endings(metrics));
  for (const stage of stages) {
    dashboard.addWidgets(heading(stage.stageName));
    dashboard.addWidgets(...stageRow(stage, metrics));
  }
  dashboard.addWidgets(heading('table and feed'));
  dashboard.addWidgets(...ends(table, feed));
  return dashboard;
}

const PERIOD = Duration.minutes(1);
const HEIGHT = 6;

function endings(metric: MetricsOf): IWidget[] {
  const percentiles = (stage: StageName, name: string, ...statistics: string[]) =>
    statistics.map((statistic) => metric(stage, name, statistic));
  return [
    graph(
      'What became of uploads',
      8,
      outcomesOf('store').map((outcome) => metric('store', outcome)),
      { stacked: true },
    ),
    graph(
      'Rejected, by code',
      6,
      REJECTION_CODES.map((code) => metric('store', rejectionMetric(code))),
      { stacked: true },
    ),
    graph('From upload to stored (ms)', 5, percentiles('store', LATENCY_METRIC, 'p50', 'p95', 'p99')),
    graph('Certainty of cleaning (0 to 1)', 5, percentiles('clean', CONFIDENCE_METRIC, 'p50', 'p5')),
  ];
}

function stageRow({ stageName, queue, backfillQueue, deadLetterQueue, function: lambda }: Stage, metric: MetricsOf): IWidget[] {
  const sum = { period: PERIOD, statistic: 'Sum' };
  const most = { period: PERIOD, statistic: 'Maximum' };
  const traffic = [
    queue.metricNumberOfMessagesSent({ ...sum, label: 'sent' }),
    queue.metricNumberOfMessagesDeleted({ ...sum, label: 'done' }),
    queue.metricApproximateNumberOfMessagesVisible({ ...most, label: 'waiting' }),
    backfillQueue.metricApproximateNumberOfMessagesVisible({ ...most, label: 'replayed, waiting' }),
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
