import type { BLOCK_TYPES, Cleaning, Removal, Source } from './article.ts';

/**
 * What travels between clean and parse: the article's text as blocks, and the evidence about it that parse weighs.
 *
 * clean decides *what is article*; it never decides a field. parse decides fields; it never looks at the raw page.
 */

/** One raw document as clean gets it: the stored bytes (perhaps gzipped) and what is known of the object. */
export interface RawObject {
  bytes: Uint8Array;
  source: Source;
}

export interface CleanDocument {
  source: Source;
  /** The article in reading order: kept blocks only. Captions and credits are not here but in `images`. */
  blocks: CleanBlock[];
  images: ImageEvidence[];
  evidence: PageEvidence;
  cleaning: Cleaning;
  warnings: string[];
}

export interface CleanBlock {
  type: (typeof BLOCK_TYPES)[number];
  /** White space as a reader sees it; list items and table rows on lines of their own, table cells parted by tabs. */
  text: string;
  /** Heading level 1–6. */
  level?: number;
  /** Links in the text: half-open UTF-16 ranges into `text`. */
  links?: { url: string; start: number; end: number }[];
  /** Index of the block in the whole document, removed blocks counted: the same numbering as `EvidenceLine.at`. */
  at: number;
}

/** An image of the article with the lines that stood with it. Caption and credit are apart where the page told them apart. */
export interface ImageEvidence {
  url?: string;
  alt?: string;
  /** Caption as the page prints it, perhaps with the credit in it: parse splits it. */
  caption?: string;
  /** Credit where the page marks it apart. */
  credit?: string;
  at: number;
}

/** Everything a page says about itself. Every list and string is bounded by clean. */
export interface PageEvidence {
  /** `<title>`, or nothing. */
  title?: string;
  /** `<html lang>`, as declared. */
  htmlLang?: string;
  /** `<meta>`: name, property, itemprop or http-equiv (lower case) with its content, in document order. */
  meta: { name: string; content: string }[];
  /** `<link rel>` of use to a reader: canonical, amphtml, alternate, author, shortlink. */
  links: { rel: string; href: string; hreflang?: string }[];
  /** Every JSON-LD node found, `@graph`s and arrays flattened to a list; values as parsed, depth and size bounded. */
  jsonLd: Record<string, unknown>[];
  /** Microdata and RDFa properties: the property, its value, and the type of the item it belongs to; `paywall` is the notice below a text that goes on for subscribers. */
  properties: { name: string; value: string; itemType?: string; at: number }[];
  /** Lines that may say something about the article: in document order, kept and removed ones alike. */
  lines: EvidenceLine[];
}

export const LINE_ROLES = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'date',
  'dateline',
  'section',
  'copyright',
  'logo',
  'provider',
  'biography',
  'note',
] as const;

export interface EvidenceLine {
  /** What clean takes the line to be, from markup, place and shape; parse decides. */
  role: (typeof LINE_ROLES)[number];
  text: string;
  /** Where it stood: before the first kept block, among them, or after the last. */
  place: 'head' | 'body' | 'tail';
  /** Index of the block in the whole document, the numbering of `CleanBlock.at`. */
  at: number;
  /** Element name (`h1`, `time`, `p` …); none in a text dump. */
  tag?: string;
  /** Class and id words of the element and its nearest ancestors, joined by spaces, lower case. */
  hints?: string;
  /** `datetime` or `content` attribute. */
  datetime?: string;
  /** Of a linked line: the address. */
  href?: string;
}

export type { Removal };
