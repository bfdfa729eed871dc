import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Connection } from '../../../cli/connection.ts';
import { follow } from '../../../docs/feed/subscriber.ts';
import { publish, storedMessage, withdrawnMessage } from '../../../functions/store/feed.ts';
import { FEED_VERSION, type FeedMessage, feedJsonSchema } from '../../../shared/feed.ts';
import { OUTPUTS } from '../../../shared/names.ts';
import { type StoreEmulators, startStoreEmulators } from '../../emulators.ts';
import { buildArticle } from '../../factories/article.ts';

const FOLDER = join(__dirname, '../../../docs/feed');
const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

const stored = storedMessage(buildArticle({ storyId: 's' }), 1);
const withdrawn = withdrawnMessage({
  articleId: 'a',
  version: 4,
  revision: 4,
  writtenBy: 't',
  withdrawnAt: '2026-03-02T09:00:00.000Z',
  topics: ['medtop:11000000'],
});

/** Every schema that was ever published, the oldest first. */
const schemas = readdirSync(FOLDER)
  .map((name) => /^message\.v(\d+)\.schema\.json$/.exec(name))
  .filter((match) => match !== null)
  .map(([name, version]) => ({ name, version: Number(version), accepts: new Ajv2020({ strict: false }).compile(read(name)) }))
  .sort((a, b) => a.version - b.version);

const samples = readdirSync(join(FOLDER, 'samples')).map((name) => ({ name, message: read(`samples/${name}`) as FeedMessage }));

describe('the contract', () => {
  it('has a schema for every version up to now, and the last is what the code says (npm run docs)', () => {
    expect(schemas.map(({ version }) => version)).toEqual(Array.from({ length: FEED_VERSION }, (_, at) => at + 1));
    expect(read(schemas.at(-1)!.name)).toEqual(JSON.parse(JSON.stringify(feedJsonSchema())));
  });

  it('has a sample of every kind for the version of now', () => {
    const kinds = samples.filter(({ message }) => message.feedVersion === FEED_VERSION).map(({ message }) => message.kind);
    expect(new Set(kinds)).toEqual(new Set(['article.stored', 'article.corrected', 'article.withdrawn']));
  });

  describe.each(schemas)('$name', ({ version, accepts }) => {
    const newer = [
      ...samples.filter(({ message }) => message.feedVersion >= version),
      { name: 'what store sends of a record now', message: stored },
      {
        name: 'what store sends of the barest record',
        message: storedMessage({ ...buildArticle(), publisher: undefined, topics: [] }, 1),
      },
      { name: 'what store sends of a takedown now', message: withdrawn },
      {
        name: 'a kind and a field to come',
        message: { ...stored, feedVersion: version + 1, kind: 'article.merged', mergedInto: { id: 'b' } },
      },
    ];
    // As it arrives: JSON has no undefined.
    it.each(newer)('accepts $name', ({ message }) => expect(accepts(JSON.parse(JSON.stringify(message)))).toBe(true));
    it.each(['feedVersion', 'kind', 'articleId', 'version', 'topics'])('insists on %s', (field) =>
      expect(accepts({ ...stored, [field]: undefined } as object)).toBe(false),
    );
  });

  it('carries no text of the article, and of a withdrawn one no word', () => {
    expect(JSON.stringify(stored)).not.toContain('Work starts in June');
    expect(Object.keys(withdrawn).sort()).toEqual(
      ['articleId', 'feedVersion', 'inLanguage', 'kind', 'publisher', 'topics', 'version', 'withdrawnAt'].sort(),
    );
  });
});

describe('the example subscriber', () => {
  let emulators: StoreEmulators;
  beforeAll(async () => {
    emulators = await startStoreEmulators();
  });
  afterAll(() => emulators.stop());

  it('hears what passes its filter, once', async () => {
    const { sns, feedTopicArn } = emulators.host;
    const connection = { sns, sqs: emulators.sqs, outputs: { [OUTPUTS.feed]: feedTopicArn } } as unknown as Connection;
    const heard: FeedMessage[] = [];
    const end = new AbortController();
    const following = follow(connection, (message) => heard.push(message), end.signal);
    const corrected = storedMessage(buildArticle({ version: 2 }), 1);
    const german = storedMessage(buildArticle({ id: 'g', inLanguage: 'de' }), 1);
    // Whatever is published before the subscription stands is not heard: so until the first one is.
    while (heard.length === 0) {
      await publish(sns, feedTopicArn, [stored]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await publish(sns, feedTopicArn, [german, corrected, stored, corrected]);
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    end.abort();
    await following;
    expect(heard.map(({ kind, version }) => [kind, version])).toEqual([
      ['article.stored', 1],
      ['article.corrected', 2],
    ]);
  });
});
