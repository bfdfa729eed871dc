import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_DIMENSION, metricNamespace, type StageName } from '../shared/names.ts';

export type MetricsOf = (stage: StageName, name: string, statistic?: string) => Metric;

/** The metrics that an environment's functions publish. */
export const metricsOf =
  (environment: string): MetricsOf =>
  (stage, metricName, statistic = 'Sum') =>
    new Metric({
      namespace: metricNamespace(environment),
      metricName,
      dimensionsMap: { [METRIC_DIMENSION]: stage },
      statistic,
      period: Duration.minutes(1),
      label: statistic === 'Sum' ? metricName : statistic,
    });
