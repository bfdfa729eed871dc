import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { OUTPUTS, STAGES, type StageName } from '../shared/names.ts';
import type { Connection } from './connection.ts';

/** What lies in a stage's queues. SQS counts approximately. */
export interface QueueDepth {
  stage: StageName;
  /** Waiting, in work, or before another try. */
  waiting: number;
  /** The same of what is replayed. */
  backfill: number;
  /** In the dead-letter queue: every try has failed. */
  dead: number;
}

export function readQueueDepths({ sqs, outputs }: Connection): Promise<QueueDepth[]> {
  const depth = async (queueUrl: string) => {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...COUNTS] }),
    );
    return COUNTS.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
  };
  return Promise.all(
    STAGES.map(async (stage) => ({
      stage,
      waiting: await depth(outputs[OUTPUTS.queueUrl(stage)]!),
      backfill: await depth(outputs[OUTPUTS.backfillQueueUrl(stage)]!),
      dead: await depth(outputs[OUTPUTS.deadLetterQueueUrl(stage)]!),
    })),
  );
}

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
  'ApproximateNumberOfMessagesDelayed',
] as const;
