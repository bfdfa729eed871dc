import { createReadStream, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import { ARTICLES_PREFIX } from '../../shared/names.ts';
import type { Connection } from '../connection.ts';
import { WrongUse } from '../failure.ts';
import { type Input, listInputs } from '../inputs.ts';

/** One input on its way into the raw bucket. */
export interface Upload extends Input {
  /** Object key: below articles/, the path without the dots and slashes that lead out of it. */
  key: string;
}

/** Uploads at a time: enough to fill a connection, few enough for the open files of any system. */
const CONCURRENCY = 8;

/** @throws WrongUse when there is nothing to upload, or two inputs would become one object */
export function planUploads(paths: readonly string[]): Upload[] {
  const uploads = Array.from(listInputs(paths), (input) => ({ ...input, key: keyOf(input.source) }));
  if (uploads.length === 0) throw new WrongUse('there is no file in what you gave; name files, or folders that hold some');
  for (const { source, file, unreadable } of uploads) {
    if (unreadable) throw new WrongUse(`${source} cannot be read: ${unreadable}`);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile())
      throw new WrongUse(`${source} is no file; name files or folders that exist`);
  }
  const sources = new Map<string, string>();
  for (const { key, source } of uploads) {
    const other = sources.get(key);
    if (other !== undefined)
      throw new WrongUse(`${other} and ${source} would both be the object ${key}; ingest them one after the other`);
    sources.set(key, source);
  }
  return uploads;
}

/** `../pages/a.html` → `articles/pages/a.html` */
function keyOf(source: string): string {
  return ARTICLES_PREFIX + posix.normalize(source.replaceAll('\\', '/')).replace(/^(\.{0,2}\/)+/, '');
}

/** Uploads in order, some at a time. @throws on the first that fails */
export async function upload({ s3, rawBucket }: Connection, uploads: readonly Upload[], onUploaded: () => void): Promise<void> {
  const queue = uploads.values();
  const lane = async () => {
    for (const { key, file } of queue) {
      await s3.send(new PutObjectCommand({ Bucket: rawBucket, Key: key, ...contentOf(file) }));
      onUploaded();
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, lane));
}

/** A file may be larger than what is ever read of it, and than memory; small ones are sent in one piece, which costs half as much. */
function contentOf(file: string): Pick<PutObjectCommandInput, 'Body' | 'ContentLength' | 'ContentType'> {
  const ContentLength = statSync(file).size;
  const Body = ContentLength > IN_ONE_PIECE_BYTES ? createReadStream(file) : readFileSync(file);
  const ContentType = Object.entries(CONTENT_TYPES).find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  return { Body, ContentLength, ContentType };
}

const IN_ONE_PIECE_BYTES = 8 * 1024 * 1024;

/** For people who look at the bucket: clean goes by the content. */
const CONTENT_TYPES = { '.html': 'text/html', '.htm': 'text/html', '.txt': 'text/plain', '.gz': 'application/gzip' };
