import {
  type ArchivedState,
  decideDelivery,
  modifiedAtOf,
  nextStep,
  type StoredCarrier,
} from '../../../functions/store/decide.ts';
import type { ArticleState, Tombstone } from '../../../shared/article-item.ts';
import { type Carrier, comparable } from '../../../shared/table.ts';

function carrier(overrides: Partial<Carrier> = {}): Carrier {
  return {
    object: { bucket: 'raw', key: 'articles/a.html' },
    sequencer: comparable('05'),
    receivedAt: '2026-03-02T08:00:00Z',
    contentHash: 'h1',
    modifiedAt: 1000,
    ...overrides,
  };
}

const shown = (by: Carrier): ArticleState => ({
  ...{ articleId: 'a', version: 1, revision: 1, carrier: by, writtenBy: 't', firstVersion: 1 },
});
const tombstone: Tombstone = { articleId: 'a', version: 2, revision: 2, writtenBy: 't', withdrawnAt: '2026-03-02T09:00:00Z' };
const noted = (overrides: Partial<StoredCarrier> = {}): StoredCarrier => ({
  ...carrier(overrides),
  hasContent: false,
  ...overrides,
});
const mirror = { object: { bucket: 'raw', key: 'articles/mirror.html' } };

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

describe('nextStep', () => {
  const state = (overrides: Partial<ArchivedState> = {}): ArchivedState => ({
    latest: shown(carrier()),
    carriers: [],
    ...overrides,
  });
  const newer = { sequencer: comparable('06'), contentHash: 'h2' };

  it.each<[string, ArchivedState, Partial<Carrier>, string]>([
    ['writes where nothing stands', { carriers: [] }, {}, 'write'],
    ['writes other content of a newer event', state(), newer, 'write'],
    ['writes it though it is dated earlier: of one object the event counts', state(), { ...newer, modifiedAt: 1 }, 'write'],
    ['only notes a newer event with the same content', state(), { sequencer: comparable('06') }, 'register'],
    ['writes what came at an unknown time', { carriers: [] }, { receivedAt: '' }, 'write'],
    ['has nothing to do when the same event comes again', state(), {}, 'done'],
    ['has nothing to do for an older event', state(), { sequencer: comparable('04'), contentHash: 'h2' }, 'done'],
    ['notes a mirror with the same content', state(), mirror, 'register'],
    [
      'writes a mirror that was modified later, though its sequencer is smaller',
      state(),
      { ...mirror, contentHash: 'h2', modifiedAt: 2000, sequencer: comparable('01') },
      'write',
    ],
    [
      'notes a mirror that was modified earlier',
      state(),
      { ...mirror, contentHash: 'h2', modifiedAt: 500, sequencer: comparable('09') },
      'register',
    ],
    ['writes a mirror of the same moment with the greater hash', state(), { ...mirror, contentHash: 'h2' }, 'write'],
    ['notes a mirror of the same moment with the smaller hash', state(), { ...mirror, contentHash: 'h0' }, 'register'],
    ['notes a removal', state(), { sequencer: comparable('06'), removed: true }, 'register'],
    ['has nothing to do for a removal older than what stands', state(), { sequencer: comparable('04'), removed: true }, 'done'],
    ['writes what is newer than a takedown', { latest: tombstone, carriers: [] }, newer, 'write'],
    [
      'leaves a takedown alone that came after the upload',
      { latest: tombstone, carriers: [noted({ sequencer: comparable('07'), removed: true })] },
      newer,
      'done',
    ],
    [
      'leaves a takedown by hand alone that came after the upload',
      { latest: tombstone, carriers: [], withdrawnBefore: '2026-03-02T08:00:00Z' },
      mirror,
      'done',
    ],
  ])('%s', (_, archive, mine, expected) => expect(nextStep(archive, carrier(mine)).kind).toBe(expected));

  it('keeps the content of a carrier that is not shown', () => {
    expect(nextStep(state(), carrier({ ...mirror, contentHash: 'h0' }))).toMatchObject({ kind: 'register', withContent: true });
    expect(nextStep(state(), carrier(mirror))).toMatchObject({ kind: 'register', withContent: false });
  });

  it('falls back to another object when the newest word of one is weaker than it', () => {
    const weaker = noted({ sequencer: comparable('06'), contentHash: 'h0', modifiedAt: 10, hasContent: true });
    const other = noted({ ...mirror, contentHash: 'h3', modifiedAt: 500, hasContent: true });
    expect(nextStep(state({ carriers: [weaker, other] }), weaker)).toMatchObject({ kind: 'write', carrier: other });
  });

  it('withdraws when no object carries the article any more, and only then', () => {
    const removal = noted({ sequencer: comparable('06'), removed: true });
    expect(nextStep(state({ carriers: [removal] }), removal)).toEqual({ kind: 'withdraw' });
    expect(nextStep(state({ carriers: [removal, noted(mirror)] }), removal)).toMatchObject({ kind: 'rehome', carrier: mirror });
    expect(nextStep(state({ withdrawnBefore: '2026-03-02T08:00:00Z' }))).toEqual({ kind: 'withdraw' });
  });
});

describe('modifiedAtOf', () => {
  it.each([
    [{ dateModified: '2026-03-02T08:00:00+01:00', datePublished: '2020-01-01' }, Date.UTC(2026, 2, 2, 7)],
    [{ datePublished: '2026-03-02' }, Date.UTC(2026, 2, 2)],
    [{ datePublished: '2026-03-02T08:00' }, Date.UTC(2026, 2, 2, 8)],
    [{}, 0],
  ])('%j', (dates, expected) => expect(modifiedAtOf(dates)).toBe(expected));
});
