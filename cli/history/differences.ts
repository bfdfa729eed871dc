import { diffWordsWithSpace } from 'diff';
import type { Article } from '../../shared/article.ts';

/** What changed between two versions of a record. */
export interface Differences {
  /** Of every field but the text, in the record's order. */
  fields: { field: string; before?: unknown; after?: unknown }[];
  /** The text in pieces: joined without the deleted ones the text after, without the inserted ones the text before. */
  body: { kind: 'same' | 'inserted' | 'deleted'; text: string }[];
}

/** Fields that say how a version came about, or that follow from the text. */
const LEFT_OUT = new Set([
  'version',
  'source',
  'articleBody',
  'blocks',
  'evidence',
  'cleaning',
  'pipeline',
  'fingerprint',
  'entities',
  'quotes',
]);

export function findDifferences(before: Article, after: Article): Differences {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !LEFT_OUT.has(name),
  ) as (keyof Article)[];
  const fields = names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
  return {
    fields,
    body:
      before.articleBody === after.articleBody
        ? same(after.articleBody)
        : compareWords(before.articleBody, after.articleBody, after.inLanguage),
  };
}

const same = (text: string): Differences['body'] => (text ? [{ kind: 'same', text }] : []);

/** By words as the language parts them: Chinese, Japanese and Thai have no spaces to go by. */
export function compareWords(before: string, after: string, language?: string): Differences['body'] {
  const intlSegmenter = new Intl.Segmenter(canonical(language), { granularity: 'word' });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter });
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'inserted' : removed ? 'deleted' : 'same', text: value }));
}

function canonical(language: string | undefined): string | undefined {
  try {
    return language && Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
