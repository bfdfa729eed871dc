import type { Article, ParsedArticle } from '../../shared/article.ts';
import { ENRICHERS, type Enricher, type EnricherName, type EnricherOptions } from './enrichers.ts';
import { type Enrichment, READ_CHARS, readText, type TextRecord } from './text.ts';

export interface EnrichOptions extends EnricherOptions {
  /** The enrichers that run; all when left out. */
  enrichers?: readonly EnricherName[];
}

/**
 * Adds to a parsed article what it is about. Pure and synchronous; linear in the text, of which
 * `READ_CHARS` are read: beyond, a warning says so. Never throws for any text: an enricher that fails
 * leaves a warning and takes nothing of the others' results.
 *
 * @returns the article with the enrichment group filled; a part is absent where the language has no such part or its enricher is off
 */
export function enrich(article: ParsedArticle, options: EnrichOptions = {}): Article {
  const { enrichment, warnings } = enrichText(article, options);
  return { ...article, ...enrichment, warnings: [...article.warnings, ...warnings] };
}

const BOUNDED = `enrich: only the first ${READ_CHARS} characters of the body were read, for all but the word count`;

/** The enrichment alone, for a text that is no article record: `copydesk enrich` and the benches. */
export function enrichText(record: TextRecord, options: EnrichOptions = {}): { enrichment: Enrichment; warnings: string[] } {
  const text = readText(record);
  const warnings = text.rest === '' ? [] : [BOUNDED];
  let enrichment: Enrichment = {};
  const wanted: readonly string[] | undefined = options.enrichers;
  for (const enricher of ENRICHERS as readonly Enricher[]) {
    if (wanted && !wanted.includes(enricher.name)) continue;
    try {
      enrichment = { ...enrichment, ...enricher.enrich(text, enrichment, options) };
    } catch (error) {
      // The class of the error only: a message may quote the text.
      warnings.push(
        `enrich: ${enricher.name} failed (${error instanceof Error ? error.name : typeof error}); its part is missing`,
      );
    }
  }
  return { enrichment, warnings };
}
