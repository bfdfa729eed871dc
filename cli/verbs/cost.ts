import type { Command } from 'commander';
import { ensureAssembly } from '../../local/assembly.ts';
import { readTopology } from '../../local/topology.ts';
import { type Bill, type Line, reckon, sum } from '../cost/bill.ts';
import { readDeployment } from '../cost/deployment.ts';
import { measureArticles } from '../cost/measure.ts';
import MILLISECONDS from '../cost/milliseconds.json' with { type: 'json' };
import { type Prices, readPrices } from '../cost/prices.ts';
import { positive, wholeNumber } from '../numbers.ts';
import { resolvePath } from '../paths.ts';
import { coloursFor, count, print, say } from '../terminal/print.ts';
import { renderTable } from '../terminal/table.ts';

interface Options {
  articles: number;
  words: number;
  entities: number;
  batch?: number;
  rate: number;
  prices?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('cost')
    .summary('what AWS asks for a million articles')
    .description(
      `The bill, line by line: from the synthesized template, and from sizes and units measured now by running the stages over typical
pages (made of the samples) against a local DynamoDB. Milliseconds are those of cli/cost/milliseconds.json, measured once.`,
    )
    .option('--articles <n>', 'how many', wholeNumber(1, 1e12), 1_000_000)
    .option('--words <n>', 'in an article', wholeNumber(50, 20_000), 600)
    .option('--entities <n>', 'in an article', wholeNumber(0, 200), 10)
    .option('--batch <n>', "messages in a batch, where not the template's", wholeNumber(1, 10_000))
    .option('--rate <n>', 'articles a second while they come: a slow trickle fills no batch', positive, 100)
    .option('--prices <file>', 'of another region or day, in the shape of cli/cost/prices.us-east-1.json')
    .option('--json', 'all lines as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk cost
  $ copydesk cost --words 2000 --entities 30
  $ copydesk cost --rate 0.4          a million a month, evenly`,
    )
    .action(runCost);
}

async function runCost({ articles, words, entities, batch, rate, prices: file, json }: Options): Promise<void> {
  const prices = readPrices(file && resolvePath(file));
  const folder = await ensureAssembly(() => say('Synthesizing the stack …'));
  const { tables } = readTopology(folder, 'http://localhost');
  const measured = await measureArticles({ words, entities }, tables[0]!);
  const bill = reckon(readDeployment(folder), measured, MILLISECONDS, prices, { articles, words, batch, rate });
  if (json) {
    const { region, asOf } = prices;
    await print(`${JSON.stringify({ region, asOf, words, entities, rate, ...bill, total: sum(bill.once), measured })}\n`);
  } else await print(render(bill, prices, { words, entities, rate }));
}

function render(
  bill: Bill,
  { region, asOf }: Prices,
  { words, entities, rate }: { words: number; entities: number; rate: number },
): string {
  const { bold, dim } = coloursFor(process.stdout);
  const title = `${count(bill.articles, 'article')} of ${count(words, 'word')} and ${entities} entities, ${rate} a second`;
  return [
    `${bold(title)} ${dim(`list prices of ${region}, ${asOf}`)}`,
    '',
    section('once', 'per article', bill.once),
    `${bold(`Total ${dollars(sum(bill.once))}`)}`,
    '',
    section('a month, to keep them', 'per article', bill.kept),
    `Total ${dollars(sum(bill.kept))}`,
    '',
    section('a month, whatever comes', 'units', bill.standing),
    `Total ${dollars(sum(bill.standing))}`,
    '',
  ].join('\n');
}

function section(head: string, unitsHead: string, lines: Line[]): string {
  return renderTable<Line>(
    [
      { head, value: ({ service }) => service },
      { head: 'for', value: ({ what }) => what, cut: 'end' },
      { head: unitsHead, value: ({ units }) => amount(units), align: 'right' },
      { head: '', value: ({ unit }) => unit },
      { head: '$', value: (line) => dollars(line.dollars), align: 'right' },
    ],
    lines,
  );
}

const dollars = (value: number): string => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const amount = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 1 ? 3 : value < 100 ? 1 : 0 });
