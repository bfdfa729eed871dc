/**
 * What the heading above a block says: under "Related stories" or "About the author" stands no article, however far the heading is.
 */

/** Of the heading's own row: what it says, and whether it is a link. */
const HEADING_COLUMNS = [
  'headingLevel',
  'linkShare',
  'says.more',
  'says.subscription',
  'says.comment',
  'says.author',
  'says.legal',
  'says.any',
] as const;

export const SECTION_COLUMNS: readonly string[] = [
  'blocksFromHeading',
  'headingAbout',
  ...HEADING_COLUMNS.map((name) => `heading.${name}`),
];

/** "About the company", "Über uns": who publishes, not what happened. */
const ABOUT = /^(?:about|über|à propos|sobre|acerca|chi siamo|over ons|om oss|om os|o nas|o nás)(?!\p{L})/iu;

/**
 * Writes the section columns of every row, from the rows of the headings.
 * @param width columns of a row
 * @param at first of the section columns in a row
 */
export function writeSections(
  blocks: readonly { text: string; level?: number }[],
  values: Float32Array,
  columns: readonly string[],
  at: number,
): void {
  const width = columns.length;
  const sources = HEADING_COLUMNS.map((name) => columns.indexOf(name));
  let heading = -1;
  let about = 0;
  for (let row = 0; row < blocks.length; row++) {
    let place = row * width + at;
    values[place++] = heading < 0 ? -1 : Math.log1p(row - heading);
    values[place++] = about;
    for (const source of sources) values[place++] = heading < 0 ? -1 : values[heading * width + source]!;
    const { text, level } = blocks[row]!;
    if (level === undefined) continue;
    heading = row;
    about = ABOUT.test(text) ? 1 : 0;
  }
}
