import { decideArticle, decideDelivery, modifiedAtOf } from '../../../functions/store/decide.ts';
import { type ArticleState, comparable } from '../../../shared/table.ts';
import { buildSource } from '../../factories/article.ts';

function state(overrides: Partial<ArticleState> = {}): ArticleState {
  return {
    articleId: 'a',
    version: 1,
    revision: 1,
    contentHash: 'h1',
    modifiedAt: 1000,
    sequencer: comparable('05'),
    source: buildSource(),
    ...overrides,
  };
}

describe('comparable', () => {
  it.each([
    ['0055AED6DCD90281E5', '0055AED6DCD90281E6'],
    ['00', '0001'],
    ['0055aed6', '0055AED7'],
  ])('orders %s before %s', (earlier, later) => expect(comparable(earlier) < comparable(later)).toBe(true));

  it('takes lengths and cases for the same where S3 does', () => expect(comparable('0055aed6')).toBe(comparable('0055AED60')));
});

describe('decideDelivery', () => {
  const settled = { sequencer: comparable('05') };
  it('takes what the ledger does not know', () => expect(decideDelivery(undefined, comparable('05'))).toBe('new'));
  it('takes a newer event', () => expect(decideDelivery(settled, comparable('06'))).toBe('new'));
  it('knows the same event', () => expect(decideDelivery(settled, comparable('05'))).toBe('repeat'));
  it('knows an older event', () => expect(decideDelivery(settled, comparable('04'))).toBe('late'));
});

describe('decideArticle', () => {
  const mirror = buildSource({ key: 'articles/mirror.html' });
  it.each([
    ['nothing is stored', undefined, {}, 'create'],
    ['a newer event of the object brings other content', state(), { sequencer: comparable('06'), contentHash: 'h2' }, 'replace'],
    [
      'a newer event of the object is dated earlier',
      state(),
      { sequencer: comparable('06'), contentHash: 'h2', modifiedAt: 1 },
      'replace',
    ],
    ['a newer event of the object brings the same content', state(), { sequencer: comparable('06') }, 'unchanged'],
    ['the same event comes again', state(), {}, 'resume'],
    ['an older event of the object comes late', state(), { sequencer: comparable('04'), contentHash: 'h2' }, 'older'],
    ['a mirror brings the same content', state(), { source: mirror }, 'unchanged'],
    [
      'a mirror is modified later, though its sequencer is smaller',
      state(),
      { source: mirror, contentHash: 'h2', modifiedAt: 2000, sequencer: comparable('01') },
      'replace',
    ],
    [
      'a mirror is modified earlier',
      state(),
      { source: mirror, contentHash: 'h2', modifiedAt: 500, sequencer: comparable('09') },
      'older',
    ],
    ['a mirror of the same moment has the greater hash', state(), { source: mirror, contentHash: 'h2' }, 'replace'],
    ['a mirror of the same moment has the smaller hash', state(), { source: mirror, contentHash: 'h0' }, 'older'],
  ] as const)('%s', (_, stored, incoming, expected) => expect(decideArticle(stored, { ...state(), ...incoming })).toBe(expected));
});

describe('modifiedAtOf', () => {
  it.each([
    [{ dateModified: '2026-03-02T08:00:00+01:00', datePublished: '2020-01-01' }, Date.UTC(2026, 2, 2, 7)],
    [{ datePublished: '2026-03-02' }, Date.UTC(2026, 2, 2)],
    [{ datePublished: '2026-03-02T08:00' }, Date.UTC(2026, 2, 2, 8)],
    [{}, 0],
  ])('%j', (dates, expected) => expect(modifiedAtOf(dates)).toBe(expected));
});
