import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SQSEvent } from 'aws-lambda';
import { clean } from '../../functions/clean/clean.ts';
import { enrich } from '../../functions/enrich/enrich.ts';
import { parse } from '../../functions/parse/parse.ts';
import type { Source } from '../../shared/article.ts';
import { type Envelope, encodePayload } from '../../shared/envelope.ts';
import { traceIdOf } from '../../shared/stage.ts';
import { buildS3Event, buildSqsEvent } from '../factories/event.ts';

/**
 * Writes the event fixtures of this folder: `node test/events/generate.ts`. docs/events.md says what each is for. Run it
 * again when the envelope or what the stages pass on has changed.
 */

/** `copydesk invoke` puts the stack's own bucket in its place. */
const bucket = 'copydesk-raw-bucket';

/** A page beside the fixtures, whose key has all that is difficult in a key: umlauts, spaces, an ampersand, a plus. */
const page = 'Fähre & Hafen/Größe + Maß.html';

const earlier = '0062E99A88DC407460';
const later = '0062E99A9F11C09A';

const put = (key: string, sequencer = earlier) => buildS3Event({ bucket, key, sequencer, size: 4096 });
const harbour = 'articles/samples/harbour-ferry.html';

const source: Source = {
  bucket,
  key: `articles/${page}`,
  sequencer: earlier,
  bytes: 1400,
  receivedAt: '2026-03-02T08:15:00.000Z',
};
const bytes = readFileSync(join(import.meta.dirname, 'objects', page));
const cleaned = clean({ bytes, source });
const parsed = parse(cleaned);
const article = enrich(parsed);

function envelope(content: Pick<Envelope, 'payload' | 'rejection'>, stages: string[], of = source): Envelope {
  const head = { v: 1, trace: { id: traceIdOf(of), source: of }, stages: stages.map((name) => ({ name, ms: 4.2 })) } as const;
  if (content.rejection) return { ...head, rejection: content.rejection };
  const { encoding, payload } = encodePayload(content.payload);
  return { ...head, encoding, payload };
}

const rejection = {
  code: 'not-an-article',
  message: `s3://${bucket}/articles/front-page.html is an index page; upload the articles it links to`,
  stage: 'clean',
} as const;
const correction = { ...article, headline: `${article.headline} (korrigiert)` };
const stored = envelope({ payload: article }, ['clean', 'parse', 'enrich']);
const corrected = envelope(
  { payload: { ...correction, source: { ...source, sequencer: later } } },
  ['clean', 'parse', 'enrich'],
  {
    ...source,
    sequencer: later,
  },
);

const events: Record<string, SQSEvent | object> = {
  empty: {},
  's3-put': buildSqsEvent(put(harbour)),
  's3-put-direct': put(harbour),
  's3-unicode-key': buildSqsEvent(put(encodeURIComponent(source.key).replaceAll('%20', '+').replaceAll('%2F', '/'))),
  's3-test-event': buildSqsEvent({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: '2026-03-02T08:00:00.000Z',
    Bucket: bucket,
  }),
  's3-several-records': buildSqsEvent(
    buildS3Event(
      { bucket, key: harbour },
      { bucket, key: 'articles/samples/wire-copper.html' },
      { bucket, key: 'articles/samples/bad/empty.html' },
    ),
  ),
  's3-several-messages': buildSqsEvent(
    put(harbour),
    put('articles/samples/sourdough-blog.html'),
    put('articles/samples/portal-lighthouse.txt'),
  ),
  's3-missing-object': buildSqsEvent(put('articles/deleted-meanwhile.html')),
  's3-rejected': buildSqsEvent(put('articles/samples/bad/photo.html')),
  poison: buildSqsEvent(put(harbour), '{"Records": [{"eventName": "ObjectCreated:Put"', put('articles/samples/wire-copper.html')),
  parse: buildSqsEvent(envelope({ payload: cleaned }, ['clean'])),
  enrich: buildSqsEvent(envelope({ payload: parsed }, ['clean', 'parse'])),
  store: buildSqsEvent(stored),
  'store-duplicate': buildSqsEvent(stored, stored),
  'store-out-of-order': buildSqsEvent(corrected, stored),
  rejection: buildSqsEvent(envelope({ rejection }, ['clean'], { ...source, key: 'articles/front-page.html' })),
};

for (const [name, event] of Object.entries(events)) {
  writeFileSync(join(import.meta.dirname, `${name}.json`), `${JSON.stringify(event, null, 2)}\n`);
}
