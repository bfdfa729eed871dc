import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJsonSchema, articleSchema } from '../../shared/article.ts';
import { articleItem, articleOf, comparable, contentHashOf } from '../../shared/table.ts';
import { buildArticle, buildSource } from '../factories/article.ts';

const state = {
  articleId: 'q3v7k2m9x1c5b8n4z6ta',
  version: 1,
  revision: 1,
  contentHash: 'h',
  modifiedAt: 0,
  sequencer: comparable('05'),
  source: buildSource(),
};

describe('the article item', () => {
  it('reads as the record that was written', () => {
    const article = articleSchema.parse(buildArticle());
    const { item, content } = articleItem(article, state, 1);
    expect(articleOf(item, content)).toEqual(article);
  });

  it('sorts by publication, or by arrival when there is no date', () => {
    expect(articleItem(buildArticle(), state, 1).item).toMatchObject({
      gsi1pk: 'DAY#2026-03-02#0',
      gsi1sk: '2026-03-02T07:30:00Z#q3v7k2m9x1c5b8n4z6ta',
      gsi2pk: 'PUBLISHER#tidewaterpost.example',
    });
    const undated = buildArticle({
      datePublished: undefined,
      publisher: undefined,
      source: buildSource({ receivedAt: '2026-03-05T01:00:00.000Z' }),
    });
    const { item } = articleItem(undated, state, 1);
    expect(item.gsi1pk).toBe('DAY#2026-03-05#0');
    expect(item).not.toHaveProperty('gsi2pk');
  });

  it('spreads days over the configured shards', () => {
    const partitions = new Set(
      Array.from({ length: 60 }, (_, n) => articleItem(buildArticle({ id: `article${n}` }), state, 4).item.gsi1pk),
    );
    expect(partitions.size).toBe(4);
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
