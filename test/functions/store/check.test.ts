import { check } from '../../../functions/store/check.ts';
import type { Article } from '../../../shared/article.ts';
import { buildArticle } from '../../factories/article.ts';

describe('check', () => {
  it('lets a record pass as it is', () => expect(check(buildArticle())).toEqual(buildArticle()));

  it('leaves a broken enrichment out, and says so', () => {
    const broken = buildArticle({
      keyphrases: [{ text: 'harbour', score: Number.NaN }],
      citation: [{ url: 'https://a.example' } as never],
    });
    const checked = check(broken);
    expect(checked).not.toHaveProperty('keyphrases');
    expect(checked).toMatchObject({ citation: [], headline: broken.headline, entities: broken.entities });
    expect(checked.warnings).toEqual([expect.stringContaining('citation'), expect.stringContaining('keyphrases')]);
  });

  it.each([
    ['an id', { id: undefined }],
    ['a body', { articleBody: 7 }],
    ['a date', { datePublished: 'last Tuesday' }],
  ])('does not store a record without %s', (_, overrides) => {
    expect(() => check({ ...buildArticle(), ...overrides } as unknown as Article)).toThrow();
  });
});
