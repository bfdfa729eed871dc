import { readFileSync } from 'node:fs';
import { takeFingerprint } from '../functions/enrich/fingerprint/fingerprint.ts';
import { isNearDuplicate, KEYS_HELD } from '../shared/fingerprint.ts';
import { readLabelledTexts } from './enrich-quotes.ts';

/** Two bodies, and whether one piece of copy is behind both. */
export interface Pair {
  kind: string;
  a: string;
  b: string;
  same: boolean;
}

/** Furniture as portals leave it in a body. */
const FURNITURE = [
  'Sign up for our morning newsletter to get the stories that matter delivered straight to your inbox every day.',
  'This article has been adapted from its original source. Read our editorial guidelines and our statement on corrections.',
  'Do you have a story to share? Contact our newsroom, we are listening at any hour of the day and night.',
];

/**
 * 300 pairs, the same every time: copy of ours cut, re-headlined, reordered, edited and framed by furniture (same), and other texts, among them
 * every event as two writers told it (not the same), sometimes with one quotation in common.
 *
 * @param fixtures the folder test/fixtures
 */
export function makePairs(fixtures: string): Pair[] {
  const events = readFileSync(`${fixtures}/fingerprints/events.txt`, 'utf8')
    .split(/^=== .*$/m)
    .slice(1)
    .map((event) => event.split(/^--- ?$/m).map((version) => version.trim()));
  const others = ['develop', 'measure'].flatMap((half) =>
    readLabelledTexts(`${fixtures}/quotes/${half}.txt`)
      .map(({ articleBody }) => articleBody)
      .filter((body) => body.length > 450),
  );
  const copies = [...events.flat(), ...others];
  const same = CHANGES.flatMap(({ kind, change }) => copies.map((a, i) => ({ kind, a, b: change(a, i), same: true })));
  const twice = events.flatMap(([first, second]) =>
    CHANGES.slice(0, 5).map(({ kind, change }, i) => ({
      kind: `same event, ${kind}`,
      a: first!,
      b: change(second!, i),
      same: false,
    })),
  );
  const unlike = copies.map((a, i) => ({ kind: 'another text', a, b: copies[(i + 7) % copies.length]!, same: false }));
  return [...spread(same, 300 - twice.length - 50), ...twice, ...spread(unlike, 50)];
}

const paragraphs = (body: string) => body.split(/\n\s*\n/);

const CHANGES: { kind: string; change(body: string, i: number): string }[] = [
  { kind: 'framed by furniture', change: (body, i) => [FURNITURE[i % 3], body, FURNITURE[(i + 1) % 3]].join('\n\n') },
  {
    kind: 'a paragraph left out',
    change: (body, i) =>
      paragraphs(body)
        .filter((_, at, all) => at !== 1 + (i % (all.length - 1)))
        .join('\n\n'),
  },
  { kind: 'reordered', change: (body) => [...paragraphs(body).slice(1).reverse(), paragraphs(body)[0]].join('\n\n') },
  {
    kind: 'every 15th word changed',
    change: (body, i) =>
      body
        .split(' ')
        .map((word, at) => (at % 15 === 4 + (i % 5) ? 'reportedly' : word))
        .join(' '),
  },
  { kind: 'cut to its first half', change: (body) => body.slice(0, body.indexOf(' ', body.length * 0.5)) },
  {
    kind: 'cut to two fifths, framed',
    change: (body, i) => `${body.slice(0, body.indexOf(' ', body.length * 0.4))}\n\n${FURNITURE[i % 3]}`,
  },
  { kind: 'first paragraph gone, furniture', change: (body, i) => [...paragraphs(body).slice(1), FURNITURE[i % 3]].join('\n\n') },
  {
    kind: 'other punctuation and case',
    change: (body) =>
      body
        .toUpperCase()
        .replace(/[“”"«»„]/g, "''")
        .replace(/[–—]/g, '-'),
  },
];

/** `count` of the items, evenly. */
function spread<T>(items: T[], count: number): T[] {
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}

export interface PairFigures {
  pairs: number;
  precision: number;
  recall: number;
  /** Share of the same that meet under a key: what storing would find of two copies alone. */
  meeting: number;
}

/** Judges every pair as storing does: verified by signature; and whether the pair would meet under a key at all. */
export function scorePairs(pairs: Pair[], onWrong: (pair: Pair) => void = () => {}): PairFigures {
  let [right, given, wanted, meeting] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const a = takeFingerprint(pair.a);
    const b = takeFingerprint(pair.b);
    if (!a || !b) continue;
    const judged = isNearDuplicate(a, b);
    if (pair.same) wanted++;
    if (judged) given++;
    if (judged && pair.same) right++;
    if (pair.same && a.bands.slice(0, KEYS_HELD).some((key) => b.bands.includes(key))) meeting++;
    if (judged !== pair.same) onWrong(pair);
  }
  return { pairs: pairs.length, precision: right / given, recall: right / wanted, meeting: meeting / wanted };
}
