import { STAGES, type StageName } from '../../shared/names.ts';
import type { Deployment } from './deployment.ts';
import type { Measured } from './measure.ts';
import type { Prices } from './prices.ts';

/** Processor and waiting time by stage, as the measurement file has it. */
export interface Milliseconds {
  words: number;
  processor: Record<StageName, number>;
  /** How much longer the same work takes on a Lambda processor. */
  machineToLambda: number;
  /** Of a batch, for S3, SQS, SNS and the table. */
  waiting: Record<StageName, number>;
}

export interface Assumptions {
  articles: number;
  words: number;
  /** Messages in a batch where not the template's. */
  batch?: number;
  /** Articles a second while they come: what fills a batch. */
  rate: number;
}

export interface Line {
  service: string;
  what: string;
  /** For one article, or for the stack in a month. */
  units: number;
  unit: string;
  dollars: number;
}

export interface Bill {
  articles: number;
  /** Once, for these articles. */
  once: Line[];
  /** Each month, for keeping them. */
  kept: Line[];
  /** Each month, also when nothing comes. */
  standing: Line[];
}

const KIB_64 = 65_536;
const GB = 1e9;
/** SQS: a request takes up to ten messages. */
const REQUEST_MESSAGES = 10;

export function reckon(deployment: Deployment, measured: Measured, ms: Milliseconds, prices: Prices, assumed: Assumptions): Bill {
  const { articles } = assumed;
  const once = [
    ...s3(prices),
    ...STAGES.map((stage) => queue(stage, deployment, measured, prices, assumed)),
    ...STAGES.map((stage) => compute(stage, deployment, measured, ms, prices, assumed)),
    ...table(measured, prices),
    feed(deployment, measured, prices, assumed),
    ...STAGES.map((stage) => logs(stage, deployment, measured, prices, assumed)),
    traces(deployment, prices, assumed),
  ];
  const times = (line: Line): Line => ({ ...line, dollars: line.dollars * articles });
  return {
    articles,
    once: once.map(times),
    kept: keeping(deployment, measured, prices, assumed).map(times),
    standing: standing(deployment, prices),
  };
}

export const sum = (lines: Line[]): number => lines.reduce((total, { dollars }) => total + dollars, 0);

/** How many messages a batch has: what comes within its window, at least one. */
function fill({ stages }: Deployment, stage: StageName, { batch, rate }: Assumptions): number {
  const { batchSize, windowSeconds } = stages[stage];
  return Math.max(1, Math.min(batch ?? batchSize, rate * windowSeconds));
}

function s3({ s3: { put, get } }: Prices): Line[] {
  return [
    { service: 'S3', what: 'upload', units: 1, unit: 'PUT', dollars: put },
    { service: 'S3', what: 'clean reads it', units: 1, unit: 'GET', dollars: get },
  ];
}

/** Sent (by S3 one by one), received, deleted. A request of more than 64 KB counts as several. */
function queue(
  stage: StageName,
  deployment: Deployment,
  { messageBytes }: Measured,
  { sqs }: Prices,
  assumed: Assumptions,
): Line {
  const messages = Math.min(REQUEST_MESSAGES, fill(deployment, stage, assumed));
  const chunks = Math.max(1, Math.ceil((messages * messageBytes[stage]) / KIB_64));
  const sent = stage === 'clean' ? 1 : chunks / messages;
  const units = sent + chunks / messages + 1 / messages;
  const kilobytes = (messageBytes[stage] / 1024).toFixed(1);
  return { service: 'SQS', what: `to ${stage}, ${kilobytes} KB each`, units, unit: 'requests', dollars: units * sqs.request };
}

/** One virtual processor comes with 1,769 MB; these functions use one at a time. */
const PROCESSOR_MB = 1769;

function compute(
  stage: StageName,
  deployment: Deployment,
  _: Measured,
  ms: Milliseconds,
  { lambda }: Prices,
  assumed: Assumptions,
): Line {
  const { memoryMb, architecture } = deployment.stages[stage];
  const messages = fill(deployment, stage, assumed);
  // A page's furniture doesn't grow with its article: clean's time stays what it is.
  const growth = stage === 'clean' ? 1 : assumed.words / ms.words;
  const processor = (ms.processor[stage] * growth * ms.machineToLambda) / Math.min(1, memoryMb / PROCESSOR_MB);
  const units = (processor + ms.waiting[stage] / messages) * (memoryMb / 1024);
  const dollars = (units / 1000) * lambda.gbSecond[architecture] + lambda.request / messages;
  return { service: 'Lambda', what: `${stage}, ${memoryMb} MB, and its requests`, units, unit: 'GB-ms', dollars };
}

const KINDS: Record<string, string> = {
  ARTICLE: 'the record',
  'ARTICLE byTime': 'its entry by time',
  'ARTICLE byPublisher': 'its entry by publisher',
  ENTITY: 'entities it is about',
  TOPIC: 'topics',
  BAND: 'keys of its story',
  STORY: 'its place in a story',
  SOURCE: 'the ledger',
  'SOURCE byTime': 'the ledger by day',
};

function table({ writes, reads }: Measured, { dynamodb }: Prices): Line[] {
  return [
    ...Object.entries(writes).map(([kind, units]) => ({
      ...{ service: 'DynamoDB', what: KINDS[kind] ?? kind, units, unit: 'WRU', dollars: units * dynamodb.wru },
    })),
    { service: 'DynamoDB', what: 'all reads of store', units: reads, unit: 'RRU', dollars: reads * dynamodb.rru },
  ];
}

function feed(deployment: Deployment, { feedBytes }: Measured, { sns }: Prices, assumed: Assumptions): Line {
  const messages = Math.min(REQUEST_MESSAGES, fill(deployment, 'store', assumed));
  const units = Math.max(1, Math.ceil((messages * feedBytes) / KIB_64)) / messages;
  return { service: 'SNS', what: 'the feed, published in batches', units, unit: 'requests', dollars: units * sns.request };
}

/** Lambda's own lines of an invocation, platform.start and platform.report, as JSON; and what CloudWatch adds to each line. */
const PLATFORM_BYTES = 900;
const EVENT_BYTES = 26;

function logs(
  stage: StageName,
  deployment: Deployment,
  { logBytes }: Measured,
  { logs: price }: Prices,
  assumed: Assumptions,
): Line {
  const bytes = logBytes[stage] + EVENT_BYTES + (PLATFORM_BYTES + 3 * EVENT_BYTES) / fill(deployment, stage, assumed);
  return { service: 'Logs', what: `${stage}, with metrics`, units: bytes, unit: 'bytes', dollars: (bytes / GB) * price.gb };
}

/** X-Ray's default: the first in each second and 5 % of the others, of the whole account. */
const TRACED_SHARE = 0.05;

function traces(deployment: Deployment, { xray }: Prices, assumed: Assumptions): Line {
  const invocations = STAGES.filter((stage) => deployment.stages[stage].isTraced).reduce(
    (all, stage) => all + 1 / fill(deployment, stage, assumed),
    0,
  );
  const units = Math.min(invocations, TRACED_SHARE * invocations + 1 / assumed.rate);
  return { service: 'X-Ray', what: 'traces of a part of invocations', units, unit: 'traces', dollars: units * xray.trace };
}

const DAYS_A_MONTH = 30;

function keeping(
  { logRetentionDays }: Deployment,
  measured: Measured,
  { s3, dynamodb, logs: price }: Prices,
  _: Assumptions,
): Line[] {
  const logged = Object.values(measured.logBytes).reduce((all, bytes) => all + bytes, 0);
  const line = (service: string, what: string, bytes: number, gbMonth: number): Line => ({
    ...{ service, what, units: bytes / 1024, unit: 'KB', dollars: (bytes / GB) * gbMonth },
  });
  return [
    line('S3', 'raw pages', measured.pageBytes, s3.gbMonth),
    line('DynamoDB', 'items and index entries', measured.storedBytes, dynamodb.gbMonth),
    line('DynamoDB', 'restorable to any second', measured.storedBytes, dynamodb.backupGbMonth),
    line('Logs', `kept ${logRetentionDays} days`, logged, price.gbMonth * Math.min(1, logRetentionDays / DAYS_A_MONTH)),
  ];
}

/** A mapping keeps five pollers, each asks its queue every 20 seconds (Lambda's long polling). */
const POLLERS = 5;
const POLL_SECONDS = 20;

function standing({ mappings, metrics, alarmMetrics, dashboards, keys }: Deployment, prices: Prices): Line[] {
  const { metricMonth, alarmMonth, dashboardMonth } = prices.cloudwatch;
  const polls = (mappings * POLLERS * DAYS_A_MONTH * 86_400) / POLL_SECONDS;
  const line = (service: string, what: string, units: number, unit: string, price: number): Line => ({
    ...{ service, what, units, unit, dollars: units * price },
  });
  return [
    line('SQS', `empty receives of ${mappings} mappings`, polls, 'requests', prices.sqs.request),
    line('CloudWatch', 'metrics', metrics, 'metrics', metricMonth),
    line('CloudWatch', 'alarms', alarmMetrics, 'metrics', alarmMonth),
    line('CloudWatch', 'dashboard', dashboards, 'dashboards', dashboardMonth),
    ...(keys > 0 ? [line('KMS', 'key', keys, 'keys', prices.kms.keyMonth)] : []),
  ];
}
