import type { EvidenceLine } from '../../shared/document.ts';
import { type Candidate, type Choice, choose } from './candidate.ts';
import { asText, typesOf } from './jsonld.ts';
import type { Page } from './page.ts';
import { namesSite, readSiteNames, type SiteNames } from './sitename.ts';
import { fold, oneLine, tidy } from './text.ts';
import { titleForms } from './titleparts.ts';

const LONGEST_HEADLINE = 300;
/** A title inside another supports it from this length on: "Live" inside "Live: …" says nothing. */
const SHORTEST_CORE = 10;

/** The headline a reader sees: the saying on which the page's witnesses agree, without the name of the site. */
export function findHeadline(page: Page): Choice<string> | undefined {
  const names = readSiteNames(page);
  const isHeadline = ({ value }: Candidate<string>) =>
    value.length >= 2 && value.length <= LONGEST_HEADLINE && !namesSite(value, names);
  const declared = declaredTitles(page, names).filter(isHeadline);
  const seen = withoutStrangers(raiseConfirmed(headlineLines(page, names).filter(isHeadline), declared), declared);
  const all = [...seen, ...declared];
  // Where heading and declared title agree on the whole, its inner parts (kicker, second line) are no titles of their own.
  const agreed = declared.some((d) => seen.some((s) => s.source === 'line:h1' && s.key === d.key));
  const isPart = ({ source, confidence }: Candidate<string>) =>
    agreed && /^line:(?!h1)/.test(source) && confidence <= LESSER_HEADING;
  const whole = all.filter((c) => !isPart(c));
  return choose([...seen.filter((c) => !isPart(c)), ...discountEchoes(declared), ...coreTitles(whole)]);
}

const candidate = (source: string, raw: string, confidence: number, value = oneLine(raw)): Candidate<string> => ({
  value,
  key: fold(value),
  source,
  raw,
  confidence,
});

/** Headings a reader sees. The page's only h1 is its headline on 85 % of pages; of several, the one that other witnesses name. */
function headlineLines(page: Page, names: SiteNames): Candidate<string>[] {
  const lines = page.lines('headline').filter((line) => !namesSite(line.text, names));
  const isFrame = (line: EvidenceLine) => SITE_HEADING.test(line.hints ?? '') || endsTitle(page, line.text);
  const h1s = new Set(
    lines.filter((line) => line.tag === 'h1' && line.place !== 'tail' && !isFrame(line)).map((line) => fold(line.text)),
  );
  return lines.slice(0, 16).map((line) => {
    const source = `line:${line.tag ?? 'text'}`;
    const text = tidy(line.text);
    if (line.tag === undefined) return candidate(source, text, 0.8);
    if (isFrame(line)) return candidate(source, text, 0.2);
    if (line.tag !== 'h1') return candidate(source, text, line.place === 'head' ? LESSER_HEADING : 0.2);
    if (line.place === 'tail') return candidate(source, text, h1s.size === 0 ? 0.5 : 0.25);
    return candidate(source, text, h1s.size === 1 ? 0.86 : 0.5);
  });
}

/** Headings that carry the site's name or a label of the page's frame. */
const SITE_HEADING = /\b(?:logo|brand|site title|site name|sitename|masthead|visually hidden|sr only)\b/;

/** A heading that is the last part of the window's title is the site's name: "What is it? | The Blog". */
function endsTitle(page: Page, heading: string): boolean {
  const title = fold(tidy(page.document.evidence.title));
  const name = fold(heading);
  return (
    name.length > 1 && title.length > name.length + 8 && title.endsWith(name) && /[|»·–—-]\s*$/.test(title.slice(0, -name.length))
  );
}

function declaredTitles(page: Page, names: SiteNames): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const add = (source: string, raw: string, confidence: number) => {
    for (const form of titleForms(raw, names)) out.push(candidate(source, raw, confidence * form.share, form.text));
  };
  // A newsroom's headline field is the headline; a blog's is the title for search engines as often as not.
  const isNews = page.article && typesOf(page.article).some((type) => /NewsArticle/.test(type));
  if (page.article?.headline) add('json-ld:headline', asText(page.article.headline), isNews ? 0.93 : 0.7);
  else if (page.article) add('json-ld:name', asText(page.article.name), 0.45);
  for (const [name, confidence] of TITLE_META) {
    for (const { source, text } of page.meta(name).slice(0, 2)) add(source, text, confidence);
  }
  for (const property of page.document.evidence.properties) {
    if (property.name === 'headline') {
      add('property:headline', property.value, 0.6);
      break;
    }
  }
  add('title', tidy(page.document.evidence.title), 0.35);
  return out;
}

const TITLE_META: [string, number][] = [
  ['og:title', 0.6],
  ['twitter:title', 0.35],
  ['parsely-title', 0.45],
  ['sailthru.title', 0.45],
  ['dc.title', 0.4],
  ['dcterms.title', 0.4],
  ['citation_title', 0.6],
  ['hdl', 0.5],
  ['title', 0.3],
];

/** What a page declares comes from one field of its content system: the second to declare a title adds half of what it says. */
function discountEchoes(declared: readonly Candidate<string>[]): Candidate<string>[] {
  const said = new Set<string>();
  return declared.map((candidate) => {
    const isEcho = said.has(candidate.key);
    said.add(candidate.key);
    return isEcho ? { ...candidate, confidence: candidate.confidence * 0.5 } : candidate;
  });
}

/** A lesser heading above the text that a declared title repeats is the one a reader sees, whatever the h1 says to search engines. */
function raiseConfirmed(seen: readonly Candidate<string>[], declared: readonly Candidate<string>[]): Candidate<string>[] {
  return seen.map((candidate) => {
    const isLesser = candidate.confidence === LESSER_HEADING;
    const isConfirmed = declared.some(
      ({ key, source }) => CONFIRMING.test(source) && (key === candidate.key || candidate.key.endsWith(` ${key}`)),
    );
    return isLesser && isConfirmed ? { ...candidate, confidence: 0.7 } : candidate;
  });
}

const LESSER_HEADING = 0.4;
const CONFIRMING = /^(?:json-ld:headline|meta:og:title)$/;

/** A heading that shares no word with any declared title is the frame's: the blog's name, an offer. */
function withoutStrangers(seen: readonly Candidate<string>[], declared: readonly Candidate<string>[]): Candidate<string>[] {
  if (declared.length === 0) return [...seen];
  const wordsOf = (key: string) =>
    key.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3 || /[^\p{Script=Latin}]/u.test(word));
  const known = new Set(declared.flatMap(({ key }) => wordsOf(key)));
  return seen.map((candidate) => {
    const isStranger = !wordsOf(candidate.key).some((word) => known.has(word));
    return isStranger ? { ...candidate, confidence: Math.min(candidate.confidence, 0.45) } : candidate;
  });
}

/**
 * Titles that begin or end with another witness's title carry more than the headline: a kicker, the section, a second clause
 * written for search engines. Where one title holds another, the shorter is right ten times as often as the longer (measured on
 * 1,000 pages), so the longer ones speak for it too. A heading that goes on without a mark was cut short elsewhere.
 */
function coreTitles(candidates: readonly Candidate<string>[]): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const cores = new Map(candidates.filter(({ key }) => key.length >= SHORTEST_CORE && key.includes(' ')).map((c) => [c.key, c]));
  for (const core of cores.values()) {
    if (core.confidence < 0.3) continue;
    for (const longer of candidates) {
      const bond = bondOf(longer.key, core.key);
      // A heading that goes on is whole, and was cut short elsewhere; one that begins earlier has a kicker.
      if (bond === 'none' || (bond === 'word' && longer.source.startsWith('line:') && longer.key.startsWith(core.key))) continue;
      const share = bond === 'mark' ? 0.8 : Math.sqrt(core.key.length / longer.key.length);
      out.push({ ...core, source: longer.source, raw: longer.raw, confidence: longer.confidence * share });
    }
  }
  return out;
}

/** Whether a title begins or ends with another, and what stands between them: a separating mark or just a space. */
function bondOf(longer: string, core: string): 'mark' | 'word' | 'none' {
  if (longer.length <= core.length) return 'none';
  if (longer.startsWith(core)) {
    const rest = longer.slice(core.length);
    // An attribute that ends before a quotation mark was cut by it.
    if (/^[\p{L}\p{N}]|^\s*["']/u.test(rest)) return 'none';
    return /^\s*[|:–—-]/.test(rest) ? 'mark' : 'word';
  }
  if (!longer.endsWith(core)) return 'none';
  const lead = longer.slice(0, -core.length);
  if (/[\p{L}\p{N}]$/u.test(lead)) return 'none';
  return /[|:–—-]\s*$/.test(lead) ? 'mark' : 'word';
}
