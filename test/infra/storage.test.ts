import { Match } from 'aws-cdk-lib/assertions';
import { createApp } from '../../infra/create-app.ts';
import { STAGES, TABLE } from '../../shared/names.ts';
import { readResources } from './resources.ts';
import { contextOf, synthesize } from './synthesize.ts';

/** What holds articles: who may reach it, how long it keeps them, and that nobody deletes it by mistake. */

const template = synthesize();
const production = synthesize({ 'copydesk:environment': 'prod' });
const { ofType } = readResources(template);

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
