import type { Entity } from '../../../shared/article.ts';
import { makeConsistent } from './consistency.ts';
import { readContext } from './context.ts';
import { tagNames } from './tagger.ts';
import { type Tokens, tokenize } from './tokens.ts';

export interface EntityInput {
  headline?: string;
  articleBody: string;
  /** BCP 47. */
  inLanguage?: string;
}

/**
 * The people, organisations and places an article names, most salient first. `mentions` are half-open UTF-16 ranges of
 * `articleBody`. Any string will do; linear.
 */
export function findEntities({ articleBody }: EntityInput): Entity[] {
  const tokens = tokenize(articleBody);
  const entities = new Map<string, Entity>();
  for (const { from, to, type } of findAll(tokens, articleBody)) {
    const start = tokens.starts[from]!;
    const end = tokens.ends[to - 1]!;
    const name = articleBody.slice(start, end).replace(/\s+/g, ' ');
    const id = `${type.toLowerCase()}/${name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')}`;
    const entity = entities.get(id);
    if (entity) entity.mentions.push([start, end]);
    else entities.set(id, { id, type, name, salience: 0, mentions: [[start, end]] });
  }
  const all = [...entities.values()];
  for (const entity of all) entity.salience = Math.round((100 * entity.mentions.length) / (entity.mentions.length + 4)) / 100;
  return all.sort((a, b) => b.salience - a.salience || a.mentions[0]![0] - b.mentions[0]![0]);
}

function findAll(tokens: Tokens, text: string) {
  const context = readContext(tokens, text);
  return makeConsistent(tagNames(context, tokens.sentences), tokens, context);
}
