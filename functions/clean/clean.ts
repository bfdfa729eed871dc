import { hash } from 'node:crypto';
import type { CleanDocument, RawObject } from '../../shared/document.ts';
import { decode } from './decode.ts';
import { cleanDump } from './dump.ts';
import { MAX_ARTICLE_CHARS, rejectTooLarge } from './limits.ts';
import type { CleanOptions } from './options.ts';
import { cleanPage } from './page.ts';

/**
 * Finds the article in a raw object and drops the rest, keeping evidence for parse and saying what went and why.
 *
 * @param raw stored bytes (a page or a text dump of one, perhaps gzipped) and what is known of the object
 * @param options steps to leave out, to find the one that cut too much
 * @returns the article's blocks, images, evidence and provenance
 * @throws Rejection empty, unsupported-form, too-large, undecodable, not-an-article
 */
export function clean(raw: RawObject, options: CleanOptions = {}): CleanDocument {
  const decoded = decode(raw);
  const cleaned = decoded.form === 'html' ? cleanPage(decoded.source, options) : cleanDump(decoded.text, options);
  const chars = cleaned.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (chars > MAX_ARTICLE_CHARS) rejectTooLarge(`holds ${chars} characters of running text, more than ${MAX_ARTICLE_CHARS}`);
  return {
    ...cleaned,
    source: { ...raw.source, bytes: raw.bytes.length, sha256: hash('sha256', raw.bytes) },
    cleaning: { ...cleaned.cleaning, charset: decoded.charset.used },
    warnings: [...decoded.warnings, ...cleaned.warnings],
  };
}
