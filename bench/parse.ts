import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clean } from '../functions/clean/clean.ts';
import { parse } from '../functions/parse/parse.ts';
import type { ParsedArticle } from '../shared/article.ts';
import type { CleanDocument } from '../shared/document.ts';
import { Rejection } from '../shared/errors.ts';

/**
 * parse alone, on the pages of a benchmark set: CPU time a page, and with `--field` every page where a field differs from the truth,
 * with the evidence that decided it. The figures proper are `npm run bench -- accuracy`'s.
 *
 *     node bench/parse.ts --set fundusfix [--field headline|author|datePublished] [--data ../shared/bench]
 */
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'fundusfix' },
    field: { type: 'string' },
    data: { type: 'string', default: '../shared/bench' },
  },
});

interface Truth {
  title?: string;
  author?: string[];
  datePublished?: string;
}

const READERS: Record<
  string,
  { wanted: (truth: Truth) => string | undefined; got: (article: ParsedArticle) => string | undefined }
> = {
  headline: { wanted: (truth) => truth.title, got: (article) => article.headline },
  author: {
    wanted: (truth) => truth.author?.join('; '),
    got: (article) => article.author.map((author) => author.name).join('; '),
  },
  datePublished: { wanted: (truth) => truth.datePublished?.slice(0, 10), got: (article) => article.datePublished?.slice(0, 10) },
};

const folder = join(values.data, values.set);
const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, Truth>;
const documents = new Map<string, CleanDocument>();
for (const name of readdirSync(join(folder, 'inputs')).sort()) {
  try {
    const bytes = readFileSync(join(folder, 'inputs', name));
    documents.set(name.replace(/\.(?:html?|txt)(?:\.gz)?$/, ''), clean({ bytes, source: { bucket: 'bench', key: name } }));
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
  }
}

if (values.field) printDifferences(values.field);
printSpeed();

function printDifferences(field: string): void {
  const reader = READERS[field];
  if (!reader) throw new Error(`--field is one of ${Object.keys(READERS).join(', ')}, not ${field}`);
  const fold = (text = '') =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  for (const [id, document] of documents) {
    const wanted = reader.wanted(truths[id] ?? {});
    const article = parse(document);
    const got = reader.got(article);
    if (!wanted || fold(wanted) === fold(got)) continue;
    console.log(`${id}\n  wanted ${wanted}\n  got    ${got ?? ''}`);
    for (const e of article.evidence[field] ?? [])
      console.log(`    ${e.chosen ? '*' : ' '} ${e.confidence} ${e.source}: ${e.raw.slice(0, 100)}`);
  }
}

/** The best of five rounds a page, since other work on the machine only ever adds. */
function printSpeed(): void {
  const warmUps = 3;
  for (let round = 0; round < warmUps; round++) for (const document of documents.values()) parse(document);
  const times = [...documents.values()].map((document) =>
    Math.min(...Array.from({ length: 5 }, () => cpuMs(() => parse(document)))),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(2);
  console.log(`parse, CPU ms a page over ${times.length} pages of ${values.set}: median ${at(0.5)}, 95th percentile ${at(0.95)}`);
}

/** Four runs at once: the clock ticks in microseconds, but is read in system calls. */
function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < 4; repeat++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 4000;
}
