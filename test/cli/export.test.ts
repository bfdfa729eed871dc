import { toJsonLd } from '../../cli/export/json-ld.ts';
import { findDifferences } from '../../cli/history/differences.ts';
import { buildArticle } from '../factories/article.ts';

describe('toJsonLd', () => {
  it('is a schema.org NewsArticle with typed parts', () => {
    expect(
      toJsonLd(buildArticle({ genre: 'opinion', image: [{ url: 'https://i.example/1.jpg', creditText: 'A. Vos' }] })),
    ).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'OpinionNewsArticle',
      '@id': 'https://tidewaterpost.example/news/harbour-wall',
      author: [{ '@type': 'Person', name: 'Ingrid Solheim' }],
      publisher: { '@type': 'Organization', name: 'The Tidewater Post', url: 'https://tidewaterpost.example/' },
      image: [{ '@type': 'ImageObject', contentUrl: 'https://i.example/1.jpg', creditText: 'A. Vos' }],
      about: [{ '@type': 'DefinedTerm', termCode: 'medtop:11000000', name: 'politics' }],
      mentions: [{ '@type': 'Person', name: 'Anneke Vos' }, { '@type': 'Place' }],
    });
  });

  it('says nothing where the record has nothing', () => {
    const bare = toJsonLd(buildArticle({ url: undefined, headline: undefined, keywords: [], entities: undefined, topics: [] }));
    expect(bare).toMatchObject({ '@id': 'urn:copydesk:q3v7k2m9x1c5b8n4z6ta' });
    for (const name of ['headline', 'keywords', 'mentions', 'about', 'image']) expect(bare).not.toHaveProperty(name);
    expect(JSON.stringify(bare)).not.toMatch(/null|\[\]|""/);
  });
});

describe('findDifferences', () => {
  const before = buildArticle({ articleBody: 'The ferry sails in June, he said.' });
  it('parts the text into words that stayed, came and went', () => {
    const after = { ...before, articleBody: 'The ferry sails in early July, she said.' };
    const { body } = findDifferences(before, after);
    expect(
      body
        .filter(({ kind }) => kind !== 'inserted')
        .map(({ text }) => text)
        .join(''),
    ).toBe(before.articleBody);
    expect(
      body
        .filter(({ kind }) => kind !== 'deleted')
        .map(({ text }) => text)
        .join(''),
    ).toBe(after.articleBody);
    expect(body).toContainEqual({ kind: 'deleted', text: 'June' });
  });

  it('finds words where a language has no spaces', () => {
    const chinese = { ...before, inLanguage: 'zh', articleBody: '渡轮将于六月复航。' };
    const { body } = findDifferences(chinese, { ...chinese, articleBody: '渡轮将于七月复航。' });
    expect(body[0]).toEqual({ kind: 'same', text: '渡轮将于' });
    expect(body.filter(({ kind }) => kind !== 'same').every(({ text }) => text.length <= 2)).toBe(true);
  });

  it('names changed fields, and none of those that only say how the record came about', () => {
    const after = { ...before, version: 2, headline: 'New', correction: 'Corrected.', warnings: [], evidence: {} };
    expect(findDifferences(before, after).fields).toEqual([
      { field: 'headline', before: before.headline, after: 'New' },
      { field: 'correction', before: undefined, after: 'Corrected.' },
    ]);
  });
});
