import { isGivenName } from './gazetteer.ts';
import type { Name } from './labels.ts';

const STORM = /^(?:Storm|Superstorm|Hurricane|Typhoon|Cyclone|STORM|HURRICANE|TYPHOON|CYCLONE)$/;

/** Takes out named storms, which look like people: "Storm Edith", and "Edith" alone unless somebody is called so in full. */
export function dropStorms(names: Name[], words: string[]): Name[] {
  const isStorm = ({ to, type }: Name) => STORM.test(words[to - 2] ?? '') && (type === 'PERSON' || isGivenName(words[to - 1]!));
  const storms = new Set(names.filter(isStorm).map(({ to }) => words[to - 1]!));
  words.forEach((word, at) => {
    if (STORM.test(word) && isGivenName(words[at + 1] ?? '')) storms.add(words[at + 1]!);
  });
  if (storms.size === 0) return names;
  const kept = names.filter((name) => !isStorm(name));
  for (const { from, to } of kept) if (to - from > 1) for (const word of words.slice(from, to)) storms.delete(word);
  return kept.filter(({ from, to }) => to - from > 1 || !storms.has(words[from]!));
}
