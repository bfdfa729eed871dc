import type { Article, Source } from '../../shared/article.ts';
import { SCHEMA_VERSION } from '../../shared/version.ts';

/** A valid source; every upload of a test has its own key or sequencer by overrides. */
export function buildSource(overrides: Partial<Source> = {}): Source {
  return {
    bucket: 'raw',
    key: 'articles/harbour.html',
    sequencer: '0062E99A88DC407460',
    bytes: 20_480,
    contentType: 'text/html',
    receivedAt: '2026-03-02T08:15:00.000Z',
    ...overrides,
  };
}

/** A valid, complete record. */
export function buildArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: 'q3v7k2m9x1c5b8n4z6ta',
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    url: 'https://tidewaterpost.example/news/harbour-wall',
    source: buildSource(),
    headline: 'Harbour wall to be raised by a metre',
    author: [{ name: 'Ingrid Solheim', type: 'Person' }],
    publisher: { name: 'The Tidewater Post', domain: 'tidewaterpost.example' },
    datePublished: '2026-03-02T07:30:00Z',
    keywords: ['harbour', 'floods'],
    inLanguage: 'en',
    articleBody: 'The council voted on Monday to raise the wall.\n\nWork starts in June, Mayor Anneke Vos said.',
    blocks: [
      { type: 'paragraph', text: 'The council voted on Monday to raise the wall.' },
      { type: 'paragraph', text: 'Work starts in June, Mayor Anneke Vos said.' },
    ],
    image: [],
    citation: [],
    wordCount: 17,
    entities: [
      { id: 'person/anneke-vos', type: 'PERSON', name: 'Anneke Vos', salience: 0.7, mentions: [[75, 85]] },
      { id: 'place/tidewater', type: 'PLACE', name: 'Tidewater', salience: 0.2, mentions: [] },
    ],
    topics: [{ id: 'medtop:11000000', name: 'politics', score: 0.9 }],
    abstract: 'The council voted on Monday to raise the wall.',
    evidence: { headline: [{ source: 'h1', raw: 'Harbour wall to be raised by a metre', confidence: 0.9, chosen: true }] },
    cleaning: { form: 'html', method: 'blocks', confidence: 0.97, removed: [] },
    warnings: [],
    pipeline: { version: '0.1.0', stages: [] },
    ...overrides,
  };
}
