import type { Verdict } from './blocks.ts';
import type { Reading } from './page.ts';
import type { PageBlock } from './segment.ts';

/** Fewer may be an article in parts. */
const LEAST_TEASERS = 3;
/** More below one heading is a story. */
const MOST_WORDS = 100;
/** A front page tells nothing else. */
const MOST_BESIDE = 0.05;
/** A headline of more words above them says what the list is about; a front page has the site's name there. */
const MOST_NAME_WORDS = 3;

/**
 * Whether a page is a front page or the list of a section: headings that lead to other pages of one site, each with a few words below, and
 * nothing else. Lists of things to buy or to read have a headline that says so.
 */
export function holdsTeasers({ blocks, claims }: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): boolean {
  if (words[claims.titleAt]! > MOST_NAME_WORDS) return false;
  const teasers = new Map<string, number>();
  let current: string | undefined;
  let all = 0;
  let beside = 0;
  for (const block of blocks) {
    if (block.level !== undefined) current = targetOf(block);
    else if (verdicts[block.at]!.kept) {
      const count = words[block.at]!;
      all += count;
      if (current === undefined) beside += count;
      else teasers.set(current, (teasers.get(current) ?? 0) + count);
    }
  }
  if (teasers.size < LEAST_TEASERS || beside > MOST_BESIDE * all) return false;
  return Math.max(...teasers.values()) <= MOST_WORDS && new Set([...teasers.keys()].map(hostOf)).size === 1;
}

/** Where a heading that is a link as a whole leads, on another page. */
function targetOf({ links, linkChars, text }: PageBlock): string | undefined {
  const url = links[0]?.url;
  return url === undefined || url.startsWith('#') || linkChars < 0.9 * text.length ? undefined : url;
}

/** Empty for a relative address. */
const hostOf = (url: string): string => /^(?:https?:)?\/\/([^/?#]*)/i.exec(url)?.[1] ?? '';
