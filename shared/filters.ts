import { createHash } from 'node:crypto';

/** What a list may be narrowed to. All that are given must hold. */
export interface ListFilters {
  /** Days of publication, both included, yyyy-mm-dd in UTC. */
  from?: string;
  to?: string;
  /** Registrable domain or name, in any case. */
  publisher?: string;
  /** An entity's id: person/colin-kahl */
  entity?: string;
  /** A topic's id: medtop:11000000 */
  topic?: string;
  /** A story's id. */
  story?: string;
  /** BCP 47: en */
  language?: string;
}

/** A question that cannot be answered as it is put. The message says what to put instead. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

const MOST_TO_A_PAGE = 1000;
const FILTERS = ['from', 'to', 'publisher', 'entity', 'topic', 'story', 'language'] as const;
/** DynamoDB's partition keys take 2,048 bytes, prefix included. */
const VALUE_BYTES = 1024;

/** A value of another shape finds nothing, ever: say so rather than show an empty list. */
const SHAPES = [
  { name: 'entity', shape: /^(?:person|organization|place)\/./, like: 'an id as `show` lists them, like person/jane-miller' },
  { name: 'topic', shape: /^medtop:\d+$/, like: 'an IPTC Media Topic as `show` lists them, like medtop:11000000' },
  { name: 'language', shape: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i, like: 'a BCP 47 tag, like en' },
] as const;

/** @throws QueryError that names the filter and what it takes */
export function checkFilters(filters: ListFilters): void {
  for (const [name, value] of Object.entries(filters)) {
    if (!(FILTERS as readonly string[]).includes(name))
      throw new QueryError(`${name} is no filter; there are ${FILTERS.join(', ')}`);
    if (value === undefined) continue;
    if (typeof value !== 'string' || value === '') throw new QueryError(`${name} is empty; give a value or leave it out`);
    if (Buffer.byteLength(value) > VALUE_BYTES)
      throw new QueryError(`${name} is longer than ${VALUE_BYTES} bytes; nothing has such a name`);
  }
  for (const { name, shape, like } of SHAPES) {
    const value = filters[name];
    if (value !== undefined && !shape.test(value)) throw new QueryError(`${name} ${show(value)}: give ${like}`);
  }
  const { from, to } = filters;
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day))
      throw new QueryError(`${name} is no day: ${show(day)}; give one as yyyy-mm-dd, like 2026-03-02`);
  }
  if (from && to && from > to) throw new QueryError(`from (${from}) is after to (${to}); swap them`);
}

/** @throws QueryError */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_TO_A_PAGE)
    throw new QueryError(
      `the limit must be a whole number from 1 to ${MOST_TO_A_PAGE}; for more, page on with the cursor, or export`,
    );
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

const show = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Where a list goes on: after the sort key of the last article shown, which stays true whatever is written meanwhile, and whatever the
 * number of shards. Opaque to callers.
 */
export function cursorAfter(filters: ListFilters, sortKey: string): string {
  return Buffer.from(JSON.stringify([1, digest(filters), sortKey])).toString('base64url');
}

/** @returns the sort key to go on after. @throws QueryError */
export function readCursor(cursor: string, filters: ListFilters): string {
  const [version, ofFilters, sortKey] = decode(cursor);
  if (version !== 1 || typeof sortKey !== 'string' || sortKey === '' || Buffer.byteLength(sortKey) > VALUE_BYTES)
    throw new QueryError('the cursor is not one that a list gave; leave it out to start with the newest');
  if (ofFilters !== digest(filters))
    throw new QueryError('the cursor belongs to a list with other filters; repeat those, or leave the cursor out');
  return sortKey;
}

function decode(cursor: string): unknown[] {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(decoded) ? decoded : [];
  } catch {
    return [];
  }
}

function digest(filters: ListFilters): string {
  const given = FILTERS.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name].toLowerCase()]]));
  return createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 8);
}
