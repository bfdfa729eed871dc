import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Article } from '../../shared/article.ts';
import { ARTICLES_PREFIX } from '../../shared/names.ts';
import type { LedgerEntry } from '../../shared/table.ts';
import type { Connection } from '../connection.ts';
import { Failure } from '../failure.ts';
import { smokePage } from './page.ts';

/** What a sample took on its way, in milliseconds. */
export interface Smoke {
  key: string;
  articleId: string;
  uploadedMs: number;
  /** From the upload's end until its record could be read. */
  storedMs: number;
  /** Of these, what each stage computed. */
  stages: Article['pipeline']['stages'];
  /** From the deletion of the object until the record was gone. */
  withdrawnMs: number;
}

const LOOK_MS = { local: 100, deployed: 500 };

/**
 * Sends a sample all the way to its record, then deletes its object and waits until the record has gone too.
 *
 * @param name like no other's
 * @param timeoutMs for each of the two waits
 * @throws Failure that says how far it came; the object is left where it is, to be looked for
 */
export async function smoke(connection: Connection, name: string, timeoutMs: number): Promise<Smoke> {
  const { s3, rawBucket: bucket, records } = connection;
  const key = `${ARTICLES_PREFIX}smoke-test/${name}.html`;
  const until = async <T>(find: () => Promise<T | undefined>, complaint: string): Promise<T> => {
    for (const deadline = performance.now() + timeoutMs; performance.now() < deadline; ) {
      const found = await find();
      if (found !== undefined) return found;
      await sleep(LOOK_MS[connection.local ? 'local' : 'deployed']);
    }
    throw new Failure(
      `${key} ${complaint} after ${timeoutMs / 1000} s; \`copydesk status\` and \`copydesk dead\` tell where it may be`,
    );
  };

  const began = performance.now();
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: smokePage(name), ContentType: 'text/html' }));
  const uploaded = performance.now();
  const entry = await until(async () => (await records.readLedger([{ bucket, key }]))[0], 'has no status');
  const article = entry.status === 'stored' ? await records.readArticle(entry.articleId!) : undefined;
  if (!article) throw new Failure(`${key} was uploaded and is not stored: ${describe(entry)}`);
  const stored = performance.now();

  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  await until(() => records.readWithdrawal(article.id), 'was deleted, and its record still stands');
  return {
    ...{ key, articleId: article.id, stages: article.pipeline.stages },
    ...{
      uploadedMs: round(uploaded - began),
      storedMs: round(stored - uploaded),
      withdrawnMs: round(performance.now() - stored),
    },
  };
}

const describe = ({ status, rejection }: LedgerEntry): string =>
  rejection ? `${status}, ${rejection.code}: ${rejection.message}` : status;

const round = (ms: number): number => Math.round(ms);
