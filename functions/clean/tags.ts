/**
 * What HTML elements are to a reader and to the tree builder (HTML standard, §4 and §13.2).
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without content. */
export const VOID_TAGS = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

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
export const HEAD_TAGS = words('head meta link script style title base noscript template basefont bgsound');

/** A break before and after: text on either side is not one run. */
export const BLOCK_TAGS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol optgroup option p pre search section select summary ' +
    'table tbody td template tfoot th thead tr ul xmp',
);

/** Their start tag ends an open paragraph. */
export const CLOSES_PARAGRAPH = words(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main menu nav ol p pre search section summary table ul',
);

/** The end tag of an inline element doesn't reach out of these. */
export const SCOPE_TAGS = words('html body table td th caption template object button');

/** Never text to a reader. */
export const SILENT_TAGS = words(
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
