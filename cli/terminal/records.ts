import { basename } from 'node:path';
import type { Article } from '../../shared/article.ts';
import { coloursFor } from './print.ts';
import { renderTable } from './table.ts';

/** What a table shows of one input: its record's fields, or why there is no record. */
export interface RecordRow {
  source: string;
  headline?: string;
  author?: string;
  publisher?: string;
  datePublished?: string;
  inLanguage?: string;
  wordCount?: number;
  /** Of an input without a record. */
  code?: string;
  message?: string;
}

export function describeRecord(source: string, article: Article): RecordRow {
  const { headline, publisher, provider, datePublished, inLanguage, wordCount } = article;
  return {
    source,
    headline,
    author: article.author.map(({ name }) => name).join(', '),
    publisher: provider && publisher ? `${publisher.name} (${provider.name})` : publisher?.name,
    datePublished,
    inLanguage,
    wordCount,
  };
}

/** Records in one table, inputs without one in a second. */
export function renderRecords(rows: readonly RecordRow[], stream = process.stdout): string {
  const { red, bold } = coloursFor(stream);
  const records = rows.filter(({ code }) => code === undefined);
  const others = rows.filter(({ code }) => code !== undefined);
  const tables = [];
  if (records.length > 0) {
    tables.push(
      renderTable<RecordRow>(
        [
          { head: 'source', value: ({ source }) => source, cut: 'start', share: 2 },
          { head: 'headline', value: ({ headline }) => headline, cut: 'end', share: 3, paint: bold },
          { head: 'author', value: ({ author }) => author, cut: 'end', wide: true },
          { head: 'publisher', value: ({ publisher }) => publisher, cut: 'end' },
          { head: 'published', value: ({ datePublished }) => datePublished?.slice(0, 10) },
          { head: 'lang', value: ({ inLanguage }) => inLanguage },
          { head: 'words', value: ({ wordCount }) => wordCount?.toString(), align: 'right' },
        ],
        records,
        stream,
      ),
    );
  }
  if (others.length > 0) {
    tables.push(
      renderTable<RecordRow>(
        [
          { head: 'no record of', value: ({ source }) => source, cut: 'start' },
          { head: 'code', value: ({ code }) => code, paint: red },
          { head: 'reason', value: reasonOf, cut: 'end', share: 2 },
        ],
        others,
        stream,
      ),
    );
  }
  return tables.join('\n\n');
}

/** The message without the name of the input, which stands in a column of its own. */
function reasonOf({ message = '', source }: RecordRow): string {
  return message
    .split(`${basename(source)}`)
    .at(-1)!
    .replace(/^[:\s]+/, '');
}
