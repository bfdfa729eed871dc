import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extractArticle } from '../../cli/pipeline.ts';
import { Random } from '../../local/random.ts';
import { Prose } from '../store/prose.ts';

/** One of as many articles as are asked for, each by its number: another address each, and another headline. */
export interface Corpus {
  key(number: number): string;
  body(number: number): Buffer | string;
}

/** The files of a folder that become records, in turn, each time with an address and a headline of its own. */
export function samplesCorpus(folder: string): Corpus {
  const samples = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => sampleOf(name, readFileSync(join(folder, name))));
  const of = (number: number) => samples[number % samples.length]!;
  return {
    key: (number) => `articles/load/${number}-${of(number).name}`,
    body: (number) => of(number).variant(number),
  };
}

/** Replaces bytes: a file may be in any encoding, and stays in it. */
function sampleOf(name: string, bytes: Buffer): { name: string; variant(number: number): Buffer } {
  const isPacked = name.endsWith('.gz');
  const text = (isPacked ? gunzipSync(bytes) : bytes).toString('latin1');
  const { url, headline } = extractArticle({ bytes, source: { bucket: 'samples', key: name } });
  const asUtf8 = Buffer.from(headline ?? '').toString('latin1');
  return {
    name,
    variant(number) {
      let varied = text;
      if (url) varied = varied.replaceAll(url, `${url}-${number}`);
      if (asUtf8) varied = varied.replaceAll(asUtf8, `${asUtf8} ${number}`);
      const written = Buffer.from(varied, 'latin1');
      return isPacked ? gzipSync(written) : written;
    },
  };
}

/** Pages of unlike stories, some 500 words each. */
export function madeUpCorpus(count: number): Corpus {
  const bodies = pages(count);
  return { key: (number) => `articles/load/${number}.html`, body: (number) => bodies[number]! };
}

/** The same as text, some 5 KB each. */
export function pages(count: number): string[] {
  const random = new Random(11);
  const prose = new Prose(random);
  return Array.from({ length: count }, (_, number) => {
    const headline = prose.sentence([]).slice(0, -1);
    const paragraphs = prose.story(10).map((text) => `<p>${text}</p>`);
    const minute = String(number % 60).padStart(2, '0');
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="Made-up Daily">
<link rel="canonical" href="https://daily${number % 40}.example/news/${number}"><meta property="article:published_time" content="2026-03-02T08:${minute}:00Z">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${headline}</h1>
${paragraphs.join('\n')}</article><footer>All rights reserved.</footer></body></html>`;
  });
}
