import { composeAbstract } from './abstract/abstract.ts';
import { findEntities } from './entities/entities.ts';
import { takeFingerprint } from './fingerprint/fingerprint.ts';
import { findKeyphrases } from './keyphrases/keyphrases.ts';
import { findQuotes } from './quotes/quotes.ts';
import { measureReading } from './reading/reading.ts';
import type { Enrichment, Text } from './text.ts';
import { findTopics } from './topics/topics.ts';

/** What some enrichers can be asked for. */
export interface EnricherOptions {
  /** Every top-level topic with its score, not only those that are sure: for `copydesk enrich` and the benches. */
  allTopics?: boolean;
}

/** One enricher: its name in configuration and warnings, and what it adds, given what those before it found. */
export interface Enricher {
  name: string;
  enrich(text: Text, found: Enrichment, options: EnricherOptions): Enrichment;
}

/** All of them, in order: entities come before what reads them. */
export const ENRICHERS = [
  { name: 'reading', enrich: measureReading },
  {
    name: 'entities',
    enrich: ({ headline, articleBody, language }) => ({
      entities: findEntities({ headline, articleBody, inLanguage: language }),
    }),
  },
  { name: 'topics', enrich: (text, _found, { allTopics }) => ({ topics: findTopics(text, { all: allTopics }) }) },
  { name: 'keyphrases', enrich: (text, found) => ({ keyphrases: findKeyphrases(text, found.entities ?? []) }) },
  {
    name: 'abstract',
    enrich: (text, found) => ({ abstract: composeAbstract(text, found.keyphrases ?? [], found.entities ?? []) }),
  },
  { name: 'quotes', enrich: (text, found) => ({ quotes: findQuotes(text, found.entities ?? []) }) },
  { name: 'fingerprint', enrich: ({ articleBody }) => ({ fingerprint: takeFingerprint(articleBody) }) },
] as const satisfies Enricher[];

export type EnricherName = (typeof ENRICHERS)[number]['name'];

/**
 * Reads the list of enrichers that shall run from its configured form.
 *
 * @param list names parted by commas (environment variable `ENRICHERS`); undefined or blank means all
 * @throws Error naming a word that is no enricher: a misspelt name must not switch anything off silently
 */
export function readEnricherNames(list: string | undefined): EnricherName[] {
  const names: string[] = ENRICHERS.map(({ name }) => name);
  const wanted = (list ?? '').split(',').flatMap((name) => name.trim() || []);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown) throw new Error(`ENRICHERS has "${unknown}"; known are ${names.join(', ')}`);
  return (wanted.length > 0 ? wanted : names) as EnricherName[];
}
