import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJsonSchema, articleSchema } from '../../shared/article.ts';
import { type ArticleState, articleItem, articleOf, mentionItems, packContent } from '../../shared/article-item.ts';
import { pack } from '../../shared/packing.ts';
import { comparable, contentHashOf } from '../../shared/table.ts';
import { buildArticle, buildSource } from '../factories/article.ts';

const state: ArticleState = {
  articleId: 'q3v7k2m9x1c5b8n4z6ta',
  version: 1,
  revision: 1,
  firstVersion: 1,
  writtenBy: 't',
  carrier: {
    object: { bucket: 'raw', key: 'articles/harbour.html' },
    sequencer: comparable('05'),
    receivedAt: '2026-03-02T08:15:00.000Z',
    contentHash: 'h',
    modifiedAt: 0,
  },
};

describe('the article item', () => {
  it('reads as the record that was written', () => {
    const article = articleSchema.parse(buildArticle({ storyId: 's', abstract: 'Word '.repeat(200).trim() }));
    expect(articleOf(articleItem(article, state, 1), packContent(article))).toEqual(article);
  });

  it('reads records of an older schema: fields at other places, and fields that were not there yet', () => {
    const { citation, warnings, headline, author, abstract, source, ...older } = buildArticle({ schemaVersion: 0 });
    const plain = { headline, author, abstract, source };
    const read = articleOf({ articleId: older.id, version: 1, ...plain }, pack(JSON.stringify(older), 9));
    expect(read).toEqual({ ...older, ...plain, citation: [], warnings: [] });
  });

  it('sorts by publication in UTC, or by arrival when there is no date', () => {
    expect(articleItem(buildArticle({ datePublished: '2026-03-02T00:30:00+01:00' }), state, 1)).toMatchObject({
      gsi1pk: 'LANGUAGE#en#0',
      gsi2pk: 'PUBLISHER#tidewaterpost.example',
      gsisk: '2026-03-01T23:30:00Z#q3v7k2m9x1c5b8n4z6ta',
    });
    const undated = buildArticle({
      datePublished: undefined,
      publisher: undefined,
      inLanguage: undefined,
      source: buildSource({ receivedAt: '2026-03-05T01:00:00.000Z' }),
    });
    const item = articleItem(undated, state, 1);
    expect(item).toMatchObject({ gsi1pk: 'LANGUAGE#und#0', gsisk: '2026-03-05T01:00:00Z#q3v7k2m9x1c5b8n4z6ta' });
    expect(item).not.toHaveProperty('gsi2pk');
  });

  it('spreads a language over the configured shards', () => {
    const partitions = new Set(
      Array.from({ length: 60 }, (_, n) => articleItem(buildArticle({ id: `article${n}` }), state, 4).gsi1pk),
    );
    expect(partitions.size).toBe(4);
  });

  it('shows a long abstract up to a word, whatever the script', () => {
    const abstractOf = (abstract: string) => String(articleItem(buildArticle({ abstract }), state, 1).abstract);
    expect(abstractOf('harbour '.repeat(60))).toMatch(/harbour…$/);
    expect(Buffer.byteLength(abstractOf('港'.repeat(300)))).toBeLessThanOrEqual(280);
    expect(abstractOf('港'.repeat(300))).toMatch(/港…$/);
  });
});

describe('mentionItems', () => {
  it('are the five most salient entities at most, of those with a salience of 0.34 and more', () => {
    const entities = Array.from({ length: 12 }, (_, n) => ({
      ...{ id: `person/p${n}`, type: 'PERSON' as const, name: `P ${n}`, mentions: [] },
      salience: n / 20,
    }));
    const keysOf = (salient: typeof entities) =>
      mentionItems(buildArticle({ entities: salient, topics: [] })).map(({ pk }) => pk);
    expect(keysOf(entities)).toEqual([11, 10, 9, 8, 7].map((n) => `ENTITY#person/p${n}`));
    expect(keysOf(entities.slice(0, 8))).toEqual(['ENTITY#person/p7']);
  });

  it('are one for each entity it is about and each topic, and for a story that another article began', () => {
    const article = buildArticle({ storyId: 'another' });
    expect(mentionItems(article).map(({ pk }) => pk)).toEqual([
      'ENTITY#person/anneke-vos',
      'TOPIC#medtop:11000000',
      'STORY#another',
    ]);
    expect(mentionItems({ ...article, storyId: article.id })).toHaveLength(2);
  });
});

describe('contentHashOf', () => {
  const hash = contentHashOf(buildArticle());
  it('is the same however the record came about', () => {
    const { headline, ...rest } = buildArticle({
      source: buildSource({ key: 'articles/other.html' }),
      version: 7,
      warnings: ['x'],
    });
    expect(contentHashOf({ ...rest, headline })).toBe(hash);
  });
  it('differs when a reader would see a difference', () => {
    expect(contentHashOf(buildArticle({ headline: 'Harbour wall to be raised by two metres' }))).not.toBe(hash);
  });
});

it('docs/article.schema.json is what the schema says now (npm run docs)', () => {
  const published = JSON.parse(readFileSync(join(__dirname, '../../docs/article.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(articleJsonSchema())));
});
