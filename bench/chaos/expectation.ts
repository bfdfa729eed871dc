import { addressOf, type Edition, modifiedOf } from './page.ts';
import type { Event } from './plan.ts';

/** What has to stand in the end, however the events were delivered: of each object its last event counts, of each article its latest edition. */
export interface Expectation {
  /** The last event of each object, by key. */
  objects: Map<string, Event>;
  /** By address; those too that no object carries any more. */
  articles: Map<string, ExpectedArticle>;
}

export interface ExpectedArticle {
  /** Objects that carry it, with the edition that each holds. */
  carriers: Map<string, Edition>;
  /** The latest edition among these; nothing when none is left. */
  shown?: Edition;
  /** All objects that ever carried it, and how much happened to these. */
  everCarriedBy: Set<string>;
  events: number;
}

export function expectedOf(events: readonly Event[]): Expectation {
  const objects = new Map(events.map((event) => [event.key, event]));
  const articles = new Map<string, ExpectedArticle>();
  const addresses = new Map<string, string>();
  for (const event of events) if (event.kind === 'put') addresses.set(event.key, addressOf(event.edition));
  for (const { key } of events) {
    const address = addresses.get(key);
    if (address === undefined) continue;
    const article = articles.get(address) ?? { carriers: new Map(), everCarriedBy: new Set<string>(), events: 0 };
    article.everCarriedBy.add(key);
    articles.set(address, { ...article, events: article.events + 1 });
  }
  for (const [key, event] of objects)
    if (event.kind === 'put') articles.get(addressOf(event.edition))!.carriers.set(key, event.edition);
  for (const article of articles.values()) article.shown = latest([...article.carriers.values()]);
  return { objects, articles };
}

function latest(editions: Edition[]): Edition | undefined {
  return editions.toSorted((a, b) => (modifiedOf(a) < modifiedOf(b) ? 1 : -1))[0];
}

/** What the ledger may say of an object in the end. */
export function statusesOf(event: Event, { articles }: Expectation): string[] {
  if (event.kind === 'delete') return ['withdrawn'];
  if (event.kind === 'put bad') return ['rejected'];
  const { everCarriedBy } = articles.get(addressOf(event.edition))!;
  // Among several it depends on who came first: each was stored, or found the same or something newer there. What became of an upload
  // stays what it was when another object is deleted and this one's edition is shown in its place.
  return everCarriedBy.size === 1 ? ['stored'] : ['stored', 'duplicate', 'stale'];
}
