import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ARTICLES_PREFIX, BODIES_PREFIX, CLAIMS_PREFIX, ENV } from '../shared/names.ts';
import { alarmTopic } from './alarm-topic.ts';
import { createAlarms } from './alarms.ts';
import { accessLogsBucket, notifyQueue, rawBucket, workBucket } from './buckets.ts';
import type { Configuration } from './configuration.ts';
import { operationsDashboard } from './dashboard.ts';
import { encryptionKey } from './encryption.ts';
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
    const isProduction = configuration.environment === 'prod';
    super(scope, id, {
      description: 'Copydesk: raw news copy in, structured article records out',
      terminationProtection: isProduction,
    });
    // Of what holds articles, and of the key without which nobody could read them.
    const removalPolicy = isProduction ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    const ownKey = encryptionKey(this, configuration, removalPolicy);
    const key = configuration.encryption === 'kms' ? ownKey : undefined;
    const accessLogs = accessLogsBucket(this, { removalPolicy, retentionDays: configuration.logRetentionDays });
    const raw = rawBucket(this, { key, accessLogs, removalPolicy, noncurrentDays: configuration.rawNoncurrentDays });
    const work = workBucket(this, { key, accessLogs, removalPolicy });
    const table = articleTable(this, { key, removalPolicy });
    const feed = feedTopic(this, key);

    // Memory is CPU: 1,769 MB is one vCPU, and these verbs compute. Timeouts bound a batch of ten at the worst allowed 5 s each
    // for clean, which meets raw objects of up to 25 MB; what reaches the others has been cut down to an article.
    const clean = new Stage(this, 'clean', { configuration, key, memoryMb: 1769, timeoutSeconds: 60 });
    const parse = new Stage(this, 'parse', { configuration, key, memoryMb: 1769, timeoutSeconds: 30 });
    const enrich = new Stage(this, 'enrich', { configuration, key, memoryMb: 1769, timeoutSeconds: 30 });
    // store waits for the table more than it computes.
    const store = new Stage(this, 'store', { configuration, key, memoryMb: 512, timeoutSeconds: 30 });

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
    clean.mayUseKey('s3', ['kms:Decrypt', 'kms:GenerateDataKey']);
    clean.function.addEnvironment(ENV.workBucket, work.bucketName);

    enrich.function.addEnvironment(ENV.enrichers, configuration.enrichers);

    store.mayTouchObjects(['s3:GetObject'], work, CLAIMS_PREFIX, 'reads the claims that enrich left');
    store.mayTouchObjects(
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      work,
      BODIES_PREFIX,
      'keeps bodies too long for an item, an object each, and deletes those of withdrawn articles',
    );
    store.mayUseKey('s3', ['kms:Decrypt', 'kms:GenerateDataKey']);
    store.mayUseKey('dynamodb', TABLE_KEY_ACTIONS);
    store.mayUseKey('sns', ['kms:Decrypt', 'kms:GenerateDataKey']);
    store.mayTouch(TABLE_ACTIONS, table.tableArn);
    store.mayTouch(['sns:Publish'], feed.topicArn);
    store.function.addEnvironment(ENV.tableName, table.tableName);
    store.function.addEnvironment(ENV.workBucket, work.bucketName);
    store.function.addEnvironment(ENV.feedTopicArn, feed.topicArn);
    store.function.addEnvironment(ENV.dayShards, String(configuration.dayShards));

    const stages = [clean, parse, enrich, store];
    const topic = alarmTopic(this, { key: ownKey, email: configuration.alarmEmail });
    const { environment } = configuration;
    const alarms = createAlarms({ stages, table, feed }, { topic, environment });
    operationsDashboard(this, { stages, table, feed, alarms, environment });
    describeOutputs(this, { raw, work, table, feed, alarmTopic: topic, dayShards: configuration.dayShards, stages });
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

/** What DynamoDB asks of a table's key in the name of whoever reads and writes. */
const TABLE_KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
