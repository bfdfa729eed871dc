import { clean } from '../functions/clean/clean.ts';
import { enrich } from '../functions/enrich/enrich.ts';
import { parse } from '../functions/parse/parse.ts';
import type { Article } from '../shared/article.ts';
import type { RawObject } from '../shared/document.ts';
import type { StageName } from '../shared/names.ts';

/**
 * The pure path: one raw document to one record, without queues, AWS or clock. Bench scripts use it too.
 *
 * @param onStage told the name of each stage as it begins: whoever waits for a result knows where it stands
 * @throws Rejection when the input can never become a record
 */
export function extractArticle(raw: RawObject, onStage: (stage: StageName) => void = () => {}): Article {
  onStage('clean');
  const document = clean(raw);
  onStage('parse');
  const parsed = parse(document);
  onStage('enrich');
  return enrich(parsed);
}
