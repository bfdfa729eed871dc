import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import { ACCOUNT, createResolver, REGION, type ResourceValues, type Template, type TemplateResource } from './resolver.ts';

/** A queue as CreateQueue takes it. Attributes are strings, as in SQS. */
export interface QueueSpec {
  name: string;
  arn: string;
  url: string;
  attributes: Record<string, string>;
  visibilitySeconds: number;
}

/** One of a bucket's notification rules: objects of these keys and events are told to this queue. */
export interface NotificationRule {
  bucket: string;
  event: string;
  prefix: string;
  suffix: string;
  queueUrl: string;
}

export interface FunctionSpec {
  /** Physical name, as in its log lines. */
  name: string;
  arn: string;
  /** Folder with index.mjs, the very bundle that would be deployed. */
  codeFolder: string;
  handler: string;
  memoryMb: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
  logGroup: string;
}

export interface MappingSpec {
  functionName: string;
  queue: QueueSpec;
  batchSize: number;
  windowSeconds: number;
  maxConcurrency: number;
  reportsBatchItemFailures: boolean;
}

/** Everything of a deployment that runs locally. */
export interface Topology {
  queues: QueueSpec[];
  buckets: string[];
  topics: string[];
  /** As CreateTable takes them. */
  tables: Record<string, unknown>[];
  notifications: NotificationRule[];
  functions: FunctionSpec[];
  mappings: MappingSpec[];
  outputs: Record<string, string>;
}

/**
 * Reads the topology out of a cloud assembly, which is the one place it is written.
 *
 * @param assembly folder that `cdk synth` wrote
 * @param endpoint of the queues, "http://127.0.0.1:port": their addresses are handed to the functions
 * @throws Error for a resource or property that the local stack can neither run nor leave out
 */
export function readTopology(assembly: string, endpoint: string): Topology {
  const template = readTemplate(assembly);
  const resources = Object.entries(template.Resources);
  for (const [id, { Type }] of resources) {
    if (!RUN.includes(Type) && !LEFT_OUT.includes(Type)) throw new Error(`The local stack cannot run ${id} (${Type})`);
  }
  const resolve = createResolver(new Map(resources.map(([id, resource]) => [id, valuesOf(id, resource, endpoint)])));
  const ofType = (type: string) =>
    resources
      .filter(([, resource]) => resource.Type === type)
      .map(([id, resource]) => ({ id, resource, properties: resolve(resource.Properties ?? {}) as Record<string, never> }));

  const queues = ofType('AWS::SQS::Queue').map(({ id, properties }) => queueSpec(id, properties, endpoint));
  const buckets = ofType('AWS::S3::Bucket').map(({ id, properties }) => ({ name: bucketName(id), properties }));
  const functions = ofType('AWS::Lambda::Function').map(({ id, resource, properties }) =>
    functionSpec(id, resource, properties, assembly),
  );
  return {
    queues,
    buckets: buckets.map(({ name }) => name),
    topics: ofType('AWS::SNS::Topic').map(({ id }) => physicalName(id)),
    tables: ofType('AWS::DynamoDB::GlobalTable').map(({ id, properties }) => tableSpec(id, properties)),
    notifications: buckets.flatMap(({ name, properties }) => notificationRules(name, properties, queues)),
    functions,
    mappings: ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => mappingSpec(properties, queues)),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [name, String(resolve(Value))]),
    ),
  };
}

const RUN = [
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
];

/** Without effect on what an article meets locally: nothing enforces policies here, and nobody watches. */
const LEFT_OUT = [
  'AWS::S3::BucketPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SNS::Subscription',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::Logs::LogGroup',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::CDK::Metadata',
];

function readTemplate(assembly: string): Template {
  const [file, ...others] = readdirSync(assembly).filter((name) => name.endsWith('.template.json'));
  if (!file || others.length > 0)
    throw new Error(`${assembly} holds ${file ? 'several templates' : 'no template'}; one is expected`);
  return JSON.parse(readFileSync(join(assembly, file), 'utf8')) as Template;
}

/** Unnamed resources get a name on deployment; here it is made of the logical id. */
const physicalName = (logicalId: string) => `copydesk-local-${logicalId}`;
/** Bucket names take no capitals. */
const bucketName = (logicalId: string) => physicalName(logicalId).toLowerCase();
const queueName = (logicalId: string, properties?: Record<string, unknown>) =>
  (properties?.QueueName as string | undefined) ?? physicalName(logicalId);
const functionName = (logicalId: string, properties?: Record<string, unknown>) =>
  (properties?.FunctionName as string | undefined) ?? physicalName(logicalId);

function valuesOf(id: string, { Type, Properties }: TemplateResource, endpoint: string): ResourceValues {
  const arn = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
  const name = physicalName(id);
  switch (Type) {
    case 'AWS::SQS::Queue': {
      const queue = queueName(id, Properties);
      return { ref: `${endpoint}/${ACCOUNT}/${queue}`, attributes: { Arn: arn('sqs', queue), QueueName: queue } };
    }
    case 'AWS::S3::Bucket':
      return { ref: bucketName(id), attributes: { Arn: `arn:aws:s3:::${bucketName(id)}` } };
    case 'AWS::SNS::Topic':
      return { ref: arn('sns', name), attributes: { TopicName: name, TopicArn: arn('sns', name) } };
    case 'AWS::DynamoDB::GlobalTable':
      return { ref: name, attributes: { Arn: arn('dynamodb', `table/${name}`) } };
    case 'AWS::Lambda::Function': {
      const lambda = functionName(id, Properties);
      return { ref: lambda, attributes: { Arn: arn('lambda', `function:${lambda}`) } };
    }
    case 'AWS::Logs::LogGroup': {
      const group = (Properties?.LogGroupName as string | undefined) ?? name;
      return { ref: group, attributes: { Arn: arn('logs', `log-group:${group}:*`) } };
    }
    default:
      return { ref: name, attributes: { Arn: `arn:aws:iam::${ACCOUNT}:role/${name}` } };
  }
}

/** Attributes of a queue that matter here; the template calls them as SQS does. */
const QUEUE_ATTRIBUTES = ['VisibilityTimeout', 'MessageRetentionPeriod', 'MaximumMessageSize', 'DelaySeconds', 'RedrivePolicy'];

function queueSpec(id: string, properties: Record<string, unknown>, endpoint: string): QueueSpec {
  const name = queueName(id, properties);
  const attributes: Record<string, string> = {};
  for (const attribute of QUEUE_ATTRIBUTES) {
    const value = properties[attribute];
    if (value !== undefined) attributes[attribute] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return {
    name,
    arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`,
    url: `${endpoint}/${ACCOUNT}/${name}`,
    attributes,
    visibilitySeconds: Number(attributes.VisibilityTimeout ?? 30),
  };
}

interface QueueConfiguration {
  Event: string;
  Queue: string;
  Filter?: { S3Key?: { Rules?: { Name: string; Value: string }[] } };
}

function notificationRules(bucket: string, properties: Record<string, unknown>, queues: QueueSpec[]): NotificationRule[] {
  const configuration = properties.NotificationConfiguration as Record<string, unknown> | undefined;
  const { QueueConfigurations = [], ...others } = configuration ?? {};
  if (Object.keys(others).length > 0)
    throw new Error(`The local stack notifies queues only; bucket ${bucket} has ${Object.keys(others)}`);
  return (QueueConfigurations as QueueConfiguration[]).map(({ Event, Queue, Filter }) => {
    const rule = (name: string) => Filter?.S3Key?.Rules?.find(({ Name }) => Name.toLowerCase() === name)?.Value ?? '';
    return { bucket, event: Event, prefix: rule('prefix'), suffix: rule('suffix'), queueUrl: queueOf(Queue, queues).url };
  });
}

function functionSpec(
  id: string,
  resource: TemplateResource,
  properties: Record<string, unknown>,
  assembly: string,
): FunctionSpec {
  const asset = resource.Metadata?.['aws:asset:path'];
  if (typeof asset !== 'string') throw new Error(`Function ${id} has no asset: synthesize with bundling on`);
  const name = functionName(id, properties);
  const environment = (properties.Environment as { Variables?: Record<string, string> } | undefined)?.Variables ?? {};
  const logging = properties.LoggingConfig as { LogGroup?: string } | undefined;
  return {
    name,
    arn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`,
    codeFolder: resolvePath(assembly, asset),
    handler: properties.Handler as string,
    memoryMb: (properties.MemorySize as number | undefined) ?? 128,
    timeoutSeconds: (properties.Timeout as number | undefined) ?? 3,
    environment,
    logGroup: logging?.LogGroup ?? `/aws/lambda/${name}`,
  };
}

/** TableV2 makes a GlobalTable; CreateTable takes its keys and indexes, and leaves replicas, recovery and the rest to AWS. */
function tableSpec(id: string, properties: Record<string, unknown>): Record<string, unknown> {
  return {
    TableName: physicalName(id),
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
    BillingMode: 'PAY_PER_REQUEST',
  };
}

function mappingSpec(properties: Record<string, unknown>, queues: QueueSpec[]): MappingSpec {
  const scaling = properties.ScalingConfig as { MaximumConcurrency?: number } | undefined;
  return {
    functionName: properties.FunctionName as string,
    queue: queueOf(properties.EventSourceArn as string, queues),
    batchSize: (properties.BatchSize as number | undefined) ?? 10,
    windowSeconds: (properties.MaximumBatchingWindowInSeconds as number | undefined) ?? 0,
    maxConcurrency: scaling?.MaximumConcurrency ?? 1000,
    reportsBatchItemFailures: ((properties.FunctionResponseTypes as string[] | undefined) ?? []).includes(
      'ReportBatchItemFailures',
    ),
  };
}

function queueOf(arn: string, queues: QueueSpec[]): QueueSpec {
  const queue = queues.find((candidate) => candidate.arn === arn);
  if (!queue) throw new Error(`The template has no queue ${arn}`);
  return queue;
}
