import * as z from 'zod';

/**
 * What the feed tells: which record is new, changed or gone, and enough of it to decide whether to read it. No body.
 *
 * Delivery is at least once and in no order. A consumer keeps the highest `version` it has seen of an `articleId`, and drops a message
 * that isn't higher: versions of one record only grow, through withdrawals too.
 *
 * Published as JSON Schema in docs/feed/. Changes only add: `feedVersion` is raised when they do, and every older schema takes every
 * newer message, so a consumer ignores fields and kinds it doesn't know.
 */
export const FEED_VERSION = 1;

export const FEED_KINDS = ['article.stored', 'article.corrected', 'article.withdrawn'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

export const feedMessageSchema = z.looseObject({
  feedVersion: z.int().min(1).describe('of the schema that the message was written by'),
  kind: z.string().describe(`${FEED_KINDS.join(', ')}; ignore a kind you do not know`),
  articleId: z.string(),
  version: z.int().min(1).describe('grows with every message about this article; drop one that is not higher than what you have'),
  url: z.string().optional().describe('canonical address'),
  headline: z.string().optional(),
  abstract: z.string().optional(),
  publisher: z.looseObject({ name: z.string(), domain: z.string().optional() }).optional(),
  datePublished: z.string().optional().describe('ISO 8601; a day alone when only the day is known'),
  dateModified: z.string().optional(),
  inLanguage: z.string().optional().describe('BCP 47'),
  topics: z.array(z.string()).describe('IPTC Media Topics: medtop:11000000'),
  storyId: z.string().optional().describe('shared by articles that say the same'),
  withdrawnAt: z.string().optional().describe('of article.withdrawn, ISO 8601 in UTC'),
});

/** As store writes it. Of a withdrawn article there is no word left: headline, abstract, address and dates are missing. */
export interface FeedMessage extends z.infer<typeof feedMessageSchema> {
  feedVersion: typeof FEED_VERSION;
  kind: FeedKind;
}

/** The message as JSON Schema (draft 2020-12), as published in docs/feed/. */
export function feedJsonSchema(): Record<string, unknown> {
  return { title: 'Copydesk feed message', ...z.toJSONSchema(feedMessageSchema, { target: 'draft-2020-12' }) };
}
