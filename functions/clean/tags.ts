/**
 * What HTML elements are to a reader and to the tree builder (HTML standard, §4 and §13.2).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without content. */
const VOID_TAGS = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');

/** Elements whose text is not markup: whether the text is of use, and whether its character references are decoded. */
export const RAW_TEXT_TAGS: ReadonlyMap<string, { kept: boolean; decoded: boolean }> = new Map([
  ['script', { kept: true, decoded: false }],
  ['style', { kept: false, decoded: false }],
  ['title', { kept: true, decoded: true }],
  ['textarea', { kept: false, decoded: true }],
  ['iframe', { kept: false, decoded: false }],
  ['noembed', { kept: false, decoded: false }],
  ['noframes', { kept: true, decoded: false }],
  ['xmp', { kept: true, decoded: false }],
]);

/** What may stand in `head`; anything else ends it. */
const HEAD_TAGS = words('head meta link script style title base noscript template basefont bgsound');

/** A break before and after: text on either side is not one run. */
const BLOCK_TAGS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre search section select summary ' +
    'table tbody td template tfoot th thead tr ul xmp',
);

/** Their start tag ends an open paragraph. */
const CLOSES_PARAGRAPH = words(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main menu nav ol p pre search section summary table ul',
);

/** The end tag of an inline element doesn't reach out of these. */
const SCOPE_TAGS = words('html body table td th caption template object button');

/** Never text to a reader. */
const SILENT_TAGS = words(
  'head script style template svg math canvas audio video object select option optgroup datalist textarea iframe noembed noframes noscript map',
);

// How far an end tag, or an implied end, reaches.

export const NO_SCOPE: ReadonlySet<string> = new Set();
export const TABLE_SCOPE: ReadonlySet<string> = new Set(['table', 'template']);
export const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
export const LIST_SCOPE: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'menu',
  'dl',
  'table',
  'td',
  'th',
  'section',
  'article',
  'nav',
  'aside',
]);
/** An end tag reaches over open paragraphs and inline elements, not out of a cell or a table. */
export const END_SCOPE: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption', 'template', 'object']);

/** What a tag is, as bits of one number: the tree builder and the segmenter ask every element for most of it. */
export const TRAIT = {
  void: 1,
  rawText: 2,
  inHead: 4,
  block: 8,
  closesParagraph: 16,
  scope: 32,
  silent: 64,
  heading: 128,
  /** SVG or MathML: what stands in it follows other rules. */
  foreign: 256,
  /** Its start tag may end an element of its own kind that is open. */
  closesAlike: 512,
} as const;

/** From this bit on a tag's own number stands above its traits: what is counted by tag is counted in an array. */
const NUMBER_SHIFT = 10;

const TRAITS: ReadonlyMap<string, number> = indexTraits([
  [TRAIT.void, VOID_TAGS],
  [TRAIT.rawText, new Set(RAW_TEXT_TAGS.keys())],
  [TRAIT.inHead, HEAD_TAGS],
  [TRAIT.block, BLOCK_TAGS],
  [TRAIT.closesParagraph, CLOSES_PARAGRAPH],
  [TRAIT.scope, SCOPE_TAGS],
  [TRAIT.silent, SILENT_TAGS],
  [TRAIT.heading, words('h1 h2 h3 h4 h5 h6')],
  [TRAIT.foreign, words('svg math')],
  [TRAIT.closesAlike, words('li dt dd td th tr tbody thead tfoot option optgroup a h1 h2 h3 h4 h5 h6')],
]);

function indexTraits(rows: readonly (readonly [number, ReadonlySet<string>])[]): Map<string, number> {
  const traits = new Map<string, number>();
  for (const [trait, tags] of rows) {
    for (const tag of tags) traits.set(tag, (traits.get(tag) ?? (traits.size + 1) << NUMBER_SHIFT) | trait);
  }
  return traits;
}

/** Traits and number of a tag; 0 for any without a trait. */
export const traitsOf = (tag: string): number => TRAITS.get(tag) ?? 0;

/** Below `TAG_NUMBERS`; tags without a trait share 0. */
export const numberOf = (traits: number): number => traits >> NUMBER_SHIFT;

export const TAG_NUMBERS = TRAITS.size + 1;
