import assert from 'node:assert/strict';
import { extractArticle } from '../../cli/pipeline.ts';
import { type Article, articleSchema } from '../../shared/article.ts';
import { articleItem, articleOf, mentionItems, packContent } from '../../shared/article-item.ts';
import type { RawObject } from '../../shared/document.ts';
import { REJECTION_CODES, Rejection } from '../../shared/errors.ts';
import { comparable, contentHashOf } from '../../shared/table.ts';

/** DynamoDB takes 400 KB an item; the content beside it may have 340 of them. */
const PLAIN_BYTES = 50 * 1024;
/** Of a body, as its languages go: no enricher gives more than these. */
const MOST_WARNINGS = 20;

export interface Verdict {
  /** The code of a rejection, or `stored`. */
  outcome: string;
  /** Time on the processor, which other processes lengthen little. */
  cpuMs: number;
}

/**
 * Sends one object the pure path, up to what store would write.
 * @throws AssertionError when a record is unsound, and whatever the path throws that is no Rejection
 */
export function attack(raw: RawObject): Verdict {
  const before = process.cpuUsage();
  const article = extract(raw);
  if (!(article instanceof Rejection)) store(article);
  const { user, system } = process.cpuUsage(before);
  if (article instanceof Rejection) expectReport(article);
  else expectSound(article);
  expectNoPollution();
  return { outcome: article instanceof Rejection ? article.code : 'stored', cpuMs: (user + system) / 1000 };
}

function extract(raw: RawObject): Article | Rejection {
  try {
    return extractArticle(raw);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/** What store makes of a record before it touches the table. */
function store(article: Article): void {
  const content = packContent(article);
  const object = { bucket: article.source.bucket, key: article.source.key };
  const carrier = {
    object,
    sequencer: comparable(article.source.sequencer),
    receivedAt: '',
    contentHash: contentHashOf(article),
    modifiedAt: 0,
  };
  const state = { articleId: article.id, version: 1, revision: 1, carrier, writtenBy: 'trace', firstVersion: 1 };
  const item = articleItem(article, state, 1);
  assert.ok(
    Buffer.byteLength(JSON.stringify(item)) <= PLAIN_BYTES,
    `the item has ${JSON.stringify(item).length} characters beside its content`,
  );
  for (const mention of mentionItems(article)) {
    assert.ok(
      Buffer.byteLength(mention.pk) <= 2048 && Buffer.byteLength(mention.sk) <= 1024,
      'a key is longer than DynamoDB takes',
    );
  }
  const read = articleOf(item, content);
  assert.equal(read.articleBody, article.articleBody);
  assert.equal(read.headline, article.headline);
}

function expectReport(rejection: Rejection): void {
  assert.ok((REJECTION_CODES as readonly string[]).includes(rejection.code));
  assert.ok(rejection.message.length <= 300, 'the message of a rejection is longer than 300 characters');
}

function expectSound(article: Article): void {
  const { error } = articleSchema.safeParse(article);
  assert.equal(error, undefined, error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { articleBody, entities = [], quotes = [], warnings } = article;
  assert.ok(articleBody.isWellFormed(), 'the body has lone surrogates');
  for (const { mentions } of entities) for (const [start, end] of mentions) expectRange(articleBody, start, end);
  for (const { start, end, text } of quotes) {
    expectRange(articleBody, start, end);
    assert.equal(articleBody.slice(start, end), text);
  }
  assert.ok(warnings.length <= MOST_WARNINGS && !warnings.some((warning) => warning.includes('failed')), warnings.join('; '));
}

function expectRange(body: string, start: number, end: number): void {
  assert.ok(start >= 0 && start < end && end <= body.length, `${start}–${end} is no range of ${body.length} characters`);
  assert.equal(body.slice(start, end).trim(), body.slice(start, end), 'a mention begins or ends with white space');
}

function expectNoPollution(): void {
  assert.equal(({} as Record<string, unknown>).polluted, undefined, 'Object.prototype has a new property');
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.deepEqual(Object.keys(Array.prototype), []);
}
