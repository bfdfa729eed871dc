import { type Difference, findDifferences } from '../../bench/chaos/differences.ts';
import { expectedOf } from '../../bench/chaos/expectation.ts';
import { addressOf, type Edition, modifiedOf } from '../../bench/chaos/page.ts';
import { type Event, makePlan } from '../../bench/chaos/plan.ts';
import { articleItem, mentionItems, packContent } from '../../shared/article-item.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import { type Carrier, type Item, ledgerKey } from '../../shared/table.ts';
import { buildArticle } from '../factories/article.ts';

/** One article, corrected once: what a run without any fault would leave. */
const KEY = 'articles/chaos/1-a.html';
const first: Edition = { article: 1, minute: 600, headline: 'The first word', paragraphs: ['One.'] };
const second: Edition = { ...first, minute: 607, headline: 'The last word' };
const events: Event[] = [
  { key: KEY, kind: 'put', edition: first },
  { key: KEY, kind: 'put', edition: second },
];

const carrierOf = (edition: Edition, sequencer: string): Carrier => ({
  object: { bucket: 'raw', key: KEY },
  sequencer,
  receivedAt: '2026-03-02T08:00:00Z',
  contentHash: edition.headline,
  modifiedAt: Date.parse(modifiedOf(edition)),
});

function standing(shown = second, version = 2) {
  const article = buildArticle({ id: 'one', url: addressOf(shown), headline: shown.headline, version });
  const state = {
    articleId: 'one',
    version,
    revision: version,
    carrier: carrierOf(shown, '02'),
    writtenBy: 't',
    firstVersion: 1,
  };
  const latest: Item = { ...articleItem(article, state, 1), content: packContent(article) };
  const history: Item = { ...latest, sk: 'VERSION#1', kind: 'version', version: 1, carrier: carrierOf(first, '01') };
  const ledger: Item = {
    ...ledgerKey({ bucket: 'raw', key: KEY }),
    kind: 'ledger',
    source: { bucket: 'raw', key: KEY },
    status: 'stored',
  };
  const told = { articleId: 'one', kind: 'article.corrected', version, headline: shown.headline } as FeedMessage;
  return { latest, history, ledger, mentions: mentionItems(article), told };
}

async function kindsOf(items: Item[], told: FeedMessage[] = [standing().told]): Promise<Difference['kind'][]> {
  const reader = {} as Parameters<typeof findDifferences>[1]['reader'];
  const lastWords = new Map(told.map((message) => [message.articleId, message]));
  return (await findDifferences(expectedOf(events), { items, lastWords, reader })).map(({ kind }) => kind);
}

test('what has to stand, stands: no difference', async () => {
  const { latest, history, ledger, mentions } = standing();
  expect(await kindsOf([latest, history, ledger, ...mentions])).toEqual([]);
});

test('every way to be wrong is told', async () => {
  const { latest, history, ledger, mentions } = standing();
  const rest = [history, ledger, ...mentions];
  expect(await kindsOf(rest, [])).toContain('lost');
  expect(await kindsOf([latest, history, ...mentions])).toEqual(['lost']);
  expect(await kindsOf([latest, history, { ...ledger, status: 'rejected' }, ...mentions])).toEqual(['wrong status']);
  expect(await kindsOf([latest, history, ledger, ...mentions.slice(1)])).toEqual(['lost']);
  expect(await kindsOf([latest, ...rest, { ...mentions[0]!, pk: 'ENTITY#person/nobody' }])).toEqual(['left over']);
  expect(await kindsOf([latest, ...rest, { ...latest, pk: 'ARTICLE#two' }])).toContain('doubled');
  expect(await kindsOf([{ ...latest, version: 3 }, ...rest])).toContain('doubled');
  expect(await kindsOf([latest, { ...history, carrier: latest.carrier }, ledger, ...mentions])).toEqual(['doubled']);
  expect(await kindsOf([latest, ...rest], [{ ...standing().told, version: 1 }])).toEqual(['feed']);
  const older = standing(first);
  expect(await kindsOf([older.latest, ledger, ...older.mentions], [older.told])).toContain('older over newer');
});

test('a plan comes from its seed alone, in which each object begins with an upload', () => {
  const plan = makePlan(5, 200);
  expect(makePlan(5, 200)).toEqual(plan);
  expect(makePlan(6, 200)).not.toEqual(plan);
  const begun = new Set<string>();
  for (const { key, kind } of plan) {
    if (!begun.has(key)) expect(kind).toMatch(/^put/);
    begun.add(key);
  }
  expect(new Set(plan.map(({ kind }) => kind))).toEqual(new Set(['put', 'put bad', 'delete']));
});
