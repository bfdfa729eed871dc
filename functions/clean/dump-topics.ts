import type { DumpLine } from './dump-lines.ts';
import { type DumpFeatures, lastSeen, nextSeen, placesOf, prefixSums, setter, valueAt } from './dump-table.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What a line and its group are about, what they repeat, and which signposts stand near. */

export const TOPIC_COLUMNS = [
  'firstPerson',
  'repeatsBefore',
  'repeatsAfter',
  'startsAnother',
  'topicShare',
  'topicWords',
  'headOverlap',
] as const;

/** Of the lines that stand together without a blank line between: a list shares its fate, and its lines say more together. */
export const GROUP_COLUMNS = [
  'groupTopicShare',
  'groupTopicHits',
  'groupSays',
  'groupCapitals',
  'groupHeadSays',
  'proseBeforeGroup',
  'colonBeforeGroup',
  'proseAfterGroup',
  'groupsSinceProse',
  'linesSinceColon',
] as const;

/** Lines since the last short line that says so, and lines to the next: the signposts of a page. */
export const SIGNPOSTS = [
  'more',
  'subscription',
  'comment',
  'share',
  'author',
  'time',
  'legal',
  'navigation',
  'advertisement',
  'note',
] as const;

/** How many of the 8 lines before, and after, are such signposts: comments and lists of teasers have one every few lines. */
export const COUNTED = ['more', 'comment', 'time', 'share', 'author'] as const;

/** What a line repeats, and how much of it is about what the prose of the first guess is about. */
export function writeTopics(
  lines: readonly DumpLine[],
  prose: readonly boolean[],
  seed: { start: number; end: number },
  table: DumpFeatures,
): void {
  const put = setter(table);
  const content = lines.map((line) => contentWords(line.text));
  const spread = new Map<string, number>();
  for (let row = seed.start; row < seed.end; row++) {
    if (prose[row]) for (const word of content[row]!) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const head = new Set<string>();
  for (let row = Math.max(0, seed.start - 12); row < seed.start; row++)
    if (lines[row]!.text.length >= 25) for (const word of content[row]!) head.add(word);
  const repeats = countRepeats(lines);
  const seen = new Map<string, number>();
  const starts = new Map<string, number>();
  for (const line of lines) starts.set(line.text.slice(0, 40), (starts.get(line.text.slice(0, 40)) ?? 0) + 1);
  for (let row = 0; row < lines.length; row++) {
    const { text } = lines[row]!;
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    put(
      row,
      'firstPerson',
      (text.slice(0, 400).match(FIRST_PERSON)?.length ?? 0) / Math.max(10, Math.min(80, table.words[row]!)),
    );
    put(row, 'repeatsBefore', Math.min(5, before));
    put(row, 'repeatsAfter', Math.min(5, repeats.get(text)! - before - 1));
    put(row, 'startsAnother', text.length > 40 ? Math.min(3, starts.get(text.slice(0, 40))! - 1) : 0);
    const own = row >= seed.start && row < seed.end && prose[row] ? 1 : 0;
    const words = content[row]!;
    const shared = words.filter((word) => (spread.get(word) ?? 0) > own).length;
    put(row, 'topicShare', shared / Math.max(2, words.length));
    put(row, 'topicWords', Math.min(10, shared));
    put(row, 'headOverlap', words.filter((word) => head.has(word)).length / Math.max(2, words.length));
  }
}

/** Commenters say "I"; so do columnists, but reporters seldom. */
const FIRST_PERSON =
  /(?<!\p{L})(?:I|I['’]m|I['’]ve|my|me|ich|mein|mich|mir|je|j['’]ai|moi|mon|yo|mi|io|eu|jag|jeg|ik|я|мне)(?!\p{L})/giu;

function countRepeats(lines: readonly DumpLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Words of four letters and more; Hebrew and Arabic ones have three, Korean ones two syllables; pairs of ideographs count as words. */
const CONTENT_WORD = /[\u3040-\u30ff\u3400-\u9fff]{2}|[\uac00-\ud7af]{2,}|[\u0590-\u06ff]{3,}|[\p{L}\p{M}]{4,}/gu;

/** Distinct words that carry meaning, of the first 600 characters. */
export function contentWords(text: string): string[] {
  const words = text.slice(0, 600).toLowerCase().match(CONTENT_WORD) ?? [];
  return [...new Set(words)].filter((word) => !STOP_WORDS.has(word));
}

export function writeGroups(lines: readonly DumpLine[], prose: readonly boolean[], table: DumpFeatures): void {
  const put = setter(table);
  const mean = (name: string, from: number, to: number, most = Number.POSITIVE_INFINITY) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += Math.min(most, valueAt(table, row, name));
    return sum / (to - from);
  };
  let sinceProse = 20;
  let colon = -1_000;
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.gap === 0) to++;
    const shared: [string, number][] = [
      ['groupTopicShare', mean('topicShare', from, to)],
      ['groupTopicHits', mean('topicWords', from, to, 1)],
      ['groupSays', mean('says.any', from, to)],
      ['groupCapitals', mean('capitalShare', from, to)],
      ['groupHeadSays', valueAt(table, from, 'says.any')],
      ['proseBeforeGroup', prose[from - 1] ? 1 : 0],
      ['colonBeforeGroup', from > 0 && valueAt(table, from - 1, 'endsColon') ? 1 : 0],
      ['proseAfterGroup', prose[to] ? 1 : 0],
      ['groupsSinceProse', sinceProse],
    ];
    for (let row = from; row < to; row++) {
      for (const [name, number] of shared) put(row, name, number);
      put(row, 'linesSinceColon', Math.min(60, row - colon));
      if (valueAt(table, row, 'endsColon')) colon = row;
    }
    const holdsProse = prose.slice(from, to).includes(true);
    sinceProse = holdsProse ? 0 : Math.min(20, sinceProse + 1);
    from = to;
  }
}

export function writeSignposts(table: DumpFeatures): void {
  const put = setter(table);
  const width = table.columns.length;
  const shortWords = 12;
  for (const name of SIGNPOSTS) {
    const says = placesOf(table).get(`says.${name}`)!;
    const posts = Array.from(
      { length: table.rows },
      (_, row) => table.words[row]! <= shortWords && table.values[row * width + says]! > 0,
    );
    const last = lastSeen(posts);
    const next = nextSeen(posts);
    for (let row = 0; row < table.rows; row++) {
      put(row, `since.${name}`, Math.min(30, row - last[row]!));
      put(row, `to.${name}`, Math.min(30, next[row]! - row));
    }
    if (!(COUNTED as readonly string[]).includes(name)) continue;
    const counts = prefixSums(posts.map((is) => (is ? 1 : 0)));
    for (let row = 0; row < table.rows; row++) {
      put(row, `before8.${name}`, counts[row]! - counts[Math.max(0, row - 8)]!);
      put(row, `after8.${name}`, counts[Math.min(table.rows, row + 9)]! - counts[row + 1]!);
    }
  }
}
