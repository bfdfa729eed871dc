import type { Evidence } from '../../shared/article.ts';

/**
 * Evidence, then a decision: every place of a page that speaks about a field gives a candidate with a weight, candidates
 * that say the same strengthen each other, and the strongest saying wins.
 */

export interface Candidate<T> {
  value: T;
  /** Candidates with the same key say the same. */
  key: string;
  /** Where it stood: `json-ld:headline`, `meta:og:title`, `line:byline` … */
  source: string;
  /** What stood there. */
  raw: string;
  /** Share of pages on which this source, when it speaks, is right: 0–1. */
  confidence: number;
}

export interface Choice<T> {
  value: T;
  key: string;
  confidence: number;
  /** The candidates, the chosen first, for the record's `evidence`. */
  evidence: Evidence[];
}

const EVIDENCE_PER_FIELD = 5;
const RAW_CHARACTERS = 200;

/**
 * The saying with the most support. Support of several sources is that of independent witnesses, 1 − Π(1 − c): two sources at
 * .6 outweigh one at .8. On a tie the earlier candidate wins, so callers list better sources first. The value is that of the
 * group's strongest candidate.
 */
export function choose<T>(candidates: readonly Candidate<T>[]): Choice<T> | undefined {
  const groups = new Map<string, { best: Candidate<T>; witnesses: Map<string, number> }>();
  for (const candidate of candidates) {
    const { key, source, confidence } = candidate;
    let group = groups.get(key);
    if (!group) {
      group = { best: candidate, witnesses: new Map() };
      groups.set(key, group);
    } else if (confidence > group.best.confidence) group.best = candidate;
    // The same witness twice is one witness: a line and its attribute, two lines in one place.
    const witness = source.replace('[datetime]', '');
    group.witnesses.set(witness, Math.max(confidence, group.witnesses.get(witness) ?? 0));
  }
  let winner: { doubt: number; best: Candidate<T> } | undefined;
  for (const { best, witnesses } of groups.values()) {
    let doubt = 1;
    for (const confidence of witnesses.values()) doubt *= 1 - confidence;
    if (!winner || doubt < winner.doubt - 1e-9) winner = { doubt, best };
  }
  if (!winner) return undefined;
  const { best, doubt } = winner;
  return {
    value: best.value,
    key: best.key,
    confidence: round(Math.min(0.99, 1 - doubt)),
    evidence: report(candidates, best.key),
  };
}

/** The bounded record of who said what, the chosen saying first, then by weight. */
export function report<T>(candidates: readonly Candidate<T>[], chosenKey: string): Evidence[] {
  return candidates
    .map((candidate) => ({ candidate, chosen: candidate.key === chosenKey }))
    .sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.candidate.confidence - a.candidate.confidence)
    .slice(0, EVIDENCE_PER_FIELD)
    .map(({ candidate, chosen }) => ({
      source: candidate.source.slice(0, 80),
      raw: candidate.raw.slice(0, RAW_CHARACTERS),
      confidence: round(candidate.confidence),
      chosen,
    }));
}

const round = (x: number): number => Math.round(Math.min(1, Math.max(0, x)) * 1000) / 1000;
