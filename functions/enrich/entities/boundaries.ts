import { findListed } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { TITLES } from './lexicon/words.ts';

/** Cuts what is no part of a name: titles before a person and behind a body, the article before a body. */
export function cutTitles(names: Name[], words: string[]): Name[] {
  return names.map((name) => {
    let { from, to } = name;
    if (name.type === 'PERSON') {
      while (to - from > 1 && (TITLES.has(words[from]!) || words[from] === 'A') && isWord(words[from + 1]!)) from++;
    } else {
      while (to - from > 1 && HOLDERS.test(words[to - 1]!)) to--;
      if (to - from > 1 && /^[Tt]he$/.test(words[from]!) && !findListed(words.slice(from, to).join(' '))) from++;
    }
    return from === name.from && to === name.to ? name : { ...name, from, to };
  });
}

/** Holders of an office, who follow the body's name: "State Department Spokesperson". */
const HOLDERS =
  /^(?:Spokes(?:person|man|woman)|President|Secretary|Minister|Director|Chairman|Chairwoman|Chief|Commissioner|CEO|Correspondent|Editor)$/;

const isWord = (token: string) => /\p{L}/u.test(token);
