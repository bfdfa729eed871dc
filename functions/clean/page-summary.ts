import type { FeatureTable, Verdict } from './blocks.ts';
import type { Element } from './markup.ts';
import type { Reading } from './page.ts';
import { countKindLabels } from './page-kinds.ts';
import { ownAddress, SIGN_COLUMNS, signNumbers } from './page-signs.ts';
import { isProse } from './prose.ts';

/**
 * The page and what was kept of it as one row of numbers: whether it is an article at all, and how sure the cut is, are told from it.
 */

export const SUMMARY_COLUMNS: readonly string[] = [
  'logWords',
  'logKeptWords',
  'keptShare',
  'keptBlocks',
  'keptRuns',
  'wordsPerBlock',
  'longestBlock',
  'keptProse',
  'keptLinkShare',
  'keptHeadings',
  'keptLists',
  'certainty',
  'doubtfulShare',
  'leastKept',
  'largestLost',
  'regionShare',
  'proseOutside',
  'pageLinkShare',
  'linkBlocks',
  'headings',
  'linkedHeadings',
  'articleTags',
  'titleOverlap',
  'wordsBeforeTitle',
  'claimsBody',
  'claimedArticle',
  'claimedOther',
  'openGraphArticle',
  'publishedMeta',
  'author',
  'dates',
  'prices',
  'forms',
  'images',
  'pathDepth',
  'pathWords',
  'kinds',
  'repeatedKinds',
  'questionShare',
  'addressShare',
  'commentBlocks',
  'labelsForum',
  'labelsShop',
  'labelsDocumentation',
  'labelsService',
  'labelsListing',
  'keptInComments',
  'keptCode',
  'shopElements',
  'commentElements',
  'teaserElements',
  'authorElements',
  'dateElements',
  ...SIGN_COLUMNS,
];

export function summarize(reading: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): FeatureTable {
  const values = Float32Array.from([
    ...keptNumbers(reading, verdicts, words),
    ...pageNumbers(reading, verdicts),
    ...kindNumbers(reading, verdicts, words),
    ...signNumbers(reading, verdicts, words),
  ]);
  return { columns: SUMMARY_COLUMNS, rows: 1, values };
}

function keptNumbers({ blocks }: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): number[] {
  const kept = blocks.filter((block) => verdicts[block.at]!.kept);
  const sum = (list: readonly { at: number }[]) => list.reduce((total, block) => total + words[block.at]!, 0);
  const all = Math.max(1, sum(blocks));
  const keptWords = sum(kept);
  const chars = Math.max(
    1,
    kept.reduce((total, block) => total + block.text.length, 0),
  );
  const lost = blocks.filter((block) => !verdicts[block.at]!.kept);
  const first = kept[0]?.at ?? 0;
  const last = kept.at(-1)?.at ?? 0;
  const sure = kept.reduce((total, block) => total + words[block.at]! * verdicts[block.at]!.probability, 0);
  return [
    Math.log1p(all),
    Math.log1p(keptWords),
    keptWords / all,
    Math.log1p(kept.length),
    kept.filter((block) => !verdicts[block.at - 1]?.kept).length,
    keptWords / Math.max(1, kept.length),
    Math.max(0, ...kept.slice(0, 5_000).map((block) => words[block.at]!)) / Math.max(1, keptWords),
    sum(kept.filter(isProse)) / Math.max(1, keptWords),
    kept.reduce((total, block) => total + block.linkChars, 0) / chars,
    kept.filter((block) => block.type === 'heading').length / Math.max(1, kept.length),
    kept.filter((block) => block.type === 'list' || block.type === 'table').length / Math.max(1, kept.length),
    sure / Math.max(1, keptWords),
    sum(blocks.filter(({ at }) => Math.abs(verdicts[at]!.probability - 0.5) < 0.3)) / Math.max(1, keptWords),
    Math.min(1, ...kept.slice(0, 5_000).map((block) => verdicts[block.at]!.probability)),
    Math.max(0, ...lost.slice(0, 20_000).map((block) => verdicts[block.at]!.probability)),
    (last - first + 1) / Math.max(1, blocks.length),
    sum(lost.filter(isProse)) / Math.max(1, keptWords),
  ];
}

function pageNumbers({ page, blocks, evidence, claims, images }: Reading, verdicts: readonly Verdict[]): number[] {
  const chars = Math.max(
    1,
    blocks.reduce((total, block) => total + block.text.length, 0),
  );
  const headings = blocks.filter((block) => block.type === 'heading');
  const isLinked = (block: (typeof blocks)[number]) => block.linkChars > 0.7 * block.text.length;
  const types = evidence.jsonLd.flatMap((node) => node['@type'] ?? []).map(String);
  const meta = (pattern: RegExp) => evidence.meta.find(({ name, content }) => pattern.test(name) && content !== '');
  const path = pathOf(evidence);
  const kinds = new Map<string, number>();
  for (const block of blocks) {
    const name = `${block.holder.tag}.${attributesOf(block.owner)}`;
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  const first = verdicts.findIndex((verdict) => verdict.kept);
  const count = (test: (text: string) => boolean) => blocks.filter((block) => test(block.text)).length;
  const roles = (role: string) => verdicts.filter((verdict) => verdict.role === role).length;
  return [
    blocks.reduce((total, block) => total + block.linkChars, 0) / chars,
    blocks.filter(isLinked).length / Math.max(1, blocks.length),
    Math.log1p(headings.length),
    headings.filter(isLinked).length,
    page.elements.filter((element) => element.tag === 'article').length,
    claims.titleAt >= 0 ? 1 : 0,
    claims.titleAt < 0 ? -1 : Math.max(-20, Math.min(100, first - claims.titleAt)),
    claims.articleBody === '' ? 0 : 1,
    types.some((type) => /(Article|BlogPosting|Posting|Report|Review|Recipe)$/.test(type)) ? 1 : 0,
    types.some((type) =>
      /^(Product|ProductGroup|CollectionPage|ItemList|FAQPage|QAPage|DiscussionForumPosting|Service|LocalBusiness|SearchResultsPage|Offer)$/.test(
        type,
      ),
    )
      ? 1
      : 0,
    /article|blog|post/i.test(meta(/^og:type$/)?.content ?? '') ? 1 : meta(/^og:type$/) ? -1 : 0,
    meta(/published|pubdate|date/) ? 1 : 0,
    meta(/author|creator/) || roles('byline') > 0 ? 1 : 0,
    Math.log1p(roles('date')),
    Math.log1p(count((text) => text.length < 60 && /[$€£¥]\s?\d|\d\s?[€£]/.test(text))),
    page.elements.filter((element) => element.tag === 'input' || element.tag === 'select').length,
    Math.log1p(images.images.length),
    path.length,
    Math.max(0, ...path.slice(-1).map((part) => part.split(/[-_+]/).length)),
    kinds.size / Math.max(1, blocks.length),
    Math.max(0, ...kinds.values()) / Math.max(1, blocks.length),
    count((text) => text.endsWith('?')) / Math.max(1, blocks.length),
    count((text) => /\b(you|your|our|we)\b/i.test(text.slice(0, 200))) / Math.max(1, blocks.length),
    Math.log1p(verdicts.filter((verdict) => verdict.reason === 'comments').length),
  ];
}

/** Signs of other kinds of page: labels in short lines, code, and how often elements are called by words of shops, forums, lists. */
function kindNumbers(
  { blocks, words: blockWords, markers }: Reading,
  verdicts: readonly Verdict[],
  words: ArrayLike<number>,
): number[] {
  let keptWords = 1;
  let inComments = 0;
  let code = 0;
  for (const { at, owner, type } of blocks) {
    if (!verdicts[at]!.kept) continue;
    keptWords += words[at]!;
    if (markers.distance(owner, 'comment') <= 8) inComments += words[at]!;
    if (type === 'code') code += words[at]!;
  }
  return [
    ...countKindLabels(blocks, blockWords).map(Math.log1p),
    inComments / keptWords,
    code / keptWords,
    ...(['shop', 'comment', 'teaser', 'author', 'date'] as const).map((hint) => Math.log1p(markers.count(hint))),
  ];
}

/** The beginning of an element's attributes, which the elements of one template share. */
function attributesOf({ attributes }: Element): string {
  let text = '';
  for (let index = 0; index < attributes.length && text.length < 80; index++)
    text += `${index > 0 ? ' ' : ''}${attributes[index]}`;
  return text.slice(0, 80);
}

/** Parts of the page's own address. */
function pathOf(evidence: Reading['evidence']): string[] {
  return (
    ownAddress(evidence)
      ?.pathname.split('/')
      .filter((part) => part !== '') ?? []
  );
}
