import type { CleanDocument, EvidenceLine } from '../../shared/document.ts';
import { readAddress, readCanonicalAddress } from './address.ts';
import { asAddress, asText, indexById, type Node, typesOf } from './jsonld.ts';
import { forget } from './remember.ts';
import { fold, tidy } from './text.ts';

/** A clean document with its evidence indexed once, as all fields read it. */
export interface Page {
  document: CleanDocument;
  /** Canonical address, when the page or its uploader says one. */
  url?: string;
  /** Its registrable domain. */
  domain?: string;
  /** Every content of the named meta tags, in the order of the names given, then of the document. */
  meta(...names: string[]): { source: string; text: string }[];
  /** The JSON-LD node that describes this article, when there is one. */
  article?: Node;
  nodes: Node[];
  byId: ReadonlyMap<string, Node>;
  lines(...roles: EvidenceLine['role'][]): readonly EvidenceLine[];
  isText: boolean;
}

const MOST_NODES = 500;

/** Types that describe one piece of writing, best first; a WebPage speaks for the article when nothing better does. */
const ARTICLE_TYPES = [
  /NewsArticle$/,
  /^(?:Article|Report|LiveBlogPosting|BlogPosting|TechArticle|ScholarlyArticle|OpinionPiece|AdvertiserContentArticle|SatiricalArticle|SocialMediaPosting|DiscussionForumPosting)$/,
  /^(?:Review|CriticReview|UserReview|Recipe|HowTo|MediaReview|ClaimReview)$/,
  /^(?:VideoObject|NewsVideoObject|PodcastEpisode|CreativeWork|ImageGallery|MediaGallery)$/,
  /^(?:WebPage|ItemPage|AboutPage|MedicalWebPage)$/,
];

export function readPage(document: CleanDocument): Page {
  forget();
  const { evidence } = document;
  const metaByName = new Map<string, string[]>();
  for (const { name, content } of evidence.meta) {
    const text = tidy(content);
    if (!text) continue;
    const list = metaByName.get(name);
    if (list) list.push(text);
    else metaByName.set(name, [text]);
  }
  const meta = (...names: string[]) => {
    const found: { source: string; text: string }[] = [];
    for (const name of names) {
      for (const text of metaByName.get(name)?.slice(0, 20) ?? []) found.push({ source: `meta:${name}`, text });
    }
    return found;
  };
  const lines = distinctLines(evidence.lines);
  // Twenty places ask for the lines of a few roles, most of them for the same.
  const linesByRoles = new Map<string, EvidenceLine[]>();
  const nodes = evidence.jsonLd.slice(0, MOST_NODES);
  const url = readCanonicalAddress(document);
  return {
    document,
    url,
    domain: url ? readAddress(url)?.domain : undefined,
    meta,
    nodes,
    byId: indexById(nodes),
    article: findArticleNode(nodes, url, titlesOf(document, meta)),
    lines: (...roles) => {
      const asked = roles.join();
      const known = linesByRoles.get(asked);
      if (known) return known;
      const found = lines.filter((line) => roles.includes(line.role));
      linesByRoles.set(asked, found);
      return found;
    },
    isText: document.cleaning.form === 'text',
  };
}

/** Each line once: clean hands over a marked element and the block that is nothing else. */
function distinctLines(lines: readonly EvidenceLine[]): EvidenceLine[] {
  const seen = new Map<string, EvidenceLine[]>();
  return lines.filter((line) => {
    const alike = seen.get(line.text);
    if (alike === undefined) seen.set(line.text, [line]);
    else if (alike.some((other) => isSameLine(other, line))) return false;
    else alike.push(line);
    return true;
  });
}

const isSameLine = (a: EvidenceLine, b: EvidenceLine): boolean =>
  a.role === b.role && a.place === b.place && (a.datetime ?? '') === (b.datetime ?? '');

function titlesOf(document: CleanDocument, meta: Page['meta']): string[] {
  const heads = document.evidence.lines.filter((line) => line.role === 'headline').map((line) => line.text);
  return [document.evidence.title ?? '', ...meta('og:title').map((m) => m.text), ...heads]
    .map(fold)
    .filter((text) => text.length > 8);
}

/**
 * The node about this article among those of related ones: by type first, then by its address being the page's, then by its
 * headline being one of the page's titles; the first of equals.
 */
function findArticleNode(nodes: readonly Node[], url: string | undefined, titles: readonly string[]): Node | undefined {
  const here = url ? readAddress(url)?.key : undefined;
  let best: { node: Node; score: number } | undefined;
  for (const node of nodes) {
    const rank = rankOfType(node);
    if (rank < 0) continue;
    let score = (ARTICLE_TYPES.length - rank) * 10;
    const headline = fold(asText(node.headline ?? node.name));
    if (headline && titles.some((title) => title.includes(headline) || headline.includes(title))) score += 15;
    const address = readAddress(asAddress(node.mainEntityOfPage) || asAddress(node.url) || tidy(node['@id']))?.key;
    if (address && here) score += address === here ? 15 : -5;
    if (node.headline) score += 4;
    if (node.datePublished) score += 4;
    if (!best || score > best.score) best = { node, score };
  }
  return best?.node;
}

function rankOfType(node: Node): number {
  let best = -1;
  for (const type of typesOf(node)) {
    const rank = ARTICLE_TYPES.findIndex((pattern) => pattern.test(type));
    if (rank >= 0 && (best < 0 || rank < best)) best = rank;
  }
  return best;
}

/** Names of the element itself and what is close around it; further out a page's tags and templates have names, too. */
export const namesAround = (line: EvidenceLine): string => (line.hints ?? '').slice(0, 100);
