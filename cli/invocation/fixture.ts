import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { ROOT } from '../../local/paths.ts';
import { ARTICLES_PREFIX } from '../../shared/names.ts';
import type { Connection } from '../connection.ts';
import { Failure, WrongUse } from '../failure.ts';
import { resolvePath } from '../paths.ts';

/** Stands in event files for the raw bucket, whose name the template gives. */
const BUCKET_PLACEHOLDER = 'copydesk-raw-bucket';

/** @throws Failure when it cannot be read, WrongUse when it is no JSON */
export function readEvent(path: string, { rawBucket }: Pick<Connection, 'rawBucket'>): unknown {
  let text: string;
  try {
    text = readFileSync(resolvePath(path), 'utf8');
  } catch (error) {
    throw new Failure(`the event cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text.replaceAll(BUCKET_PLACEHOLDER, rawBucket));
  } catch (error) {
    throw new WrongUse(`${path} is no JSON (${(error as Error).message}); give an event as Lambda gets it, as in test/events/`);
  }
}

/**
 * Uploads the objects that an event tells of, so that it works on an empty stack: `articles/<path>` is looked for as
 * `<path>` in the folder `objects` beside the event, then in the project (`articles/samples/…`).
 *
 * @returns the keys uploaded
 */
export async function uploadObjects(event: unknown, path: string, { s3, rawBucket }: Connection): Promise<string[]> {
  const folders = [join(dirname(resolvePath(path)), 'objects'), ROOT];
  const uploaded: string[] = [];
  for (const key of new Set(findKeys(event))) {
    const file = folders.map((folder) => findObject(folder, key)).find((found) => found !== undefined);
    if (!file) continue;
    await s3.send(new PutObjectCommand({ Bucket: rawBucket, Key: key, Body: readFileSync(file) }));
    uploaded.push(key);
  }
  return uploaded;
}

/** Keys of S3 notifications, which come as an event of their own or as bodies of messages. What is malformed names none. */
function findKeys(event: unknown): string[] {
  const records: unknown[] = Object(event).Records ?? [];
  if (!Array.isArray(records)) return [];
  return records.map(Object).flatMap(({ s3, body }) => {
    if (typeof body === 'string') return findKeys(parseOrNothing(body));
    const key: unknown = s3?.object?.key;
    return typeof key === 'string' ? [decodeOrNothing(key)] : [];
  });
}

function findObject(folder: string, key: string): string | undefined {
  const file = join(folder, key.slice(ARTICLES_PREFIX.length));
  return key.startsWith(ARTICLES_PREFIX) && file.startsWith(folder + sep) && existsSync(file) ? file : undefined;
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decodeOrNothing(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
