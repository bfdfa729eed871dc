import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource, type Stack } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { createApp } from '../../infra/create-app.ts';
import { REJECTION_CODES } from '../../shared/errors.ts';
import {
  CONFIDENCE_METRIC,
  LATENCY_METRIC,
  metricNamespace,
  OUTPUTS,
  outcomesOf,
  rejectionMetric,
  STAGES,
  TABLE,
} from '../../shared/names.ts';
import { contextOf, synthesize } from './synthesize.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
  DependsOn?: string[];
}

interface PluginReport {
  pluginName: string;
  conclusion: string;
  suppressedViolations: { ruleName: string }[];
}

let template: Template;
let production: Template;
let resources: Record<string, Resource>;

beforeAll(() => {
  template = synthesize();
  production = synthesize({ 'copydesk:environment': 'prod' });
  resources = template.toJSON().Resources;
});

const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);
const propertiesOf = (type: string, field: string, value: string): Record<string, unknown> => {
  const found = ofType(type).find(([, { Properties }]) => Properties[field] === value);
  if (!found) throw new Error(`no ${type} with ${field} ${value}`);
  return found[1].Properties;
};
const queueNamed = (name: string) => propertiesOf('AWS::SQS::Queue', 'QueueName', name);
const logicalIdOf = (type: string, field: string, value: string) =>
  ofType(type).find(([, { Properties }]) => Properties[field] === value)![0];

describe('checks', () => {
  test.each<Record<string, string>>([
    {},
    { 'copydesk:encryption': 'kms', 'copydesk:environment': 'prod', 'copydesk:alarmEmail': 'desk@example.com' },
  ])('cdk-nag finds nothing with %j, and what it was told to accept is listed', (settings) => {
    const { app } = createApp({ context: contextOf(settings) });
    const { directory } = app.synth();
    const { pluginReports } = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')) as {
      pluginReports: PluginReport[];
    };
    expect(pluginReports.map(({ pluginName, conclusion }) => [pluginName, conclusion])).toEqual([
      ['AwsSolutions', 'success'],
      ['Serverless', 'success'],
    ]);
    const accepted = pluginReports.flatMap(({ suppressedViolations }) =>
      suppressedViolations.map(({ ruleName }) => ruleName.replace(/\[.*/, '')),
    );
    expect(new Set(accepted)).toEqual(
      new Set([
        'AwsSolutions-IAM5',
        'Serverless-SQSRedrivePolicy',
        'Serverless-LambdaDLQ',
        'Serverless-LambdaEventSourceMappingDestination',
        ...(settings['copydesk:alarmEmail'] ? ['Serverless-SNSRedrivePolicy'] : []),
      ]),
    );
  });

  test.each<[string, (stack: Stack) => void, RegExp]>([
    [
      'cdk-nag refuses a bucket as CDK makes it by default',
      (stack) => new Bucket(stack, 'Careless'),
      /does not require requests to use SSL/,
    ],
    [
      'the validator refuses a property that no queue has',
      (stack) => new CfnResource(stack, 'Wrong', { type: 'AWS::SQS::Queue', properties: { VisibilityTimeOut: 30 } }),
      /VisibilityTimeOut/,
    ],
  ])('%s', (_name, add, message) => {
    const { app, stack } = createApp({ context: contextOf() });
    add(stack);
    expect(() => app.synth()).toThrow(message);
  });
});

describe.each(STAGES)('%s', (stage) => {
  const name = `copydesk-dev-${stage}`;

  test('hides a message for six times the timeout and the batch window', () => {
    const { Timeout } = propertiesOf('AWS::Lambda::Function', 'FunctionName', name) as { Timeout: number };
    const { MaximumBatchingWindowInSeconds: window } = mappingOf(name);
    for (const queue of [name, `${name}-backfill`]) expect(queueNamed(queue).VisibilityTimeout).toBe(6 * Timeout + window);
  });

  test('gives up after five tries into a dead-letter queue that keeps longer, and takes from this queue alone', () => {
    expect(queueNamed(`${name}-backfill`).RedrivePolicy).toEqual(queueNamed(name).RedrivePolicy);
    const queue = queueNamed(name) as {
      RedrivePolicy: { maxReceiveCount: number; deadLetterTargetArn: unknown };
      MessageRetentionPeriod: number;
    };
    const deadLetters = queueNamed(`${name}-dead-letters`) as {
      MessageRetentionPeriod: number;
      RedriveAllowPolicy: { redrivePermission: string; sourceQueueArns: unknown[] };
    };
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5);
    expect(queue.RedrivePolicy.deadLetterTargetArn).toEqual({
      'Fn::GetAtt': [logicalIdOf('AWS::SQS::Queue', 'QueueName', `${name}-dead-letters`), 'Arn'],
    });
    expect(queue.MessageRetentionPeriod).toBe(4 * 86_400);
    expect(deadLetters.MessageRetentionPeriod).toBe(14 * 86_400);
    expect(deadLetters.RedriveAllowPolicy.redrivePermission).toBe('byQueue');
    expect(JSON.stringify(deadLetters.RedriveAllowPolicy.sourceQueueArns)).toMatch(new RegExp(`:${name}".*:${name}-backfill"`));
  });

  test('is fed in batches of ten that may fail in part, by a limited number of invocations, fewer of what is replayed', () => {
    for (const [queue, MaximumConcurrency] of [
      [name, 5],
      [`${name}-backfill`, 2],
    ] as const) {
      expect(mappingOf(queue)).toMatchObject({
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency },
      });
    }
  });

  test('runs on arm64 with Node.js 24, traced, and logs into a group that forgets', () => {
    const logs = logicalIdOf('AWS::Logs::LogGroup', 'LogGroupName', `/copydesk/${name}`);
    expect(propertiesOf('AWS::Lambda::Function', 'FunctionName', name)).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: logs } },
    });
    expect(resources[logs]!.Properties.RetentionInDays).toBe(14);
  });

  test('calls for help over dead letters, a message older than all its tries take, failures and throttles', () => {
    const [deadLetters, age, errors, throttles] = ['DeadLetters', 'QueueAge', 'Errors', 'Throttles'].map(
      (id) => ofType('AWS::CloudWatch::Alarm').find(([logicalId]) => logicalId.startsWith(`${stage}${id}Alarm`))![1].Properties,
    );
    expect(errors).toMatchObject({ Threshold: 5, EvaluationPeriods: 3, AlarmDescription: expect.stringContaining('#errors') });
    const watched = (errors!.Metrics as { MetricStat?: { Metric: { MetricName: string }; Stat: string } }[]).flatMap(
      ({ MetricStat }) => (MetricStat ? `${MetricStat.Stat} of ${MetricStat.Metric.MetricName}` : []),
    );
    expect(watched).toEqual(['Average of failed', 'Sum of Errors', 'Sum of Invocations']);
    expect(throttles).toMatchObject({ MetricName: 'Throttles', AlarmDescription: expect.stringContaining('#throttles') });
    expect(deadLetters).toMatchObject({
      Threshold: 1,
      MetricName: 'ApproximateNumberOfMessagesVisible',
      AlarmDescription: expect.stringContaining('docs/runbook.md#dead-letters'),
    });
    expect(age).toMatchObject({
      Threshold: 5 * Number(queueNamed(name).VisibilityTimeout) + 1,
      MetricName: 'ApproximateAgeOfOldestMessage',
      AlarmDescription: expect.stringContaining('docs/runbook.md#old-messages'),
    });
  });

  function mappingOf(queue: string): { MaximumBatchingWindowInSeconds: number } {
    const id = logicalIdOf('AWS::SQS::Queue', 'QueueName', queue);
    const [, mapping] = ofType('AWS::Lambda::EventSourceMapping').find(
      ([, { Properties }]) => (Properties.EventSourceArn as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] === id,
    )!;
    return mapping.Properties as { MaximumBatchingWindowInSeconds: number };
  }
});

describe('permissions', () => {
  /** The role's statements, as "action on resource" lines. */
  function leaveOf(stage: string): string[] {
    const [, policy] = ofType('AWS::IAM::Policy').find(([id]) => id.startsWith(`${stage}Role`))!;
    const { Statement } = policy.Properties.PolicyDocument as {
      Statement: { Effect: string; Action: string | string[]; Resource: unknown; Condition?: unknown }[];
    };
    return Statement.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} on ${plain(resource)}`)),
    ).sort();
  }

  /** Logical ids lose their hashes. */
  function plain(resource: unknown): string {
    if (typeof resource === 'string') return resource;
    const join = (resource as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
    if (join) return join[1].map(plain).join(join[0]);
    const { Ref, 'Fn::GetAtt': attribute } = resource as { Ref?: string; 'Fn::GetAtt'?: [string, string] };
    return (Ref ?? attribute![0]).replace(/[0-9A-F]{8}$/, '');
  }

  const own = (stage: string) => [
    `logs:CreateLogStream on ${stage}Logs`,
    `logs:PutLogEvents on ${stage}Logs`,
    ...['Queue', 'BackfillQueue'].flatMap((queue) =>
      ['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'].map((action) => `sqs:${action} on ${stage}${queue}`),
    ),
    'xray:PutTelemetryRecords on *',
    'xray:PutTraceSegments on *',
  ];

  const sends = (stage: string) => [`sqs:SendMessage on ${stage}Queue`, `sqs:SendMessage on ${stage}BackfillQueue`];

  test('parse and enrich, which chew hostile input, can touch nothing but their queues', () => {
    expect(leaveOf('parse')).toEqual([...own('parse'), ...sends('enrich')].sort());
    expect(leaveOf('enrich')).toEqual([...own('enrich'), ...sends('store')].sort());
  });

  test('clean reads raw articles and writes claims', () => {
    expect(leaveOf('clean')).toEqual(
      [
        ...own('clean'),
        's3:GetObject on RawBucket/articles/*',
        's3:GetObjectVersion on RawBucket/articles/*',
        's3:ListBucket on RawBucket',
        's3:GetObject on WorkBucket/claims/*',
        's3:PutObject on WorkBucket/claims/*',
        ...sends('parse'),
      ].sort(),
    );
  });

  test('store writes the table, bodies and the feed, and sends to no queue', () => {
    const leave = leaveOf('store').filter((line) => !own('store').includes(line));
    expect(new Set(leave.map((line) => line.split(' on ')[1]))).toEqual(
      new Set(['WorkBucket/claims/*', 'WorkBucket/bodies/*', 'Table', 'Feed']),
    );
    expect(leave.filter((line) => line.endsWith('on Feed'))).toEqual(['sns:Publish on Feed']);
  });

  test('no role may do an action by wildcard, and none has a managed policy', () => {
    for (const stage of STAGES) for (const line of leaveOf(stage)) expect(line).not.toMatch(/^\S*\*/);
    for (const [, role] of ofType('AWS::IAM::Role')) expect(role.Properties.ManagedPolicyArns).toBeUndefined();
  });
});

describe('storage', () => {
  test('every bucket is private, encrypted and reached by TLS only', () => {
    const buckets = ofType('AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const [id, { Properties }] of buckets) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      });
      expectTlsOnly('AWS::S3::BucketPolicy', ({ Bucket: bucket }) => (bucket as { Ref: string }).Ref === id);
    }
  });

  test('every queue is encrypted and reached by TLS only', () => {
    const queues = ofType('AWS::SQS::Queue');
    expect(queues).toHaveLength(3 * STAGES.length);
    for (const [id, { Properties }] of queues) {
      expect(Properties.SqsManagedSseEnabled).toBe(true);
      expectTlsOnly('AWS::SQS::QueuePolicy', ({ Queues }) => (Queues as { Ref: string }[])[0]!.Ref === id);
    }
  });

  test('the feed and the alarms are encrypted and reached by TLS only', () => {
    const topics = ofType('AWS::SNS::Topic');
    expect(topics).toHaveLength(2);
    for (const [id, { Properties }] of topics) {
      expect(Properties.KmsMasterKeyId).toBeDefined();
      expectTlsOnly('AWS::SNS::TopicPolicy', ({ Topics }) => (Topics as { Ref: string }[])[0]!.Ref === id);
    }
  });

  test('every bucket tells the third who asked it for what', () => {
    const [logs] = ofType('AWS::S3::Bucket').find(([id]) => id.startsWith('AccessLogs'))!;
    for (const [id, { Properties }] of ofType('AWS::S3::Bucket')) {
      const expected = id === logs ? undefined : { DestinationBucketName: { Ref: logs }, LogFilePrefix: expect.any(String) };
      expect(Properties.LoggingConfiguration).toEqual(expected);
    }
  });

  function expectTlsOnly(type: string, matches: (properties: Record<string, unknown>) => boolean): void {
    const [, policy] = ofType(type).find(([, { Properties }]) => matches(Properties))!;
    expect((policy.Properties.PolicyDocument as { Statement: unknown[] }).Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  }

  test('raw articles keep their versions for a while; claims go, bodies stay', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 7 } })]),
      },
    });
    const work = ofType('AWS::S3::Bucket').find(([id]) => id.startsWith('WorkBucket'))![1];
    const { Rules } = work.Properties.LifecycleConfiguration as { Rules: { Prefix?: string; ExpirationInDays?: number }[] };
    expect(Rules.filter(({ ExpirationInDays }) => ExpirationInDays)).toEqual([
      { Prefix: 'claims/', ExpirationInDays: 14, Status: 'Enabled' },
    ]);
  });

  test('the table can be restored, expires what is marked, and projects on its indexes only what lists show', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: TABLE.timeToLive, Enabled: true },
      Replicas: [Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })],
      GlobalSecondaryIndexes: ['byTime', 'byPublisher'].map((IndexName) =>
        Match.objectLike({ IndexName, Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...TABLE.projected] } }),
      ),
    });
  });

  test('in production nothing that holds articles can be deleted by mistake, nor the key, nor the stack', () => {
    const types = ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key'];
    for (const type of types) {
      for (const { DeletionPolicy, UpdateReplacePolicy } of Object.values(production.findResources(type)))
        expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
      for (const [, { DeletionPolicy }] of ofType(type)) expect(DeletionPolicy).toBe('Delete');
    }
    for (const [each, DeletionProtectionEnabled] of [
      [production, true],
      [template, false],
    ] as const)
      each.hasResourceProperties('AWS::DynamoDB::GlobalTable', { Replicas: [Match.objectLike({ DeletionProtectionEnabled })] });
    const protections = ['dev', 'prod'].map(
      (environment) => createApp({ context: contextOf({ 'copydesk:environment': environment }) }).stack.terminationProtection,
    );
    expect(protections).toEqual([false, true]);
  });

  test('in production logs and replaced articles are kept longer', () => {
    production.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
    const buckets = JSON.stringify(production.findResources('AWS::S3::Bucket'));
    expect(buckets).toContain('"NoncurrentDays":30');
    expect(buckets).toContain('"ExpirationInDays":90');
  });
});

describe('the upload', () => {
  test('objects made and removed below articles/ are told to the clean queue by the bucket itself, once the queue lets it', () => {
    const [, raw] = ofType('AWS::S3::Bucket').find(([, { Properties }]) => Properties.NotificationConfiguration)!;
    const queue = logicalIdOf('AWS::SQS::Queue', 'QueueName', 'copydesk-dev-clean');
    expect(raw.Properties.NotificationConfiguration).toEqual({
      QueueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((Event) => ({
        Event,
        Queue: { 'Fn::GetAtt': [queue, 'Arn'] },
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'articles/' }] } },
      })),
    });
    const [policyId, policy] = ofType('AWS::SQS::QueuePolicy').find(
      ([, { Properties }]) => (Properties.Queues as { Ref: string }[])[0]!.Ref === queue,
    )!;
    expect(raw.DependsOn).toContain(policyId);
    expect((policy.Properties.PolicyDocument as { Statement: unknown[] }).Statement).toContainEqual({
      Effect: 'Allow',
      Principal: { Service: 's3.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: { 'Fn::GetAtt': [queue, 'Arn'] },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
  });

  test('each stage sends to the next and none to itself', () => {
    const queues = ['copydesk-dev-parse', 'copydesk-dev-enrich', 'copydesk-dev-store'];
    expect(nextOf('NEXT_QUEUE_URL')).toEqual([...queues, undefined]);
    expect(nextOf('NEXT_BACKFILL_QUEUE_URL')).toEqual([...queues.map((queue) => `${queue}-backfill`), undefined]);
  });

  const nextOf = (variable: string) =>
    STAGES.map((stage) => {
      const { Environment } = propertiesOf('AWS::Lambda::Function', 'FunctionName', `copydesk-dev-${stage}`) as {
        Environment: { Variables: Record<string, { Ref: string }> };
      };
      const queue = Environment.Variables[variable]?.Ref;
      return queue && resources[queue]!.Properties.QueueName;
    });
});

test('outputs name what people and the command line need', () => {
  const perStage = STAGES.flatMap((stage) => [
    OUTPUTS.queueUrl(stage),
    OUTPUTS.backfillQueueUrl(stage),
    OUTPUTS.deadLetterQueueUrl(stage),
    OUTPUTS.functionName(stage),
  ]);
  const { rawBucket, workBucket, table, feed, alarmTopic, dayShards } = OUTPUTS;
  expect(Object.keys(template.toJSON().Outputs).sort()).toEqual(
    [rawBucket, workBucket, table, feed, alarmTopic, dayShards, ...perStage].sort(),
  );
});

test('settings reach the template', () => {
  const configured = synthesize({
    'copydesk:maxConcurrency.parse': 7,
    'copydesk:logRetentionDays': 7,
    'copydesk:dayShards': 3,
    'copydesk:enrichers': 'abstract',
    'copydesk:logLevel': 'DEBUG',
    'copydesk:rawNoncurrentDays': 5,
    'copydesk:alarmEmail': 'desk@example.com',
    'copydesk:backfillConcurrency': 3,
  });
  configured.hasResourceProperties('AWS::Lambda::EventSourceMapping', { ScalingConfig: { MaximumConcurrency: 7 } });
  configured.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', { ScalingConfig: { MaximumConcurrency: 3 } }, 4);
  configured.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
  configured.hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'copydesk-dev-store',
    Environment: { Variables: { DAY_SHARDS: '3', POWERTOOLS_LOG_LEVEL: 'DEBUG' } },
  });
  configured.hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'copydesk-dev-enrich',
    Environment: { Variables: { ENRICHERS: 'abstract' } },
  });
  configured.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'desk@example.com' });
  expect(JSON.stringify(configured.findResources('AWS::S3::Bucket'))).toContain('"NoncurrentDays":5');
});

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
