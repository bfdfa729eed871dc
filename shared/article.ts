import * as z from 'zod';

/**
 * The article record: what the pipeline makes of one raw document and what downstream users read.
 *
 * Names are schema.org `NewsArticle`'s where it has one, IPTC ninjs' where it hasn't. Every group a later stage fills is
 * optional, so a record is valid as soon as parse has made it. `docs/article.schema.json` is generated from here.
 */

/** ISO 8601: a day alone when only the day is known, a time without an offset when the zone is unknown. */
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/, 'an ISO 8601 day or date and time');

/** Half-open range of UTF-16 code units into `articleBody`: `articleBody.slice(start, end)`. */
const range = z.tuple([z.int().min(0), z.int().min(0)]);

/** The raw object (or archive member) a record was made from. */
export const sourceSchema = z.object({
  bucket: z.string(),
  key: z.string().describe('decoded object key'),
  versionId: z.string().optional(),
  sequencer: z.string().optional().describe('of the S3 event, as received; comparable within one key only'),
  member: z.string().optional().describe('name inside an archive'),
  contentType: z.string().optional(),
  bytes: z.int().min(0).optional().describe('size of the object as stored'),
  sha256: z.string().optional().describe('of the object as stored, hex'),
  receivedAt: z.string().optional().describe('when the upload was seen, ISO 8601 in UTC'),
  url: z.string().optional().describe("the uploader's word for the address (x-amz-meta-url)"),
  publisher: z.string().optional().describe("the uploader's word for the publisher (x-amz-meta-publisher)"),
});
export type Source = z.infer<typeof sourceSchema>;

export const GENRES = ['news', 'opinion', 'review', 'live', 'gallery', 'press-release'] as const;
export const BLOCK_TYPES = ['paragraph', 'heading', 'quote', 'list', 'table', 'code', 'embed', 'correction'] as const;
export const ENTITY_TYPES = ['PERSON', 'ORGANIZATION', 'PLACE'] as const;

export const personOrOrganizationSchema = z.object({
  name: z.string(),
  type: z.enum(['Person', 'Organization']),
  role: z.string().optional(),
  url: z.string().optional(),
});
export type Author = z.infer<typeof personOrOrganizationSchema>;

export const organizationSchema = z.object({
  name: z.string(),
  domain: z.string().optional().describe('registrable domain, lower case'),
});
export type Organization = z.infer<typeof organizationSchema>;

export const blockSchema = z.object({
  type: z.enum(BLOCK_TYPES),
  text: z.string().describe('list items and table rows on lines of their own, table cells parted by tabs'),
  level: z.int().min(1).max(6).optional().describe('of a heading'),
});
export type Block = z.infer<typeof blockSchema>;

export const imageSchema = z.object({
  url: z.string().optional(),
  caption: z.string().optional(),
  creditText: z.string().optional(),
});
export type Image = z.infer<typeof imageSchema>;

export const citationSchema = z.object({ url: z.string(), text: z.string() });

export const entitySchema = z.object({
  id: z.string().describe('stable and readable: person/colin-kahl'),
  type: z.enum(ENTITY_TYPES),
  name: z.string(),
  salience: z.number().min(0).max(1),
  mentions: z.array(range),
  countryCode: z.string().length(2).optional().describe('ISO 3166-1, of an unambiguous place'),
  geo: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
});
export type Entity = z.infer<typeof entitySchema>;

export const topicSchema = z.object({
  id: z.string().describe('IPTC Media Topic: medtop:11000000'),
  name: z.string(),
  score: z.number().min(0).max(1),
});
export type Topic = z.infer<typeof topicSchema>;

export const keyphraseSchema = z.object({ text: z.string(), score: z.number().min(0).max(1) });
export type Keyphrase = z.infer<typeof keyphraseSchema>;

export const quoteSchema = z.object({
  text: z.string(),
  speaker: z.string().optional(),
  start: z.int().min(0),
  end: z.int().min(0),
  confidence: z.number().min(0).max(1),
});
export type Quote = z.infer<typeof quoteSchema>;

export const fingerprintSchema = z.object({
  exact: z.string().describe('hash of the normalised body'),
  minhash: z.string().describe('MinHash signature of word shingles, base64'),
  bands: z.array(z.string()).describe('keys under which near-duplicates meet'),
  shingles: z.int().min(1).optional().describe('number of distinct shingles: what containment is estimated from'),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** One candidate for one field: where it stood, what it said, how sure parse was of it, and whether it won. */
export const evidenceSchema = z.object({
  source: z.string(),
  raw: z.string(),
  confidence: z.number().min(0).max(1),
  chosen: z.boolean(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const removalSchema = z.object({
  reason: z.string().describe('the step or kind of furniture: navigation, related, caption …'),
  text: z.string().describe('its beginning'),
  at: z.int().min(0).describe('index of the block in the document'),
  count: z.int().min(2).optional().describe('short blocks in a row, of which text holds the first'),
});
export type Removal = z.infer<typeof removalSchema>;

export const cleaningSchema = z.object({
  form: z.enum(['html', 'text']),
  method: z.string(),
  confidence: z.number().min(0).max(1),
  charset: z.string().optional(),
  removed: z.array(removalSchema),
});
export type Cleaning = z.infer<typeof cleaningSchema>;

export const stageTimeSchema = z.object({ name: z.string(), ms: z.number().min(0) });

export const articleSchema = z.object({
  // identity
  id: z.string(),
  version: z.int().min(1),
  schemaVersion: z.int().min(1),
  url: z.string().optional().describe('canonical address'),
  source: sourceSchema,

  // article
  headline: z.string().optional(),
  alternativeHeadline: z.string().optional(),
  description: z.string().optional(),
  genre: z.enum(GENRES).optional(),
  author: z.array(personOrOrganizationSchema),
  publisher: organizationSchema.optional().describe('who made it'),
  provider: organizationSchema.optional().describe('the portal that carried it, when that is someone else'),
  sourceOrganization: organizationSchema.optional().describe('the wire agency'),
  datePublished: isoDate.optional(),
  dateModified: isoDate.optional(),
  dateline: z.string().optional().describe('place, day and agency as printed before the first sentence'),
  articleSection: z.string().optional(),
  keywords: z.array(z.string()).describe("the publisher's own"),
  inLanguage: z.string().optional().describe('BCP 47, of the text itself'),
  isAccessibleForFree: z.boolean().optional(),
  correction: z.string().optional(),

  // content
  articleBody: z.string().describe('the texts of the blocks, parted by a blank line'),
  blocks: z.array(blockSchema).describe('the body in parts; the first paragraph without its dateline'),
  image: z.array(imageSchema),
  citation: z.array(citationSchema),
  wordCount: z.int().min(0).optional(),
  timeRequired: z.string().optional().describe('reading time, ISO 8601 duration'),

  // enrichment
  entities: z.array(entitySchema).optional(),
  topics: z.array(topicSchema).optional(),
  keyphrases: z.array(keyphraseSchema).optional(),
  abstract: z.string().optional(),
  quotes: z.array(quoteSchema).optional(),
  fingerprint: fingerprintSchema.optional(),
  storyId: z.string().optional(),

  // provenance
  evidence: z.record(z.string(), z.array(evidenceSchema)),
  cleaning: cleaningSchema,
  warnings: z.array(z.string()),
  pipeline: z.object({ version: z.string(), stages: z.array(stageTimeSchema) }),
});

/** A complete record. */
export type Article = z.infer<typeof articleSchema>;

/** What parse makes; enrich adds the enrichment group to it. */
export type ParsedArticle = Omit<
  Article,
  'entities' | 'topics' | 'keyphrases' | 'abstract' | 'quotes' | 'fingerprint' | 'storyId'
>;

/** The record as JSON Schema (draft 2020-12), as published in docs/article.schema.json. */
export function articleJsonSchema(): Record<string, unknown> {
  return { title: 'Copydesk article record', ...z.toJSONSchema(articleSchema, { target: 'draft-2020-12' }) };
}
