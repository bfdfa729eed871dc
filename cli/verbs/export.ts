import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import type { Article } from '../../shared/article.ts';
import { checkFilters, type ListFilters } from '../../shared/filters.ts';
import type { Records } from '../../shared/records.ts';
import { connect } from '../connection.ts';
import { toJsonLd } from '../export/json-ld.ts';
import { addFilters, filtersOf } from '../filters.ts';
import { resolvePath } from '../paths.ts';
import { count, print, say } from '../terminal/print.ts';
import { formatSeconds, startCounter } from '../terminal/progress.ts';

interface Options extends ListFilters {
  format: keyof typeof FORMATS;
  out?: string;
  stack?: string;
}

/** A line of each. */
const FORMATS = {
  ndjson: (article: Article): object => article,
  jsonld: toJsonLd,
};

export function define(program: Command): void {
  const command = program
    .command('export')
    .summary('gets records out')
    .description('Writes all records that pass, one on each line, newest first; without filters, all there are.');
  addFilters(command)
    .addOption(
      new Option('--format <format>', 'the whole record, or schema.org NewsArticle')
        .choices(Object.keys(FORMATS))
        .default('ndjson'),
    )
    .option('--out <file>', 'write to this file instead of stdout')
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk export --out everything.ndjson
  $ copydesk export --publisher coast-daily.example --from 2026-03-01 --format jsonld | gzip > coast-daily.jsonld.gz`,
    )
    .action(runExport);
}

async function runExport({ format, out, stack, ...options }: Options): Promise<void> {
  const filters = filtersOf(options);
  checkFilters(filters);
  const { records } = await connect(stack);
  const output = out === undefined ? process.stdout : createWriteStream(resolvePath(out));
  if (output !== process.stdout) await once(output, 'open');
  const began = performance.now();
  const counter = startCounter('export');
  let written = 0;
  for await (const article of readArticles(records, filters)) {
    await print(`${JSON.stringify(FORMATS[format](article))}\n`, output);
    counter.update(++written);
  }
  counter.stop();
  if (output !== process.stdout) {
    output.end();
    await finished(output);
  }
  say(`${count(written, 'record')} in ${formatSeconds((performance.now() - began) / 1000)}`);
}

/** Records to a request: 25 of the largest are 10 MB, and no more are held at a time. */
const BATCH = 25;

async function* readArticles(records: Records, filters: ListFilters): AsyncGenerator<Article> {
  let ids: string[] = [];
  for await (const { articleId } of records.walk(filters)) {
    ids.push(articleId);
    if (ids.length === BATCH) {
      yield* await records.readArticles(ids);
      ids = [];
    }
  }
  if (ids.length > 0) yield* await records.readArticles(ids);
}
