import type { Candidate } from './candidate.ts';
import { CONFIRMING_SOURCES } from './declaredtitles.ts';

/** Titles that hold other titles: which of the two is the headline. The counts are pages of the benchmark sets' development half. */

/** A title inside another supports it from this length on: "Live" inside "Live: …" says nothing. */
const SHORTEST_CORE = 10;
/** Fields with a limit (JSON-LD: 110 characters) cut what is longer. */
const SHORTEST_CUT = 95;

/**
 * Titles that begin or end with another witness's title carry more than the headline: a kicker, the section, a second clause
 * written for search engines. Where one title holds another, the shorter is right ten times as often as the longer, so the longer
 * ones speak for it too. The exceptions stand inside.
 *
 * @param sure weight from which on a heading is taken for the headline
 * @param fromNewsroom whether the page's JSON-LD is a newsroom's
 * @returns candidates for the shorter titles, one for each longer one
 */
export function coreTitles(candidates: readonly Candidate<string>[], sure: number, fromNewsroom: boolean): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const cores = new Map<string, Candidate<string>>();
  const sources = new Map<string, Set<string>>();
  for (const candidate of candidates) {
    const { key, source, confidence } = candidate;
    sources.set(key, (sources.get(key) ?? new Set()).add(source));
    const isCore = key.length >= SHORTEST_CORE && key.includes(' ') && confidence >= 0.3;
    if (isCore && confidence > (cores.get(key)?.confidence ?? 0)) cores.set(key, candidate);
  }
  const declaredIn = (key: string) => CONFIRMING_SOURCES.filter((source) => sources.get(key)?.has(source)).length;
  const isH1 = (key: string) => sources.get(key)?.has('line:h1') ?? false;
  const seen = new Set(candidates.filter((c) => c.source.startsWith('line:') && c.confidence >= sure).map((c) => c.key));
  for (const core of cores.values()) {
    for (const longer of candidates) {
      const bond = bondOf(longer.key, core.key);
      if (bond === 'none' || (core.source.endsWith(':part') && (bond !== 'bar' || !longer.source.startsWith('line:')))) continue;
      const begins = longer.key.startsWith(core.key);
      // A heading that goes on is whole: the subtitle was left out elsewhere (8 pages to 5). What follows a bar is the site's.
      if (begins && bond !== 'bar' && (longer.source.startsWith('line:') || (bond === 'word' && isH1(longer.key)))) continue;
      // "Kicker: headline" in JSON-LD and Open Graph is what a newsroom calls its story, though the page prints the kicker apart.
      if (!begins && fromNewsroom && isH1(core.key) && declaredIn(longer.key) === CONFIRMING_SOURCES.length) continue;
      // A heading that begins before the declared title has a kicker in front: the shorter is right on 9 of 10 pages.
      const isKicked = !begins && seen.has(longer.key) && declaredIn(core.key) > 0;
      const share = isKicked ? 1 : bond === 'word' ? Math.sqrt(core.key.length / longer.key.length) : 0.8;
      out.push({ ...core, source: longer.source, raw: longer.raw, confidence: longer.confidence * share });
    }
  }
  return out;
}

/** Whether a title begins or ends with another, and what stands between them: a bar, another separating mark or just a space. */
function bondOf(longer: string, core: string): 'bar' | 'mark' | 'word' | 'none' {
  if (longer.length <= core.length) return 'none';
  if (longer.startsWith(core)) {
    const rest = longer.slice(core.length);
    if (/^[\p{L}\p{N}]/u.test(rest)) return 'none';
    return BAR.test(rest) ? 'bar' : MARK.test(rest) ? 'mark' : 'word';
  }
  if (!longer.endsWith(core)) return 'none';
  const lead = longer.slice(0, -core.length);
  if (/[\p{L}\p{N}]$/u.test(lead)) return 'none';
  return BAR_BEFORE.test(lead) ? 'bar' : /[:-]\s*$/.test(lead) ? 'mark' : 'word';
}

/** In folded text: all dashes are "-", and a guillemet with space on both sides, which is a bar, has become a quotation mark. */
const BAR = /^\s*\||^\s+"\s/;
const BAR_BEFORE = /\|\s*$|\s"\s+$/;
const MARK = /^\s*[|:-]|^\s+"\s/;

/**
 * Titles that were cut short stand for the whole one, where another witness has it: cut by a quotation mark that ended the
 * attribute, with dots in place of the rest, or at the limit of the field.
 */
export function mendCut(candidates: readonly Candidate<string>[]): Candidate<string>[] {
  return candidates.map((candidate) => {
    if (candidate.source.startsWith('line:')) return candidate;
    const stem = candidate.key.replace(/\s*(?:\.{2,}|…)$/, '');
    const whole = candidates.find(({ key }) => key !== candidate.key && key.startsWith(stem) && isCut(candidate.key, stem, key));
    return whole ? { ...candidate, key: whole.key, value: whole.value } : candidate;
  });
}

function isCut(key: string, stem: string, whole: string): boolean {
  if (stem.length < SHORTEST_CORE) return false;
  const rest = whole.slice(stem.length);
  if (rest === '' || MARK.test(rest)) return false;
  if (stem.length < key.length) return !whole.startsWith(key);
  return /^\s?["']\S/.test(rest) || stem.length >= SHORTEST_CUT;
}
