import fc from 'fast-check';
import { store } from '../../bench/store/deliver.ts';
import type { StoreHost } from '../../functions/store/host.ts';
import type { Article } from '../../shared/article.ts';
import { type ListQuery, openRecords, type Records } from '../../shared/records.ts';
import { type StoreEmulators, startStoreEmulators } from '../emulators.ts';
import { buildArticle, buildSource } from '../factories/article.ts';

let emulators: StoreEmulators;
let host: StoreHost;
let records: Records;

beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());

const person = (name: string) => ({ id: `person/${name}`, type: 'PERSON' as const, name, salience: 0.5, mentions: [] });

/** Articles a0 … a29 over ten days, three a day; every other in German, every third with Ida, every fifth of another paper. */
const articles = Array.from({ length: 30 }, (_, n) =>
  buildArticle({
    id: `a${n}`,
    source: buildSource({ key: `articles/${n}.html` }),
    headline: `Headline ${n}`,
    datePublished: `2026-03-${String(1 + Math.floor(n / 3)).padStart(2, '0')}T0${n % 3}:00:00Z`,
    inLanguage: n % 2 ? 'de' : 'en',
    entities: n % 3 ? [person('otto')] : [person('ida')],
    topics: [{ id: n % 4 ? 'medtop:2' : 'medtop:1', name: 't', score: 0.5 }],
    publisher: n % 5 ? { name: 'Paper', domain: 'paper.example' } : { name: 'Undomained Ünion' },
  }),
);
const newestFirst = [...articles].reverse();
const idsOf = (all: { id: string }[]) => all.map(({ id }) => id);

async function listAll(query: Omit<ListQuery, 'cursor'>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.list({ ...query, cursor });
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    ids.push(...page.items.map(({ articleId }) => articleId));
    cursor = page.cursor;
  } while (cursor);
  return ids;
}

describe.each([1, 3])('lists, with a day over %d shards', (dayShards) => {
  beforeAll(async () => {
    host = await emulators.freshHost({ dayShards });
    records = openRecords(host);
    await store(articles, host);
  });

  it.each<[string, Omit<ListQuery, 'limit'>, (article: Article, n: number) => boolean]>([
    ['everything', {}, () => true],
    ['a range of days, both included', { from: '2026-03-03', to: '2026-03-05' }, (_, n) => n >= 6 && n < 15],
    ['days from one on', { from: '2026-03-09' }, (_, n) => n >= 24],
    ['days up to one', { to: '2026-03-01' }, (_, n) => n < 3],
    ['a publisher by its domain', { publisher: 'paper.example' }, (_, n) => n % 5 !== 0],
    ['a publisher by its name, in any case', { publisher: 'PAPER' }, (_, n) => n % 5 !== 0],
    ['a publisher that has only a name', { publisher: 'undomained ünion' }, (_, n) => n % 5 === 0],
    ['an entity', { entity: 'person/ida' }, (_, n) => n % 3 === 0],
    ['a topic', { topic: 'medtop:1' }, (_, n) => n % 4 === 0],
    ['a language', { language: 'DE' }, (_, n) => n % 2 === 1],
    [
      'all of it at once',
      { from: '2026-03-02', to: '2026-03-08', publisher: 'paper', entity: 'person/otto', topic: 'medtop:2', language: 'de' },
      (_, n) => n >= 3 && n < 24 && n % 5 !== 0 && n % 3 !== 0 && n % 4 !== 0 && n % 2 === 1,
    ],
    ['a publisher in a language', { publisher: 'paper.example', language: 'en' }, (_, n) => n % 5 !== 0 && n % 2 === 0],
    ['what there is not', { entity: 'person/nobody/../ünd' }, () => false],
  ])('%s, newest first, whatever the size of a page', async (_, query, passes) => {
    const expected = idsOf(newestFirst.filter((article) => passes(article, articles.indexOf(article))));
    for (const limit of [4, 1000]) expect(await listAll({ ...query, limit })).toEqual(expected);
    const walked: string[] = [];
    for await (const { articleId } of records.walk(query)) walked.push(articleId);
    expect(walked).toEqual(expected);
  });
});

describe('a cursor', () => {
  beforeEach(async () => {
    host = await emulators.freshHost();
    records = openRecords(host);
    await store(articles.slice(0, 12), host);
  });

  it('goes on where the page ended, whatever was written meanwhile', async () => {
    const { cursor, items } = await records.list({ limit: 5 });
    expect(items.map(({ articleId }) => articleId)).toEqual(['a11', 'a10', 'a9', 'a8', 'a7']);
    const between = { ...articles[0]!, id: 'late', datePublished: '2026-03-02T00:30:00Z', source: buildSource({ key: 'l' }) };
    await store([...articles.slice(12), between], host);
    const rest = await records.list({ limit: 100, cursor });
    expect(rest.items.map(({ articleId }) => articleId)).toEqual(['a6', 'a5', 'a4', 'late', 'a3', 'a2', 'a1', 'a0']);
    expect(rest.cursor).toBeUndefined();
  });

  it('belongs to its filters', async () => {
    const { cursor } = await records.list({ limit: 1, language: 'en' });
    await expect(records.list({ limit: 1, language: 'de', cursor })).rejects.toThrow('belongs to a list with other filters');
  });

  it('that is none is an error, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await expect(records.list({ limit: 1, cursor: text })).rejects.toThrow('leave it out to start with the newest');
      }),
    );
  });
});

describe('questions that cannot be answered', () => {
  beforeAll(async () => {
    host = await emulators.freshHost();
    records = openRecords(host);
  });

  it.each<[object, string]>([
    [{ limit: -1 }, 'whole number from 1 to 1000'],
    [{ limit: 1e9 }, 'whole number from 1 to 1000'],
    [{ limit: Number.NaN }, 'whole number from 1 to 1000'],
    [{ from: '2026-02-30' }, 'from is no day: "2026-02-30"; give one as yyyy-mm-dd'],
    [{ to: 'yesterday' }, 'to is no day: "yesterday"'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'swap them'],
    [{ colour: 'red' }, 'colour is no filter; there are from, to, publisher'],
    [{ entity: '' }, 'entity is empty'],
    [{ entity: 'otto' }, 'entity "otto": give an id'],
    [{ topic: 'politics' }, 'topic "politics": give an IPTC Media Topic'],
    [{ language: 'klingon' }, 'language "klingon": give a BCP 47 tag'],
    [{ topic: 'x'.repeat(2000) }, 'topic is longer than 1024 bytes'],
  ])('%j', async (query, message) => {
    await expect(records.list({ limit: 10, ...query } as ListQuery)).rejects.toThrow(message);
  });

  it('have an answer where the value is merely strange', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['publisher', ''], ['entity', 'person/'], ['story', '']),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        async ([name, prefix], value) =>
          expect((await records.list({ limit: 3, [name!]: `${prefix}${value}` })).items).toEqual([]),
      ),
      { numRuns: 50 },
    );
  });
});

describe('versions', () => {
  it('are all read, each as it was', async () => {
    host = await emulators.freshHost();
    records = openRecords(host);
    const versions = Array.from({ length: 12 }, (_, n) =>
      buildArticle({ headline: `Headline ${n + 1}`, source: buildSource({ sequencer: `0${n.toString(16)}1` }) }),
    );
    for (const version of versions) await store([version], host);
    const { id } = versions[0]!;
    const history = await records.listVersions(id);
    expect(history.map(({ version, headline }) => [version, headline])).toEqual(
      Array.from({ length: 12 }, (_, n) => [12 - n, `Headline ${12 - n}`]),
    );
    expect(history.filter(({ current }) => current)).toHaveLength(1);
    for (const n of [1, 7, 12]) expect(await records.readVersion(id, n)).toMatchObject({ version: n, headline: `Headline ${n}` });
    expect(await records.readVersion(id, 13)).toBeUndefined();
    expect(await records.listVersions('nothing')).toEqual([]);
  });
});
