import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Command } from 'commander';
import { enrichNdjson } from '../enrich.ts';
import { resolvePath } from '../paths.ts';
import { count, say } from '../terminal/print.ts';
import { formatSeconds, startProgress } from '../terminal/progress.ts';

interface Options {
  out?: string;
}

export function define(program: Command): void {
  program
    .command('enrich')
    .summary('enriches texts you already have')
    .description(
      `Adds entities, topics, keyphrases, an abstract, quotes and a fingerprint to records, one JSON object a line:
{"articleBody", "id"?, "headline"?, "inLanguage"?}. Lines come back in order; offsets are into the articleBody as given.`,
    )
    .argument('<file>', 'NDJSON in UTF-8')
    .option('--out <file>', 'write the lines to this file instead of stdout')
    .addHelpText(
      'after',
      `
A line that is no such record comes back as {"id"?, "error": {"code", "message", "line"}}.
Examples:
  $ copydesk enrich texts.ndjson --out enriched.ndjson
  $ copydesk enrich texts.ndjson | jq -c '[.id, .keyphrases[].text]'`,
    )
    .action(runEnrich);
}

async function runEnrich(file: string, { out }: Options): Promise<void> {
  const path = resolvePath(file);
  const input = createReadStream(path);
  await once(input, 'open');
  const output = out === undefined ? process.stdout : createWriteStream(resolvePath(out));
  if (output !== process.stdout) await once(output, 'open');
  const began = performance.now();
  const progress = startProgress('enrich', process.stderr.isTTY ? await countLines(path) : 0);
  const { records, errors } = await enrichNdjson(input, output, ({ records }) => progress.update(records));
  progress.stop();
  say(
    `${count(records, 'record')}${errors ? `, ${errors} of them unusable` : ''} in ${formatSeconds((performance.now() - began) / 1000)}`,
  );
}

/** How many lines there are to do; blank ones count too. */
async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines++;
  }
  return lines;
}

const NEWLINE = 0x0a;
