import type { SQSEvent } from 'aws-lambda';

/** An SQS event with a message for each body; message ids are m0, m1 … */
export function buildSqsEvent(...bodies: (string | object)[]): SQSEvent {
  return {
    Records: bodies.map((body, index) => ({
      messageId: `m${index}`,
      receiptHandle: `r${index}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '1772439300000',
        SenderId: 'AIDACKCEVSQ6C2EXAMPLE',
        ApproximateFirstReceiveTimestamp: '1772439300100',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:copydesk',
      awsRegion: 'eu-west-1',
    })),
  };
}

interface S3Upload {
  bucket?: string;
  /** As S3 writes it: URL-encoded. */
  key: string;
  size?: number;
  sequencer?: string;
  eventName?: string;
}

/** An S3 notification, the body of a message in the clean queue. */
export function buildS3Event(...uploads: S3Upload[]) {
  return {
    Records: uploads.map(
      ({ bucket = 'raw', key, size = 1024, sequencer = '0062E99A88DC407460', eventName = 'ObjectCreated:Put' }) => ({
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'eu-west-1',
        eventTime: '2026-03-02T08:15:00.000Z',
        eventName,
        s3: {
          s3SchemaVersion: '1.0',
          bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
          object: { key, size, eTag: 'd41d8cd98f00b204e9800998ecf8427e', sequencer },
        },
      }),
    ),
  };
}
