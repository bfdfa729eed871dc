import type { FeatureTable, Verdict } from './blocks.ts';
import { countElements, type ElementCounts } from './element-counts.ts';
import { MARKER } from './markers.ts';
import type { Element } from './markup.ts';
import type { Reading } from './page.ts';
import { countKindLabels } from './page-kinds.ts';
import { ownAddress, SIGN_COLUMNS, signNumbers } from './page-signs.ts';
import { isProse } from './prose.ts';
import type { PageBlock } from './segment.ts';

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
  const elements = countElements(reading.page.elements);
  const values = Float32Array.from([
    ...keptNumbers(reading, verdicts, words),
    ...pageNumbers(reading, verdicts, elements),
    ...kindNumbers(reading, verdicts, words),
    ...signNumbers(reading, verdicts, words, elements),
  ]);
  return { columns: SUMMARY_COLUMNS, rows: 1, values };
}

function keptNumbers({ blocks }: Reading, verdicts: readonly Verdict[], words: ArrayLike<number>): number[] {
  const kept = {
    blocks: 0,
    words: 0,
    chars: 0,
    linkChars: 0,
    prose: 0,
    headings: 0,
    lists: 0,
    sure: 0,
    runs: 0,
    longest: 0,
    least: 1,
  };
  const lost = { prose: 0, largest: 0 };
  let all = 0;
  let doubtful = 0;
  let first = 0;
  let last = 0;
  for (const block of blocks) {
    const { at } = block;
    const { kept: isKept, probability } = verdicts[at]!;
    const count = words[at]!;
    all += count;
    if (Math.abs(probability - 0.5) < 0.3) doubtful += count;
    if (!isKept) {
      lost.largest = Math.max(lost.largest, probability);
      if (isProse(block)) lost.prose += count;
      continue;
    }
    if (kept.blocks === 0) first = at;
    last = at;
    kept.blocks++;
    kept.longest = Math.max(kept.longest, count);
    kept.least = Math.min(kept.least, probability);
    if (!verdicts[at - 1]?.kept) kept.runs++;
    kept.words += count;
    kept.sure += count * probability;
    kept.chars += block.text.length;
    kept.linkChars += block.linkChars;
    if (isProse(block)) kept.prose += count;
    if (block.type === 'heading') kept.headings++;
    else if (block.type === 'list' || block.type === 'table') kept.lists++;
  }
  const keptWords = Math.max(1, kept.words);
  const keptBlocks = Math.max(1, kept.blocks);
  return [
    Math.log1p(Math.max(1, all)),
    Math.log1p(kept.words),
    kept.words / Math.max(1, all),
    Math.log1p(kept.blocks),
    kept.runs,
    kept.words / keptBlocks,
    kept.longest / keptWords,
    kept.prose / keptWords,
    kept.linkChars / Math.max(1, kept.chars),
    kept.headings / keptBlocks,
    kept.lists / keptBlocks,
    kept.sure / keptWords,
    doubtful / keptWords,
    kept.least,
    lost.largest,
    (last - first + 1) / Math.max(1, blocks.length),
    lost.prose / keptWords,
  ];
}

function pageNumbers(
  { blocks, evidence, claims, images }: Reading,
  verdicts: readonly Verdict[],
  elements: ElementCounts,
): number[] {
  const lines = countLines(blocks);
  const roles = countVerdicts(verdicts);
  const types = evidence.jsonLd.flatMap((node) => node['@type'] ?? []).map(String);
  const meta = (pattern: RegExp) => evidence.meta.find(({ name, content }) => pattern.test(name) && content !== '');
  const path = pathOf(evidence);
  const first = verdicts.findIndex((verdict) => verdict.kept);
  const most = Math.max(1, blocks.length);
  return [
    lines.linkChars / Math.max(1, lines.chars),
    lines.linked / most,
    Math.log1p(lines.headings),
    lines.linkedHeadings,
    elements.articles,
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
    meta(/author|creator/) || roles.bylines > 0 ? 1 : 0,
    Math.log1p(roles.dates),
    Math.log1p(lines.prices),
    elements.fields,
    Math.log1p(images.images.length),
    path.length,
    Math.max(0, ...path.slice(-1).map((part) => part.split(/[-_+]/).length)),
    lines.kinds / most,
    lines.largestKind / most,
    lines.questions / most,
    lines.addressed / most,
    Math.log1p(roles.comments),
  ];
}

/** What the page's lines are, each counted in one pass. */
function countLines(blocks: readonly PageBlock[]) {
  const counts = { chars: 0, linkChars: 0, linked: 0, headings: 0, linkedHeadings: 0, prices: 0, questions: 0, addressed: 0 };
  const kinds = new Map<string, number>();
  let largestKind = 0;
  for (const { text, linkChars, type, holder, owner } of blocks) {
    counts.chars += text.length;
    counts.linkChars += linkChars;
    const linked = linkChars > 0.7 * text.length;
    if (linked) counts.linked++;
    if (type === 'heading') counts.headings++;
    if (linked && type === 'heading') counts.linkedHeadings++;
    if (text.length < 60 && /[$€£¥]\s?\d|\d\s?[€£]/.test(text)) counts.prices++;
    if (text.charCodeAt(text.length - 1) === 0x3f) counts.questions++;
    if (/\b(?:your?|our|we)\b/i.test(text.length > 200 ? text.slice(0, 200) : text)) counts.addressed++;
    const kind = owner.attributes.length === 0 ? holder.tag : `${holder.tag}.${attributesOf(owner)}`;
    const alike = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, alike);
    largestKind = Math.max(largestKind, alike);
  }
  return { ...counts, kinds: kinds.size, largestKind };
}

function countVerdicts(verdicts: readonly Verdict[]) {
  const counts = { bylines: 0, dates: 0, comments: 0 };
  for (const { role, reason } of verdicts) {
    if (role === 'byline') counts.bylines++;
    else if (role === 'date') counts.dates++;
    if (reason === 'comments') counts.comments++;
  }
  return counts;
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
    if (markers.distance(owner, MARKER.comment) <= 8) inComments += words[at]!;
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
