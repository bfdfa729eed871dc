import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDomain } from 'tldts';
import type { TruthLine } from './labels.ts';

/** The benchmark sets as training material: raw pages with what is known of their articles. */

export interface KnownPage {
  set: string;
  id: string;
  bytes: Uint8Array;
  /** Registrable domain. */
  domain: string;
  /** The whole article, or nothing when only segments are known. */
  truth?: TruthLine[];
  /** Segments that must, and must not, be in the article. */
  with: string[];
  without: string[];
  /** Whether the page is an article at all. */
  isArticle: boolean;
  /** Made of another page, to be learned from and not judged: longer, or small and plain. */
  made?: 'longer' | 'plain';
  /** Paragraphs that were put into the page to make it longer, as its blocks have them. */
  added?: ReadonlySet<string>;
}

interface Truth {
  url: string;
  articleBody?: string;
  paragraphs?: string[];
  with?: string[];
  without?: string[];
  pageType?: string;
}

export const PAGE_SETS = ['aeb', 'fundus', 'fundusfix', 'trafilatura', 'wcxb'];

export function* readPages(data: string, sets: readonly string[] = PAGE_SETS): Generator<KnownPage> {
  for (const set of sets) {
    const truths = JSON.parse(readFileSync(join(data, set, 'truth.json'), 'utf8')) as Record<string, Truth>;
    for (const name of readdirSync(join(data, set, 'inputs')).sort()) {
      const id = name.replace(/\.(html|txt)\.gz$/, '');
      const truth = truths[id];
      if (truth === undefined) continue;
      const whole = truthLines(truth);
      yield {
        set,
        id,
        bytes: readFileSync(join(data, set, 'inputs', name)),
        domain: getDomain(truth.url) ?? truth.url,
        ...(whole && { truth: whole }),
        with: truth.with ?? [],
        without: truth.without ?? [],
        isArticle: truth.pageType === undefined || truth.pageType === 'article',
      };
    }
  }
}

function truthLines(truth: Truth): TruthLine[] | undefined {
  const text = truth.paragraphs ?? truth.articleBody?.split('\n');
  return text
    ?.filter((line) => line.trim() !== '')
    .map((line) => {
      const optional = truth.paragraphs !== undefined && line.startsWith('[') && line.endsWith(']');
      return { text: optional ? line.slice(1, -1) : line, optional };
    });
}
