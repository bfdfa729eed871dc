import type { Command } from 'commander';
import { meter } from '../cli/cost/meter.ts';
import { wholeNumber } from '../cli/numbers.ts';
import type { StoreHost } from '../functions/store/host.ts';
import type { Article } from '../shared/article.ts';
import { startStoreEmulators } from '../test/emulators.ts';
import { measureQueries } from './store/archive.ts';
import { store } from './store/deliver.ts';
import { measureStories } from './store/stories.ts';
import { typicalArticle } from './store/typical.ts';
import { wireDay } from './store/wire-day.ts';

export function define(program: Command): void {
  program
    .command('store')
    .description(
      'What storing costs, how well copies of one story are found, how long queries over an archive take: on the local DynamoDB.',
    )
    .option('--articles <n>', 'in the archive', wholeNumber(1, 10_000_000), 100_000)
    .action(measureStore);
}

async function measureStore({ articles }: { articles: number }): Promise<void> {
  const emulators = await startStoreEmulators();
  try {
    await printBill(emulators.host);
    await printStories(await emulators.freshHost());
    await measureQueries(await emulators.freshHost(), articles);
  } finally {
    await emulators.stop();
  }
}

/** The goals' article: new, again, corrected. */
async function printBill(host: StoreHost): Promise<void> {
  // A process that has stored before: it knows the day and the publisher.
  await store(typicalArticle(2), host);
  const article = typicalArticle();
  const later = (sequencer: string, overrides: Partial<Article> = {}) => ({
    ...article,
    ...overrides,
    source: { ...article.source, sequencer },
  });
  const deliveries: [string, Article][] = [
    [`a new article, ${JSON.stringify(article).length} bytes, ${article.entities!.length} entities`, article],
    ['the same content again', later('0062E99A88DC407461')],
    ['a correction of its text', later('0062E99A88DC407462', { articleBody: `${article.articleBody} And more.` })],
  ];
  for (const [name, delivered] of deliveries) {
    const { client, bill } = meter(host.dynamodb);
    await store(delivered, { ...host, dynamodb: client });
    const parts = new Map<string, number>();
    for (const { what, units } of bill.lines) parts.set(what, (parts.get(what) ?? 0) + units);
    console.log(
      `${name}: ${bill.wru} WRU, ${bill.rru} RRU (${[...parts].map(([what, units]) => `${what} ${units}`).join(', ')})`,
    );
  }
}

async function printStories(host: StoreHost): Promise<void> {
  const day = wireDay();
  const { precision, recall, writeUnits } = await measureStories(host, day);
  console.log(
    `${day.length} copies of ${new Set(day.map(({ story }) => story)).size} stories: pairwise precision ${precision.toFixed(4)}, ` +
      `recall ${recall.toFixed(4)}; bands and stories ${writeUnits.toFixed(2)} WRU an article`,
  );
}
