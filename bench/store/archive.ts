import { openStore } from '../../functions/store/gather.ts';
import type { StoreHost } from '../../functions/store/host.ts';
import { Random } from '../../local/random.ts';
import type { Article } from '../../shared/article.ts';
import { articleItem, mentionItems, packContent } from '../../shared/article-item.ts';
import { openRecords, type Records } from '../../shared/records.ts';
import { DIRECTORY, type Item } from '../../shared/table.ts';
import { typicalArticle } from './typical.ts';

/** A month of publication days, 200 publishers, 1,000 people and 40 topics that come up by Zipf's law, four languages. */
const DAYS = 30;
const QUERIES = 200;

/** Fills the table, then asks each kind of question in turn; prints the median and the 95th percentile. */
export async function measureQueries(host: StoreHost, articles: number): Promise<void> {
  const started = performance.now();
  await fill(host, articles);
  console.log(`${articles.toLocaleString('en-US')} articles stored in ${Math.round((performance.now() - started) / 1000)} s`);
  const records = openRecords(host);
  const random = new Random(11);
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const times: number[] = [];
    for (let n = 0; n < QUERIES; n++) {
      const began = performance.now();
      await ask(records, random, articles);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    console.log(`${name.padEnd(28)} median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms`);
  }
}

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(1).padStart(6);

const dayOf = (random: Random) => `2026-03-${String(1 + random.below(DAYS)).padStart(2, '0')}`;
const zipf = (random: Random, count: number) => Math.floor(count ** random.next()) - 1;

const QUESTIONS: Record<string, (records: Records, random: Random, articles: number) => Promise<unknown>> = {
  'newest 50': (records) => records.list({ limit: 50 }),
  '50 of a day': (records, random) => {
    const day = dayOf(random);
    return records.list({ from: day, to: day, limit: 50 });
  },
  '50 of a publisher': (records, random) => records.list({ publisher: `paper${zipf(random, 200)}.example`, limit: 50 }),
  '50 with a person': (records, random) => records.list({ entity: `person/p${zipf(random, 1000)}`, limit: 50 }),
  '50 on a topic': (records, random) => records.list({ topic: `medtop:${zipf(random, 40)}`, limit: 50 }),
  '50 in a language': (records, random) => records.list({ language: random.pick(LANGUAGES), to: dayOf(random), limit: 50 }),
  '50 of a person in a language': (records, random) =>
    records.list({ entity: `person/p${zipf(random, 30)}`, language: 'en', limit: 50 }),
  'one article': (records, random, articles) => records.readArticle(idOf(random.below(articles))),
  'history of one': (records, random, articles) => records.listVersions(idOf(random.below(articles))),
};

const LANGUAGES = ['en', 'en', 'en', 'de', 'fr', 'es'];

const idOf = (number: number) => `archive${String(number).padStart(13, '0')}`;

async function fill(host: StoreHost, count: number): Promise<void> {
  const store = openStore(host);
  const typical = typicalArticle();
  const content = packContent(typical);
  const random = new Random(5);
  let items: Item[] = [...new Set(LANGUAGES)].map((tag) => ({ pk: DIRECTORY, sk: `LANGUAGE#${tag}` }));
  const writing = new Set<Promise<void>>();
  const flush = async () => {
    const batch = store.writeItems(items, []).finally(() => writing.delete(batch));
    writing.add(batch);
    items = [];
    if (writing.size >= 8) await Promise.race(writing);
  };
  for (let number = 0; number < count; number++) {
    const article = archived(number, typical, random);
    items.push({ ...articleItem(article, stateOf(article), host.dayShards), content }, ...mentionItems(article));
    if (items.length >= 250) await flush();
  }
  await flush();
  await Promise.all(writing);
}

function archived(number: number, typical: Article, random: Random): Article {
  const time = new Date(Date.parse(`${dayOf(random)}T00:00:00Z`) + random.below(86_400) * 1000).toISOString();
  const person = zipf(random, 1000);
  const publisher = zipf(random, 200);
  return {
    ...typical,
    id: idOf(number),
    datePublished: time.replace('.000Z', 'Z'),
    publisher: { name: `Paper ${publisher}`, domain: `paper${publisher}.example` },
    inLanguage: random.pick(LANGUAGES),
    entities: [{ id: `person/p${person}`, type: 'PERSON', name: `P ${person}`, salience: 0.5, mentions: [] }],
    topics: [{ id: `medtop:${zipf(random, 40)}`, name: 'topic', score: 0.5 }],
  };
}

function stateOf(article: Article) {
  const { bucket, key, receivedAt = '' } = article.source;
  const carrier = { object: { bucket, key }, sequencer: '01', receivedAt, contentHash: 'h', modifiedAt: 0 };
  return { articleId: article.id, version: 1, revision: 1, carrier, writtenBy: 't', firstVersion: 1 };
}
