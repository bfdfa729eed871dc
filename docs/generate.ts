// Writes the JSON Schemas under docs/ from the zod schemas they publish: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { articleJsonSchema } from '../shared/article.ts';
import { FEED_VERSION, feedJsonSchema } from '../shared/feed.ts';

const write = (name: string, schema: object) =>
  writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);

write('article.schema.json', articleJsonSchema());
// One file for each version: those of older versions stay as they were published.
write(`feed/message.v${FEED_VERSION}.schema.json`, feedJsonSchema());
