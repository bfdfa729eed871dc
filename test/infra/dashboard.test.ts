import { readFileSync } from 'node:fs';
import { REJECTION_CODES } from '../../shared/errors.ts';
import { CONFIDENCE_METRIC, LATENCY_METRIC, metricNamespace, outcomesOf, rejectionMetric, STAGES } from '../../shared/names.ts';
import { type Resource, readResources } from './resources.ts';
import { synthesize } from './synthesize.ts';

/** What the person on call sees: the dashboard, and where an alarm leads. */

const { ofType, propertiesOf } = readResources(synthesize());

test('every alarm leads to a place in the runbook', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');
  const anchors = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replaceAll(' ', '-'));
  const alarms = ofType('AWS::CloudWatch::Alarm');
  expect(alarms).toHaveLength(4 * STAGES.length + 2);
  for (const [, { Properties }] of alarms) {
    const [, anchor] = /docs\/runbook\.md#([\w-]+)$/.exec(Properties.AlarmDescription as string)!;
    expect(anchors).toContain(anchor);
  }
});

describe('the dashboard', () => {
  interface Widget {
    y: number;
    x: number;
    width: number;
    properties: { title?: string; markdown?: string; metrics?: unknown[][] };
  }

  /** Its widgets, with references as their logical ids. */
  function widgets(): Widget[] {
    const [[, { Properties }]] = ofType('AWS::CloudWatch::Dashboard') as [[string, Resource]];
    const [separator, parts] = (Properties.DashboardBody as { 'Fn::Join': [string, (string | { Ref?: string })[]] })['Fn::Join'];
    const text = parts.map((part) => (typeof part === 'string' ? part : (part.Ref ?? 'attribute'))).join(separator);
    return (JSON.parse(text) as { widgets: Widget[] }).widgets;
  }

  test('reads top-down as an article travels, every row within the page', () => {
    const headings = widgets().flatMap(({ properties: { markdown } }) => markdown?.split(' ')[1] ?? []);
    expect(headings).toEqual([...STAGES, 'table']);
    for (const { x, width } of widgets()) expect(x + width).toBeLessThanOrEqual(24);
    expect(widgets()[0]!.properties.title).toMatch(/^Alarms/);
  });

  test('draws what the functions publish, under the same names', () => {
    const own = widgets()
      .flatMap(({ properties: { metrics = [] } }) => metrics)
      .filter(([namespace]) => namespace === metricNamespace('dev'))
      .map(([, name, dimension, stage]) => `${dimension} ${stage}: ${name}`);
    const expected = STAGES.flatMap((stage) => outcomesOf(stage).map((outcome) => `service ${stage}: ${outcome}`));
    const codes = REJECTION_CODES.map((code) => `service store: ${rejectionMetric(code)}`);
    const measures = [`service store: ${LATENCY_METRIC}`, `service clean: ${CONFIDENCE_METRIC}`];
    expect(new Set(own)).toEqual(new Set([...expected, ...codes, ...measures]));
    // CloudWatch takes 30 cents a month for each.
    expect(new Set(own).size).toBeLessThanOrEqual(25);
    for (const stage of STAGES) {
      expect(propertiesOf('AWS::Lambda::Function', 'FunctionName', `copydesk-dev-${stage}`)).toMatchObject({
        Environment: { Variables: { POWERTOOLS_METRICS_NAMESPACE: metricNamespace('dev'), POWERTOOLS_SERVICE_NAME: stage } },
      });
    }
  });

  test('shows all alarms at the top', () => {
    const { alarms } = widgets()[0]!.properties as { alarms?: unknown[] };
    expect(alarms).toHaveLength(ofType('AWS::CloudWatch::Alarm').length);
  });
});
