import type { Verdict } from './blocks.ts';
import { MARKER } from './markers.ts';
import type { Element } from './markup.ts';
import type { Reading } from './page.ts';
import { metaContent } from './page-claims.ts';

/** Words that make a box an article of its own rather than a teaser. */
const ARTICLE_WORDS = 60;
/** One box with more of the text than this is the article, and the others follow it. */
const MOST_OF_IT = 0.6;

/**
 * Whether a page holds several articles, one below the other, as the front page of a blog does: two `article` boxes or more with a heading
 * and a text of their own, none of them most of the text, and no headline above them. A live blog has its headline, and says it is one article.
 */
export function holdsSeveral(reading: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): boolean {
  const { page, blocks, evidence, claims } = reading;
  if (/article|blog|post/i.test(metaContent(evidence, 'og:type') ?? '')) return false;
  const boxOf = outermostArticles(page.elements, reading.markers);
  const boxes = new Map<number, { at: number; words: number; headed: boolean }>();
  let all = 0;
  for (const block of blocks) {
    const box = boxOf[block.owner.index]!;
    const { kept } = verdicts[block.at]!;
    if (kept) all += words[block.at]!;
    if (box < 0) continue;
    const held = boxes.get(box) ?? { at: block.at, words: 0, headed: false };
    if (kept) held.words += words[block.at]!;
    if (block.level !== undefined) held.headed = true;
    boxes.set(box, held);
  }
  const articles = [...boxes.values()].filter((box) => box.headed && box.words >= ARTICLE_WORDS);
  if (articles.length < 2 || articles.some((box) => box.words > MOST_OF_IT * all)) return false;
  const title = blocks[claims.titleAt];
  return title?.level === undefined || title.at >= articles[0]!.at;
}

/** For each element the outermost `article` around it, or it itself; -1 for none. */
function outermostArticles(elements: readonly Element[], markers: Reading['markers']): Int32Array {
  const boxes = new Int32Array(elements.length).fill(-1);
  for (const element of elements) {
    const above = element.parent < 0 ? -1 : boxes[element.parent]!;
    boxes[element.index] = above >= 0 ? above : markers.has(element, MARKER.article) ? element.index : -1;
  }
  return boxes;
}
