import { randomBytes } from 'node:crypto';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { StoreHost } from '../../../functions/store/host.ts';
import { storeSink } from '../../../functions/store/store.ts';
import type { Article, Source } from '../../../shared/article.ts';
import type { Withdrawal } from '../../../shared/envelope.ts';
import { openRecords, type Records } from '../../../shared/records.ts';
import { replaySequencer } from '../../../shared/sequencer.ts';
import { type Parcel, traceIdOf } from '../../../shared/stage.ts';
import { type StoreEmulators, startStoreEmulators } from '../../emulators.ts';
import { buildArticle, buildSource } from '../../factories/article.ts';

let emulators: StoreEmulators;
let host: StoreHost;
let records: Records;

beforeAll(async () => {
  emulators = await startStoreEmulators();
});
afterAll(() => emulators.stop());
beforeEach(async () => {
  host = await emulators.freshHost();
  records = openRecords(host);
  await emulators.readFeed();
});

async function deliver(parcel: Parcel<Article>): Promise<string> {
  const sink = storeSink(host);
  const [delivery] = await sink.deliver([await sink.prepare(parcel)]);
  return delivery!.outcome;
}

const put = (article: Article) =>
  deliver({ trace: { id: traceIdOf(article.source), source: article.source }, stages: [], payload: article });

const withdraw = (source: Source, withdrawal: Withdrawal) =>
  deliver({ trace: { id: traceIdOf(source), source }, stages: [], withdrawal });

const remove = (source: Source, versionId?: string) => withdraw(source, { at: '2026-03-02T09:00:00.000Z', versionId });

const first = buildArticle();
const second = buildArticle({ source: buildSource({ sequencer: '0062E99A88DC407461' }), headline: 'Another headline' });
const removal = buildSource({ sequencer: '0062E99A88DC407462' });
const newer = buildArticle({
  source: buildSource({ sequencer: '0062E99A88DC407463', receivedAt: '2026-03-02T10:00:00.000Z' }),
  headline: 'Back again',
});

async function everywhere(article: Article): Promise<string[]> {
  const queries = {
    day: { from: '2026-03-02', to: '2026-03-02' },
    publisher: { publisher: article.publisher!.name },
    entity: { entity: article.entities![0]!.id },
    topic: { topic: article.topics![0]!.id },
    language: { language: 'en' },
  };
  const found: string[] = [];
  for (const [name, query] of Object.entries(queries)) {
    const { items } = await records.list({ ...query, limit: 10 });
    if (items.some(({ articleId }) => articleId === article.id)) found.push(name);
  }
  return found;
}

describe('deleting the raw object', () => {
  it('withdraws the record: gone from every list and its history, told to the feed, a tombstone left', async () => {
    await put(first);
    await put(second);
    expect(await everywhere(first)).toEqual(['day', 'publisher', 'entity', 'topic', 'language']);
    await emulators.readFeed();
    expect(await remove(removal)).toBe('withdrawn');
    expect(await everywhere(first)).toEqual([]);
    expect(await records.readArticle(first.id)).toBeUndefined();
    expect(await records.listVersions(first.id)).toEqual([]);
    expect(await records.readWithdrawal(first.id)).toEqual({ withdrawnAt: '2026-03-02T09:00:00.000Z', version: 3 });
    expect(await records.readLedger([removal])).toMatchObject([{ status: 'withdrawn', articleId: first.id }]);
    const [message, ...others] = await emulators.readFeed();
    expect(message).toMatchObject({ kind: 'article.withdrawn', articleId: first.id, version: 3, publisher: first.publisher });
    expect(message).not.toHaveProperty('headline');
    expect(others).toEqual([]);
  });

  it('holds against a late put of an older upload, and not against a newer one', async () => {
    await put(first);
    await remove(removal);
    await emulators.readFeed();
    expect(await put(second)).toBe('stale');
    expect(await records.readArticle(first.id)).toBeUndefined();
    expect(await put(newer)).toBe('stored');
    expect(await records.readArticle(first.id)).toMatchObject({ headline: 'Back again', version: 3 });
    expect(await emulators.readFeed()).toMatchObject([{ kind: 'article.stored', version: 3 }]);
  });

  it('holds against a put that arrives only after it', async () => {
    await remove(removal);
    expect(await put(first)).toBe('stale');
    expect(await records.readArticle(first.id)).toBeUndefined();
    expect(await emulators.readFeed()).toEqual([]);
  });

  it('leaves the record to another object that carries it', async () => {
    const mirror = buildArticle({ source: buildSource({ key: 'articles/moved.html' }) });
    await put(first);
    await put(mirror);
    await remove(removal);
    expect(await records.readArticle(first.id)).toMatchObject({ version: 1, source: { key: 'articles/moved.html' } });
    expect(await remove(buildSource({ key: 'articles/moved.html', sequencer: '0062E99A88DC407462' }))).toBe('withdrawn');
    expect(await records.readArticle(first.id)).toBeUndefined();
  });

  it('of one version among others concerns the record only when that version is stored', async () => {
    await put(buildArticle({ source: buildSource({ versionId: 'v2' }) }));
    expect(await remove(removal, 'v1')).toBe('stale');
    expect(await records.readArticle(first.id)).toBeDefined();
    expect(await remove(removal, 'v2')).toBe('withdrawn');
    expect(await records.readArticle(first.id)).toBeUndefined();
  });

  it('deletes bodies that lie in S3, of all versions', async () => {
    const large = (article: Article) => ({ ...article, articleBody: randomBytes(400_000).toString('base64'), blocks: [] });
    await put(large(first));
    await put(large(second));
    const bodies = async () => (await host.s3.send(new ListObjectsV2Command({ Bucket: 'work', Prefix: 'bodies/' }))).KeyCount;
    expect(await bodies()).toBe(2);
    await remove(removal);
    expect(await bodies()).toBe(0);
  });

  it('comes again without harm', async () => {
    await put(first);
    await remove(removal);
    await emulators.readFeed();
    await remove(removal);
    expect(await records.readWithdrawal(first.id)).toMatchObject({ version: 2 });
    // At least once: the same version, which a consumer drops.
    for (const message of await emulators.readFeed()) expect(message).toMatchObject({ kind: 'article.withdrawn', version: 2 });
  });
});

describe('withdrawing a record by hand', () => {
  const byHand = () => withdraw(first.source, { articleId: first.id, at: '2026-03-02T09:00:00.000Z' });

  it('holds for every object that carries it, known or not', async () => {
    await put(first);
    await put(buildArticle({ source: buildSource({ key: 'articles/mirror.html' }) }));
    await byHand();
    expect(await everywhere(first)).toEqual([]);
    expect(await put(buildArticle({ source: buildSource({ key: 'articles/late-mirror.html' }) }))).toBe('stale');
    expect(await records.readArticle(first.id)).toBeUndefined();
    expect(await records.readLedger([first.source])).toMatchObject([{ status: 'withdrawn' }]);
    expect((await emulators.readFeed()).map(({ kind }) => kind)).toEqual(['article.stored', 'article.withdrawn']);
  });

  it('ends with a newer upload', async () => {
    await put(first);
    await byHand();
    expect(await put(newer)).toBe('stored');
    expect(await records.readArticle(first.id)).toMatchObject({ headline: 'Back again' });
  });

  it('of what nobody knows changes nothing', async () => {
    await byHand();
    expect(await records.readWithdrawal(first.id)).toBeUndefined();
    expect(await emulators.readFeed()).toEqual([]);
  });
});

describe('a replay that finds another article in the same upload', () => {
  const stamp = Date.parse('2026-11-22T12:00:00.000Z');
  const replayed = { ...first.source, sequencer: replaySequencer(first.source.sequencer, stamp) };
  const found = buildArticle({ id: 'foundfoundfoundfound', source: replayed });

  it('takes down what the upload was taken for, and tells the feed', async () => {
    await put(first);
    await emulators.readFeed();
    expect(await put(found)).toBe('stored');
    expect(await records.readArticle(first.id)).toBeUndefined();
    expect(await records.readWithdrawal(first.id)).toMatchObject({ withdrawnAt: '2026-11-22T12:00:00.000Z' });
    expect(await records.readLedger([replayed])).toMatchObject([{ status: 'stored', articleId: found.id }]);
    const told = (await emulators.readFeed()).map(({ kind, articleId }) => [kind, articleId]);
    expect(told).toEqual([
      ['article.stored', found.id],
      ['article.withdrawn', first.id],
    ]);
  });

  it('leaves what another object carries too, which is its source from then on', async () => {
    const mirror = buildSource({ key: 'articles/mirror.html' });
    await put(first);
    await put(buildArticle({ source: mirror }));
    await put(found);
    expect(await records.readArticle(first.id)).toMatchObject({ source: { key: mirror.key } });
  });

  it('holds when the first event comes after the replay', async () => {
    await put(found);
    expect(await put(first)).toBe('stale');
    expect(await records.readArticle(first.id)).toBeUndefined();
    expect(await records.readArticle(found.id)).toBeDefined();
  });

  it('is another matter than a new upload of the same key: both records stand, until the object is deleted', async () => {
    await put(first);
    await put({ ...found, source: newer.source });
    for (const { id } of [first, found]) expect(await records.readArticle(id)).toBeDefined();
    await remove(buildSource({ sequencer: '0062E99A88DC407464' }));
    for (const { id } of [first, found]) expect(await records.readArticle(id)).toBeUndefined();
  });
});
