import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Article } from '../../shared/article.ts';
import type { Tombstone } from '../../shared/article-item.ts';
import { FEED_VERSION, type FeedMessage } from '../../shared/feed.ts';

/** @param firstVersion the version the article came with, or came back with after a takedown */
export function storedMessage(article: Article, firstVersion: number): FeedMessage {
  const {
    id,
    version,
    url,
    headline,
    abstract,
    publisher,
    datePublished,
    dateModified,
    inLanguage,
    topics = [],
    storyId,
  } = article;
  return {
    feedVersion: FEED_VERSION,
    kind: version === firstVersion ? 'article.stored' : 'article.corrected',
    articleId: id,
    version,
    ...{ url, headline, abstract, publisher, datePublished, dateModified, inLanguage },
    topics: topics.map((topic) => topic.id),
    storyId,
  };
}

export function withdrawnMessage({
  articleId,
  version,
  publisher,
  inLanguage,
  topics = [],
  withdrawnAt,
}: Tombstone): FeedMessage {
  return { feedVersion: FEED_VERSION, kind: 'article.withdrawn', articleId, version, publisher, inLanguage, topics, withdrawnAt };
}

/** SNS: ten messages to a PublishBatch. */
const BATCH_MESSAGES = 10;

/**
 * Publishes messages, at least once each. SNS answers a batch entry by entry.
 *
 * @returns for each message the error that kept it back, or nothing
 */
export async function publish(sns: SNSClient, topicArn: string, messages: FeedMessage[]): Promise<unknown[]> {
  const errors: unknown[] = messages.map(() => undefined);
  for (let start = 0; start < messages.length; start += BATCH_MESSAGES) {
    const batch = messages.slice(start, start + BATCH_MESSAGES);
    const entries = batch.map((message, index) => ({
      Id: String(start + index),
      Message: JSON.stringify(message),
      MessageAttributes: attributesOf(message),
    }));
    try {
      const { Failed = [] } = await sns.send(
        new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }),
      );
      for (const { Id, Code, Message } of Failed)
        errors[Number(Id)] = new FeedError(`SNS refused a message: ${Code} ${Message ?? ''}`);
    } catch (error) {
      errors.fill(error, start, start + batch.length);
    }
  }
  return errors;
}

/** What subscribers filter by. */
function attributesOf({ kind, publisher, inLanguage, topics }: FeedMessage) {
  const text = (value: string) => ({ DataType: 'String', StringValue: value });
  const name = publisher?.domain ?? publisher?.name;
  return {
    kind: text(kind),
    ...(name && { publisher: text(name) }),
    ...(inLanguage && { inLanguage: text(inLanguage) }),
    ...(topics.length > 0 && { topics: { DataType: 'String.Array', StringValue: JSON.stringify(topics) } }),
  };
}

/** Retryable: the record is written, the feed was not told. */
export class FeedError extends Error {
  override readonly name = 'DeliveryError';
}
