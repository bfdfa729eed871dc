import { takeFingerprint } from '../../functions/enrich/fingerprint/fingerprint.ts';
import { Random } from '../../local/random.ts';
import type { Article } from '../../shared/article.ts';
import { PIPELINE_VERSION, SCHEMA_VERSION } from '../../shared/version.ts';
import { Prose } from './prose.ts';

/** The record that the goals speak of: 12 KB of JSON, ten entities, one topic, with evidence and all. */
export function typicalArticle(seed = 1): Article {
  for (let paragraphs = 3; ; paragraphs++) {
    const article = articleOf(seed, paragraphs);
    if (JSON.stringify(article).length >= 12_000) return article;
  }
}

/** Of the ten entities of an article, as they are on the development pages: three make what it is about. */
const SALIENCES = [0.8, 0.55, 0.42, 0.33, 0.28, 0.24, 0.2, 0.17, 0.14, 0.1];

function articleOf(seed: number, count: number): Article {
  const random = new Random(seed);
  const prose = new Prose(random);
  const paragraphs = prose.story(count);
  const articleBody = paragraphs.join('\n\n');
  const headline = prose.sentence([]).slice(0, 70);
  const names = Array.from({ length: 10 }, () => prose.name());
  const publisher = { name: 'The Tidewater Post', domain: 'tidewaterpost.example' };
  const url = `https://www.tidewaterpost.example/news/2026/03/02/${headline
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .slice(0, 40)}`;
  const evidence = (source: string, raw: string) => ({ source, raw, confidence: 0.9, chosen: true });
  return {
    id: `typicalarticle${seed.toString(26).padStart(6, '2').replace(/[01]/g, 'z')}`,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    url,
    source: {
      ...{
        bucket: 'copydesk-prod-raw-123456789012',
        key: `articles/2026/03/02/${seed}.html`,
        versionId: '3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY',
      },
      ...{ sequencer: '0062E99A88DC407460', contentType: 'text/html', bytes: 84_211, receivedAt: '2026-03-02T08:15:00.000Z' },
    },
    headline,
    description: prose.sentence([]),
    genre: 'news',
    author: [{ name: prose.name(), type: 'Person' }],
    publisher,
    datePublished: '2026-03-02T07:30:00Z',
    keywords: names.slice(0, 4),
    inLanguage: 'en',
    isAccessibleForFree: true,
    articleBody,
    blocks: paragraphs.map((text) => ({ type: 'paragraph', text })),
    image: [{ url: `${url}.jpg`, caption: prose.sentence([]), creditText: prose.name() }],
    citation: [],
    wordCount: articleBody.split(/\s+/).length,
    timeRequired: 'PT3M',
    entities: names.map((name, at) => ({
      id: `person/${name.toLowerCase().replaceAll(' ', '-')}`,
      type: 'PERSON',
      name,
      salience: SALIENCES[at]!,
      mentions: [[at * 40, at * 40 + name.length]],
    })),
    topics: [{ id: 'medtop:11000000', name: 'politics and government', score: 0.83 }],
    keyphrases: names.map((text) => ({ text: text.toLowerCase(), score: 0.5 })),
    abstract: prose.story(1).join(' ').slice(0, 260),
    fingerprint: takeFingerprint(articleBody),
    evidence: {
      headline: [evidence('h1', headline), evidence('og:title', headline)],
      datePublished: [evidence('article:published_time', '2026-03-02T07:30:00Z')],
      publisher: [evidence('og:site_name', publisher.name)],
      url: [evidence('link[rel=canonical]', url)],
    },
    cleaning: {
      form: 'html',
      method: 'blocks',
      confidence: 0.97,
      charset: 'utf-8',
      removed: [{ reason: 'navigation', text: prose.sentence([]), at: 0 }],
    },
    warnings: [],
    pipeline: {
      version: PIPELINE_VERSION,
      stages: [
        { name: 'clean', ms: 12.5 },
        { name: 'parse', ms: 7.1 },
        { name: 'enrich', ms: 9.8 },
      ],
    },
  };
}
