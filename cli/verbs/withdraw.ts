import { setTimeout as delay } from 'node:timers/promises';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Command } from 'commander';
import type { Envelope } from '../../shared/envelope.ts';
import { OUTPUTS } from '../../shared/names.ts';
import { traceIdOf } from '../../shared/stage.ts';
import { connect } from '../connection.ts';
import { Failure } from '../failure.ts';
import { readId } from '../record-id.ts';
import { say } from '../terminal/print.ts';
import { explainAbsence } from './versions.ts';

interface Options {
  stack?: string;
}

export function define(program: Command): void {
  program
    .command('withdraw')
    .summary('takes a record down')
    .description(
      'Takes a record down for good: it is gone from every list, with its history, and the feed is told. Only a newer upload of the article brings one back. The raw objects stay.',
    )
    .argument('<id>', "the record's id, as `list` shows it", readId)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .addHelpText(
      'after',
      `
Deleting the raw object does the same for the record that it carries.
Examples:
  $ copydesk withdraw ufml3gv4wxwonkniuihr`,
    )
    .action(runWithdraw);
}

/** A second in the queue's window, and the function's start. */
const PATIENCE_MS = { local: 30_000, aws: 120_000 };
const LOOK_EVERY_MS = { local: 100, aws: 1000 };

async function runWithdraw(id: string, { stack }: Options): Promise<void> {
  const { records, sqs, outputs, local } = await connect(stack);
  const article = await records.readArticle(id);
  if (!article) throw new Failure(await explainAbsence(id, records));
  const { source } = article;
  // This machine's clock may be behind S3's: the record that is seen here is meant in any case.
  const at = [new Date().toISOString(), source.receivedAt ?? ''].sort().at(-1)!;
  const withdrawal: Envelope = {
    v: 1,
    trace: { id: traceIdOf({ ...source, sequencer: `withdrawn ${at}` }), source },
    stages: [],
    withdrawal: { at, articleId: id },
  };
  await sqs.send(
    new SendMessageCommand({ QueueUrl: outputs[OUTPUTS.queueUrl('store')], MessageBody: JSON.stringify(withdrawal) }),
  );
  const where = local ? 'local' : 'aws';
  for (const deadline = Date.now() + PATIENCE_MS[where]; Date.now() < deadline; await delay(LOOK_EVERY_MS[where])) {
    if (await records.readWithdrawal(id)) {
      say(`withdrawn: ${id}`);
      return;
    }
  }
  throw new Failure(
    `the withdrawal of ${id} waits in the store queue, and nothing takes it; \`copydesk show ${id}\` tells when it is done`,
  );
}
