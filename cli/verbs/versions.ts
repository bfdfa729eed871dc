import type { Command } from 'commander';
import type { Records, VersionSummary } from '../../shared/records.ts';
import { connect } from '../connection.ts';
import { Failure } from '../failure.ts';
import { readId } from '../record-id.ts';
import { coloursFor, print } from '../terminal/print.ts';
import { renderTable } from '../terminal/table.ts';

interface Options {
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('versions')
    .summary("a record's history")
    .description('Lists the versions of a record, newest first: each upload with other content made one.')
    .argument('<id>', "the record's id, as `list` shows it", readId)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON each')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk versions ufml3gv4wxwonkniuihr
  $ copydesk differences ufml3gv4wxwonkniuihr      what changed with the last one`,
    )
    .action(runVersions);
}

async function runVersions(id: string, { stack, json }: Options): Promise<void> {
  const { records } = await connect(stack);
  const versions = await records.listVersions(id);
  if (versions.length === 0) throw new Failure(await explainAbsence(id, records));
  if (json) for (const version of versions) await print(`${JSON.stringify(version)}\n`);
  else await print(`${renderVersions(versions)}\n`);
}

/** Why there is nothing to show of an id. */
export async function explainAbsence(id: string, { readWithdrawal }: Records): Promise<string> {
  const withdrawal = await readWithdrawal(id);
  return withdrawal
    ? `the record ${id} was withdrawn on ${withdrawal.withdrawnAt}; a newer upload would bring it back`
    : `there is no record ${id}; \`copydesk list\` shows what there is`;
}

function renderVersions(versions: VersionSummary[]): string {
  const { bold } = coloursFor(process.stdout);
  return renderTable<VersionSummary>(
    [
      { head: 'version', value: ({ version }) => String(version), align: 'right' },
      { head: 'came in', value: ({ receivedAt }) => receivedAt.slice(0, 19).replace('T', ' ') },
      {
        head: 'headline',
        value: ({ headline }) => headline,
        cut: 'end',
        share: 2,
        paint: (text, { current }) => (current ? bold(text) : text),
      },
      { head: 'object', value: ({ source }) => source.key, cut: 'start' },
    ],
    versions,
  );
}
