import type { Context } from './context.ts';
import { findListed, LISTED } from './gazetteer.ts';
import type { Name } from './labels.ts';
import { ROLES_BEHIND_BODIES, ROLES_BEHIND_EITHER, ROLES_IN_BODIES } from './lexicon/callings.ts';
import { KNOWN } from './words.ts';

/** A clear cue counts two; so much makes a body. */
const LEAST = 3;
const PLACES = LISTED.metropolis | LISTED.city | LISTED.town | LISTED.country | LISTED.region;
const NO_BODY = PLACES | KNOWN.placeWord | KNOWN.demonym | KNOWN.people;

/**
 * What has members, lawyers and shares is a body: a name that the tagger took for a place, for people are "in" movements and companies too. Unless it is
 * a listed place that no body of the article is called after, or the article has it more often behind "in".
 */
export function findBodies(names: Name[], words: string[], context: Context): Name[] {
  const lower = (at: number) => (at < 0 || at >= words.length ? '' : context.words[context.wordOf[at]!]!.lower);
  const keyOf = ({ from, to }: Name) => words.slice(from, to).join(' ');
  const bearers = new Set(
    names.filter(({ type, from, to }) => type === 'ORGANIZATION' && to - from > 1).map(({ from }) => words[from]!),
  );
  const cues = new Map<string, number>();
  for (const name of names) {
    const cue = name.type === 'PERSON' ? 0 : cueOf(name, lower);
    if (cue !== 0) cues.set(keyOf(name), (cues.get(keyOf(name)) ?? 0) + cue);
  }
  return names.map((name) => {
    if (name.type !== 'PLACE' || (cues.get(keyOf(name)) ?? 0) < LEAST) return name;
    const listed = findListed(keyOf(name)) & PLACES || context.words[context.wordOf[name.to - 1]!]!.known & NO_BODY;
    if (listed && !bearers.has(keyOf(name))) return name;
    return { ...name, type: 'ORGANIZATION' };
  });
}

function cueOf({ from, to }: Name, lower: (at: number) => string): number {
  const before = lower(from - 1);
  // "Halden's biggest shareholder"
  if (/^['’]s$/.test(lower(to)) && (ROLES_BEHIND_BODIES.has(lower(to + 1)) || ROLES_BEHIND_BODIES.has(lower(to + 2)))) return 2;
  if (ROLES_BEHIND_EITHER.has(lower(to))) return 1;
  if (ROLES_BEHIND_BODIES.has(lower(to))) return 2;
  if (/^(?:of|for|from|at|in)$/.test(before) && ROLES_IN_BODIES.has(lower(from - 2))) return 2;
  return before === 'in' ? -1 : 0;
}
