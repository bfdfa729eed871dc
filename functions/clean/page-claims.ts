import { decodeHTMLStrict } from 'entities/decode';
import type { PageEvidence } from '../../shared/document.ts';
import type { PageBlock } from './segment.ts';
import { type BlockWords, distinctOf, wordsOf } from './words.ts';

/**
 * What the page claims about its article (JSON-LD `articleBody`, title, description) held against its blocks: a claim is evidence
 * when the page shows the same words.
 */

export interface PageClaims {
  /** JSON-LD's `articleBody`, the longest; empty when there is none. */
  articleBody: string;
  /** Words of it. */
  bodyWords: number;
  /** Block that shows the page's title best, -1 for none. */
  titleAt: number;
  /** Whether a block is the page's description, word for word or nearly. */
  isDescription(block: PageBlock): boolean;
  /** Share of a block's runs of three words that are in JSON-LD's `articleBody`; of fewer than three words -0.5. */
  shareInBody(block: PageBlock): number;
  /** Writes a block's claim features to `values[offset …]`, in the order of `CLAIM_COLUMNS`. */
  write(block: PageBlock, values: Float32Array, offset: number): void;
}

/** Shorter ones are teasers. */
const LEAST_BODY_CHARS = 250;

export function weighClaims(
  blocks: readonly PageBlock[],
  blockWords: BlockWords,
  evidence: Omit<PageEvidence, 'lines'>,
): PageClaims {
  const articleBody = claimedBody(evidence.jsonLd);
  const bodyWords = wordsOf(articleBody);
  const claimed = articleBody === '' ? undefined : new WordTriples(bodyWords);
  const titles = new Titles(titleForms(evidence).map(wordsOf));
  const description = new Set(wordsOf(metaContent(evidence, 'og:description', 'description', 'twitter:description') ?? ''));
  const overlaps = blocks.map((block) => (block.text.length > 300 ? 0 : titles.overlap(blockWords.of(block))));
  const titleAt = findTitle(blocks, overlaps);
  const repeats = countRepeats(blocks);
  return {
    articleBody,
    bodyWords: bodyWords.length,
    titleAt,
    isDescription(block) {
      if (description.size < 5 || block.text.length > 1_000) return false;
      const words = distinctOf(blockWords.of(block));
      const common = words.filter((word) => description.has(word)).length;
      return (2 * common) / (words.length + description.size) > 0.8;
    },
    shareInBody: (block) => claimed?.shareOf(blockWords.of(block)) ?? 0,
    write(block, values, offset) {
      let at = offset;
      const words = claimed !== undefined || description.size > 0 ? blockWords.first(block, 3_000) : [];
      values[at++] = claimed === undefined ? 0 : 1;
      values[at++] = claimed === undefined ? -1 : claimed.shareOf(words);
      values[at++] = overlaps[block.at]!;
      values[at++] =
        description.size < 5 || words.length < 3 ? 0 : words.filter((word) => description.has(word)).length / words.length;
      values[at++] = titleAt < 0 ? 0 : Math.sign(block.at - titleAt) * Math.log1p(Math.abs(block.at - titleAt));
      values[at++] = titleAt < 0 ? -1 : block.at > titleAt ? 1 : 0;
      values[at++] = Math.min(10, repeats.all[block.at]!);
      values[at++] = Math.min(10, repeats.before[block.at]!);
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
  const plain = unescaped(longest.slice(0, 300_000))
    .replace(BOUNDARY, '\n')
    .replace(/<[^<>]{0,500}>/g, ' ');
  return plain.length >= LEAST_BODY_CHARS ? plain : '';
}

const BOUNDARY = /<\/?(?:p|div|br|h[1-6]|li)(?:\s[^<>]{0,500})?\/?>/gi;

/** The body as text: some systems escape it before they put it into JSON, some twice (`&amp;ccedil;`). */
function unescaped(body: string): string {
  let text = body;
  for (let times = 0; times < 3 && ENTITY.test(text); times++) text = decodeHTMLStrict(text);
  return text;
}

const ENTITY = /&(?:[a-z]{2,8}|#\d{2,5});/i;

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

/** The forms of the title, each as a set of words, to be held against the words of every short block. */
class Titles {
  /** Forms that have a word, a bit each. */
  private readonly formsWith = new Map<string, number>();
  /** How many different words each form has. */
  private readonly sizes: number[];

  constructor(forms: readonly (readonly string[])[]) {
    this.sizes = forms.map((words, form) => {
      const distinct = new Set(words);
      for (const word of distinct) this.formsWith.set(word, (this.formsWith.get(word) ?? 0) | (1 << form));
      return distinct.size;
    });
  }

  private hasAny(words: readonly string[]): boolean {
    for (let index = 0; index < words.length; index++) if (this.formsWith.has(words[index]!)) return true;
    return false;
  }

  /** Overlap (Dice) of the words with those of the most similar form. */
  overlap(words: readonly string[]): number {
    if (!this.hasAny(words)) return 0;
    const distinct = distinctOf(words);
    const common = this.sizes.map(() => 0);
    for (const word of distinct) {
      let forms = this.formsWith.get(word) ?? 0;
      for (let form = 0; forms !== 0; form++, forms >>>= 1) common[form]! += forms & 1;
    }
    return Math.max(...this.sizes.map((size, form) => (2 * common[form]!) / Math.max(1, distinct.length + size)));
  }
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

/** By block, how many others have its text, and how many of those stand before it. */
function countRepeats(blocks: readonly PageBlock[]): { all: Int32Array; before: Int32Array } {
  const before = new Int32Array(blocks.length);
  /** The block before that has the same text; -1 for none. */
  const previous = new Int32Array(blocks.length);
  const lastWith = new Map<string, number>();
  for (const { at, text } of blocks) {
    previous[at] = lastWith.get(text) ?? -1;
    if (previous[at]! >= 0) before[at] = before[previous[at]!]! + 1;
    lastWith.set(text, at);
  }
  // Backwards, the last of those with one text knows how many there are, and tells the one before it.
  const all = before.slice();
  for (let at = blocks.length - 1; at >= 0; at--) if (previous[at]! >= 0) all[previous[at]!] = all[at]!;
  return { all, before };
}

/** Runs of three words, to be found again in other texts. */
class WordTriples {
  private readonly ids = new Map<string, number>();
  /** Three ids in one number: exact up to 200,000 different words, more than `claimedBody` lets pass. */
  private readonly triples = new Set<number>();

  constructor(words: readonly string[]) {
    for (const word of words) if (!this.ids.has(word)) this.ids.set(word, this.ids.size);
    for (const triple of this.triplesOf(words)) this.triples.add(triple);
  }

  /** Share of the triples of `words` that are among these; of fewer than three words -0.5: they say nothing. */
  shareOf(words: readonly string[]): number {
    if (words.length < 3) return -0.5;
    let common = 0;
    for (const triple of this.triplesOf(words)) if (this.triples.has(triple)) common++;
    return common / (words.length - 2);
  }

  /** The triples of known words. */
  private triplesOf(words: readonly string[]): number[] {
    const triples: number[] = [];
    const size = this.ids.size;
    let first = -1;
    let second = -1;
    for (const word of words) {
      const third = this.ids.get(word) ?? -1;
      if (first >= 0 && second >= 0 && third >= 0) triples.push((first * size + second) * size + third);
      first = second;
      second = third;
    }
    return triples;
  }
}
