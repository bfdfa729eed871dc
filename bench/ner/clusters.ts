import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hashText } from '../../functions/enrich/entities/hash.ts';
import { tokenize } from '../../functions/enrich/entities/tokens.ts';
import { pack } from './pack.ts';

/**
 * Induces word classes from running text and writes functions/enrich/entities/clusters.data.json.
 *
 * Classes are those of a class bigram model, found by the exchange algorithm (Kneser and Ney 1993; Martin, Liermann, Ney 1998):
 * each word in turn moves to the class that raises the likelihood of the text most. They are then merged pairwise (as Brown et al.
 * 1992 do) and numbered in the order of the merge tree, so that neighbouring numbers are related classes.
 *
 *   node bench/ner/clusters.ts [--data ../shared/bench] [--classes 512] [--rounds 12] [--least 2]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/bench' },
    classes: { type: 'string', default: '512' },
    rounds: { type: 'string', default: '12' },
    least: { type: 'string', default: '2' },
    out: { type: 'string', default: 'functions/enrich/entities/clusters.data.json' },
  },
});
const CLASSES = Number(values.classes);
const LEAST_COUNT = Number(values.least);

/** Texts with their capitals: NER training texts, Wikipedia's current events, WCXB's articles (their licences: see the model's README). */
function readTexts(): string[] {
  const lines = (file: string) => readFileSync(`${values.data}/${file}`, 'utf8').trim().split('\n');
  const ner = lines('ner/train.jsonl').map((line) => JSON.parse(line).text as string);
  const events = lines('topics/train.jsonl')
    .map((line) => JSON.parse(line) as { source: string; text: string })
    .filter((item) => item.source === 'wce')
    .map((item) => item.text);
  const pages = Object.values(
    JSON.parse(readFileSync(`${values.data}/wcxb/truth.json`, 'utf8')) as Record<string, { articleBody?: string }>,
  );
  return [...ner, ...events, ...pages.map((page) => page.articleBody ?? '')];
}

/** Digits are alike for a class. */
const normalize = (word: string) => word.replace(/\p{N}/gu, '0');

interface Corpus {
  vocabulary: string[];
  /** How often each word occurs; with a blank behind it, how often inside a sentence. */
  counted: Map<string, number>;
  counts: Int32Array;
  /** Successors and predecessors of each word: word, count, word, count … */
  right: Int32Array[];
  left: Int32Array[];
}

/** Word 0 stands between sentences, word 1 for all rare words. */
function countBigrams(texts: string[]): Corpus {
  const counted = new Map<string, number>();
  const sentences: string[][] = [];
  for (const text of texts) {
    const tokens = tokenize(text);
    const words = tokens.words.map(normalize);
    for (let s = 0; s + 1 < tokens.sentences.length; s++)
      sentences.push(words.slice(tokens.sentences[s], tokens.sentences[s + 1]));
    for (const word of words) counted.set(word, (counted.get(word) ?? 0) + 1);
    const firsts = new Set(tokens.sentences);
    words.forEach((word, index) => {
      if (!firsts.has(index)) counted.set(`${word} `, (counted.get(`${word} `) ?? 0) + 1);
    });
  }
  const vocabulary = [
    '<s>',
    '<rare>',
    ...[...counted]
      .filter(([word, n]) => n >= LEAST_COUNT && !word.endsWith(' '))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([w]) => w),
  ];
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  const pairs = new Map<number, number>();
  const counts = new Int32Array(vocabulary.length);
  for (const sentence of sentences) {
    let previous = 0;
    for (const word of [...sentence, '<s>']) {
      const id = ids.get(word) ?? 1;
      counts[id]!++;
      const key = previous * 0x1000000 + id;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
      previous = id;
    }
  }
  const right: number[][] = vocabulary.map(() => []);
  const left: number[][] = vocabulary.map(() => []);
  for (const [key, n] of pairs) {
    const a = Math.floor(key / 0x1000000);
    const b = key % 0x1000000;
    right[a]!.push(b, n);
    left[b]!.push(a, n);
  }
  return {
    vocabulary,
    counted,
    counts,
    right: right.map((row) => Int32Array.from(row)),
    left: left.map((row) => Int32Array.from(row)),
  };
}

/** n log n, tabled: the only function the likelihood is made of. */
const TABLE = Float64Array.from({ length: 1 << 21 }, (_, n) => (n ? n * Math.log(n) : 0));
const nLogN = (n: number) => (n < TABLE.length ? TABLE[n]! : n * Math.log(n));

/** Class of each word. Classes 0 and 1 hold the sentence boundary and the rare words only. */
function exchange(
  { vocabulary, counts, right, left }: Corpus,
  rounds: number,
): { classOf: Int32Array; bigrams: Float64Array; sizes: Float64Array } {
  const K = CLASSES;
  const classOf = Int32Array.from(vocabulary, (_, id) => (id < 2 ? id : id < K ? id : 2 + (id % (K - 2))));
  const bigrams = new Float64Array(K * K);
  const sizes = new Float64Array(K);
  vocabulary.forEach((_, id) => {
    sizes[classOf[id]!]! += counts[id]!;
    for (let i = 0; i < right[id]!.length; i += 2) bigrams[classOf[id]! * K + classOf[right[id]![i]!]!]! += right[id]![i + 1]!;
  });
  const after = new Float64Array(K);
  const before = new Float64Array(K);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let id = 2; id < vocabulary.length; id++) {
      const from = classOf[id]!;
      const afterClasses: number[] = [];
      const beforeClasses: number[] = [];
      let self = 0;
      for (let i = 0; i < right[id]!.length; i += 2) {
        const other = right[id]![i]!;
        const n = right[id]![i + 1]!;
        if (other === id) {
          self = n;
          continue;
        }
        const c = classOf[other]!;
        if (!after[c]) afterClasses.push(c);
        after[c]! += n;
      }
      for (let i = 0; i < left[id]!.length; i += 2) {
        const other = left[id]![i]!;
        if (other === id) continue;
        const c = classOf[other]!;
        if (!before[c]) beforeClasses.push(c);
        before[c]! += left[id]![i + 1]!;
      }
      const apply = (c: number, sign: number) => {
        for (const d of afterClasses) bigrams[c * K + d]! += sign * after[d]!;
        for (const d of beforeClasses) bigrams[d * K + c]! += sign * before[d]!;
        bigrams[c * K + c]! += sign * self;
        sizes[c]! += sign * counts[id]!;
      };
      apply(from, -1);
      let best = from;
      let bestGain = Number.NEGATIVE_INFINITY;
      const n = counts[id]!;
      for (let c = 2; c < K; c++) {
        let gain = 2 * (nLogN(sizes[c]!) - nLogN(sizes[c]! + n));
        for (let i = 0; i < afterClasses.length; i++) {
          const d = afterClasses[i]!;
          if (d === c) continue;
          const now = bigrams[c * K + d]!;
          gain += nLogN(now + after[d]!) - nLogN(now);
        }
        for (let i = 0; i < beforeClasses.length; i++) {
          const d = beforeClasses[i]!;
          if (d === c) continue;
          const now = bigrams[d * K + c]!;
          gain += nLogN(now + before[d]!) - nLogN(now);
        }
        const own = bigrams[c * K + c]!;
        gain += nLogN(own + after[c]! + before[c]! + self) - nLogN(own);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
      apply(best, 1);
      if (best !== from) moved++;
      classOf[id] = best;
      for (const d of afterClasses) after[d] = 0;
      for (const d of beforeClasses) before[d] = 0;
    }
    console.log(`round ${round + 1}: ${moved} of ${vocabulary.length} words moved`);
    if (moved < vocabulary.length / 1000) break;
  }
  return { classOf, bigrams, sizes };
}

/** Sizes at which the merging stops to number what is left: coarser classes. */
const CUTS = [128, 32];

/** Merges the closest classes again and again; for each of `CUTS`, the coarse class of each class. */
function mergeClasses(bigrams: Float64Array, sizes: Float64Array): Uint8Array[] {
  const cuts: Uint8Array[] = [];
  const K = CLASSES;
  const alive = Array.from({ length: K - 2 }, (_, i) => i + 2);
  const leaves = Array.from({ length: K }, (_, i) => [i]);
  /** Loss of likelihood when a and b become one. */
  const loss = (a: number, b: number) => {
    let sum = 2 * (nLogN(sizes[a]! + sizes[b]!) - nLogN(sizes[a]!) - nLogN(sizes[b]!));
    for (let d = 0; d < K; d++) {
      if (d === a || d === b) continue;
      const ad = bigrams[a * K + d]!;
      const bd = bigrams[b * K + d]!;
      if (ad && bd) sum -= nLogN(ad + bd) - nLogN(ad) - nLogN(bd);
      const da = bigrams[d * K + a]!;
      const db = bigrams[d * K + b]!;
      if (da && db) sum -= nLogN(da + db) - nLogN(da) - nLogN(db);
    }
    const inner = [bigrams[a * K + a]!, bigrams[a * K + b]!, bigrams[b * K + a]!, bigrams[b * K + b]!];
    sum -= nLogN(inner[0]! + inner[1]! + inner[2]! + inner[3]!) - inner.reduce((total, n) => total + nLogN(n), 0);
    return sum;
  };
  const nearest = new Map<number, { other: number; loss: number }>();
  const refresh = (a: number) => {
    let best = { other: -1, loss: Number.POSITIVE_INFINITY };
    for (const b of alive) {
      if (b <= a) continue;
      const l = loss(a, b);
      if (l < best.loss) best = { other: b, loss: l };
    }
    nearest.set(a, best);
  };
  for (const a of alive) refresh(a);
  while (true) {
    if (CUTS.includes(alive.length)) {
      const cut = new Uint8Array(K);
      alive.forEach((c, index) => {
        for (const leaf of leaves[c]!) cut[leaf] = index + 1;
      });
      cuts.push(cut);
      if (cuts.length === CUTS.length) return cuts;
    }
    let a = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const c of alive) {
      const n = nearest.get(c)!;
      if (n.other >= 0 && n.loss < least) {
        least = n.loss;
        a = c;
      }
    }
    const b = nearest.get(a)!.other;
    for (let d = 0; d < K; d++) {
      bigrams[a * K + d]! += bigrams[b * K + d]!;
      bigrams[b * K + d] = 0;
    }
    for (let d = 0; d < K; d++) {
      bigrams[d * K + a]! += bigrams[d * K + b]!;
      bigrams[d * K + b] = 0;
    }
    sizes[a]! += sizes[b]!;
    leaves[a]!.push(...leaves[b]!);
    alive.splice(alive.indexOf(b), 1);
    nearest.delete(b);
    for (const c of alive) if (c === a || nearest.get(c)!.other === a || nearest.get(c)!.other === b) refresh(c);
  }
}

const corpus = countBigrams(readTexts());
console.log(`${corpus.vocabulary.length} words seen ${LEAST_COUNT} times or more`);
const { classOf, bigrams, sizes } = exchange(corpus, Number(values.rounds));
const rows = corpus.vocabulary
  .map((word, id) => ({ hash: hashText(word) >>> 8, cluster: classOf[id]!, capital: capitalShare(word, corpus.counted) }))
  .slice(2)
  .sort((a, b) => a.hash - b.hash);
const hashes = Buffer.alloc(rows.length * 3);
const clusters = Buffer.alloc(rows.length * 2);
rows.forEach((row, index) => {
  hashes.writeUIntLE(row.hash, index * 3, 3);
  clusters.writeUInt16LE(row.cluster | (row.capital << 12), index * 2);
});
const cuts = mergeClasses(bigrams, sizes).map((cut) => Buffer.from(cut).toString('base64'));
writeFileSync(values.out, `${JSON.stringify({ hashes: pack(hashes), clusters: pack(clusters), cuts }, null, 1)}\n`);
console.log(`${values.out}: ${rows.length} words`);

/** How often a word is written with a capital where it need not be: 1 never … 7 always. */
function capitalShare(word: string, counted: Map<string, number>): number {
  const lower = word.toLowerCase();
  const capital = lower[0]!.toUpperCase() + lower.slice(1);
  const small = counted.get(lower) ?? 0;
  const large = lower === capital ? 0 : (counted.get(`${capital} `) ?? 0);
  return small + large === 0 ? 0 : 1 + Math.round((6 * large) / (small + large));
}
