import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnResource, type Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { createApp } from '../../infra/create-app.ts';
import { OUTPUTS, STAGES } from '../../shared/names.ts';
import { readResources } from './resources.ts';
import { contextOf, synthesize } from './synthesize.ts';

interface PluginReport {
  pluginName: string;
  conclusion: string;
  suppressedViolations: { ruleName: string }[];
}

const template = synthesize();
const { resources, ofType, propertiesOf, logicalIdOf } = readResources(template);
const queueNamed = (name: string) => propertiesOf('AWS::SQS::Queue', 'QueueName', name);

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
