import { type ArticleState, isWithdrawn, type Tombstone } from '../../shared/article-item.ts';
import { type Carrier, type LedgerEntry, nameOfObject, type ObjectName, utc } from '../../shared/table.ts';

/**
 * What stands under one article's id, as one consistent read shows it.
 *
 * Each raw object that carries the article has one carrier here: its newest event, by S3's sequencer. Writing a carrier is a maximum,
 * so in whatever order deliveries arrive the carriers end the same; and the record is a function of them (`nextStep`).
 */
export interface ArchivedState {
  latest?: ArticleState | Tombstone;
  /** Carriers that stand by themselves; the latest item's own counts beside them. */
  carriers: StoredCarrier[];
  /** Takedown by hand: what came in up to this moment is withdrawn, from whatever object. */
  withdrawnBefore?: string;
}

export interface StoredCarrier extends Carrier {
  /** Its record stands with it, since the article's item shows another's. */
  hasContent: boolean;
}

/**
 * - `write`: put this carrier's word into the article's item, as a new version.
 * - `register`: note what the delivered object says, with its content when that stands nowhere else.
 * - `rehome`: the same content is now another object's word.
 * - `withdraw`: no object carries the article any more.
 * - `strip`: the delivered object's word was withdrawn: forget its content.
 */
export type Step =
  | { kind: 'done' }
  | { kind: 'write'; carrier: Carrier }
  | { kind: 'register'; withContent: boolean }
  | { kind: 'rehome'; carrier: Carrier }
  | { kind: 'withdraw' }
  | { kind: 'strip'; carrier: Carrier };

/**
 * What a delivery has to do next. It acts, reads again and asks again until there is nothing left: whoever acts last has seen what all
 * others did, so the end is the same in every order of arrival.
 *
 * Of one object the later event counts, by sequencer. Sequencers of two objects do not compare, so among objects that carry the same
 * article the later modification wins, and at the same moment the greater hash: rules that every order of arrival agrees on.
 *
 * @param mine what the delivered event says of the object; nothing when the delivery is a takedown by hand
 */
export function nextStep({ latest, carriers, withdrawnBefore }: ArchivedState, mine?: Carrier): Step {
  const stored = latest && !isWithdrawn(latest) ? latest : undefined;
  const known = newestByObject([...carriers, ...(stored ? [stored.carrier] : [])]);
  const isAlive = ({ removed, receivedAt }: Carrier) =>
    !removed && (withdrawnBefore === undefined || receivedAt > withdrawnBefore);
  if (mine) {
    const step = ownStep(mine, known, carriers, stored, isAlive);
    if (step) return step;
  }
  const winner = strongest([...known.values()].filter(isAlive));
  if (!winner) return stored ? { kind: 'withdraw' } : { kind: 'done' };
  if (stored?.carrier.contentHash !== winner.contentHash) return { kind: 'write', carrier: winner };
  const home = known.get(nameOfObject(stored.carrier.object))!;
  const isHome = isAlive(home) && home.contentHash === stored.carrier.contentHash;
  return isHome ? { kind: 'done' } : { kind: 'rehome', carrier: winner };
}

/** What is to be done about the delivered event itself, before the record is held against all that is known. */
function ownStep(
  mine: Carrier,
  known: Map<string, Carrier>,
  carriers: StoredCarrier[],
  stored: ArticleState | undefined,
  isAlive: (carrier: Carrier) => boolean,
): Step | undefined {
  const own = known.get(nameOfObject(mine.object));
  const isNews = !own || own.sequencer < mine.sequencer;
  if (isNews && mine.removed) return { kind: 'register', withContent: false };
  if (isNews && isAlive(mine)) {
    const winner = strongest([...newestByObject([...known.values(), mine]).values()].filter(isAlive));
    const isSameAsStored = stored?.carrier.contentHash === mine.contentHash;
    if (!isSameAsStored && winner?.contentHash === mine.contentHash) return { kind: 'write', carrier: mine };
    return { kind: 'register', withContent: !isSameAsStored };
  }
  const noted = carriers.find((carrier) => nameOfObject(carrier.object) === nameOfObject(mine.object));
  return noted?.hasContent && !isAlive(noted) ? { kind: 'strip', carrier: noted } : undefined;
}

/** The newest that is known of an object. */
export function carrierOf({ latest, carriers }: ArchivedState, object: ObjectName): Carrier | undefined {
  const stored = latest && !isWithdrawn(latest) ? [latest.carrier] : [];
  return newestByObject([...carriers, ...stored]).get(nameOfObject(object));
}

function newestByObject(carriers: Carrier[]): Map<string, Carrier> {
  const newest = new Map<string, Carrier>();
  for (const carrier of carriers) {
    const name = nameOfObject(carrier.object);
    const known = newest.get(name);
    if (!known || known.sequencer < carrier.sequencer) newest.set(name, carrier);
  }
  return newest;
}

function strongest(carriers: Carrier[]): Carrier | undefined {
  return carriers.reduce<Carrier | undefined>((best, one) => (!best || outranks(one, best) ? one : best), undefined);
}

function outranks(a: Carrier, b: Carrier): boolean {
  if (a.modifiedAt !== b.modifiedAt) return a.modifiedAt > b.modifiedAt;
  if (a.contentHash !== b.contentHash) return a.contentHash > b.contentHash;
  return nameOfObject(a.object) > nameOfObject(b.object);
}

/**
 * What a delivery is, seen from the ledger: S3 delivers at least once and in no order, and a sequencer tells two events of one object
 * apart.
 *
 * - `new`: no event of this object as new as this one is settled.
 * - `repeat`: this very event is settled.
 * - `late`: a newer event of this object is settled.
 */
export function decideDelivery(entry: Pick<LedgerEntry, 'sequencer'> | undefined, sequencer: string): 'new' | 'repeat' | 'late' {
  if (!entry?.sequencer || entry.sequencer < sequencer) return 'new';
  return entry.sequencer === sequencer ? 'repeat' : 'late';
}

/** Milliseconds since 1970 of the last known change; a day alone counts from its first moment in UTC; 0 when no date is known. */
export function modifiedAtOf({ dateModified, datePublished }: { dateModified?: string; datePublished?: string }): number {
  return Date.parse(utc(dateModified ?? datePublished) ?? '') || 0;
}
