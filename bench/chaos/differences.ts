import { type ArticleState, articleStateOf, isWithdrawn, mentionItems, type Tombstone } from '../../shared/article-item.ts';
import type { FeedMessage } from '../../shared/feed.ts';
import { readRecord, type TableReader } from '../../shared/reads.ts';
import { type Carrier, type Item, ledgerEntryOf } from '../../shared/table.ts';
import { type Expectation, type ExpectedArticle, statusesOf } from './expectation.ts';
import { type Edition, modifiedOf } from './page.ts';

/** What is not as it has to be. */
export interface Difference {
  kind: 'lost' | 'doubled' | 'older over newer' | 'left over' | 'wrong status' | 'feed' | 'accounts';
  /** Object or article, and what is wrong with it. */
  what: string;
}

interface Evidence {
  items: Item[];
  lastWords: Map<string, FeedMessage>;
  reader: Pick<TableReader, 's3' | 'workBucket'>;
}

/** Holds the whole table and the feed against what has to stand. */
export async function findDifferences(expected: Expectation, { items, lastWords, reader }: Evidence): Promise<Difference[]> {
  const ledger = new Map(ofKind(items, 'ledger').map((item) => [(item.source as { key: string }).key, ledgerEntryOf(item)]));
  const archives = archivesOf(items);
  const live = [...archives.values()].filter(({ state }) => state && !isWithdrawn(state));
  const found: Difference[] = [];
  for (const [key, event] of expected.objects) {
    const entry = ledger.get(key);
    if (!entry) found.push({ kind: 'lost', what: `${key} has no status` });
    else if (!statusesOf(event, expected).includes(entry.status))
      found.push({ kind: 'wrong status', what: `${key}: ${entry.status} after its last event, ${event.kind}` });
  }
  for (const [address, article] of expected.articles) found.push(...compareArticle(address, article, live, archives));
  for (const { item } of live)
    if (!expected.articles.get(String(item!.url))?.shown) found.push({ kind: 'left over', what: `a record of ${item!.url}` });
  for (const archive of archives.values()) found.push(...compareHistory(archive), ...compareFeed(archive, lastWords));
  found.push(...(await compareMentions(items, live, reader)));
  return found;
}

/** All that stands under one article's id. */
interface Archive {
  id: string;
  item?: Item;
  state?: ArticleState | Tombstone;
  versions: Item[];
  carriers: Carrier[];
}

const ofKind = (items: Item[], kind: string) => items.filter((item) => item.kind === kind);

function archivesOf(items: Item[]): Map<string, Archive> {
  const archives = new Map<string, Archive>();
  for (const item of items) {
    if (!item.pk.startsWith('ARTICLE#')) continue;
    const id = item.pk.slice('ARTICLE#'.length);
    const archive = archives.get(id) ?? { id, versions: [], carriers: [] };
    archives.set(id, archive);
    if (item.kind === 'version') archive.versions.push(item);
    else if (item.kind === 'carrier') archive.carriers.push(item as unknown as Carrier);
    else {
      archive.item = item;
      archive.state = articleStateOf(item);
      if (!isWithdrawn(archive.state)) archive.carriers.push(archive.state.carrier);
    }
  }
  return archives;
}

function compareArticle(
  address: string,
  { shown, carriers, events }: ExpectedArticle,
  live: Archive[],
  archives: Map<string, Archive>,
): Difference[] {
  const records = byAddress(live).get(address) ?? [];
  if (!shown) return [];
  if (records.length === 0) return [{ kind: 'lost', what: `the record of ${address}` }];
  if (records.length > 1) return [{ kind: 'doubled', what: `${address} has ${records.length} records` }];
  const [{ id, item, state }] = records as [Archive];
  const found: Difference[] = [];
  const stored = (state as ArticleState).carrier;
  if (stored.modifiedAt !== momentOf(shown) || item!.headline !== shown.headline)
    found.push({ kind: 'older over newer', what: `${address} shows "${item!.headline}", not "${shown.headline}"` });
  const versions = Number(item!.version);
  if (events === 1 && versions !== 1)
    found.push({ kind: 'doubled', what: `${address} was uploaded once and has version ${versions}` });
  if (versions > events) found.push({ kind: 'doubled', what: `${address} has version ${versions} after ${events} events` });
  for (const [key, edition] of carriers) {
    const newest = archives
      .get(id)!
      .carriers.filter(({ object }) => object.key === key)
      .sort((a, b) => (a.sequencer < b.sequencer ? 1 : -1))[0];
    if (!newest) found.push({ kind: 'lost', what: `that ${key} carries ${address}` });
    else if (newest.modifiedAt !== momentOf(edition))
      found.push({ kind: 'older over newer', what: `of ${key} another edition than its last is noted` });
  }
  return found;
}

const momentOf = (edition: Edition): number => Date.parse(modifiedOf(edition));

let grouped: { live: Archive[]; groups: Map<string, Archive[]> } | undefined;
/** Once for all articles. */
function byAddress(live: Archive[]): Map<string, Archive[]> {
  if (grouped?.live !== live) grouped = { live, groups: Map.groupBy(live, ({ item }) => String(item!.url)) };
  return grouped.groups;
}

/** Two versions in a row that say the same: one upload was stored twice. */
function compareHistory({ id, item, state, versions }: Archive): Difference[] {
  if (state && isWithdrawn(state))
    return versions.map(({ version }) => ({ kind: 'left over', what: `version ${version} of ${id}, which is withdrawn` }));
  const all = [...versions, ...(item ? [item] : [])].sort((a, b) => Number(a.version) - Number(b.version));
  const hashOf = (one: Item | undefined) => (one?.carrier as Carrier | undefined)?.contentHash;
  return all
    .filter((one, at) => at > 0 && hashOf(one) === hashOf(all[at - 1]))
    .map(({ version }) => ({ kind: 'doubled', what: `version ${version} of ${id} says what the one before it says` }));
}

function compareFeed({ id, item, state }: Archive, lastWords: Map<string, FeedMessage>): Difference[] {
  if (!state) return [];
  const told = lastWords.get(id);
  if (!told) return [{ kind: 'feed', what: `${id} was never told of` }];
  const isRight =
    told.version === state.version &&
    (isWithdrawn(state)
      ? told.kind === 'article.withdrawn'
      : told.kind !== 'article.withdrawn' && told.headline === item!.headline);
  return isRight
    ? []
    : [{ kind: 'feed', what: `of ${id} the last word is ${told.kind}, version ${told.version}; it has ${state.version}` }];
}

/** Every record is found from its entities, topics and story, and from nothing else. */
async function compareMentions(items: Item[], live: Archive[], reader: Evidence['reader']): Promise<Difference[]> {
  const wanted = new Map<string, string>();
  for (const { item } of live)
    for (const mention of mentionItems(await readRecord(item!, reader))) wanted.set(nameOf(mention), canonical(mention));
  const found: Difference[] = [];
  for (const mention of ofKind(items, 'mention')) {
    const name = nameOf(mention);
    if (!wanted.has(name)) found.push({ kind: 'left over', what: `the mention ${name}` });
    else if (wanted.get(name) !== canonical(mention)) found.push({ kind: 'older over newer', what: `the mention ${name}` });
    wanted.delete(name);
  }
  return [...found, ...[...wanted.keys()].map((name): Difference => ({ kind: 'lost', what: `the mention ${name}` }))];
}

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

const canonical = (item: object): string =>
  JSON.stringify(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
