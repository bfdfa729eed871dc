import type { Article } from '../../shared/article.ts';
import { languageOf } from './language/language.ts';
import { findQuotations, type Quotation } from './quotes/marks.ts';
import { type Span, splitSentences } from './sentences.ts';

/** What the enrichers read: the text, its language, its sentences and quotations found once for all. */
export interface Text {
  headline?: string;
  articleBody: string;
  /** ISO 639 primary subtag: declared, else told from the text. */
  language: string;
  sentences: Span[];
  /** What stands between quotation marks, in order. */
  quotations: Quotation[];
}

/** What the enrichers add, together: the enrichment group of the record and the two figures of its length. */
export type Enrichment = Partial<
  Pick<Article, 'wordCount' | 'timeRequired' | 'entities' | 'topics' | 'keyphrases' | 'abstract' | 'quotes' | 'fingerprint'>
>;

/** A text with a body, and perhaps a headline and a language: an article, or a line of NDJSON. */
export interface TextRecord {
  headline?: string;
  articleBody: string;
  inLanguage?: string;
}

export function readText(record: TextRecord): Text {
  const { headline, articleBody } = record;
  const language = languageOf(`${articleBody} ${headline ?? ''}`, record.inLanguage);
  return {
    headline,
    articleBody,
    language,
    sentences: splitSentences(articleBody, language),
    quotations: findQuotations(articleBody),
  };
}
