import type { Block, ParsedArticle } from '../../shared/article.ts';
import type { CleanBlock, CleanDocument } from '../../shared/document.ts';
import { PIPELINE_VERSION, SCHEMA_VERSION } from '../../shared/version.ts';
import { readAddress } from './address.ts';
import { agencyOf } from './agencies.ts';
import { findAuthors } from './authors.ts';
import { type DatelineContext, splitDateline } from './dateline.ts';
import { findDates } from './dates.ts';
import { findAlternativeHeadline } from './deck.ts';
import { dropFrame } from './frame.ts';
import { findGenre } from './genre.ts';
import { findHeadline } from './headline.ts';
import { identify } from './identity.ts';
import { findImages } from './images.ts';
import { asText } from './jsonld.ts';
import { findKeywords } from './keywords.ts';
import { detectLanguage } from './language.ts';
import { type Page, readPage } from './page.ts';
import { findPublication } from './publisher.ts';
import { findSection } from './section.ts';
import { readSiteNames } from './sitename.ts';
import { letters } from './text.ts';
import { findWire, wireOfDateline } from './wire.ts';

const MOST_CITATIONS = 100;
const SHORTEST_OPENING = 80;
const LONGEST_LINE = 60;

/**
 * Decides the fields of a record from what clean hands over: the article's blocks and the page's evidence about itself.
 *
 * @returns the record without its enrichment; `evidence` says for each decided field who said what
 */
export function parse(document: CleanDocument): ParsedArticle {
  const page = readPage(document);
  const siteNames = readSiteNames(page);
  const headline = findHeadline(page, siteNames);
  const { authors, evidence: authorEvidence } = findAuthors(page, siteNames, headline?.value);
  const body = dropFrame(page, authors, headline?.value);
  const publication = findPublication(page, headline?.value);
  const articleSection = findSection(page, siteNames, headline?.value, authors, publication.publisher?.name);
  const byline = findWire(page);
  const context = { siteNames: siteNames.known, isWire: byline !== undefined, section: articleSection };
  const { blocks, dateline, agency } = readBlocks(body.blocks, context);
  const articleBody = blocks.map((block) => block.text).join('\n\n');
  const inLanguage = withTwin(detectLanguage(articleBody || headline?.value || ''), document.evidence.htmlLang);
  const dates = findDates(page, headline?.value, inLanguage);
  const wire = byline ?? wireOfDateline({ dateline, agency });
  const isPrinted = authorEvidence.every(({ source, chosen }) => !chosen || /^(?:line|block):/.test(source));
  const evidence: ParsedArticle['evidence'] = { ...publication.evidence };
  if (headline) evidence.headline = headline.evidence;
  if (wire) evidence.sourceOrganization = wire.evidence;
  if (authorEvidence.length > 0) evidence.author = authorEvidence;
  if (dates.published) evidence.datePublished = dates.published.evidence;
  if (dates.modified) evidence.dateModified = dates.modified.evidence;
  return withoutUndefined({
    id: identify(page.url, document.source),
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    url: page.url,
    source: document.source,
    headline: headline?.value,
    alternativeHeadline: findAlternativeHeadline(page, headline?.value, articleSection),
    description: findDescription(page),
    genre: findGenre(page, siteNames, wire?.value.name, headline?.value),
    author: publication.provider || isPrinted ? withoutPublisher(authors, publication.publisher?.name) : authors,
    publisher: publication.publisher,
    provider: publication.provider,
    sourceOrganization: wire?.value,
    datePublished: dates.published?.value.iso,
    dateModified: dates.modified?.value.iso,
    dateline,
    articleSection,
    keywords: findKeywords(page),
    inLanguage,
    isAccessibleForFree: findAccess(page),
    correction: blocks.find((block) => block.type === 'correction')?.text,
    articleBody,
    blocks,
    image: findImages(page, body.images, headline?.value),
    citation: findCitations(body.blocks, page.url),
    evidence,
    cleaning: { ...document.cleaning, removed: [...document.cleaning.removed, ...body.removed] },
    warnings: document.warnings,
    pipeline: { version: PIPELINE_VERSION, stages: [] },
  });
}

/** "Jane Miller, The Harbour Times": the paper printed after its writer is no second author, unless the page declares it for one. */
function withoutPublisher(authors: ParsedArticle['author'], publisher: string | undefined): ParsedArticle['author'] {
  if (!publisher || !authors.some(({ type, name }) => type === 'Person' && /\P{Script=Latin}/u.test(name))) return authors;
  return authors.filter(({ type, name }) => type === 'Person' || letters(name) !== letters(publisher) || agencyOf(letters(name)));
}

/** Indonesian and Malay have a text's common words in common: of these two the page knows better. */
function withTwin(language: string | undefined, declared: string | undefined): string | undefined {
  const twin = /^(id|ms)\b/i.exec(declared ?? '')?.[1]?.toLowerCase();
  return twin && (language === 'id' || language === 'ms') ? twin : language;
}

function readBlocks(
  given: readonly CleanBlock[],
  context: DatelineContext,
): { blocks: Block[]; dateline?: string; agency?: string } {
  const blocks: Block[] = given.map(({ type, text, level }) => (level === undefined ? { type, text } : { type, text, level }));
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const next = blocks[index + 1];
    // A line of its own: the paragraph begins in the next element.
    const isAlone = next?.type === 'paragraph' && block.text.length <= LONGEST_LINE && /(?:--|[—–])$/.test(block.text);
    const { dateline, agency, text } = splitDateline(isAlone ? `${block.text} ${next.text}` : block.text, context);
    if (dateline) blocks.splice(index, isAlone ? 2 : 1, { ...block, text });
    // "News provided by …" before it is no sentence of the story.
    if (dateline || block.text.length >= SHORTEST_OPENING || /[.!?。]["”’»]?$/.test(block.text))
      return { blocks, dateline, agency };
  }
  return { blocks };
}

function findDescription(page: Page): string | undefined {
  const texts = [
    asText(page.article?.description),
    ...page.meta('og:description', 'description', 'twitter:description').map((m) => m.text),
  ];
  return texts.find((text) => text.length > 1)?.slice(0, 1000);
}

function findAccess(page: Page): boolean | undefined {
  const { properties } = page.document.evidence;
  const propertyOf = (name: string) => properties.find((property) => property.name === name)?.value;
  const says =
    asText(page.article?.isAccessibleForFree ?? propertyOf('isAccessibleForFree')).toLowerCase() ||
    (typeof page.article?.isAccessibleForFree === 'boolean' ? String(page.article.isAccessibleForFree) : '');
  if (/(?:^|\/)(?:true|1|yes)$/.test(says)) return true;
  if (/(?:^|\/)(?:false|0|no)$/.test(says)) return false;
  // Facebook's tag for publishers with subscriptions: "metered" depends on the reader.
  const tier = page.meta('article:content_tier', 'og:article:content_tier')[0]?.text.toLowerCase();
  if (tier === 'free') return true;
  return tier === 'locked' || propertyOf('paywall') !== undefined ? false : undefined;
}

function findCitations(blocks: readonly CleanBlock[], url: string | undefined): { url: string; text: string }[] {
  const byUrl = new Map<string, string>();
  for (const block of blocks) {
    for (const link of block.links ?? []) {
      const address = readAddress(link.url, url);
      const text = block.text.slice(link.start, link.end).trim().slice(0, 300);
      if (address && text && !byUrl.has(address.href)) byUrl.set(address.href, text);
      if (byUrl.size === MOST_CITATIONS) return [...byUrl].map(([href, said]) => ({ url: href, text: said }));
    }
  }
  return [...byUrl].map(([href, said]) => ({ url: href, text: said }));
}

/** Optional fields that have no value are absent, as DynamoDB and JSON want them. */
function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
