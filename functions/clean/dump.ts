import { Rejection } from '../../shared/errors.ts';
import type { CleanedForm } from './page.ts';

/** The article of a text dump: for now its long lines, from the first to the last. */
export function cleanDump(text: string): CleanedForm {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isLong = (line: string) => line.length >= 80;
  const first = lines.findIndex(isLong);
  if (first < 0) throw new Rejection('not-an-article', 'holds no running text; upload the text of one article');
  return {
    blocks: lines.flatMap((line, at) => (isLong(line) ? [{ type: 'paragraph' as const, text: line, at }] : [])),
    images: [],
    evidence: { meta: [], links: [], jsonLd: [], properties: [], lines: [] },
    cleaning: {
      form: 'text',
      method: 'long-lines',
      confidence: 0.5,
      removed: lines
        .flatMap((line, at) => (isLong(line) ? [] : [{ reason: 'short', text: line.slice(0, 100), at }]))
        .slice(0, 400),
    },
    warnings: [],
  };
}
