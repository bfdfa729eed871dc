// A subscriber of the feed: a queue of its own, with a filter, and what drops repeats.
//   node docs/feed/subscriber.ts                 the local stack that `npm start` keeps up
//   node docs/feed/subscriber.ts copydesk-dev    a stack on AWS, with your credentials
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, DeleteMessageCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { type Connection, connect } from '../../cli/connection.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import { OUTPUTS } from '../../shared/names.ts';

/** Tells about every message that says something new, until `signal` ends it. */
export async function follow(
  { sns, sqs, outputs }: Connection,
  tell: (message: FeedMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  const topic = outputs[OUTPUTS.feed]!;
  const letIn = { Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' };
  const Policy = JSON.stringify({ Statement: [{ ...letIn, Condition: { ArnEquals: { 'aws:SourceArn': topic } } }] });
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'copydesk-feed-example', Attributes: { Policy } }));
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const filter = JSON.stringify({ kind: ['article.stored', 'article.corrected', 'article.withdrawn'], inLanguage: ['en'] });
  const settings = { RawMessageDelivery: 'true', FilterPolicy: filter };
  await sns.send(
    new SubscribeCommand({ TopicArn: topic, Protocol: 'sqs', Endpoint: Attributes!.QueueArn, Attributes: settings }),
  );
  // In earnest this stands in a database, beside what is made of the messages.
  const newest = new Map<string, number>();
  while (!signal.aborted) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    );
    for (const { Body, ReceiptHandle } of Messages) {
      const message = JSON.parse(Body!) as FeedMessage;
      if (message.version > (newest.get(message.articleId) ?? 0)) tell(message);
      newest.set(message.articleId, Math.max(message.version, newest.get(message.articleId) ?? 0));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

if (process.argv[1] === import.meta.filename) {
  const show = ({ kind, version, headline, articleId }: FeedMessage) => console.log(kind, version, headline ?? articleId);
  connect(process.argv[2])
    .then((connection) => follow(connection, show, new AbortController().signal))
    .catch(({ message }: Error) => console.error(message));
}
