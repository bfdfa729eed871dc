import { CONFIDENCE_METRIC, LATENCY_METRIC, metricNamespace, outcomesOf, type StageName } from '../../shared/names.ts';
import { createTelemetry, type StageLine } from '../../shared/telemetry.ts';

/** What the functions' metrics look like to CloudWatch: the names that the dashboard draws by. */

interface Emf {
  _aws: { CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[] };
  [metric: string]: unknown;
}

function publish(stage: StageName, lines: Omit<StageLine, 'stage'>[]): Emf {
  const printed: string[] = [];
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...texts: unknown[]) => void printed.push(String(texts[0])));
  const telemetry = createTelemetry(stage);
  for (const line of lines) telemetry.line({ stage, ...line });
  telemetry.flush();
  jest.restoreAllMocks();
  return printed.map((text) => JSON.parse(text)).find((line) => line._aws);
}

/** As a developer's environment it prints through the console that is watched here, and would leave metrics out. */
const ENVIRONMENT = {
  POWERTOOLS_DEV: 'true',
  POWERTOOLS_METRICS_DISABLED: 'false',
  POWERTOOLS_METRICS_NAMESPACE: metricNamespace('dev'),
};

beforeAll(() => Object.assign(process.env, ENVIRONMENT));

test('store counts every outcome and every code, zeroes too, and the time from upload to stored', () => {
  const emf = publish('store', [
    { outcome: 'stored', sinceUploadMs: 1_200 },
    { outcome: 'stored', sinceUploadMs: 3_400 },
    { outcome: 'rejected', code: 'empty' },
  ]);
  const [{ Namespace, Dimensions, Metrics }] = emf._aws.CloudWatchMetrics as [Emf['_aws']['CloudWatchMetrics'][number]];
  expect([Namespace, Dimensions]).toEqual(['Copydesk/dev', [['service']]]);
  expect(emf).toMatchObject({
    ...{
      service: 'store',
      stored: 2,
      failed: [0, 0, 0],
      duplicate: 0,
      rejected: 1,
      withdrawn: 0,
      'rejected-empty': 1,
      'rejected-too-large': 0,
    },
    [LATENCY_METRIC]: [1_200, 3_400],
  });
  expect(Metrics.map(({ Name }) => Name)).toEqual(expect.arrayContaining([...outcomesOf('store'), LATENCY_METRIC]));
});

test('the average of failed is the rate of failures', () => {
  expect(publish('parse', [{ outcome: 'passed' }, { outcome: 'failed' }])).toMatchObject({ passed: 1, failed: [0, 1] });
});

test('other stages count what passed, clean how sure it was', () => {
  expect(publish('parse', [{ outcome: 'passed' }])).toMatchObject({ service: 'parse', passed: 1, rejected: 0, failed: 0 });
  const emf = publish('clean', [{ outcome: 'passed', confidence: 0.93 }, { outcome: 'rejected' }]);
  expect(emf).toMatchObject({ service: 'clean', [CONFIDENCE_METRIC]: 0.93 });
});
