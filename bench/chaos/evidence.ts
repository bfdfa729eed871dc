import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Connection } from '../../cli/connection.ts';
import type { LocalStack } from '../../local/stack.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import { OUTPUTS } from '../../shared/names.ts';
import type { Item } from '../../shared/table.ts';

/** Every item of the table. Nobody but a test does that. */
export async function readTable(stack: LocalStack): Promise<Item[]> {
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(stack.client('dynamodb')));
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await dynamodb.send(new ScanCommand({ TableName: stack.outputs[OUTPUTS.table], ExclusiveStartKey }));
    items.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** What the feed has told of each article: its last word is the message of the highest version. */
export interface FeedListener {
  lastWords: Map<string, FeedMessage>;
  /** Reads on until nothing more comes. */
  stop(): Promise<void>;
}

export async function listenToFeed({ sqs, sns, outputs }: Connection): Promise<FeedListener> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'chaos-listener' }));
  await sns.send(
    new SubscribeCommand({
      TopicArn: outputs[OUTPUTS.feed],
      Protocol: 'sqs',
      Endpoint: `${outputs[OUTPUTS.feed]!.replace(/:sns:(.*):[^:]+$/, ':sqs:$1')}:chaos-listener`,
      Attributes: { RawMessageDelivery: 'true' },
    }),
  );
  const lastWords = new Map<string, FeedMessage>();
  let isStopping = false;
  const listening = (async () => {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: isStopping ? 0 : 1 }),
      );
      if (Messages.length === 0) {
        if (isStopping) return;
        continue;
      }
      for (const { Body } of Messages) {
        const message = JSON.parse(Body!) as FeedMessage;
        const known = lastWords.get(message.articleId);
        if (!known || known.version <= message.version) lastWords.set(message.articleId, message);
      }
      const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  })();
  return {
    lastWords,
    async stop() {
      isStopping = true;
      await listening;
    },
  };
}
