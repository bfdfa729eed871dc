import type { ArticleState, LedgerEntry } from '../../shared/table.ts';

/**
 * What is to be done with a delivery, seen from the ledger: S3 delivers at least once and in no order, and a sequencer
 * tells two events of one object apart.
 *
 * - `new`: no event of this object as new as this one is settled.
 * - `repeat`: this very event is settled.
 * - `late`: a newer event of this object is settled.
 */
export function decideDelivery(entry: Pick<LedgerEntry, 'sequencer'> | undefined, sequencer: string): 'new' | 'repeat' | 'late' {
  if (!entry || entry.sequencer < sequencer) return 'new';
  return entry.sequencer === sequencer ? 'repeat' : 'late';
}

/**
 * What is to be done with an article, seen from the one stored under its id.
 *
 * - `create`, `replace`: write it.
 * - `resume`: this delivery wrote it and did not come to its end.
 * - `unchanged`: what is stored says the same.
 * - `older`: what is stored is newer.
 *
 * Of one object the later event is the newer. Sequencers of two objects do not compare, so between objects that carry the same
 * article (mirrors of one address) the later modification is, and at the same moment the greater hash: any rule that
 * every order of arrival agrees on.
 */
export function decideArticle(
  stored: ArticleState | undefined,
  incoming: Omit<ArticleState, 'version' | 'revision'>,
): 'create' | 'replace' | 'resume' | 'unchanged' | 'older' {
  if (!stored) return 'create';
  if (isSameObject(stored, incoming)) {
    if (stored.sequencer > incoming.sequencer) return 'older';
    if (stored.sequencer === incoming.sequencer) return 'resume';
    return stored.contentHash === incoming.contentHash ? 'unchanged' : 'replace';
  }
  if (stored.contentHash === incoming.contentHash) return 'unchanged';
  if (stored.modifiedAt !== incoming.modifiedAt) return stored.modifiedAt < incoming.modifiedAt ? 'replace' : 'older';
  return stored.contentHash < incoming.contentHash ? 'replace' : 'older';
}

export function isSameObject({ source: a }: Pick<ArticleState, 'source'>, { source: b }: Pick<ArticleState, 'source'>): boolean {
  return a.bucket === b.bucket && a.key === b.key && a.member === b.member;
}

/** Milliseconds since 1970 of the last known change; a day alone counts from its first moment in UTC; 0 when no date is known. */
export function modifiedAtOf({ dateModified, datePublished }: { dateModified?: string; datePublished?: string }): number {
  const date = dateModified ?? datePublished;
  if (!date) return 0;
  const zoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(date) || !date.includes('T') ? date : `${date}Z`;
  return Date.parse(zoned) || 0;
}
