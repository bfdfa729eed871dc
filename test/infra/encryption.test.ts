import type { Template } from 'aws-cdk-lib/assertions';
import { STAGES } from '../../shared/names.ts';
import { synthesize } from './synthesize.ts';

/** `copydesk:encryption=kms`: one key of the stack's, and who may use it for what. */

interface Statement {
  Action: string | string[];
  Resource: unknown;
  Principal?: { Service?: string };
  Condition?: unknown;
}

let template: Template;
let key: string;

beforeAll(() => {
  template = synthesize({ 'copydesk:encryption': 'kms' });
  [key] = Object.keys(template.findResources('AWS::KMS::Key')) as [string];
});

const propertiesOf = (type: string) =>
  Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({ id, ...Properties }));
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const keyPolicy = () => propertiesOf('AWS::KMS::Key')[0]!.KeyPolicy.Statement as Statement[];
const statementFor = (service: string) => keyPolicy().find(({ Principal }) => Principal?.Service === service);

test('everything that holds articles is encrypted by it', () => {
  expect(propertiesOf('AWS::SQS::Queue')).toHaveLength(3 * STAGES.length);
  for (const { KmsMasterKeyId } of propertiesOf('AWS::SQS::Queue')) expect(KmsMasterKeyId).toEqual(arnOf(key));
  for (const { KmsMasterKeyId } of propertiesOf('AWS::SNS::Topic')) expect(KmsMasterKeyId).toEqual(arnOf(key));
  for (const { id, BucketEncryption } of propertiesOf('AWS::S3::Bucket')) {
    const [{ ServerSideEncryptionByDefault: rule, BucketKeyEnabled }] = BucketEncryption.ServerSideEncryptionConfiguration;
    // S3 cannot deliver access logs into a bucket under a customer's key.
    if (id.startsWith('AccessLogs')) expect(rule).toEqual({ SSEAlgorithm: 'AES256' });
    else expect([rule, BucketKeyEnabled]).toEqual([{ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arnOf(key) }, true]);
  }
  expect(propertiesOf('AWS::DynamoDB::GlobalTable')).toMatchObject([
    {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [{ SSESpecification: { KMSMasterKeyId: arnOf(key) } }],
    },
  ]);
  expect(propertiesOf('AWS::KMS::Key')).toMatchObject([{ EnableKeyRotation: true }]);
});

test('S3 may encrypt what it tells the queue, for buckets of this stack in this account', () => {
  expect(statementFor('s3.amazonaws.com')).toMatchObject({
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Condition: {
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      ArnLike: { 'aws:SourceArn': { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::copydesk-dev-*']] } },
    },
  });
});

test('besides the account itself nobody else is named in its policy', () => {
  expect(keyPolicy().map(({ Principal }) => Principal?.Service)).toEqual([
    undefined,
    'cloudwatch.amazonaws.com',
    's3.amazonaws.com',
  ]);
});

test.each([
  ['clean', ['s3: Decrypt, GenerateDataKey', 'sqs: Decrypt, GenerateDataKey']],
  ['parse', ['sqs: Decrypt, GenerateDataKey']],
  ['enrich', ['sqs: Decrypt, GenerateDataKey']],
  [
    'store',
    [
      'dynamodb: Decrypt, DescribeKey, Encrypt, GenerateDataKey, GenerateDataKeyWithoutPlaintext, ReEncryptFrom, ReEncryptTo',
      's3: Decrypt, GenerateDataKey',
      'sns: Decrypt, GenerateDataKey',
      'sqs: Decrypt',
    ],
  ],
])('%s uses the key through what it works with, never by itself', (stage, expected) => {
  const policy = propertiesOf('AWS::IAM::Policy').find(({ id }) => id.startsWith(`${stage}Role`))!;
  const uses = (policy.PolicyDocument.Statement as Statement[]).flatMap(({ Action, Resource, Condition }) => {
    const actions = [Action].flat().filter((action) => action.startsWith('kms:'));
    if (actions.length === 0) return [];
    expect(Resource).toEqual(arnOf(key));
    const { StringEquals } = Condition as { StringEquals: { 'kms:ViaService': { 'Fn::Join': [string, string[]] } } };
    const service = StringEquals['kms:ViaService']['Fn::Join'][1][0]!.replace('.', '');
    return `${service}: ${actions.map((action) => action.slice(4)).join(', ')}`;
  });
  expect(uses.sort()).toEqual(expected);
});

test('without the setting the key encrypts alarms only, and no function may use it', () => {
  const plain = synthesize();
  expect(JSON.stringify(plain.findResources('AWS::IAM::Policy'))).not.toContain('kms:');
  const [{ Properties }] = Object.values(plain.findResources('AWS::KMS::Key')) as [
    { Properties: { KeyPolicy: { Statement: Statement[] } } },
  ];
  expect(Properties.KeyPolicy.Statement.map(({ Principal }) => Principal?.Service)).toEqual([
    undefined,
    'cloudwatch.amazonaws.com',
  ]);
});

test('alarms reach their topic: by its policy and by that of its key, those of this stack only', () => {
  const alarms = {
    StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    ArnLike: { 'aws:SourceArn': { 'Fn::Join': ['', expect.arrayContaining([':alarm:copydesk-dev-*'])] } },
  };
  expect(statementFor('cloudwatch.amazonaws.com')).toMatchObject({
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Condition: alarms,
  });
  const [topic] = propertiesOf('AWS::SNS::Topic').filter(({ id }) => id.startsWith('AlarmTopic'));
  const policy = propertiesOf('AWS::SNS::TopicPolicy').find(({ Topics }) => Topics[0].Ref === topic!.id)!;
  expect(policy.PolicyDocument.Statement).toContainEqual(
    expect.objectContaining({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: alarms,
    }),
  );
  for (const { AlarmActions, OKActions } of propertiesOf('AWS::CloudWatch::Alarm'))
    expect([AlarmActions, OKActions]).toEqual([[{ Ref: topic!.id }], [{ Ref: topic!.id }]]);
});
