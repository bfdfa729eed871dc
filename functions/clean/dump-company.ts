import type { DumpLine } from './dump-lines.ts';
import { type DumpFeatures, setter } from './dump-table.ts';

/** Of each line, whose words it shares: those of the lines that a first forest thinks are article, or those of the others. */

export const COMPANY_COLUMNS = [
  'likelyShare',
  'likelyWords',
  'unlikelyShare',
  'likelyAbove',
  'likelyBelow',
  'surestTwin',
  'twins',
] as const;

/** Above, a line is likely article, for its words to count as the article's; below, as the other lines'. */
const LIKELY = 0.5;
const UNLIKELY = 0.1;

export function writeCompany(lines: readonly DumpLine[], probabilities: Float32Array, table: DumpFeatures): void {
  const put = setter(table);
  const wordsOf = lines.map((line) => distinctWords(line.text));
  const likely = findPlaces(wordsOf, (row) => probabilities[row]! > LIKELY);
  const unlikely = findPlaces(wordsOf, (row) => probabilities[row]! < UNLIKELY);
  for (let row = 0; row < lines.length; row++) {
    const words = wordsOf[row]!;
    const all = Math.max(1, words.length);
    const count = (holds: (word: string) => boolean) => words.reduce((sum, word) => sum + (holds(word) ? 1 : 0), 0);
    // The line's own words are no company.
    const isElsewhere = (place: Place | undefined) => place !== undefined && (place.first !== row || place.last !== row);
    const inLikely = count((word) => isElsewhere(likely.get(word)));
    put(row, 'likelyWords', inLikely);
    put(row, 'likelyShare', words.length === 0 ? -1 : inLikely / all);
    put(row, 'unlikelyShare', words.length === 0 ? -1 : count((word) => isElsewhere(unlikely.get(word))) / all);
    put(row, 'likelyAbove', count((word) => (likely.get(word)?.first ?? row) < row) / all);
    put(row, 'likelyBelow', count((word) => (likely.get(word)?.last ?? row) > row) / all);
  }
  writeTwins(lines, probabilities, table);
}

/** Words of four letters: shorter ones say little of what a text is about. A line of a megabyte is a text without breaks: its start tells enough. */
const WORD = /[\p{L}\p{N}]{4,}/gu;
const MOST_CHARS = 4_000;

const distinctWords = (text: string): string[] => [...new Set(text.slice(0, MOST_CHARS).toLowerCase().match(WORD) ?? [])];

/** The first and the last row that holds a word. */
interface Place {
  first: number;
  last: number;
}

function findPlaces(wordsOf: readonly string[][], isMeant: (row: number) => boolean): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [row, words] of wordsOf.entries()) {
    if (!isMeant(row)) continue;
    for (const word of words) {
      const place = places.get(word);
      if (place) place.last = row;
      else places.set(word, { first: row, last: row });
    }
  }
  return places;
}

/** How often a line stands in the dump, and how likely the likeliest of its copies is: a bio repeated below every story is unlikely at each place. */
function writeTwins(lines: readonly DumpLine[], probabilities: Float32Array, table: DumpFeatures): void {
  const put = setter(table);
  const rowsOf = new Map<string, number[]>();
  for (const { text, at } of lines) {
    const rows = rowsOf.get(text);
    if (rows) rows.push(at);
    else rowsOf.set(text, [at]);
  }
  for (const rows of rowsOf.values()) {
    const [first, second] = [...rows].sort((a, b) => probabilities[b]! - probabilities[a]!);
    for (const row of rows) {
      put(row, 'twins', rows.length);
      put(row, 'surestTwin', second === undefined ? -1 : probabilities[row === first ? second : first!]!);
    }
  }
}
