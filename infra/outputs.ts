import { CfnOutput, type Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { OUTPUTS } from '../shared/names.ts';
import type { Stage } from './stage.ts';

interface Parts {
  raw: IBucket;
  work: IBucket;
  table: ITableV2;
  feed: ITopic;
  alarmTopic: ITopic;
  dayShards: number;
  stages: Stage[];
}

/** What the command line and people need to know of a deployment. */
export function describeOutputs(stack: Stack, { raw, work, table, feed, alarmTopic, dayShards, stages }: Parts): void {
  const output = (name: string, value: string, description: string) => new CfnOutput(stack, name, { value, description });
  output(OUTPUTS.rawBucket, raw.bucketName, 'upload raw articles here, below articles/');
  output(OUTPUTS.workBucket, work.bucketName, 'claims and long bodies');
  output(OUTPUTS.table, table.tableName, 'records and the ledger');
  output(OUTPUTS.feed, feed.topicArn, 'subscribe to hear of every record written');
  output(OUTPUTS.alarmTopic, alarmTopic.topicArn, 'subscribe to hear of alarms');
  output(OUTPUTS.dayShards, String(dayShards), 'partitions of a day, all of which a list of the day reads');
  for (const { stageName, queue, backfillQueue, deadLetterQueue, function: lambda } of stages) {
    output(OUTPUTS.queueUrl(stageName), queue.queueUrl, `what waits for ${stageName}`);
    output(OUTPUTS.backfillQueueUrl(stageName), backfillQueue.queueUrl, `what is replayed and waits for ${stageName}`);
    output(OUTPUTS.deadLetterQueueUrl(stageName), deadLetterQueue.queueUrl, `what ${stageName} gave up on`);
    output(OUTPUTS.functionName(stageName), lambda.functionName, `the function of ${stageName}`);
  }
}
