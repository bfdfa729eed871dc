import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { enrichText } from '../functions/enrich/enrich.ts';

/** A line of `copydesk enrich`: what else it carries is kept as it is. Exports of tables write null for what a row lacks. */
const recordSchema = z.looseObject({
  id: z.string().nullish(),
  headline: z.string().nullish(),
  articleBody: z.string(),
  inLanguage: z.string().nullish(),
});

export interface EnrichedCount {
  records: number;
  /** Lines that became `{"error": …}`. */
  errors: number;
}

/**
 * Enriches NDJSON: every line `{"id"?, "headline"?, "articleBody", "inLanguage"?}` comes back, in order, with the enrichment added. A line
 * that is no such record comes back as `{"id"?, "error": {code, message, line}}` in its place; nothing stops the run. Holds one line at
 * a time. Topics are given all, ranked, whatever their score.
 *
 * @param input UTF-8; blank lines are left out
 * @param onRecord called after each line, for a progress display
 */
export async function enrichNdjson(
  input: Readable,
  output: Writable,
  onRecord: (count: EnrichedCount) => void = () => {},
): Promise<EnrichedCount> {
  const count: EnrichedCount = { records: 0, errors: 0 };
  async function* enriched(): AsyncGenerator<string> {
    let number = 0;
    for await (let line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      // Editors and spreadsheets on Windows begin a file with a byte order mark.
      if (number === 1 && line.startsWith('\ufeff')) line = line.slice(1);
      if (line.trim() === '') continue;
      const result = enrichLine(line, number);
      count.records++;
      if ('error' in result) count.errors++;
      yield `${JSON.stringify(result)}\n`;
      onRecord(count);
    }
  }
  await pipeline(Readable.from(enriched()), output, { end: output !== process.stdout });
  return count;
}

function enrichLine(line: string, number: number): Record<string, unknown> {
  const record = readRecord(line);
  if ('problem' in record) return { id: record.id, error: { code: 'undecodable', message: record.problem, line: number } };
  const { headline, articleBody, inLanguage } = record.record;
  const text = { headline: headline ?? undefined, articleBody, inLanguage: inLanguage ?? undefined };
  const { enrichment, warnings } = enrichText(text, { allTopics: true });
  return { ...record.record, ...enrichment, ...(warnings.length > 0 && { warnings }) };
}

function readRecord(line: string): { record: z.infer<typeof recordSchema> } | { problem: string; id?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'is no JSON; give one JSON object a line' };
  }
  const { success, data, error } = recordSchema.safeParse(value);
  if (success) return { record: data };
  const id = value !== null && typeof value === 'object' && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
  const [issue] = error.issues;
  return {
    id,
    problem: `has no usable "${issue?.path.join('.') || 'record'}" (${issue?.message}); give {"id", "headline"?, "articleBody", "inLanguage"?}`,
  };
}
