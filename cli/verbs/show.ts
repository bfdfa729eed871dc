import type { Command } from 'commander';
import { connect } from '../connection.ts';
import { Failure } from '../failure.ts';
import { readId } from '../record-id.ts';
import { renderArticle } from '../terminal/article.ts';
import { print } from '../terminal/print.ts';
import { explainAbsence } from './versions.ts';

interface Options {
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('show')
    .summary('one stored record')
    .description('Shows a stored record: to read on the terminal, or whole as JSON.')
    .argument('<id>', "the record's id, as `list` shows it", readId)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'the whole record on one line')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk show ufml3gv4wxwonkniuihr
  $ copydesk show ufml3gv4wxwonkniuihr --json | jq .entities`,
    )
    .action(runShow);
}

async function runShow(id: string, { stack, json }: Options): Promise<void> {
  const { records } = await connect(stack);
  const article = await records.readArticle(id);
  if (!article) throw new Failure(await explainAbsence(id, records));
  await print(`${json ? JSON.stringify(article) : renderArticle(article)}\n`);
}
