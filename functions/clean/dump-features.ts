import type { DumpLine } from './dump-lines.ts';
import { isProse, PROSE_COLUMNS, seedRegion, writeLikeness, writeProse, writeSeed } from './dump-prose.ts';
import { type DumpFeatures, setter } from './dump-table.ts';
import { COUNTED, GROUP_COLUMNS, SIGNPOSTS, TOPIC_COLUMNS, writeGroups, writeSignposts, writeTopics } from './dump-topics.ts';
import { TEXT_COLUMNS, writeTextFeatures } from './text-features.ts';
import { scanText } from './words.ts';

/**
 * A row of numbers for each line of a dump: its text, its place, the prose around it, what it repeats, what it is about, and its
 * neighbours. A dump has no markup and no links, so the neighbourhood says most: prose stands with prose, menus with menus.
 */

const PLACE_COLUMNS = [
  'gapBefore',
  'gapAfter',
  'bullet',
  'tabs',
  'charsBefore',
  'charsAfter',
  'linesBefore',
  'linesAfter',
  'dumpChars',
  'dumpProse',
  'dumpGaps',
  'groupLines',
  'groupChars',
  'placeInGroup',
] as const;

const NEIGHBOUR_COLUMNS = [
  'logWords',
  'stopShare',
  'endsSentence',
  'capitalShare',
  'digitShare',
  'says.any',
  'gapBefore',
  'isProse',
  'topicShare',
] as const;
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

/** The columns in their order, by what they tell of a line; what each group is worth is in `docs/dumps.md`. */
export const DUMP_COLUMN_GROUPS: Record<string, readonly string[]> = {
  'shape of the text': TEXT_COLUMNS.filter((name) => !name.startsWith('says.')),
  phrases: TEXT_COLUMNS.filter((name) => name.startsWith('says.')),
  place: PLACE_COLUMNS,
  'prose around': PROSE_COLUMNS,
  topic: TOPIC_COLUMNS,
  group: GROUP_COLUMNS,
  signposts: [
    ...SIGNPOSTS.flatMap((name) => [`since.${name}`, `to.${name}`]),
    ...COUNTED.flatMap((name) => [`before8.${name}`, `after8.${name}`]),
  ],
  neighbours: NEIGHBOURS.flatMap((offset) => NEIGHBOUR_COLUMNS.map((name) => `${name}@${offset}`)),
};

export const DUMP_COLUMNS: readonly string[] = Object.values(DUMP_COLUMN_GROUPS).flat();

export function dumpFeatures(lines: readonly DumpLine[]): DumpFeatures {
  const width = DUMP_COLUMNS.length;
  const values = new Float32Array(lines.length * width);
  const words = new Float32Array(lines.length);
  for (const line of lines) words[line.at] = writeTextFeatures(line.text, scanText(line.text), values, line.at * width);
  const table: DumpFeatures = { columns: DUMP_COLUMNS, rows: lines.length, values, words };
  writePlaces(lines, table);
  const prose = lines.map(isProse);
  writeProse(lines, prose, table);
  writeLikeness(lines, table);
  const seed = seedRegion(lines, prose);
  writeSeed(seed, prose, lines, table);
  writeTopics(lines, prose, seed, table);
  writeGroups(lines, prose, table);
  writeSignposts(table);
  copyNeighbours(table);
  return table;
}

function writePlaces(lines: readonly DumpLine[], table: DumpFeatures): void {
  const put = setter(table);
  const chars = lines.reduce((sum, line) => sum + line.text.length, 0);
  const proseChars = lines.reduce((sum, line) => sum + (isProse(line) ? line.text.length : 0), 0);
  const gaps = lines.filter((line) => line.gap > 0).length / lines.length;
  let before = 0;
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row]!;
    put(row, 'gapBefore', line.gap);
    put(row, 'gapAfter', lines[row + 1]?.gap ?? 3);
    put(row, 'bullet', line.bullet ? 1 : 0);
    put(row, 'tabs', line.type === 'table' ? 1 : 0);
    put(row, 'charsBefore', before / chars);
    before += line.text.length;
    put(row, 'charsAfter', 1 - before / chars);
    put(row, 'linesBefore', Math.log1p(row));
    put(row, 'linesAfter', Math.log1p(lines.length - row - 1));
    put(row, 'dumpChars', Math.log1p(chars));
    put(row, 'dumpProse', proseChars / chars);
    put(row, 'dumpGaps', gaps);
  }
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to++;
    const groupChars = lines.slice(from, to).reduce((sum, line) => sum + line.text.length, 0);
    for (let row = from; row < to; row++) {
      put(row, 'groupLines', Math.log1p(to - from));
      put(row, 'groupChars', Math.log1p(groupChars / (to - from)));
      put(row, 'placeInGroup', (row - from + 1) / (to - from + 1));
    }
    from = to;
  }
}

function copyNeighbours({ values, rows }: DumpFeatures): void {
  const width = DUMP_COLUMNS.length;
  const sources = NEIGHBOUR_COLUMNS.map((name) => DUMP_COLUMNS.indexOf(name));
  for (let row = 0; row < rows; row++) {
    let at = (row + 1) * width - DUMP_COLUMN_GROUPS.neighbours!.length;
    for (const offset of NEIGHBOURS) {
      const neighbour = row + offset;
      const there = neighbour >= 0 && neighbour < rows;
      for (const source of sources) values[at++] = there ? values[neighbour * width + source]! : -1;
    }
  }
}
