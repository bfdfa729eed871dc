import type { S3Client } from '@aws-sdk/client-s3';
import type { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Everything store touches. */
export interface StoreHost {
  dynamodb: DynamoDBDocumentClient;
  tableName: string;
  s3: S3Client;
  /** For content too large for an item. */
  workBucket: string;
  sns: SNSClient;
  feedTopicArn: string;
  dayShards: number;
  /** Entries of the directory that this process has written: it need not again. */
  noted: Set<string>;
}
