import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REJECTION_CODES } from '../../shared/errors.ts';
import { outcomesOf, STAGES, type StageName } from '../../shared/names.ts';

/** What of a synthesized template the bill hangs on. */
export interface Deployment {
  stages: Record<StageName, StageSetting>;
  /** Mappings between queues and functions: each polls, also when nothing comes. */
  mappings: number;
  /** Metrics that alarms look at, by which they are billed. */
  alarmMetrics: number;
  dashboards: number;
  /** Custom metrics: one for each name and stage. */
  metrics: number;
  keys: number;
  logRetentionDays: number;
  isOnDemand: boolean;
}

export interface StageSetting {
  memoryMb: number;
  architecture: 'arm64' | 'x86_64';
  batchSize: number;
  windowSeconds: number;
  isTraced: boolean;
}

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}

/** @param folder of a cloud assembly with one stack in it */
export function readDeployment(folder: string): Deployment {
  const name = readdirSync(folder).find((file) => file.endsWith('.template.json'))!;
  return deploymentOf(
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { Resources: Record<string, Resource> }).Resources,
  );
}

function deploymentOf(resources: Record<string, Resource>): Deployment {
  const all = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
  const alarms = all('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  return {
    stages: Object.fromEntries(STAGES.map((stage) => [stage, settingOf(stage, resources)])) as Deployment['stages'],
    mappings: all('AWS::Lambda::EventSourceMapping').length,
    alarmMetrics: alarms.reduce((sum, { Metrics }) => sum + metricsIn(Metrics), 0),
    dashboards: all('AWS::CloudWatch::Dashboard').length,
    metrics: STAGES.reduce((sum, stage) => sum + outcomesOf(stage).length, 0) + REJECTION_CODES.length + OTHER_METRICS,
    keys: all('AWS::KMS::Key').length,
    logRetentionDays: Math.max(...all('AWS::Logs::LogGroup').map(({ Properties }) => Number(Properties.RetentionInDays))),
    isOnDemand: all('AWS::DynamoDB::GlobalTable').every(({ Properties }) => Properties.BillingMode === 'PAY_PER_REQUEST'),
  };
}

/** The time from upload to record, and how sure clean was. */
const OTHER_METRICS = 2;

/** An alarm over an expression looks at each metric in it. */
const metricsIn = (metrics: unknown): number =>
  Array.isArray(metrics) ? metrics.filter((metric) => metric.MetricStat !== undefined).length : 1;

function settingOf(stage: StageName, resources: Record<string, Resource>): StageSetting {
  const found = Object.entries(resources).find(
    ([, { Type, Properties }]) => Type === 'AWS::Lambda::Function' && String(Properties.FunctionName).endsWith(`-${stage}`),
  );
  if (!found) throw new Error(`the template has no function of ${stage}`);
  const [logicalId, { Properties }] = found;
  const mapping = Object.values(resources).find(
    ({ Type, Properties: { FunctionName } }) =>
      Type === 'AWS::Lambda::EventSourceMapping' && (FunctionName as { Ref?: string }).Ref === logicalId,
  )!.Properties;
  return {
    memoryMb: Number(Properties.MemorySize),
    architecture: (Properties.Architectures as StageSetting['architecture'][])[0]!,
    batchSize: Number(mapping.BatchSize),
    windowSeconds: Number(mapping.MaximumBatchingWindowInSeconds),
    isTraced: (Properties.TracingConfig as { Mode: string }).Mode === 'Active',
  };
}
