import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { CLIENT } from '../../shared/client.ts';
import { required } from '../../shared/environment.ts';
import { stage } from '../../shared/stage.ts';
import { createTelemetry } from '../../shared/telemetry.ts';
import { check } from './check.ts';
import { storeSink } from './store.ts';

export const handler = stage({
  name: 'store',
  verb: check,
  sink: storeSink({
    dynamodb: DynamoDBDocumentClient.from(new DynamoDBClient(CLIENT), { marshallOptions: { removeUndefinedValues: true } }),
    tableName: required('tableName'),
    s3: new S3Client(CLIENT),
    workBucket: required('workBucket'),
    sns: new SNSClient(CLIENT),
    feedTopicArn: required('feedTopicArn'),
    dayShards: Number(required('dayShards')),
    noted: new Set(),
  }),
  telemetry: createTelemetry('store'),
});
