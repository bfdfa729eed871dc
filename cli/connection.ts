import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClientConfiguration, LocalStack } from '../local/stack.ts';
import { OUTPUTS } from '../shared/names.ts';
import { openRecords, type Records } from '../shared/records.ts';
import { Failure } from './failure.ts';
import { findRunningStack } from './running-stack.ts';

/** A stack to work with, on this machine or on AWS. */
export interface Connection {
  outputs: Record<string, string>;
  rawBucket: string;
  s3: S3Client;
  sqs: SQSClient;
  sns: SNSClient;
  records: Records;
  /** On this machine, where waiting is short. */
  local: boolean;
}

/**
 * @param stackName a stack deployed on AWS, found with the caller's own credentials; without one, the local stack that
 * `copydesk start` keeps up
 * @throws Failure when there is no such stack
 */
export async function connect(stackName?: string): Promise<Connection> {
  if (stackName) return openConnection(await readDeployedOutputs(stackName));
  const running = findRunningStack();
  if (!running) {
    throw new Failure('no local stack is running; run `npm start` in another terminal, or name a deployed one with --stack');
  }
  return openConnection(running.outputs, (service) => running.clients[service]);
}

export function connectTo(stack: LocalStack): Connection {
  return openConnection(stack.outputs, (service) => stack.client(service));
}

type ClientFor = (service: 's3' | 'sqs' | 'sns' | 'dynamodb') => ClientConfiguration | undefined;

function openConnection(outputs: Record<string, string>, clientFor?: ClientFor): Connection {
  const configuration = (service: Parameters<ClientFor>[0]) => clientFor?.(service) ?? {};
  // A bucket as a subdomain of 127.0.0.1 resolves nowhere.
  const s3 = new S3Client({ ...configuration('s3'), forcePathStyle: clientFor !== undefined });
  const dynamodb = DynamoDBDocumentClient.from(new DynamoDBClient(configuration('dynamodb')));
  return {
    outputs,
    rawBucket: outputs[OUTPUTS.rawBucket]!,
    s3,
    sqs: new SQSClient(configuration('sqs')),
    sns: new SNSClient(configuration('sns')),
    records: openRecords({
      dynamodb,
      s3,
      tableName: outputs[OUTPUTS.table]!,
      workBucket: outputs[OUTPUTS.workBucket]!,
      dayShards: Number(outputs[OUTPUTS.dayShards]),
    }),
    local: clientFor !== undefined,
  };
}

async function readDeployedOutputs(stackName: string): Promise<Record<string, string>> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const describe = new DescribeStacksCommand({ StackName: stackName });
  const { Stacks = [] } = await new CloudFormationClient().send(describe).catch((error: Error) => {
    throw new Failure(`the stack ${stackName} cannot be read: ${error.message}`);
  });
  const outputs = Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  if (!outputs[OUTPUTS.rawBucket])
    throw new Failure(`the stack ${stackName} has none of copydesk's outputs: is it the right one?`);
  return outputs;
}
