import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Command } from 'commander';
import { extractAll } from '../extraction/extract.ts';
import type { Line, WrittenLine } from '../extraction/line.ts';
import { WrongUse } from '../failure.ts';
import { listInputs } from '../inputs.ts';
import { resolvePath } from '../paths.ts';
import { renderArticle } from '../terminal/article.ts';
import { count, print, say } from '../terminal/print.ts';
import { formatSeconds, startProgress } from '../terminal/progress.ts';
import { describeRecord, type RecordRow, renderRecords } from '../terminal/records.ts';

interface Options {
  out?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('extract')
    .summary('records from files, without queues')
    .description(
      `Cleans, parses and enriches files on all cores, without queues or AWS. Writes one line of JSON per input, in input order:
{"source": …, "article": {…}}, or {"source": …, "error": {"code", "message", "stage"}}. Never stops at a bad input.`,
    )
    .argument('<paths...>', 'files (.gz too) and folders, which are read recursively')
    .option('--out <file>', 'write the lines to this file')
    .option('--json', 'write the lines to stdout even when it is a terminal')
    .addHelpText(
      'after',
      `
Exit code 1 when an input could not be read or brought its worker down; a rejected input (not-an-article, empty …) is an answer.
Examples:
  $ copydesk extract page.html
  $ copydesk extract saved-pages/ dump.txt.gz --out articles.ndjson
  $ copydesk extract saved-pages/ --json | jq -r .article.headline`,
    )
    .action(runExtract);
}

async function runExtract(paths: string[], options: Options): Promise<void> {
  if (listInputs(paths).next().done)
    throw new WrongUse('there is no file in what you gave; name files, or folders that hold some');
  const began = performance.now();
  const sink = await openSink(options);
  const progress = startProgress('extract', process.stderr.isTTY ? countInputs(paths) : 0);
  const tally = { extracted: 0, rejected: 0, failed: 0 };
  try {
    let done = 0;
    for await (const line of extractAll(listInputs(paths))) {
      tally[line.outcome]++;
      await sink.write(line);
      progress.update(++done);
    }
  } finally {
    progress.stop();
    await sink.end();
  }
  reportTally(tally, (performance.now() - began) / 1000, options.out);
  if (tally.failed > 0) process.exitCode = 1;
}

function countInputs(paths: string[]): number {
  let inputs = 0;
  for (const _ of listInputs(paths)) inputs++;
  return inputs;
}

interface Sink {
  write(line: WrittenLine): Promise<void>;
  end(): Promise<void>;
}

/** Lines go to the file, or to whoever reads stdout; a person at a terminal gets something to read. */
async function openSink({ out, json }: Options): Promise<Sink> {
  if (out !== undefined) return openFile(resolvePath(out));
  if (process.stdout.isTTY && !json) return openReader();
  return { write: ({ json }) => print(`${json}\n`), async end() {} };
}

/** @throws at once when the file cannot be written */
async function openFile(path: string): Promise<Sink> {
  const file = createWriteStream(path);
  await once(file, 'open');
  const failed = once(file, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {}); // reported by the next write, or by the end
  return {
    write: ({ json }) => Promise.race([print(`${json}\n`, file), failed]),
    end: () => Promise.race([new Promise<void>((resolve) => file.end(resolve)), failed]),
  };
}

/** A single record is shown as a page, several as a table; the table needs a few fields of each. */
function openReader(): Sink {
  const rows: RecordRow[] = [];
  let only: Line | undefined;
  return {
    async write({ json }) {
      const line: Line = JSON.parse(json);
      only = rows.length === 0 ? line : undefined;
      rows.push('article' in line ? describeRecord(line.source, line.article) : { source: line.source, ...line.error });
    },
    async end() {
      if (only && 'article' in only) await print(`${renderArticle(only.article)}\n`);
      else await print(`${renderRecords(rows)}\n`);
    },
  };
}

function reportTally(tally: Record<WrittenLine['outcome'], number>, seconds: number, out?: string): void {
  const { extracted, rejected, failed } = tally;
  const rate = (extracted + rejected + failed) / seconds;
  const rest = [rejected && `${rejected} rejected`, failed && `${failed} failed`].filter(Boolean).map((text) => `, ${text}`);
  say(
    `${count(extracted, 'record')}${rest.join('')} in ${formatSeconds(seconds)} (${rate.toFixed(0)}/s)${out ? `, written to ${out}` : ''}`,
  );
}
