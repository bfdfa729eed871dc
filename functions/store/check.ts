import { type Article, articleSchema } from '../../shared/article.ts';

/** Fields that a record can do without: enrichment, and what only says how it was made. */
const DISPENSABLE = [
  'entities', 'topics', 'keyphrases', 'abstract', 'quotes', 'fingerprint', 'storyId', 'description', 'citation', 'wordCount', 'timeRequired',
] as const satisfies (keyof Article)[]; // biome-ignore format: a list reads best as lines

/**
 * Checks that a record is what its schema promises to readers. An enrichment that isn't costs itself, not the record: it is left
 * out, with a warning. Anything else is a fault of ours that a person must see.
 *
 * @throws ZodError when the record cannot be mended; retryable, so that its message ends in the dead-letter queue
 */
export function check(article: Article): Article {
  const checked = articleSchema.safeParse(article);
  if (checked.success) return checked.data;
  const broken = new Set(checked.error.issues.map(({ path }) => path[0]));
  if (![...broken].every((field) => (DISPENSABLE as readonly unknown[]).includes(field))) throw checked.error;
  const { citation = [], ...rest } = article;
  const kept = Object.fromEntries(Object.entries(rest).filter(([field]) => !broken.has(field)));
  const warnings = [...article.warnings, ...[...broken].map((field) => `${String(field)} left out: not as the schema wants it`)];
  return articleSchema.parse({ ...kept, citation: broken.has('citation') ? [] : citation, warnings });
}
