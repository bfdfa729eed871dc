import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { ARTICLES_PREFIX } from '../../shared/names.ts';
import type { LedgerEntry } from '../../shared/table.ts';
import type { Connection } from '../connection.ts';

/** One object of the raw bucket, as a listing shows it. */
export interface RawObjectListing {
  key: string;
  bytes: number;
  /** When it was uploaded, ISO 8601 in UTC. S3 lists whole seconds. */
  uploadedAt: string;
}

/** An object, and what the ledger says of it. */
export interface Standing extends RawObjectListing {
  /** Of its newest event that is settled; missing when none is. */
  entry?: LedgerEntry;
  /** The ledger knows this very upload. Otherwise its message is under way, dead, or lost. */
  isSettled: boolean;
}

/** Of raw objects, those that are meant. */
export interface Scope {
  /** Of the key, from `articles/` on. */
  prefix: string;
  /** Uploaded at this moment or later, ISO 8601 in UTC. */
  since?: string;
}

/** @param prefix of a key, with or without `articles/`, below which all articles lie */
export function prefixOf(prefix = ''): string {
  return prefix.startsWith(ARTICLES_PREFIX) ? prefix : ARTICLES_PREFIX + prefix.replace(/^\/+/, '');
}

/**
 * Every raw object of a scope with what the ledger says of it, in the order of keys, a page of a thousand at a time.
 *
 * Costs per million objects: a thousand listings and a million RRU at most, some 15 cents.
 */
export async function* walkStandings(connection: Connection, { prefix, since }: Scope): AsyncGenerator<Standing[]> {
  for await (const page of listObjects(connection, prefix)) {
    const meant = since === undefined ? page : page.filter(({ uploadedAt }) => uploadedAt >= since);
    yield await readStandings(connection, meant);
  }
}

/** What the ledger says of objects, in their order. */
export async function readStandings({ records, rawBucket }: Connection, objects: RawObjectListing[]): Promise<Standing[]> {
  const entries = await records.readLedger(objects.map(({ key }) => ({ bucket: rawBucket, key })));
  return objects.map(({ key, bytes, uploadedAt }, at) => ({
    ...{ key, bytes, uploadedAt },
    entry: entries[at],
    isSettled: isOfThisUpload(entries[at], uploadedAt),
  }));
}

/** S3's clocks: the event of an upload may be dated a little before the object. */
const CLOCKS_MS = 2_000;

/** An entry may be of an earlier upload of the same key, or of the removal before this one. */
function isOfThisUpload(entry: LedgerEntry | undefined, uploadedAt: string): boolean {
  return entry !== undefined && Date.parse(entry.source.receivedAt ?? '') >= Date.parse(uploadedAt) - CLOCKS_MS;
}

/** S3 gives at most a thousand keys to a page. */
async function* listObjects({ s3, rawBucket }: Connection, prefix: string): AsyncGenerator<RawObjectListing[]> {
  let ContinuationToken: string | undefined;
  do {
    const answer = await s3.send(new ListObjectsV2Command({ Bucket: rawBucket, Prefix: prefix, ContinuationToken }));
    yield (answer.Contents ?? []).map(({ Key, Size, LastModified }) => ({
      key: Key!,
      bytes: Size ?? 0,
      uploadedAt: LastModified!.toISOString(),
    }));
    ContinuationToken = answer.NextContinuationToken;
  } while (ContinuationToken);
}
