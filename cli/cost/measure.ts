import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { clean } from '../../functions/clean/clean.ts';
import { openNotification } from '../../functions/clean/notification.ts';
import { enrich } from '../../functions/enrich/enrich.ts';
import { parse } from '../../functions/parse/parse.ts';
import { check } from '../../functions/store/check.ts';
import { storeSink } from '../../functions/store/store.ts';
import type { Article, ParsedArticle } from '../../shared/article.ts';
import type { CleanDocument } from '../../shared/document.ts';
import { metricNamespace, STAGES, type StageName } from '../../shared/names.ts';
import { nextQueue } from '../../shared/next-queue.ts';
import { stage } from '../../shared/stage.ts';
import { createTelemetry } from '../../shared/telemetry.ts';
import { withEntities } from './entities.ts';
import { captureOutput, eventOf, mean, standIn } from './harness.ts';
import { type MeasuredStore, measureStore } from './measure-store.ts';
import { typicalPage } from './typical-page.ts';

export interface ArticleSize {
  words: number;
  entities: number;
}

/** What one article of a size leaves at each service, by running the very stages over typical pages. */
export interface Measured extends MeasuredStore {
  pageBytes: number;
  recordBytes: number;
  /** A message as a stage receives it. */
  messageBytes: Record<StageName, number>;
  /** Of our own lines and metrics, an article's share of a batch of ten. */
  logBytes: Record<StageName, number>;
}

/** SQS's, SNS's and ours. */
const BATCH = 10;
/** @param table as CreateTable takes it. Takes two seconds, and leaves nothing behind. */
export async function measureArticles(size: ArticleSize, table: Record<string, unknown>): Promise<Measured> {
  // As the template sets it: its length is in the metrics' lines.
  process.env.POWERTOOLS_METRICS_NAMESPACE ??= metricNamespace('prod');
  const pages = Array.from({ length: BATCH }, (_, n) => typicalPage(n, size.words));
  const passed: Record<StageName, string[]> = { clean: pages.map(notificationOf), parse: [], enrich: [], store: [] };
  const logBytes = {} as Measured['logBytes'];
  const sendTo = (next: StageName) => ({ url: next, backfillUrl: next, stage: next });
  const s3 = standIn(() => ({ Body: { transformToByteArray: async () => Buffer.from(pages.shift()!) } }));
  const queue = (next: StageName) =>
    nextQueue<never>(
      standIn(({ Entries }) => {
        passed[next].push(...(Entries as { MessageBody: string }[]).map(({ MessageBody }) => MessageBody));
        return {};
      }) as unknown as SQSClient,
      sendTo(next),
    );
  const run = async (name: StageName, options: object) => {
    const { bytes } = await captureOutput(() =>
      stage({ name, telemetry: createTelemetry(name), ...options } as never)(eventOf(passed[name])),
    );
    logBytes[name] = bytes / BATCH;
  };
  const pageBytes = Buffer.byteLength(pages[0]!);
  await run('clean', {
    open: (body: string) => openNotification(body, s3 as unknown as S3Client),
    verb: clean,
    sink: queue('parse'),
  });
  await run('parse', { verb: (document: CleanDocument) => parse(document), sink: queue('enrich') });
  const articles: Article[] = [];
  const enriched = (parsed: ParsedArticle) => {
    articles.push(withEntities(enrich(parsed), size.entities));
    return articles.at(-1);
  };
  await run('enrich', { verb: enriched, sink: queue('store') });
  const stored = await measureStore(table, passed.store, async (host) => run('store', { verb: check, sink: storeSink(host) }));
  const messageBytes = Object.fromEntries(
    STAGES.map((name) => [name, mean(passed[name].map((body) => Buffer.byteLength(body)))]),
  );
  const recordBytes = mean(articles.map((article) => Buffer.byteLength(JSON.stringify(article))));
  return { pageBytes, recordBytes, messageBytes: messageBytes as Measured['messageBytes'], logBytes, ...stored };
}

/** What S3 says of an upload. */
function notificationOf(_page: string, number: number): string {
  const object = {
    ...{ key: `2026/03/02/harbour-plan-${number}.html`, size: 180_000, eTag: 'd41d8cd98f00b204e9800998ecf8427e' },
    ...{ versionId: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY', sequencer: `0062E99A88DC4074${String(number).padStart(2, '0')}` },
  };
  const bucket = { name: 'copydesk-prod-raw-123456789012', ownerIdentity: { principalId: 'A3NL1KOZZKExample' } };
  const record = {
    ...{ eventVersion: '2.1', eventSource: 'aws:s3', awsRegion: 'us-east-1', eventTime: '2026-03-02T08:15:00.000Z' },
    ...{ eventName: 'ObjectCreated:Put', userIdentity: { principalId: 'AWS:AIDAINPONIXQXHT3IKHL2' } },
    ...{ requestParameters: { sourceIPAddress: '203.0.113.15' }, responseElements: { 'x-amz-request-id': 'D82B88E5F771F645' } },
    s3: { s3SchemaVersion: '1.0', configurationId: 'articles', bucket, object: { ...object, key: `articles/${object.key}` } },
  };
  return JSON.stringify({ Records: [record] });
}
