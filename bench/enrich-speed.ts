import { ENRICHERS, type Enricher } from '../functions/enrich/enrichers.ts';
import { countWords } from '../functions/enrich/reading/words.ts';
import { type Enrichment, readText } from '../functions/enrich/text.ts';

const ROUNDS = 3;

/** Milliseconds of processor time (a busy machine does not change it much) per 1,000 words, median over the texts of the last round: each enricher, what they share, and all. */
export function measureSpeed(bodies: string[]): Record<string, number> {
  let times = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round++) {
    times = new Map();
    for (const articleBody of bodies) timeOne(articleBody, times);
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function timeOne(articleBody: string, times: Map<string, number[]>): void {
  const thousands = Math.max(1, countWords(articleBody, 'en')) / 1000;
  const note = (name: string, milliseconds: number) => times.set(name, [...(times.get(name) ?? []), milliseconds / thousands]);
  const began = processorMilliseconds();
  const text = readText({ articleBody, inLanguage: 'en' });
  note('sentences, quotations', processorMilliseconds() - began);
  let found: Enrichment = {};
  for (const enricher of ENRICHERS as readonly Enricher[]) {
    const start = processorMilliseconds();
    found = { ...found, ...enricher.enrich(text, found, {}) };
    note(enricher.name, processorMilliseconds() - start);
  }
  note('everything', processorMilliseconds() - began);
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
