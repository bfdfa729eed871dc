import { store } from '../../../bench/store/deliver.ts';
import { typicalArticle } from '../../../bench/store/typical.ts';
import { meter } from '../../../cli/cost/meter.ts';
import type { StoreHost } from '../../../functions/store/host.ts';
import type { Article } from '../../../shared/article.ts';
import { openRecords } from '../../../shared/records.ts';
import { type StoreEmulators, startStoreEmulators } from '../../emulators.ts';

let emulators: StoreEmulators;
let host: StoreHost;
beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());
beforeEach(async () => {
  host = await emulators.freshHost();
  // A process that has stored before: it knows the day and the publisher.
  await store(typicalArticle(2), host);
});

async function costOf(act: (metered: StoreHost) => Promise<unknown>) {
  const { client, bill } = meter(host.dynamodb);
  await act({ ...host, dynamodb: client });
  return bill;
}

const article = typicalArticle();
const again = (sequencer: string, overrides: Partial<Article> = {}) => ({
  ...article,
  source: { ...article.source, sequencer },
  ...overrides,
});

it('the typical record is what the goals speak of', () => {
  expect(JSON.stringify(article).length).toBeGreaterThan(12_000);
  expect(article.entities).toHaveLength(10);
});

it('a new article of 12 KB with ten entities, all indexes, ledger and bands: at most 16 WRU', async () => {
  const bill = await costOf((metered) => store(article, metered));
  expect(bill.wru).toBeLessThanOrEqual(16);
  expect(bill.rru).toBeLessThanOrEqual(6);
});

it('a correction of its text: at most 32 WRU', async () => {
  await store(article, host);
  const corrected = again('0062E99A88DC407461', { articleBody: `${article.articleBody} And more.` });
  const bill = await costOf((metered) => store(corrected, metered));
  expect(bill.wru).toBeLessThanOrEqual(32);
});

it('the same content again: at most 2 WRU', async () => {
  await store(article, host);
  const bill = await costOf((metered) => store(again('0062E99A88DC407461'), metered));
  expect(bill.wru).toBeLessThanOrEqual(2);
});

it('one article: at most 4 RRU', async () => {
  await store(article, host);
  const bill = await costOf((metered) => openRecords(metered).readArticle(article.id));
  expect(bill.rru).toBeLessThanOrEqual(4);
});

it('a list of 50: at most 10 RRU, by whatever index', async () => {
  const many = Array.from({ length: 60 }, (_, n) => ({
    ...article,
    id: `${article.id}${n}`,
    datePublished: `2026-03-02T0${Math.floor(n / 10)}:${10 + (n % 50)}:00Z`,
    fingerprint: undefined,
    source: { ...article.source, key: `articles/${n}` },
  }));
  await store(many, host);
  const queries = {
    day: { from: '2026-03-02', to: '2026-03-02' },
    newest: {},
    publisher: { publisher: article.publisher!.domain! },
    entity: { entity: article.entities![0]!.id },
    topic: { topic: article.topics![0]!.id },
    language: { language: 'en' },
  };
  for (const [name, query] of Object.entries(queries)) {
    let items = 0;
    const bill = await costOf(async (metered) => {
      items = (await openRecords(metered).list({ ...query, limit: 50 })).items.length;
    });
    expect({ name, items }).toEqual({ name, items: 50 });
    expect(bill.rru).toBeLessThanOrEqual(10);
  }
});
