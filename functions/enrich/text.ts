import type { Article } from '../../shared/article.ts';
import { languageOf } from './language/language.ts';
import { findQuotations, type Quotation } from './quotes/marks.ts';
import { type Span, splitSentences } from './sentences.ts';

/** What the enrichers read: the text, its language, its sentences and quotations found once for all. */
export interface Text {
  headline?: string;
  /** The body as far as it is read: its first `READ_CHARS`. */
  articleBody: string;
  /** What lies beyond: only its words are counted. */
  rest: string;
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

/**
 * Code units of a body that are read: 80,000 words, three times the longest investigation. Any half million characters take below 3 s and
 * 300 MB in all enrichers together, where 10 MB in one line took 18 s.
 */
export const READ_CHARS = 500_000;

/** A cut between words is looked for this far back; then one between characters. */
const CUT_CHARS = 1_000;

export function readText(record: TextRecord): Text {
  const { headline } = record;
  const end = endOfReading(record.articleBody);
  const articleBody = record.articleBody.slice(0, end);
  const language = languageOf(`${articleBody} ${headline ?? ''}`, record.inLanguage);
  return {
    headline,
    articleBody,
    rest: record.articleBody.slice(end),
    language,
    sentences: splitSentences(articleBody, language),
    quotations: findQuotations(articleBody),
  };
}

function endOfReading(body: string): number {
  if (body.length <= READ_CHARS) return body.length;
  const space = Math.max(body.lastIndexOf(' ', READ_CHARS), body.lastIndexOf('\n', READ_CHARS));
  if (space > READ_CHARS - CUT_CHARS) return space;
  return /[\ud800-\udbff]/.test(body[READ_CHARS - 1]!) ? READ_CHARS - 1 : READ_CHARS;
}
