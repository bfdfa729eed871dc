import fc from 'fast-check';
import { CONTEXT_COLUMNS, contextFeatures } from '../../../functions/clean/dump-context.ts';
import { DUMP_COLUMNS, dumpFeatures } from '../../../functions/clean/dump-features.ts';
import { readLines } from '../../../functions/clean/dump-lines.ts';
import { valueAt } from '../../../functions/clean/dump-table.ts';

/** The numbers of a line, by the log-odds that a first forest gave each. */
function contextOf(rows: readonly [text: string, score: number][]) {
  const lines = readLines(rows.map(([text]) => text).join('\n'));
  const scores = Float32Array.from(rows, ([, score]) => score);
  const table = contextFeatures(lines, dumpFeatures(lines), scores);
  return (row: number, column: string) => valueAt(table, row, column);
}

const SURE = 6;
const NEVER = -6;

const PAGE: [string, number][] = [
  ['Home', NEVER],
  ['Ferries', NEVER],
  ['The ferry Brigid came back to the harbour of Alton on Friday, five months after the storm had torn the stage away.', SURE],
  ['Nobody in Alton had counted the days aloud, said the harbour master, but everybody on the stage knew the number.', SURE],
  ['Sign up for letters from the coast', NEVER],
  ['She brings the post of the harbour, the bread, and, from Alton, the only doctor that the island is likely to see.', 0],
  ['Ten recipes for winter evenings that everybody in the family will remember for a long time to come, and two more.', 0],
  ['Ferries', NEVER],
];

describe('what a first forest makes of the lines around a line', () => {
  const value = contextOf(PAGE);

  it('stands beside the own numbers of the line', () => {
    const lines = readLines(PAGE.map(([text]) => text).join('\n'));
    const own = dumpFeatures(lines);
    for (const column of DUMP_COLUMNS) expect(value(2, column)).toBe(valueAt(own, 2, column));
  });

  it('is told for the neighbours, for stretches of them, and for none beyond the ends', () => {
    expect(value(4, 'score@-1')).toBe(SURE);
    expect(value(4, 'score@1')).toBe(0);
    expect(value(0, 'score@-1')).toBeLessThan(NEVER);
    expect(value(4, 'mean3Before')).toBeGreaterThan(0.9);
    expect(value(7, 'mean3After')).toBe(0);
  });

  it('tells where the stretch is that would stay', () => {
    expect([1, 2, 3, 4].map((row) => value(row, 'kept'))).toEqual([0, 1, 1, 0]);
    expect(value(1, 'linesFromStart')).toBeLessThan(0);
    expect(value(3, 'linesFromStart')).toBeGreaterThan(0);
    expect(value(6, 'lastKept')).toBeGreaterThan(0.4);
  });

  it('tells whose words a line shares', () => {
    expect(value(5, 'likelyShare')).toBeGreaterThan(value(6, 'likelyShare') + 0.1);
    expect(value(7, 'unlikelyShare')).toBe(1);
    expect(value(2, 'twins')).toBe(1);
    expect(value(1, 'twins')).toBe(2);
    expect(value(1, 'surestTwin')).toBeLessThan(0.01);
    expect(value(2, 'surestTwin')).toBe(-1);
  });

  it('is a number for lines of any kind', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('1\t2\t3', 'Q: Why?', '• one', 'Home', '...'),
    );
    const line = fc.tuple(text, fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (rows) => {
        const lines = readLines(rows.map(([each]) => each).join('\n'));
        const scores = Float32Array.from(lines, ({ at }) => rows[at % rows.length]![1]);
        const table = contextFeatures(lines, dumpFeatures(lines), scores);
        expect(table.values).toHaveLength(lines.length * CONTEXT_COLUMNS.length);
        expect(table.values.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
