// Writes the JSON Schemas under docs/ from the zod schemas they publish: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { articleJsonSchema } from '../shared/article.ts';

writeFileSync(new URL('article.schema.json', import.meta.url), `${JSON.stringify(articleJsonSchema(), null, 2)}\n`);
