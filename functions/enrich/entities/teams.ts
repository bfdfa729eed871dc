import { type Context, titleCase } from './context.ts';
import { findListed, LISTED } from './gazetteer.ts';
import type { Name } from './labels.ts';

/** Who works or plays for a team: "Leeds manager". */
const ROLES = new Set(
  'coach manager striker goalkeeper keeper midfielder defender winger forward captain boss skipper quarterback pitcher shortstop outfielder fullback fly-half scrum-half prop hooker flanker fans supporters'.split(
    ' ',
  ),
);
/** What teams do to each other, with the other behind: "Leeds beat Norwich". */
const BEATS = new Set(
  'beat thrashed defeated edged downed routed trounced hammered outclassed thumped overpowered blanked'.split(' '),
);
/** What a team does without an object. */
const PLAYS = new Set('drew won lost equalised equalized kicked'.split(' '));
/** In this many sentences a text must say so before its cities are teams. */
const LEAST_CUES = 2;

/**
 * Cities and counties that play are teams: organisations, not places. One that a sports cue stands beside is a team in the whole article, save behind "in", "from"
 * and "near", where it is the town.
 */
export function findTeams(names: Name[], words: string[], sentences: number[], context: Context): Name[] {
  const textOf = ({ from, to }: Name) => words.slice(from, to).join(' ').toLowerCase();
  const lower = (at: number) => (at < 0 || at >= words.length ? '' : context.words[context.wordOf[at]!]!.lower);
  const teams = new Set<string>();
  const cued = new Set<number>();
  let sentence = 0;
  for (const name of names) {
    while (sentences[sentence + 1]! <= name.from) sentence++;
    if (name.type === 'PERSON' || !hasCue(name, sentences[sentence]!, sentences[sentence + 1]!, lower)) continue;
    cued.add(sentence);
    if (!isCountry(name, words)) teams.add(textOf(name));
  }
  if (cued.size < LEAST_CUES) return names;
  return names.map((name) =>
    name.type === 'PLACE' && teams.has(textOf(name)) && !/^(?:in|from|near)$/.test(lower(name.from - 1))
      ? { ...name, type: 'ORGANIZATION' }
      : name,
  );
}

/** National teams go by their country: they stay places, as in most labelled news. */
function isCountry({ from, to }: Name, words: string[]): boolean {
  const text = words.slice(from, to).join(' ');
  return ((findListed(text) | findListed(titleCase(text))) & LISTED.country) !== 0;
}

/** A role, a deed of teams or a score beside a name in its sentence [first, end). */
function hasCue({ from, to }: Name, first: number, end: number, lower: (at: number) => string): boolean {
  const behind = to < end ? lower(to) : '';
  const before = from > first ? lower(from - 1) : '';
  if (ROLES.has(behind) || BEATS.has(behind) || BEATS.has(before)) return true;
  return (
    isScore(to, lower) ||
    isRow(to, end, lower) ||
    (PLAYS.has(behind) && (isScore(to + 1, lower) || /^(?:to|against|at|with|away)$/.test(lower(to + 1))))
  );
}

/** Standings, "Valencia 3 2 0 1 4 4 6", and results, "Valencia 1 Celta 0". */
function isRow(at: number, end: number, lower: (at: number) => string): boolean {
  const isNumber = (index: number) => index < end && /^\d{1,3}$/.test(lower(index));
  if (!isNumber(at)) return false;
  return (isNumber(at + 1) && isNumber(at + 2) && isNumber(at + 3)) || (end - at <= LONGEST_RESULT && isNumber(end - 1));
}

/** Tokens from the first number of a result to its end. */
const LONGEST_RESULT = 5;

/** "2-0" */
function isScore(at: number, lower: (at: number) => string): boolean {
  return /^\d{1,3}$/.test(lower(at)) && /^[-–]$/.test(lower(at + 1)) && /^\d{1,3}$/.test(lower(at + 2));
}
