import Table from 'cli-table3';
import stringWidth from 'string-width';
import { coloursFor, columnsOf, printable } from './print.ts';

export interface Column<Row> {
  head: string;
  value(row: Row): string | undefined;
  /** Colours the cut text; widths are reckoned without it. */
  paint?(text: string, row: Row): string;
  align?: 'left' | 'right';
  /** May lose its end (of a path: its start) to fit the terminal; other columns keep their width. */
  cut?: 'end' | 'start';
  /** Among columns that are cut, how much of the room this one gets. Default 1. */
  share?: number;
  /** Left out on a terminal of less than 100 columns. */
  wide?: boolean;
}

const GAP = 2;
const NARROWEST = 6;
const WIDE = 100;

/** A table no wider than the terminal, without columns that hold nothing. Wide characters (CJK, emoji) count as two. */
export function renderTable<Row>(allColumns: readonly Column<Row>[], rows: readonly Row[], stream = process.stdout): string {
  const room = columnsOf(stream);
  const columns = allColumns.filter(({ value, wide }) => rows.some((row) => value(row)) && !(wide && room < WIDE));
  const cells = rows.map((row) => columns.map((column) => printable(column.value(row) ?? '')));
  const widths = fitColumns(columns, cells, room);
  const { dim } = coloursFor(stream);
  const table = new Table({
    chars: BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: widths,
    head: columns.map(({ head }, at) => dim(cutText(head, widths[at]!))),
  });
  for (const [r, row] of rows.entries()) {
    table.push(columns.map(({ paint = same, cut }, at) => paint(cutText(cells[r]![at]!, widths[at]!, cut), row)));
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const same = (text: string) => text;

const BORDERS = {
  ...Object.fromEntries(
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((name) => [name, '']),
  ),
  ...Object.fromEntries(['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [name, ''])),
  middle: ' '.repeat(GAP),
};

/** Each column as wide as its widest cell; those that may be cut give way, first whichever has most for its share, until all fit. */
function fitColumns<Row>(columns: readonly Column<Row>[], cells: readonly string[][], available: number): number[] {
  const widths = columns.map(({ head }, at) => Math.max(stringWidth(head), ...cells.map((row) => stringWidth(row[at]!))));
  const room = available - GAP * (columns.length - 1);
  const cuttable = columns.flatMap(({ cut, share = 1 }, at) => (cut ? [{ at, share }] : []));
  for (let excess = widths.reduce((sum, width) => sum + width) - room; excess > 0; excess--) {
    const [widest] = cuttable
      .filter(({ at }) => widths[at]! > NARROWEST)
      .sort((a, b) => widths[b.at]! / b.share - widths[a.at]! / a.share);
    if (!widest) break;
    widths[widest.at]!--;
  }
  return widths;
}

/** The text in at most `columns` columns, with an ellipsis where its end (or start) is cut off. */
export function cutText(text: string, columns: number, cut: 'end' | 'start' = 'end'): string {
  if (stringWidth(text) <= columns) return text;
  const graphemes = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (cut === 'start') graphemes.reverse();
  const kept: string[] = [];
  let width = 1; // the ellipsis
  for (const grapheme of graphemes) {
    width += stringWidth(grapheme);
    if (width > columns) break;
    kept.push(grapheme);
  }
  return cut === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`;
}
