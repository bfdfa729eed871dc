import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ARTICLES_PREFIX, BODIES_PREFIX, CLAIMS_PREFIX, ENV } from '../shared/names.ts';
import { accessLogsBucket, notifyQueue, rawBucket, workBucket } from './buckets.ts';
import type { Configuration } from './configuration.ts';
import { operationsDashboard } from './dashboard.ts';
import { feedTopic } from './feed.ts';
import { describeOutputs } from './outputs.ts';
import { Stage } from './stage.ts';
import { articleTable } from './table.ts';

/**
 * The way an article travels:
 *
 *   raw bucket ─▶ clean ─▶ parse ─▶ enrich ─▶ store ─▶ table, feed
 *
 * Each arrow between stages is a queue with its dead-letter queue. parse and enrich, which chew hostile input, can touch
 * nothing but their queues; a payload too large for a message passes them by presigned addresses that clean made.
 */
export class CopydeskStack extends Stack {
  constructor(scope: Construct, id: string, configuration: Configuration) {
    super(scope, id, { description: 'Copydesk: raw news copy in, structured article records out' });
    const removalPolicy = configuration.environment === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    const accessLogs = accessLogsBucket(this, removalPolicy);
    const raw = rawBucket(this, { accessLogs, removalPolicy, noncurrentDays: configuration.rawNoncurrentDays });
    const work = workBucket(this, { accessLogs, removalPolicy });
    const table = articleTable(this, removalPolicy);
    const feed = feedTopic(this);

    // Memory is CPU: 1,769 MB is one vCPU, and these verbs compute. Timeouts bound a batch of ten at the worst allowed 5 s each
    // for clean, which meets raw objects of up to 25 MB; what reaches the others has been cut down to an article.
    const clean = new Stage(this, 'clean', { configuration, memoryMb: 1769, timeoutSeconds: 60 });
    const parse = new Stage(this, 'parse', { configuration, memoryMb: 1769, timeoutSeconds: 30 });
    const enrich = new Stage(this, 'enrich', { configuration, memoryMb: 1769, timeoutSeconds: 30 });
    // store waits for the table more than it computes.
    const store = new Stage(this, 'store', { configuration, memoryMb: 512, timeoutSeconds: 30 });

    notifyQueue(raw, ARTICLES_PREFIX, clean.queue);
    clean.sendsTo(parse);
    parse.sendsTo(enrich);
    enrich.sendsTo(store);

    clean.mayTouchObjects(
      ['s3:GetObject', 's3:GetObjectVersion'],
      raw,
      ARTICLES_PREFIX,
      'reads raw articles, whatever their keys',
    );
    clean.mayTellMissing(raw, ARTICLES_PREFIX);
    clean.mayTouchObjects(
      ['s3:GetObject', 's3:PutObject'],
      work,
      CLAIMS_PREFIX,
      'writes claims, and signs addresses of claims to come',
    );
    clean.function.addEnvironment(ENV.workBucket, work.bucketName);

    enrich.function.addEnvironment(ENV.enrichers, configuration.enrichers);

    store.mayTouchObjects(['s3:GetObject'], work, CLAIMS_PREFIX, 'reads the claims that enrich left');
    store.mayTouchObjects(
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      work,
      BODIES_PREFIX,
      'keeps bodies too long for an item, an object each, and deletes those of withdrawn articles',
    );
    store.mayTouch(TABLE_ACTIONS, table.tableArn);
    store.mayTouch(['sns:Publish'], feed.topicArn);
    store.function.addEnvironment(ENV.tableName, table.tableName);
    store.function.addEnvironment(ENV.workBucket, work.bucketName);
    store.function.addEnvironment(ENV.feedTopicArn, feed.topicArn);
    store.function.addEnvironment(ENV.dayShards, String(configuration.dayShards));

    const stages = [clean, parse, enrich, store];
    operationsDashboard(this, { stages, table, feed, environment: configuration.environment });
    describeOutputs(this, { raw, work, table, feed, dayShards: configuration.dayShards, stages });
  }
}

/** What store does with the table. It queries no index: those are for readers. */
const TABLE_ACTIONS = [
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  // Insertions sent together: see functions/store/gather.ts.
  'dynamodb:PartiQLInsert',
];
