import type { Entity } from '../../../shared/article.ts';
import { findCities, findCountry, isGivenName } from './gazetteer.ts';
import type { Tokens } from './tokens.ts';

/** A name in a text: a run of tokens, `end` exclusive. */
export interface Name {
  from: number;
  to: number;
  type: Entity['type'];
}

const ORGANIZATION_WORDS = new Set(
  'Inc Inc. Corp Corp. Ltd Co. LLC Company Bank University Council Committee Commission Ministry Department Party Institute Association Agency Union Group Court Congress Senate Parliament FC United Airlines Organization Organisation Federation Association Board Times Post'.split(
    ' ',
  ),
);

/** Names by capitals and the gazetteer. */
export function findNames({ words, sentences }: Tokens): Name[] {
  const names: Name[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const last = sentences[s + 1]!;
    let at = sentences[s]!;
    while (at < last) {
      let to = at;
      while (to < last && /^\p{Lu}/u.test(words[to]!)) to++;
      if (to > at) {
        const name = words.slice(at, to).join(' ');
        const type = typeOf(words.slice(at, to), name);
        if (type) names.push({ from: at, to, type });
      }
      at = Math.max(to, at + 1);
    }
  }
  return names;
}

function typeOf(words: string[], name: string): Entity['type'] | undefined {
  if (findCountry(name) || (findCities(name)[0]?.population ?? 0) > 100_000) return 'PLACE';
  if (words.some((word) => ORGANIZATION_WORDS.has(word))) return 'ORGANIZATION';
  if (words.length > 1 && words.length < 4 && isGivenName(words[0]!)) return 'PERSON';
  return words.length === 1 && /^\p{Lu}{3,5}$/u.test(name) ? 'ORGANIZATION' : undefined;
}
