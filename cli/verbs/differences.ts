import type { Command } from 'commander';
import wrapAnsi from 'wrap-ansi';
import type { Article } from '../../shared/article.ts';
import type { Records } from '../../shared/records.ts';
import { connect } from '../connection.ts';
import { Failure, WrongUse } from '../failure.ts';
import { compareWords, type Differences, findDifferences } from '../history/differences.ts';
import { readId } from '../record-id.ts';
import { coloursFor, columnsOf, print, printable, say } from '../terminal/print.ts';
import { explainAbsence } from './versions.ts';

interface Options {
  before?: number;
  after?: number;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('differences')
    .summary('what a correction changed')
    .description('Shows what changed between two versions of a record: its fields, and its text word by word.')
    .argument('<id>', "the record's id, as `list` shows it", readId)
    .option('--before <version>', 'the earlier version (default: the one before the later)', readVersionNumber)
    .option('--after <version>', 'the later version (default: the current one)', readVersionNumber)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'one line: {"before", "after", "fields": [{field, before, after}], "body": [{kind, text}]}')
    .addHelpText(
      'after',
      `
Without colours, what was deleted stands in [-brackets-] and what was inserted in {+braces+}.
Examples:
  $ copydesk differences ufml3gv4wxwonkniuihr
  $ copydesk differences ufml3gv4wxwonkniuihr --before 1 --json | jq .fields`,
    )
    .action(runDifferences);
}

function readVersionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUse(`${text} is no version; \`copydesk versions <id>\` numbers them from 1`);
  return Number(text);
}

async function runDifferences(id: string, options: Options): Promise<void> {
  const { records } = await connect(options.stack);
  const versions = (await records.listVersions(id)).map(({ version }) => version);
  if (versions.length === 0) throw new Failure(await explainAbsence(id, records));
  const after = options.after ?? versions[0]!;
  const before = options.before ?? versions.find((version) => version < after);
  if (before === undefined) {
    say(`version ${after} of ${id} is its first: there is nothing to compare it with`);
    return;
  }
  const [earlier, later] = [await readVersion(id, before, versions, records), await readVersion(id, after, versions, records)];
  const differences = findDifferences(earlier, later);
  if (options.json) await print(`${JSON.stringify({ before, after, ...differences })}\n`);
  else await print(`${renderDifferences(differences, before, after)}\n`);
}

async function readVersion(id: string, version: number, versions: number[], records: Records): Promise<Article> {
  const article = versions.includes(version) ? await records.readVersion(id, version) : undefined;
  if (!article) throw new WrongUse(`there is no version ${version} of ${id}; there are ${[...versions].reverse().join(', ')}`);
  return article;
}

function renderDifferences({ fields, body }: Differences, before: number, after: number): string {
  const { dim, bold } = coloursFor(process.stdout);
  const lines = fields.map((field) => `${bold(field.field)}  ${renderPieces(piecesOf(field))}`);
  const isChanged = body.some(({ kind }) => kind !== 'same');
  const head = dim(`version ${before} → ${after}`);
  const parts = [head, ...lines, ...(isChanged ? ['', renderPieces(body)] : [dim('the text is the same')])];
  return wrapAnsi(parts.join('\n'), columnsOf(process.stdout), { hard: true, trim: false });
}

/** Texts word by word; anything else as it was and as it is. */
function piecesOf({ before, after }: Differences['fields'][number]): Differences['body'] {
  if (typeof before === 'string' && typeof after === 'string') return compareWords(before, after);
  const show = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const deleted = before === undefined ? [] : [{ kind: 'deleted' as const, text: show(before) }];
  const inserted = after === undefined ? [] : [{ kind: 'inserted' as const, text: show(after) }];
  return before === undefined || after === undefined
    ? [...deleted, ...inserted]
    : [...deleted, { kind: 'same', text: ' ' }, ...inserted];
}

function renderPieces(pieces: Differences['body']): string {
  const colours = coloursFor(process.stdout);
  const mark = {
    same: (text: string) => text,
    deleted: (text: string) => (colours.isColorSupported ? colours.red(colours.strikethrough(text)) : `[-${text}-]`),
    inserted: (text: string) => (colours.isColorSupported ? colours.green(text) : `{+${text}+}`),
  };
  // Line by line, so that a mark never runs over an end of line.
  const renderLines = ({ kind, text }: (typeof pieces)[number]) => {
    const lines = text.split('\n').map((line) => (line ? mark[kind](printable(line)) : ''));
    return lines.join('\n');
  };
  return pieces.map(renderLines).join('');
}
