import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tokenize } from '../../functions/enrich/entities/tokens.ts';
import { hashText } from '../../functions/enrich/hash.ts';
import { type Bigrams, exchange, mergeClasses } from './classes.ts';
import { pack } from './pack.ts';

/**
 * Induces word classes from running text (classes.ts) and writes functions/enrich/entities/clusters.data.json.
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
/** How many coarser classes there are, at two grains. */
const CUTS = [128, 32];
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

interface Corpus extends Bigrams {
  vocabulary: string[];
  /** How often each word occurs; with a blank behind it, how often inside a sentence. */
  counted: Map<string, number>;
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

const corpus = countBigrams(readTexts());
console.log(`${corpus.vocabulary.length} words seen ${LEAST_COUNT} times or more`);
const model = exchange(corpus, Number(values.classes), Number(values.rounds));
const rows = corpus.vocabulary
  .map((word, id) => ({ hash: hashText(word) >>> 8, cluster: model.classOf[id]!, capital: capitalShare(word, corpus.counted) }))
  .slice(2)
  .sort((a, b) => a.hash - b.hash);
const hashes = Buffer.alloc(rows.length * 3);
const clusters = Buffer.alloc(rows.length * 2);
rows.forEach((row, index) => {
  hashes.writeUIntLE(row.hash, index * 3, 3);
  clusters.writeUInt16LE(row.cluster | (row.capital << 12), index * 2);
});
const cuts = mergeClasses(model, CUTS).map((cut) => Buffer.from(cut).toString('base64'));
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
