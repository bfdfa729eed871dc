import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { getDomain } from 'tldts';
import { WrongUse } from '../cli/failure.ts';
import { clean } from '../functions/clean/clean.ts';
import { detectLanguage } from '../functions/parse/language.ts';
import { parse } from '../functions/parse/parse.ts';
import type { ParsedArticle } from '../shared/article.ts';
import type { CleanDocument } from '../shared/document.ts';
import { Rejection } from '../shared/errors.ts';

/**
 * parse alone, on the pages of the benchmark sets: CPU time a page; its fields by thirds of the registrable domains, which tells a
 * rule from an accident; the language of the body against the known one. The figures proper are `npm run bench -- accuracy`'s.
 */
interface Truth {
  url?: string | null;
  pageType?: string;
  title?: string;
  author?: string[];
  datePublished?: string;
}

interface KnownDocument {
  id: string;
  truth: Truth;
  document: CleanDocument;
}

const FIELDS: Record<
  string,
  { wanted: (truth: Truth) => string | undefined; got: (article: ParsedArticle) => string | undefined }
> = {
  headline: { wanted: (truth) => truth.title, got: (article) => article.headline },
  author: {
    wanted: (truth) => truth.author?.slice().sort().join('; '),
    got: (article) =>
      article.author
        .map((author) => author.name)
        .sort()
        .join('; '),
  },
  datePublished: { wanted: (truth) => truth.datePublished?.slice(0, 10), got: (article) => article.datePublished?.slice(0, 10) },
};
const SETS = ['fundusfix', 'wcxb', 'trafilatura', 'htmldate'];

interface Options {
  data: string;
  set: string;
  field?: string;
}

export function define(program: Command): void {
  program
    .command('parse')
    .description('Time of parse, its fields by thirds of the registrable domains, the language of the body.')
    .option('--data <folder>', 'of the public benchmark sets', '../shared/bench')
    .option('--set <a,b>', 'which', SETS.join(','))
    .addOption(
      new Option('--field <name>', 'list every page where it differs from the truth, with the evidence that decided').choices(
        Object.keys(FIELDS),
      ),
    )
    .action(measureParse);
}

function measureParse({ data, set: names, field }: Options): void {
  const sets = names.split(',').filter((set) => existsSync(join(data, set, 'truth.json')));
  if (sets.length === 0) throw new WrongUse(`there is no benchmark set in ${data}; name their folder with --data`);
  const languages = { right: 0, wrong: [] as string[] };
  for (const set of sets) {
    const documents = readDocuments(join(data, set));
    if (field !== undefined) printDifferences(documents, field);
    else {
      printSpeed(set, documents);
      printThirds(documents);
      countLanguages(set, documents, languages);
    }
  }
  if (field === undefined) {
    const all = languages.right + languages.wrong.length;
    console.log(
      `language of the body as known: ${(languages.right / all).toFixed(4)} of ${all}; not: ${languages.wrong.join(', ')}`,
    );
  }
}

function readDocuments(folder: string): KnownDocument[] {
  const truths = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, Truth>;
  return readdirSync(join(folder, 'inputs'))
    .sort()
    .flatMap((name) => {
      const id = name.replace(/\.(?:html?|txt)(?:\.gz)?$/, '');
      const truth = truths[id];
      if (!truth || (truth.pageType ?? 'article') !== 'article') return [];
      try {
        const bytes = readFileSync(join(folder, 'inputs', name));
        return [{ id, truth, document: clean({ bytes, source: { bucket: 'bench', key: name } }) }];
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        return [];
      }
    });
}

const fold = (text = ''): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function printDifferences(documents: readonly KnownDocument[], field: string): void {
  const { wanted: readWanted, got: readGot } = FIELDS[field]!;
  for (const { id, truth, document } of documents) {
    const wanted = readWanted(truth);
    const article = parse(document);
    const got = readGot(article);
    if (!wanted || fold(wanted) === fold(got)) continue;
    console.log(`${id}\n  wanted ${wanted}\n  got    ${got ?? ''}`);
    for (const e of article.evidence[field] ?? [])
      console.log(`    ${e.chosen ? '*' : ' '} ${e.confidence} ${e.source}: ${e.raw.slice(0, 100)}`);
  }
}

/** Thirds by the domain's name, so that a domain is wholly in one; letters and digits decide, so figures are a little high. */
function printThirds(documents: readonly KnownDocument[]): void {
  const articles = documents.map((known) => ({ truth: known.truth, third: thirdOf(known), article: parse(known.document) }));
  for (const [field, { wanted, got }] of Object.entries(FIELDS)) {
    const known = articles.filter(({ truth }) => wanted(truth));
    const shares = [0, 1, 2].map((third) => {
      const mine = known.filter((page) => page.third === third);
      const right = mine.filter(({ truth, article }) => fold(wanted(truth)) === fold(got(article)));
      return mine.length === 0 ? '–' : `${(right.length / mine.length).toFixed(3)} of ${mine.length}`;
    });
    console.log(`  ${field.padEnd(14)} ${shares.join('   ')}`);
  }
}

function thirdOf({ id, truth: { url } }: KnownDocument): number {
  let sum = 0;
  for (const letter of getDomain(url ?? '') ?? id) sum = (sum * 31 + letter.charCodeAt(0)) % 999_983;
  return sum % 3;
}

/**
 * Known are the languages of a set made of English pages and of pages that declare another than English: templates declare English
 * whatever they hold, and no other language so.
 */
function countLanguages(set: string, documents: readonly KnownDocument[], counts: { right: number; wrong: string[] }): void {
  for (const { id, document } of documents) {
    const declared = (document.evidence.htmlLang ?? '').slice(0, 2).toLowerCase().replace(/^no$/, 'nb');
    const known = set === 'wcxb' ? 'en' : declared === 'en' ? '' : declared;
    const body = document.blocks.map((block) => block.text).join('\n\n');
    if (!known || body.length < SHORTEST_BODY) continue;
    if (detectLanguage(body)?.split('-')[0] === known) counts.right++;
    else counts.wrong.push(`${set}/${id} (${known})`);
  }
}
const SHORTEST_BODY = 100;

const WARM_UPS = 3;
const ROUNDS = 5;

/** The best of five rounds a page, since other work on the machine only ever adds. */
function printSpeed(set: string, documents: readonly KnownDocument[]): void {
  for (let round = 0; round < WARM_UPS; round++) for (const { document } of documents) parse(document);
  const times = documents.map(({ document }) => Math.min(...Array.from({ length: ROUNDS }, () => cpuMs(() => parse(document)))));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(2);
  console.log(`${set}: CPU ms a page over ${times.length} pages: median ${at(0.5)}, 95th percentile ${at(0.95)}`);
}

/** Four runs at once: the clock ticks in microseconds, but is read in system calls. */
function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < 4; repeat++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 4000;
}
