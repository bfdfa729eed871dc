import type { Command } from 'commander';
import { checkFilters, type ListFilters, readCursor } from '../../shared/filters.ts';
import { ARTICLES_PREFIX } from '../../shared/names.ts';
import type { ArticleSummary, LedgerSummary, Records } from '../../shared/records.ts';
import { connect } from '../connection.ts';
import { WrongUse } from '../failure.ts';
import { addFilters, filtersOf, readDay } from '../filters.ts';
import { coloursFor, print, say } from '../terminal/print.ts';
import { renderTable } from '../terminal/table.ts';

interface Options extends ListFilters {
  published?: string;
  received?: string;
  limit: number;
  cursor?: string;
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  const list = program
    .command('list')
    .summary('what is stored')
    .description('Lists what came in on a day with what became of it; with a filter, the articles that pass. Newest first.')
    .option('--received <day>', 'raw objects that came in on this day, yyyy-mm-dd in UTC (default: today)', readDay)
    .option('--published <day>', 'articles published on this day: --from and --to in one', readDay);
  addFilters(list)
    .option('--cursor <cursor>', 'go on where an earlier list ended')
    .option('--limit <n>', 'at most so many', readLimit, 50)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON each')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk list
  $ copydesk list --published 2023-01-17 --json | jq -r .headline
  $ copydesk list --publisher coast-daily.example --from 2026-03-01
  $ copydesk list --entity person/jane-miller --language en
  $ copydesk list --received 2026-11-20 --stack copydesk-dev`,
    )
    .action(runList);
}

async function runList(options: Options): Promise<void> {
  const { published, received, limit, cursor, stack, json } = options;
  const filters = filtersOf(published ? { ...options, from: published, to: published } : options);
  if (published && (options.from || options.to)) throw new WrongUse('give --published, or --from and --to, not both');
  const wanted = Object.keys(filters).length > 0;
  if (received && (wanted || cursor))
    throw new WrongUse('give --received, which lists raw objects, or filters of articles, not both');
  // Wrong use is told before anything is asked of a stack.
  checkFilters(filters);
  if (cursor !== undefined) readCursor(cursor, filters);
  const { records } = await connect(stack);
  if (wanted || cursor !== undefined) {
    const page = await records.list({ ...filters, limit, cursor });
    // Who meets an entity in a record and does not find the record by it should know why.
    const hint = filters.entity
      ? 'a list by entity finds what is about it, not what only mentions it'
      : '`copydesk list` shows what came in today';
    await show(page.items, json, renderArticles, `no article passes; ${hint}`);
    if (page.cursor) say(`there are more: repeat this with --cursor ${page.cursor}`);
  } else {
    const day = received ?? new Date().toISOString().slice(0, 10);
    const receipts = await withHeadlines(await records.listReceived(day, limit), records);
    await show(receipts, json, renderReceipts, `nothing came in on ${day} (UTC); --received and --published name a day`);
  }
}

/** At most what a day of a busy newsroom holds; more is for an export. */
const MAX_LIMIT = 1000;

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > MAX_LIMIT)
    throw new WrongUse(`--limit ${text}: give a whole number from 1 to ${MAX_LIMIT}`);
  return limit;
}

async function show<Row>(rows: Row[], json: boolean | undefined, render: (rows: Row[]) => string, none: string): Promise<void> {
  if (json) for (const row of rows) await print(`${JSON.stringify(row)}\n`);
  else if (rows.length > 0) await print(`${render(rows)}\n`);
  else say(none);
}

interface Receipt extends LedgerSummary {
  headline?: string;
}

async function withHeadlines(summaries: LedgerSummary[], records: Records): Promise<Receipt[]> {
  const articles = await records.readArticles([...new Set(summaries.flatMap(({ articleId }) => articleId ?? []))]);
  const headlines = new Map(articles.map(({ id, headline }) => [id, headline]));
  return summaries.map((summary) => ({ ...summary, headline: summary.articleId && headlines.get(summary.articleId) }));
}

function renderReceipts(receipts: Receipt[]): string {
  const { red, green, dim } = coloursFor(process.stdout);
  const paint = (text: string, { status }: Receipt) =>
    status === 'stored' ? green(text) : status === 'rejected' ? red(text) : dim(text);
  return renderTable<Receipt>(
    [
      { head: 'object', value: nameOf, cut: 'start' },
      { head: 'status', value: ({ status }) => status, paint },
      { head: 'headline or reason', value: ({ headline, code }) => code ?? headline, cut: 'end', share: 2 },
      { head: 'id', value: ({ articleId }) => articleId },
    ],
    receipts,
  );
}

/** "bucket/articles/page.html" → "page.html": the rest is the same for all. */
function nameOf({ sourceKey }: Receipt): string {
  return sourceKey.slice(sourceKey.indexOf('/') + 1).replace(ARTICLES_PREFIX, '');
}

function renderArticles(articles: ArticleSummary[]): string {
  return renderTable<ArticleSummary>(
    [
      { head: 'published', value: ({ datePublished }) => datePublished?.slice(0, 16).replace('T', ' ') },
      { head: 'headline', value: ({ headline }) => headline, cut: 'end', share: 2 },
      { head: 'publisher', value: ({ publisherName }) => publisherName, cut: 'end' },
      { head: 'lang', value: ({ inLanguage }) => inLanguage },
      { head: 'id', value: ({ articleId }) => articleId },
    ],
    articles,
  );
}
