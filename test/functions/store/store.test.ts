import { randomBytes } from 'node:crypto';
import type { StoreHost } from '../../../functions/store/host.ts';
import { storeSink } from '../../../functions/store/store.ts';
import type { Article } from '../../../shared/article.ts';
import { openRecords } from '../../../shared/records.ts';
import type { Parcel } from '../../../shared/stage.ts';
import { traceIdOf } from '../../../shared/stage.ts';
import { type StoreEmulators, startStoreEmulators } from '../../emulators.ts';
import { buildArticle, buildSource } from '../../factories/article.ts';

let emulators: StoreEmulators;
let host: StoreHost;

beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());
beforeEach(async () => {
  host = await emulators.freshHost();
  await emulators.readFeed();
});

const parcelOf = (article: Article): Parcel<Article> => ({
  trace: { id: traceIdOf(article.source), source: article.source },
  stages: [],
  payload: article,
});

async function deliver(parcels: Parcel<Article>[], on: StoreHost = host): Promise<string[]> {
  const sink = storeSink(on);
  const ready = await Promise.all(parcels.map((parcel) => sink.prepare(parcel)));
  return (await sink.deliver(ready)).map(({ outcome }) => outcome);
}

const store = (...articles: Article[]) => deliver(articles.map(parcelOf));

const first = buildArticle();
const second = buildArticle({
  source: buildSource({ sequencer: '0062E99A88DC407461' }),
  headline: 'Harbour wall to be raised by two metres',
  entities: [{ id: 'person/tove-lind', type: 'PERSON', name: 'Tove Lind', salience: 0.8, mentions: [] }],
});

async function statusOf(article: Article) {
  const [entry] = await openRecords(host).readLedger([article.source]);
  return entry?.status;
}

describe('a delivery', () => {
  it('stores the record whole, lists it, tells the feed and closes the ledger', async () => {
    expect(await store(first)).toEqual(['stored']);
    const records = openRecords(host);
    expect(await records.readArticle(first.id)).toMatchObject(first);
    expect(await records.listDay('2026-03-02', 10)).toMatchObject([{ articleId: first.id, headline: first.headline }]);
    const [entry] = await records.readLedger([first.source]);
    expect([entry?.status, entry?.corrected]).toEqual(['stored', undefined]);
    expect(await emulators.readFeed()).toMatchObject([{ kind: 'article.stored', articleId: first.id, version: 1 }]);
  });

  it('of the same event again is a duplicate, counted and told to nobody', async () => {
    await store(first);
    await emulators.readFeed();
    expect(await store(first)).toEqual(['duplicate']);
    expect(await openRecords(host).readLedger([first.source])).toMatchObject([{ status: 'stored', repeats: 1 }]);
    expect(await emulators.readFeed()).toEqual([]);
  });

  it('twice in one batch is stored once', async () => expect(await store(first, first)).toEqual(['stored', 'duplicate']));

  it('of newer content is a correction', async () => {
    expect(await store(first, second)).toEqual(['stored', 'stored']);
    expect(await openRecords(host).readArticle(first.id)).toMatchObject({ version: 2, headline: second.headline });
    expect(await openRecords(host).readLedger([first.source])).toMatchObject([{ status: 'stored', corrected: true }]);
    expect((await emulators.readFeed()).map(({ kind, version }) => [kind, version])).toEqual([
      ['article.stored', 1],
      ['article.corrected', 2],
    ]);
  });

  it('that comes late changes nothing', async () => {
    expect(await store(second, first)).toEqual(['stored', 'stale']);
    expect(await openRecords(host).readArticle(first.id)).toMatchObject({ version: 1, headline: second.headline });
    expect(await openRecords(host).readLedger([first.source])).toMatchObject([{ status: 'stored', late: 1 }]);
  });

  it('of an object whose address another carries with the same content is a duplicate', async () => {
    const mirror = buildArticle({ source: buildSource({ key: 'articles/mirror.html', sequencer: '01' }) });
    expect(await store(first, mirror)).toEqual(['stored', 'duplicate']);
    expect(await statusOf(mirror)).toBe('duplicate');
  });

  it('of a rejection is written down', async () => {
    const source = buildSource({ key: 'articles/empty.html' });
    const rejection = { code: 'empty' as const, message: 's3://raw/articles/empty.html is empty', stage: 'clean' as const };
    const parcel = { trace: { id: 't', source }, stages: [], rejection };
    expect(await deliver([parcel])).toEqual(['rejected']);
    expect(await openRecords(host).readLedger([source])).toMatchObject([{ status: 'rejected', rejection }]);
  });
});

it('keeps a record over the limit of an item in S3, and it reads the same', async () => {
  const articleBody = randomBytes(600_000).toString('base64');
  const large = buildArticle({ articleBody, blocks: [{ type: 'paragraph', text: 'short' }] });
  expect(await store(large)).toEqual(['stored']);
  expect((await openRecords(host).readArticle(large.id))?.articleBody).toBe(articleBody);
});

describe('a crash', () => {
  /** A host whose nth write breaks off: before it is done, or after it is done and before its answer arrives. */
  function breaking(n: number, when: 'before' | 'after') {
    let writes = 0;
    const around = (client: { send: (command: never) => Promise<unknown> }) => ({
      send: async (command: never) => {
        if (/Get|Query/.test((command as object).constructor.name)) return client.send(command);
        const broken = ++writes === n;
        if (broken && when === 'before') throw new Error('the process ends here');
        const answer = await client.send(command);
        if (broken) throw new Error('the process ends here');
        return answer;
      },
    });
    const dynamodb = around(host.dynamodb as never) as unknown as StoreHost['dynamodb'];
    const sns = around(host.sns as never) as unknown as StoreHost['sns'];
    return { host: { ...host, dynamodb, sns }, broke: () => writes >= n };
  }

  it.each(['before', 'after'] as const)('%s any of the writes is made good by the next delivery', async (when) => {
    for (let n = 1; ; n++) {
      host = await emulators.freshHost();
      await store(first);
      await emulators.readFeed();
      const crashing = breaking(n, when);
      const outcome = await deliver([parcelOf(second)], crashing.host);
      if (!crashing.broke()) {
        expect(n).toBeGreaterThan(3);
        break;
      }
      expect(outcome).toEqual(['failed']);
      await deliver([parcelOf(second)]);
      const records = openRecords(host);
      expect(await records.readArticle(first.id)).toMatchObject({ version: 2, headline: second.headline });
      expect(await records.readLedger([second.source])).toMatchObject([{ status: 'stored' }]);
      const told = (await emulators.readFeed()).map(({ kind, version }) => `${kind} ${version}`);
      expect(new Set(told)).toEqual(new Set(['article.corrected 2']));
    }
  });
});
