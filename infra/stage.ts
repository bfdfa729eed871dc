import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  EventSourceMapping,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type IQueue, Queue, type QueueProps, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV, metricNamespace, type StageName } from '../shared/names.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledgements.ts';
import { bundle } from './bundle.ts';
import type { Configuration } from './configuration.ts';
import { queueEncryption } from './encryption.ts';

export interface StageProps {
  configuration: Configuration;
  /** Encrypts the queues; missing, SQS does by a key of its own. */
  key: IKey | undefined;
  memoryMb: number;
  timeoutSeconds: number;
}

/** A message goes to the dead-letter queue after its fifth failure: fewer would send there what only met a throttled function. */
const MAX_RECEIVE_COUNT = 5;
/** Ten messages share one invocation, one send, one delete; SQS takes ten in a request. */
const BATCH_SIZE = 10;
/** How long a mapping waits for a batch to fill: a second of delay for a tenth of the invocations. */
const BATCH_WINDOW_SECONDS = 1;

/**
 * What every stage has: a queue for live articles and one for replayed ones, the dead-letter queue of both, a function with a role of
 * its own, the mappings between them, and a log group.
 *
 * Replayed articles have queues of their own all the way, each with a concurrency of its own: a cap at the first stage alone would leave it
 * to luck whether the later ones, which take longer for an article, keep room for live ones.
 */
export class Stage extends Construct {
  readonly stageName: StageName;
  readonly queue: Queue;
  readonly backfillQueue: Queue;
  readonly deadLetterQueue: Queue;
  readonly function: LambdaFunction;
  /** By then a message has had all its tries: an older one means that the stage stands still or cannot keep up. */
  readonly oldestMessageSeconds: number;
  private readonly key: IKey | undefined;
  private readonly role: Role;
  /** Of the queue, the function and the log group, so that someone searching at night finds all three. */
  private readonly physicalName: string;

  constructor(scope: Construct, stageName: StageName, props: StageProps) {
    super(scope, stageName);
    this.stageName = stageName;
    this.key = props.key;
    this.physicalName = `copydesk-${props.configuration.environment}-${stageName}`;
    // AWS's arithmetic: six times the function's timeout, and the window on top, so that a message never comes back
    // while an invocation may still be working on it.
    const visibilitySeconds = 6 * props.timeoutSeconds + BATCH_WINDOW_SECONDS;
    this.oldestMessageSeconds = MAX_RECEIVE_COUNT * visibilitySeconds;
    this.deadLetterQueue = this.createDeadLetterQueue();
    this.queue = this.createQueue('Queue', this.physicalName, visibilitySeconds);
    this.backfillQueue = this.createQueue('BackfillQueue', this.backfillName, visibilitySeconds);
    const logGroup = this.createLogGroup(props.configuration.logRetentionDays);
    this.role = this.createRole(logGroup);
    this.function = this.createFunction(props, logGroup);
    // Takes messages and, but for store, sends some.
    this.mayUseKey('sqs', ['kms:Decrypt', ...(stageName === 'store' ? [] : ['kms:GenerateDataKey'])]);
    this.createMapping('Mapping', this.queue, props.configuration.maxConcurrency[stageName]);
    this.createMapping('BackfillMapping', this.backfillQueue, props.configuration.backfillConcurrency);
  }

  /** The next stage: its queues' addresses, and leave to send there. */
  sendsTo(next: Stage): void {
    this.function.addEnvironment(ENV.nextQueueUrl, next.queue.queueUrl);
    this.function.addEnvironment(ENV.nextBackfillQueueUrl, next.backfillQueue.queueUrl);
    for (const { queueArn } of next.queues) this.mayTouch(['sqs:SendMessage'], queueArn);
  }

  private get queues(): Queue[] {
    return [this.queue, this.backfillQueue];
  }

  private get backfillName(): string {
    return `${this.physicalName}-backfill`;
  }

  /** Lets the function do exactly these actions on exactly this resource. */
  mayTouch(actions: string[], resourceArn: string): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources: [resourceArn] }));
  }

  /**
   * Lets the function use the key, if there is one, through one service only: what it may ask of that service says which data.
   * @param actions of KMS that the service asks for in the function's name
   */
  mayUseKey(service: 'sqs' | 's3' | 'dynamodb' | 'sns', actions: string[]): void {
    if (!this.key) return;
    const conditions = { StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.${Aws.URL_SUFFIX}` } };
    this.role.addToPolicy(new PolicyStatement({ actions, resources: [this.key.keyArn], conditions }));
  }

  /**
   * Lets the function do exactly these actions on the objects below a prefix.
   * @param reason why all of them: stands in the app next to the finding
   */
  mayTouchObjects(actions: string[], bucket: IBucket, prefix: string, reason: string): void {
    this.mayTouch(actions, bucket.arnForObjects(`${prefix}*`));
    acknowledgeWildcard(this.role, { of: bucket, path: `/${prefix}*`, reason });
  }

  /**
   * Lets the function tell an object that is gone from one it may not read: without s3:ListBucket S3 answers 403 to both, and
   * a deleted object would be retried into the dead-letter queue. S3 holds the key asked for against `s3:prefix`, so the
   * condition confines this to one prefix.
   */
  mayTellMissing(bucket: IBucket, prefix: string): void {
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${prefix}*` } },
      }),
    );
  }

  private createDeadLetterQueue(): Queue {
    // By name, since the queues in turn name this one: references both ways would make the template circular.
    const byName = (id: string, resource: string): IQueue =>
      Queue.fromQueueArn(this, id, Stack.of(this).formatArn({ service: 'sqs', resource }));
    const sourceQueues = [byName('Source', this.physicalName), byName('BackfillSource', this.backfillName)];
    const queue = new Queue(this, 'DeadLetterQueue', {
      ...SECURE_QUEUE,
      ...queueEncryption(this.key),
      queueName: `${this.physicalName}-dead-letters`,
      // SQS counts from the first sending, not from the move: of the 14 days (its most) ten are left after four in the queue.
      retentionPeriod: Duration.days(14),
      redriveAllowPolicy: { redrivePermission: RedrivePermission.BY_QUEUE, sourceQueues },
    });
    acknowledge(queue, 'Serverless::Serverless-SQSRedrivePolicy', 'is itself the dead-letter queue; its alarm calls a person');
    return queue;
  }

  private createQueue(id: string, queueName: string, visibilitySeconds: number): Queue {
    return new Queue(this, id, {
      ...SECURE_QUEUE,
      ...queueEncryption(this.key),
      queueName,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
  }

  private createLogGroup(retentionDays: number): LogGroup {
    return new LogGroup(this, 'Logs', {
      logGroupName: `/copydesk/${this.physicalName}`,
      retention: retentionDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }

  /** In place of AWS's managed policy, which would let every function write to every log group. */
  private createRole(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: this.queues.map(({ queueArn }) => queueArn),
      }),
    );
    acknowledge(role, 'AwsSolutions::AwsSolutions-IAM5[Resource::*]', 'X-Ray takes traces without naming a resource');
    return role;
  }

  private createFunction({ configuration, memoryMb, timeoutSeconds }: StageProps, logGroup: LogGroup): LambdaFunction {
    const lambda = new LambdaFunction(this, 'Function', {
      functionName: this.physicalName,
      code: bundle(this.stageName),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: {
        POWERTOOLS_SERVICE_NAME: this.stageName,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace(configuration.environment),
        POWERTOOLS_LOG_LEVEL: configuration.logLevel,
        // Left alone, Node lets garbage of a page gather up to 96 MB and more: a third of the memory at most, for nothing.
        NODE_OPTIONS: '--max-semi-space-size=16',
      },
    });
    acknowledge(
      lambda,
      'Serverless::Serverless-LambdaDLQ',
      'is for asynchronous calls; this function is called by a mapping whose queue has a dead-letter queue',
    );
    return lambda;
  }

  private createMapping(id: string, queue: Queue, maxConcurrency: number): void {
    const mapping = new EventSourceMapping(this, id, {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize: BATCH_SIZE,
      maxBatchingWindow: Duration.seconds(BATCH_WINDOW_SECONDS),
      reportBatchItemFailures: true,
      // Here and not as reserved concurrency: that throttles the mapping's own pollers, and messages never tried use up their tries.
      maxConcurrency,
    });
    // The mapping checks the role's leave to receive when it is made.
    mapping.node.addDependency(this.role);
    acknowledge(
      mapping,
      'Serverless::Serverless-LambdaEventSourceMappingDestination',
      'is for streams; a queue has its dead-letter queue instead',
    );
  }
}

const SECURE_QUEUE: Partial<QueueProps> = {
  enforceSSL: true,
  // SQS takes 1 MiB since August 2025; said outright because older defaults were 256 KiB.
  maxMessageSizeBytes: 1024 * 1024,
};
