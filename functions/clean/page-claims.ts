import type { PageEvidence } from '../../shared/document.ts';
import type { PageBlock } from './segment.ts';

/**
 * What the page claims about its article (JSON-LD `articleBody`, title, description) held against its blocks: a claim is evidence
 * when the page shows the same words.
 */

export interface PageClaims {
  /** JSON-LD's `articleBody`, the longest; empty when there is none. */
  articleBody: string;
  /** Block that shows the page's title best, -1 for none. */
  titleAt: number;
  /** Whether a block is the page's description, word for word or nearly. */
  isDescription(block: PageBlock): boolean;
  /** Writes a block's claim features, in the order of `CLAIM_COLUMNS`. */
  put(block: PageBlock, put: (value: number) => void): void;
}

/** Shorter ones are teasers. */
const LEAST_BODY_CHARS = 250;

export function weighClaims(blocks: readonly PageBlock[], evidence: Omit<PageEvidence, 'lines'>): PageClaims {
  const articleBody = claimedBody(evidence.jsonLd);
  const grams = articleBody === '' ? undefined : gramSet(wordsOf(articleBody));
  const titles = titleForms(evidence).map((title) => new Set(wordsOf(title)));
  const description = new Set(wordsOf(metaContent(evidence, 'og:description', 'description', 'twitter:description') ?? ''));
  const overlaps = blocks.map((block) => titleOverlap(block, titles));
  const titleAt = findTitle(blocks, overlaps);
  const seen = countTexts(blocks);
  const met = new Map<string, number>();
  return {
    articleBody,
    titleAt,
    isDescription(block) {
      if (description.size < 5 || block.text.length > 1_000) return false;
      const words = new Set(wordsOf(block.text));
      const common = [...words].filter((word) => description.has(word)).length;
      return (2 * common) / (words.size + description.size) > 0.8;
    },
    put(block, put) {
      const before = met.get(block.text) ?? 0;
      met.set(block.text, before + 1);
      const words = grams !== undefined || description.size > 0 ? wordsOf(block.text.slice(0, 3_000)) : [];
      put(grams === undefined ? 0 : 1);
      put(grams === undefined ? -1 : shareOfGrams(words, grams));
      put(overlaps[block.at]!);
      put(description.size < 5 || words.length < 3 ? 0 : words.filter((word) => description.has(word)).length / words.length);
      put(titleAt < 0 ? 0 : Math.sign(block.at - titleAt) * Math.log1p(Math.abs(block.at - titleAt)));
      put(titleAt < 0 ? -1 : block.at > titleAt ? 1 : 0);
      put(Math.min(10, seen.get(block.text)! - 1));
      put(Math.min(10, before));
    },
  };
}

function claimedBody(nodes: readonly Record<string, unknown>[]): string {
  let longest = '';
  for (const node of nodes) {
    for (const key of ['articleBody', 'text', 'reviewBody']) {
      const body = node[key];
      if (typeof body === 'string' && body.length > longest.length) longest = body;
    }
  }
  const plain = longest.slice(0, 300_000).replace(/<[^<>]{0,500}>/g, ' ');
  return plain.length >= LEAST_BODY_CHARS ? plain : '';
}

function titleForms(evidence: Omit<PageEvidence, 'lines'>): string[] {
  const headlines = evidence.jsonLd.map((node) => node.headline).filter((value): value is string => typeof value === 'string');
  const forms = [
    metaContent(evidence, 'og:title'),
    metaContent(evidence, 'twitter:title'),
    evidence.title,
    ...headlines.slice(0, 2),
  ];
  return [...new Set(forms.filter((form): form is string => form !== undefined && form !== ''))];
}

export function metaContent(evidence: Pick<PageEvidence, 'meta'>, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = evidence.meta.find((meta) => meta.name === name && meta.content !== '');
    if (found) return found.content;
  }
  return undefined;
}

/** Overlap (Dice) of the block's words with the most similar form of the title. */
function titleOverlap(block: PageBlock, titles: readonly ReadonlySet<string>[]): number {
  if (block.text.length > 300) return 0;
  const words = new Set(wordsOf(block.text));
  let best = 0;
  for (const title of titles) {
    let common = 0;
    for (const word of words) if (title.has(word)) common++;
    best = Math.max(best, (2 * common) / Math.max(1, words.size + title.size));
  }
  return best;
}

/** The heading most like the title; of equals, the first. */
function findTitle(blocks: readonly PageBlock[], overlaps: readonly number[]): number {
  let best = -1;
  let bestScore = 0.35;
  for (const block of blocks) {
    const bonus = block.level === 1 ? 0.5 : block.level !== undefined ? 0.15 : 0;
    const score =
      overlaps[block.at]! === 0
        ? 0
        : overlaps[block.at]! + bonus - (block.hidden ? 0.5 : 0) - block.linkChars / block.text.length / 4;
    if (score > bestScore) {
      best = block.at;
      bestScore = score;
    }
  }
  return best;
}

function countTexts(blocks: readonly PageBlock[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const block of blocks) seen.set(block.text, (seen.get(block.text) ?? 0) + 1);
  return seen;
}

/** Lower-case words; ideographs and kana one by one. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu) ?? [];
}

function gramSet(words: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at++) grams.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return grams;
}

/** Share of the block's word triples that the claimed body has; of shorter blocks -0.5: they say nothing. */
function shareOfGrams(words: readonly string[], grams: ReadonlySet<string>): number {
  if (words.length < 3) return -0.5;
  let common = 0;
  for (let at = 0; at + 3 <= words.length; at++) if (grams.has(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)) common++;
  return common / (words.length - 2);
}
